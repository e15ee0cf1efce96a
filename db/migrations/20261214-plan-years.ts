import { Migration } from '@mikro-orm/migrations';

/** How many validations of a year are planned, office by office: what stands of the streams `plan:<programme>/<year>`. */
export class PlanYears extends Migration {
  override up(): void {
    this.addSql(
      `create table plan_year (programme text not null, year int not null, office text not null, in_person int not null, virtual int not null,
        primary key (programme, year, office))`,
    );
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
