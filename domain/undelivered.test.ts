/** What follows from mail that did not arrive: nobody waits for the next date to be told by another way. */
import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { evolveDelivery } from './delivery.ts';
import type { State } from './state.ts';
import { ref, type Ledger, type Proof } from './testing/ledger.ts';
import { onlyLadder, overdue, reviewOpen } from './testing/stories.ts';
import { afterFailure, isSoftTooOften } from './undelivered.ts';

const ladder = 'annual-review:2028';
const note = ref('note');
const mails = (ledger: Ledger) => onlyLadder(ledger).attempts.filter(({ channel }) => channel === 'mail');
const rungs = (ledger: Ledger) => ledger.of('RungRan').map(({ rung }) => rung);
const reach = (ledger: Ledger, id: string) => ledger.state.contacts.find((contact) => contact.id === id)?.reach;
/** The first mail of the outreach went to the primary contact and was accepted. */
const accepted = (): Ledger => {
  const ledger = overdue(ctpat);
  expect(mails(ledger)).toMatchObject([{ to: 'k-primary', grade: 'sent', rung: 'mail-primary' }]);
  return ledger;
};

describe('a hard bounce', () => {
  test('of the only copy: the next contact gets it at once, and a better address is to be found', () => {
    const ledger = accepted();
    const due = ledger.clock(`RUNG:${ladder}`).due;
    ledger.report(mails(ledger)[0]!.id, 'refused');
    expect(mails(ledger)).toMatchObject([
      { to: 'k-primary', grade: 'failed' },
      { to: 'k-officer', grade: 'queued', rung: 'mail-primary' },
    ]);
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'review-overdue', channel: 'mail', about: ladder });
    expect(ledger.items()).toContain('contact.unreachable:k-primary');
    expect(rungs(ledger)).toEqual(['mail-primary']);
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe(due);
  });

  test('of the last contact: the next rung comes at once, by letter where no mail goes any more, and then the calls', () => {
    const ledger = accepted();
    ledger.report(mails(ledger)[0]!.id, 'refused');
    ledger.report(mails(ledger)[1]!.id, 'refused');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone']);
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'review-overdue', channel: 'letter' });
    expect(ledger.items()).toContain(`outreach.letter:${ladder}`);
    ledger.pass(7);
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone', 'call']);
  });

  test('of the mail to everybody: only when nobody has a copy does the first call come before its day', () => {
    const ledger = overdue(ctpat);
    ledger.pass(7);
    const [officer, primary] = mails(ledger).filter(({ rung }) => rung === 'mail-everyone');
    ledger.report(officer!.id, 'refused');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone']);
    ledger.report(primary!.id, 'refused');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone', 'call']);
    expect(ledger.items()).toContain(`outreach.call:${ladder}:call`);
    const call = ledger.of('ClockEnded').findLast(({ clock }) => clock === `RUNG:${ladder}`);
    expect(call?.how).toBe('moot');
  });

  test('said twice moves nothing twice', () => {
    const ledger = accepted();
    const [{ id } = { id: '' }] = mails(ledger);
    ledger.report(id, 'refused');
    expect(ledger.report(id, 'refused')).toEqual([]);
    expect(mails(ledger)).toHaveLength(2);
  });

  test('of a rung that is not the last one moves nothing: the ladder has gone on', () => {
    const ledger = accepted();
    const [first] = mails(ledger);
    ledger.pass(14);
    const told = ledger.report(first!.id, 'refused');
    expect(told.map(({ type }) => type)).toEqual(['NoticeFailed']);
  });

  test('while a case about another ground is open moves on as the outreach does', () => {
    const ledger = accepted();
    const other = { ground: 'annual-review', about: '2030' } as unknown as State['adverse'];
    const failed = { type: 'NoticeFailed', notice: mails(ledger)[0]!.id, at: ledger.now, why: 'refused' } as const;
    const after = { ...evolveDelivery(ledger.state, { ...failed, grade: 'failed' }), adverse: other };
    expect(afterFailure(after, undefined, failed, ledger.factsFor('system'))).toMatchObject([{ to: 'k-officer' }]);
  });
});

describe('while the outreach is held', () => {
  const HOLDS = {
    'an answer': (ledger: Ledger) =>
      ledger.act('RecordAnswer', { ladder, contact: 'k-officer', channel: 'call', note }, 'specialist'),
    'a person': (ledger: Ledger) =>
      ledger.act('HoldOutreach', { ladder, until: ledger.clock(`RUNG:${ladder}`).due, note }, 'specialist'),
  };
  const heldBy = (who: keyof typeof HOLDS, ...proofs: readonly Proof[]): Ledger => {
    const ledger = accepted();
    HOLDS[who](ledger);
    for (const proof of proofs)
      expect(ledger.report(mails(ledger)[0]!.id, proof).map(({ type }) => type)).toEqual(['NoticeFailed']);
    expect(mails(ledger)).toHaveLength(1);
    return ledger;
  };
  const caughtUp = (ledger: Ledger) =>
    expect(mails(ledger)).toMatchObject([
      { to: 'k-primary', grade: 'failed' },
      { to: 'k-officer', rung: 'mail-primary' },
    ]);

  test.each(['refused', 'soft'] as const)(
    'by a person, what failed (%s) is caught up with once it runs on',
    (proof) => {
      const ledger = heldBy('a person', proof);
      ledger.act('ResumeOutreach', { ladder, note }, 'specialist');
      caughtUp(ledger);
      const rang = heldBy('a person', proof);
      rang.sleepUntil(rang.clock(`OUTREACH_HOLD:${ladder}`).due);
      caughtUp(rang);
    },
  );

  test('by an answer, what failed is caught up with when it is read, or its hold ends', () => {
    const read = heldBy('an answer', 'soft', 'refused');
    read.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
    caughtUp(read);
    const unread = heldBy('an answer', 'refused');
    unread.sleepUntil(unread.clock(`ANSWER_HOLD:${ladder}`).due);
    caughtUp(unread);
  });

  test('and nobody is left to write to: the next step comes when it runs on, once', () => {
    const ledger = accepted();
    ledger.report(mails(ledger)[0]!.id, 'refused');
    HOLDS['a person'](ledger);
    ledger.report(mails(ledger)[1]!.id, 'refused');
    ledger.act('ResumeOutreach', { ladder, note }, 'specialist');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone']);
    expect(ledger.clock(`RUNG:${ladder}`).held).toBeNull();
  });
});

describe('mail that came back softly', () => {
  const soft = (ledger: Ledger, notice: string, more: object = {}) =>
    ledger.act('ReportDelivery', { notice, proof: 'soft', at: ledger.now, ...more }, 'system');

  test('is no proof any more: the next contact gets it at once; the contact stays, and it can be sent again', () => {
    const ledger = accepted();
    const [{ id } = { id: '' }] = mails(ledger);
    soft(ledger, id);
    expect(mails(ledger)).toMatchObject([{ grade: 'failed' }, { to: 'k-officer', rung: 'mail-primary' }]);
    expect(reach(ledger, 'k-primary')).toBe('untried');
    expect(ledger.items()).toEqual(
      expect.arrayContaining([`outreach.resend:${ladder}:k-primary`, 'contact.unreachable:k-primary']),
    );
    expect(soft(ledger, id)).toEqual([]);
    ledger.act('SendAgain', { ladder, to: 'k-primary' }, 'specialist');
    expect(ledger.items()).not.toContain('contact.unreachable:k-primary');
  });

  test('of no outreach has a better address looked for at once, until another mail goes there', () => {
    const ledger = reviewOpen(ctpat);
    const { seq } = ledger.events.findLast(
      ({ event }) => event.type === 'NoticeQueued' && event.channel === 'mail' && event.to === 'k-primary',
    )!;
    const notice = `n${seq}`;
    const before = { type: 'NoticeFailed', notice, at: ledger.now, why: 'soft', to: 'k-primary' } as const;
    expect(evolveDelivery(ledger.state, before).contacts).toEqual(ledger.state.contacts); // as it was recorded once
    expect(ledger.items()).not.toContain('contact.unreachable:k-primary');
    soft(ledger, notice, { to: 'k-primary' });
    expect(reach(ledger, 'k-primary')).toBe('untried');
    expect(ledger.items()).toContain('contact.unreachable:k-primary');
    ledger.act('AskTime', { days: 10, note }, 'officer');
    ledger.act('RefuseTime', { note }, 'specialist');
    expect(ledger.items()).not.toContain('contact.unreachable:k-primary');
  });

  test('from every contact moves to the next step', () => {
    const ledger = accepted();
    soft(ledger, mails(ledger)[0]!.id);
    soft(ledger, mails(ledger)[1]!.id);
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone']);
    expect(
      mails(ledger)
        .slice(2)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['k-officer', 'k-primary']);
  });

  test('for the third time in two weeks is as good as no address: the next contact gets it', () => {
    const ledger = accepted();
    const softBefore = [ledger.now - 2 * 86_400_000, ledger.now - 86_400_000];
    soft(ledger, mails(ledger)[0]!.id, { softBefore });
    expect(reach(ledger, 'k-primary')).toBe('dead');
    expect(ledger.last('NoticeFailed')).toMatchObject({ why: 'soft', dead: true });
    expect(mails(ledger).at(-1)).toMatchObject({ to: 'k-officer', grade: 'sent' });
    expect(ledger.items()).toContain('contact.unreachable:k-primary');
  });

  test('and hard afterwards, the address is dead', () => {
    const ledger = accepted();
    const [{ id } = { id: '' }] = mails(ledger);
    soft(ledger, id);
    ledger.report(id, 'refused');
    expect(reach(ledger, 'k-primary')).toBe('dead');
    expect(mails(ledger).at(-1)).toMatchObject({ to: 'k-officer' });
  });

  test('counts only within the policy’s days', () => {
    const { mail } = CTPAT;
    const day = 86_400_000;
    const now = 1_000 * day;
    expect(isSoftTooOften(mail, now, [now - day, now - 13 * day])).toBe(true);
    expect(isSoftTooOften(mail, now, [now - day, now - 14 * day])).toBe(false);
    expect(isSoftTooOften(mail, now, [now - day])).toBe(false);
    expect(isSoftTooOften(mail, now, [now - day, now + day])).toBe(false);
  });
});

describe('mail that nobody took', () => {
  test('because there is no address: the contact is dead, and the next one gets it', () => {
    const ledger = accepted();
    ledger.mail = () => undefined;
    ledger.act('SendAgain', { ladder, to: 'k-officer' }, 'specialist');
    const officer = mails(ledger).at(-1)!;
    ledger.report(officer.id, 'no-address');
    expect(reach(ledger, 'k-officer')).toBe('dead');
    expect(ledger.items()).toContain('contact.unreachable:k-officer');
  });

  test('for days, outside of an outreach: one letter waits to be dispatched, however many copies there were', () => {
    const ledger = reviewOpen(ctpat);
    ledger.mail = () => 'gave-up';
    ledger.act('AskTime', { days: 10, note }, 'officer');
    ledger.act('RefuseTime', { note }, 'specialist');
    const letters = ledger.state.notices.filter(({ channel }) => channel === 'letter');
    expect(letters).toMatchObject([{ kind: 'time-refused', to: 'registered-address' }]);
    expect(ledger.items()).toContain(`letter.dispatch:${letters[0]!.id}`);
  });
});
