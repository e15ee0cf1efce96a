import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { gate } from './adverse-gate.ts';
import { addDays } from './calendar.ts';
import { mayStillLeave } from './held-back.ts';
import { evidenceOf } from './ladder.ts';
import type { LadderRules, Policy } from './policy.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { call, climbInSilence, onlyLadder, overdue, recommend, submitReview } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const rungs = (ledger: Ledger) => ledger.of('RungRan').map(({ rung }) => rung);
const words = (ledger: Ledger) => gate(ledger.state, ladder, ledger.factsFor('sara-specialist'));
/** Ten days into the outreach: the second mail is out, the first call comes on 30 March. */
const under = (rules = ctpat): Ledger => {
  const ledger = overdue(rules);
  ledger.sleepUntil('2028-03-26');
  return ledger;
};
const having = (edit: Partial<LadderRules>, ranks: Partial<Policy['ranks']> = {}) => {
  const annual = { ...CTPAT.ladders['annual-review'], ...edit };
  const policy = {
    ...CTPAT,
    ladders: { ...CTPAT.ladders, 'annual-review': annual },
    ranks: { ...CTPAT.ranks, ...ranks },
  };
  return { ...ctpat, versions: [policy] };
};

describe('a hold by a person', () => {
  const held = (until = '2028-04-05', ledger = under()): Ledger => {
    ledger.act('HoldOutreach', { ladder, until, note }, 'specialist');
    return ledger;
  };

  test('keeps the ladder still until its day, and it runs on by itself with the days that were left', () => {
    const ledger = held();
    expect(ledger.clock(`RUNG:${ladder}`).held).toMatchObject({ why: 'by-hand', remainingDays: 4 });
    ledger.sleepUntil('2028-04-04');
    expect(rungs(ledger)).toHaveLength(2);
    ledger.sleepUntil('2028-04-05');
    expect(ledger.last('OutreachHoldEnded').note).toBeNull();
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-09', held: null });
  });

  test('holds the term after a warning, the letter and the recommendation as well', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-04-13');
    ledger.act('HoldOutreach', { ladder, until: '2028-04-14', note }, 'supervisor');
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([]);
    expect(ledger.refusal('DispatchLetter', { ladder, tracking: note }, 'specialist')).toBe('NoLetter');
    ledger.sleepUntil('2028-04-14');
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    ledger.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    ledger.act('HoldOutreach', { ladder, until: '2028-04-20', note }, 'specialist');
    expect(words(ledger)).toBe('A person holds this outreach until a day.');
    ledger.sleepUntil('2028-04-20');
    expect(ledger.clock(`BLANK_PROFILE_CURE:${ladder}`)).toMatchObject({ due: '2028-05-04', held: null });
  });

  test('ends early by a person with a reason', () => {
    const ledger = held();
    ledger.pass(2);
    ledger.act('ResumeOutreach', { ladder, note }, 'supervisor');
    expect(ledger.last('OutreachHoldEnded').note).toEqual(note);
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ due: '2028-04-01', held: null });
    expect(ledger.refusal('ResumeOutreach', { ladder, note }, 'supervisor')).toBe('NotHeld');
  });

  test.each([
    ['2028-03-26', 'HoldDate'],
    ['2028-03-27', null],
    ['2028-04-09', null],
    ['2028-04-10', 'HoldDate'],
    ['2028-02-30', 'DateUnknown'],
  ])('until %s: %s', (until, code) => {
    expect(under().refusal('HoldOutreach', { ladder, until, note }, 'specialist')).toBe(code);
  });

  test('an answer that came meanwhile goes on holding when the hold ends, and the hold when the answer is read', () => {
    const ledger = held();
    call(ledger, ladder, 'spoke');
    ledger.sleepUntil('2028-04-05');
    expect(ledger.runs(`RUNG:${ladder}`)).toBe(false);
    ledger.sleepUntil('2028-04-07');
    expect(ledger.runs(`RUNG:${ladder}`)).toBe(true);

    const read = held();
    call(read, ladder, 'spoke');
    read.act('InterpretAnswer', { ladder, meaning: 'no-answer', promisedBy: null, note }, 'specialist');
    expect(read.runs(`RUNG:${ladder}`)).toBe(false);
    read.sleepUntil('2028-04-05');
    expect(read.runs(`RUNG:${ladder}`)).toBe(true);
  });

  test('an answer that nobody has read is not swept away: it is read first', () => {
    const ledger = held();
    call(ledger, ladder, 'spoke');
    ledger.act('ResumeOutreach', { ladder, note }, 'supervisor'); // ends the hold by a person
    expect(ledger.refusal('ResumeOutreach', { ladder, note }, 'supervisor')).toBe('AnswerUnread');
    expect(onlyLadder(ledger).hold?.meaning).toBe('to-interpret');
    ledger.act('InterpretAnswer', { ladder, meaning: 'done', promisedBy: null, note }, 'specialist');
    expect(ledger.refusal('ResumeOutreach', { ladder, note }, 'supervisor')).toBeNull();
  });

  test('a review that is returned meanwhile does not let the ladder run before the day', () => {
    const ledger = held('2028-04-09');
    submitReview(ledger);
    ledger.act('ReturnReview', { note, categories: [1] }, 'specialist');
    expect(ledger.runs('ANNUAL_DUE:2028')).toBe(true);
    expect(ledger.runs(`RUNG:${ladder}`)).toBe(false);
  });

  test('is not for what is held already, nor once a case was built on it', () => {
    expect(held().refusal('HoldOutreach', { ladder, until: '2028-04-01', note }, 'specialist')).toBe(
      'OutreachNotRunning',
    );
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    recommend(ledger);
    expect(ledger.refusal('HoldOutreach', { ladder, until: ledger.today, note }, 'specialist')).toBe(
      'OutreachNotRunning',
    );
  });
});

describe('mail that waits for its place while something holds the outreach', () => {
  const to = (ledger: Ledger) => ledger.state.notices.filter(({ channel }) => channel === 'mail');
  /** The second step's mails have not left when a contact answers; the courier comes, finds that they may not leave, and says so. */
  const held = (): Ledger => {
    const ledger = overdue(ctpat);
    ledger.mail = () => undefined;
    ledger.sleepUntil('2028-03-23');
    const waiting = to(ledger);
    expect(waiting.map((notice) => mayStillLeave(ledger.state, notice))).toEqual([true, true]);
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    expect(waiting.map((notice) => mayStillLeave(ledger.state, notice))).toEqual([false, false]);
    for (const { id } of waiting) ledger.report(id, 'withdrawn');
    return ledger;
  };
  const read = (ledger: Ledger, meaning: 'no-answer' | 'wrong-person' | 'promised', by: string | null = null) =>
    ledger.act('InterpretAnswer', { ladder, meaning, promisedBy: by, note }, 'specialist');

  test('is not sent, asks nobody to send it again, and goes out once when the outreach runs on', () => {
    const ledger = held();
    expect([to(ledger), ledger.items().filter((key) => key.startsWith('outreach.resend'))]).toEqual([[], []]);
    read(ledger, 'promised', '2028-03-30');
    expect(to(ledger)).toEqual([]);
    ledger.sleepUntil('2028-04-01');
    expect(ledger.last('PromiseBroken')).toMatchObject({ ladder });
    expect(to(ledger).map(({ to: contact, rung }) => [contact, rung])).toEqual([
      ['k-officer', 'mail-everyone'],
      ['k-primary', 'mail-everyone'],
    ]);
    expect(to(ledger).map((notice) => mayStillLeave(ledger.state, notice))).toEqual([true, true]);
    for (const { id } of to(ledger)) ledger.report(id, 'sent');
    ledger.act('HoldOutreach', { ladder, until: '2028-04-03', note }, 'specialist');
    ledger.sleepUntil('2028-04-03');
    expect([ledger.of('OutreachHoldEnded').length, to(ledger)]).toEqual([1, []]);
  });

  test('goes to nobody who turned out to be the wrong person, and not at all once the duty is done', () => {
    const ledger = held();
    read(ledger, 'wrong-person');
    expect(to(ledger).map(({ to: contact }) => contact)).toEqual(['k-officer']);
    const done = held();
    submitReview(done);
    expect(to(done).filter(({ rung }) => rung !== null)).toEqual([]);
  });

  test('goes out at once when the outreach runs on before the courier has said that it may not leave', () => {
    const ledger = overdue(ctpat);
    ledger.mail = () => undefined;
    ledger.sleepUntil('2028-03-23');
    const [waiting] = to(ledger);
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    read(ledger, 'no-answer');
    expect(ledger.report(waiting!.id, 'withdrawn')).toMatchObject([
      { type: 'NoticeFailed', why: 'withdrawn' },
      { type: 'NoticeQueued', to: waiting!.to, rung: waiting!.rung },
    ]);
  });
});

describe('a rung that a person skips', () => {
  test('is recorded as skipped and not as run; the next one counts its days from that day', () => {
    const ledger = under();
    ledger.act('SkipRung', { ladder, rung: 'call', note }, 'supervisor');
    expect(ledger.last('RungSkipped')).toMatchObject({ rung: 'call', index: 2, note });
    expect(ledger.clock(`RUNG:${ladder}`)).toMatchObject({ start: '2028-03-26', due: '2028-04-02' });
    ledger.sleepUntil('2028-04-02');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone', 'call-again']);
    expect(onlyLadder(ledger).skipped).toEqual(['call']);
  });

  test('is missing from the evidence of silence, but not where a notice was received', () => {
    const ledger = under();
    ledger.act('SkipRung', { ladder, rung: 'call', note }, 'supervisor');
    call(ledger, ladder);
    climbInSilence(ledger);
    const evidence = () => evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x'));
    expect(evidence()).toMatchObject({ complete: false, missing: ['rungs-not-run'] });
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
    ledger.act('LogLetterProof', { ladder, proof: 'signed', note }, 'specialist');
    expect(evidence()).toMatchObject({ complete: true, basis: 'received' });
  });

  test('is the next one, never the warning, and never one of a ladder that is held', () => {
    const ledger = under();
    expect(ledger.refusal('SkipRung', { ladder, rung: 'call-again', note }, 'supervisor')).toBe('NoRungToSkip');
    ledger.act('SkipRung', { ladder, rung: 'call', note }, 'supervisor');
    expect(ledger.refusal('SkipRung', { ladder, rung: 'call', note }, 'supervisor')).toBe('NoRungToSkip');
    ledger.act('SkipRung', { ladder, rung: 'call-again', note }, 'supervisor');
    expect(ledger.refusal('SkipRung', { ladder, rung: 'warning-letter', note }, 'supervisor')).toBe('NoRungToSkip');
    const held = under();
    held.act('HoldOutreach', { ladder, until: '2028-04-01', note }, 'specialist');
    expect(held.refusal('SkipRung', { ladder, rung: 'call', note }, 'supervisor')).toBe('NoRungToSkip');
  });

  test('is taken after all: it counts, its mail goes out, and the steps to come keep their days', () => {
    const ledger = under();
    ledger.act('SkipRung', { ladder, rung: 'call', note }, 'supervisor');
    const due = ledger.clock(`RUNG:${ladder}`).due;
    expect(ledger.refusal('RunSkippedRung', { ladder, rung: 'call-again', note }, 'specialist')).toBe('NoRungSkipped');
    ledger.act('RunSkippedRung', { ladder, rung: 'call', note }, 'specialist');
    expect(ledger.last('RungRan')).toMatchObject({ rung: 'call', index: 2, note });
    expect(onlyLadder(ledger)).toMatchObject({ ran: 3, callRungs: ['call'] });
    expect(onlyLadder(ledger)).not.toHaveProperty('skipped');
    expect(ledger.clock(`RUNG:${ladder}`).due).toBe(due);
    expect(ledger.refusal('RunSkippedRung', { ladder, rung: 'call', note }, 'specialist')).toBe('NoRungSkipped');
    climbInSilence(ledger);
    expect(words(ledger)).toBeNull();
  });

  test('is skipped by whom the policy says', () => {
    expect(under().refusal('SkipRung', { ladder, rung: 'call', note }, 'specialist')).toBe('NotYoursToSkip');
    const other = under(having({}, { 'skip-rung': ['specialist'] }));
    expect(other.refusal('SkipRung', { ladder, rung: 'call', note }, 'specialist')).toBeNull();
    expect(other.refusal('SkipRung', { ladder, rung: 'call', note }, 'supervisor')).toBe('NotYoursToSkip');
  });
});

test('an outreach is held as often as the policy allows, and no oftener', () => {
  const ledger = under();
  for (let times = 1; times <= 3; times += 1) {
    ledger.act('HoldOutreach', { ladder, until: addDays(ledger.today, 2), note }, 'specialist');
    ledger.act('ResumeOutreach', { ladder, note }, 'specialist');
  }
  const again = { ladder, until: addDays(ledger.today, 2), note };
  expect(ledger.refusal('HoldOutreach', again, 'supervisor')).toBe('HeldTooOften');
});

describe('a ladder is what the policy file says', () => {
  test('one more rung in the file is one more step, and evidence of silence asks for it', () => {
    const { rungs: steps } = CTPAT.ladders['annual-review'];
    const title = { en: 'Notice in the portal', es: 'Aviso en el portal' };
    const more = { code: 'portal-notice', title, gapDays: 3, channel: 'portal', audience: 'everyone' } as const;
    const ledger = overdue(having({ rungs: [...steps.slice(0, 2), more, ...steps.slice(2)] }));
    ledger.sleepUntil('2028-04-02');
    expect(rungs(ledger)).toEqual(['mail-primary', 'mail-everyone', 'portal-notice', 'call']);
    climbInSilence(ledger);
    expect(words(ledger)).toBeNull();
  });

  test('only the listed channels answer', () => {
    const ledger = under(having({ answers: ['portal'] }));
    const answer = { ladder, contact: 'k-primary', note } as const;
    expect(ledger.refusal('RecordAnswer', { ...answer, channel: 'mail' }, 'specialist')).toBe('NotAnAnswer');
    call(ledger, ladder, 'spoke');
    expect(onlyLadder(ledger).hold).toBeNull();
    ledger.act('RecordAnswer', { ...answer, channel: 'portal' }, 'specialist');
    expect(onlyLadder(ledger).hold).not.toBeNull();
  });

  test('nothing adverse follows where the file says so', () => {
    const ledger = overdue(having({ atEnd: 'nothing-adverse' }));
    climbInSilence(ledger);
    expect(words(ledger)).toBe('By the policy no suspension is recommended on this outreach.');
  });
});
