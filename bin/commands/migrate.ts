/** `portolan migrate`: brings the database to the present schema. */
import type { Command } from 'commander';
import { migrate as bringUp } from '../../db/orm.ts';
import { settingsOf } from './settings.ts';

export function migrate(program: Command): void {
  program
    .command('migrate')
    .description('brings the database to the present schema; does nothing when it is')
    .action(async (_options, command: Command) => {
      const { databaseOwnerUrl, databaseUrl } = settingsOf(command);
      const done = await bringUp(databaseOwnerUrl, databaseUrl);
      console.log(done.length === 0 ? 'the schema is up to date' : `migrated: ${done.join(', ')}`);
    });
}
