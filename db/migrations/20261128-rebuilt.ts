import { Migration } from '@mikro-orm/migrations';

/** Rows that follow from the ledger say when as their events do. A look may wait for its connection while rebuilt rows are put in place. */
export class Rebuilt extends Migration {
  override up(): void {
    for (const statement of [claims, members, looks]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const claims = `
update claim c set at = e.at from (select distinct on (stream, body::jsonb ->> 'key') stream, body::jsonb ->> 'key' as key, at
  from event where type = 'WorkClaimed' order by stream, body::jsonb ->> 'key', seq desc) e
where e.stream = 'desk:' || c.participant and e.key = c.key`;

/** Of a company of several, the first membership stands in its name. */
const members = `
update organization_member m set since = e.at from (select stream, body::jsonb ->> 'participant' as participant, min(at) as at
  from event where type = 'CompaniesJoined' group by 1, 2
  union all select stream, substr(stream, 14), min(at) from event where type = 'CompaniesJoined' group by 1) e
where e.stream = 'organization:' || m.organization and e.participant = m.participant`;

const looks = `
alter table connection_look alter constraint connection_look_connection_fkey deferrable initially immediate`;
