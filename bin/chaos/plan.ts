/** When what is struck: drawn from the seed before anything runs. */
import { createDice, type Dice } from './dice.ts';

/** Parts that are killed outright. */
export const KILLED = ['worker', 'web', 'temporal', 'postgres'] as const;
export type Killed = (typeof KILLED)[number];

export type Blow = {
  /** Milliseconds from the first command. */
  readonly atMs: number;
} & (
  | { readonly kind: 'kill'; readonly part: Killed }
  /** The worker dies by itself right after the ledger's next commit, before the engine hears of it. */
  | { readonly kind: 'commit'; readonly part: 'worker' }
  /** The worker dies by itself right after a receiver has taken the next mail, before anybody notes it. */
  | { readonly kind: 'mail-taken'; readonly part: 'worker' }
  /** Stopped in good order and started again later. */
  | { readonly kind: 'stop'; readonly part: 'postgres' | 'mail'; readonly forMs: number }
  /** There, but answering nothing. */
  | { readonly kind: 'freeze'; readonly part: 'postgres' | 'mail'; readonly forMs: number }
);

const LONGEST_ABSENCE_MS = 90_000;
/** One absence for so many kills. */
const KILLS_PER_ABSENCE = 10;
/** Kills right after a commit, or after a receiver took a mail: one of each by rule, others as often as this. */
const COMMIT_ODDS = 0.15;
const MAIL_ODDS = 0.15;

/**
 * The blows of a run, in the order of time: `kills` kills spread over `minutes`, and absences of PostgreSQL and the mail server.
 * @param onlyMail every kill comes between a receiver's word and our note of it, and nothing else happens, so that each repeat has its kill
 */
export function planOf(seed: number, kills: number, minutes: number, onlyMail = false): readonly Blow[] {
  const dice = createDice(seed);
  const lengthMs = minutes * 60_000;
  const commit = dice.between(0, kills - 1);
  const mail = (commit + dice.between(1, Math.max(1, kills - 1))) % kills;
  const killed = Array.from({ length: kills }, (_, index): Blow => {
    const atMs = Math.round(((index + 0.2 + 0.6 * dice.next()) * lengthMs) / kills);
    const part = dice.pick(KILLED);
    const chance = dice.next();
    if (onlyMail || (index !== commit && (index === mail || chance > 1 - MAIL_ODDS)))
      return { atMs, kind: 'mail-taken', part: 'worker' };
    return index === commit || chance < COMMIT_ODDS
      ? { atMs, kind: 'commit', part: 'worker' }
      : { atMs, kind: 'kill', part };
  });
  if (onlyMail) return killed;
  const absent = Array.from({ length: Math.max(2, Math.floor(kills / KILLS_PER_ABSENCE)) }, (_, index) =>
    absence(dice, index, lengthMs),
  );
  return [...killed, ...absent].sort((one, other) => one.atMs - other.atMs);
}

/** PostgreSQL and the mail server in turn, so that each is away at least once. */
function absence(dice: Dice, index: number, lengthMs: number): Blow {
  const longest = Math.min(LONGEST_ABSENCE_MS, lengthMs / 8);
  const forMs = Math.round(longest * (0.3 + 0.7 * dice.next()));
  const atMs = Math.round(dice.next() * (lengthMs - forMs) * 0.9);
  return { atMs, kind: dice.pick(['stop', 'freeze']), part: index % 2 === 0 ? 'postgres' : 'mail', forMs };
}
