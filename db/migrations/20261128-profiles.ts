import { Migration } from '@mikro-orm/migrations';

/** Security profiles as they stand, one row each: what the stream `profile:<participant>` folds into. And what the judge gathers of them. */
export class Profiles extends Migration {
  override up(): void {
    for (const statement of [profiles, gathered]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const profiles = `create table security_profile (participant text primary key, seq int not null, profile jsonb not null);`;

/** The profile as it was recorded last, and when the participant's latest annual review was opened, in milliseconds. */
const gathered = `
create function profile_facts(p_participant text) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'profile', coalesce((select p.profile from security_profile p where p.participant = p_participant),
      jsonb_build_object('participant', p_participant, 'seq', 0, 'criteria', '', 'answers', '{}'::jsonb)),
    'windowFrom', (select (extract(epoch from max(e.at)) * 1000)::bigint from event e where e.stream = 'participant:' || p_participant and e.type = 'ReviewOpened'))
$$;`;
