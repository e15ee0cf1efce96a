/** What the commands about people and offices share: the record without the engine, and in whose name something is done. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { GRANTING } from '../../domain/access.ts';
import { SYSTEM, type Actor } from '../../domain/actor.ts';
import type { AssignmentCommand } from '../../domain/assignment-terms.ts';
import { wallDateOf, type WallDate } from '../../domain/calendar.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Stamp } from '../../db/assignments.ts';
import type { Pool } from '../../db/pool.ts';
import { Plain } from '../up/say.ts';
import { settingsOf } from './settings.ts';

type WithoutActor<T> = T extends { readonly by: Actor } ? Omit<T, 'by'> : never;
export type OpenRecord = {
  readonly pool: Pool;
  /** Today where the agency decides. */
  readonly on: WallDate;
  readonly stamp: Stamp;
  /** Somebody who may give roles, or `system` when nobody is named. Throws `Plain` when the office knows nobody of that id. */
  readonly actor: (by: string | undefined) => Promise<Actor>;
  readonly assign: (person: string, by: string | undefined, command: WithoutActor<AssignmentCommand>) => Promise<void>;
};

/** Does the work with a connection that is closed again. Throws `Plain` for what the rules refuse. */
export async function withRecord<T>(command: Command, work: (record: OpenRecord) => Promise<T>): Promise<T> {
  const { createPool } = await import('../../db/pool.ts');
  const { databaseUrl } = settingsOf(command);
  const pool = createPool(databaseUrl, 2);
  try {
    return await work(await recordOf(pool));
  } catch (error) {
    throw error instanceof Refusal ? new Plain(error.message) : error;
  } finally {
    await pool.end();
  }
}

async function recordOf(pool: Pool): Promise<OpenRecord> {
  const { assign } = await import('../../db/assignments.ts');
  const { knownPerson } = await import('../../db/people.ts');
  const { loadPolicies } = await import('../../db/policy.ts');
  const { rulesVersion } = await import('../../db/rules-version.ts');
  const at = Date.now();
  const policy = loadPolicies(join(import.meta.dirname, '../../policy')).at(wallDateOf(at, 'UTC'));
  const on = wallDateOf(at, policy.headquartersZone);
  const stamp = { at, policy: policy.version, rules: rulesVersion() };
  const actor = async (by: string | undefined): Promise<Actor> => {
    if (by === undefined) return SYSTEM;
    const known = await knownPerson(pool, by, on);
    if (!known) throw new Plain(`the office knows no ${by}`);
    const role = known.roles.find((one) => GRANTING.includes(one)) ?? known.roles[0];
    if (role === undefined) throw new Plain(`${by} holds no role today`);
    return { person: by, role };
  };
  return {
    pool,
    on,
    stamp,
    actor,
    assign: async (person, by, command) => {
      const told = { ...command, by: await actor(by) } as AssignmentCommand;
      await assign(pool, { person, on, seen: null, ...stamp, command: told });
    },
  };
}
