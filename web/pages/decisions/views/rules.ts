/** By which rules, under which policy, and on whose authority it was decided. */
import type { Authority, Policy, Rule } from '../../../../domain/policy.ts';
import type { Adoption } from '../../../../db/queries/dossier.ts';
import { AUTHORITIES, FORCES } from '../../../words/clocks.ts';
import { OWED_BY } from '../words.ts';
import type { Tone } from '../../../words/standing.ts';
import { keptPolicy } from '../asked-again.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { editionText } from './rules-edition.ts';

const TONES: Readonly<Record<Authority, Tone>> = {
  statute: 'good',
  'agency-published': 'good',
  secondary: 'warn',
  assumed: 'warn',
};

export function rulesView(dossier: Dossier, v: Voice) {
  const { course, decided } = dossier;
  const { row } = decided;
  const kept = keptPolicy(course, decided);
  const policy = dossier.policies.versions().includes(kept) ? dossier.policies.of(kept) : null;
  const today = dossier.again.rejudged.get(course.decision.row.seq)?.rules.today ?? row.rules;
  const rules = policy ? rulesOf(dossier, policy) : [];
  const rank = policy ? rankOf(dossier, policy) : null;
  return {
    lead: v.say(row.rules === today ? P.rulesLeadSame : P.rulesLead, {
      rules: editionText(row.rules, dossier.editions, v),
      today: editionText(today, dossier.editions, v),
      policy: row.policy,
    }),
    keeps: kept === row.policy ? null : v.say(P.keeps, { policy: kept }),
    rank: rank === null ? null : v.say(P.rank, { roles: v.list(rank.map(v.role)) }),
    rules: rules.map((rule) => ruleView(rule, v)),
    practice: rules.some(({ authority }) => authority === 'secondary' || authority === 'assumed'),
    adoption: adoptionView(dossier, kept, decided.facts?.adopted ?? null, v),
  };
}

/** Rules of the clocks that had started by then, and those that the judgement itself looked at. */
function rulesOf({ clocks, course, again: { rejudged } }: Dossier, policy: Policy): readonly Rule[] {
  const seq = course.decision.row.seq;
  const used = rejudged.get(seq);
  const ids = new Set([
    ...clocks.own.filter(({ startedSeq }) => startedSeq <= (used?.lastSeq ?? seq)).map(({ rule }) => rule),
    ...(used?.used.rules ?? []),
  ]);
  return [...ids].flatMap((id) => policy.rules[id] ?? []);
}

/** Whose decision it is: only for adverse actions does the policy say. */
function rankOf({ course }: Dossier, { ranks }: Policy): readonly string[] | null {
  if (course.decision.event.type !== 'AdverseDecided') return null;
  if (course.recommended?.event.basis === 'immediate' && course.removalRecommended === null) return ranks.immediate;
  return course.kind === 'removal' ? ranks.remove : ranks.suspend;
}

const ruleView = (rule: Rule, v: Voice) => ({
  id: rule.id,
  title: v.rule(rule),
  value: typeof rule.value === 'number' ? v.term(rule.value, rule.unit) : rule.value,
  authority: v.say(AUTHORITIES[rule.authority]),
  tone: TONES[rule.authority],
  force: v.say(FORCES[rule.force]),
  owed: v.say(OWED_BY[rule.owedBy]),
  source: rule.source,
});

function adoptionView({ adoptions, policies }: Dossier, version: string, then: readonly string[] | null, v: Voice) {
  const adoption = adoptions.find(({ policy }) => policy === version);
  const intoView = (good: boolean, lines: readonly string[]) => ({ good, lines });
  if (!adoption) return intoView(false, [v.say(P.notAdopted, { policy: version })]);
  const { policy, event, person, adoptedAt } = adoption;
  const seen = then?.includes(version) ?? false;
  const hash = hashOf(adoption, policies);
  const texts = { same: P.hashSame, other: P.hashOther, none: P.adoptionNoEvent } as const;
  return intoView(seen && hash === 'same', [
    v.say(P.adopted, { policy, date: v.instant(adoptedAt), name: v.name(person), event }),
    seen ? v.say(P.adoptedInTime) : v.say(P.notAdoptedThen, { policy }),
    v.say(texts[hash]),
  ]);
}

function hashOf({ body, policy }: Adoption, policies: Dossier['policies']): 'same' | 'other' | 'none' {
  if (body === null || !policies.versions().includes(policy)) return 'none';
  return (JSON.parse(body) as { sha256?: unknown }).sha256 === policies.hash(policy) ? 'same' : 'other';
}
