/**
 * Outreach: one ladder per duty that a participant let pass. Rungs follow the policy; an answer holds the ladder; only the duty done, or waived,
 * ends it. Here is who may do what about it; what follows stands by its phase in the files beside.
 */
import { addressSearched } from './address-search.ts';
import type { ContactRecorded } from './contact-recorded.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { askedBefore } from './first-notice.ts';
import { isUnread, ladderOf, mayPress } from './ladder.ts';
import { oursBy } from './notice.ts';
import { answered, heard, interpret, requireContact, requireCounted, toldByLink } from './outreach-answers.ts';
import { dispatch, logCall, proveLetter } from './outreach-attempts.ts';
import type { Out, OutreachCommand } from './outreach-events.ts';
import { sendAgain, waitingLetter } from './outreach-rungs.ts';
import type { Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import { resendable } from './resend.ts';
import type { State } from './state.ts';

/** Refuses when no outreach is under way. */
export const requireLadder = (state: State): void =>
  requireThat(state.ladders.length > 0, 'NoOutreach', 'No outreach is under way.');

/** An outreach is under way, or something was asked for of which an answer would begin one. */
const requireSomethingAsked = (state: State): void => {
  if (askedBefore(state).length === 0) requireLadder(state);
};

export const outreachActs: Acts<OutreachCommand['type']> = {
  LogCall: { may: ['specialist'], guard: requireLadder },
  DispatchLetter: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        state.ladders.some((ladder) => waitingLetter(state, ladder) && mayPress(state, ladder)),
        'NoLetter',
        'No letter waits to be dispatched.',
      ),
  },
  LogLetterProof: {
    may: ['specialist'],
    guard: (state) =>
      requireThat(
        state.ladders.some((ladder) => oursBy('letter', ladder).length > 0),
        'NoLetter',
        'No letter has been dispatched.',
      ),
  },
  RecordSearch: { may: ['specialist'], binds: true, guard: requireLadder },
  SendAgain: {
    may: ['specialist'],
    binds: true,
    guard: (state) =>
      requireThat(
        state.ladders.some((ladder) => mayPress(state, ladder) && resendable(state, ladder).length > 0),
        'NothingToSendAgain',
        'Nothing came back and nobody was left out: there is nothing to send again.',
      ),
  },
  RecordAnswer: { may: ['specialist'], guard: requireLadder },
  RecordLinkAnswer: { may: 'system', guard: requireSomethingAsked },
  HearReply: { may: 'system', guard: requireSomethingAsked },
  InterpretAnswer: {
    may: ['specialist'],
    seat: 'case',
    guard: (state) =>
      requireThat(
        state.ladders.some(({ id }) => isUnread(state, id)),
        'NoAnswer',
        'No answer waits to be interpreted.',
      ),
  },
};

/** What follows from one command about outreach. */
export function decideOutreach(
  state: State,
  command: OutreachCommand,
  facts: Facts,
): readonly (Out[number] | ContactRecorded)[] {
  if (command.type === 'RecordLinkAnswer') return toldByLink(state, command, facts);
  if (command.type === 'HearReply') return heard(state, command, facts);
  const ladder = ladderOf(state, command.ladder);
  const { note } = command as { note: ContentRef };
  switch (command.type) {
    case 'LogCall':
      return logCall(state, ladder, command, facts);
    case 'DispatchLetter':
      return dispatch(state, ladder, command, facts);
    case 'LogLetterProof':
      return proveLetter(ladder, command, facts);
    case 'SendAgain':
      return sendAgain(state, ladder, command.to, facts);
    case 'RecordSearch':
      return addressSearched(state, command);
    case 'RecordAnswer':
      requireContact(state, command.contact);
      requireCounted(ladder, command.channel, facts);
      return answered(state, ladder, command.contact, command.channel, note, facts);
    case 'InterpretAnswer':
      return interpret(state, ladder, command, facts);
  }
}
