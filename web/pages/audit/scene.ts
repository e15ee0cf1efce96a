/** One reviewed decision of a sample, as far as whoever looks may see it. */
import { reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { NOT_DRAWN, type Audit, type Review } from '../../../domain/audit.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { auditOf, recordAudit, type AuditDeed } from '../../../db/audit-samples.ts';
import { companiesWithin, type Company } from '../../../db/queries/audit.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Visit } from '../../forms.ts';
import { forbidden, notFound } from '../../problem.ts';
import type { Viewer } from '../../session/person.ts';
import { told } from '../acts/refusals.ts';

export type Place = { readonly sample: string; readonly number: number };
export type Scene = Place & { readonly audit: Audit; readonly review: Review; readonly company: Company };

/** @throws Problem 404 when the address names none */
export function placeIn(params: Readonly<Record<string, string | undefined>>): Place {
  const { sample = '', number = '' } = params;
  if (!/^[1-9]\d{0,2}$/.test(number)) throw notFound();
  return { sample, number: Number(number) };
}

/**
 * @param roles in which they look
 * @throws Problem 404 when there is no such decision in the sample, or its company is not within reach
 */
export async function sceneOf(
  { pool }: Pick<Deps, 'pool'>,
  viewer: Viewer,
  place: Place,
  roles: readonly Role[],
): Promise<Scene> {
  const audit = await auditOf(pool, place.sample);
  const review = audit.reviews.find(({ number }) => number === place.number);
  if (!review) throw notFound();
  const company = (await companiesWithin(pool, reachOf(viewer, roles), [review.participant])).get(review.participant);
  if (!company) throw notFound();
  return { ...place, audit, review, company };
}

/** @throws Problem 404 */
export async function drawnAudit(
  { pool }: Pick<Deps, 'pool'>,
  sample: string,
): Promise<Audit & { readonly sample: NonNullable<Audit['sample']> }> {
  const audit = await auditOf(pool, sample);
  if (audit.seq === NOT_DRAWN.seq || !audit.sample) throw notFound();
  return { ...audit, sample: audit.sample };
}

type Needs = Pick<Deps, 'pool' | 'policies' | 'calendars' | 'now'>;

/** Records it, in the first of the roles that the viewer holds. @throws Refusal in the reader's language */
export async function record(
  { pool, policies, calendars, now }: Needs,
  { viewer, command }: Pick<Order, 'command'> & Pick<Visit, 'viewer'>,
  sample: string,
  roles: readonly Role[],
  deed: AuditDeed,
): Promise<void> {
  const role = roles.find((one) => viewer.roles.includes(one));
  if (role === undefined) throw forbidden();
  const at = now();
  const policy = policies.at(wallDateOf(at, 'UTC'));
  try {
    await recordAudit({ pool, calendars, policy }, { command, sample, by: { person: viewer.person, role }, deed, at });
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
}
