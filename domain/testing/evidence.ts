/** Evidence of notice, counted from the recorded events alone: what the rules keep in the state is not looked at. */
import { wallDateOf, type Instant } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import type { Contact } from '../notice.ts';
import type { Event } from '../participant.ts';
import type { EvidenceGrades } from '../policy.ts';

export type Told = { readonly event: Event; readonly at: Instant };
/** `received`: since which event after the ladder's begin. */
type Mail = { readonly to: string; sentAt: Instant | null; failed: boolean; received: number | null };

/** What is missing before a suspension may follow from this ladder; empty when nothing is (design: fairness 4). */
export function missingEvidence(
  told: readonly Told[],
  ladder: string,
  contacts: readonly Contact[],
  facts: Facts,
): readonly string[] {
  const began = told.findLastIndex(({ event }) => event.type === 'LadderBegan' && event.ladder === ladder);
  const first = told[began]?.event;
  if (first?.type !== 'LadderBegan') return ['no outreach'];
  const policy = facts.policyOf(first.policy);
  const { mails, since } = collect(told, began, ladder);
  const warned = [...warnedAndLapsed(since, ladder), ...unread(since, ladder, began)];
  if (received(mails, since, ladder, began, policy.evidence.grades.answer)) return warned;
  const rungs = new Set(
    since.flatMap(({ event }) => (event.type === 'RungRan' && event.ladder === ladder ? [event.rung] : [])),
  );
  const calls = new Set(
    since.flatMap(({ event, at }, index) =>
      event.type === 'CallLogged' &&
      event.ladder === ladder &&
      event.outcome !== 'wrong-number' &&
      !spoiled(since, began, index)
        ? [wallDateOf(at, policy.headquartersZone)]
        : [],
    ),
  );
  const accepted = [...mails.values()].filter(({ sentAt, failed }) => sentAt !== null && !failed);
  const days = policy.evidence.mailSentAfterDays * 86_400_000;
  const reached = (id: string) => accepted.some(({ to }) => to === id);
  const letters = [...lettersOf(since, ladder).values()].filter((proof) => proof !== 'returned').length;
  return [
    ...warned,
    ...policy.ladders[first.purpose].rungs.flatMap(({ code, channel }) =>
      rungs.has(code) && (channel !== 'other' || byHand(since, ladder, code)) ? [] : [`rung ${code}`],
    ),
    ...contacts.flatMap(({ id, reach }) => (reach === 'dead' || reached(id) ? [] : [`mail to ${id}`])),
    ...(accepted.some(({ sentAt }) => facts.now - (sentAt ?? 0) < days) ? ['five days without a bounce'] : []),
    ...(calls.size < policy.evidence.callsOnDifferentDays ? ['calls on different days'] : []),
    ...(letters < policy.evidence.trackedLetters ? ['a tracked letter'] : []),
    ...(since.some(({ event }) => event.type === 'AddressSearched' && event.ladder === ladder) ? [] : ['a search']),
  ];
}

/** Whether somebody has done what a step asked for that no machine does. */
const byHand = (since: readonly Told[], ladder: string, rung: string): boolean =>
  since.some(({ event }) => event.type === 'OtherAttemptLogged' && event.ladder === ladder && event.rung === rung);

/** The letters that went out, by their notices, and the last proof of each. */
function lettersOf(since: readonly Told[], ladder: string): ReadonlyMap<string, 'signed' | 'returned' | null> {
  const letters = new Map<string, 'signed' | 'returned' | null>();
  for (const { event } of since) {
    if (event.type === 'LetterDispatched' && event.ladder === ladder) letters.set(event.notice, null);
    if (event.type === 'LetterProofLogged' && event.ladder === ladder && event.letter !== undefined)
      letters.set(event.letter, event.proof);
  }
  return letters;
}

/** The ladder's mails by the seq under which they were queued, which the caller's numbering makes `n<seq>`. */
function collect(
  told: readonly Told[],
  began: number,
  ladder: string,
): { mails: Map<string, Mail>; since: readonly Told[] } {
  const mails = new Map<string, Mail>();
  told.forEach(({ event, at }, index) => {
    if (index < began) return;
    if (event.type === 'NoticeQueued' && event.about === ladder && event.channel === 'mail' && event.rung !== null)
      mails.set(`n${index + 1}`, { to: event.to, sentAt: null, failed: false, received: null });
    if (event.type !== 'NoticeSent' && event.type !== 'NoticeFailed' && event.type !== 'NoticeReceived') return;
    const mail = mails.get(event.notice);
    if (!mail) return;
    if (event.type === 'NoticeSent') mail.sentAt = at;
    if (event.type === 'NoticeFailed') mail.failed = true;
    if (event.type !== 'NoticeReceived') return;
    if (event.contact === undefined || event.contact === mail.to) mail.received = index - began;
  });
  return { mails, since: told.slice(began) };
}

/** Whether an answer was given in the attempt at that place, and found to be none that a person gave: it stands right behind, of the same contact and instant. */
function spoiled(since: readonly Told[], began: number, index: number): boolean {
  const [own, next] = [since[index]?.event, since[index + 1]?.event];
  if (next?.type !== 'AnswerRecorded' || (own?.type !== 'CallLogged' && own?.type !== 'OtherAttemptLogged'))
    return false;
  return own.contact === next.contact && own.at === next.at && unwritten(since, began, index + 1);
}

/** Whether the answer at that place was found to be none that a person gave. */
const unwritten = (since: readonly Told[], began: number, index: number): boolean =>
  since.some(
    ({ event }) =>
      event.type === 'AnswerInterpreted' && event.meaning === 'automatic' && event.answer === `e${began + index + 1}`,
  );

/** Somebody who counts got it, and nobody found afterwards that it was the wrong person, or that no person had written. */
function received(
  mails: ReadonlyMap<string, Mail>,
  since: readonly Told[],
  ladder: string,
  began: number,
  grades: EvidenceGrades['answer'],
): boolean {
  const gradeOf = ({ contact, channel }: Event & { type: 'AnswerRecorded' }) =>
    grades[contact === 'registered-address' ? 'code' : (channel as keyof typeof grades)]; // nobody knows who typed in a letter's code
  const wrongAfter = (index: number, contact: string) =>
    since.some(
      ({ event }, later) =>
        later > index &&
        event.type === 'AnswerInterpreted' &&
        event.ladder === ladder &&
        event.meaning === 'wrong-person' &&
        event.contact === contact,
    );
  const answered = since.some(
    ({ event }, index) =>
      ((event.type === 'AnswerRecorded' && gradeOf(event) === 'received' && !unwritten(since, began, index)) ||
        (((event.type === 'CallLogged' && event.outcome === 'spoke') ||
          (event.type === 'OtherAttemptLogged' && event.outcome === 'reached')) &&
          !spoiled(since, began, index))) &&
      event.ladder === ladder &&
      !wrongAfter(index, event.contact),
  );
  const wrote = since.some(
    ({ event }) =>
      event.type === 'WarningAnswered' && grades.portal === 'received' && ladder === `adverse-warning:${event.matter}`,
  );
  // Another's copy, of mail or letter, that somebody read signed in: it counts for whoever did.
  const copies = new Set([...mails.keys(), ...lettersOf(since, ladder).keys()]);
  const read = since.some(({ event }, index) => {
    if (event.type !== 'NoticeReceived' || event.contact === undefined || !copies.has(event.notice)) return false;
    if (event.contact === null && event.role === 'contact') return false; // nobody's sign-in proves nothing
    const own = mails.get(event.notice)?.to === event.contact;
    return !own && !wrongAfter(index, event.contact ?? event.by);
  });
  const signed = [...lettersOf(since, ladder).values()].includes('signed');
  return (
    answered ||
    wrote ||
    read ||
    signed ||
    [...mails.values()].some(({ received, to }) => received !== null && !wrongAfter(received, to))
  );
}

/** Somebody answered, and nobody said what it means: of that answer, or of all while one reading was of all. */
function unread(since: readonly Told[], ladder: string, began: number): readonly string[] {
  const about = since.flatMap(({ event }, index) =>
    'ladder' in event && event.ladder === ladder ? [{ event, index }] : [],
  );
  const reads = (event: Event, answer: number) =>
    event.type === 'AnswerInterpreted'
      ? event.answer === undefined || event.answer === `e${began + answer + 1}`
      : event.type === 'AnswerSuperseded' || event.type === 'LadderResumed';
  const waits = about.some(
    ({ event, index }) =>
      event.type === 'AnswerRecorded' && !about.some((later) => later.index > index && reads(later.event, index)),
  );
  return waits ? ['what the answer means'] : [];
}

function warnedAndLapsed(since: readonly Told[], ladder: string): readonly string[] {
  const warned = since.findLastIndex(
    ({ event }) => event.type === 'LetterDispatched' && event.ladder === ladder && event.warning,
  );
  const lapsed = since.findLastIndex(({ event }) => event.type === 'WarningLapsed' && event.ladder === ladder);
  return [
    ...(warned < 0 ? ['a warning'] : []),
    ...(lapsed < warned || lapsed < 0 ? ['the term after the warning'] : []),
    ...(warningCameBack(since, ladder) ? ['a warning that did not come back'] : []),
  ];
}

/** The last letter that warned came back; nobody signed for another, read one signed in, or answered what was alleged. */
function warningCameBack(since: readonly Told[], ladder: string): boolean {
  const proofs = lettersOf(since, ladder);
  const warnings = since.flatMap(({ event }) =>
    event.type === 'LetterDispatched' && event.ladder === ladder && event.warning ? [event.notice] : [],
  );
  const last = warnings.at(-1);
  if (last === undefined || proofs.get(last) !== 'returned') return false;
  if (warnings.some((id) => proofs.get(id) === 'signed')) return false;
  return !since.some(
    ({ event }) =>
      (event.type === 'NoticeReceived' && warnings.includes(event.notice)) ||
      (event.type === 'WarningAnswered' && ladder === `adverse-warning:${event.matter}`),
  );
}
