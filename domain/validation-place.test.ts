/** Where nobody may travel a visit is paused: it is never the company's fault, hides no day, and goes on by itself when the place opens. */
import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays } from './calendar.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import {
  climbInSilence,
  goLive,
  imported,
  orderedAt,
  slot,
  suspendOnEvidence,
  validationDue,
} from './testing/stories.ts';
import type { Travel } from './place.ts';
import type { PlannedLeg } from './validation-events.ts';
import { released } from './release.ts';
import { validationLine } from './validation-line.ts';
import { slotsHeld } from './visit-slots.ts';

const REYNOSA = 'MX-TAM-reynosa';
const note = ref('note');
const site: PlannedLeg = {
  ...{ id: 'domestic', place: REYNOSA, zone: 'America/Matamoros', site: null },
  ...{ mode: 'in-person', exception: null },
};
const planned = (leg: Partial<PlannedLeg> = {}): Ledger => {
  const ledger = validationDue(ctpat);
  ledger.act('PlanValidation', { legs: [{ ...site, ...leg }] }, leg.exception ? 'director' : 'specialist');
  return ledger;
};
const proposed = (): Ledger => {
  const ledger = planned();
  ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
  return ledger;
};
const say = (ledger: Ledger, state: Travel['state'], until: Travel['until'] = null, of = 'MX-TAM'): void => {
  const seq = 1 + (ledger.travel[0]?.travel.length ?? 0);
  const said = { state, from: ledger.today, until, reason: ref(`said-${seq}`), seq };
  ledger.travel = [{ id: of, travel: [...(ledger.travel[0]?.travel ?? []), said] }];
};
const hear = (ledger: Ledger) => ledger.act('HearPlace', {}, 'system').map(({ type }) => type);
const told = (ledger: Ledger) => [...new Set(ledger.of('NoticeQueued').map(({ kind }) => kind))].slice(-1)[0];
const owedDays = ({ state }: Ledger) => {
  const { statutory_on, practice_on, due_on, paused } = validationLine(state)!;
  return { statutory_on, practice_on, due_on, paused };
};

describe('a closed place', () => {
  test('pauses the visit: nothing is owed about it, the company is told once, and no day moves', () => {
    const ledger = proposed();
    const before = owedDays(ledger);
    say(ledger, 'closed');
    expect(hear(ledger)).toEqual(['PlaceAnnounced', 'VisitPaused', 'ClockEnded', 'NoticeQueued', 'NoticeQueued']);
    expect(hear(ledger)).toEqual([]);
    expect([told(ledger), ledger.runs('VISIT_ANSWER:2028'), ledger.state.validation?.stage]).toEqual([
      ...['visit-paused', false, 'planned'],
    ]);
    expect(owedDays(ledger)).toEqual({ ...before, paused: true });
    expect(ledger.work()).toMatchObject([{ key: 'validation.paused:2028', due: '2028-03-15', reason: 'closed' }]);
    expect(ledger.refusal('ProposeVisit', { slots: [slot('2027-12-10')], note }, 'supervisor')).toBe('PlaceClosed');
    ledger.sleepUntil('2028-03-16'); // the statute's day passes, and is ours
    expect(ledger.state.ladders.filter(({ purpose }) => purpose === 'visit-dates-unanswered')).toEqual([]);
    expect(ledger.items()).toContain('agency.late:VALID_INITIAL:2028');
    expect(ledger.state.review?.cycle).toBe('2028'); // the annual review goes on
  });

  test('is visited without notice by nobody either, until it opens', () => {
    const ledger = imported(ctpat, { lastValidatedOn: '2023-06-01' });
    goLive(ledger);
    ledger.sleepUntil('2027-04-01');
    ledger.act('PlanValidation', { legs: [site] }, 'specialist');
    ledger.act('RecordVisitsConsent', { given: true, contact: 'k-officer', on: ledger.today, note }, 'supervisor');
    const order = { leg: 'domestic', slot: slot('2027-04-05'), people: ['sid-specialist'], note } as const;
    say(ledger, 'closed');
    expect(ledger.refusal('OrderUnannouncedVisit', order, 'headquarters')).toBe('PlaceClosed');
    say(ledger, 'open');
    expect(ledger.refusal('OrderUnannouncedVisit', order, 'headquarters')).toBeNull();
  });

  describe('that is closed after a visit without notice was ordered', () => {
    const ordered = (): Ledger => orderedAt(ctpat, site.place!);
    const order = (ledger: Ledger, day: string) =>
      ledger.act(
        'OrderUnannouncedVisit',
        { leg: 'domestic', slot: slot(day), people: ['sid-specialist'], note },
        'headquarters',
      );
    const items = (ledger: Ledger) =>
      ledger
        .work()
        .flatMap(({ key, acts, roles, reason }) =>
          key.startsWith('validation.') ? [{ key, acts, roles, reason }] : [],
        );
    const waiting = { key: expect.stringMatching(/^validation\.order:/) as unknown, roles: ['headquarters'] };

    test('the order is paused: nobody’s time is taken, nobody holds it, and headquarters says what becomes of it', () => {
      const ledger = ordered();
      expect(slotsHeld(ledger.state)).toHaveLength(1);
      say(ledger, 'closed');
      expect(hear(ledger)).toContain('UnannouncedVisitPaused');
      expect(slotsHeld(ledger.state)).toEqual([]);
      expect(items(ledger)).toEqual([{ ...waiting, acts: ['DropUnannouncedVisit'], reason: 'closed' }]);
      expect(ledger.state.validation!.legs[0]!.unannounced).toMatchObject({
        slot: { date: '2027-04-12' },
        paused: true,
      });
      ledger.sleepUntil('2027-04-12');
      expect(ledger.refusal('HoldVisit', { leg: 'domestic', on: '2027-04-12' }, 'specialist')).toBe('NotAtThisStep');
      expect(
        ledger.refusal(
          'OrderUnannouncedVisit',
          { leg: 'domestic', slot: slot('2027-04-20'), people: ['sid-specialist'], note },
          'headquarters',
        ),
      ).toBe('PlaceClosed');
      expect([ledger.state.ladders, ledger.state.adverse]).toEqual([[], null]);
      say(ledger, 'open');
      hear(ledger);
      expect(items(ledger)).toEqual([
        { ...waiting, acts: ['OrderUnannouncedVisit', 'DropUnannouncedVisit'], reason: 'open' },
      ]);
      order(ledger, '2027-04-26');
      expect(slotsHeld(ledger.state)).toHaveLength(1);
      expect(items(ledger)).toMatchObject([
        { key: expect.stringMatching(/^validation\.hold:/) as unknown, reason: 'unannounced' },
      ]);
    });

    test('the company is told what it is told of any visit there, and nothing of the order', () => {
      const ledger = ordered();
      const plain = ordered();
      plain.act('DropUnannouncedVisit', { leg: 'domestic', note }, 'headquarters');
      for (const one of [ledger, plain]) say(one, 'closed');
      const seen = hear(ledger).filter((type) => type !== 'UnannouncedVisitPaused');
      expect(seen).toEqual(hear(plain));
      expect(JSON.stringify(released(ledger.state))).not.toContain('2027-04-12');
      ledger.act('DropUnannouncedVisit', { leg: 'domestic', note }, 'headquarters');
      expect(items(ledger)).toMatchObject([{ key: expect.stringMatching(/^validation\.paused:/) as unknown }]);
    });

    test('on its very day it is not paused: somebody may be there', () => {
      const ledger = ordered();
      ledger.sleepUntil('2027-04-12');
      say(ledger, 'closed');
      expect(hear(ledger)).not.toContain('UnannouncedVisitPaused');
      ledger.act('HoldVisit', { leg: 'domestic', on: '2027-04-12' }, 'specialist');
    });
  });

  test('opens again by itself on the day after its last: we are to propose, and the company is told', () => {
    const ledger = proposed();
    say(ledger, 'closed', '2027-10-01');
    hear(ledger);
    ledger.sleepUntil('2027-10-01');
    expect(hear(ledger)).toEqual([]);
    ledger.sleepUntil('2027-10-02');
    expect(hear(ledger)).toEqual(['PlaceAnnounced', 'VisitResumed', 'ClockStarted', 'NoticeQueued', 'NoticeQueued']);
    expect(told(ledger)).toBe('visit-resumed');
    expect(ledger.work()).toMatchObject([{ key: 'validation.propose:2028', reason: 'VisitResumed' }]);
    expect(ledger.clock('COUNTER_ANSWER:2028').owedBy).toBe('agency');
    ledger.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
  });

  test('ends the outreach about dates that were not answered, also where the news comes after the ring', () => {
    const ledger = proposed();
    ledger.sleepUntil('2027-10-10');
    expect(ledger.state.ladders).toHaveLength(1);
    const [{ id } = { id: '' }] = ledger.state.ladders;
    say(ledger, 'closed');
    ledger.sleepUntil('2027-11-30'); // nobody has told the membership, and the next rung rings
    expect(ledger.of('LadderEnded')).toEqual([{ type: 'LadderEnded', ladder: id, how: 'time-granted' }]);
    expect([ledger.state.ladders, ledger.of('VisitPaused').length]).toEqual([[], 1]);
    expect(hear(ledger)).toEqual([]);
  });

  test('stands in the way of a suspension, whatever the membership has heard', () => {
    const ledger = proposed();
    ledger.sleepUntil('2027-10-10');
    climbInSilence(ledger);
    const [{ id } = { id: '' }] = ledger.state.ladders;
    const recommend = () => ledger.refusal('RecommendSuspension', { ladder: id, note }, 'specialist');
    say(ledger, 'closed');
    expect(recommend()).toBe('EvidenceIncomplete');
    ledger.travel = [];
    expect(recommend()).toBeNull();
    say(ledger, 'closed');
    const decide = (impose: boolean) => ledger.refusal('DecideAdverse', { impose, note }, 'director');
    expect([decide(true), decide(false)]).toEqual(['EvidenceIncomplete', null]);
  });

  test('lets no term to cure run out for dates of a visit there, and no removal rest on it', () => {
    const ledger = proposed();
    ledger.sleepUntil('2027-10-10');
    climbInSilence(ledger);
    suspendOnEvidence(ledger);
    const { due } = ledger.clock('SUSP_CURE:adverse');
    say(ledger, 'closed', addDays(due, 30));
    ledger.sleepUntil(addDays(due, 2));
    expect(ledger.last('ClockMoved')).toMatchObject({ clock: 'SUSP_CURE:adverse', before: due, why: 'place-closed' });
    expect(ledger.state.adverse?.stage).toBe('suspended');
    ledger.sleepUntil(addDays(ledger.clock('SUSP_CURE:adverse').due, 2)); // it has opened by then
    expect(ledger.state.adverse?.stage).toBe('cure-lapsed');
    say(ledger, 'closed');
    expect(ledger.refusal('RecommendRemoval', { note }, 'specialist')).toBe('PlaceClosed');
  });

  test('an accepted date is given up; one that is agreed for today is for a person to settle', () => {
    const [early, today] = [proposed(), proposed()];
    for (const ledger of [early, today]) ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
    say(early, 'closed');
    hear(early);
    expect(early.last('VisitPaused').from?.date).toBe('2027-12-01');
    today.sleepUntil('2027-12-01');
    say(today, 'closed');
    expect(hear(today)).not.toContain('VisitPaused');
    const items = ['validation.hold:2028', 'validation.clearance:2028'];
    expect([told(today), today.items()]).toEqual(['place-changed', items]);
  });

  test('touches no virtual visit, and no other place', () => {
    const virtual = planned({ mode: 'virtual', exception: note });
    virtual.act('ProposeVisit', { slots: [slot('2027-12-01')], note: null }, 'specialist');
    say(virtual, 'closed');
    expect(hear(virtual)).not.toContain('VisitPaused');
    expect([told(virtual), virtual.runs('VISIT_ANSWER:2028')]).toEqual(['place-changed', true]);
    const elsewhere = proposed();
    say(elsewhere, 'closed', null, 'MX-SON');
    expect(hear(elsewhere)).toEqual([]);
  });
});

test('where travel is restricted a supervisor proposes, with a reason; what was agreed stands', () => {
  const ledger = planned();
  say(ledger, 'restricted');
  expect(hear(ledger)).toEqual(['PlaceAnnounced', 'NoticeQueued', 'NoticeQueued']);
  const ask = (by: 'specialist' | 'supervisor', reason: typeof note | null) =>
    ledger.refusal('ProposeVisit', { slots: [slot('2027-12-01')], note: reason }, by);
  expect(ledger.work()).toMatchObject([{ key: 'validation.propose:2028', roles: ['supervisor'] }]);
  expect([ask('specialist', note), ask('supervisor', null), ask('supervisor', note)]).toEqual([
    ...['PlaceRestricted', 'ReasonRequired', null],
  ]);
  ledger.act('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact');
  say(ledger, 'closed');
  expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact')).toBe('NotAtThisStep');
});

test('a date is not accepted where nobody may travel, also before the membership has heard', () => {
  const ledger = proposed();
  say(ledger, 'closed');
  expect(ledger.refusal('AcceptVisit', { slot: 0, waiveNotice: false }, 'contact')).toBe('PlaceClosed');
});
