import { Migration } from '@mikro-orm/migrations';

/** Whoever counts companies of a programme office by office reads an index, and not every participant with all that it says. */
export class OfficeProgramme extends Migration {
  override up(): void {
    for (const statement of [former, covering]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const former = `
drop index participant_office`;

const covering = `
create index participant_office on participant (office, id) include (specialist, programme)`;
