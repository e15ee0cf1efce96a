/** Every decision with what came before and after it, in SQL: one row for each, with the columns that the list, the rates and the samples read. */
const MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Whether a row is a decision, also one made anew to the same effect, by which a filing that names none is against it. */
export const decides = (
  row: string,
): string => `case ${row}.type when 'ValidationClosed' then ${row}.body::jsonb @> '{"lowered": true}'
  when 'DecidedAnew' then ${row}.body::jsonb->>'outcome' = 'upheld' else ${row}.type in ('AdverseDecided', 'FoundIneligible') end`;

/** Whether a decision was made beside a suspension on another ground, which it does not end before it is a removal. */
const isBeside = (row: string): string => `${row}.body::jsonb @> '{"beside": true}'`;
const isBesideStill = (row: string): string =>
  `${isBeside(row)} and not exists (select from event x where x.stream = ${row}.stream and x.seq > ${row}.seq and x.type = 'Removed')`;

/** Whether a decision was let fall, or its appeal was allowed, before it took effect: nothing of it is left, and what was before it goes on. */
const fell = (
  row: string,
): string => `exists (select from event x where x.stream = ${row}.stream and x.seq > ${row}.seq and x.type = 'AdverseDeclined'
  and not exists (select from event y where y.stream = x.stream and y.seq > ${row}.seq and y.seq < x.seq
    and y.type in ('AdverseDecided', 'Suspended', 'Removed', 'BenefitsDenied', 'Reinstated', 'Withdrawn') and not (y.type = 'Reinstated' and ${isBeside(row)})))`;

/** The day that an event says of itself, or that of its instant. */
const dayOf = (row: string): string =>
  `coalesce(${row}.body::jsonb->>'effectiveOn', ${row}.body::jsonb->>'on', to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD'))`;

/**
 * All appeals against `d`, and the last one. What was decided anew to the same effect is a decision that can be appealed, too: an appeal against that is
 * one against `d`.
 * An appeal names the decision; before that was recorded, it was against the last. One that was rejected as late can be opened again.
 */
const APPEAL = `
  with recursive filed as (
    select f.stream, f.seq, lead(f.seq) over (order by f.seq) as next, coalesce(f.body::jsonb->>'against', 'd' || (select max(b.seq) from event b
        where b.stream = f.stream and b.seq < f.seq and b.type in ('AdverseDecided', 'FoundIneligible', 'ValidationClosed', 'DecidedAnew') and ${decides('b')})) as against
      from event f where f.stream = d.stream and f.seq > d.seq and f.type in ('AppealFiled', 'AppealReopened')),
  heard as (
    select n.seq, n.against, answer.seq as answered, answer.outcome from filed n
      left join lateral (select a.seq, case when a.type = 'AppealNotAdmitted' then 'not-admitted' else a.body::jsonb->>'outcome' end as outcome from event a
        where a.stream = n.stream and a.seq > n.seq and (n.next is null or a.seq < n.next) and a.type in ('AppealDecided', 'AppealNotAdmitted', 'DecidedAnew')
        order by a.seq desc limit 1) answer on true),
  same as (
    select d.seq union select heard.answered from same join heard on heard.against = 'd' || same.seq and heard.outcome = 'upheld')
  select max(mine.seq) as filed, (array_agg(mine.outcome order by mine.seq desc))[1] as outcome,
      jsonb_agg(jsonb_build_object('filed', mine.seq, 'outcome', mine.outcome)) as appeals, (select array_agg(same.seq) from same where same.seq <> d.seq) as anew
    from (select heard.seq, heard.outcome from heard where heard.against in (select 'd' || seq from same)) mine`;

const daysSince = (proposed: string, at: string): string =>
  `floor(extract(epoch from ${at} - ${proposed}) / 86400)::int`;

/** Who has decided `d`, one after the other: whoever made it, dated it anew after it had lapsed, or made it anew after an appeal had sent it back. */
const ACTS = `
  select jsonb_agg(jsonb_build_object('seq', a.seq, 'person', a.actor, 'on', a."on", 'days', a.days) order by a.seq) as list,
      array_agg(a.actor) as people, array_agg(coalesce(q.name, a.actor) order by a.seq) as names
    from (select d.seq, d.actor, d.body->>'on' as "on", ${daysSince('proposed.at', 'd.at')} as days
      union all select n.seq, n.actor, n.body::jsonb->>'on', ${daysSince('proposed.at', 'n.at')} from event n
        where d.type = 'AdverseDecided' and n.stream = d.stream and n.seq > d.seq and (d.next is null or n.seq < d.next) and n.type = 'DecisionDatedAnew'
      union all select n.seq, n.actor, n.body::jsonb->>'on',
          ${daysSince(`(select max(r.at) from event r where r.stream = n.stream and r.seq < n.seq and r.type = 'AnewRecommended')`, 'n.at')}
        from event n where n.stream = d.stream and n.seq = any(appeal.anew)) a
    left join person q on q.id = a.actor`;

/**
 * What followed a decision lies between it and the next one of the same participant that was not let fall; its own service lies before the next one at all.
 * An appeal against it may be filed and decided later than that, and benefits that it denied may come back later, or end with the membership.
 * @param which narrows the deciding events `e`, before anything is looked up for them
 */
const decided = (which: string): string => `
  select substr(d.stream, 13) as participant, d.seq, ${MS('d.at')} as at, coalesce(a.company, '') as company, p.office, p.specialist,
    case d.type when 'FoundIneligible' then 'ineligibility' when 'ValidationClosed' then 'tier-lowered' else d.body->>'order' end as kind,
    coalesce(d.body->>'ground', 'validation') as ground,
    case d.type when 'FoundIneligible' then 'application' when 'ValidationClosed' then 'validation'
      else case when removal.seq is not null then 'cure-lapsed' when r.body->>'basis' = 'immediate' then 'immediate' else coalesce(r.body->>'notice', 'unknown') end end as basis,
    ${daysSince('proposed.at', 'd.at')} as days,
    greatest(corrected.redated, own.redated, d.body->>'on') as "decidedOn",
    case when d.type = 'AdverseDecided' then own.served else d.body->>'on' end as "servedOn",
    case when d.type = 'AdverseDecided' then own.effective else d.body->>'on' end as "effectiveOn",
    d.actor as decider, w.name as "deciderName", acts.people as deciders, acts.names as "deciderNames", acts.list as acts, appeal.appeals, d.simulated,
    case when appeal.outcome in ('allowed', 'set-aside') then 'set-aside' when appeal.outcome in ('varied', 'remitted') then appeal.outcome
      when d.fell then 'let-fall'
      when c.cured then 'reinstated' when c.withdrawn or own.denial is not null and gone.type = 'Withdrawn' then 'withdrawn'
      when own.denial is not null and gone.type = 'Removed' then 'removal-followed'
      when d.type = 'AdverseDecided' and d.until is not null and d.body->>'order' = 'suspension' then 'removal-followed'
      when (d.body->>'order' = 'suspension' and d.body->'unconfirmed' is null or d.body->'toConfirm' is not null) and own.effective is null and not own.confirmed then 'to-confirm'
      when d.type = 'AdverseDecided' and own.effective is null then 'to-serve' else 'in-force' end as outcome,
    case when c.on is not null then c.on when own.denial is not null then gone.on end as "endedOn",
    case when appeal.filed is null then 'none' else coalesce(appeal.outcome, 'pending') end as appeal,
    coalesce(appeal.outcome in ('allowed', 'set-aside', 'varied', 'remitted'), false) as overturned
  from (select e.stream, e.seq, e.at, e.type, e.actor, e.simulated, e.body::jsonb as body,
      (select min(n.seq) from event n where n.stream = e.stream and n.seq > e.seq and n.type in ('AdverseDecided', 'FoundIneligible')) as next,
      (select min(n.seq) from event n where n.stream = e.stream and n.seq > e.seq and n.type in ('AdverseDecided', 'FoundIneligible') and not ${fell('n')} and not (${isBesideStill('n')})) as until,
      e.type = 'AdverseDecided' and ${fell('e')} as fell
    from event e where e.type in ('AdverseDecided', 'FoundIneligible', 'ValidationClosed') ${which}) d
  join participant p on p.id = substr(d.stream, 13)
  left join account a on a.participant = p.id
  left join person w on w.id = d.actor
  left join lateral (select n.seq, n.body::jsonb as body from event n where n.stream = d.stream and n.seq < d.seq and n.type = 'AdverseRecommended' order by n.seq desc limit 1) r on true
  left join lateral (select n.seq, n.at from event n where n.stream = d.stream and n.seq < d.seq and n.type in ('RemovalRecommended', 'AdverseRecommended') order by n.seq desc limit 1) last on true
  left join lateral (select n.at from event n where n.stream = d.stream and n.seq < d.seq
      and n.type in ('RemovalRecommended', 'AdverseRecommended', 'IneligibilityRecommended', 'ReportIssued')
      and (n.type = 'IneligibilityRecommended') = (d.type = 'FoundIneligible') and (n.type = 'ReportIssued') = (d.type = 'ValidationClosed')
    order by n.seq desc limit 1) proposed on true
  left join lateral (select last.seq where d.body->>'order' = 'removal' and last.seq is distinct from r.seq) removal on true
  left join lateral (${APPEAL}) appeal on true
  left join lateral (select max(n.body::jsonb->>'to') as redated from event n where n.stream = d.stream and n.seq > d.seq and n.type = 'RecordCorrected'
    and n.body::jsonb->>'what' = 'decided-on' and case when n.body::jsonb->>'about' = '' then not exists (select from event b
        where b.stream = n.stream and b.seq > d.seq and b.seq < n.seq and b.type in ('AdverseDecided', 'FoundIneligible', 'ValidationClosed', 'DecidedAnew') and ${decides('b')})
      else n.body::jsonb->>'about' in (select 'd' || own from unnest(appeal.anew || d.seq) own) end) corrected on true
  left join lateral (${ACTS}) acts on true
  left join lateral (select coalesce(bool_or(n.type = 'SuspensionConfirmed'), false) as confirmed,
      max(case when n.type = 'DecisionServed' then n.body::jsonb->>'on' end) as served,
      max(case when n.type = 'DecisionDatedAnew' and d.type = 'AdverseDecided' then n.body::jsonb->>'on' end) as redated,
      max(case when n.type in ('Suspended', 'Removed', 'BenefitsDenied') then n.body::jsonb->>'effectiveOn' end) as effective,
      max(case when n.type = 'BenefitsDenied' then n.body::jsonb->>'denial' end) as denial
    from event n where n.stream = d.stream and n.seq > d.seq and (d.next is null or n.seq < d.next)
      and n.type in ('SuspensionConfirmed', 'DecisionServed', 'DecisionDatedAnew', 'Suspended', 'Removed', 'BenefitsDenied')) own on true
  left join lateral (select coalesce(bool_or(n.type <> 'Withdrawn'), false) as cured, coalesce(bool_or(n.type = 'Withdrawn'), false) as withdrawn,
      min(${dayOf('n')}) as on
    from event n where n.stream = d.stream and n.seq > d.seq and n.type in ('BenefitsRestored', 'Reinstated', 'MembershipRestored', 'Withdrawn')
      and case n.type when 'BenefitsRestored' then n.body::jsonb->>'denial' = own.denial
        when 'Reinstated' then not (${isBeside('d')}) and (d.until is null or n.seq < d.until) else d.until is null or n.seq < d.until end) c on true
  left join lateral (select n.type, ${dayOf('n')} as on from event n
    where own.denial is not null and n.stream = d.stream and n.seq > d.seq and n.type in ('Removed', 'Withdrawn') order by n.seq limit 1) gone on true
  where ${decides('d')}`;

/** All of them, to be narrowed by what follows. */
export const DECISIONS = `select * from (${decided('')}) listed`;

/** The one at the row `$2` of the stream `$1`. It is found first (`offset 0`): taken apart by the planner it takes ten times as long to plan as to read. */
export const DECISION = decided('and e.stream = $1 and e.seq = $2 offset 0');
