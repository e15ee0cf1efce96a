/** The code by which partners find a member: ten letters and digits that cannot be taken for one another, and cannot be guessed. */
import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

export const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** What was meant by what was typed: without spaces, in capitals, with look-alikes as the digits that they look like. */
export const codeTyped = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

export const isCode = (code: string): boolean => new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(code);

/** For reading: in groups of four. */
export const codeShown = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
