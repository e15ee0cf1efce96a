/** What the commands about the register share: connections, and the program that is meant. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadPolicies, type Policies } from '../../db/policy.ts';
import type { Register } from '../register.ts';
import { Plain } from '../up/say.ts';
import { withEngine } from './engine.ts';

/** Does the work with connections that are closed again. Throws `Plain` when the program is unknown or the engine does not answer. */
export async function withRegister<T>(
  command: Command,
  programme: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const policies = loadPolicies(join(import.meta.dirname, '../../policy'));
  requireProgramme(policies, programme);
  return withEngine(command, (parts) => work({ ...parts, policies }));
}

function requireProgramme(policies: Policies, programme: string): void {
  const known = [...new Set(policies.versions().map((version) => version.split('/')[0]))];
  if (!known.includes(programme)) throw new Plain(`there is no program ${programme}: choose ${known.join(' or ')}`, 2);
}
