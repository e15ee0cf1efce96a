/** What was told by a link, as one line. */
import type { Told } from '../../domain/answer-link.ts';
import { wallTimeInWords } from '../../templates/dates.ts';
import { TOLD } from './page-answer.ts';
import type { Tongue } from './tongue.ts';

export function toldWords({ said, day, slots = [] }: Omit<Told, 'notice'>, { say, date }: Tongue): string {
  const dates = slots.map((at) => `${date(at.date)}, ${wallTimeInWords(at)}`).join('; ');
  return say(TOLD[said], { ...(day !== null && { date: date(day) }), ...(dates !== '' && { dates }) });
}
