/** What the agency tells a participant, how far each copy got, and when that is proof enough. Sent is not received; opened counts for nothing. */
import type { DatesTold, Said } from './answer-meaning.ts';
import { wallDateOf, type Instant, type WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { Channel } from './policy.ts';

export type { NoticeKind };

export type ContactRole = 'officer' | 'primary' | 'alternate';
/** A contact as the rules know it: who it is and whether mail reaches it. Names and addresses stay in the record. */
export type Contact = {
  readonly id: string;
  readonly role: ContactRole;
  readonly reach: 'untried' | 'proven' | 'dead';
  /** The last mail to them belonged to no outreach under way, and came back, though the address may be right. */
  readonly returned?: true;
};

/** To whom one copy goes: a contact's id, or the company's registered address. */
export const REGISTERED_ADDRESS = 'registered-address';

export type Notice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly channel: Channel;
  readonly to: string;
  readonly rung: string | null;
  readonly status: 'queued' | 'handed';
};

export type NoticeEvent =
  | {
      readonly type: 'NoticeQueued';
      readonly kind: NoticeKind;
      readonly about: string;
      readonly channel: Channel;
      readonly to: string;
      readonly rung: string | null;
    }
  | ({
      readonly type: 'NoticeSent';
      readonly notice: string;
      readonly at: Instant;
      /** The hash of a mail’s copy as it was sent; a letter’s stands in the event by which it left. */
      readonly copy?: string;
    } & Graded)
  | ({
      readonly type: 'NoticeFailed';
      readonly notice: string;
      readonly at: Instant;
      readonly why: NoticeFailure;
      /** The contact, where the state does not remember the notice any more. */
      readonly to?: string;
      /** Nothing gets to the contact's address, though nobody said so: there is none, or too much came back. */
      readonly dead?: true;
      /** It came back and belongs to no outreach under way: a better address is to be found, until another mail goes there. */
      readonly returned?: true;
    } & Graded)
  | ({
      readonly type: 'NoticeReceived';
      readonly notice: string;
      readonly at: Instant;
      readonly by: string;
      /** Which contact the person is; null when none. What was recorded before it was told counts for whoever the copy went to. */
      readonly contact?: string | null;
      /** As what a person signed in who is no contact; what was recorded before it was kept counts as it did then. */
      readonly role?: 'officer' | 'contact';
    } & Graded);
/** The text of a letter as it left the house, put aside before; left out of what was recorded before letters were proven by the record. */
export type LetterCopy = { readonly copy?: ContentRef };
export const copyOf = <C>({ copy }: { readonly copy?: C }): { readonly copy?: C } =>
  copy === undefined ? {} : { copy };
/** What the policy's table says of a rung's notice; left out of any other, and of what was recorded before there was a table. */
type Graded = { readonly grade?: Grade };
/** `refused`: the address is not there. `soft`: it came back, and the address may be right. `withdrawn`: before it left the house its reason fell away, or something held its outreach. */
export type NoticeFailure = 'refused' | 'soft' | 'no-address' | 'gave-up' | 'withdrawn';

type Told = { readonly contacts: readonly Contact[] };

/** Contacts that mail may still reach. */
export const reachable = (state: Told): readonly Contact[] => state.contacts.filter(({ reach }) => reach !== 'dead');

/** One copy of a notice to each reachable contact; with nobody reachable, one to the registered address, by letter. */
export function tell(
  state: Told,
  kind: NoticeKind,
  about: string,
  audience: 'primary' | 'everyone' = 'everyone',
  rung: string | null = null,
): readonly NoticeEvent[] {
  const everyone = reachable(state);
  const primary = everyone.find(({ role }) => role === 'primary') ?? everyone[0];
  const to = audience === 'primary' ? (primary ? [primary] : []) : everyone;
  if (to.length === 0) return [{ type: 'NoticeQueued', kind, about, channel: 'letter', to: REGISTERED_ADDRESS, rung }];
  return to.map(({ id }) => ({ type: 'NoticeQueued', kind, about, channel: 'mail', to: id, rung }));
}

/** A printed copy to the registered address, to be dispatched by hand with a tracking number. */
export const post = (kind: NoticeKind, about: string, rung: string | null = null): NoticeEvent => ({
  type: 'NoticeQueued',
  kind,
  about,
  channel: 'letter',
  to: REGISTERED_ADDRESS,
  rung,
});

type Posted = { readonly notices: readonly Notice[]; readonly lastAt: Instant };
/** Letters about what has fallen away and that were never dispatched: they must not leave the house. */
export const withdrawLetters = ({ notices, lastAt }: Posted, abouts: readonly string[]): readonly NoticeEvent[] =>
  notices
    .filter(({ about, channel }) => channel === 'letter' && abouts.includes(about))
    .map(({ id }) => ({ type: 'NoticeFailed', notice: id, at: lastAt, why: 'withdrawn' }));

/** Whether a notice has nothing left to say once its outreach is over. Who answered in one's name is told in any case. */
export const endsWithOutreach = ({ kind, rung }: { readonly kind: string; readonly rung: string | null }): boolean =>
  rung !== null && kind !== 'answer-received';

/** The open notices after an event: a copy leaves the list with its final proof. */
export function evolveNotices(notices: readonly Notice[], event: NoticeEvent, seq: number): readonly Notice[] {
  switch (event.type) {
    case 'NoticeQueued': {
      const { type: _type, ...notice } = event;
      return [...notices, { id: `n${seq}`, ...notice, status: 'queued' }];
    }
    case 'NoticeSent':
    case 'NoticeFailed':
      return notices.filter(({ id }) => id !== event.notice);
    case 'NoticeReceived':
      return notices.filter(({ id, to }) => id !== event.notice || !isByAddressee(event, to));
  }
}

/** Whether whoever acknowledged a copy is who it went to. Anybody else has read it on the company's page, and the mail is still on its way. */
export const isByAddressee = (
  { contact }: Extract<NoticeEvent, { type: 'NoticeReceived' }>,
  to: string | undefined,
): boolean => contact === undefined || contact === to;

/** Whether whoever acknowledged counts for the company: a contact, or its officer. Somebody who was replaced may still sign in, and proves no receipt. */
export const isByOneOfThem = ({ contact, role }: Extract<NoticeEvent, { type: 'NoticeReceived' }>): boolean =>
  contact !== null || role !== 'contact';

/** How far one attempt to reach a contact got. */
export type Grade = 'queued' | 'sent' | 'received' | 'failed';
export type Attempt = {
  /** The notice's id, or the event that logged it. */
  readonly id: string;
  readonly rung: string;
  readonly channel: Channel;
  readonly to: string;
  readonly grade: Grade;
  readonly at: Instant;
  readonly day: WallDate;
  /** A mail that was withdrawn while something held the outreach, as it goes out when that runs on. */
  readonly heldBack?: true;
  /** What an answer was found to say; absent until then, and of what was read before each answer was read by itself. */
  readonly read?: Said;
  /** The promise, or that it was done, that an answer came over; absent where nothing held the outreach, and of older answers. */
  readonly over?: Said;
  /** What an answer by a link says of the dates of a visit; absent of any other. */
  readonly dates?: DatesTold;
};

/** The attempt that an answer of theirs stands as; a policy names no rung so. */
export const ANSWERED = 'answer';
/** Whether it is an attempt of ours. A letter, a mail or a call of theirs is none, by whichever channel it came. */
export const isOurs = ({ rung }: { readonly rung: string | null }): boolean => rung !== ANSWERED;
/** What we sent by a channel, in its order. */
export const oursBy = (channel: 'mail' | 'letter', { attempts }: Tries): readonly Attempt[] =>
  attempts.filter((attempt) => isOurs(attempt) && attempt.channel === channel);
type Tries = { readonly attempts: readonly Attempt[] };

/** By its id, the event that queued or logged it. */
export const seqOf = ({ id }: Pick<Attempt, 'id'>): number => Number(id.slice(1));

export type Evidence = {
  readonly complete: boolean;
  /** `received`: somebody who counts got it. `constructive`: every rung ran on every known address, and a better address was searched for. */
  readonly basis: 'received' | 'constructive' | null;
  readonly missing: readonly MissingEvidence[];
};
export type MissingEvidence =
  'rungs-not-run' | 'mail-not-sent' | 'mail-too-fresh' | 'calls' | 'tracked-letter' | 'address-search';

type EvidenceRule = {
  readonly mailSentAfterDays: number;
  readonly callsOnDifferentDays: number;
  readonly trackedLetters: number;
};
type Tried = Tries & { readonly allRungsRan: boolean; readonly searched: boolean };

/** A call of ours that counts: not one that proves nothing (a wrong number). An answer by telephone is its call's, or none of ours. */
export const isOurCall = (attempt: Attempt): boolean =>
  attempt.channel === 'call' && attempt.grade !== 'failed' && isOurs(attempt);

/**
 * The days on which somebody was called: two calls on one day count once. The steps of an outreach that wait for a call and the evidence count by
 * this, and by the same days: headquarters', where the evidence is judged.
 * @param dayOf of a call; the day that was recorded with it unless told otherwise
 */
export const callDays = (
  attempts: readonly Attempt[],
  dayOf: (call: Attempt) => WallDate = ({ day }) => day,
): ReadonlySet<WallDate> => new Set(attempts.filter(isOurCall).map(dayOf));

/** Grades what was tried, as of an instant, by the policy's table (design: fairness 4). */
export function gradeEvidence(
  tried: Tried,
  contacts: readonly Contact[],
  rule: EvidenceRule,
  now: Instant,
  zone: string,
): Evidence {
  if (tried.attempts.some(({ grade }) => grade === 'received'))
    return { complete: true, basis: 'received', missing: [] };
  const missing: MissingEvidence[] = [];
  const mails = oursBy('mail', tried);
  const accepted = (attempt: Attempt) => attempt.grade === 'sent';
  const fresh = (attempt: Attempt) => now - attempt.at < rule.mailSentAfterDays * 86_400_000;
  const letters = oursBy('letter', tried).filter(accepted);
  if (!tried.allRungsRan) missing.push('rungs-not-run');
  const untried = contacts.filter(
    ({ id, reach }) => reach !== 'dead' && !mails.some((mail) => mail.to === id && accepted(mail)),
  );
  if (untried.length > 0) missing.push('mail-not-sent');
  if (mails.some((mail) => accepted(mail) && fresh(mail))) missing.push('mail-too-fresh');
  // By the instant, and not by the day that was recorded with it: that was once the company's.
  if (callDays(tried.attempts, ({ at }) => wallDateOf(at, zone)).size < rule.callsOnDifferentDays)
    missing.push('calls');
  if (letters.length < rule.trackedLetters) missing.push('tracked-letter');
  if (!tried.searched) missing.push('address-search');
  return missing.length === 0
    ? { complete: true, basis: 'constructive', missing }
    : { complete: false, basis: null, missing };
}
