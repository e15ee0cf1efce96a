/** The programme's rules as they lie on disk, for tests of the pure rules. */
import { fileURLToPath } from 'node:url';
import { federalHolidays } from '../../db/federal-holidays.ts';
import { loadPolicies } from '../../db/policy.ts';
import type { Rulebook } from '../../domain/testing/ledger.ts';

const policies = loadPolicies(fileURLToPath(new URL('../../policy', import.meta.url)));

export const CTPAT = policies.of('ctpat/2020-03-01');
export const ctpat: Rulebook = { versions: [CTPAT], holidays: federalHolidays(2015, 2075).holidays };
