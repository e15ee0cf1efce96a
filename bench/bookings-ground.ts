/** Specialists with companies of their own, whose validation is planned and of which no date is proposed yet. */
import type { Persona } from '../db/seed/personas.ts';
import type { Pool } from '../db/pool.ts';
import type { Office } from '../web/office.ts';
import { admitDue, openRegister } from './due-members.ts';
import { OFFICES, seatOf } from './queue-ground.ts';

export type Caller = {
  readonly person: string;
  readonly office: string;
  readonly companies: readonly string[];
  /** Colleagues whom others of the office take along as well. */
  readonly colleagues: readonly string[];
};

/** In one office: callers, and those who go along with any of them. */
const [DESKS, SHARED] = [9, 4];
/** The last specialist of the first office. */
const LAST = 144;
/** Companies that are brought in at a time. */
const LANES = 12;

/** Office after office, so that a few callers meet as well. */
const numberOf = (index: number): number => Math.floor(index / DESKS) + OFFICES.length * (1 + (index % DESKS));
const colleaguesOf = (index: number): readonly string[] =>
  Array.from({ length: SHARED }, (_, n) => specialist(LAST + Math.floor(index / DESKS) - OFFICES.length * n));
const specialist = (n: number): string => `bench-s${n}`;

/** The callers, each with so many companies. */
export const callersOf = (callers: number, each: number): readonly Caller[] =>
  Array.from({ length: callers }, (_, index) => ({
    person: specialist(numberOf(index)),
    office: seatOf(numberOf(index)),
    companies: Array.from({ length: each }, (_company, n) => `visit-${index + 1}-${n + 1}`),
    colleagues: colleaguesOf(index),
  }));

/** Who signs in. */
export const personaOf = ({ person, office }: Caller): Persona => ({
  ...{ sub: person, name: person, email: `${person}@agency.example` },
  ...{ kind: 'staff', roles: ['specialist'], office, language: 'en', about: 'Books visits' },
});

/** Brings the companies in through the engine, and plans their validations in the name of their specialist. */
export async function fillPlanned(pool: Pool, office: Office, callers: readonly Caller[]): Promise<void> {
  const waiting = callers.flatMap(({ person, office: place, companies }) =>
    companies.map((id) => ({ id, person, place })),
  );
  await openRegister(
    pool,
    waiting.map(({ id }) => id),
  );
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, person, place } = next;
      await admitDue(office, id, place);
      const by = { person, role: 'specialist' } as const;
      await office.submit(id, { id: `plan:${id}`, by, type: 'PlanValidation', mode: 'in-person', exception: null });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
