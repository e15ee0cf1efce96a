/** Participants that are simply there, for tests that begin somewhere in the middle. */
import { SYSTEM } from '../../domain/actor.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { recordAccount, recordContact } from '../../db/contacts.ts';
import type { Front } from './front.ts';

/** Brings in a certified importer from the legacy register, with an officer and a primary contact, and lets it go live. */
export async function arrive(
  { database, office }: Front,
  participant: string,
  more: Partial<ImportedRecord> = {},
  company = `Company of ${participant}`,
): Promise<void> {
  const place = { country: 'US', region: 'TX', city: 'Laredo', port: null };
  await recordAccount(database.pool, { participant, company, ...place, identifiers: { ein: '12-3456789' } });
  for (const role of ['officer', 'primary'] as const) {
    const email = `${role}@${participant}.example`;
    const contact = {
      id: `${participant}.${role}`,
      participant,
      role,
      name: `The ${role} {name}`,
      email,
      phone: '+1 956 555 0100',
    };
    await recordContact(database.pool, { ...contact, language: 'en', person: null });
  }
  const contacts = (['officer', 'primary'] as const).map(
    (role) => ({ id: `${participant}.${role}`, role, reach: 'untried' }) as const,
  );
  const record: ImportedRecord = {
    programme: 'ctpat',
    entityType: 'importer',
    zone: 'America/Chicago',
    office: 'laredo',
    demo: false,
    standing: 'certified',
    tier: 2,
    risk: 'low',
    certifiedOn: '2019-05-06',
    lastValidatedOn: '2025-01-02',
    contacts,
    doubts: [],
    late: [],
    ...more,
  };
  await office.report(participant, { id: `import:${participant}`, by: SYSTEM, type: 'ImportParticipant', record });
  await office.report(participant, { id: `live:${participant}`, by: SYSTEM, type: 'GoLive', week: 0 });
}
