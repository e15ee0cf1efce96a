/** Answers to longer forms, complete and right; tests change what they are about. */
import type { WallDate } from '../../domain/calendar.ts';
import { questionsFor } from '../../domain/eligibility.ts';
import { CATEGORIES } from '../../domain/state.ts';
import { loadPolicies } from '../../db/policy.ts';
import { paths } from '../../web/paths.ts';
import { typedDate, type Answers } from './forms.ts';

const policy = loadPolicies(new URL('../../policy', import.meta.url).pathname).of('ctpat/2020-03-01');

/** Where an application as that type begins, for whoever has answered the questions of eligibility well. */
export const applyAs = (type: string): string =>
  `${paths.applyCompany({ type })}?${new URLSearchParams(
    questionsFor(policy, type).map((question) => [question, policy.eligibility[question]!.eligibleWhen]),
  ).toString()}`;

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

/** A day and a time for a visit. */
export const visitAt = (name: string, date: WallDate, time = '9:30'): Answers => ({
  ...typedDate(name, date),
  [`${name}-time`]: time,
});
