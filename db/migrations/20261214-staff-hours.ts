import { Migration } from '@mikro-orm/migrations';

/** Hours spent on validations, one row for each line of the streams `hours:<participant>`. */
export class StaffHours extends Migration {
  override up(): void {
    this
      .addSql(`create table staff_hours (participant text not null, seq int not null, cycle text not null, step text not null, minutes int not null,
      on_day date not null, person text not null, office text not null, taken_back boolean not null, primary key (participant, seq));`);
    this.addSql(`create index staff_hours_office on staff_hours (office, on_day);`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
