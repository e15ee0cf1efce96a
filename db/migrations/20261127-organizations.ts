import { Migration } from '@mikro-orm/migrations';

/**
 * Companies with several memberships: which membership belongs to which company (one that is not listed is a company by itself), what a company's
 * change still has to tell a membership, and which changes of officer have reached the people concerned.
 */
export class Organizations extends Migration {
  override up(): void {
    this.addSql(`create table organization_member (participant text primary key, organization text not null,
      since timestamptz not null default clock_timestamp(), heard_seq int not null default 0)`);
    this.addSql('create index organization_member_of on organization_member (organization)');
    this
      .addSql(`create table organization_errand (id text primary key, participant text not null, command json not null,
      at timestamptz not null default clock_timestamp(), done_at timestamptz)`);
    this.addSql('create index organization_errand_open on organization_errand (at) where done_at is null');
    this.addSql('create index organization_errand_of on organization_errand (participant) where done_at is null');
    this.addSql(
      'create table officer_settlement (event text primary key, at timestamptz not null default clock_timestamp())',
    );
    this
      .addSql(`create table joint_mail (participant text not null, notice text not null, lead_participant text not null, lead_notice text not null,
      at timestamptz not null default clock_timestamp(), primary key (participant, notice))`);
    this.addSql('create index joint_mail_lead on joint_mail (lead_participant, lead_notice)');
    this.addSql(`update participant set state = '{"officerChange":null}'::jsonb || state`); // as workflows/carried.ts does
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
