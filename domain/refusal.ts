/**
 * An answer of "no" that a person can read: the rule did its work. Everything else that is thrown is a bug.
 * `code` is stable and safe to store and to carry in workflow payloads; `message` is for people and holds no personal data.
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Throws the refusal unless the condition holds. */
export function requireThat(condition: boolean, code: string, message: string): asserts condition {
  if (!condition) throw new Refusal(code, message);
}
