/**
 * Mending a notice that came to nothing, never went out, or lacks its proof: a person sends it once more, or records why nothing has to be sent.
 * What is amiss is found every night by comparing what is expected with what was sent; the judge is told of it as a fact.
 */
import { isOvertakenLetter } from './adverse-stage.ts';
import type { AmissNotice } from './amiss.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { reachable, REGISTERED_ADDRESS, type NoticeEvent } from './notice.ts';
import { ladderOf, mayPress } from './ladder.ts';
import type { Acts, Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';
import { legAbout } from './validation-legs.ts';

/** Nothing is sent: the reason says why that is right. */
export const TO_NOBODY = 'nobody';

export type MendCommand = Given & {
  readonly type: 'MendNotice';
  readonly notice: string;
  /** A contact's id, the registered address, or nobody. */
  readonly to: string;
  readonly note: ContentRef;
};
export type MendEvent = {
  readonly type: 'NoticeMended';
  readonly notice: string;
  readonly to: string;
  readonly note: ContentRef;
};

/** Commands that are judged by what is amiss. */
export const JUDGED_BY_AMISS: readonly string[] = ['MendNotice'];

export const mendActs: Acts<MendCommand['type']> = {
  MendNotice: {
    may: ['specialist', 'supervisor'],
    guard: (_state, { amiss = [] }) => requireThat(amiss.length > 0, 'NothingAmiss', 'No notice waits to be mended.'),
  },
};

/** Dates that are open no longer, and a visit that is no longer agreed, are told to nobody once more. */
function isOvertakenVisit({ validation }: State, { kind, about }: Pick<AmissNotice, 'kind' | 'about'>): boolean {
  const step = legAbout(validation, about)?.step;
  return (kind === 'visit-proposed' && step !== 'proposed') || (kind === 'visit-agreed' && step !== 'agreed');
}

/** What follows: the word of the person who did it, and one more copy. */
export function decideMend(
  state: State,
  { notice, to, note }: MendCommand,
  { amiss = [] }: Facts,
): readonly (MendEvent | NoticeEvent)[] {
  const found = amiss.find(({ id }) => id === notice);
  requireThat(found !== undefined, 'NothingAmiss', 'No notice waits to be mended.');
  const mended = { type: 'NoticeMended', notice, to, note } as const;
  if (to === TO_NOBODY) return [mended];
  const overtaken = isOvertakenLetter(state, found.kind) || isOvertakenVisit(state, found);
  requireThat(!overtaken, 'NothingAmiss', 'No notice waits to be mended.');
  const letter = to === REGISTERED_ADDRESS;
  requireThat(
    letter || reachable(state).some(({ id }) => id === to),
    'ContactUnknown',
    'Choose a contact whom mail can reach.',
  );
  const { kind, about, rung } = found;
  requireThat(
    rung === null || mayPress(state, ladderOf(state, about)),
    'DutyNotOverdue',
    'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.',
  );
  return [mended, { type: 'NoticeQueued', kind, about, channel: letter ? 'letter' : 'mail', to, rung }];
}
