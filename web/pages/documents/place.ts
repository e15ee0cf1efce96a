/** Which document or object an address or a form is about, and what the viewer may do there. */
import type { Request } from 'express';
import { z } from 'zod';
import {
  aboutOf,
  DOCUMENT_RIGHTS,
  isInside,
  mayBeShared,
  STRUCK_READERS,
  type About,
} from '../../../domain/document-file.ts';
import type { Role } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { ContentRef } from '../../../domain/content.ts';
import { contents } from '../../../db/content.ts';
import { documentOf, type DocumentRow, type Moment } from '../../../db/documents.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { badRequest, forbidden, notFound } from '../../problem.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';

export const idOf = (req: Request): string => String(req.params['id']);

/** The form's own id. @throws Problem 400 when it is not as our pages send it */
export function formOf(fields: Readonly<Record<string, unknown>>): string {
  const parsed = z.uuid().safeParse(fields['command']);
  if (!parsed.success) throw badRequest();
  return parsed.data;
}

/** The object that the address names. @throws Problem 404 for none, 403 when the viewer may not read its documents */
export function aboutIn(req: Request, viewer: Viewer): About {
  const about = aboutOf(String(req.params['about']));
  if (!about) throw notFound();
  if (!mayRead(about, viewer)) throw forbidden();
  return about;
}

/** The document of the address. @throws Problem 404 when that participant has none of the id or it is for the agency's people alone, 403 when the viewer may not read its object's */
export async function documentIn(
  deps: Pick<Deps, 'pool'>,
  params: Record<string, unknown>,
  viewer: Viewer,
): Promise<DocumentRow> {
  const found = await documentOf(deps.pool, String(params['document']));
  if (!found || found.participant !== params['id'] || !isFor(viewer, found)) throw notFound();
  if (!mayRead(found.about, viewer)) throw forbidden();
  return found;
}

export const mayRead = ({ kind }: About, viewer: Viewer): boolean => holdsAny(viewer, DOCUMENT_RIGHTS[kind].read);

/** What the agency's people keep to themselves does not exist for the company. */
export const isFor = ({ kind }: Viewer, document: DocumentRow): boolean => kind === 'staff' || !isInside(document);

/** Whether the content is still shown to the viewer. */
export const mayOpen = ({ stage }: DocumentRow, viewer: Viewer): boolean =>
  stage === 'kept' || (stage === 'struck' && holdsAny(viewer, STRUCK_READERS));

/** In which role the viewer adds documents there; null for whoever may not. */
export const adderOf = ({ kind }: About, viewer: Viewer): Role | null =>
  DOCUMENT_RIGHTS[kind].add.find((role) => viewer.roles.includes(role)) ?? null;

/** Whether what the viewer adds there is for the agency's people alone, unless they share it. */
export function sharesAt(about: About, viewer: Viewer): boolean {
  const role = adderOf(about, viewer);
  return role !== null && mayBeShared(about, role);
}

/** Why something was proposed, as it was written. */
export async function reasonOf({ pool }: Pick<Deps, 'pool'>, { id }: ContentRef): Promise<string> {
  const body = (await contents(pool, [id])).get(id)?.body;
  return typeof body === 'string' ? body : '';
}

/** When, and under which versions. */
export function momentOf({ now, policies, config }: Pick<Deps, 'now' | 'policies' | 'config'>): Moment {
  const at = now();
  return { at, policy: policies.at(wallDateOf(at, config.zone)).version, rules: rulesVersion() };
}
