/** What a company's own record still has to tell its memberships, and a confirmed change of officer its people: carried as often as it takes. */
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { settleOfficers } from '../db/officer-settlement.ts';
import { errandDone, openErrands } from '../db/organization-errands.ts';
import { hearMemberships } from '../db/organization-join.ts';
import { rulesVersion } from '../db/rules-version.ts';
import type { Deps } from './deps.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'office' | 'now'>;

/** Hands over everything that waits; answers with how much there was. A membership that refuses knows better, and is left alone. @throws EngineAway */
export async function carryChanges({ pool, policies, office, now }: Needs): Promise<number> {
  const settled = await settleOfficers(pool, policies);
  const { version, headquartersZone } = policies.at(wallDateOf(now(), 'UTC'));
  const more = { on: wallDateOf(now(), headquartersZone), policy: version, rules: rulesVersion() };
  await hearMemberships(pool, now(), more);
  const errands = await openErrands(pool);
  for (const { id, participant, command } of errands) {
    try {
      await office.submit(participant, { ...command, id, by: SYSTEM });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await errandDone(pool, id);
  }
  return settled + errands.length;
}
