/** Recording a conflict of interest between somebody on staff and a company. */
import { Refusal } from '../../../domain/refusal.ts';
import { subjectOf } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, radios, text, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { backTo, doIt, fileOf } from './deed.ts';
import { CONFLICT, REFUSED } from './words.ts';

const fields = {
  participant: text({ label: CONFLICT.participant, hint: CONFLICT.participantHint, max: 128 }),
  scope: radios<'one' | 'all'>({
    label: CONFLICT.scope,
    options: [
      { value: 'one', label: CONFLICT.one },
      { value: 'all', label: CONFLICT.all },
    ],
  }),
  until: optional(date({ label: CONFLICT.until, hint: CONFLICT.untilHint })),
};

export const conflictPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  stepUp: true,
  async setup(visit) {
    const { id, name, seq } = await fileOf(deps, visit);
    return {
      title: CONFLICT.title,
      facts: [{ label: CONFLICT.person, value: name }],
      fields,
      initial: { scope: 'all' },
      seen: seq,
      action: paths.declareConflict({ person: id }),
      submit: CONFLICT.submit,
      back: backTo(visit),
      consequences: [CONFLICT.consequence],
    };
  },
  execute: async ({ participant: typed, scope, until }, order) => {
    const found = await subjectOf(deps.pool, typed);
    if (!found) {
      const es = order.viewer.language === 'es' ? REFUSED['NoSuchCompany'] : undefined;
      throw new Refusal('NoSuchCompany', es ?? 'There is no such participant or company.');
    }
    const { participant, organization } = found;
    const subject =
      scope === 'all' && organization !== null
        ? { participant: null, organization }
        : { participant, organization: null };
    return doIt(deps, order, { type: 'DeclareConflict', ...subject, from: todayOf(deps), until }, CONFLICT.done);
  },
});
