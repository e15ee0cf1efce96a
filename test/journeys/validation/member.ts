/** A member in Nuevo Laredo whose first validation falls due tomorrow, and what the record says of it. */
import { SYSTEM } from '../../../domain/actor.ts';
import { addDays, addYears, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { Leg, State } from '../../../domain/state.ts';
import { importedMember } from '../../../domain/testing/imported.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { ownTime } from '../../../web/time-machine.ts';
import type { Site } from '../../harness/site.ts';

export const ZONE = 'America/Matamoros';
export const PLACE = 'MX-TAM-nuevo-laredo';
export const COMPANY = 'Pecos Plásticos S.A. de C.V.';
export const DOMAIN = 'pecos-validation.example';
/** So long before its date a validation falls due. */
const OPENS_DAYS = 180;
const NAMES = { officer: 'Javier Montes', primary: 'Elena Castillo' } as const;

/** Certified a year ago all but those days, never validated, in the lowest tier; its people read Spanish. */
export async function isToBeValidated({ agency }: Site, id: string): Promise<void> {
  const { pool } = agency.database;
  await pool.query(`insert into programme (id, live_since, live_event) values ('ctpat', now(), 'register:ctpat#1')`);
  const certifiedOn = addYears(addDays(wallDateOf(Date.now(), 'America/New_York'), OPENS_DAYS + 1), -1);
  const contacts = [
    { id: `${id}.officer`, role: 'officer', reach: 'untried' },
    { id: `${id}.primary`, role: 'primary', reach: 'untried' },
  ] as const;
  await pool.query(
    `insert into account (participant, company, legacy_account, country, region, city, latitude, longitude, source)
     values ($1, $2, $3, 'MX', 'TAM', 'Nuevo Laredo', 27.48, -99.51, 'test')`,
    [id, COMPANY, id.slice(1)],
  );
  for (const { id: contact, role } of contacts)
    await pool.query(
      'insert into contact (id, participant, role, name, email, phone, language) values ($1, $2, $3, $4, $5, $6, $7)',
      [contact, id, role, NAMES[role], `${role}@${DOMAIN}`, '+52 867 555 0100', 'es'],
    );
  const member = importedMember({ zone: ZONE, office: 'laredo', certifiedOn, lastValidatedOn: null, contacts });
  const record = { ...member, entityType: 'foreign-manufacturer', tier: 1 } as const;
  await agency.office.submit(id, { id: `import-${id}`, by: SYSTEM, type: 'ImportParticipant', record });
  await agency.office.submit(id, { id: `go-live-${id}`, by: SYSTEM, type: 'GoLive', week: 0 });
}

export const stateOf = async ({ agency }: Site, id: string): Promise<State> =>
  (await loadCase(agency.database.pool, id))!.state;

/** The visit to its only site. */
export const legOf = async (site: Site, id: string): Promise<Leg> => (await stateOf(site, id)).validation!.legs[0]!;

/** The day there, by the company's own clock. */
export const todayThere = async ({ agency }: Site, id: string): Promise<WallDate> =>
  wallDateOf(await ownTime(agency.client, id), ZONE);

/** Until the engine and the web have brought it about. */
export async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((done) => setTimeout(done, 100));
}
