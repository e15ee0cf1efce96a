/** What a correction is about, what was recorded, and what is right. */
import { isWallDate } from '../../../domain/calendar.ts';
import type { Correction } from '../../../domain/correction-record.ts';
import type { Tier } from '../../../domain/state.ts';
import type { Params } from '../../../templates/words.ts';
import { AS_SAID, AS_SENT, CORRECTABLE_WORDS } from '../../words/correction.ts';
import { DECISIONS } from '../../words/stages.ts';
import { STANDINGS, TIERS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Told = Pick<Correction, 'what' | 'about' | 'from' | 'to' | 'of'>;

/** @param rule what the clock of a deadline is called */
export const correctionWords = (
  { what, about, from, to, of }: Told,
  tongue: Tongue,
  rule: (clock: string) => string,
): Params => ({
  what: `${what === 'deadline' ? rule(about) : tongue.say(CORRECTABLE_WORDS[what])}${of ? ` (${tongue.say(DECISIONS[of])})` : ''}`,
  from: what === 'served-text' ? tongue.say(AS_SENT) : valueWords(what, from, tongue),
  to: what === 'served-text' ? tongue.say(AS_SAID) : valueWords(what, to, tongue),
});

/** A date, a tier or a standing, as people say it. */
export function valueWords(what: Correction['what'], value: string | null, tongue: Tongue): string {
  if (value === null) return '';
  if (isWallDate(value)) return tongue.date(value);
  return what === 'tier' ? tongue.say(TIERS[Number(value) as Tier]) : tongue.code(STANDINGS, value);
}
