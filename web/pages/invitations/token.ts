/** The token of an invitation: 26 letters and digits that cannot be taken for one another, 130 random bits. */
import { createHmac, randomInt } from 'node:crypto';
import { codeTyped } from '../partners/member-code.ts';

/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

export const newToken = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The token of an invitation that is told by mail: made of the web's secret, so that it is kept nowhere and a mail that is tried again has the same. */
export function tokenOf(secret: string, invitation: string): string {
  const key = createHmac('sha256', secret).update('invitation-token').digest();
  const bytes = createHmac('sha256', key).update(invitation).digest();
  return Array.from({ length: LENGTH }, (_, place) => LETTERS[bytes[place]! % LETTERS.length]).join('');
}

/** What was meant by what was typed; null when it cannot be a token. */
export function tokenTyped(typed: string): string | null {
  const token = codeTyped(typed);
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(token) ? token : null;
}

/** For reading: in groups of five. */
export const tokenShown = (token: string): string => token.replace(/(.{5})(?=.)/g, '$1-');
