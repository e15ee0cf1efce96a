import { Migration } from '@mikro-orm/migrations';
import { upgradedValidation, type LeglessValidation } from '../../domain/validation-upgrade.ts';

type Row = { readonly id: string; readonly zone: string; readonly validation: LeglessValidation };

/** Validations that are under way get their legs, as workflows/carried.ts gives them. */
export class ValidationLegs extends Migration {
  override async up(): Promise<void> {
    const open = (await this.execute(
      `select id, state ->> 'zone' as zone, state -> 'validation' as validation from participant
       where state -> 'validation' <> 'null' for update`,
    )) as unknown as readonly Row[];
    for (const { id, zone, validation } of open)
      await this.execute(`update participant set state = jsonb_set(state, '{validation}', ?::jsonb) where id = ?`, [
        JSON.stringify(upgradedValidation(validation, zone)),
        id,
      ]);
    this.addSql(
      `update work_item set acts = '{HoldVisit,MoveVisit,CancelVisit}' where kind = 'validation.hold'`, // as domain/work.ts says now
    );
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}
