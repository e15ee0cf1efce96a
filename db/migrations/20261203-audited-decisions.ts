import { Migration } from '@mikro-orm/migrations';

/**
 * Versions of the rules by number, in which role a page was looked at, and where looks at one decision are found. Versions that have judged before
 * are numbered by the first row that names them.
 */
export class AuditedDecisions extends Migration {
  override up(): void {
    for (const statement of [versions, looks, steps, hashing]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const versions = `
create table rules_version (hash text primary key, number int not null unique, first_seen timestamptz not null default clock_timestamp());
insert into rules_version select rules, row_number() over (order by min(recorded_at), rules), min(recorded_at) from event group by rules;`;

const looks = `
alter table page_view add column roles text[] not null default '{}';
create index page_view_decision on page_view ((object::jsonb->>'id'), (object::jsonb->>'seq')) where starts_with(what, 'decision.');`;

/** The list of decisions looks back and forth from each of them at a few kinds of steps, in streams that are long. */
const steps = `
create index event_decision_step on event (stream, seq) where type in ('AdverseRecommended', 'RemovalRecommended', 'IneligibilityRecommended',
  'ReportIssued', 'AdverseDecided', 'FoundIneligible', 'SuspensionConfirmed', 'DecisionServed', 'DecisionDatedAnew', 'Suspended', 'Removed',
  'BenefitsDenied', 'BenefitsRestored', 'Reinstated', 'Withdrawn', 'AppealFiled', 'AppealDecided', 'AppealNotAdmitted', 'DecidedAnew');`;

/** The same hash. It builds on functions that are only stable; said so, it is worked into the query that asks for it, and a long stream is verified in less than half the time. */
const hashing = `
create or replace function event_hash(p_prev bytea, p_stream text, p_seq int, p_type text, p_at timestamptz, p_command text, p_actor text, p_role text,
  p_policy text, p_rules text, p_simulated boolean, p_body text, p_cause text) returns bytea language sql stable parallel safe as $$
  select sha256(p_prev || convert_to(jsonb_build_array(p_stream, p_seq, p_type, extract(epoch from p_at), p_command, p_actor, p_role, p_policy, p_rules,
    p_simulated, p_body, p_cause)::text, 'UTF8'))
$$`;
