/** Acts on a company, written in one transaction together with what its memberships are still to be told. */
import type { Actor } from '../domain/actor.ts';
import { addDays, type Instant, type WallDate } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import { inForce, type Organization, type OrganizationEvent } from '../domain/organization.ts';
import { carriedBy, type Carried } from '../domain/organization-memberships.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import { Refusal } from '../domain/refusal.ts';
import { recordContact } from './contacts.ts';
import { keepContent } from './content.ts';
import { append } from './ledger.ts';
import { fold, presentOf, readOrganization, streamOf } from './organization.ts';
import { recordErrand } from './organization-errands.ts';
import { seatSignIn } from './sign-in-seats.ts';
import { endEmpowerments } from './people.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { endSessionsOf } from './sessions.ts';

export type OrganizationChange = {
  /** Any of the company's memberships. */
  readonly participant: string;
  /** The form's own id: a repetition is answered from the ledger. */
  readonly command: string;
  readonly by: Actor;
  readonly at: Instant;
  /** The same as a wall date, where the agency decides. */
  readonly on: WallDate;
  readonly policy: string;
  readonly rules: string;
};
/** Keeps a name or an address, and answers with what the rules know of it. */
export type Keep = (kind: 'name' | 'address' | 'note', text: string | PostalAddress) => Promise<ContentRef>;
type Decide = (
  organization: Organization,
  keep: Keep,
) => readonly OrganizationEvent[] | Promise<readonly OrganizationEvent[]>;

/**
 * Records what follows from one act on the company, everything that it had not heard of its memberships, and what they are to be told.
 * Answers with the events of the act; none when it was recorded before. `before` is done in the same transaction.
 * @throws Refusal also when somebody else was faster; Error when there is no such participant
 */
export async function changeOrganization(
  pool: Pool,
  change: OrganizationChange,
  decide: Decide,
  before: (client: Client) => Promise<void> = async () => {},
): Promise<readonly OrganizationEvent[]> {
  try {
    return await transaction(pool, async (client) => {
      await before(client);
      return changed(client, change, decide);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '40001') throw error;
    throw new Refusal(
      'Conflict',
      'Somebody else changed this meanwhile. Look again, then send what you typed once more.',
    );
  }
}

async function changed(
  client: Client,
  change: OrganizationChange,
  decide: Decide,
): Promise<readonly OrganizationEvent[]> {
  const { participant, command, by, at } = change;
  const known = await readOrganization(client, participant);
  if (!known) throw new Error('no such participant');
  const { recorded, rows, words } = known;
  const stream = streamOf(recorded.id);
  const repeated = await client.query('select from event where stream = $1 and command = $2', [stream, command]);
  if (repeated.rowCount) return [];
  const keep: Keep = async (kind, text) => {
    if (typeof text !== 'string') return keepContent(client, kind, text, by.person);
    const ref = await keepContent(client, kind, { text }, by.person, null); // a name or an address is known again by its hash
    words.set(ref.id, text);
    return ref;
  };
  const heard = await keptByName(known.heard, words, keep);
  const before = fold(recorded, heard, at);
  const events = await decide(before, keep);
  const after = fold(before, events, at);
  const reaches = new Map(rows.flatMap((row) => presentOf(row).map(({ id, reach }) => [id, reach] as const)));
  const carried = carriedBy(before, after, reaches, command);
  const all = [...heard, ...events, ...carried.flatMap(seatOf)];
  if (all.length > 0) await record(client, change, stream, recorded.seq, all);
  for (const event of events) {
    if (event.type === 'PersonLeft') await signOut(client, change, before, event.person);
    if (event.type === 'SignInTaken') await seatSignIn(client, change, { organization: after, words }, event.person);
  }
  const because = `${stream}#${recorded.seq + all.length}`;
  for (const [index, one] of carried.entries()) {
    await recordNewContact(client, one, after, words);
    const { contact, replaces } = one;
    const told = { type: 'ChangeContact', contact, replaces, because } as const;
    await recordErrand(client, `${stream}:${command}.${index}`, one.participant, told);
  }
  return events;
}

/** Whoever has left and signed in signs in no more, when the officer or the agency says so; a contact alone shuts nobody out. */
async function signOut(
  client: Client,
  { command, by, at, on, policy, rules }: OrganizationChange,
  { people, participants }: Organization,
  left: string,
): Promise<void> {
  const signIn = people.find(({ id }) => id === left)?.signIn;
  if (!signIn || (by.role !== 'officer' && by.role !== 'specialist')) return;
  for (const participant of participants)
    await endEmpowerments(
      client,
      signIn,
      { participant, until: addDays(on, -1) },
      { ...by, at, policy, rules, because: `left:${command}:${participant}` },
    );
  await endSessionsOf(client, signIn);
}

/** Texts of contacts that so far had only the name of their contact become content of the record. */
async function keptByName(
  events: readonly OrganizationEvent[],
  words: ReadonlyMap<string, string>,
  keep: Keep,
): Promise<readonly OrganizationEvent[]> {
  const kept: OrganizationEvent[] = [];
  for (const event of events) {
    if (event.type === 'PersonKnown' && event.name)
      kept.push({ ...event, name: await keep('name', words.get(event.name.id) ?? '') });
    else if (event.type === 'AddressGiven')
      kept.push({ ...event, value: await keep('address', words.get(event.value.id) ?? '') });
    else kept.push(event);
  }
  return kept;
}

/** A seat is known by its newest contact. */
const seatOf = ({ participant, person, contact, replaces }: Carried): readonly OrganizationEvent[] =>
  contact && contact.id !== replaces
    ? [{ type: 'SeatTaken', person, participant, role: contact.role, contact: contact.id }]
    : [];

const record = (
  client: Client,
  { command, by, at, policy, rules }: OrganizationChange,
  stream: string,
  after: number,
  events: readonly OrganizationEvent[],
) =>
  append(client, { stream, after, command, actor: by.person, role: by.role, policy, rules, at, events, cause: { by } });

async function recordNewContact(
  client: Client,
  { participant, person: id, contact, replaces }: Carried,
  { people }: Organization,
  words: ReadonlyMap<string, string>,
): Promise<void> {
  const person = people.find((one) => one.id === id);
  if (!contact || !person || contact.id === replaces) return;
  const text = (ref: ContentRef | null | undefined): string => (ref && words.get(ref.id)) ?? '';
  await recordContact(client, {
    id: contact.id,
    participant,
    role: contact.role,
    name: text(person.name),
    email: text(inForce(person, 'mail')?.value),
    phone: text(inForce(person, 'phone')?.value),
    language: person.language,
    person: person.signIn,
  });
}
