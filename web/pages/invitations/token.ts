/** The token of an invitation: 26 letters and digits that cannot be taken for one another, 130 random bits. */
import { randomInt } from 'node:crypto';
import { codeTyped } from '../partners/member-code.ts';

/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

export const newToken = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** What was meant by what was typed; null when it cannot be a token. */
export function tokenTyped(typed: string): string | null {
  const token = codeTyped(typed);
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(token) ? token : null;
}

/** For reading: in groups of five. */
export const tokenShown = (token: string): string => token.replace(/(.{5})(?=.)/g, '$1-');
