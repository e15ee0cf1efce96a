/** A finding in words: what, why, since when, and what to do. */
import { CASE_READERS, reachOf, type Holder } from '../../../domain/access.ts';
import type { Finding } from '../../../db/findings.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import type { Deps } from '../../deps.ts';
import type { Tongue } from '../../words/tongue.ts';
import { FINDINGS, UNKNOWN, type FindingWords } from './finding-words.ts';
import { DETAILS } from './words.ts';

export type FindingView = {
  /** Names the finding on the page of operations. */
  readonly anchor: string;
  readonly title: string;
  readonly why: string;
  readonly todo: string;
  readonly run: string | null;
  readonly company: string | null;
  readonly subject: string;
  readonly details: readonly string[];
  readonly since: string;
  readonly seen: string;
};

/** The words of its cause, or of its kind. */
function wordsOf({ kind, detail }: Finding): FindingWords {
  const cause = detail['why'] ?? detail['activity'];
  return FINDINGS[`${kind}.${cause}`] ?? FINDINGS[kind] ?? UNKNOWN;
}

/** Values that are instants, by the names that the checks give them. */
const INSTANTS = ['dueAt', 'since'];

function detailsOf({ kind, detail }: Finding, tongue: Tongue, zone: string): readonly string[] {
  const known = Object.hasOwn(FINDINGS, kind) || Object.keys(FINDINGS).some((one) => one.startsWith(`${kind}.`));
  const told = Object.entries(detail).flatMap(([name, value]) => {
    if (value === null || name === 'why') return [];
    const shown = INSTANTS.includes(name) && typeof value === 'number' ? tongue.instant(value, zone) : String(value);
    return [`${tongue.code(DETAILS, name)}: ${shown}`];
  });
  return known ? told : [kind, ...told];
}

/** @param companies names by participant */
export function findingView(
  finding: Finding,
  companies: ReadonlyMap<string, string>,
  tongue: Tongue,
  zone: string,
): FindingView {
  const { participant, kind, subject, firstSeen, lastSeen } = finding;
  const words = wordsOf(finding);
  return {
    anchor: `f-${Buffer.from(`${kind} ${subject}`).toString('base64url')}`,
    title: tongue.say(words.title),
    why: tongue.say(words.why),
    todo: tongue.say(words.do),
    run: words.run?.replace('{participant}', participant ?? subject) ?? null,
    company: participant === null ? null : (companies.get(participant) ?? null),
    subject,
    details: detailsOf(finding, tongue, zone),
    since: tongue.instant(firstSeen, zone),
    seen: tongue.instant(lastSeen, zone),
  };
}

/** All of them; of the companies that they are about, those whose case the viewer may open are named. */
export async function findingViews(
  { pool, config }: Pick<Deps, 'pool' | 'config'>,
  open: readonly Finding[],
  viewer: Holder,
  tongue: Tongue,
): Promise<readonly FindingView[]> {
  const participants = open.flatMap(({ participant }) => (participant === null ? [] : [participant]));
  const companies = await companiesOf(pool, [...new Set(participants)], reachOf(viewer, CASE_READERS));
  return open.map((finding) => findingView(finding, companies, tongue, config.zone));
}
