/** The conversation, and the form that adds to it. Opening it makes it read. */
import type { Request, Response } from 'express';
import { sideOf } from '../../../domain/conversation.ts';
import { conversationOf, markRead, type MessageRow } from '../../../db/conversation.ts';
import { messageDocuments, type DocumentRow } from '../../../db/documents.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { keptHere } from '../../session/kept-page.ts';
import { show } from '../../show.ts';
import type { State } from '../../../domain/state.ts';
import type { Viewer } from '../../session/person.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { acceptedBy, limitsSentence } from '../documents/file-words.ts';
import { rowView, type Telling } from '../documents/list-view.ts';
import { formOf, idOf, momentOf } from '../documents/place.ts';
import { answerable } from './answering.ts';
import { W } from './words.ts';

/** What was typed, and what is wrong with it. */
export type Draft = {
  readonly form: string;
  readonly text: string;
  /** The outreach that it answers; empty for none. */
  readonly answers: string;
  readonly faults: { readonly text?: string; readonly file?: string };
  /** It was written before its person had to sign in again. */
  readonly kept: boolean;
};

/** With what was written there, when the message came after the session had ended. */
export const showConversation =
  (deps: Deps): Handler =>
  (req, res) => {
    const kept = keptHere(req, res)?.typed;
    const form = kept ? formOf(kept) : newForm();
    const draft = { form, text: textOf(kept), answers: answersOf(kept), faults: {}, kept: kept !== undefined };
    return drawConversation(deps, req, res, draft);
  };

/** The page; with what was typed when it could not be sent. */
export async function drawConversation(
  deps: Deps,
  req: Request,
  res: Response,
  { form, text, answers, faults, kept }: Draft,
): Promise<void> {
  const viewer = viewerOf(res);
  const id = idOf(req);
  const [found, messages, documents] = await Promise.all([
    loadCase(deps.pool, id),
    conversationOf(deps.pool, id),
    messageDocuments(deps.pool, id),
  ]);
  if (!found) throw notFound();
  const side = sideOf(viewer.roles);
  if (side !== null && messages[0]) await markRead(deps.pool, id, side, messages[0].seq);
  const names = await namesOf(deps.pool, [...new Set(messages.map(({ author }) => author))]);
  const tongue = tongueOf(viewer.language);
  const policy = deps.policies.of(momentOf(deps).policy);
  const zone = viewer.kind === 'staff' ? deps.config.zone : found.state.zone;
  const telling: Telling = { viewer, tongue, policy, zone, named: (person) => names.get(person) ?? person };
  const summary = [
    ...(faults.text === undefined ? [] : [{ href: '#text', label: tongue.say(W.text), error: faults.text }]),
    ...(faults.file === undefined ? [] : [{ href: '#file', label: tongue.say(W.files), error: faults.file }]),
  ];
  const data = {
    w: saidAll(tongue, W),
    crumbs: [
      { label: asWritten(found.account.company), href: paths.participant({ id }) },
      { label: W.title, href: null },
    ],
    id,
    lead: tongue.say(viewer.kind === 'staff' ? W.leadStaff : W.leadCompany),
    mayWrite: side !== null,
    kept,
    text,
    answers: answersField(found.state, viewer, tongue, answers),
    textError: faults.text ?? null,
    fileError: faults.file ?? null,
    errors: summary,
    hint: limitsSentence(tongue, policy),
    accept: acceptedBy(policy),
    messages: messages.map((message) => messageView(message, documents, telling)),
    csrf: csrfToken(req),
    command: form,
  };
  show(res, 'conversation/conversation', data, summary.length > 0 ? 422 : 200);
}

/** What the message can answer; null where the office asks for nothing. */
function answersField(state: State, viewer: Viewer, tongue: Tongue, chosen: string) {
  const options = answerable(state, viewer, tongue);
  if (options.length === 0) return null;
  const none = { value: '', label: tongue.say(W.answersNothing) };
  return [none, ...options].map((option) => ({ ...option, selected: option.value === chosen }));
}

function messageView(message: MessageRow, documents: readonly DocumentRow[], telling: Telling) {
  const { tongue, named, zone, viewer } = telling;
  const { id, side, author, at, text, read } = message;
  const ours = side === (viewer.kind === 'staff' ? 'agency' : 'company');
  return {
    author: named(author),
    side: tongue.say(W[side]),
    ours,
    on: tongue.instant(at, zone),
    text,
    tag: ours ? { tone: read ? 'good' : 'plain', label: tongue.say(read ? W.read : W.unread) } : null,
    documents: documents.filter(({ about }) => about.ref === id).map((document) => rowView(document, telling)),
  };
}

/** What a form says that it answers. */
export const answersOf = ({ answers }: Readonly<Record<string, unknown>> = {}): string =>
  typeof answers === 'string' ? answers : '';

/** The text of a form, as it is stored. */
export const textOf = (fields: Readonly<Record<string, unknown>> = {}): string => {
  const { text } = fields;
  return typeof text === 'string' ? text.trim().replaceAll('\r\n', '\n') : '';
};
