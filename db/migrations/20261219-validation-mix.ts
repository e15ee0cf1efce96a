import { Migration } from '@mikro-orm/migrations';

/** The mix of the year reads two indexes: of each participant no more than its office and programme, and of validations those that are under way. */
export class ValidationMix extends Migration {
  override up(): void {
    for (const statement of [former, offices, underWay]) this.addSql(statement);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const former = `
drop index participant_office`;

const offices = `
create index participant_office on participant (office, id) include (specialist, programme)`;

const underWay = `
create index validation_line_under_way on validation_line (participant) include (stage, mode) where stage is not null`;
