/** The form of one check: its result, the day, the source, and what came of it. No answer is chosen beforehand. */
import type { CheckResult } from '../../../domain/vetting-round.ts';
import { officeToday } from '../../../domain/process.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, radios, textarea, type FormPage, type Setup, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { RELEASED_GROUNDS, RESULTS } from '../../words/vetting.ts';
import { asWritten, optionsOf } from '../acts/said.ts';
import { basisOf, checkName } from './round-view.ts';
import { loadDesk, work, type Desk } from './scene.ts';
import { CHECK_FORM as F, W } from './words.ts';

const fields = {
  result: radios<CheckResult>({ label: F.result, options: optionsOf(RESULTS) }),
  on: date({ label: F.on }),
  source: textarea({ label: F.source, hint: F.sourceHint, max: 500, rows: 2 }),
  text: optional(textarea({ label: F.text, hint: F.textHint, max: 4000, rows: 4 })),
};
type Asked = typeof fields;

export const checkPage = (deps: Deps): FormPage<Asked> => ({
  checks: false,
  setup: async (visit) => setupOf(deps, await deskOf(deps, visit), checkIn(visit)),
  execute: async ({ result, on, source, text }, order) => {
    const desk = await deskOf(deps, order);
    const said = { source, text: text ?? '' };
    await work(deps, desk, order, { type: 'AnswerCheck', check: checkIn(order), result, on, said });
    return { to: paths.vetting({ id: desk.case.id }), flash: { tone: 'success', words: F.done } };
  },
});

const checkIn = ({ params }: Visit): string => params['check'] ?? '';
const deskOf = (deps: Deps, { viewer, params }: Visit): Promise<Desk> => loadDesk(deps, viewer, params['id'] ?? '');

async function setupOf(deps: Deps, desk: Desk, check: string): Promise<Setup<Asked>> {
  const { round, tongue, facts, vetting, texts, case: found } = desk;
  if (!round?.checks.includes(check)) throw notFound();
  const { id, account } = found;
  const policy = facts.policyOf(round.policy);
  const known = Object.hasOwn(round.answers, check) ? round.answers[check] : undefined;
  const text = known && texts.get(known.text.id);
  const releases = policy.vetting[check]?.releases;
  const today = officeToday(facts);
  return {
    title: asWritten(checkName(tongue, policy, check)),
    facts: [
      { label: F.company, value: account.company },
      { label: W.why, value: basisOf(policy, check, tongue) },
      ...(GIVEN.includes(check) ? [{ label: F.identifiers, value: givenBy(account.identifiers) }] : []),
      ...(releases ? [{ label: F.released, value: tongue.say(RELEASED_GROUNDS[releases]) }] : []),
      ...(known
        ? [
            {
              label: F.now,
              value: `${tongue.say(RESULTS[known.result])}, ${tongue.date(known.on)}, ${(await namesOf(deps.pool, [known.by])).get(known.by) ?? known.by}`,
            },
          ]
        : []),
    ],
    fields,
    ...(known && {
      initial: { result: known.result, on: known.on, source: text?.source ?? '', text: text?.text ?? '' },
    }),
    rules: ({ result, on, text: said }) => ({
      ...(result !== 'clear' && said === null && { text: F.textNeeded }),
      ...(on > today && { on: F.future }),
    }),
    seen: vetting.seq,
    action: paths.vettingCheck({ id, check }),
    submit: F.submit,
    back: { href: paths.vetting({ id }), label: F.back },
  };
}

/** Checks that hold what the company gave against registers. */
const GIVEN = ['identifiers', 'bond', 'debt'];

const givenBy = (identifiers: Readonly<Record<string, string>>): string =>
  Object.entries(identifiers)
    .map(([code, value]) => `${code.toUpperCase()} ${value}`)
    .join(', ') || '–';
