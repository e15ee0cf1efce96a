/** How bad it is: the address is dead, somebody may mend what is wrong, or the mail is still on its way. */
import { NO_ROOM, NO_SUCH_ADDRESS, STILL_TRYING } from './phrases.ts';
import { statusIn } from './status-report.ts';

/** `hard`: the address can get no mail. `soft`: this mail was not delivered, and the address may be right. `delayed`: it is tried again. */
export type Severity = 'hard' | 'soft' | 'delayed';

/** RFC 3463 and its registry: the mailbox or its domain does not exist, has moved, takes nothing (RFC 7505), or is closed. */
const DEAD: readonly string[] = ['1.0', '1.1', '1.2', '1.3', '1.6', '1.10', '2.1', '4.310'];
/** Codes that servers give for an address that is not there as well as for other things: what they say with it decides. */
const VAGUE: readonly string[] = ['0.0', '2.0', '4.0', '4.1', '4.4', '5.0', '7.0', '7.1'];

/** By an enhanced status code, and by the text where that leaves it open. */
export function severityOf(status: string | null, text: string): Severity {
  const code = vague(status) ? (statusIn(text) ?? status) : status;
  if (code?.startsWith('4.')) return 'soft';
  if (code !== null && DEAD.includes(code.slice(2))) return 'hard';
  if (code !== null && !vague(code)) return 'soft';
  return NO_SUCH_ADDRESS.test(text) && !NO_ROOM.test(text) ? 'hard' : 'soft';
}

const vague = (status: string | null): boolean => status === null || VAGUE.includes(status.slice(2));

/** By a text alone, as systems send it that know no report of delivery. */
export const severityOfText = (text: string): Severity =>
  STILL_TRYING.test(text) && !/\b5\d\d[ -]/.test(text) ? 'delayed' : severityOf(statusIn(text), text);
