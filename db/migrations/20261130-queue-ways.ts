import { Migration } from '@mikro-orm/migrations';

/** An index for each way to the lines of the queue, in the order of their days: everywhere, of a specialist's companies, of a kind in an office, put aside; free for a role that has little; companies by what they are. */
export class QueueWays extends Migration {
  override up(): void {
    for (const [name, columns, only] of WAYS)
      this.addSql(
        `create index work_item_${name} on work_item (${[...columns, "coalesce(due_on, 'infinity'::date)", 'participant', 'key'].join(', ')})${only};`,
      );
    this.addSql(`
create index work_item_roles on work_item using gin (roles) where owner is null;
create index work_item_company on work_item (participant) include (key, kind, roles, office, specialist, owner, hold_until, due_on, opened_at, tags);
create index participant_kind on participant (standing, entity_type, id);`);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const WAYS = [
  ['due', [], ''],
  ['specialist', ['specialist'], ''],
  ['free_specialist', ['specialist'], ' where owner is null'],
  ['office_kind', ['office', 'kind'], ''],
  ['aside', ['owner'], ' where hold_until is not null'],
] as const;
