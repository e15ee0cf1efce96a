/**
 * A company as its own stream (`organization:<id>`) and its memberships know it. A company of which nothing was ever changed has no stream: what its
 * memberships know of their contacts is what is known of it.
 */
import type { Instant } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import type { Contact } from '../domain/notice.ts';
import { evolveOrganization, nobodyKnown, type Organization, type OrganizationEvent } from '../domain/organization.ts';
import { catchUp, type Carried, type KnownContact } from '../domain/organization-memberships.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import { contents, sha256Of } from './content.ts';
import type { Client, Pool } from './pool.ts';
import { POSTAL_COLUMNS, postalOf } from './postal-address.ts';

export type Membership = {
  readonly participant: string;
  readonly company: string;
  readonly entityType: string;
};
export type KnownOrganization = {
  /** With everything that its memberships know by now, recorded or not. */
  readonly organization: Organization;
  readonly memberships: readonly Membership[];
  /** Names and addresses by the ids of their content. */
  readonly words: ReadonlyMap<string, string>;
  /** Where its letters go; null where nobody has said. */
  readonly postal: PostalAddress | null;
};

type ContactRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'en' | 'es';
  readonly person: string | null;
};
type MembershipRow = Membership & {
  readonly contacts: readonly Contact[];
  readonly cards: readonly ContactRow[];
  readonly errands: readonly Pick<Carried, 'contact' | 'replaces'>[];
};

export const streamOf = (organization: string): string => `organization:${organization}`;

/** Of the companies of which nobody has said that they are one, each membership is its own. */
const MEMBERSHIPS = `
with own as (select coalesce((select m.organization from organization_member m where m.participant = $1), $1) as id)
select own.id as organization, p.id as participant, a.company, p.entity_type as "entityType", p.state -> 'contacts' as contacts,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'language', c.language, 'person', c.person))
    from contact c where c.participant = p.id), '[]') as cards,
  coalesce((select jsonb_agg(e.command order by e.at, e.id) from organization_errand e where e.participant = p.id and e.done_at is null and e.command ->> 'type' = 'ChangeContact'), '[]') as errands
from own, participant p join account a on a.participant = p.id
where p.id = own.id or exists (select from organization_member m where m.participant = p.id and m.organization = own.id)
order by p.id`;

/** The memberships of the company that a participant belongs to, itself among them. */
export async function companyOf(client: Client | Pool, participant: string): Promise<readonly Membership[]> {
  const { rows } = await client.query<MembershipRow>({ name: 'memberships', text: MEMBERSHIPS, values: [participant] });
  return rows.map(({ participant: id, company, entityType }) => ({ participant: id, company, entityType }));
}

export type Reading = {
  readonly recorded: Organization;
  readonly rows: readonly MembershipRow[];
  /** What the company's stream has not heard yet of its memberships. */
  readonly heard: readonly OrganizationEvent[];
  readonly words: Map<string, string>;
};

/** What is recorded of a company, and what its stream has not heard yet. */
export async function readOrganization(client: Client | Pool, participant: string): Promise<Reading | undefined> {
  const { rows } = await client.query<MembershipRow & { organization: string }>({
    name: 'memberships',
    text: MEMBERSHIPS,
    values: [participant],
  });
  const [first] = rows;
  if (!first) return undefined;
  const words = new Map<string, string>();
  const recorded = await recordedOrganization(client, first.organization);
  const heard: OrganizationEvent[] = [];
  let known = recorded;
  for (const row of rows) {
    const told = catchUp(known, knownTo(row, words));
    known = fold(known, told, 0);
    heard.push(...told);
  }
  const refs = recorded.people.flatMap(refsOf).map(({ id }) => id);
  for (const [id, { body }] of await contents(client, refs)) words.set(id, (body as { readonly text: string }).text);
  return { recorded, rows, heard, words };
}

/** The company of a membership; undefined when there is no such participant. `at` is the instant of what it has only now heard. */
export async function loadOrganization(
  client: Client | Pool,
  participant: string,
  at: Instant,
): Promise<KnownOrganization | undefined> {
  const known = await readOrganization(client, participant);
  if (!known) return undefined;
  const { recorded, rows, heard, words } = known;
  const postal = await postalAddress(client, participant);
  return { organization: { ...fold(recorded, heard, at), seq: recorded.seq }, memberships: rows, words, postal };
}

/** Where letters to a membership go; null where nobody has said. */
async function postalAddress(client: Client | Pool, participant: string): Promise<PostalAddress | null> {
  const { rows } = await client.query<{ given: unknown; applied: unknown }>({
    name: 'postal-address',
    text: `select ${POSTAL_COLUMNS}`,
    values: [participant],
  });
  return postalOf(rows[0]?.given, rows[0]?.applied);
}

const refsOf = ({ name, addresses }: Organization['people'][number]): readonly ContentRef[] => [
  ...(name ? [name] : []),
  ...addresses.map(({ value }) => value),
];

async function recordedOrganization(client: Client | Pool, id: string): Promise<Organization> {
  const { rows } = await client.query<{ body: string; at: Instant }>({
    name: 'organization-events',
    text: 'select body, (extract(epoch from at) * 1000)::bigint as at from event where stream = $1 order by seq',
    values: [streamOf(id)],
  });
  return rows.reduce(
    (known, { body, at }) => evolveOrganization(known, JSON.parse(body) as OrganizationEvent, at),
    nobodyKnown(id),
  );
}

/** The contacts of a membership, as they will be when it has been told everything. */
export const presentOf = ({ contacts, errands }: MembershipRow): readonly Contact[] =>
  errands.reduce<readonly Contact[]>(
    (known, { contact, replaces }) => [...known.filter(({ id }) => id !== replaces), ...(contact ? [contact] : [])],
    contacts,
  );

/** What one membership knows. Its texts are named after the contact until they are recorded. */
function knownTo(row: MembershipRow, words: Map<string, string>) {
  const named = (id: string, text: string): ContentRef | null => {
    if (text === '') return null;
    words.set(id, text);
    return { id, sha256: textHash(text) };
  };
  const contacts = presentOf(row).map((contact): KnownContact => {
    const card = row.cards.find(({ id }) => id === contact.id);
    return {
      ...contact,
      name: named(`${contact.id}/name`, card?.name ?? ''),
      mail: named(`${contact.id}/mail`, plainMail(card?.email ?? '')),
      phone: named(`${contact.id}/phone`, card?.phone ?? ''),
      language: card?.language ?? 'en',
      signIn: card?.person ?? null,
    };
  });
  return { participant: row.participant, contacts };
}

/** One mailbox is one text, however it was typed. */
export const plainMail = (address: string): string => address.trim().toLowerCase();
const textHash = (text: string): string => sha256Of(JSON.stringify({ text }));
/** By which a mailbox is known to the rules. */
export const mailHash = (address: string): string => textHash(plainMail(address));

/** The company after events of one instant. */
export const fold = (organization: Organization, events: readonly OrganizationEvent[], at: Instant): Organization =>
  events.reduce((known, event) => evolveOrganization(known, event, at), organization);
