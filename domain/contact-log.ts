/**
 * The log of contacts: who called, wrote or talked to whom, what came of it, and what was promised until when. It stands in the desk's stream
 * beside what is done with items, and like that it is about people: no deadline, notice or standing follows from it. What was logged stays; a
 * wrong entry gets a second one.
 */
import { isPartnerRole, type Actor, type Role } from './actor.ts';
import { addYears, isWallDate, type WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { CallOutcome } from './outreach-events.ts';
import { requireThat } from './refusal.ts';

export type Direction = 'in' | 'out';
export type ContactChannel = 'call' | 'mail' | 'talk';
/** `written`: a mail, to or from them; of a talk nothing else comes than that it was held. */
export type ContactOutcome = CallOutcome | 'written';
export type Side = 'us' | 'them';
export type ContactPromise = { readonly by: Side; readonly until: WallDate; readonly note: ContentRef };
export const SETTLEMENTS = ['kept', 'dropped'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export type Contacted = {
  /** Who began it: `out` is us. */
  readonly direction: Direction;
  readonly channel: ContactChannel;
  /** One of the participant's contacts; null for anybody else there. */
  readonly contact: string | null;
  readonly outcome: ContactOutcome;
  readonly note: ContentRef | null;
  readonly promise: ContactPromise | null;
};
type Given = { readonly by: Actor & { readonly role: Role } };
export type ContactLogCommand = Given &
  (
    | ({ readonly type: 'LogContact' } & Contacted)
    /** `of` is the row of the contact with which it was promised. */
    | { readonly type: 'SettlePromise'; readonly of: number; readonly how: Settlement }
  );
export type ContactLogEvent =
  | ({ readonly type: 'ContactLogged' } & Contacted)
  | { readonly type: 'PromiseSettled'; readonly of: number; readonly how: Settlement };

/** Roles that talk to companies. */
export const LOGGERS = [
  'specialist',
  'supervisor',
  'director',
  'headquarters',
  'appeal-officer',
] as const satisfies readonly Role[];

/** What the rules know besides the command. */
export type ContactFacts = {
  /** The roles that the actor holds for this participant today; none in a conflict of interest. */
  readonly held: readonly Role[];
  /** Ids of the participant's present contacts. */
  readonly contacts: readonly string[];
  /** The promise that is to be settled; null when nothing was promised there. */
  readonly promise: { readonly settled: Settlement | null } | null;
  /** The day where headquarters is. */
  readonly on: WallDate;
};

/** What can come of a contact of that kind; the first is what a mail or a talk comes to without asking. */
export function outcomesOf({
  direction,
  channel,
}: Pick<Contacted, 'direction' | 'channel'>): readonly [ContactOutcome, ...ContactOutcome[]] {
  if (channel === 'mail') return ['written'];
  if (channel === 'talk') return ['spoke'];
  return direction === 'in' ? ['spoke', 'left-message'] : ['spoke', 'left-message', 'no-answer', 'wrong-number'];
}

/** What follows from one command; nothing when it says what is so already. Throws Refusal. */
export function decideContact(command: ContactLogCommand, facts: ContactFacts): readonly ContactLogEvent[] {
  requireThat(
    facts.held.length > 0 && !facts.held.every(isPartnerRole),
    'NotYours',
    'This company is not one of yours.',
  );
  return command.type === 'LogContact' ? log(command, facts) : settle(command, facts);
}

function log(
  { type: _, by: _by, ...contacted }: Extract<ContactLogCommand, { type: 'LogContact' }>,
  facts: ContactFacts,
) {
  const { contact, outcome, promise } = contacted;
  requireThat(
    contact === null || facts.contacts.includes(contact),
    'ContactGone',
    'This contact is no longer one of the company’s.',
  );
  requireThat(outcomesOf(contacted).includes(outcome), 'OutcomeMisfit', 'This cannot come of a contact of that kind.');
  if (promise !== null) requirePromiseDate(promise.until, facts.on);
  return [{ type: 'ContactLogged', ...contacted } as const];
}

/** A promise is about a day to come, and not about one that nobody will remember. */
function requirePromiseDate(until: WallDate, on: WallDate): void {
  requireThat(isWallDate(until) && until >= on, 'PromiseInPast', 'A promise is for today or a later day.');
  requireThat(until <= addYears(on, 1), 'PromiseTooFar', 'A promise is for a day within a year.');
}

function settle(
  { of, how }: Extract<ContactLogCommand, { type: 'SettlePromise' }>,
  { promise }: ContactFacts,
): readonly ContactLogEvent[] {
  requireThat(promise !== null, 'NothingPromised', 'Nothing was promised there.');
  if (promise.settled === how) return [];
  requireThat(promise.settled === null, 'PromiseSettled', 'Somebody has settled this promise already.');
  return [{ type: 'PromiseSettled', of, how }];
}
