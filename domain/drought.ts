/** When the proofs of a channel dry up: those of the last days against what the usual days before them lead to expect. */
import { addWorkingDays, daysBetween, type WallDate } from './calendar.ts';
import type { DroughtRule } from './policy.ts';

/** What proves something by itself, if the way by which we hear of it works. */
export const PROOF_CHANNELS = ['mail-taken', 'callbacks', 'bounces', 'mail-answers', 'letter-receipts'] as const;
export type ProofChannel = (typeof PROOF_CHANNELS)[number];

/** What went out in some days, and the proofs that came in. */
export type Flow = { readonly sent: number; readonly proofs: number };
export type ProofFlow = {
  readonly channel: ProofChannel;
  readonly usual: Flow;
  readonly recent: Flow;
  /** How many days the last ones are. */
  readonly recentDays: number;
};
export type ProofReading = ProofFlow & {
  /** Proofs per copy that went out; null when none did. */
  readonly usualRate: number | null;
  readonly recentRate: number | null;
  /** Proofs that the last days should have brought. */
  readonly expected: number;
  /** `quiet`: so little went out that silence says nothing. */
  readonly verdict: 'flowing' | 'quiet' | 'dry';
};

/** So many days back that as many working days are among them: mail goes out on a weekend, and nobody answers. */
export const daysWithWork = (days: number, on: WallDate): number => daysBetween(addWorkingDays(on, -days, {}).date, on);

const rateOf = ({ sent, proofs }: Flow): number | null => (sent === 0 ? null : proofs / sent);

/** Traffic that stops is no drought: the fewer went out, the fewer proofs are expected. */
export function readingOf(flow: ProofFlow, rule: Pick<DroughtRule, 'lowPercent' | 'atLeast'>): ProofReading {
  const usualRate = rateOf(flow.usual);
  const expected = (usualRate ?? 0) * flow.recent.sent;
  const enough = expected >= rule.atLeast;
  const dry = enough && flow.recent.proofs * 100 < expected * rule.lowPercent;
  return {
    ...flow,
    usualRate,
    recentRate: rateOf(flow.recent),
    expected,
    verdict: dry ? 'dry' : enough ? 'flowing' : 'quiet',
  };
}
