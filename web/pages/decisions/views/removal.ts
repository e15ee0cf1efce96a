/** The five checks of a removal for a lapsed cure: as they stood when it was decided, by the record alone, and as they stand now. */
import { REMOVAL_CHECKS } from '../../../../domain/adverse-removal.ts';
import type { FilingKind } from '../../../../domain/facts.ts';
import { checksOf, type Speech } from '../../../removal-checks.ts';
import { ruleWords } from '../../../words/rules.ts';
import type { Dossier } from '../dossier.ts';
import type { Voice } from '../voice.ts';

/** Null where the decision was no removal after a suspension: nothing of it is asked then. */
export function removalView(dossier: Dossier, v: Voice) {
  const { decided, course, whole } = dossier;
  const { event } = course.decision;
  if (event.type !== 'AdverseDecided' || decided.state.adverse?.stage !== 'removal-recommended') return null;
  const then = checksOf(decided.state, decided.facts ?? { filings: [] }, speechOf(dossier, v));
  const now = checksOf(whole.before(Infinity), { filings: untaken(dossier) }, speechOf(dossier, v));
  return REMOVAL_CHECKS.map((check, index) => ({
    check,
    label: then[index]!.label,
    decided: { text: then[index]!.text, tone: then[index]!.stands ? 'bad' : 'good' },
    present: { text: now[index]!.text, tone: now[index]!.stands ? 'warn' : 'good' },
  }));
}

/** What was filed and that no row of the record has taken up yet. */
const untaken = ({ filings, whole }: Dossier) =>
  filings
    .filter(({ id }) => !whole.firstOf.has(id))
    .map(({ id, kind, receivedAt }) => ({ id, kind: kind as FilingKind, receivedAt }));

const speechOf = ({ decided, policies }: Dossier, v: Voice): Speech => {
  const policy = policies.of(decided.row.policy);
  return {
    say: v.say,
    date: v.date,
    rule: (id) => v.say(ruleWords(policy.rules[id] ?? { id, title: id })),
  };
};
