/** The read model once more, from the ledger alone: built beside the live one in a schema of its own, compared with it, and put in its place when asked. */
import { initial } from '../domain/state.ts';
import { viewOf } from '../domain/view.ts';
import { slotsHeld } from '../domain/visit-slots.ts';
import { rebuildSteps } from './application-draft.ts';
import { rebuildCalibrations } from './calibration.ts';
import { rebuildNotes } from './case-notes.ts';
import { rebuildContactLog } from './contact-log.ts';
import { rebuildConnections } from './connections.ts';
import { rebuildMessages } from './conversation.ts';
import { rebuildDesk } from './desk.ts';
import { rebuildDocuments } from './documents.ts';
import { rebuildEmpowerments } from './empowerments.ts';
import { rebuildInvitations } from './invitations.ts';
import { writeSlots, writeView } from './ledger.ts';
import { rebuildOffices } from './offices.ts';
import { rebuildMembers } from './organization-join.ts';
import { rebuildPortfolios } from './portfolios.ts';
import { rebuildProfiles } from './profile.ts';
import { rebuildPlaces } from './places.ts';
import { rebuildPlans } from './plan-years.ts';
import type { Client } from './pool.ts';
import { rebuildRegister } from './register.ts';
import { rebuildHours } from './staff-hours.ts';
import { rebuildReports } from './validation-report.ts';
import { histories, recordedParticipants } from './streams.ts';
import { rebuildTrips } from './trips.ts';

/** The tables that follow from the ledger, by their keys, each after those that it refers to. ADR 13 says why the others do not. */
const TABLES = {
  participant: ['id'],
  deadline: ['participant', 'clock'],
  work_item: ['participant', 'key'],
  desk_item: ['participant', 'key'],
  work_done: ['participant', 'key', 'opened_seq'],
  notice: ['participant', 'id'],
  effect: ['participant', 'seq'],
  visit_slot: ['participant', 'leg', 'choice', 'person'],
  validation_line: ['participant'],
  validation_done: ['participant', 'seq'],
  security_profile: ['participant'],
  validation_report: ['participant'],
  staff_hours: ['participant', 'seq'],
  calibration: ['participant', 'begun'],
  document: ['id'],
  message: ['id'],
  case_note: ['participant', 'seq'],
  contact_log: ['participant', 'seq'],
  connection: ['id'],
  organization_member: ['participant'],
  invitation: ['id'],
  application_step: ['participant', 'step'],
  empowerment: ['event'],
  conflict: ['event'],
  leave: ['event'],
  person_skill: ['person'],
  portfolio_move: ['id'],
  portfolio_move_item: ['move', 'participant'],
  office: ['id'],
  programme: ['id'],
  adoption: ['policy'],
  place: ['id'],
  waiting_entry: ['id'],
  trip: ['id'],
  plan_year: ['programme', 'year', 'office'],
} as const;

/** Columns that note how far the house has come with its own work, and no event carries: they stay as they are. */
const KEPT = [
  ['document', 'removed_at'],
  ['organization_member', 'heard_seq'],
  ['effect', 'number'],
] as const;

/** What fills the tables, but for those that `writeView` fills. The desk is about items that are open. */
const REBUILDS = [
  rebuildDesk,
  rebuildProfiles,
  rebuildReports,
  rebuildHours,
  rebuildCalibrations,
  rebuildDocuments,
  rebuildMessages,
  rebuildNotes,
  rebuildContactLog,
  rebuildConnections,
  rebuildMembers,
  rebuildInvitations,
  rebuildSteps,
  rebuildEmpowerments,
  rebuildPortfolios,
  rebuildOffices,
  rebuildRegister,
  rebuildPlaces,
  rebuildTrips,
  rebuildPlans,
];

export type Table = keyof typeof TABLES;
/** `missing` stands in the ledger and not in the live table, `extra` the other way round; `different` names the columns. */
export type Difference = {
  readonly table: Table;
  readonly key: string;
  readonly what: 'missing' | 'extra' | 'different';
  readonly columns: readonly string[];
};
export type Rebuilt = {
  readonly participants: number;
  readonly events: number;
  readonly rows: Readonly<Record<Table, number>>;
  readonly differences: readonly Difference[];
};

/**
 * Builds and compares, all of it in one snapshot, and leaves no trace.
 * @param client a connection of the owner of the tables
 * @param swap puts the rebuilt rows in place of the live ones; whoever writes waits for as long as it takes
 */
export async function rebuild(
  client: Pick<Client, 'query'>,
  swap: boolean,
  hear: (done: number, of: number) => void,
): Promise<Rebuilt> {
  await client.query('begin isolation level repeatable read');
  try {
    if (swap) await client.query(`lock table ${names().join(', ')} in exclusive mode`);
    await openRoom(client);
    const { participants, events } = await build(client, hear);
    const found = await compare(client);
    if (swap) await replace(client);
    await client.query('drop schema rebuild cascade');
    await client.query('commit');
    return { participants, events, ...found };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

const names = (): readonly Table[] => Object.keys(TABLES) as Table[];

/** Tables of the same shape; what writes the read model finds them first. */
async function openRoom(client: Pick<Client, 'query'>): Promise<void> {
  const shapes = names().map((name) => `create table rebuild.${name} (like public.${name} including all);`);
  await client.query(`create schema rebuild; ${shapes.join(' ')} set local search_path = rebuild, public`);
}

async function build(
  client: Pick<Client, 'query'>,
  hear: (done: number, of: number) => void,
): Promise<Pick<Rebuilt, 'participants' | 'events'>> {
  const { length: of } = await recordedParticipants(client);
  let [participants, events] = [0, 0];
  for await (const { participant, steps } of histories(client)) {
    let before = initial(participant);
    for (const { state, recorded } of steps) {
      await writeView(client, participant, viewOf(before, recorded));
      before = state;
      events += recorded.length;
    }
    await writeSlots(client, participant, slotsHeld(before));
    participants += 1;
    hear(participants, of);
  }
  for (const fill of REBUILDS) await fill(client);
  for (const [table, column] of KEPT) await client.query(keep(table, column));
  return { participants, events };
}

function keep(table: Table, column: string): string {
  const own = TABLES[table].map((key) => `r.${key} = l.${key}`).join(' and ');
  return `update rebuild.${table} r set ${column} = l.${column} from public.${table} l where ${own}`;
}

async function compare(client: Pick<Client, 'query'>): Promise<Pick<Rebuilt, 'rows' | 'differences'>> {
  const differences: Difference[] = [];
  const rows: Partial<Record<Table, number>> = {};
  for (const table of names()) {
    const counted = await client.query<{ n: number }>(`select count(*)::int as n from rebuild.${table}`);
    rows[table] = counted.rows[0]!.n;
    differences.push(...(await differencesOf(client, table)));
  }
  return { rows: rows as Record<Table, number>, differences };
}

async function differencesOf(client: Pick<Client, 'query'>, table: Table): Promise<readonly Difference[]> {
  const key = TABLES[table];
  const found = await client.query<Difference>(`
    select '${table}' as table, concat_ws(' ', ${key.map((column) => `coalesce(r.${column}, l.${column})`).join(', ')}) as key,
      case when l.${key[0]} is null then 'missing' when r.${key[0]} is null then 'extra' else 'different' end as what,
      array(select k from jsonb_object_keys(to_jsonb(r) || to_jsonb(l)) as k where l.${key[0]} is not null and r.${key[0]} is not null
        and to_jsonb(r)->k is distinct from to_jsonb(l)->k order by k) as columns
    from rebuild.${table} r full join public.${table} l using (${key.join(', ')})
    where to_jsonb(r) is distinct from to_jsonb(l) order by 2`);
  return found.rows;
}

async function replace(client: Pick<Client, 'query'>): Promise<void> {
  const away = [...names()].reverse().map((table) => `delete from public.${table};`);
  const back = names().map((table) => `insert into public.${table} select * from rebuild.${table};`);
  const orphans = `delete from public.connection_look l where not exists (select from public.connection c where c.id = l.connection);`;
  await client.query(['set constraints all deferred;', ...away, ...back, orphans].join('\n'));
}
