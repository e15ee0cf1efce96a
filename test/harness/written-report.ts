/** For tests that are about something else: a specialist has written a report on the validation that is open. */
import { CAST } from '../../domain/testing/cast.ts';
import { askedOf } from '../../domain/criteria.ts';
import { type Result } from '../../domain/report.ts';
import { currentReport } from '../../domain/report-current.ts';
import { reportedLegs } from '../../domain/report-record.ts';
import type { State } from '../../domain/state.ts';
import type { Pool } from '../../db/pool.ts';
import type { Policies } from '../../db/policy.ts';
import { profileFacts } from '../../db/profile.ts';
import { criteriaOfReport, reportFacts, writeEntry, writeSummary } from '../../db/validation-report.ts';
import { CRITERIA } from './complete-profile.ts';

/** Writes all of it, with these results in turn and met after them. Answers with the row at which it stands. */
export async function writeReport(
  pool: Pool,
  policies: Policies,
  state: State,
  results: readonly Result[] = [],
  fails: readonly string[] = [],
): Promise<number> {
  const setup = { pool, policies, criteria: CRITERIA };
  const { id: participant, lastAt: at, validation } = state;
  const written = await reportFacts(pool, participant);
  const known = currentReport(state, written);
  const set = criteriaOfReport(CRITERIA, written, state, await profileFacts(pool, participant), at)!;
  const order = { participant, by: CAST.specialist, at, seen: known.seq };
  const asked = askedOf(set, state.entityType);
  for (const { id: leg } of reportedLegs(validation!))
    for (const [n, { id: criterion }] of asked.entries()) {
      const texts = { found: { text: `Seen of ${criterion}` }, asked: { text: `To do about ${criterion}` } };
      const entry = { leg, criterion, result: results[n] ?? 'met', ...texts, evidence: [] } as const;
      await writeEntry(setup, { ...order, ...entry, command: `${known.seq}-${leg}-${criterion}` });
    }
  const summary = { ...order, command: `${known.seq}-summary`, text: { text: 'All seen' }, fails };
  return (await writeSummary(setup, summary)).seq;
}
