/** Answers to longer forms, complete and right; tests change what they are about. */
import type { WallDate } from '../../domain/calendar.ts';
import { CATEGORIES } from '../../domain/state.ts';
import { typedDate, type Answers } from './forms.ts';

/** A company that applies as an importer. */
export const importer = (company: string): Answers => ({
  company,
  country: 'US',
  city: 'Laredo',
  region: 'TX',
  port: '2304',
  idEin: '12-3456789',
  idBond: '123456789',
  officerName: 'Olga Ortiz',
  officerEmail: 'olga@company.example',
  officerLanguage: 'en',
  contactName: 'Carl Cook',
  contactEmail: 'carl@company.example',
  contactPhone: '+1 956 555 0100',
  contactLanguage: 'es',
});

/** All twelve categories answered, with a fresh risk assessment. */
export const profile = (assessedOn: WallDate): Answers => ({
  ...Object.fromEntries(
    CATEGORIES.flatMap((n) => [
      [`statement${n}`, `What we do about ${n}`],
      [`evidence${n}`, `Binder ${n}`],
    ]),
  ),
  ...typedDate('riskAssessedOn', assessedOn),
});

const CHECKS = [
  'Identity',
  'Identifiers',
  'Activity',
  'Bond',
  'Debt',
  'Violations',
  'Incidents',
  'Sanctions',
  'People',
  'Targeting',
];
/** Nothing found against the company. */
export const clearVetting: Answers = {
  ...Object.fromEntries(CHECKS.map((check) => [`check${check}`, 'clear'])),
  sources: 'Registers of today',
  result: 'clear',
  note: 'Nothing stands in the way',
};

/** A day and a time for a visit. */
export const visitAt = (name: string, date: WallDate, time = '9:30'): Answers => ({
  ...typedDate(name, date),
  [`${name}-time`]: time,
});
