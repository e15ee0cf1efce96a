/** Invitations to apply: the stream `invitation:<id>`, and the register of them that headquarters reads. */
import { createHash } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import {
  decideInvitation,
  evolveInvitation,
  refusedFor,
  type Invitation,
  type InvitationCommand,
  type InvitationEvent,
} from '../domain/invitation.ts';
import type { Policy } from '../domain/policy.ts';
import { append, lockStream } from './ledger.ts';
import type { Client, Pool } from './pool.ts';
import { streamsOf, type Told } from './streams.ts';

export type InvitationDeed = {
  readonly command: InvitationCommand;
  readonly at: Instant;
  /** Where headquarters is. */
  readonly on: WallDate;
  readonly policy: Policy;
  readonly rules: string;
};

/** A token is kept as its hash only: 128 random bits need no salt. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

const COLUMNS = 'id, seq, entity_type as "entityType", last_day as "lastDay", revoked, used_for as "usedFor", place';

/** The invitation of a token; null when there is none. */
export async function invitationOf(client: Client | Pool, token: string): Promise<Invitation | null> {
  const { rows } = await client.query<Invitation>(`select ${COLUMNS} from invitation where token_hash = $1`, [
    tokenHash(token),
  ]);
  return rows[0] ?? null;
}

/**
 * Does it within the caller's transaction, and answers whether anything was new: a repetition changes nothing.
 * @throws Refusal
 */
export async function changeInvitation(client: Client, id: string, deed: InvitationDeed): Promise<boolean> {
  const { command, at, on, policy, rules } = deed;
  const stream = `invitation:${id}`;
  await lockStream(client, stream);
  const repeated = await client.query('select from event where stream = $1 and command = $2', [stream, command.id]);
  if (repeated.rowCount) return false;
  const { rows } = await client.query<Invitation>(`select ${COLUMNS} from invitation where id = $1`, [id]);
  const before = rows[0] ?? null;
  const types = Object.entries(policy.entityTypes).flatMap(([code, { byInvitation }]) => (byInvitation ? [code] : []));
  const events = decideInvitation(before, command, { types, on });
  if (events.length === 0) return false;
  const { person: actor, role } = command.by;
  const entry = {
    stream,
    after: before?.seq ?? 0,
    command: command.id,
    actor,
    role,
    policy: policy.version,
    rules,
    at,
  };
  await append(client, { ...entry, events, cause: { command, on } });
  await write(
    client,
    id,
    before,
    events.map((event) => ({ event, actor, at })),
  );
  return true;
}

type Said = Pick<Told<InvitationEvent>, 'event' | 'actor' | 'at'>;

/** Writes the row as it is after these events. */
async function write(
  client: Pick<Client, 'query'>,
  id: string,
  before: Invitation | null,
  said: readonly Said[],
): Promise<void> {
  let invitation = before;
  for (const { event, actor, at } of said) {
    invitation = evolveInvitation(invitation, event, id);
    await writeOne(client, invitation, event, actor, at);
  }
}

async function writeOne(
  client: Pick<Client, 'query'>,
  { id, seq, entityType, lastDay, revoked, usedFor, place }: Invitation,
  event: InvitationEvent,
  actor: string,
  at: Instant,
): Promise<void> {
  if (event.type === 'InvitationIssued')
    await client.query(
      `insert into invitation (id, seq, entity_type, company, last_day, token_hash, issued_by, issued_at, place)
       values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::bigint / 1000.0), $9)`,
      [id, seq, entityType, event.company.id, lastDay, event.tokenHash, actor, at, place],
    );
  else
    await client.query('update invitation set seq = $2, revoked = $3, used_for = $4 where id = $1', [
      id,
      seq,
      revoked,
      usedFor,
    ]);
}

/** Writes all invitations once more, from the streams alone. */
export async function rebuildInvitations(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<InvitationEvent>(client, 'invitation'))
    await write(client, id, null, rows);
}

export type Use = Omit<InvitationDeed, 'command'> & {
  readonly token: string;
  readonly application: string;
  readonly entityType: string;
  /** The places in which the company is. */
  readonly there: readonly string[];
  readonly by: Actor;
};

/** Uses the token up for an application, within the transaction that records it; harmless when repeated for the same one. @throws Refusal when it does not hold */
export async function useInvitation(
  client: Client,
  { token, application, entityType, there, by, ...moment }: Use,
): Promise<void> {
  const invitation = await invitationOf(client, token);
  if (!invitation) throw refusedFor('InvitationUnknown');
  const id = `use:${application}:${invitation.seq}`; // once given back, it can be used again
  const command = { id, by, type: 'UseInvitation', application, entityType, there } as const;
  await changeInvitation(client, invitation.id, { command, ...moment });
}

/** Gives a token back that was used up for an application which the rules then refused. */
export async function returnInvitation(
  client: Client,
  { token, application, by, ...moment }: Omit<Use, 'entityType' | 'there'>,
): Promise<void> {
  const invitation = await invitationOf(client, token);
  if (!invitation) return;
  const command = { id: `return:${application}:${invitation.seq}`, by, type: 'ReturnInvitation', application } as const;
  await changeInvitation(client, invitation.id, { command, ...moment });
}

export type InvitationRow = Invitation & {
  readonly company: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  /** The application's company name, once there is one. */
  readonly applicant: string | null;
};

/** All invitations, the newest first. */
export async function invitations(pool: Pool): Promise<readonly InvitationRow[]> {
  const { rows } = await pool.query<InvitationRow>(
    `select i.id, i.seq, i.entity_type as "entityType", i.last_day as "lastDay", i.revoked, i.used_for as "usedFor", i.place, c.body ->> 'text' as company,
       coalesce(p.name, i.issued_by) as "issuedBy", i.issued_at as "issuedAt", a.company as applicant
     from invitation i join content c on c.id = i.company left join person p on p.id = i.issued_by
       left join account a on a.participant = i.used_for
     order by i.issued_at desc, i.id limit 500`,
  );
  return rows;
}
