/** Giving an item to somebody who may act on it. */
import type { StaffRole } from '../../../domain/actor.ts';
import { staffWith, type StaffMember } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { select, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { forbidden } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { DESK_FLASHES, DESK_FORMS } from '../../words/page-queue.ts';
import { OFFICES } from '../../words/people.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { said } from '../acts/said.ts';
import { isDispatcher } from './desk-view.ts';
import { doneAt, itemHead, targetOf, type OpenTarget } from './item-form.ts';

const fieldsFor = (people: readonly StaffMember[]) => ({
  to: select({
    label: DESK_FORMS.assignTo,
    hint: DESK_FORMS.assignHint,
    options: people.map(staffOption),
  }),
});

/** Somebody to choose, with their office and how many companies they have. */
export function staffOption({ id, name, office, open }: StaffMember) {
  const told = (language: 'en' | 'es'): string => {
    const tongue = tongueOf(language);
    const place = office === null ? '' : `, ${tongue.code(OFFICES, office)}`;
    return `${name}${place} (${tongue.say(DESK_FORMS.companies, { n: open })})`;
  };
  return { value: id, label: said(told('en'), told('es')) };
}

/** Everybody who holds one of the item's roles and is not away, those with the least work first. */
async function candidates(deps: Deps, { work, participant }: OpenTarget): Promise<readonly StaffMember[]> {
  const on = todayOf(deps);
  const found = await Promise.all(work.roles.map((role) => staffWith(deps.pool, role as StaffRole, on, participant)));
  const all = found
    .flat()
    .filter(({ id, awayUntil }) => awayUntil === null && (work.person === null || work.person === id));
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

export const assignPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: false,
  async setup(visit) {
    if (!isDispatcher(visit.viewer)) throw forbidden();
    const target = await targetOf(deps, visit);
    const { participant: id, key } = target;
    return {
      ...itemHead(target, visit),
      title: DESK_FORMS.assignTitle,
      intro: [DESK_FORMS.assignIntro],
      fields: fieldsFor(await candidates(deps, target)),
      action: paths.assignWork({ id, key }),
      submit: DESK_FORMS.assign,
    };
  },
  async execute({ to }, order) {
    const target = await targetOf(deps, order);
    const name = (await candidates(deps, target)).find(({ id }) => id === to)?.name ?? to;
    return doneAt(deps, target, { type: 'AssignWork', to }, order, DESK_FLASHES.assigned, { name });
  },
});
