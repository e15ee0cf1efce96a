/** One message of the feed, or an effect that waits for its number: what is held now and was before, and how far it is told. */
import type { Held } from '../../../domain/effect.ts';
import type { KeptDifference } from '../../../db/effect-comparison.ts';
import type { EffectLine } from '../../../db/queries/effects.ts';
import { paths } from '../../paths.ts';
import { EFFECTS as W, FAULTS, HELD } from '../../words/page-effects.ts';
import { BENEFITS, TIERS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';

/** "Certified, Tier 2: lower score, fewer examinations" */
export function heldWords({ standing, tier, benefits }: Held, tongue: Tongue): string {
  const member = standing !== 'none' && tier > 0;
  const level = member ? `${tongue.say(HELD[standing])}, ${tongue.say(TIERS[tier])}` : tongue.say(HELD[standing]);
  const given = benefits.map((benefit) => tongue.say(BENEFITS[benefit])).join(', ');
  return given ? `${level}: ${given}` : level;
}

/** @param companies names by participant, of those whose case the viewer may open */
export const whose = (participant: string, companies: ReadonlyMap<string, string>) => ({
  participant,
  company: companies.get(participant) ?? null,
  href: companies.has(participant) ? paths.participant({ id: participant }) : null,
});

export function effectView(line: EffectLine, companies: ReadonlyMap<string, string>, tongue: Tongue, zone: string) {
  const { participant, seq, number, held, before, from, since, late, reinstates, restates } = line;
  return {
    ...whose(participant, companies),
    now: heldWords(held, tongue),
    was: tongue.say(W.before, { held: heldWords(before, tongue) }),
    from: tongue.instant(from, zone),
    number: number === null ? tongue.say(W.noNumber) : tongue.say(W.number, { n: number }),
    event: seq === null ? null : tongue.say(W.event, { seq }),
    tags: [
      ...(late ? [{ tone: 'bad', label: tongue.say(W.lateTag) }] : []),
      ...(reinstates ? [{ tone: 'info', label: tongue.say(W.reinstates) }] : []),
      ...(restates ? [{ tone: 'warn', label: tongue.say(W.restates) }] : []),
    ],
    told: toldWords(line, tongue, zone),
    recorded: tongue.say(W.recorded, { at: tongue.instant(since, zone) }),
  };
}

function toldWords({ due, receipt, receiptedAt, tries, lastTryAt, fault }: EffectLine, tongue: Tongue, zone: string) {
  if (!due && receipt !== null && receiptedAt !== null)
    return tongue.say(W.receipted, { at: tongue.instant(receiptedAt, zone), receipt });
  if (lastTryAt === null || fault === null) return tongue.say(W.notYet);
  return tongue.say(W.tries, { n: tries, at: tongue.instant(lastTryAt, zone), why: tongue.say(FAULTS[fault]) });
}

export const differenceView = (
  { participant, ours, theirs, since, owed, number, receiptedAt }: KeptDifference,
  companies: ReadonlyMap<string, string>,
  tongue: Tongue,
  zone: string,
) => ({
  ...whose(participant, companies),
  owed: owed ? { tone: 'bad', label: tongue.say(W.owedTag) } : null,
  ours: heldWords(ours, tongue),
  theirs: heldWords(theirs, tongue),
  from: since === null ? tongue.say(W.never) : tongue.instant(since, zone),
  mended:
    receiptedAt === null
      ? tongue.say(W.mending, { n: number })
      : tongue.say(W.mended, { n: number, at: tongue.instant(receiptedAt, zone) }),
});
