/** The ways from a participant's page to its documents and its conversation, with how much there is that nobody has read. */
import { reachOf } from '../../../domain/access.ts';
import { sideOf, WRITERS } from '../../../domain/conversation.ts';
import { unreadOf, unreadWithin } from '../../../db/conversation.ts';
import { DOCUMENT_RIGHTS } from '../../../domain/document-file.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { holdsAny, type Viewer } from '../../session/person.ts';
import type { Tongue } from '../../words/tongue.ts';
import { W as DOCUMENTS } from '../documents/words.ts';
import { UNREAD, W } from './words.ts';

/** For `partials/documents/links.hbs`. */
export async function exchangeLinks({ pool }: Deps, id: string, viewer: Viewer, tongue: Tongue) {
  const side = sideOf(viewer.roles);
  const unread = side === null ? 0 : await unreadOf(pool, id, side);
  const messages = {
    href: paths.conversation({ id }),
    label: tongue.say(W.title),
    tag: unread > 0 ? { tone: 'warn', label: tongue.count(UNREAD, unread) } : null,
  };
  const documents = { href: paths.documents({ id }), label: tongue.say(DOCUMENTS.title), tag: null };
  return holdsAny(viewer, DOCUMENT_RIGHTS.message.read) ? [messages, documents] : [documents];
}

/** For `partials/waiting.hbs` on the work queue: companies within the viewer's reach that wait for somebody to read them; null for none. */
export async function unreadView({ pool }: Deps, viewer: Viewer, tongue: Tongue) {
  if (!holdsAny(viewer, WRITERS.agency)) return null;
  const waiting = await unreadWithin(pool, reachOf(viewer, WRITERS.agency));
  if (waiting.length === 0) return null;
  const lines = waiting.map(({ participant, company, count }) => ({
    href: paths.conversation({ id: participant }),
    label: company,
    tag: { tone: 'warn', label: tongue.count(UNREAD, count) },
  }));
  return { title: tongue.say(W.waiting), lines };
}
