/** The second person's form: everything that was answered before the eyes, then conclude or send back. */
import { Refusal } from '../../../domain/refusal.ts';
import { hasAnswered, openChecks, type VettingRound } from '../../../domain/vetting-round.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { checkboxes, optional, radios, textarea, type FormPage, type Setup, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { RESULTS } from '../../words/vetting.ts';
import { told } from '../acts/refusals.ts';
import { asWritten, said } from '../acts/said.ts';
import { checkName, peopleIn } from './round-view.ts';
import { loadDesk, work, type Desk } from './scene.ts';
import { CHECK_FORM, REVIEW_FORM as R, W } from './words.ts';

type Decision = 'conclude' | 'send-back';

function fieldsFor({ tongue, facts }: Desk, round: VettingRound) {
  const policy = facts.policyOf(round.policy);
  const answered = round.checks.filter((check) => Object.hasOwn(round.answers, check));
  const adverse = answered.some((check) => round.answers[check]?.result === 'adverse');
  const result = RESULTS[adverse ? 'adverse' : 'clear'];
  const conclude = said(
    R.conclude.en.replace('{result}', result.en.toLowerCase()),
    R.conclude.es.replace('{result}', result.es.toLowerCase()),
  );
  const open = openChecks(round).length > 0;
  return {
    decision: radios<Decision>({
      label: R.decision,
      options: [
        ...(open ? [] : [{ value: 'conclude' as const, label: conclude }]),
        { value: 'send-back', label: R.sendBack },
      ],
    }),
    checks: optional(
      checkboxes({
        label: R.checks,
        options: answered.map((check) => ({ value: check, label: asWritten(checkName(tongue, policy, check)) })),
      }),
    ),
    text: textarea({ label: R.text, max: 4000, rows: 4 }),
  };
}
type Asked = ReturnType<typeof fieldsFor>;

export const reviewPage = (deps: Deps): FormPage<Asked> => ({
  checks: true,
  opens: async (visit) => {
    const { viewer } = visit;
    const { round } = await deskOf(deps, visit);
    const own = round !== null && hasAnswered(round, viewer.person);
    if (own) throw told(viewer.language, new Refusal('SamePerson', W.secondNotYou.en));
    if (!round || round.conclusion || Object.keys(round.answers).length === 0) throw told(viewer.language, NONE);
  },
  setup: async (visit) => setupOf(deps, await deskOf(deps, visit), visit),
  execute: async ({ decision, checks, text }, order) => {
    const desk = await deskOf(deps, order);
    const words = { source: null, text };
    const concludes = decision === 'conclude';
    await work(
      deps,
      desk,
      order,
      concludes ? { type: 'ConcludeVetting', said: words } : { type: 'SendBack', checks: checks ?? [], said: words },
    );
    const flash = { tone: 'success', words: concludes ? R.concluded : R.returned } as const;
    return { to: paths.vetting({ id: desk.case.id }), flash };
  },
});

const NONE = new Refusal('NoVettingUnderWay', 'No vetting is under way.');
const deskOf = (deps: Deps, { viewer, params }: Visit): Promise<Desk> => loadDesk(deps, viewer, params['id'] ?? '');

async function setupOf(deps: Deps, desk: Desk, { viewer }: Visit): Promise<Setup<Asked>> {
  const { round, tongue, facts, texts, vetting, case: found } = desk;
  if (!round) throw told(viewer.language, NONE);
  const { id, account } = found;
  const policy = facts.policyOf(round.policy);
  const names = await namesOf(deps.pool, peopleIn([round]));
  const line = (check: string): string => {
    const given = Object.hasOwn(round.answers, check) ? round.answers[check] : undefined;
    if (!given) return tongue.say(W.open);
    const { source = null, text = '' } = texts.get(given.text.id) ?? {};
    const who = `${tongue.date(given.on)}, ${names.get(given.by) ?? given.by}`;
    return [tongue.say(RESULTS[given.result]), who, source ?? '', text].filter((part) => part !== '').join(' · ');
  };
  return {
    title: R.title,
    intro: [R.intro],
    facts: [
      { label: CHECK_FORM.company, value: account.company },
      ...round.checks.map((check) => ({ label: asWritten(checkName(tongue, policy, check)), value: line(check) })),
    ],
    fields: fieldsFor(desk, round),
    rules: ({ decision, checks }) => (decision === 'send-back' && checks === null ? { checks: R.checksNeeded } : {}),
    seen: vetting.seq,
    action: paths.vettingReview({ id }),
    submit: R.submit,
    back: { href: paths.vetting({ id }), label: CHECK_FORM.back },
    consequences: [R.concludeConsequence, R.notTold],
  };
}
