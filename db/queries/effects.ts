/** The feed of effects as pages and the watch read it: what was told, what waits and since when, and what one event's effect came to. */
import type { Reach } from '../../domain/access.ts';
import type { Held } from '../../domain/effect.ts';
import type { FeedFault } from '../../domain/effect-feed.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

type Asker = Pick<Pool, 'query'>;
const COLUMNS = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };

/** Everything that was told, and every effect that has no number yet; `since` is when it was recorded, or had to be told again. */
const LINES = `(
  select e.participant, e.seq, e.number, e.at, e.standing, e.tier, e.benefits, e.was_standing, e.was_tier, e.was_benefits, e.reinstates, false as restates,
    v.recorded_at as since, 0 as tries, null::timestamptz as last_try_at, null as fault, null as receipt, null::timestamptz as receipted_at, true as due
  from effect e join event v on v.stream = 'participant:' || e.participant and v.seq = e.seq where e.number is null
  union all
  select m.participant, m.seq, m.number, coalesce((b.body->>'from')::timestamptz, m.numbered_at), b.body->'held'->>'standing', (b.body->'held'->>'tier')::int,
    array(select jsonb_array_elements_text(b.body->'held'->'benefits')), b.body->'before'->>'standing', (b.body->'before'->>'tier')::int,
    array(select jsonb_array_elements_text(b.body->'before'->'benefits')), (b.body->>'reinstates')::boolean, m.restates,
    coalesce(m.due_since, m.numbered_at), m.tries, m.last_try_at, m.fault, m.receipt, m.receipted_at, m.due_since is not null
  from effect_message m cross join lateral (select m.body::jsonb as body) b)`;

export const EFFECT_STATES = ['all', 'waiting', 'late', 'receipted', 'reinstatements', 'restated'] as const;
export type EffectState = (typeof EFFECT_STATES)[number];
const CONDITIONS: Readonly<Record<EffectState, string>> = {
  all: 'true',
  waiting: 'l.due',
  late: 'l.due and l.since < $3',
  receipted: 'not l.due',
  reinstatements: 'l.reinstates',
  restated: 'l.restates',
};

export type EffectLine = {
  readonly participant: string;
  /** Null where nothing was ever recorded of the participant. */
  readonly seq: number | null;
  /** Null as long as it has not its turn. */
  readonly number: number | null;
  readonly from: Date;
  readonly held: Held;
  readonly before: Held;
  readonly reinstates: boolean;
  readonly restates: boolean;
  readonly since: Date;
  readonly tries: number;
  readonly lastTryAt: Date | null;
  readonly fault: FeedFault | null;
  readonly receipt: string | null;
  readonly receiptedAt: Date | null;
  readonly due: boolean;
  /** Due for longer than may be. */
  readonly late: boolean;
  /** Where it stands in the list: five parts. */
  readonly place: readonly string[];
};

/** In the order of the list: what waits first, then the latest by number. */
const PLACE_PARTS = [
  '(not l.due)::int::bigint',
  '-coalesce(l.number, 2147483647)::bigint',
  '-(extract(epoch from l.since) * 1000000)::bigint',
  'l.participant',
  'coalesce(l.seq, 0)',
] as const;
const PLACE = `(${PLACE_PARTS.join(', ')})`;
const PLACE_TEXT = `array[${PLACE_PARTS.map((part) => `(${part})::text`).join(', ')}]`;

export type EffectAsk = {
  readonly state: EffectState;
  readonly participant: string | null;
  /** What waits since before then is late. */
  readonly late: Date;
};
/** A part of the list: behind a place, or before one. */
type EffectWindow = {
  readonly limit: number | null;
  readonly after?: readonly string[];
  readonly before?: readonly string[];
};

/** Within reach, what waits first and then the latest. */
export async function effectLines(
  pool: Asker,
  reach: Reach,
  { state, participant, late }: EffectAsk,
  { limit, after, before }: EffectWindow,
): Promise<readonly EffectLine[]> {
  const reached = numbered(within(reach, COLUMNS), 5);
  const back = before !== undefined;
  const { rows } = await pool.query<EffectLine>(
    `select l.participant, l.seq, l.number, l.at as "from", l.reinstates, l.restates, l.since, l.tries, l.last_try_at as "lastTryAt", l.fault, l.receipt,
       l.receipted_at as "receiptedAt", l.due, l.due and l.since < $3::timestamptz as late, ${PLACE_TEXT} as place,
       jsonb_build_object('standing', l.standing, 'tier', l.tier, 'benefits', l.benefits) as held,
       jsonb_build_object('standing', l.was_standing, 'tier', l.was_tier, 'benefits', l.was_benefits) as before
     from ${LINES} l join participant p on p.id = l.participant
     where ${CONDITIONS[state]} and ($1::text is null or l.participant = $1) and ${reached.text}
       and ($4::text[] is null or ${PLACE} ${back ? '<' : '>'} (($4::text[])[1]::bigint, ($4::text[])[2]::bigint, ($4::text[])[3]::bigint, ($4::text[])[4], ($4::text[])[5]::int))
     order by ${PLACE}${back ? ' desc' : ''} limit $2`,
    [participant, limit, late, before ?? after ?? null, ...reached.values],
  );
  return back ? rows.reverse() : rows;
}

export type FeedState = {
  /** What has no receipt, and had none before `before`. */
  readonly waiting: number;
  readonly late: number;
  readonly reinstatements: number;
  /** Since when the oldest of them waits, and why its last try came to nothing. */
  readonly since: Date | null;
  readonly fault: FeedFault | null;
  readonly receipted: number;
  readonly lastReceiptAt: Date | null;
};

/** The whole feed at a glance. @param before what waits since before then is late */
export async function feedState(pool: Asker, before: Date): Promise<FeedState> {
  const { rows } = await pool.query<FeedState>(
    `with waits as (
       select e.reinstates, v.recorded_at as since, null as fault from effect e
         join event v on v.stream = 'participant:' || e.participant and v.seq = e.seq where e.number is null
       union all select coalesce((m.body::jsonb->>'reinstates')::boolean, false), m.due_since, m.fault from effect_message m where m.due_since is not null)
     select count(*)::int as waiting, count(*) filter (where since < $1)::int as late, count(*) filter (where reinstates)::int as reinstatements,
       min(since) as since, min(fault) as fault,
       (select count(*)::int from effect_message where receipted_at is not null) as receipted,
       (select max(receipted_at) from effect_message) as "lastReceiptAt"
     from waits`,
    [before],
  );
  return rows[0]!;
}

export type ToldEffect = {
  readonly seq: number;
  /** When it was recorded. */
  readonly since: Date;
  readonly number: number | null;
  readonly receipt: string | null;
  readonly receiptedAt: Date | null;
};

/** What became of the effects that a participant's events had, the latest first. @param from the first event that is asked about */
export async function toldEffects(pool: Asker, participant: string, from = 1): Promise<readonly ToldEffect[]> {
  const { rows } = await pool.query<ToldEffect>({
    name: 'told-effects',
    text: `select e.seq, e.number, v.recorded_at as since, m.receipt, m.receipted_at as "receiptedAt" from effect e
      join event v on v.stream = 'participant:' || e.participant and v.seq = e.seq left join effect_message m on m.number = e.number
      where e.participant = $1 and e.seq >= $2 order by e.seq desc`,
    values: [participant, from],
  });
  return rows;
}
