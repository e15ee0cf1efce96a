import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { gate } from './adverse-gate.ts';
import { gradeEvidence, type Attempt } from './notice.ts';
import type { AnswerMeaning } from './answer-meaning.ts';
import { evidenceOf, unreadAnswers } from './ladder.ts';
import { evolveOutreach } from './outreach-fold.ts';
import { CONTACTS } from './testing/cast.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { call, climbInSilence, onlyLadder, overdue, reviewOpen, submitReview } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const rungs = (ledger: Ledger) =>
  ledger.events.flatMap(({ event, at }) =>
    event.type === 'RungRan' ? [`${new Date(at).toISOString().slice(0, 10)} ${event.rung}`] : [],
  );
const words = (ledger: Ledger) => gate(ledger.state, ladder, ledger.factsFor('sara-specialist'));
const missing = (ledger: Ledger) =>
  evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('sara-specialist')).missing;

describe('the ladder', () => {
  test('climbs by the policy: 7, 7, 7, 7 and 14 days', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-06-01');
    expect(rungs(ledger)).toEqual([
      '2028-03-16 mail-primary',
      '2028-03-23 mail-everyone',
      '2028-03-30 call',
      '2028-04-06 call-again',
      '2028-04-13 warning-letter',
      '2028-04-27 last-resort',
    ]);
    expect(ledger.state.clocks.some(({ rule }) => rule === 'RUNG')).toBe(false);
  });

  test('mails the primary contact first, then all, then asks for calls and a letter', () => {
    const ledger = overdue(ctpat);
    const mails = () =>
      ledger
        .of('NoticeQueued')
        .filter(({ about, channel }) => about === ladder && channel === 'mail')
        .map(({ to, rung }) => `${rung} ${to}`);
    expect(mails()).toEqual(['mail-primary k-primary']);
    ledger.sleepUntil('2028-03-23');
    expect(mails().slice(1)).toEqual(['mail-everyone k-officer', 'mail-everyone k-primary']);
    ledger.sleepUntil('2028-04-06');
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([
      `outreach.call:${ladder}:call`,
      `outreach.call:${ladder}:call-again`,
    ]);
    call(ledger, ladder);
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([`outreach.call:${ladder}:call-again`]);
    ledger.sleepUntil('2028-04-13');
    expect(ledger.items()).toContain(`outreach.letter:${ladder}`);
    expect(ledger.last('NoticeQueued')).toMatchObject({
      kind: 'duty-warning',
      channel: 'letter',
      to: 'registered-address',
      rung: 'warning-letter',
    });
  });

  test('asks for a call until as many days have one as the evidence needs: neither a second of one day nor a wrong number ends it', () => {
    const ledger = overdue(ctpat);
    const calls = () => ledger.items().filter((key) => key.startsWith('outreach.call:'));
    ledger.sleepUntil('2028-04-06');
    call(ledger, ladder);
    call(ledger, ladder);
    expect(missing(ledger)).toContain('calls');
    expect(calls()).toEqual([`outreach.call:${ladder}:call-again`]);
    ledger.pass(1);
    call(ledger, ladder, 'wrong-number');
    expect(missing(ledger)).toContain('calls');
    expect(calls()).toEqual([`outreach.call:${ladder}:call-again`]);
    call(ledger, ladder);
    expect(missing(ledger)).not.toContain('calls');
    expect(calls()).toEqual([]);
  });

  test.each([
    ['late in the evening there, and the next morning', '2028-04-06T04:30:00Z', '2028-04-06T15:00:00Z', true],
    ['late in the evening of headquarters, and of the company', '2028-04-07T03:30:00Z', '2028-04-07T04:30:00Z', false],
  ])('counts days of headquarters, for the items as for the evidence: %s', (_, first, second, waits) => {
    const ledger = overdue(ctpat);
    expect(ledger.state.zone).toBe('America/Chicago');
    ledger.sleepUntil('2028-04-05');
    for (const at of [first, second]) {
      ledger.sleepUntil(Date.parse(at));
      call(ledger, ladder);
    }
    ledger.sleepUntil(Date.parse('2028-04-07T05:30:00Z'));
    expect(missing(ledger).includes('calls')).toBe(waits);
    expect(ledger.items().some((key) => key.startsWith('outreach.call:'))).toBe(waits);
  });

  test('a call before the ladder asked for one does not stand for the one that it asks for', () => {
    const ledger = overdue(ctpat);
    call(ledger, ladder);
    ledger.sleepUntil('2028-03-30');
    expect(ledger.items()).toContain(`outreach.call:${ladder}:call`);
  });

  test('an engine that is weeks late runs the rung that is due and counts the next from that day: never a burst', () => {
    const ledger = overdue(ctpat);
    ledger.away(60);
    ledger.wake();
    expect(rungs(ledger)).toEqual(['2028-03-16 mail-primary', '2028-05-15 mail-everyone']);
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ start: '2028-05-15', due: '2028-05-22' });
  });

  test('an engine that is late for the overdue day itself begins the ladder on the day it wakes', () => {
    const ledger = reviewOpen(ctpat);
    ledger.away(200);
    ledger.wake();
    expect(rungs(ledger)).toEqual(['2028-07-03 mail-primary']);
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-07-10');
  });

  test('with nobody reachable by mail each mail becomes a letter', () => {
    const ledger = reviewOpen(ctpat);
    ledger.mail = () => 'refused';
    ledger.sleepUntil('2028-03-16');
    expect(ledger.last('NoticeQueued')).toMatchObject({
      kind: 'review-overdue',
      channel: 'letter',
      rung: 'mail-primary',
    });
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    expect(ledger.last('LetterDispatched').warning).toBe(false);
    expect(ledger.runs(`BLANK_PROFILE_CURE:${ladder}`)).toBe(false);
  });
});

describe('the warning', () => {
  const warned = (): Ledger => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-15');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    return ledger;
  };

  test('starts the last fourteen days with the dispatch of the letter, not with its rung', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-14');
    expect(ledger.runs(`BLANK_PROFILE_CURE:${ladder}`)).toBe(false);
    const dispatched = warned();
    expect(dispatched.clock(`BLANK_PROFILE_CURE:${ladder}`)).toMatchObject({
      start: '2028-04-15',
      due: '2028-04-29',
      owedBy: 'participant',
    });
    dispatched.sleepUntil('2028-04-29');
    expect(dispatched.of('WarningLapsed')).toEqual([]);
    dispatched.sleepUntil('2028-04-30');
    expect(dispatched.of('WarningLapsed')).toHaveLength(1);
  });

  test('is dispatched once, by a specialist, and only while there is one', () => {
    const ledger = warned();
    expect(ledger.refusal('DispatchLetter', { ladder, tracking: note }, 'specialist')).toBe('NoLetter');
    expect(overdue(ctpat).refusal('DispatchLetter', { ladder, tracking: note }, 'specialist')).toBe('NoLetter');
    expect(warned().refusal('DispatchLetter', { ladder, tracking: note }, 'supervisor')).toBe('NotAuthorized');
  });

  test('its proof grades the letter', () => {
    const signed = warned();
    signed.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    expect(evidenceOf(signed.state, onlyLadder(signed), signed.factsFor('sara-specialist'))).toMatchObject({
      complete: true,
      basis: 'received',
    });
    const returned = warned();
    returned.act('LogLetterProof', { ladder, proof: 'returned', note }, 'specialist');
    expect(missing(returned)).toContain('tracked-letter');
    expect(overdue(ctpat).refusal('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist')).toBe('NoLetter');
  });
});

describe('an answer', () => {
  const answered = (on = '2028-03-27'): Ledger => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil(on);
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    return ledger;
  };
  const interpret = (ledger: Ledger, meaning: AnswerMeaning, promisedBy: string | null = null) =>
    ledger.act('InterpretAnswer', { ladder, meaning, promisedBy, note }, 'specialist');

  test('holds the ladder until a specialist says what it means, which is owed within five working days', () => {
    const ledger = answered();
    expect(ledger.clock(`RUNG:${ladder}`).held).toMatchObject({ why: 'answered', remainingDays: 3 });
    expect(ledger.clock(`MESSAGE_ANSWER:${ladder}`)).toMatchObject({ due: '2028-04-03', owedBy: 'agency' });
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([`outreach.interpret:${ladder}`]);
    ledger.sleepUntil('2028-04-09');
    expect(rungs(ledger)).toHaveLength(2);
    expect(ledger.items()).toContain(`agency.late:MESSAGE_ANSWER:${ladder}`);
    expect(words(ledger)).toBe('An answer holds this outreach until it is said what it means.');
  });

  test('that nobody interprets in ten working days holds no longer: the ladder runs on where it was, step by step', () => {
    const ledger = answered();
    expect(ledger.clock(`ANSWER_HOLD:${ladder}`)).toMatchObject({ due: '2028-04-10', owedBy: 'programme' });
    ledger.sleepUntil('2028-04-10');
    expect(ledger.of('AnswerHoldEnded')).toHaveLength(1);
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-13', held: null });
    ledger.sleepUntil('2028-04-20');
    expect(rungs(ledger).slice(2)).toEqual(['2028-04-13 call', '2028-04-20 call-again']);
  });

  test('that a late engine finds past its hold brings no burst', () => {
    const ledger = answered();
    ledger.away(90);
    ledger.wake();
    expect(ledger.of('AnswerHoldEnded')).toHaveLength(1);
    expect(rungs(ledger)).toHaveLength(2);
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-06-28');
  });

  test('whose hold has ended still waits to be read: the item stays, and nothing is concluded from silence', () => {
    const ledger = answered();
    ledger.sleepUntil('2028-04-12');
    climbInSilence(ledger);
    expect(evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).basis).toBe('received');
    expect(words(ledger)).toBe('An answer waits until somebody says what it means.');
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([`outreach.interpret:${ladder}`]);
    expect(ledger.items()).toContain(`agency.late:MESSAGE_ANSWER:${ladder}`);
    interpret(ledger, 'no-answer');
    expect(words(ledger)).toBeNull();
    expect(ledger.items()).not.toContain(`agency.late:MESSAGE_ANSWER:${ladder}`);
  });

  test.each([
    ['promised', '2028-05-01'],
    ['done', null],
  ] as const)('read only after its hold has ended, and found to say %s, holds the ladder again', (meaning, by) => {
    const ledger = answered();
    ledger.sleepUntil('2028-04-11');
    interpret(ledger, meaning, by);
    expect(onlyLadder(ledger).hold).toMatchObject({ meaning, until: by });
    expect(ledger.clock(`RUNG:${ladder}`).held).toMatchObject({ why: 'answered', remainingDays: 2 });
    ledger.sleepUntil('2028-04-30');
    expect(rungs(ledger)).toHaveLength(2);
  });

  test('during the term after a warning takes no day of it away', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-15');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.sleepUntil('2028-04-20');
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    ledger.sleepUntil('2028-05-05');
    expect(ledger.clock(`BLANK_PROFILE_CURE:${ladder}`)).toMatchObject({ due: '2028-05-13', held: null });
  });

  test('given anew holds for the whole time anew', () => {
    const ledger = answered();
    ledger.sleepUntil('2028-04-07');
    ledger.act('RecordAnswer', { ladder, contact: 'k-officer', channel: 'portal', note }, 'specialist');
    expect(ledger.clock(`ANSWER_HOLD:${ladder}`).due).toBe('2028-04-21');
  });

  test('whose hold ends while the review waits for the agency lets nothing run', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-20');
    submitReview(ledger);
    call(ledger, ladder, 'spoke');
    ledger.sleepUntil('2028-05-20');
    expect(ledger.of('AnswerHoldEnded')).toHaveLength(1);
    expect(rungs(ledger)).toHaveLength(1);
  });

  test('whose hold has ended is superseded by a filing too', () => {
    const ledger = answered();
    ledger.sleepUntil('2028-04-12');
    submitReview(ledger);
    expect(ledger.of('AnswerSuperseded')).toHaveLength(1);
    expect(ledger.items()).not.toContain(`outreach.interpret:${ladder}`);
  });

  test('that came by mail to the notice holds it as well; a second one is read with the first', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-27');
    const reply = () => ledger.act('HearReply', { ladder, contact: 'k-primary', note }, 'system');
    reply();
    expect(ledger.clock(`RUNG:${ladder}`).held).toMatchObject({ why: 'answered' });
    expect(ledger.items()).toContain(`outreach.interpret:${ladder}`);
    const held = ledger.clock(`ANSWER_HOLD:${ladder}`).due;
    expect(reply()).toMatchObject([{ type: 'AnswerRecorded', channel: 'mail' }]);
    expect([
      ledger.clock(`ANSWER_HOLD:${ladder}`).due,
      ledger.items().filter((item) => item.startsWith('outreach.interpret')),
    ]).toEqual([held, [`outreach.interpret:${ladder}`]]);
    expect(ledger.refusal('HearReply', { ladder, contact: 'k-primary', note }, 'specialist')).toBe('NotAuthorized');
    expect(ledger.refusal('HearReply', { ladder, contact: 'k-nobody', note }, 'system')).toBe('ContactUnknown');
  });

  test('that answers nothing: the ladder runs on with the days that were left', () => {
    const ledger = answered();
    ledger.pass(10);
    interpret(ledger, 'no-answer');
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-09', held: null });
    expect(ledger.state.clocks.some(({ rule }) => rule === 'MESSAGE_ANSWER')).toBe(false);
  });

  test('that promises a day holds until it is over, and a broken promise lets the ladder run on', () => {
    const ledger = answered();
    interpret(ledger, 'promised', '2028-04-10');
    expect(ledger.clock(`PROMISE:${ladder}`).due).toBe('2028-04-10');
    ledger.sleepUntil('2028-04-10');
    expect(onlyLadder(ledger).hold?.meaning).toBe('promised');
    ledger.sleepUntil('2028-04-11');
    expect(ledger.of('PromiseBroken')).toHaveLength(1);
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-14', held: null });
  });

  test('a promise kept in time and taken up late is not broken', () => {
    const ledger = answered();
    interpret(ledger, 'promised', '2028-04-10');
    ledger.sleepUntil('2028-04-10');
    const received = ledger.now;
    ledger.pending = [{ id: 'f1', kind: 'review', receivedAt: received }];
    ledger.sleepUntil('2028-04-14');
    expect(ledger.of('PromiseBroken')).toEqual([]);
  });

  test.each([
    [null, 'PromiseDate'],
    ['2028-03-26', 'PromiseDate'],
    ['2028-03-27', null],
    ['2029-03-27', null],
    ['2029-03-28', 'PromiseDate'],
    ['2028-02-30', 'DateUnknown'],
  ])('a promise for %s: %s', (day, code) => {
    expect(
      answered().refusal('InterpretAnswer', { ladder, meaning: 'promised', promisedBy: day, note }, 'specialist'),
    ).toBe(code);
  });

  test('that says it is done waits for a person, not for a clock', () => {
    const ledger = answered();
    interpret(ledger, 'done');
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([`outreach.confirm:${ladder}`]);
    ledger.sleepUntil('2028-06-30');
    expect(rungs(ledger)).toHaveLength(2);
    ledger.act('ResumeOutreach', { ladder, note }, 'supervisor');
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe('2028-07-03');
    expect(ledger.refusal('ResumeOutreach', { ladder, note }, 'supervisor')).toBe('NotHeld');
  });

  test('of a wrong person proves nothing, and that contact is looked for anew', () => {
    const ledger = answered();
    expect(evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).basis).toBe('received');
    interpret(ledger, 'wrong-person');
    expect(evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).basis).toBeNull();
    expect(ledger.state.contacts.find(({ id }) => id === 'k-primary')?.reach).toBe('dead');
    expect(ledger.items()).toContain('contact.unreachable:k-primary');
  });

  test('of a wrong person is struck also when a letter was signed for meanwhile', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'call', note }, 'specialist');
    interpret(ledger, 'no-answer');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.act('RecordAnswer', { ladder, contact: 'k-officer', channel: 'mail', note }, 'specialist');
    ledger.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    interpret(ledger, 'wrong-person');
    expect(ledger.last('AnswerInterpreted').contact).toBe('k-officer');
    expect(ledger.state.contacts.find(({ id }) => id === 'k-officer')?.reach).toBe('dead');
  });

  describe('that no person wrote', () => {
    const basis = (ledger: Ledger) => evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).basis;

    test('proves nothing and says nothing of the contact; the outreach runs on where it was', () => {
      const ledger = answered();
      const contacts = ledger.state.contacts;
      expect(basis(ledger)).toBe('received');
      interpret(ledger, 'automatic');
      expect([basis(ledger), ledger.state.contacts, onlyLadder(ledger).hold]).toEqual([null, contacts, null]);
      expect(onlyLadder(ledger).attempts.at(-1)).toMatchObject({ rung: 'answer', grade: 'failed' });
      expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-03-30', held: null });
    });

    const byCall = (ledger: Ledger, reached: boolean) => call(ledger, ladder, reached ? 'spoke' : 'no-answer');
    const byVisit = (ledger: Ledger, reached: boolean): void => {
      const visit = { way: 'visit', outcome: reached ? 'reached' : 'left-word' } as const;
      ledger.act('LogOtherAttempt', { ladder, contact: 'k-primary', note, ...visit }, 'specialist');
    };
    test.each([
      ['on the telephone', byCall],
      ['where somebody went', byVisit],
    ])('%s: the attempt in which it was given proves nothing either', (_, log) => {
      const ledger = overdue(ctpat);
      while (!ledger.items().some((key) => key.startsWith('outreach.call'))) ledger.pass(1);
      log(ledger, false);
      ledger.pass(1);
      const waits = ledger.items();
      log(ledger, true);
      expect(basis(ledger)).toBe('received');
      interpret(ledger, 'automatic');
      expect(basis(ledger)).toBeNull();
      expect(onlyLadder(ledger).attempts.slice(-3)).toMatchObject([
        { grade: 'sent' },
        { grade: 'failed', read: { meaning: 'automatic' } },
        { rung: 'answer', grade: 'failed' },
      ]);
      expect([ledger.items(), missing(ledger)]).toEqual([waits, expect.arrayContaining(['calls'])]);
    });

    test.each([
      ['of another', 'k-officer', 0],
      ['of theirs on the same day', 'k-primary', 3],
    ] as const)('on the telephone, after a call %s: that call stays what it was', (_, contact, hours) => {
      const ledger = overdue(ctpat);
      call(ledger, ladder);
      ledger.sleepUntil(ledger.now + hours * 3_600_000);
      ledger.act('RecordAnswer', { ladder, contact, channel: 'call', note }, 'specialist');
      interpret(ledger, 'automatic');
      expect(onlyLadder(ledger).attempts.slice(-2)).toMatchObject([
        { rung: 'mail-primary', channel: 'call', grade: 'sent' },
        { rung: 'answer', channel: 'call', grade: 'failed' },
      ]);
    });

    test('takes no promise away over which it came, be it read or not', () => {
      const promised = (): Ledger => {
        const ledger = answered();
        interpret(ledger, 'promised', '2028-05-10');
        ledger.act('HearReply', { ladder, contact: 'k-primary', note }, 'system');
        return ledger;
      };
      const ledger = promised();
      expect(onlyLadder(ledger).hold?.meaning).toBe('to-interpret');
      interpret(ledger, 'automatic');
      expect(onlyLadder(ledger).hold).toMatchObject({ meaning: 'promised', until: '2028-05-10' });
      expect(ledger.clock(`PROMISE:${ladder}`).due).toBe('2028-05-10');
      const unread = promised();
      unread.sleepUntil('2028-04-20');
      expect(onlyLadder(unread).hold).toMatchObject({ meaning: 'promised' });
      const other = promised();
      interpret(other, 'no-answer');
      expect(onlyLadder(other).hold).toBeNull();
    });
  });

  describe('one of two that wait', () => {
    const both = (channel: 'mail' | 'link' = 'mail'): Ledger => {
      const ledger = answered();
      ledger.act('RecordAnswer', { ladder, contact: 'k-officer', channel, note }, 'specialist');
      return ledger;
    };
    const waiting = (ledger: Ledger) => unreadAnswers(ledger.state, onlyLadder(ledger)).map(({ id }) => id);
    const say = (
      ledger: Ledger,
      answers: readonly string[],
      meaning: AnswerMeaning,
      promisedBy: string | null = null,
    ) => ledger.act('InterpretAnswer', { ladder, answers, meaning, promisedBy, note }, 'specialist');
    const reach = (ledger: Ledger) => ledger.state.contacts.map(({ id, reach: of }) => [id, of]);

    test('is named: the wrong person is who wrote that one, and the other still holds the outreach', () => {
      const ledger = both();
      const said = { ladder, meaning: 'wrong-person', promisedBy: null, note } as const;
      expect(ledger.refusal('InterpretAnswer', said, 'specialist')).toBe('AnswerUnnamed');
      for (const answers of [[], ['e1'], [...waiting(ledger), 'e1']])
        expect(ledger.refusal('InterpretAnswer', { ...said, answers }, 'specialist')).toBe('AnswerUnknown');
      const [first, second] = waiting(ledger);
      say(ledger, [first!], 'wrong-person');
      expect(reach(ledger)).toEqual([
        ['k-officer', 'untried'],
        ['k-primary', 'dead'],
      ]);
      expect([onlyLadder(ledger).hold?.meaning, waiting(ledger)]).toEqual(['to-interpret', [second]]);
      expect(ledger.items()).toContain(`outreach.interpret:${ladder}`);
      expect(ledger.runs(`RUNG:${ladder}`)).toBe(false);
      interpret(ledger, 'no-answer');
      expect([onlyLadder(ledger).hold, ledger.runs(`RUNG:${ladder}`)]).toEqual([null, true]);
    });

    test('keeps what it promised, whatever the other says; of two promises the later day', () => {
      const ledger = both();
      const [first, second] = waiting(ledger);
      say(ledger, [second!], 'promised', '2028-05-10');
      expect(onlyLadder(ledger).hold?.meaning).toBe('to-interpret');
      say(ledger, [first!], 'no-answer');
      expect(onlyLadder(ledger).hold).toMatchObject({ meaning: 'promised', until: '2028-05-10' });
      expect(ledger.clock(`PROMISE:${ladder}`).due).toBe('2028-05-10');
      const two = both();
      const [one, other] = waiting(two);
      say(two, [other!], 'promised', '2028-05-10');
      say(two, [one!], 'promised', '2028-05-01');
      expect(onlyLadder(two).hold).toMatchObject({ until: '2028-05-10' });
    });

    test('holds by what it promised also when nobody reads the other in time, and the other stays unread after it', () => {
      const ledger = both();
      say(ledger, [waiting(ledger)[0]!], 'promised', '2028-05-10');
      ledger.sleepUntil('2028-04-20');
      expect(onlyLadder(ledger).hold).toMatchObject({ meaning: 'promised', until: '2028-05-10' });
      ledger.sleepUntil('2028-05-12');
      expect(ledger.of('PromiseBroken')).toHaveLength(1);
      expect([waiting(ledger).length, ledger.items()]).toEqual([
        1,
        expect.arrayContaining([`outreach.interpret:${ladder}`]),
      ]);
    });

    test('is said of both at once where it is the same', () => {
      const ledger = both();
      expect(say(ledger, waiting(ledger), 'no-answer').filter(({ type }) => type === 'AnswerInterpreted')).toHaveLength(
        2,
      );
      expect([waiting(ledger), onlyLadder(ledger).hold]).toEqual([[], null]);
    });
  });

  test('is interpreted once, and must be by a known contact', () => {
    const ledger = answered();
    interpret(ledger, 'no-answer');
    expect(ledger.refusal('InterpretAnswer', { ladder, meaning: 'done', promisedBy: null, note }, 'specialist')).toBe(
      'NoAnswer',
    );
    expect(ledger.refusal('RecordAnswer', { ladder, contact: 'k-nobody', channel: 'mail', note }, 'specialist')).toBe(
      'ContactUnknown',
    );
    expect(ledger.refusal('LogCall', { ladder, contact: 'k-nobody', outcome: 'no-answer', note }, 'specialist')).toBe(
      'ContactUnknown',
    );
    expect(ledger.refusal('RecordSearch', { ladder: 'annual-review:1999', note }, 'specialist')).toBe('NoOutreach');
  });

  test('speaking to somebody on the telephone is an answer', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-30');
    call(ledger, ladder, 'spoke');
    expect(ledger.items()).toContain(`outreach.interpret:${ladder}`);
    expect(ledger.clock(`RUNG:${ladder}`).held?.why).toBe('answered');
  });

  test('said again does not give the agency more time to understand it', () => {
    const ledger = answered();
    ledger.pass(3);
    ledger.act('RecordAnswer', { ladder, contact: 'k-officer', channel: 'portal', note }, 'specialist');
    expect(ledger.clock(`MESSAGE_ANSWER:${ladder}`).due).toBe('2028-04-03');
  });

  test('given while the review waits for the agency lets nothing run when it is interpreted', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-20');
    submitReview(ledger);
    call(ledger, ladder, 'spoke');
    interpret(ledger, 'no-answer');
    expect(ledger.clock(`RUNG:${ladder}`).held).not.toBeNull();
    ledger.pass(60);
    expect(rungs(ledger)).toHaveLength(1);
  });

  test('that waits to be understood keeps the ladder still also when the review is returned', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-03-20');
    submitReview(ledger);
    call(ledger, ladder, 'spoke');
    ledger.act('ReturnReview', { note, categories: [1] }, 'specialist');
    expect(ledger.runs('ANNUAL_DUE:2028')).toBe(true);
    expect(ledger.runs(`RUNG:${ladder}`)).toBe(false);
    interpret(ledger, 'no-answer');
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-04', held: null });
    expect(ledger.clock('ANNUAL_DUE:2028').due).toBe('2028-04-03');
  });

  test('is superseded by the filing that it announced', () => {
    const ledger = answered();
    interpret(ledger, 'promised', '2028-05-01');
    ledger.pass(5);
    submitReview(ledger);
    expect(ledger.of('AnswerSuperseded')).toHaveLength(1);
    expect(ledger.runs(`PROMISE:${ladder}`)).toBe(false);
    expect(ledger.clock(`RUNG:${ladder}`).held).not.toBeNull();
  });
});

describe('evidence of notice', () => {
  const now = Date.UTC(2028, 4, 20, 16);
  const day = 86_400_000;
  const attempt = (channel: Attempt['channel'], to: string, grade: Attempt['grade'], daysAgo: number): Attempt => ({
    id: `${channel}${to}${daysAgo}`,
    rung: 'r',
    channel,
    to,
    grade,
    at: now - daysAgo * day,
    day: '2028-05-01',
  });
  const rule = { mailSentAfterDays: 5, callsOnDifferentDays: 2, trackedLetters: 1 };
  const silent = [
    attempt('mail', 'k-officer', 'sent', 30),
    attempt('mail', 'k-primary', 'sent', 30),
    attempt('call', 'k-primary', 'sent', 20),
    attempt('call', 'k-primary', 'sent', 13),
    attempt('letter', 'registered-address', 'sent', 10),
  ];
  const grade = (attempts: readonly Attempt[], contacts = CONTACTS, allRungsRan = true, searched = true) =>
    gradeEvidence({ attempts, allRungsRan, searched }, contacts, rule, now, 'America/New_York');
  const without = (index: number, instead: readonly Attempt[] = []) => [
    ...silent.slice(0, index),
    ...instead,
    ...silent.slice(index + 1),
  ];
  const dead = (id: string) =>
    CONTACTS.map((contact) => (contact.id === id ? { ...contact, reach: 'dead' as const } : contact));

  test('silence on every rung is constructive notice', () =>
    expect(grade(silent)).toEqual({ complete: true, basis: 'constructive', missing: [] }));

  test.each([
    ['not every rung ran', silent, CONTACTS, false, true, ['rungs-not-run']],
    ['nobody searched for a better address', silent, CONTACTS, true, false, ['address-search']],
    ['one contact was never written to', without(0), CONTACTS, true, true, ['mail-not-sent']],
    [
      'its mail bounced',
      without(0, [attempt('mail', 'k-officer', 'failed', 30)]),
      CONTACTS,
      true,
      true,
      ['mail-not-sent'],
    ],
    [
      'its mail is still on the way',
      without(0, [attempt('mail', 'k-officer', 'queued', 30)]),
      CONTACTS,
      true,
      true,
      ['mail-not-sent'],
    ],
    [
      'a mail is four days old',
      [...silent, attempt('mail', 'k-officer', 'sent', 4)],
      CONTACTS,
      true,
      true,
      ['mail-too-fresh'],
    ],
    ['one call only', without(2), CONTACTS, true, true, ['calls']],
    ['two calls on one day', without(2, [attempt('call', 'k-officer', 'sent', 13)]), CONTACTS, true, true, ['calls']],
    ['a wrong number', without(2, [attempt('call', 'k-primary', 'failed', 20)]), CONTACTS, true, true, ['calls']],
    ['no letter', without(4), CONTACTS, true, true, ['tracked-letter']],
    [
      'a letter that came back',
      without(4, [attempt('letter', 'registered-address', 'failed', 10)]),
      CONTACTS,
      true,
      true,
      ['tracked-letter'],
    ],
    [
      'nothing at all',
      [],
      CONTACTS,
      false,
      false,
      ['rungs-not-run', 'mail-not-sent', 'calls', 'tracked-letter', 'address-search'],
    ],
  ] as const)('is incomplete when %s', (_, attempts, contacts, ran, searched, expected) => {
    expect(grade(attempts, contacts, ran, searched)).toEqual({ complete: false, basis: null, missing: expected });
  });

  test('a contact that mail cannot reach is not waited for', () =>
    expect(grade(without(0), dead('k-officer')).complete).toBe(true));
  test('a mail of exactly five days is old enough', () =>
    expect(grade([...silent, attempt('mail', 'k-officer', 'sent', 5)]).complete).toBe(true));
  test.each(['mail', 'call', 'letter', 'portal'] as const)('one %s that was received is enough', (channel) =>
    expect(grade([attempt(channel, 'k-officer', 'received', 0)], CONTACTS, false, false)).toEqual({
      complete: true,
      basis: 'received',
      missing: [],
    }),
  );

  test('a bounce after the server took the mail is learned, and the evidence with it', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    expect(words(ledger)).toBeNull();
    const mail = onlyLadder(ledger).attempts.find(({ to, channel }) => to === 'k-officer' && channel === 'mail')!;
    ledger.report(mail.id, 'refused');
    expect(ledger.state.contacts.find(({ id }) => id === 'k-officer')?.reach).toBe('dead');
    expect(onlyLadder(ledger).attempts.find(({ id }) => id === mail.id)?.grade).toBe('failed');
    expect(ledger.report(mail.id, 'sent')).toEqual([]);
  });

  test('an acknowledgement in the portal is receipt', () => {
    const ledger = overdue(ctpat);
    const mail = onlyLadder(ledger).attempts[0]!;
    ledger.act('AcknowledgeNotice', { notice: mail.id }, 'contact');
    expect(evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x')).basis).toBe('received');
    expect(ledger.state.contacts.find(({ id }) => id === 'k-primary')?.reach).toBe('proven');
  });
});

describe('the gate before a recommendation says in words what is missing', () => {
  test.each([
    [
      '2028-03-16',
      /evidence of notice is not complete: not every rung of the outreach has run; mail has not gone out to every known contact; a mail is too fresh/,
    ],
    [
      '2028-04-12',
      /not every rung of the outreach has run; two calls on different days are needed; a tracked letter is needed; the search for a better address is not recorded\.$/,
    ],
  ])('on %s', (on, expected) => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil(on);
    expect(words(ledger)).toMatch(expected);
  });

  test('received, but no warning served', () => {
    const ledger = overdue(ctpat);
    ledger.act('AcknowledgeNotice', { notice: onlyLadder(ledger).attempts[0]!.id }, 'contact');
    expect(words(ledger)).toBe('No warning has been served by letter yet.');
  });

  test('warned, but the term after it runs', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    expect(words(ledger)).toBe('The term to cure after the warning has not passed.');
    ledger.sleepUntil('2028-04-28');
    expect(words(ledger)).toBeNull();
  });

  test('the duty is not late any more', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    submitReview(ledger);
    expect(words(ledger)).toBe('The duty is not overdue, or what the participant filed waits for the agency.');
  });
});

describe('sending again', () => {
  const atTheEnd = (): Ledger => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    return ledger;
  };
  const resends = (ledger: Ledger) =>
    ledger.work().flatMap(({ kind, about, reason }) => (kind === 'outreach.resend' ? [`${about} ${reason}`] : []));

  test('a letter that came back opens an item, and the letter that is sent again proves for itself', () => {
    const ledger = atTheEnd();
    const first = ledger.last('LetterDispatched').notice;
    ledger.act('LogLetterProof', { ladder, letter: first, proof: 'returned', note }, 'specialist');
    expect(resends(ledger)).toEqual([`${ladder}:registered-address letter-returned`]);
    ledger.act('SendAgain', { ladder, to: 'registered-address' }, 'specialist');
    expect(ledger.last('NoticeQueued')).toMatchObject({
      kind: 'duty-warning',
      channel: 'letter',
      rung: 'warning-letter',
    });
    expect(ledger.refusal('SendAgain', { ladder, to: 'registered-address' }, 'specialist')).toBe('NothingToSendAgain');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    const letters = ledger.state.ladders[0]!.attempts.filter(({ channel }) => channel === 'letter');
    expect(letters.map(({ id, grade }) => [id === first, grade])).toEqual([
      [true, 'failed'],
      [false, 'received'],
    ]);
    expect(resends(ledger)).toEqual([]);
  });

  test('a proof from before letters were named is about every letter of its ladder', () => {
    const ledger = atTheEnd();
    const folded = evolveOutreach(ledger.state, { type: 'LetterProofLogged', ladder, proof: 'signed', note });
    expect(folded.ladders[0]!.attempts.filter(({ channel }) => channel === 'letter')).toEqual([
      expect.objectContaining({ grade: 'received' }),
    ]);
  });

  test.each(['gave-up', 'soft'] as const)('mail with %s opens an item until it is sent again', (proof) => {
    const ledger = overdue(ctpat);
    const [mail] = ledger.state.ladders[0]!.attempts;
    ledger.report(mail!.id, proof);
    expect(resends(ledger)).toEqual([`${ladder}:${mail!.to} mail-failed`]);
    ledger.act('SendAgain', { ladder, to: mail!.to }, 'specialist');
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'review-overdue', channel: 'mail', to: mail!.to });
    expect(resends(ledger)).toEqual([]);
  });

  test('a contact who is recorded after the last mail can be mailed, and only so is the evidence complete again', () => {
    const ledger = atTheEnd();
    const contact = { id: 'k-new', role: 'alternate', reach: 'untried' } as const;
    ledger.act('RecordContact', { contact, replaces: null, note }, 'specialist');
    expect(resends(ledger)).toEqual([`${ladder}:k-new never-mailed`]);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
    ledger.act('SendAgain', { ladder, to: 'k-new' }, 'specialist');
    ledger.pass(5);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBeNull();
  });

  test('is refused while an answer holds the outreach, and to whom nothing failed', () => {
    const ledger = atTheEnd();
    expect(ledger.refusal('SendAgain', { ladder, to: 'k-primary' }, 'specialist')).toBe('NothingToSendAgain');
    ledger.act('LogLetterProof', { ladder, proof: 'returned', note }, 'specialist');
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    expect(ledger.refusal('SendAgain', { ladder, to: 'registered-address' }, 'specialist')).toBe('NothingToSendAgain');
  });

  test('how far an outcome proves is the policy’s to say', () => {
    const [policy] = ctpat.versions;
    const grades = {
      ...policy!.evidence.grades,
      call: { ...policy!.evidence.grades.call, 'no-answer': 'failed' },
    } as const;
    const ledger = overdue({ ...ctpat, versions: [{ ...policy!, evidence: { ...policy!.evidence, grades } }] });
    climbInSilence(ledger);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
  });
});
