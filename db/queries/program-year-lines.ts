/**
 * What the year's account counts, line by line, read from the ledger's events. A figure is the number of these lines and a list is the lines
 * themselves, so that they cannot differ. Each part below is a query of `stream, seq, kind, code, on, simulated, decision`, over the values
 * $1 first day, $2 last day (wall dates), $3 the instant before which the year has not begun, $4 the one at which the last day is over
 * (milliseconds), $5 the agency's zone.
 */
import { AHEAD_DAYS, OVERDUE_DAYS, spellCode, type Spell } from '../../domain/program-year.ts';

export const LINE_KINDS = [
  'suspended',
  'removed',
  'reinstated',
  'validated',
  'overdue',
  'overdue-inherited',
  'due',
  'application',
  'undated',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** `offset 0` keeps the planner from reading the same JSON once for every field of it. */
const PARSED = 'cross join lateral (select e.body::jsonb as body offset 0) b';
const UNTIL = 'to_timestamp($4::bigint / 1000.0)';
const before = (types: string): string =>
  `from event n where n.stream = t.stream and n.seq < t.seq and n.type in (${types})`;

/**
 * What was done in the year, by the day that the event itself names (`on`, `effectiveOn`), or else the agency's day at which it was recorded. Two
 * zones may call one instant by two days: therefore a day more at each end. The ground is that of the decision before; the mode that of the
 * plan before. A reinstatement counts when a suspension had taken effect.
 */
const done = (types: readonly string[]): string => `
  select t.stream, t.seq, k.kind, k.code, t."on", t.simulated, case when t.type = 'FoundIneligible' then t.seq else d.seq end as decision
  from (
    select e.stream, e.seq, e.type, e.simulated, b.body, coalesce(b.body->>'on', b.body->>'effectiveOn', to_char(e.at at time zone $5, 'YYYY-MM-DD')) as "on"
    from event e ${PARSED}
    where e.type in ('${types.join("', '")}')
      and e.at >= to_timestamp($3::bigint / 1000.0) - interval '1 day' and e.at < ${UNTIL} + interval '1 day' and e.stream like 'participant:%') t
  left join lateral (select n.seq, n.body::jsonb->>'ground' as ground ${before("'AdverseDecided'")}
    and t.type in ('Suspended', 'Removed', 'Reinstated', 'MembershipRestored') order by n.seq desc limit 1) d on true
  left join lateral (select n.body::jsonb->>'mode' as mode ${before("'ValidationPlanned'")} and t.type = 'ValidationClosed' order by n.seq desc limit 1) v on true
  left join lateral (select n.type = 'Suspended' or n.body::jsonb->>'standing' = 'suspended' as suspended
    ${before("'Suspended', 'Reinstated', 'MembershipRestored', 'Certified', 'ParticipantImported'")} and t.type = 'Reinstated' order by n.seq desc limit 1) s on true
  left join lateral (select true as yes ${before("'ApplicationSubmitted'")} and t.type = 'ApplicationSubmitted' limit 1) again on true
  left join lateral (select n.type = 'Certified' or n.body::jsonb->>'standing' <> 'submitted' as yes
    ${before("'Certified', 'ParticipantImported'")} and t.type = 'Withdrawn' order by n.seq desc limit 1) member on true
  cross join lateral (select
    case t.type when 'Suspended' then 'suspended' when 'Removed' then 'removed' when 'MembershipRestored' then 'reinstated'
      when 'Reinstated' then case when s.suspended then 'reinstated' end when 'ValidationClosed' then 'validated'
      when 'ApplicationSubmitted' then case when again.yes is null then 'application' end else 'application' end as kind,
    case t.type when 'ValidationClosed' then coalesce(v.mode, 'unknown') when 'ApplicationSubmitted' then 'received' when 'Certified' then 'certified'
      when 'FoundIneligible' then t.body->>'ground' when 'ApplicationAbandoned' then 'abandoned'
      when 'Withdrawn' then case when member.yes then 'membership-withdrawn' else 'withdrawn' end else coalesce(d.ground, 'imported') end as code) k
  where t."on" between $1::text and $2::text and k.kind is not null`;

/**
 * Dates that an import brought: they count by their own day, whenever they were imported, with the last word of whoever settled a doubt about them.
 * A date that is in doubt and unknown is in no year; its day here is that of the import.
 */
const TAKEN_OVER = `
  select stream, seq, case when "on" is null then 'undated' else kind end as kind, case when "on" is null then field else code end as code,
    coalesce("on", imported_on) as "on", simulated, null::int as decision
  from (
    select i.stream, i.seq, i.simulated, i.imported_on, f.field, f.kind, f.code, i.doubts,
      coalesce(s.after, case f.field when 'certified_on' then i.certified_on when 'last_validated_on' then i.validated_on end) as "on"
    from (select e.stream, e.seq, e.simulated, b.body->>'on' as imported_on, b.body->>'standing' as standing, b.body->'doubts' as doubts,
          b.body->>'certifiedOn' as certified_on, b.body->>'lastValidatedOn' as validated_on
        from event e ${PARSED} where e.type = 'ParticipantImported' offset 0) i
    join (values ('certified_on', 'application', 'certified-imported'), ('last_validated_on', 'validated', 'imported'), ('suspended_on', 'suspended', 'imported'),
        ('received_on', 'application', 'received-imported')) f (field, kind, code)
      on case f.field when 'suspended_on' then i.standing = 'suspended' when 'received_on' then i.standing = 'submitted' else i.standing <> 'submitted' end
    left join (select distinct on (e.stream, b.body->>'field') e.stream, b.body->>'field' as field, b.body->>'after' as after
      from event e ${PARSED} where e.type = 'DoubtSettled' order by e.stream, b.body->>'field', e.seq desc) s on s.stream = i.stream and s.field = f.field) x
  where "on" between $1::text and $2::text or ("on" is null and doubts @> jsonb_build_array(jsonb_build_object('field', field)))`;

const spells = (all: readonly Spell[]): string =>
  all
    .map(
      (spell) =>
        `when days >= ${spell[0]} ${spell[1] === null ? '' : `and days <= ${spell[1]} `}then '${spellCode(spell)}'`,
    )
    .join(' ');

/**
 * Validations that are owed when the last day is over: of each participant the earliest date of its live clocks VALID_INITIAL, REVALID_MAX and
 * REVALID_PRACTICE, by the events of these clocks up to then. A clock lives from its start to its end, and one that is held is due on no day.
 */
const OWED = `
  select stream, seq, kind, code, "on", simulated, null::int as decision from (
    select *, case when late > 0 and inherited then 'overdue-inherited' when late > 0 then 'overdue' else 'due' end as kind,
      case when late > 0 then (select case ${spells(OVERDUE_DAYS)} end from (select late as days) x)
        else (select case ${spells(AHEAD_DAYS)} end from (select -late as days) x) end as code
    from (select distinct on (stream) stream, started as seq, due as "on", inherited, simulated, $2::text::date - due::date as late from (
        select stream, clock, max(seq) filter (where type = 'ClockStarted') as started, max(seq) filter (where type = 'ClockEnded') as ended,
          max(seq) filter (where type in ('ClockStarted', 'ClockResumed')) as running, max(seq) filter (where type = 'ClockHeld') as held,
          (array_agg(due order by seq desc) filter (where due is not null))[1] as due,
          (array_agg(inherited order by seq desc) filter (where type = 'ClockStarted'))[1] as inherited, bool_or(simulated) as simulated
        from (select e.stream, e.seq, e.type, e.simulated, coalesce(b.body->>'id', b.body->>'clock') as clock, coalesce(b.body->>'after', b.body->>'due') as due,
            (b.body->>'inherited')::boolean as inherited
          from event e ${PARSED}
          where e.type in ('ClockStarted', 'ClockMoved', 'ClockHeld', 'ClockResumed', 'ClockEnded') and e.body ~ '"(VALID_INITIAL|REVALID_MAX|REVALID_PRACTICE):'
            and e.at < ${UNTIL} offset 0) told
        group by stream, clock) clock
      where started > coalesce(ended, 0) and running > coalesce(held, 0) order by stream, due, clock) term) owed
  where code is not null`;

/** Applications without an outcome when the last day is over, by the last step that the record had then. */
const OPEN = `
  select stream, seq, 'application' as kind, case type when 'ApplicationCreated' then 'draft' when 'ApplicationReturned' then 'returned' else 'in-hand' end as code,
    to_char(at at time zone $5, 'YYYY-MM-DD') as "on", simulated, null::int as decision
  from (select distinct on (stream) * from (
      select e.stream, e.seq, e.type, e.at, e.simulated, e.type <> 'ParticipantImported' or e.body ~ '"standing":"submitted"' as applies from event e
      where e.type in ('ApplicationCreated', 'ApplicationSubmitted', 'ApplicationReturned', 'ApplicationReopened', 'ParticipantImported', 'Certified',
          'FoundIneligible', 'Withdrawn', 'ApplicationAbandoned')
        and e.at < ${UNTIL} and e.stream like 'participant:%' offset 0) step
    order by stream, seq desc) latest
  where applies and type in ('ApplicationCreated', 'ApplicationSubmitted', 'ApplicationReturned', 'ApplicationReopened', 'ParticipantImported')`;

const APPLICATION_STEPS = ['ApplicationSubmitted', 'Certified', 'FoundIneligible', 'Withdrawn', 'ApplicationAbandoned'];
const DONE = done([
  'Suspended',
  'Removed',
  'Reinstated',
  'MembershipRestored',
  'ValidationClosed',
  ...APPLICATION_STEPS,
]);

/** The parts of the account; together they hold every line once. */
export const LINE_PARTS = [DONE, TAKEN_OVER, OWED, OPEN];

const PARTS: Readonly<Record<LineKind, readonly string[]>> = {
  suspended: [done(['Suspended']), TAKEN_OVER],
  removed: [done(['Removed'])],
  reinstated: [done(['Reinstated', 'MembershipRestored'])],
  validated: [done(['ValidationClosed']), TAKEN_OVER],
  overdue: [OWED],
  'overdue-inherited': [OWED],
  due: [OWED],
  application: [done(APPLICATION_STEPS), TAKEN_OVER, OPEN],
  undated: [TAKEN_OVER],
};

/** The parts in which a kind has lines, as one query. */
export const linesOf = (kind: LineKind): string => PARTS[kind].join('\n  union all\n');
