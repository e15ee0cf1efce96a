/** Roles of the agency and conflicts of interest as they are written: an event of the person's stream, and the rows that permissions read. */
import { decideAssignment } from '../domain/assignment.ts';
import type { AssignmentCommand, AssignmentEvent, AssignmentFacts, Grant } from '../domain/assignment-terms.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { writeEmpowerment } from './empowerments.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { eventName } from './streams.ts';

/** By whom, when, and under which versions the record says that it was done. */
export type Stamp = { readonly at: Instant; readonly policy: string; readonly rules: string };
export type AssignmentDeed = Stamp & {
  readonly person: string;
  readonly command: AssignmentCommand;
  readonly on: WallDate;
  /** The sequence of the person's stream that whoever does it has seen; null where nobody has looked. */
  readonly seen: number | null;
};

/** Does it, in one transaction; harmless when repeated. Throws Refusal: of the rules, `NobodyKnown`, and `Changed` when somebody was faster. */
export const assign = (pool: Pool, deed: AssignmentDeed): Promise<void> =>
  transaction(pool, async (client) => {
    const { person, command, seen } = deed;
    const seq = await lockStream(client, `person:${person}`);
    if (await isRecorded(client, `person:${person}`, command.id)) return;
    if (seen !== null && seen !== seq)
      throw new Refusal('Changed', 'The record of this person has changed since you opened this form.');
    const facts = await factsOf(client, deed);
    const event = decideAssignment(command, facts);
    const { role, person: actor } = command.by;
    const cause = { command, facts };
    await writeEmpowerment(
      client,
      person,
      event,
      await recorded(client, deed, { person: actor, role }, seq, event, cause),
    );
  });

/** The role as it was before anybody could be asked: for those who set an office up. Harmless when repeated. */
export const seatStaff = (pool: Pool, person: string, grant: Grant, stamp: Stamp): Promise<void> =>
  transaction(pool, async (client) => {
    const seq = await lockStream(client, `person:${person}`);
    const { role, office, region, actingFor } = grant;
    const id = `seat:${person}:${role}:${office ?? region ?? 'everywhere'}:${actingFor ?? 'own'}`;
    if (await isRecorded(client, `person:${person}`, id)) return;
    const event = { type: 'AssignmentGiven', ...grant } as const;
    const deed = { ...stamp, person, command: { id } };
    const system = { person: 'system', role: 'system' };
    await writeEmpowerment(client, person, event, await recorded(client, deed, system, seq, event, { grant }));
  });

async function isRecorded(client: Client, stream: string, command: string): Promise<boolean> {
  const { rowCount } = await client.query('select from event where stream = $1 and command = $2 limit 1', [
    stream,
    command,
  ]);
  return rowCount === 1;
}

/** Answers with the event's name, `<stream>#<seq>`. */
async function recorded(
  client: Client,
  {
    person,
    command,
    at,
    policy,
    rules,
  }: Stamp & { readonly person: string; readonly command: { readonly id: string } },
  { person: actor, role }: { readonly person: string; readonly role: string },
  after: number,
  event: AssignmentEvent,
  cause: object,
): Promise<string> {
  const stream = `person:${person}`;
  const entry = { stream, after, command: command.id, actor, role, policy, rules, at, events: [event], cause };
  return eventName(stream, await append(client, entry));
}

async function factsOf(client: Client, { person, command, on }: AssignmentDeed): Promise<AssignmentFacts> {
  const lender = command.type === 'GiveAssignment' ? command.actingFor : null;
  const substitute = command.type === 'TakeLeave' ? command.substitute : null;
  const subject = command.type === 'DeclareConflict' ? (command.participant ?? command.organization) : null;
  const { rows } = await client.query<{ facts: Omit<AssignmentFacts, 'on'> }>(FACTS, [
    person,
    command.by.person,
    lender,
    on,
    subject,
    substitute,
  ]);
  const [found] = rows;
  if (!found) throw new Refusal('NobodyKnown', 'The office knows nobody of that name.');
  return { on, ...found.facts };
}

/** An empowerment as rules know it. */
const HELD = `jsonb_build_object('role', e.role, 'event', e.event, 'from', e.from_on, 'until', e.until_on, 'participant', e.participant, 'office', e.office,
  'region', e.region, 'rank', e.rank, 'actingFor', e.acting_for)`;
const LEAVES = `jsonb_build_object('event', v.event, 'from', v.from_on, 'until', v.until_on)`;
const IN_FORCE = 'e.from_on <= $4 and (e.until_on is null or e.until_on >= $4)';
const FACTS = `select jsonb_build_object('person', jsonb_build_object('id', p.id, 'kind', p.kind, 'office', p.office),
  'assignments', coalesce((select jsonb_agg(${HELD}) from empowerment e where e.person = p.id), '[]'),
  'conflicts', coalesce((select jsonb_agg(jsonb_build_object('event', c.event, 'from', c.from_on, 'until', c.until_on)) from conflict c where c.person = p.id), '[]'),
  'leaves', coalesce((select jsonb_agg(${LEAVES}) from leave v where v.person = p.id), '[]'),
  'substitute', (select jsonb_build_object('assignments', coalesce((select jsonb_agg(${HELD}) from empowerment e where e.person = s.id), '[]'),
    'leaves', coalesce((select jsonb_agg(${LEAVES}) from leave v where v.person = s.id), '[]')) from person s where s.id = $6 and s.kind = 'staff'),
  'seats', coalesce((select jsonb_agg(${HELD}) from empowerment e where e.person = $2 and e.participant is null and ${IN_FORCE}), '[]'),
  'held', coalesce((select jsonb_agg(distinct e.role) from empowerment e where e.person = $2 and e.participant is null and ${IN_FORCE}), '[]'),
  'lent', coalesce((select jsonb_agg(${HELD}) from empowerment e where e.person = $3), '[]'),
  'offices', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'region', o.region)) from office o), '[]'),
  'administrators', (select count(distinct e.person) from empowerment e where e.role = 'administrator' and ${IN_FORCE}),
  'subjectKnown', exists (select from participant x where x.id = $5) or exists (select from organization_member m where m.organization = $5)) as facts
  from person p where p.id = $1`;
