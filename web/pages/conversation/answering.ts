/** A message that answers an outreach: its writer says which, and it holds that outreach like any other answer. */
import { SYSTEM } from '../../../domain/actor.ts';
import { askedBefore } from '../../../domain/first-notice.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { State } from '../../../domain/state.ts';
import { contactOf, settlePortalAnswer, waitingPortalAnswers, type Answering } from '../../../db/portal-answers.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import type { Viewer } from '../../session/person.ts';
import type { Tongue } from '../../words/tongue.ts';
import { ladderWords } from '../acts/ladder.ts';

export type Answerable = { readonly value: string; readonly label: string };

/** What the viewer's message can answer: outreach that is under way, and what was asked for and not yet pressed for. */
export function answerable(state: State, viewer: Viewer, tongue: Tongue): readonly Answerable[] {
  if (viewer.kind === 'staff') return [];
  const told = state.ladders.filter(({ ran }) => ran > 0); // what it was written or called about, it may know of
  return [...told, ...askedBefore(state)].map((one) => ({ value: one.id, label: tongue.say(ladderWords(one)) }));
}

/** What was chosen; null for a message that answers nothing, or whose writer is no contact of the company. */
export async function answeringOf(
  { pool }: Pick<Deps, 'pool'>,
  participant: string,
  viewer: Viewer,
  chosen: string | undefined,
  among: readonly Answerable[],
): Promise<Answering | null> {
  const ladder = among.find(({ value }) => value === chosen)?.value;
  const contact = ladder === undefined ? null : await contactOf(pool, participant, viewer.person);
  return ladder === undefined || contact === null ? null : { ladder, contact };
}

/** Names the commands of messages. */
const ANSWERS = 'a3a2a1de-1c5c-4a6e-9d27-6e5b6b0f3c55';

/** Hands over what no rule has answered yet; answers with how much. @throws EngineAway */
export async function carryPortalAnswers({ pool, office }: Pick<Deps, 'pool' | 'office'>): Promise<number> {
  const waiting = await waitingPortalAnswers(pool);
  const failed: unknown[] = [];
  for (const { message, participant, ladder, contact, note } of waiting) {
    const id = commandId(ANSWERS, { message: [message] });
    const order = { id, by: SYSTEM, type: 'HearReply', channel: 'portal', ladder, contact, note } as const;
    const outcome = await office
      .submit(participant, order)
      .then(() => 'taken', codeOf)
      .catch((error: unknown) => {
        failed.push(error); // one that fails keeps no other waiting
        return null;
      });
    if (outcome !== null) await settlePortalAnswer(pool, message, outcome);
  }
  if (failed.length > 0) throw failed[0];
  return waiting.length;
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}
