/** What the commands about the register share: connections, the program that is meant, and a plain word when something is away. */
import { join } from 'node:path';
import { isGrpcServiceError } from '@temporalio/client';
import type { Command } from 'commander';
import { createPool } from '../../db/pool.ts';
import { loadPolicies, type Policies } from '../../db/policy.ts';
import { engineAnswers } from '../engine.ts';
import type { Register } from '../register.ts';
import { createClient } from '../temporal-client.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

/** Does the work with connections that are closed again. Throws `Plain` when the program is unknown or the engine does not answer. */
export async function withRegister<T>(
  command: Command,
  programme: string,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(command);
  const policies = loadPolicies(join(import.meta.dirname, '../../policy'));
  requireProgramme(policies, programme);
  const away = `the engine does not answer on ${settings.temporalAddress}: does the stack run? The same command goes on from where it was`;
  if (!(await engineAnswers(settings.temporalAddress, settings.temporalNamespace))) throw new Plain(away);
  const pool = createPool(settings.databaseUrl, 2);
  const client = createClient(settings);
  try {
    return await work({ pool, client, policies });
  } catch (error) {
    throw error instanceof Error && (isGrpcServiceError(error) || isGrpcServiceError(error.cause))
      ? new Plain(away)
      : error;
  } finally {
    await client.connection.close();
    await pool.end();
  }
}

function requireProgramme(policies: Policies, programme: string): void {
  const known = [...new Set(policies.versions().map((version) => version.split('/')[0]))];
  if (!known.includes(programme)) throw new Plain(`there is no program ${programme}: choose ${known.join(' or ')}`, 2);
}
