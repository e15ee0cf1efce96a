/** What was told by a link goes on record first, and to the participant's workflow then: now, or later from the intake. */
import type { Saying } from '../../../domain/answer-link.ts';
import { SYSTEM } from '../../../domain/actor.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { outreachOf } from '../../../domain/first-notice.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { WallTime } from '../../../domain/state.ts';
import {
  keepLinkAnswer,
  settleLinkAnswer,
  waitingLinkAnswers,
  type LinkAnswer,
  type LinkScene,
} from '../../../db/link-answers.ts';
import type { Deps } from '../../deps.ts';
import { problemOf } from '../../failure.ts';
import { commandId } from '../../forms/command.ts';
import { answersView } from '../../forms/view.ts';
import type { Fields, Values } from '../../forms.ts';
import { slotsFrom, timeOf } from '../acts/slots.ts';

/** Names the commands of links: one for each notice, so that no link can be used twice, whatever is asked of it. */
const LINKS = '3f0c1b8e-6a55-4d0b-9a77-5a1f5d0c6e21';

/** Keeps it, unless the link was used meanwhile, and answers with the command's id. The engine may be away: the intake carries it then. */
export async function takeAnswer(
  deps: Deps,
  { participant, notice, kind, about, contact, language, state }: LinkScene,
  said: Saying,
  fields: Fields,
  values: Values<Fields>,
): Promise<string> {
  const command = commandId(LINKS, { notice: [`${participant}/${notice}`] });
  const day = (values['day'] as WallDate | undefined) ?? null;
  const at = Math.max(deps.now(), state.lastAt);
  const ladder = outreachOf(state, { kind, about }) ?? about; // ended in this moment: the rules will say so
  const answer = { participant, notice, command, ladder, contact, said, day, slots: slotsIn(said, values), at };
  const words = answersView(fields, values, language).flatMap(({ label, lines }) =>
    lines.length > 0 ? [`${label}: ${lines.join(' ')}`] : [],
  );
  const kept = await keepLinkAnswer(deps.pool, answer, { text: words.join('\n') });
  if (kept)
    await carry(deps, kept).catch((error: unknown) => {
      if (problemOf(error).status !== 503) throw error; // it is kept: the intake will carry it
    });
  return command;
}

/** The date that suits, or those that would; none of what is not about dates. */
function slotsIn(said: Saying, values: Values<Fields>): readonly WallTime[] {
  if (said === 'take-date') return [timeOf(values['slot'] as string)];
  return said === 'other-dates' ? slotsFrom(values as Parameters<typeof slotsFrom>[0]) : [];
}

type Carrying = Pick<Deps, 'pool' | 'office'>;

/** Hands over what no rule has answered yet; answers with how much. What fails keeps nothing else waiting. @throws EngineAway */
export async function carryLinkAnswers(deps: Carrying): Promise<number> {
  const waiting = await waitingLinkAnswers(deps.pool);
  const failed: unknown[] = [];
  for (const answer of waiting) await carry(deps, answer).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw failed[0];
  return waiting.length;
}

const carry = async ({ pool, office }: Carrying, answer: LinkAnswer): Promise<void> =>
  settleLinkAnswer(pool, answer, await judged(office, answer));

async function judged(
  office: Deps['office'],
  { participant, command, ladder, contact, notice, said, day, slots = [], note }: LinkAnswer,
): Promise<string> {
  try {
    const told = { ladder, contact, notice, said, day, note, ...(slots.length > 0 && { slots }) };
    await office.submit(participant, { id: command, by: SYSTEM, type: 'RecordLinkAnswer', ...told });
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
