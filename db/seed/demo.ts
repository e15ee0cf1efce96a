/** The demo office: its people with their authority, and headquarters' visible adoption of the demo policy. Harmless when repeated. */
import type { Pool } from '../pool.ts';
import { empower, recordPerson } from '../people.ts';
import { personas } from './personas.ts';

export type DemoSetup = { readonly pool: Pool; readonly policy: string; readonly rules: string; readonly at: number };

/** The day from which the demo office's people hold their roles. */
export const DEMO_OFFICE_SINCE = '2020-03-01';

/** Records the personas; company personas act for the participant whose legacy account they name. */
export async function seedPeople({ pool, policy, rules, at }: DemoSetup, participantOf: (legacyAccount: string) => string): Promise<void> {
  const by = { person: 'system', role: 'system', at, policy, rules };
  for (const { sub, name, email, kind, language, office, roles, company } of personas) {
    await recordPerson(pool, { id: sub, name, email, kind, language, office: office ?? null });
    const participant = company ? participantOf(company) : null;
    for (const role of roles) await empower(pool, sub, { role, participant, from: DEMO_OFFICE_SINCE, until: null }, by);
  }
}
