/** The demo office: its people with their authority, and headquarters' visible adoption of the demo policy. Harmless when repeated. */
import { HELD } from '../../domain/access.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import { addYears, wallDateOf } from '../../domain/calendar.ts';
import { seatStaff } from '../assignments.ts';
import { openOffice } from '../offices.ts';
import type { Pool } from '../pool.ts';
import { empower, recordPerson } from '../people.ts';
import { personas, type Persona, type Place } from './personas.ts';

export type DemoSetup = { readonly pool: Pool; readonly policy: string; readonly rules: string; readonly at: number };

/** The day from which the demo office's people hold their roles. */
export const DEMO_OFFICE_SINCE = '2020-03-01';
/** The two regions of the demo, and headquarters, whose participants belong nowhere else. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  east: ['buffalo', 'miami', 'new-york'],
  southwest: ['houston', 'laredo', 'los-angeles'],
  headquarters: ['headquarters'],
};
const EVERYWHERE: readonly Place[] = [{}];
const SYSTEM = { person: 'system', role: 'system' };

/** Records the offices and the personas; company personas act for the participant whose legacy account they name. */
export async function seedPeople(setup: DemoSetup, participantOf: (legacyAccount: string) => string): Promise<void> {
  for (const [region, offices] of Object.entries(REGIONS))
    for (const office of offices) await openOffice(setup.pool, { office, region }, SYSTEM, setup);
  for (const { sub, name, email, kind, language, office } of personas)
    await recordPerson(setup.pool, { id: sub, name, email, kind, language, office: office ?? null });
  for (const persona of personas) await seat(setup, persona, participantOf);
}

async function seat(setup: DemoSetup, { sub, roles, company, places, rank }: Persona, participantOf: (legacyAccount: string) => string) {
  const from = DEMO_OFFICE_SINCE;
  for (const role of roles) {
    if (isPartnerRole(role)) {
      const participant = company ? participantOf(company) : null;
      await empower(setup.pool, sub, { role, participant, from, until: null }, { ...SYSTEM, ...setup });
      continue;
    }
    for (const { office = null, region = null, actingFor = null } of HELD[role] === 'office' ? (places ?? []) : EVERYWHERE) {
      const until = actingFor === null ? null : addYears(wallDateOf(setup.at, 'UTC'), 1);
      await seatStaff(setup.pool, sub, { role, office, region, rank: rank ?? null, from, until, actingFor }, setup);
    }
  }
}
