/** How a check of the tests fails, and how it asks a rule for its refusal. */
import { Refusal } from '../refusal.ts';

export const fail = (words: string): never => {
  throw new Error(words);
};
export const check = (condition: boolean, words: string): void => void (condition || fail(words));

/** The code of the refusal that a guard throws; empty when it lets pass. Anything else that is thrown is a bug and goes on. */
export function codeOf(guard: () => void): string {
  try {
    guard();
    return '';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
