/** Sending a message: first every file is checked, then text and files are kept together, or nothing is. */
import { MOST_ATTACHMENTS, sideOf, writerRole } from '../../../domain/conversation.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { writeMessage, type Attachment } from '../../../db/conversation.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { viewerOf, type Sent } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { problemOf } from '../../failure.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { forget } from '../../session/kept.ts';
import { goOn } from '../../session/session.ts';
import { sentIn } from '../../upload.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { faultSentence } from '../documents/file-words.ts';
import { formOf, idOf, momentOf } from '../documents/place.ts';
import { checkFile, type Checked } from '../documents/take.ts';
import { told } from '../acts/refusals.ts';
import { answerable, answeringOf, carryPortalAnswers } from './answering.ts';
import { answersOf, drawConversation, textOf, type Draft } from './show.ts';
import { W } from './words.ts';

const MOST_CHARACTERS = 10_000;

export const sendMessage =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const side = sideOf(viewer.roles);
    const role = side && writerRole(side, viewer.roles);
    if (!role) throw forbidden();
    const id = idOf(req);
    const sent = sentIn(req, res);
    const form = formOf(sent.fields);
    const tongue = tongueOf(viewer.language);
    const text = textOf(sent.fields);
    const answers = answersOf(sent.fields);
    const wrong = textFault(tongue, text);
    const brought = wrong ? { wrong } : await filesIn(deps, sent, id, tongue);
    if ('wrong' in brought)
      return drawConversation(deps, req, res, { form, text, answers, faults: brought.wrong, kept: false });
    const { files } = brought;
    const command = commandId(form, { text: [text], files: files.map(({ received }) => received.sha256) });
    const attachments = files.map((file, index) => attachmentOf(file, command, index));
    const by = { person: viewer.person, role };
    try {
      await writeMessage(deps.pool, deps.documents, {
        ...momentOf(deps),
        command,
        participant: id,
        by,
        text,
        attachments,
        answering: await answering(deps, id, viewer, tongue, answers),
      });
    } catch (error) {
      throw error instanceof Refusal ? told(viewer.language, error) : error;
    }
    await carryPortalAnswers(deps).catch(unlessAway); // it is kept: the intake carries what the engine does not take now
    forget(req, form);
    await goOn(req, res, paths.conversation({ id }), { tone: 'success', words: W.sent });
  };

/** What the message answers, if its writer chose something that is still open. */
async function answering(deps: Deps, id: string, viewer: Viewer, tongue: Tongue, chosen: string) {
  const found = chosen === '' ? undefined : await loadCase(deps.pool, id);
  return found ? answeringOf(deps, id, viewer, chosen, answerable(found.state, viewer, tongue)) : null;
}

const unlessAway = (error: unknown): void => {
  if (problemOf(error).status !== 503) throw error;
};

function textFault({ say }: Tongue, text: string): Faults | null {
  if (text === '') return { text: say(W.empty) };
  return [...text].length > MOST_CHARACTERS ? { text: say(W.long, { n: MOST_CHARACTERS }) } : null;
}

type Faults = Draft['faults'];

/** All files of the form, or what is wrong with one of them; then none is left. */
async function filesIn(
  deps: Deps,
  { files: sent }: Sent,
  id: string,
  tongue: Tongue,
): Promise<{ files: readonly Checked[] } | { wrong: Faults }> {
  const files: Checked[] = [];
  const refuse = async (words: string): Promise<{ wrong: Faults }> => {
    for (const { received } of files) await deps.documents.discard(received);
    return { wrong: { file: `${words} ${tongue.say(W.again)}` } };
  };
  for await (const file of sent) {
    const outcome = await checkFile(deps, file, id);
    if ('fault' in outcome && outcome.fault === 'none') continue; // a control that was left empty
    if ('fault' in outcome)
      return refuse(faultSentence(tongue, deps.policies.of(momentOf(deps).policy), outcome.fault));
    files.push(outcome);
    if (files.length > MOST_ATTACHMENTS) return refuse(tongue.say(W.many, { n: MOST_ATTACHMENTS }));
  }
  return { files };
}

const attachmentOf = ({ received, name, media }: Checked, message: string, index: number): Attachment => ({
  document: commandId(message, { index: [String(index)], file: [received.sha256] }),
  received,
  name,
  media,
});
