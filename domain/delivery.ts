/** What became of each copy of a notice: a courier's or a clerk's report, or a contact's own acknowledgement. */
import { awaitsService, serves } from './adverse-stage.ts';
import type { Instant } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import { contactRecorded, type ContactRecorded, type NewContact } from './contact-recorded.ts';
import type { Facts } from './facts.ts';
import { gradedBy, mayPress } from './ladder.ts';
import {
  copyOf,
  evolveNotices,
  isByAddressee,
  isByOneOfThem,
  type Attempt,
  type Contact,
  type Grade,
  type LetterCopy,
  type Notice,
  type NoticeEvent,
  type NoticeFailure,
} from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import type { EvidenceGrades } from './policy.ts';
import { type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import {
  afterLetter,
  cureAnew,
  isNoticeOfSuspension,
  keepCopy,
  postAnew,
  wasNoticeOfSuspension,
  type OfSuspension,
} from './suspension-notice.ts';
import { isOver, type Ladder, type State } from './state.ts';
import { afterFailure, catchUp, isSoftTooOften } from './undelivered.ts';
import type { ContentRef } from './content.ts';

export type DeliveryCommand = Given &
  (
    | {
        readonly type: 'ReportDelivery';
        readonly notice: string;
        /** `withdrawn`: by the courier, who found before it left that its outreach was over or held. */
        readonly proof: 'sent' | NoticeFailure;
        readonly at: Instant;
        /** The hash of the copy as it was sent. */
        readonly copy?: string;
        /** The contact to whom it went, for a bounce that comes after the mail was accepted. */
        readonly to?: string;
        /** When other mails to that contact came back softly, since one was last known to have arrived; nothing where it says nothing of the address. */
        readonly softBefore?: readonly Instant[];
      }
    | {
        readonly type: 'AcknowledgeNotice';
        readonly notice: string;
        /** Which of the contacts the signed-in person is; null when none. */
        readonly contact?: string | null;
      }
    | ({ readonly type: 'RecordContact'; readonly note: ContentRef } & NewContact)
    | ({ readonly type: 'DispatchNotice'; readonly notice: string; readonly tracking: ContentRef } & LetterCopy)
    /** What became of a letter that left, whatever it was about. */
    | {
        readonly type: 'ProveLetter';
        readonly notice: string;
        readonly proof: 'signed' | 'returned';
        readonly note: ContentRef;
      }
  );
export type DispatchEvent =
  | ({ readonly type: 'NoticeDispatched'; readonly notice: string; readonly tracking: ContentRef } & LetterCopy &
      OfSuspension)
  /** Of a letter that belongs to no outreach under way: such a letter's proof is the outreach's. */
  | ({
      readonly type: 'LetterProven';
      readonly notice: string;
      readonly proof: 'signed' | 'returned';
      readonly note: ContentRef;
    } & OfSuspension)
  | ContactRecorded;

export const deliveryActs: Acts<DeliveryCommand['type']> = {
  ReportDelivery: { may: 'system', guard: () => {} },
  AcknowledgeNotice: { may: ['officer', 'contact'], guard: () => {} },
  RecordContact: {
    may: ['specialist'],
    guard: (state) => requireThat(!isOver(state.standing), 'Over', 'This membership has ended.'),
  },
  DispatchNotice: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        state.notices.some((notice) => isPlainLetter(state, notice)),
        'NoLetter',
        'No letter waits to be dispatched.',
      ),
  },
  ProveLetter: { may: ['specialist'], guard: () => {} },
};

/** A letter that belongs neither to a ladder nor to a decision's service: those have acts of their own. */
export const isPlainLetter = (state: State, { channel, rung, about, kind }: Notice): boolean =>
  channel === 'letter' && rung === null && !(about === 'adverse' && serves(state, kind) && awaitsService(state));

/** A notice is named by the event that queued it. */
const isKnown = (state: State, notice: string): boolean =>
  /^n[1-9]\d{0,9}$/.test(notice) && Number(notice.slice(1)) <= state.seq;

/** What follows from a report about a notice. One that is settled already changes nothing, but for a bounce of a mail that had been accepted. */
export function decideDelivery(
  state: State,
  command: DeliveryCommand,
  facts: Facts,
): readonly (NoticeEvent | DispatchEvent | LadderEvent | ClockEvent)[] {
  const open = 'notice' in command && state.notices.some(({ id }) => id === command.notice);
  switch (command.type) {
    case 'ReportDelivery':
      return reported(state, command, open, facts);
    case 'AcknowledgeNotice':
      requireThat(isKnown(state, command.notice), 'NoticeUnknown', 'There is no such notice.');
      requireThat(
        !state.notices.some(({ id, channel }) => id === command.notice && channel === 'letter'),
        'NoticeNotLeft',
        'This letter has not left yet: nobody can have received it.',
      );
      return [acknowledged(state, command, facts)];
    case 'RecordContact':
      return [contactRecorded(state, command, command.note)];
    case 'DispatchNotice':
      requireThat(
        state.notices.some((notice) => notice.id === command.notice && isPlainLetter(state, notice)),
        'NoLetter',
        'This letter does not wait to be dispatched.',
      );
      return dispatched(state, command, facts);
    case 'ProveLetter':
      return proven(state, command, open, facts);
  }
}

/** By somebody who neither is a contact nor the officer, it shows that the copy is out, and no more. */
function acknowledged(
  state: State,
  command: DeliveryCommand & { type: 'AcknowledgeNotice' },
  facts: Facts,
): Extract<NoticeEvent, { type: 'NoticeReceived' }> {
  const { notice, by } = command;
  const received = {
    type: 'NoticeReceived',
    notice,
    at: facts.now,
    by: by.person,
    ...acknowledger(state, command),
  } as const;
  const { grade } = graded(state, notice, 'acknowledged', facts);
  const counted = grade === 'received' && !isByOneOfThem(received) ? 'sent' : grade;
  return { ...received, ...(counted && { grade: counted }) };
}

/** A contact who is none any more is nobody's; commands from before it was asked say nothing. */
function acknowledger(
  { contacts }: State,
  { contact, by }: DeliveryCommand & { type: 'AcknowledgeNotice' },
): Pick<Extract<NoticeEvent, { type: 'NoticeReceived' }>, 'contact' | 'role'> {
  if (contact === undefined) return {};
  if (contacts.some(({ id }) => id === contact)) return { contact };
  return { contact: null, role: by.role === 'officer' ? 'officer' : 'contact' };
}

/** A letter that tells of a suspension anew begins the term to cure again where nothing had told the company of it. */
function dispatched(
  state: State,
  { notice, tracking, ...copy }: DeliveryCommand & { type: 'DispatchNotice' },
  facts: Facts,
): readonly (DispatchEvent | NoticeEvent | ClockEvent)[] {
  const tells = isNoticeOfSuspension(state, notice);
  return [
    { type: 'NoticeDispatched', notice, tracking, ...(tells && { of: 'suspension' }), ...copyOf(copy) },
    { type: 'NoticeSent', notice, at: facts.now },
    ...(tells ? cureAnew(state, facts) : []),
  ];
}

/** The state forgets a letter that has left, so that the record is trusted to know it. */
function proven(
  state: State,
  { notice, proof, note }: DeliveryCommand & { type: 'ProveLetter' },
  waits: boolean,
  facts: Facts,
): readonly (DispatchEvent | LadderEvent | NoticeEvent)[] {
  requireThat(isKnown(state, notice), 'NoticeUnknown', 'There is no such notice.');
  requireThat(!waits, 'NoLetter', 'No letter has been dispatched.');
  const ladder = state.ladders.find(({ attempts }) => attempts.some(({ id }) => id === notice));
  if (!ladder && wasNoticeOfSuspension(state, notice))
    return [
      { type: 'LetterProven', notice, proof, note, of: 'suspension' },
      ...(proof === 'returned' ? postAnew(state) : keepCopy(state)),
    ];
  if (!ladder) return [{ type: 'LetterProven', notice, proof, note }];
  const grade = gradedBy(ladder, 'letter', proof, facts);
  return [{ type: 'LetterProofLogged', ladder: ladder.id, letter: notice, proof, grade, note }];
}

/** A failure is told when it is news: of a mail that waits or counts as sent, or of an address that nobody knew to be dead. */
function reported(
  state: State,
  command: DeliveryCommand & { type: 'ReportDelivery' },
  open: boolean,
  facts: Facts,
): readonly (NoticeEvent | LadderEvent | ClockEvent)[] {
  const { notice: id, proof, at } = command;
  if (proof === 'sent')
    return open
      ? [{ type: 'NoticeSent', notice: id, at, ...graded(state, id, 'accepted', facts), ...copyOf(command) }]
      : [];
  if (proof === 'withdrawn')
    return open ? withdrawn(state, { type: 'NoticeFailed', notice: id, at, why: proof }, facts) : [];
  const notice = state.notices.find((each) => each.id === id);
  const attempt = attemptOf(state, id);
  const dead = deadBy(command, facts);
  if (!open && attempt?.grade !== 'sent' && !isNews(state, command, dead)) return [];
  const failed = {
    type: 'NoticeFailed',
    notice: id,
    at,
    why: proof,
    ...(!notice && !attempt && command.to !== undefined && { to: command.to }),
    ...(dead && proof !== 'refused' && { dead }),
    ...(proof === 'soft' && !dead && !attempt && { returned: true as const }),
    ...graded(state, id, proof, facts),
  } as const;
  return [failed, ...afterFailure(evolveDelivery(state, failed), notice, failed, facts)];
}

/** What held its outreach may have let go of it while the courier reported: then it goes out after all. */
function withdrawn(
  state: State,
  failed: Extract<NoticeEvent, { type: 'NoticeFailed' }>,
  facts: Facts,
): readonly (NoticeEvent | LadderEvent | ClockEvent)[] {
  const after = evolveDelivery(state, failed);
  const ladder = after.ladders.find(({ attempts }) => attempts.some(({ id }) => id === failed.notice));
  return [failed, ...(ladder && mayPress(after, ladder) ? catchUp(after, ladder, facts) : [])];
}

/** Nothing gets to the address: it is not there, there is none, or by the policy too much came back. */
const deadBy = ({ proof, at, softBefore }: DeliveryCommand & { type: 'ReportDelivery' }, facts: Facts): boolean =>
  proof === 'refused' ||
  proof === 'no-address' ||
  (proof === 'soft' && softBefore !== undefined && isSoftTooOften(facts.policy.mail, at, softBefore));

/**
 * A mail that is settled, and one that belongs to no outreach is forgotten once it is accepted: what comes back later still says something of the
 * contact to whom it went. What somebody has acknowledged did not come back.
 */
function isNews(
  state: State,
  { notice, proof, to }: DeliveryCommand & { type: 'ReportDelivery' },
  dead: boolean,
): boolean {
  const attempt = attemptOf(state, notice);
  const contact = state.contacts.find(({ id }) => id === (attempt?.to ?? to));
  if (!contact || contact.reach === 'dead' || !isKnown(state, notice) || attempt?.grade === 'received') return false;
  return dead || (proof === 'soft' && !attempt);
}

/** What the policy of its ladder says of a rung's mail. */
function graded(
  state: State,
  notice: string,
  outcome: keyof EvidenceGrades['mail'],
  facts: Facts,
): { readonly grade?: Grade } {
  const ladder = state.ladders.find(({ attempts }) => attempts.some(({ id }) => id === notice));
  return ladder ? { grade: facts.policyOf(ladder.policy).evidence.grades.mail[outcome] } : {};
}

const attemptOf = (state: State, notice: string): Attempt | undefined =>
  state.ladders.flatMap(({ attempts }) => attempts).find(({ id }) => id === notice);

/** Folds a dispatch, or a contact that was recorded or took another's place. */
export function evolveDispatch(state: State, event: DispatchEvent): State {
  if (event.type === 'NoticeDispatched' || event.type === 'LetterProven')
    return event.of && state.adverse ? { ...state, adverse: afterLetter(state.adverse, event) } : state;
  return { ...state, contacts: [...state.contacts.filter(({ id }) => id !== event.replaces), event.contact] };
}

/** Folds one notice event into the open notices, the ladder that it proves, and what is known of the contact's reach. */
export function evolveDelivery(state: State, event: NoticeEvent): State {
  const notices = evolveNotices(state.notices, event, state.seq);
  if (event.type === 'NoticeQueued') return queued({ ...state, notices }, event);
  const grade: Grade =
    event.grade ?? (event.type === 'NoticeSent' ? 'sent' : event.type === 'NoticeReceived' ? 'received' : 'failed');
  const notice = state.notices.find(({ id }) => id === event.notice);
  const to = notice?.to ?? attemptOf(state, event.notice)?.to ?? ('to' in event ? event.to : undefined);
  const reminded = notice?.kind === 'application-reminder' && grade !== 'failed';
  const application =
    state.application && reminded ? { ...state.application, reminderProven: true } : state.application;
  if (event.type === 'NoticeReceived' && !isByAddressee(event, to))
    return { ...state, notices, application, ladders: state.ladders.map((ladder) => readBy(state, ladder, event)) };
  const ladders = state.ladders.map((ladder) => ({
    ...ladder,
    attempts: ladder.attempts.map((attempt) => regrade(attempt, event, grade)),
  }));
  const reach: Contact['reach'] | undefined =
    event.type === 'NoticeFailed' && (event.why === 'refused' || event.dead)
      ? 'dead'
      : event.type === 'NoticeReceived'
        ? 'proven'
        : undefined;
  // Whoever acknowledged may not be the addressee, and does so in the portal: it says nothing of an address from which mail came back.
  const returned: Pick<Contact, 'returned'> = event.type === 'NoticeFailed' && event.returned ? { returned: true } : {};
  const contacts = state.contacts.map((contact) =>
    contact.id === to && contact.reach !== 'dead' ? { ...contact, ...(reach && { reach }), ...returned } : contact,
  );
  return { ...state, notices, ladders, contacts, application };
}

/**
 * Whoever acknowledged another's copy has got it, and by the company's page: it stands as an attempt of its own, and says nothing of the
 * address to which the copy went.
 */
function readBy(
  { seq, lastAt: at }: State,
  ladder: Ladder,
  event: Extract<NoticeEvent, { type: 'NoticeReceived' }>,
): Ladder {
  const copy = ladder.attempts.find(({ id }) => id === event.notice);
  const to = event.contact ?? event.by;
  const known = ladder.attempts.some(
    (attempt) =>
      attempt.channel === 'portal' &&
      attempt.to === to &&
      (attempt.grade === 'received' || (!isByOneOfThem(event) && attempt.rung === copy?.rung)),
  );
  if (!copy || known) return ladder;
  const read = { id: `e${seq}`, rung: copy.rung, channel: 'portal', to, grade: event.grade ?? 'received' } as const;
  return {
    ...ladder,
    attempts: [...ladder.attempts, { ...read, at, day: new Date(at).toISOString().slice(0, 10) }],
  };
}

/** The first proof stands; only a better one replaces it. */
function regrade(attempt: Attempt, event: Exclude<NoticeEvent, { type: 'NoticeQueued' }>, grade: Grade): Attempt {
  if (attempt.id !== event.notice || attempt.grade === 'received') return attempt;
  const heldBack = event.type === 'NoticeFailed' && event.why === 'withdrawn';
  return { ...attempt, grade, at: event.at, ...(heldBack && { heldBack }) };
}

/** Another mail is on its way to the contact: whether the one before it arrived says nothing more. */
const written = (contact: Contact, to: string): Contact => {
  if (contact.id !== to || !contact.returned) return contact;
  const { returned: _, ...rest } = contact;
  return rest;
};

function queued(before: State, event: Extract<NoticeEvent, { type: 'NoticeQueued' }>): State {
  if (event.channel !== 'mail') return before;
  const state = { ...before, contacts: before.contacts.map((contact) => written(contact, event.to)) };
  if (event.rung === null) return state;
  const attempt: Attempt = {
    id: `n${state.seq}`,
    rung: event.rung,
    channel: 'mail',
    to: event.to,
    grade: 'queued',
    at: state.lastAt,
    day: new Date(state.lastAt).toISOString().slice(0, 10),
  };
  const ladders = state.ladders.map((ladder) =>
    ladder.id === event.about ? { ...ladder, attempts: [...ladder.attempts, attempt] } : ladder,
  );
  return { ...state, ladders };
}
