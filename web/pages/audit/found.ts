/** Every finding of every sample, and those that wait for somebody today. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { concerns, isLate, OVERSEERS, type AuditFinding, type Review } from '../../../domain/audit.ts';
import { audits } from '../../../db/audit-samples.ts';
import { companiesWithin } from '../../../db/queries/audit.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Pool } from '../../../db/pool.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { AUDIT, FINDING_COUNTS, STAGE_TONES } from '../../words/page-audit.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Found = Review & { readonly sample: string; readonly finding: AuditFinding };

export const findingsOf = async (pool: Pool): Promise<readonly Found[]> =>
  (await audits(pool)).flatMap(({ id, reviews }) =>
    reviews.flatMap((one): readonly Found[] => (one.finding ? [{ ...one, sample: id, finding: one.finding }] : [])),
  );

/** For `partials/waiting.hbs` on the work queue and on the day's page, the one that is due first on top; null for none. */
export async function waitingFindings(deps: Deps, viewer: Viewer, tongue: Tongue) {
  if (!holdsAny(viewer, OVERSEERS)) return null;
  const today = todayOf(deps);
  const theirs = (await findingsOf(deps.pool)).filter(({ finding }) => concerns(finding, viewer, today));
  const reach = reachOf(viewer, DECISION_READERS);
  const companies = await companiesWithin(
    deps.pool,
    reach,
    theirs.map(({ participant }) => participant),
  );
  const shown = theirs.filter(({ participant }) => companies.has(participant));
  if (shown.length === 0) return null;
  const names = await namesOf(deps.pool, [...new Set(shown.map(({ finding }) => finding.owner))]);
  const lines = shown
    .sort((a, b) => (a.finding.due < b.finding.due ? -1 : 1))
    .map(({ sample, number, participant, finding }) => ({
      href: paths.finding({ sample, number: String(number) }),
      label: `${companies.get(participant)!.company}: ${names.get(finding.owner) ?? finding.owner}`,
      tag: tagOf(finding, isLate(finding, today), tongue),
    }));
  return { title: tongue.count(FINDING_COUNTS, shown.length), lines };
}

function tagOf({ stage, due }: AuditFinding, late: boolean, tongue: Tongue) {
  if (stage === 'answered') return { tone: STAGE_TONES.answered, label: tongue.say(AUDIT.toRead) };
  const on = tongue.date(due);
  return {
    tone: late ? 'bad' : STAGE_TONES[stage],
    label: tongue.say(late ? AUDIT.lateSince : AUDIT.answerBy, { on }),
  };
}
