/** What the web answers when it cannot do what was asked, other than a rule's refusal: a status with words of its own. */
import type { MessageKey } from '../templates/words.ts';

export const PROBLEM_STATUSES = [400, 401, 403, 404, 409, 413, 422, 429, 500, 503, 504] as const;
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

/** Special cases of a status that tell more than the status does: `error.<name>.title`, `.body` and `.next` are their words. */
export const PROBLEM_NAMES = [
  'stranger',
  'conflict',
  'form-expired',
  'session-ended',
  'sign-in-cancelled',
  'sign-in-lost',
  'identity-away',
  'engine-away',
  'engine-busy',
  'too-often',
  'bad-signature',
] as const;
export type ProblemName = (typeof PROBLEM_NAMES)[number];

export class Problem extends Error {
  readonly status: ProblemStatus;
  /** Names the words of the page: the status, or a special case of it. */
  readonly words: `${ProblemStatus}` | ProblemName;

  constructor(status: ProblemStatus, special?: ProblemName, options?: ErrorOptions) {
    super(special ?? `status ${status}`, options);
    this.name = 'Problem';
    this.status = status;
    this.words = special ?? `${status}`;
  }
}

/** A malformed query, header or form: nothing a person typed into a field. */
export const badRequest = (): Problem => new Problem(400);
export const notSignedIn = (): Problem => new Problem(401);
export const forbidden = (): Problem => new Problem(403);
/** Of a program that should be known by its signature. */
export const badSignature = (): Problem => new Problem(403, 'bad-signature');
/** Also for what exists and is not to be known of. */
export const notFound = (): Problem => new Problem(404);
/** The engine did not answer in time; the command may have been recorded all the same, and may be sent again. */
export const engineAway = (cause?: unknown): Problem => new Problem(503, 'engine-away', { cause });
/** The engine is there, and this case has more to do than it can take at once; nothing of the command may have been recorded, and it may be sent again. */
export const engineBusy = (cause?: unknown): Problem => new Problem(503, 'engine-busy', { cause });
/** The identity provider did not answer, or not sensibly. */
export const identityAway = (cause?: unknown): Problem => new Problem(503, 'identity-away', { cause });

export type ProblemWords = { readonly title: MessageKey; readonly body: MessageKey; readonly next: MessageKey };
/** The message keys of the page for a problem. */
export const wordsOf = (words: Problem['words']): ProblemWords => ({
  title: `error.${words}.title`,
  body: `error.${words}.body`,
  next: `error.${words}.next`,
});
