/** Two sites, each with a visit of its own: where its days are counted, who answers whom, and what neither side can do to the other. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays, instantOf } from './calendar.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { goLive, imported, propose, report, slot, validated, validationDue, visited } from './testing/stories.ts';
import { upgradedValidation, type LeglessValidation } from './validation-upgrade.ts';
import type { PlannedLeg } from './validation-events.ts';
import type { Leg, State } from './state.ts';

const note = ref('note');
const site = (id: Leg['id'], zone: string): PlannedLeg => ({
  id,
  place: null,
  zone,
  site: null,
  mode: 'in-person',
  exception: null,
});
const LAREDO = site('domestic', 'America/Chicago');
const MANILA = site('foreign', 'Asia/Manila');
const FOREIGN = { leg: 'foreign' } as const;

const planned = (...legs: readonly PlannedLeg[]): Ledger => {
  const ledger = validationDue(ctpat);
  ledger.act('PlanValidation', { legs }, 'specialist');
  return ledger;
};
const legs = ({ state }: Ledger) => state.validation?.legs ?? [];
const steps = (ledger: Ledger) => legs(ledger).map(({ step }) => step);

describe('two sites', () => {
  test('each is proposed, accepted and held by itself; the report is owed once both were visited', () => {
    const ledger = planned(LAREDO, MANILA);
    expect(ledger.items()).toEqual(['validation.propose:2028', 'validation.propose:2028:foreign']);
    ledger.act('ProposeVisit', { leg: 'domestic', slots: [slot('2027-11-01')], note: null }, 'specialist');
    const visit = {
      ...FOREIGN,
      slots: [slot('2027-11-10')],
      minutes: 300,
      people: ['sara-specialist', 'sid-specialist'],
    };
    ledger.act('ProposeVisit', { ...visit, note: null }, 'specialist');
    expect([ledger.runs('VISIT_ANSWER:2028'), ledger.runs('VISIT_ANSWER:2028:foreign')]).toEqual([true, true]);
    ledger.act('AcceptVisit', { ...FOREIGN, slot: 0, waiveNotice: false }, 'contact');
    expect([ledger.runs('VISIT_ANSWER:2028'), ledger.runs('VISIT_ANSWER:2028:foreign')]).toEqual([true, false]);
    expect(legs(ledger)[1]).toMatchObject({
      agreed: { date: '2027-11-10', hour: 9, minute: 30, minutes: 300, zone: 'Asia/Manila' },
      people: ['sara-specialist', 'sid-specialist'],
    });
    expect(ledger.state.validation?.stage).toBe('proposed'); // that of the other
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'officer');
    ledger.sleepUntil('2027-11-01');
    ledger.act('HoldVisit', { on: '2027-11-01' }, 'specialist');
    const items = ['validation.hold:2028:foreign', 'validation.clearance:2028:foreign'];
    expect([ledger.runs('VAL_REPORT_ISSUE:2028'), ledger.items()]).toEqual([false, items]);
    ledger.sleepUntil('2027-11-12');
    ledger.act('HoldVisit', { ...FOREIGN, on: '2027-11-10' }, 'specialist');
    expect(ledger.clock('VAL_REPORT_ISSUE:2028')).toMatchObject({ start: '2027-11-10' });
    expect(ledger.state.validation?.stage).toBe('held');
  });

  test('where the other is left out after the first was visited, the report is owed from then on', () => {
    const ledger = planned(LAREDO, MANILA);
    ledger.act('ProposeVisit', { slots: [slot('2027-11-01')], note: null }, 'specialist');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    ledger.sleepUntil('2027-11-01');
    ledger.act('HoldVisit', { on: '2027-11-01' }, 'specialist');
    expect(ledger.runs('VAL_REPORT_ISSUE:2028')).toBe(false);
    ledger.sleepUntil('2027-11-05');
    ledger.act('PlanValidation', { legs: [] }, 'specialist');
    expect(ledger.clock('VAL_REPORT_ISSUE:2028')).toMatchObject({ start: '2027-11-05', because: 'ValidationPlanned' });
    expect(ledger.items()).toEqual(['validation.report:2028']);
  });

  test('silence about one presses for that one alone', () => {
    const ledger = planned(LAREDO, MANILA);
    ledger.act('ProposeVisit', { ...FOREIGN, slots: [slot('2027-12-10')], note: null }, 'specialist');
    ledger.sleepUntil('2027-10-02');
    expect(ledger.state.ladders.map(({ id }) => id)).toEqual(['visit-dates-unanswered:2028:foreign']);
    ledger.act('WaiveDuty', { ladder: 'visit-dates-unanswered:2028:foreign', note }, 'supervisor');
    expect([steps(ledger), ledger.state.ladders]).toEqual([['to-propose', 'to-propose'], []]);
  });

  test('another site can be added, or dropped, while dates of the first are agreed; what is agreed stays', () => {
    const ledger = planned(LAREDO);
    expect(ledger.refusal('PlanValidation', { legs: [] }, 'specialist')).toBe('LegNeeded');
    expect(ledger.refusal('PlanValidation', { legs: [LAREDO, LAREDO] }, 'specialist')).toBe('LegTwice');
    expect(ledger.refusal('PlanValidation', { legs: [site('foreign', 'Mars/Olympus')] }, 'specialist')).toBe(
      'ZoneUnknown',
    );
    ledger.act('PlanValidation', { legs: [LAREDO, MANILA] }, 'specialist');
    ledger.act('ProposeVisit', { slots: [slot('2027-11-01')], note: null }, 'specialist');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    expect(ledger.refusal('PlanValidation', { legs: [LAREDO] }, 'specialist')).toBe('NotAtThisStep');
    ledger.act('PlanValidation', { legs: [{ ...MANILA, zone: 'Asia/Kolkata' }] }, 'specialist');
    expect(legs(ledger).map(({ id, step, zone }) => [id, step, zone])).toEqual([
      ['domestic', 'agreed', 'America/Chicago'],
      ['foreign', 'to-propose', 'Asia/Kolkata'],
    ]);
    ledger.act('PlanValidation', { legs: [] }, 'specialist'); // it goes nowhere else after all
    expect([steps(ledger), ledger.state.validation?.stage]).toEqual([['agreed'], 'agreed']);
  });

  test('each by the policy’s guard, and an exception is the director’s for the site that needs it', () => {
    const ledger = validationDue(ctpat);
    const virtual = { ...MANILA, mode: 'virtual', exception: note } as const;
    expect(ledger.refusal('PlanValidation', { legs: [LAREDO, virtual] }, 'specialist')).toBe('VirtualNotAllowed');
    ledger.act('PlanValidation', { legs: [{ ...LAREDO, exception: note }, virtual] }, 'director');
    expect(legs(ledger).map(({ mode, exception }) => [mode, exception])).toEqual([
      ['in-person', null],
      ['virtual', note],
    ]);
    expect(ledger.last('ValidationPlanned')).toMatchObject({ mode: 'in-person', exception: note });
  });
});

describe('the days of the venue', () => {
  /** 20:00 of 20 September in Chicago is 09:00 of the 21st in Manila. */
  const evening = (): Ledger => {
    const ledger = planned(LAREDO, MANILA);
    ledger.sleepUntil(instantOf('2027-09-20', 'America/Chicago', 20));
    return ledger;
  };
  const ask = (ledger: Ledger, leg: Leg['id'], date: string) =>
    ledger.refusal('ProposeVisit', { leg, slots: [slot(date)], note: null }, 'specialist');

  test('count the notice', () => {
    expect([ask(evening(), 'domestic', '2027-10-20'), ask(evening(), 'domestic', '2027-10-19')]).toEqual([
      null,
      'NoticeTooShort',
    ]);
    expect([ask(evening(), 'foreign', '2027-10-21'), ask(evening(), 'foreign', '2027-10-20')]).toEqual([
      null,
      'NoticeTooShort',
    ]);
    const ledger = evening();
    expect(ask(ledger, 'foreign', '2027-11-20')).toBeNull();
    ledger.act('OfferDates', { ...FOREIGN, slots: [slot('2027-10-20')], note: null }, 'contact');
    expect(ask(ledger, 'foreign', '2027-10-20')).toBeNull();
    // thirty days from the twentieth, on which it was proposed here, and twenty-nine from the day that it was there
    expect(ledger.refusal('AcceptVisit', { ...FOREIGN, slot: 0, waiveNotice: false }, 'contact')).toBe(
      'NoticeNotWaived',
    );
  });

  test('are the ones on which a visit is held', () => {
    const ledger = evening();
    expect(ask(ledger, 'foreign', '2027-11-10')).toBeNull();
    ledger.act('AcceptVisit', { ...FOREIGN, slot: 0, waiveNotice: false }, 'contact');
    ledger.sleepUntil(instantOf('2027-11-09', 'America/Chicago', 18));
    const held = (on: string) => ledger.refusal('HoldVisit', { ...FOREIGN, on }, 'specialist');
    expect([held('2027-11-09'), held('2027-11-11'), held('2027-11-10')]).toEqual([
      'BeforeAgreedDay',
      'DateInFuture',
      null,
    ]);
  });

  test.each([
    ['2028-03-12', 2, 30, 'TimeSkipped'],
    ['2028-03-12', 3, 30, null],
    ['2027-11-07', 1, 30, null],
  ])('%s at %i:%i: %s', (date, hour, minute, code) => {
    const slots = [{ date, hour, minute }];
    expect(planned(LAREDO).refusal('ProposeVisit', { slots, note: null }, 'specialist')).toBe(code);
  });

  test.each([
    [{ minutes: 20 }, 'LengthUnknown'],
    [{ minutes: 601 }, 'LengthUnknown'],
    [{ people: ['a', 'b', 'c'] }, 'TeamTooLarge'],
    [{ people: ['a', 'a'] }, 'PersonTwice'],
    [{ minutes: 600, people: ['a', 'b'] }, null],
  ])('a visit of %j: %s', (said, code) => {
    const proposal = { slots: [slot('2027-11-01')], note: null, ...said };
    expect(planned(LAREDO).refusal('ProposeVisit', proposal, 'specialist')).toBe(code);
  });
});

describe('answers', () => {
  test('after an offer only the very days that the company offered may come sooner than the notice', () => {
    const ledger = planned(LAREDO);
    const ask = (date: string) => ledger.refusal('ProposeVisit', { slots: [slot(date)], note: null }, 'specialist');
    expect(ask('2027-11-01')).toBeNull();
    ledger.act('OfferDates', { slots: [slot('2027-10-01')], note: null }, 'contact');
    expect(ask('2027-09-30')).toBe('NoticeTooShort');
    expect(ask('2027-10-01')).toBeNull();
    expect(ask('2027-10-01')).toBe('NoticeTooShort'); // what was offered once is not offered for ever
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: true }, 'contact');
    ledger.act('MoveVisit', { leg: 'domestic', side: 'agency', slots: [], note }, 'specialist');
    expect(ask('2027-09-30')).toBe('NoticeTooShort'); // it was waived for that date alone
  });

  test('the company says why none will do: its duty is done, and we owe other dates, which turns against nobody', () => {
    const ledger = validationDue(ctpat);
    propose(ledger, '2027-12-01');
    ledger.sleepUntil('2027-10-05');
    expect(ledger.state.ladders).toHaveLength(1);
    ledger.act('DeclineDates', { leg: 'domestic', note }, 'contact');
    expect(ledger.last('DatesDeclined')).toEqual({ type: 'DatesDeclined', leg: 'domestic', note });
    expect([ledger.runs('VISIT_ANSWER:2028'), ledger.state.ladders]).toEqual([false, []]);
    expect(ledger.clock('COUNTER_ANSWER:2028')).toMatchObject({ owedBy: 'agency', due: '2027-10-13' });
    expect(ledger.work()).toMatchObject([
      { key: 'validation.propose:2028', due: '2027-10-13', reason: 'DatesDeclined' },
    ]);
    ledger.sleepUntil('2027-10-20');
    expect([ledger.state.ladders, ledger.items()]).toEqual([
      [],
      ['validation.propose:2028', 'agency.late:COUNTER_ANSWER:2028'],
    ]);
    ledger.act('ProposeVisit', { slots: [slot('2027-12-08')], note: null }, 'specialist');
    expect(ledger.items()).toEqual([]);
    expect(ledger.refusal('DeclineDates', { leg: 'foreign', note }, 'contact')).toBe('NotAtThisStep');
  });
});

describe('a visit that was agreed', () => {
  const agreed = (): Ledger => {
    const ledger = planned(LAREDO);
    ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    return ledger;
  };
  type Mover = 'contact' | 'specialist' | 'supervisor';
  const move = (ledger: Ledger, by: Mover, side: 'company' | 'agency', dates: readonly string[] = []) =>
    ledger.refusal('MoveVisit', { leg: 'domestic', side, slots: dates.map(slot), note }, by);
  const again = (ledger: Ledger): void => {
    ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
    ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  };

  test.each([
    ['company', 'contact', 'MovedOften'],
    ['company', 'specialist', 'SupervisorNeeded'],
    ['agency', 'specialist', 'SupervisorNeeded'],
  ] as const)('at the wish of the %s is moved by a %s twice, then by a supervisor', (side, by, code) => {
    const ledger = agreed();
    for (const _ of [1, 2]) {
      expect(move(ledger, by, side)).toBeNull();
      again(ledger);
    }
    expect(move(ledger, by, side)).toBe(code);
    expect(move(ledger, by === 'contact' ? 'specialist' : by, side === 'company' ? 'agency' : 'company')).toBeNull();
    again(ledger);
    expect(move(ledger, 'supervisor', side)).toBeNull();
    expect(legs(ledger)[0]?.moves[side]).toBe(3);
    expect(ledger.of('VisitMoved').map(({ from }) => from.date)).toEqual(Array(4).fill('2027-12-01'));
  });

  test('is moved by the company before its day, with dates of its own or without; the agency proposes afterwards', () => {
    const ledger = agreed();
    expect(move(ledger, 'specialist', 'agency', ['2027-12-20'])).toBe('ProposeAfterwards');
    expect(move(ledger, 'specialist', 'company', ['2027-12-20'])).toBeNull();
    expect(legs(ledger)[0]).toMatchObject({ step: 'countered', slots: [{ date: '2027-12-20' }], agreed: null });
    expect(ledger.runs('COUNTER_ANSWER:2028')).toBe(true);
    const late = agreed();
    late.sleepUntil('2027-12-01');
    expect([move(late, 'contact', 'company'), move(late, 'specialist', 'agency')]).toEqual(['DateInPast', null]);
    expect(late.runs('COUNTER_ANSWER:2028')).toBe(false);
  });

  test('is called off, which counts as a move of ours; what was only proposed is taken back, and with it the duty to answer', () => {
    const ledger = agreed();
    const callOff = (by: 'specialist' | 'supervisor') => ledger.refusal('CancelVisit', { leg: 'domestic', note }, by);
    expect(callOff('specialist')).toBeNull();
    again(ledger);
    expect(callOff('specialist')).toBeNull();
    again(ledger);
    expect([callOff('specialist'), callOff('supervisor'), callOff('supervisor')]).toEqual([
      'SupervisorNeeded',
      null,
      'NotAtThisStep',
    ]);
    ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
    ledger.sleepUntil('2027-10-05');
    expect(ledger.state.ladders).toHaveLength(1);
    expect(callOff('specialist')).toBeNull();
    expect([ledger.state.ladders, ledger.runs('VISIT_ANSWER:2028'), ledger.items()]).toEqual([
      [],
      false,
      ['validation.propose:2028'],
    ]);
  });
});

describe('putting off', () => {
  const put = (ledger: Ledger, by: 'specialist' | 'director' = 'director') =>
    ledger.refusal('PutOffValidation', { note }, by);

  test('the day of our practice waits, and runs on with the days that were left; the statute’s does neither', () => {
    const ledger = validated(ctpat);
    ledger.sleepUntil('2031-05-24');
    const [statutory, practice] = [ledger.clock('REVALID_MAX:2031'), ledger.clock('REVALID_PRACTICE:2031')];
    expect(put(ledger, 'specialist')).toBe('NotAuthorized');
    expect(put(ledger)).toBeNull();
    expect(put(ledger)).toBe('PutOffAlready');
    expect(ledger.clock('REVALID_PRACTICE:2031').held).toMatchObject({ why: 'put-off' });
    expect(ledger.clock('REVALID_MAX:2031')).toEqual(statutory);
    ledger.pass(30);
    ledger.act('TakeUpValidation', { note }, 'director');
    expect(ledger.clock('REVALID_PRACTICE:2031').due).toBe(addDays(practice.due, 30));
    expect(ledger.refusal('TakeUpValidation', { note }, 'director')).toBe('NotPutOff');
    expect(ledger.clock('REVALID_MAX:2031')).toEqual(statutory);
  });

  test('nothing puts off a first validation, or a day that has passed', () => {
    expect(put(validationDue(ctpat))).toBe('StatutoryDate');
    const late = imported(ctpat, { lastValidatedOn: '2023-03-20' });
    goLive(late);
    late.sleepUntil('2027-03-25');
    expect(put(late)).toBe('DayHasPassed');
  });
});

/** As schema 4 carried it. */
function legless({ validation }: State): LeglessValidation | null {
  if (!validation) return null;
  const { legs: all, ...rest } = validation;
  const [leg] = all;
  const bare = ({ date, hour, minute }: { date: string; hour: number; minute: number }) => ({ date, hour, minute });
  return {
    ...rest,
    mode: leg?.mode ?? null,
    modeException: leg?.exception ?? null,
    slots: (leg?.slots ?? []).map(bare),
    agreed: leg?.agreed ? bare(leg.agreed) : null,
    noticeWaivedBy: leg?.noticeWaivedBy ?? null,
    heldOn: leg?.heldOn ?? null,
  };
}

test('a validation of before it had legs is what the rules make of the same record, at every stage', () => {
  const ledger = validationDue(ctpat);
  const told = new Set<string>();
  const look = (): void => {
    const { validation, zone } = ledger.state;
    const old = legless(ledger.state);
    told.add(validation?.stage ?? '');
    const known = (leg: Leg): Leg => ({ ...leg, proposedOn: null, people: [], moves: { company: 0, agency: 0 } });
    expect(old && upgradedValidation(old, zone)).toEqual(
      validation && { ...validation, legs: validation.legs.map(known) },
    );
  };
  look();
  propose(ledger, '2027-11-01');
  look();
  ledger.act('OfferDates', { slots: [slot('2027-10-20')], note: null }, 'contact');
  look();
  ledger.act('ProposeVisit', { slots: [slot('2027-10-20')], note: null }, 'specialist');
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: true }, 'contact');
  look();
  ledger.sleepUntil('2027-10-20');
  ledger.act('HoldVisit', { on: '2027-10-20' }, 'specialist');
  look();
  report(ledger, 'fail', ['a1']);
  look();
  const passed = validationDue(ctpat);
  visited(passed, '2027-11-01');
  report(passed, 'pass-with-actions', ['a1']);
  expect(upgradedValidation(legless(passed.state)!, passed.state.zone).stage).toBe('actions');
  expect([...told]).toEqual(['due', 'proposed', 'countered', 'agreed', 'held', 'failed']);
  const stale = { ...legless(passed.state)!, stage: 'planned' as const }; // done anew after it had failed
  expect(upgradedValidation(stale, 'America/Chicago').legs[0]).toMatchObject({ slots: [], agreed: null, heldOn: null });
});
