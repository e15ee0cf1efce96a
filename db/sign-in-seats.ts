/**
 * What follows when somebody of a company first signs in by a code: whoever that is at the sign-in provider is known from then on, in the role of
 * the seat. Nobody becomes the officer by a code: that needs a change of officer which a specialist confirmed, naming the mailbox that the code went to.
 */
import type { Actor, PartnerRole } from '../domain/actor.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import { addressOf, type Organization, type Person, type SeatRole } from '../domain/organization.ts';
import { requireThat } from '../domain/refusal.ts';
import { fold, mailHash, readOrganization } from './organization.ts';
import { streamOf } from './ledger.ts';
import { empowerWithin, recordPerson } from './people.ts';
import type { Client } from './pool.ts';

type Moment = {
  readonly by: Actor;
  readonly at: Instant;
  /** Where the agency decides. */
  readonly on: WallDate;
  readonly policy: string;
  readonly rules: string;
};
type Known = { readonly organization: Organization; readonly words: ReadonlyMap<string, string> };

/** Makes a person of the company known who has taken a sign-in, and gives the roles. @throws Refusal for somebody of the agency */
export async function seatSignIn(client: Client, moment: Moment, known: Known, id: string): Promise<void> {
  const { organization, words } = known;
  const person = organization.people.find((one) => one.id === id);
  const mail = person?.enrolledAt && addressOf(organization, person.enrolledAt)?.address.value;
  if (!person?.signIn || !mail) throw new Error('nobody took a sign-in');
  await recordCompanyPerson(client, person.signIn, person, words.get(mail.id) ?? '', words);
  const confirmed = await confirmedOfficer(client, organization.participants, mail.sha256);
  const { by, at, on, policy, rules } = moment;
  const giver = { person: by.person, role: by.role, at, policy, rules, because: confirmed ?? `sign-in:${id}` };
  for (const { participant, role } of rolesOf(organization, person, confirmed !== null))
    await empowerWithin(client, person.signIn, { role, participant, from: on, until: null }, giver);
}

async function recordCompanyPerson(
  client: Client,
  signIn: string,
  { name, language }: Person,
  email: string,
  words: ReadonlyMap<string, string>,
): Promise<void> {
  const called = (name && words.get(name.id)) || email;
  await recordPerson(client, { id: signIn, name: called, email, kind: 'participant', language, office: null });
  const { rows } = await client.query<{ kind: string }>('select kind from person where id = $1', [signIn]);
  requireThat(rows[0]?.kind === 'participant', 'AgencyPerson', 'Whoever works for the agency acts for no company.');
}

const SEAT_ROLES: Readonly<Record<SeatRole, PartnerRole>> = {
  officer: 'contact', // on record as the officer, and not confirmed: like any other contact
  primary: 'contact',
  alternate: 'contact',
  consultant: 'consultant',
};

function rolesOf(
  { participants }: Organization,
  { seats }: Person,
  confirmed: boolean,
): readonly { readonly participant: string; readonly role: PartnerRole }[] {
  const officer = confirmed && seats.some(({ role }) => role === 'officer');
  const others = officer ? seats.filter(({ role }) => role !== 'officer') : seats;
  return [
    ...(officer ? participants.map((participant) => ({ participant, role: 'officer' as const })) : []),
    ...others.map(({ participant, role }) => ({ participant, role: SEAT_ROLES[role] })),
  ];
}

/** The event of the company's last confirmed change of officer, if it named that mailbox; null otherwise. */
async function confirmedOfficer(
  client: Client,
  participants: readonly string[],
  mailbox: string,
): Promise<string | null> {
  const { rows } = await client.query<{ event: string; email: string }>(
    `select e.stream || '#' || e.seq as event, c.email from event e join contact c on c.id = e.body::jsonb #>> '{contact,id}'
     where e.stream = any($1) and e.type = 'OfficerChangeConfirmed' order by e.at desc, e.seq desc limit 1`,
    [participants.map(streamOf)],
  );
  const [last] = rows;
  return last && mailHash(last.email) === mailbox ? last.event : null;
}

/** Who signs in by a code that went to the mailbox of that contact; null when nobody does yet. */
export async function enrolledAt(client: Client, participant: string, contact: string): Promise<string | null> {
  const { rows } = await client.query<{ email: string }>('select email from contact where id = $1', [contact]);
  const known = await readOrganization(client, participant);
  if (!rows[0] || !known) return null;
  const mailbox = mailHash(rows[0].email);
  const company = fold(known.recorded, known.heard, 0);
  const person = company.people.find(
    ({ left, enrolledAt: address }) =>
      left === null && address !== null && addressOf(company, address)?.address.value.sha256 === mailbox,
  );
  return person?.signIn ?? null;
}
