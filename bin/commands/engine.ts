/** What the commands share that speak to the engine and the record: connections, and a plain word when the engine is away. */
import { isGrpcServiceError, type Client } from '@temporalio/client';
import type { Command } from 'commander';
import { createPool, type Pool } from '../../db/pool.ts';
import { engineAnswers } from '../engine.ts';
import { createClient } from '../temporal-client.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

/** Does the work with connections that are closed again. Throws `Plain` when the engine does not answer. */
export async function withEngine<T>(
  command: Command,
  work: (parts: { readonly pool: Pool; readonly client: Client }) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(command);
  const away = `the engine does not answer on ${settings.temporalAddress}: does the stack run? The same command goes on from where it was`;
  if (!(await engineAnswers(settings.temporalAddress, settings.temporalNamespace))) throw new Plain(away);
  const pool = createPool(settings.databaseUrl, 4);
  const client = createClient(settings);
  try {
    return await work({ pool, client });
  } catch (error) {
    throw error instanceof Error && (isGrpcServiceError(error) || isGrpcServiceError(error.cause))
      ? new Plain(away)
      : error;
  } finally {
    await client.connection.close();
    await pool.end();
  }
}
