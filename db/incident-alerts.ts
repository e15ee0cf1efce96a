/** Alerts about reported incidents: the streams `alert:<filing>`, whose turn it is, and how they can be reached. */
import { DESK_ROLES } from '../domain/access.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import { SYSTEM } from '../domain/actor.ts';
import { returned, type AlertEvent, type AlertRow } from '../domain/incident-alert.ts';
import type { AlertStep } from '../domain/policy.ts';
import type { Stamp } from './assignments.ts';
import { dutyOn } from './duty-officers.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { holdersFor } from './queries/holders.ts';

/** A report about which nobody has said yet that they have it. */
export type OpenAlert = {
  readonly filing: string;
  readonly receipt: string;
  readonly participant: string;
  readonly programme: string;
  readonly office: string;
  readonly receivedAt: Instant;
  /** As the participant's record has it; null while the engine has not taken it up. */
  readonly stage: string | null;
};
const streamOf = (filing: string): string => `alert:${filing}`;

/** An event of the report's alert. */
const has = (type: string): string =>
  `exists (select from event e where e.stream = 'alert:' || f.id and e.type = '${type}')`;
const STAGE = `(select i ->> 'stage' from jsonb_array_elements(p.state -> 'incidents') i where i ->> 'id' = f.id)`;

export async function openAlerts(pool: Pool): Promise<readonly OpenAlert[]> {
  const { rows } = await pool.query<OpenAlert>(
    `select f.id as filing, f.receipt, f.participant, p.programme, p.office, (extract(epoch from f.received_at) * 1000)::bigint as "receivedAt",
       ${STAGE} as stage
     from filing f join participant p on p.id = f.participant
     where f.kind = 'incident-report' and not ${has('AlertTaken')} and not ${has('AlertEnded')}
     order by f.received_at, f.id limit 100`,
  );
  return rows.map((row) => ({ ...row, receivedAt: Number(row.receivedAt) }));
}

export type UnansweredReport = {
  readonly filing: string;
  readonly participant: string;
  readonly why: 'nobody-called' | 'nobody-has-it';
  /** Milliseconds since 1970. */
  readonly since: number;
};
/** Reports received before that instant to which nobody was called, and any to which the line has called in vain; not those that were looked at. */
export async function unansweredReports(
  pool: Pick<Pool, 'query'>,
  before: Date,
  limit: number,
): Promise<readonly UnansweredReport[]> {
  const { rows } = await pool.query<UnansweredReport>(
    `select f.id as filing, f.participant, case when ${has('AlertEnded')} then 'nobody-has-it' else 'nobody-called' end as why,
       (extract(epoch from f.received_at) * 1000)::float8 as since
     from filing f join participant p on p.id = f.participant
     where f.kind = 'incident-report' and f.received_at < $1 and not ${has('AlertTaken')} and (${has('AlertEnded')} or not ${has('AlertSent')})
       and coalesce(${STAGE}, 'reported') = 'reported'
     order by f.received_at, f.id limit $2`,
    [before, limit],
  );
  return rows;
}

/** What has been done about it so far. */
export async function alertRows(client: Pick<Client, 'query'>, filing: string): Promise<readonly AlertRow[]> {
  const { rows } = await client.query<{ body: string; at: string }>(
    'select body, (extract(epoch from at) * 1000)::bigint as at from event where stream = $1 order by seq',
    [streamOf(filing)],
  );
  return rows.map(({ body, at }) => ({ event: JSON.parse(body) as AlertEvent, at: Number(at) }));
}

type By = { readonly person: string; readonly role: string };
/** Records what `make` says, once for a command: whoever else is about to do the same waits. Null records nothing. */
export const recordAlert = (
  pool: Pool,
  filing: string,
  command: string,
  by: By,
  stamp: Stamp,
  make: (rows: readonly AlertRow[]) => Promise<AlertEvent | null>,
): Promise<void> =>
  transaction(pool, async (client) => {
    const stream = streamOf(filing);
    const after = await lockStream(client, stream);
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, command]);
    const event = known.rowCount ? null : await make(await alertRows(client, filing));
    if (event === null) return;
    const { person: actor, role } = by;
    await append(client, { stream, after, command, actor, role, ...stamp, events: [event], cause: { command } });
  });

/** Notes that a mail came back, once; answers whether it went out about that report at all. @param report names the news of it */
export async function noteReturned(
  pool: Pool,
  { filing, isIt }: { readonly filing: string; readonly isIt: (mail: string) => boolean },
  report: string,
  stamp: Stamp,
): Promise<boolean> {
  const rows = await alertRows(pool, filing);
  if (!rows.some(({ event }) => event.type === 'AlertSent' && isIt(event.mail))) return false;
  await recordAlert(pool, filing, report, SYSTEM, stamp, (now) => Promise.resolve(returned(now, isIt)));
  return true;
}

export type Alertee = {
  readonly person: string;
  readonly because: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'es';
};

/** Who is called at a step on a day: without those who are away, or have a conflict of interest. For a duty officer on leave, whoever stands in. */
export async function alertees(
  pool: Pool,
  { participant, office }: Pick<OpenAlert, 'participant' | 'office'>,
  step: AlertStep,
  on: WallDate,
): Promise<readonly Alertee[]> {
  const roles = step === 'duty-officer' ? DESK_ROLES : [step];
  const [holders, duty] = await Promise.all([
    holdersFor(pool, participant, roles, on),
    step === 'duty-officer' ? dutyOn(pool, office, on) : undefined,
  ]);
  const { rows } = await pool.query<
    Omit<Alertee, 'because'> & { readonly standsIn: string | null; readonly away: boolean }
  >(
    `select p.id as person, p.name, p.email, p.language, exists (select from leave l where l.person = p.id and l.from_on <= $2 and l.until_on >= $2) as away,
       (select s.person from stands_for(p.id, $2) s where s.person = $3) as "standsIn"
     from person p where p.id = any($1) and p.email <> '' order by p.id`,
    [[...new Set(holders.map(({ person }) => person))], on, duty?.person ?? null],
  );
  const there = rows.filter(({ away }) => !away);
  const called =
    step === 'duty-officer'
      ? there.filter(({ person, standsIn }) => duty !== undefined && (person === duty.person || standsIn !== null))
      : there;
  return called.map(({ person, name, email, language }) => {
    const because = duty?.event ?? holders.find((holder) => holder.person === person)?.event ?? '';
    return { person, name, email, language, because };
  });
}
