/** The link that a request came by: what it is bound to, and whether it takes an answer now. */
import type { Request, Response } from 'express';
import { type LinkFault } from '../../../domain/answer-link.ts';
import { wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import { lawOfLink, legAsked, outreachOf } from '../../../domain/first-notice.ts';
import { REGISTERED_ADDRESS } from '../../../domain/notice.ts';
import type { Leg } from '../../../domain/state.ts';
import { openLink } from '../../../db/answer-links.ts';
import { linkScene, type LinkAnswer, type LinkScene } from '../../../db/link-answers.ts';
import type { Deps } from '../../deps.ts';
import { localsOf } from '../../locals.ts';

/** A link that may be answered. */
export type OpenLink = LinkScene & {
  /** The last part of its address. */
  readonly link: string;
  readonly lastDay: WallDate;
  /** Today where the participant is; its own clock may be ahead in the demo. */
  readonly today: WallDate;
  /** Whose dates it asks about; null of anything else. */
  readonly leg: Leg | null;
};
export type Opened = OpenLink | { readonly fault: LinkFault; readonly told: LinkAnswer | null };

/** Whether it was written to the company's address and to no contact. */
export const isLetter = ({ contact }: Pick<LinkScene, 'contact'>): boolean => contact === REGISTERED_ADDRESS;

/** Looks a link up, and speaks the contact's language from then on. Nothing is written. */
export async function linkOf(deps: Deps, req: Request, res: Response): Promise<Opened> {
  const link = String(req.params['link']);
  const bound = openLink(deps.config.sessionSecret, link);
  const scene = bound && (await linkScene(deps.pool, bound.participant, bound.notice));
  if (!bound || !scene) return { fault: 'altered', told: null };
  localsOf(res).language = scene.language;
  const { state, contact, told } = scene;
  const today = wallDateOf(Math.max(deps.now(), state.lastAt), state.zone);
  if (told) return { fault: 'used', told };
  if (today > bound.lastDay) return { fault: 'expired', told };
  const open =
    lawOfLink(state, scene, deps.policies.of) !== null &&
    (isLetter(scene) || state.contacts.some(({ id }) => id === contact));
  const leg = legAsked(state, outreachOf(state, scene));
  return open ? { ...scene, link, lastDay: bound.lastDay, today, leg } : { fault: 'settled', told };
}
