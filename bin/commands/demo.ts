/** `portolan demo`: the demonstration office: its people, headquarters' adoption of the policy, the seed roster, and a confirmed go-live. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { progress } from '../progress.ts';

const PROGRAM = 'ctpat';
const SUPERVISOR = 'helen-park';
const HEADQUARTERS = 'robert-hale';

export function demo(program: Command): void {
  program
    .command('demo')
    .description(
      'fills an empty stack with the demonstration: people, policy, 400 companies, go-live; harmless when repeated',
    )
    .action(async (_flags, command: Command) => fill(command));
}

async function fill(command: Command): Promise<void> {
  const { withRegister } = await import('./register.ts');
  await withRegister(command, PROGRAM, async (register) => {
    const { adoptVersion } = await import('../../db/adoption.ts');
    const { wallDateOf } = await import('../../domain/calendar.ts');
    const { rulesVersion } = await import('../../db/rules-version.ts');
    const { seedPeople } = await import('../../db/seed/demo.ts');
    const { seedVetting } = await import('../../db/seed/vetting.ts');
    const { loadCriteria } = await import('../../db/criteria.ts');
    const { seedProfiles } = await import('../../db/seed/profiles.ts');
    const { goLive, importRoster } = await import('../register.ts');
    const { pool, policies } = register;
    const now = Date.now();
    const policy = policies.at(wallDateOf(now, 'UTC'), PROGRAM);
    const rules = rulesVersion();
    await seedPeople({ pool, policy: policy.version, rules, at: now }, (account) => `a${account}`);
    const adoption = {
      version: policy.version,
      person: HEADQUARTERS,
      role: 'headquarters',
      at: now,
      note: null,
    } as const;
    await adoptVersion({ pool, policies, rules }, adoption);
    const bytes = readFileSync(join(import.meta.dirname, '../../db/seed/roster.csv'));
    const rows = progress('companies');
    await importRoster(register, { bytes, source: 'roster.csv' }, { programme: PROGRAM, now, demo: true }, rows.hear);
    rows.end();
    const live = progress('participants live');
    await goLive(register, { programme: PROGRAM, person: SUPERVISOR, now }, live.hear);
    live.end();
    await seedVetting({ pool, policies, rules }, now);
    const criteria = loadCriteria(join(import.meta.dirname, '../../policy/criteria'));
    await seedProfiles({ pool, criteria, policies }, now);
    console.log('the demonstration is in place');
  });
}
