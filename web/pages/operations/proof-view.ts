/** How the proofs of one channel flow: what came in lately of what went out, what is usual, and what that means. */
import type { ProofReading } from '../../../domain/drought.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Tongue } from '../../words/tongue.ts';
import { PROOF_VERDICTS, PROOFS, W } from './words.ts';

const TONES = { flowing: 'good', quiet: 'plain', dry: 'bad' } as const;

export function proofView(reading: ProofReading, { proof }: Policy, { say, language }: Tongue) {
  const { channel, recent, recentDays, usualRate, recentRate, verdict } = reading;
  const { usualDays } = proof.drought;
  const by = channel === 'letter-receipts' ? 'letter' : 'mail';
  const percent = (rate: number | null): string =>
    rate === null ? '–' : rate.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  return {
    name: say(PROOFS[channel]),
    recent: say(W.proofsRecent, {
      proofs: recent.proofs,
      sent: recent.sent,
      rate: percent(recentRate),
      days: recentDays,
    }),
    usual: say(W.proofsUsual, { rate: percent(usualRate), days: usualDays[by] }),
    tag: { tone: TONES[verdict], label: say(PROOF_VERDICTS[verdict]) },
  };
}
