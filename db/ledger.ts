/** The ledger: append-only streams, gapless and hash-chained, written together with what the pages read. */
import type { Empowerment } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import type { PendingFiling, ProfileFacts } from '../domain/facts.ts';
import type { AmissNotice } from '../domain/amiss.ts';
import type { Report } from '../domain/report.ts';
import type { View } from '../domain/view.ts';
import type { Gaps, HeldSlot } from '../domain/visit-slots.ts';
import type { ClearedJourney, TeamMember } from '../domain/team-facts.ts';
import type { SaidOfPlace } from '../domain/place.ts';
import type { Client } from './pool.ts';

export const streamOf = (participant: string): string => `participant:${participant}`;

export type LedgerRow = { readonly seq: number; readonly command: string; readonly at: Instant; readonly body: string };
/** One row of the stream of a participant's vetting. */
export type VettingRow = Omit<LedgerRow, 'command'>;
/** What the record knows at the moment of judging; an append at another sequence is refused. */
export type Gathered = {
  readonly seq: number;
  readonly missed: readonly LedgerRow[] | null;
  readonly answered: number | null;
  readonly empowered: readonly Empowerment[];
  readonly adopted: readonly string[];
  readonly liveSince: Instant | null;
  readonly filings: readonly PendingFiling[];
  readonly answersWait: boolean;
  /** The rows of the latest round of vetting, oldest first. */
  readonly vetting: readonly VettingRow[] | null;
  /** Null where it was not asked for. */
  readonly profile: ProfileFacts | null;
  /** As the database has it; absent or null where it was not asked for. */
  readonly report?: { readonly report: Report | null; readonly issuedAt: Instant | null } | null;
  /** Notices that wait to be mended; null where that was not asked for. */
  readonly amiss: readonly AmissNotice[] | null;
  /** What somebody holds for this participant who is named in the command; absent or null where nobody is. */
  readonly named?: readonly Empowerment[] | null;
  /** Those who are named for a visit; absent or null where nobody is. */
  readonly team?: readonly TeamMember[] | null;
  /** Journeys to this participant that are cleared; absent or null where it was not asked for. */
  readonly cleared?: readonly ClearedJourney[] | null;
  /** The country of the company's address, with the team; null where it is not known. */
  readonly home?: string | null;
  /** What was said about travel, of any place; null where it was not asked for, and where nothing was said. */
  readonly travel?: readonly SaidOfPlace[] | null;
};

/** What every act may be judged by, and that is not about anybody in particular; a report is for the acts that it is submitted or issued with. */
const EVERYTHING = {
  ...{ vetting: true, profile: true, amiss: true, travel: true },
  ...{ report: false, named: null, team: null, cleared: false },
};

/** Gathers the facts for one command, in one snapshot. `after` is the sequence that the asker knows. */
export async function gather(
  client: Pick<Client, 'query'>,
  ask: {
    participant: string;
    after: number;
    command: string;
    person: string;
    programme: string;
    /** What else is gathered; everything, unless it says. */
    with?: {
      readonly vetting: boolean;
      readonly profile: boolean;
      readonly amiss: boolean;
      readonly travel: boolean;
      readonly report: boolean;
      /** The person to whom the command gives a seat. */
      readonly named: string | null;
      /** The people whom the command names for a visit. */
      readonly team: readonly string[] | null;
      readonly cleared: boolean;
    };
  },
): Promise<Gathered> {
  const { vetting, profile, amiss, travel, report, named, team, cleared } = ask.with ?? EVERYTHING;
  const { rows } = await client.query<{ facts: Gathered }>({
    name: 'gather',
    text: `select gather_facts($1, $2, $3, $4, $5, $6) || jsonb_build_object('answersWait', answers_wait($5),
      'vetting', case when $7::boolean then vetting_rows($5) end, 'profile', case when $8::boolean then profile_facts($5) end,
      'amiss', case when $9::boolean then amiss_facts($5) end,
      'named', case when $10::text is not null then empowered_for($10, $5) end,
      'team', case when $11::text[] is not null then team_facts($11, $5) end,
      'home', case when $11::text[] is not null then (select country from account where participant = $5) end,
      'travel', case when $12::boolean then travel_said() end,
      'report', case when $13::boolean then report_facts($5) end, 'cleared', case when $14::boolean then cleared_journeys($5) end) as facts`,
    values: [
      ...[streamOf(ask.participant), ask.after, ask.command, ask.person, ask.participant, ask.programme],
      ...[vetting, profile, amiss, named, team, travel, report, cleared],
    ],
  });
  return rows[0]!.facts;
}

/** Holds a stream, new or known, until the end of the transaction, and answers with its sequence: whoever else writes to it waits. */
export async function lockStream(client: Client, stream: string): Promise<number> {
  await client.query('insert into stream (name) values ($1) on conflict do nothing', [stream]);
  const { rows } = await client.query<{ seq: number }>('select seq from stream where name = $1 for update', [stream]);
  return rows[0]!.seq;
}

export type Entry = {
  readonly stream: string;
  readonly after: number;
  readonly command: string;
  readonly actor: string;
  readonly role: string;
  readonly policy: string;
  readonly rules: string;
  readonly at: Instant;
  readonly events: readonly { readonly type: string }[];
  /** The command and the recorded facts, so that the rule can be asked again years later. */
  readonly cause: unknown;
};

const APPEND = 'append_events($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::bigint / 1000.0), $9, $10, $11)';

function appendValues(entry: Entry): readonly unknown[] {
  const { stream, after, command, actor, role, policy, rules, at, events, cause } = entry;
  const bodies = events.map((event) => JSON.stringify(event));
  const types = events.map(({ type }) => type);
  return [stream, after, command, actor, role, policy, rules, at, types, bodies, JSON.stringify(cause)];
}

/** Appends one command's events and answers with the stream's new sequence. Throws SQLSTATE 40001 when the stream has moved on. */
export async function append(client: Client, entry: Entry): Promise<number> {
  const text = `select ${APPEND} as seq`;
  const { rows } = await client.query<{ seq: number }>({ name: 'append', text, values: [...appendValues(entry)] });
  return rows[0]!.seq;
}

/**
 * The same, the read model of its participant, and the time that its visits take of people: one statement, so all or nothing.
 * Throws SQLSTATE 23P01 when somebody is taken: on `visit_slot_free` at that very time, on `visit_slot_way` so near to it that the gap is not kept.
 */
export async function appendAndWrite(
  client: Pick<Client, 'query'>,
  entry: Entry,
  participant: string,
  view: View,
  { here, elsewhere }: Gaps,
): Promise<void> {
  const text = `select ${APPEND} as seq, write_view($12, $13), write_effects($12, $13), write_slots($12, $13, $14, $15), write_validation_line($12, $13)`;
  await client.query({
    name: 'append-view',
    text,
    values: [...appendValues(entry), participant, JSON.stringify(view), here, elsewhere],
  });
}

/** Writes the read model of one participant. */
export const writeView = async (client: Pick<Client, 'query'>, participant: string, view: View): Promise<void> => {
  await client.query({
    name: 'view',
    text: 'select write_view($1, $2), write_effects($1, $2), write_validation_line($1, $2)',
    values: [participant, JSON.stringify(view)],
  });
};

/** Writes the time that one participant's visits take of people, as it is in the end: over a history what is free again was taken by others. */
export const writeSlots = async (
  client: Pick<Client, 'query'>,
  participant: string,
  slots: readonly HeldSlot[],
): Promise<void> => {
  if (slots.length > 0) await client.query('select put_slots($1, $2)', [participant, JSON.stringify(slots)]);
};

export type ChainFault = {
  readonly stream: string;
  readonly seq: number;
  /** `stray`: a row of a stream that the list of streams does not name. */
  readonly fault: 'changed' | 'unlinked' | 'gap' | 'cut' | 'stray';
};

/**
 * Recomputes every link of every stream. Answers with the number of events and the first fault of each broken stream.
 * @param pool of two connections or more: each half of the streams is read beside the other
 */
export async function verifyChain(
  pool: Pick<Client, 'query'>,
): Promise<{ events: number; faults: readonly ChainFault[] }> {
  const middle = await pool.query<{ name: string | null }>(
    'select name from stream order by name offset (select count(*) / 2 from stream) limit 1',
  );
  const half = middle.rows[0]?.name ?? '';
  const [lower, upper, counted] = await Promise.all([
    pool.query<ChainFault>(verifySql('name < $1'), [half]),
    pool.query<ChainFault>(verifySql('name >= $1'), [half]),
    pool.query<Counted>(COUNTED),
  ]);
  const { events, named } = counted.rows[0]!;
  const strays = events === named ? [] : (await pool.query<ChainFault>(STRAYS)).rows;
  return { events, faults: [...lower.rows, ...upper.rows, ...strays] };
}

export type StreamProof = {
  readonly events: number;
  /** The hash of its last row, in hexadecimal, to be compared with one that was written down elsewhere; empty where there is none. */
  readonly head: string;
  readonly fault: ChainFault | null;
  /** Over the bytes of all its rows, part by part, in hexadecimal. */
  readonly digests: readonly string[];
};

/**
 * The same for one stream.
 * @param client a pool of two connections or more: each half of a long stream is read beside the other
 * @param before what was told of it last. Where it was whole, and each row is byte for byte what it was, its links are not computed once more
 */
export async function verifyStream(
  client: Pick<Client, 'query'>,
  stream: string,
  before?: StreamProof,
): Promise<StreamProof> {
  const { rows } = await client.query<End>({ name: 'end-of-stream', text: END_OF_STREAM, values: [stream] });
  const [end] = rows;
  if (!end) return unnamed(client, stream);
  const parts = partsOf(end);
  if (before && isEnd(before, end)) {
    const digests = await eachPart<{ digest: string }>(client, stream, parts, {
      name: 'digest-part',
      text: DIGEST_OF_PART,
    });
    if (digests.every(({ digest }, index) => digest === before.digests[index])) return before;
  }
  const told = await eachPart<Part>(client, stream, parts, { name: 'verify-part', text: PART_OF_STREAM });
  const fault = told.find((part) => part.fault)?.fault ?? (end.cut ? { seq: end.seq, fault: 'cut' as const } : null);
  return {
    events: told.reduce((sum, { events }) => sum + events, 0),
    head: end.head,
    fault: fault && { stream, ...fault },
    digests: told.map(({ digest }) => digest),
  };
}

/** Whether the stream was whole, and ended as it does now. */
const isEnd = ({ fault, events, head }: StreamProof, end: End): boolean =>
  fault === null && !end.cut && end.seq === events && end.head === head;

type Span = readonly [after: number, upTo: number];

function partsOf({ seq }: End): readonly Span[] {
  if (seq < WORTH_HALVING) return [[0, MAX_SEQ]];
  const middle = Math.floor(seq / 2);
  return [
    [0, middle],
    [middle, MAX_SEQ],
  ];
}

const eachPart = <Row extends object>(
  client: Pick<Client, 'query'>,
  stream: string,
  parts: readonly Span[],
  query: { readonly name: string; readonly text: string },
): Promise<readonly Row[]> =>
  Promise.all(parts.map(async (part) => (await client.query<Row>({ ...query, values: [stream, ...part] })).rows[0]!));

/** A stream that the list of streams does not name: it is no stream at all, or its name was struck off. */
async function unnamed(client: Pick<Client, 'query'>, stream: string): Promise<StreamProof> {
  const { rows } = await client.query<{ events: number; seq: number | null }>(
    'select count(*)::int as events, min(seq) as seq from event where stream = $1',
    [stream],
  );
  const { events, seq } = rows[0]!;
  return { events, head: '', fault: seq === null ? null : { stream, seq, fault: 'stray' }, digests: [] };
}

type Counted = { readonly events: number; readonly named: number };
/** All rows, and as many as the streams say that they have: where every stream is whole, a row more is a stray. */
const COUNTED = `select (select count(*) from event)::int as events, (select coalesce(sum(seq), 0) from stream)::int as named`;
const STRAYS = `select stream, min(seq) as seq, 'stray' as fault from event e
  where not exists (select from stream s where s.name = e.stream) group by stream order by stream`;

type End = { readonly seq: number; readonly head: string; readonly cut: boolean };
type Part = { readonly events: number; readonly fault: Omit<ChainFault, 'stream'> | null; readonly digest: string };
const WORTH_HALVING = 500;
const MAX_SEQ = 2_147_483_647;

/** The last row `e` is not the one that the stream `s` names; one without a row names none. */
const isCut = `case when e.seq is null then s.seq <> 0 else e.seq <> s.seq or e.hash <> s.head end`;

const END_OF_STREAM = `
select greatest(s.seq, e.seq) as seq, coalesce(encode(e.hash, 'hex'), '') as head, ${isCut} as cut
  from stream s left join lateral (select e.seq, e.hash from event e where e.stream = s.name order by e.seq desc limit 1) e on true where s.name = $1`;

const FIELDS = 'prev, stream, seq, type, at, command, actor, role, policy, rules, simulated, body, cause';
/** By the rule that a row goes by: from some day on the hash covers when it was recorded, and from a later one it is made of lines. */
export const COMPUTED = `case when hashed_by_lines then event_line_hash(${FIELDS}, recorded_at)
  else event_hash(${FIELDS}, case when recorded_hashed then recorded_at end) end`;

/** The rows after $2 up to $3; the row $2 itself is read for what must follow it. */
const ROWS_OF_PART = `event e where stream = $1 and ($2::int = 0 or seq >= $2) and seq <= $3::int`;
const DIGEST = `(select encode(sha256(coalesce(string_agg(bytes, '' order by seq), '')), 'hex') from (select seq, record_send(e) as bytes from ${ROWS_OF_PART} order by seq) sent)`;
const DIGEST_OF_PART = `select ${DIGEST} as digest`;

/** The digest is of the very rows that are told of: one statement sees one moment. */
const PART_OF_STREAM = `
with link as (
  select seq, prev, hash, lag(hash, 1, case when $2 = 0 then '\\x00'::bytea end) over w as before, lag(seq, 1, case when $2 = 0 then 0 end) over w as seq_before,
    ${COMPUTED} as computed
  from ${ROWS_OF_PART} window w as (order by seq)),
own as (select * from link where $2 = 0 or seq > $2),
fault as (
  select seq, case when seq_before is distinct from seq - 1 then 'gap' when prev is distinct from before then 'unlinked' else 'changed' end as fault from own
  where seq_before is distinct from seq - 1 or prev is distinct from before or hash is distinct from computed order by seq limit 1)
select (select count(*)::int from own) as events, (select to_jsonb(f) from fault f) as fault, ${DIGEST} as digest`;

/** `which` chooses among the streams by their `name`. Links and hashes are looked at apart, so that what is put in order is narrow. */
const verifySql = (which: 'name < $1' | 'name >= $1'): string => `
with chosen as (select name, seq, head from stream where ${which}),
link as (
  select stream, seq, prev, lag(hash, 1, '\\x00'::bytea) over w as before, lag(seq, 1, 0) over w as seq_before
  from event where stream in (select name from chosen) window w as (partition by stream order by seq)),
fault as (
  select stream, seq, case when seq <> seq_before + 1 then 'gap' else 'unlinked' end as fault, 0 as rank from link
  where seq <> seq_before + 1 or prev is distinct from before
  union all
  select stream, seq, 'changed', 1 from event where stream in (select name from chosen) and hash is distinct from ${COMPUTED}
  union all
  select s.name, greatest(s.seq, e.seq), 'cut', 2 from chosen s left join lateral (select e.seq, e.hash from event e where e.stream = s.name order by e.seq desc limit 1) e on true
  where ${isCut})
select distinct on (stream) stream, seq, fault from fault order by stream, seq, rank`;
