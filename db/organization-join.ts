/** Several memberships of one company: a supervisor says that they are one, and from then on what one of them learns is known to all. */
import { SYSTEM } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import type { OrganizationEvent } from '../domain/organization.ts';
import { requireThat } from '../domain/refusal.ts';
import { sha256Of } from './content.ts';
import { changeOrganization, type Keep, type OrganizationChange } from './organization-change.ts';
import { decideOrganization } from '../domain/organization-acts.ts';
import type { Client, Pool } from './pool.ts';
import { fileElsewhere } from './filings.ts';
import { streamsOf } from './streams.ts';

export type Candidate = { readonly participant: string; readonly company: string; readonly entityType: string };

/** Memberships of the same name, or with a number in common, that are not of this company yet. Nobody joins them by that alone. */
export async function joinCandidates(pool: Pool, participant: string): Promise<readonly Candidate[]> {
  const { rows } = await pool.query<Candidate>(
    `select p.id as participant, a.company, p.entity_type as "entityType"
     from account own, account a join participant p on p.id = a.participant
     where own.participant = $1 and a.participant <> $1 and (lower(a.company) = lower(own.company)
        or exists (select from jsonb_each_text(own.identifiers) o join jsonb_each_text(a.identifiers) i using (key, value) where o.key in ('ein', 'rfc')))
       and not exists (select from organization_member m join organization_member n on n.organization = m.organization
         where m.participant = $1 and n.participant = a.participant)
     order by a.company, p.id limit 20`,
    [participant],
  );
  return rows;
}

/**
 * Takes another membership into the company of `change.participant`, with its contacts.
 * @throws Refusal when the other one belongs to a company of several already, or its people were changed under its own name
 */
export async function joinCompanies(
  pool: Pool,
  change: OrganizationChange,
  other: string,
  note: (keep: Keep) => ReturnType<Keep>,
): Promise<void> {
  await changeOrganization(
    pool,
    change,
    async (organization, keep) =>
      decideOrganization(
        organization,
        { by: change.by, type: 'JoinCompanies', participant: other, note: await note(keep) },
        change.at,
      ),
    (client) => takeIn(client, change.participant, other, change.at),
  );
}

async function takeIn(client: Client, participant: string, other: string, at: Instant): Promise<void> {
  const { rows } = await client.query<{ own: string; theirs: string | null; changed: boolean }>(
    `select coalesce((select organization from organization_member where participant = $1), $1) as own,
      (select organization from organization_member where participant = $2) as theirs,
      exists (select from event where stream = 'organization:' || $2) as changed`,
    [participant, other],
  );
  const { own, theirs, changed } = rows[0]!;
  if (theirs === own) return; // a repetition
  requireThat(
    theirs === null && !changed,
    'JoinOther',
    'The other company has people of its own on record: join from there.',
  );
  await writeMembers(client, own, other, at);
  await claimEverywhere(client, own);
}

/** A change of officer that waits to be checked is one of the whole company's from now on. */
async function claimEverywhere(client: Client, organization: string): Promise<void> {
  const { rows } = await client.query<{ filing: string }>(
    `select p.state #>> '{officerChange,filing}' as filing from organization_member m join participant p on p.id = m.participant
     where m.organization = $1 and p.state #>> '{officerChange,filing}' is not null order by p.id`,
    [organization],
  );
  for (const { filing } of rows) await fileElsewhere(client, filing);
}

/** The company is named after the membership that took in the others, and is its own first one. */
const writeMembers = (client: Pick<Client, 'query'>, organization: string, other: string, at: Instant) =>
  client.query(
    `insert into organization_member (participant, organization, since) select distinct x, $2, to_timestamp($3::bigint / 1000.0)
     from unnest($1::text[]) as x on conflict do nothing`,
    [[organization, other], organization, at],
  );

/** Writes once more, from the streams alone, which memberships are of one company. */
export async function rebuildMembers(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<OrganizationEvent>(client, 'organization'))
    for (const { event, at } of rows)
      if (event.type === 'CompaniesJoined') await writeMembers(client, id, event.participant, at);
}

/** Lets companies of several memberships hear what their memberships have learned since; answers with how many did. */
export async function hearMemberships(
  pool: Pool,
  now: number,
  more: Pick<OrganizationChange, 'on' | 'policy' | 'rules'>,
): Promise<number> {
  const { rows } = await pool.query<{ participant: string; heard: string[]; seqs: number[] }>(
    `select min(m.participant) as participant, array_agg(m.participant order by m.participant) as heard,
       array_agg(p.seq order by m.participant) as seqs
     from organization_member m join participant p on p.id = m.participant where p.seq > m.heard_seq group by m.organization limit 20`,
  );
  for (const { participant, heard, seqs } of rows) {
    const command = `hear:${sha256Of(JSON.stringify([heard, seqs]))}`;
    await changeOrganization(pool, { participant, command, by: SYSTEM, at: now, ...more }, () => []);
    await pool.query(
      `update organization_member m set heard_seq = greatest(m.heard_seq, x.seq) from unnest($1::text[], $2::int[]) as x (participant, seq)
       where m.participant = x.participant`,
      [heard, seqs],
    );
  }
  return rows.length;
}
