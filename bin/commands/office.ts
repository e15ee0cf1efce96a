/** `portolan office`: field offices and the regions in which they lie. */
import type { Command } from 'commander';
import { GRANTING } from '../../domain/access.ts';
import { Plain } from '../up/say.ts';
import { withRecord } from './record.ts';

export function office(program: Command): void {
  program
    .command('office')
    .description('field offices')
    .command('open <office>')
    .description(
      'says that there is an office and in which region it lies, or that it lies in another region now; harmless when repeated',
    )
    .requiredOption('--region <id>', 'the region')
    .requiredOption('--by <person>', 'in whose name: an administrator or headquarters')
    .action(open);
}

async function open(
  id: string,
  { region, by }: { readonly region: string; readonly by: string },
  command: Command,
): Promise<void> {
  if (![id, region].every((code) => /^[a-z][a-z0-9-]{0,39}$/.test(code)))
    throw new Plain('offices and regions are small letters, digits and hyphens', 2);
  const { openOffice } = await import('../../db/offices.ts');
  await withRecord(command, async ({ pool, stamp, actor }) => {
    const who = await actor(by);
    if (who.role === 'system' || !GRANTING.includes(who.role))
      throw new Plain('Only an administrator or headquarters may do this.');
    await openOffice(pool, { office: id, region }, who, stamp);
  });
  console.log(`${id} lies in ${region}`);
}
