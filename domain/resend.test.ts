/** What a participant wrote to us by a channel is nothing that we sent by it: it is proven by nobody, came back from nowhere, and stands for no copy of ours. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { evidenceOf, warningReturned } from './ladder.ts';
import { isUnreached, returnedLetter } from './resend.ts';
import type { AnswerMeaning } from './answer-meaning.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { climbInSilence, onlyLadder, overdue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const answer = (ledger: Ledger, channel: 'letter' | 'mail', meaning: AnswerMeaning = 'no-answer'): void => {
  ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel, note }, 'specialist');
  ledger.act('InterpretAnswer', { ladder, meaning, promisedBy: null, note }, 'specialist');
};
const prove = (ledger: Ledger, letter?: string) =>
  ledger.refusal('LogLetterProof', { ladder, ...(letter && { letter }), proof: 'returned', note }, 'specialist');
const resends = (ledger: Ledger) =>
  ledger.work().flatMap(({ kind, about, reason }) => (kind === 'outreach.resend' ? [`${about} ${reason}`] : []));
/** The warning has left, on the fifteenth of April. */
const warned = (): Ledger => {
  const ledger = overdue(ctpat);
  ledger.sleepUntil('2028-04-15');
  ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
  return ledger;
};
const silent = (): Ledger => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  return ledger;
};

describe('a letter of theirs', () => {
  test('is none that can be proven, named or not', () => {
    const early = overdue(ctpat);
    answer(early, 'letter');
    expect([
      prove(early),
      early.allowed('specialist').find(({ act }) => act === 'LogLetterProof')?.refusal?.code,
    ]).toEqual(['NoLetter', 'NoLetter']);
    const ledger = warned();
    const ours = ledger.last('LetterDispatched').notice;
    answer(ledger, 'letter');
    expect(prove(ledger, onlyLadder(ledger).attempts.at(-1)!.id)).toBe('NoLetter');
    expect([prove(ledger), ledger.last('LetterProofLogged').letter]).toEqual([null, ours]);
  });

  test('on the day of the warning does not hide that the warning came back', () => {
    const ledger = warned();
    const ours = ledger.last('LetterDispatched').notice;
    answer(ledger, 'letter');
    expect(prove(ledger, ours)).toBeNull();
    expect(warningReturned(ledger.state, onlyLadder(ledger))).toBe(true);
  });

  test('does not hide that ours came back, and is not sent again itself', () => {
    const ledger = silent();
    expect(prove(ledger)).toBeNull();
    answer(ledger, 'letter');
    expect(returnedLetter(onlyLadder(ledger))).toMatchObject({ rung: 'warning-letter' });
    expect(resends(ledger)).toEqual([`${ladder}:registered-address letter-returned`]);
    ledger.act('SendAgain', { ladder, to: 'registered-address' }, 'specialist');
    const other = warned();
    answer(other, 'letter', 'automatic');
    expect(returnedLetter(onlyLadder(other))).toBeUndefined();
  });
});

describe('a mail of theirs', () => {
  test('that a machine wrote says nothing of the mail that we sent', () => {
    const ledger = silent();
    answer(ledger, 'mail', 'automatic');
    const primary = ledger.state.contacts.find(({ id }) => id === 'k-primary')!;
    expect([isUnreached(ledger.state, primary), resends(ledger)]).toEqual([false, []]);
  });

  test('is none that went to a contact who was never mailed, nor one that did not fail', () => {
    const ledger = silent();
    const contact = { id: 'k-new', role: 'alternate', reach: 'untried' } as const;
    ledger.act('RecordContact', { contact, replaces: null, note }, 'specialist');
    ledger.act('RecordAnswer', { ladder, contact: 'k-new', channel: 'mail', note }, 'specialist');
    ledger.act('InterpretAnswer', { ladder, meaning: 'automatic', promisedBy: null, note }, 'specialist');
    expect(resends(ledger)).toEqual([`${ladder}:k-new never-mailed`]);
    const failed = silent();
    const mail = onlyLadder(failed).attempts.findLast(({ channel, to }) => channel === 'mail' && to === 'k-primary')!;
    failed.report(mail.id, 'soft');
    answer(failed, 'mail');
    expect(resends(failed)).toEqual([`${ladder}:k-primary mail-failed`]);
    expect(evidenceOf(failed.state, onlyLadder(failed), failed.factsFor('x')).basis).toBe('received');
  });
});
