import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { addDays, instantOf, wallDateOf } from './calendar.ts';
import { released } from './release.ts';
import { diceFrom, oneOf } from './testing/dice.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, cure, decideOn, report, suspended, validated, visited } from './testing/stories.ts';

const note = ref('note');
const statement = ref('statement');
const LAST = '2028-07-27';
const paper = (ledger: Ledger, filedOn: string, seat: 'specialist' | 'otherHeadquarters' = 'specialist') =>
  ledger.act('RecordPaperAppeal', { statement, way: 'mail', filedOn, documents: ['doc-1'] }, seat);

describe('on paper', () => {
  test('what counts is the day of the postmark, however late it is typed', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-08-20');
    expect(ledger.last('AppealWindowClosed')).toMatchObject({ due: LAST });
    const events = paper(ledger, LAST);
    expect(ledger.last('AppealFiled')).toMatchObject({
      timely: true,
      filedOn: LAST,
      lastDay: LAST,
      paper: { way: 'mail', by: 'sara-specialist', documents: ['doc-1'] },
    });
    expect(ledger.clock('APPEAL_DECIDE:appeal')).toMatchObject({ start: LAST });
    expect(ledger.told(events)).toEqual(['appeal-received', 'appeal-received', 'appeal-received by letter']);
  });

  test('a day late is late, and only a person says what follows', () => {
    const ledger = suspended(ctpat);
    ledger.sleepUntil('2028-08-20');
    paper(ledger, addDays(LAST, 1));
    expect(ledger.last('AppealFiled').timely).toBe(false);
    ledger.pass(400);
    expect(ledger.state.appeal?.stage).toBe('filed');
    ledger.act('AdmitAppeal', { note }, 'appealOfficer');
    expect(ledger.state.appeal?.stage).toBe('admitted');
  });

  test('is never refused: without a decision, before it, in the future, or with one pending, a person has it', () => {
    expect(paper(certified(ctpat), '2027-06-01')).toMatchObject([
      { type: 'FilingSetAside', finding: 'NothingToAppeal', filedOn: '2027-06-01' },
    ]);
    const ledger = suspended(ctpat);
    expect(paper(ledger, '2028-04-27')).toMatchObject([{ finding: 'FiledBeforeDecision' }]);
    expect(paper(ledger, addDays(ledger.today, 1))).toMatchObject([{ finding: 'FiledInFuture' }]);
    expect(paper(ledger, 'soon')).toMatchObject([{ finding: 'DateUnknown' }]);
    paper(ledger, ledger.today);
    expect(paper(ledger, ledger.today)).toMatchObject([{ finding: 'AppealPending' }]);
    expect(ledger.items().filter((key) => key.startsWith('filing.set-aside'))).toHaveLength(4);
    expect(ledger.refusal('RecordPaperAppeal', { statement, way: 'mail', filedOn: '', documents: [] }, 'contact')).toBe(
      'NotAuthorized',
    );
  });

  test('whoever attested the signature has no seat over it', () => {
    const ledger = suspended(ctpat);
    paper(ledger, ledger.today, 'otherHeadquarters');
    expect(ledger.refusal('AdmitAppeal', { note }, 'otherHeadquarters')).toBe('SamePerson');
    expect(ledger.refusal('AdmitAppeal', { note }, 'appealOfficer')).toBeNull();
  });
});

describe('a later decision while an earlier one is contested', () => {
  const twice = (): Ledger => {
    const ledger = certified(ctpat);
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'false-information', point: 'national-security', note },
      'director',
    );
    decideOn(ledger, 'headquarters');
    ledger.act('FileAppeal', { statement }, 'officer');
    cure(ledger);
    ledger.act('AcceptCure', { note }, 'specialist');
    ledger.act('Reinstate', { note }, 'director');
    ledger.act(
      'RecommendImmediateAction',
      { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
      'otherDirector',
    );
    decideOn(ledger, 'otherHeadquarters');
    ledger.act('ServeDecision', { tracking: ref('tracking') }, 'specialist');
    return ledger;
  };

  test('its appeal waits, set aside, and is taken up as of the day on which it was filed', () => {
    const ledger = twice();
    const on = ledger.today;
    ledger.act('FileAppeal', { statement }, 'officer');
    const filing = ledger.last('FilingSetAside');
    expect(filing).toMatchObject({ finding: 'AppealPending', filedOn: on });
    expect(ledger.refusal('TakeUpAppeal', { filing: filing.filing, statement, note }, 'specialist')).toBe(
      'AppealPending',
    );
    ledger.pass(120);
    expect(ledger.runs('APPEAL_FILE_BENEFIT:suspension')).toBe(false);
    ledger.act('RejectAppeal', { note }, 'appealOfficer');
    ledger.act('TakeUpAppeal', { filing: filing.filing, statement, note }, 'specialist');
    expect(ledger.last('AppealFiled')).toMatchObject({ filing: filing.filing, filedOn: on, timely: true });
    expect(ledger.state.appeal?.against.ground).toBe('security-incident');
    expect(ledger.state.setAside).toEqual([]);
    expect(ledger.refusal('TakeUpAppeal', { filing: filing.filing, statement, note }, 'specialist')).toBe(
      'NothingSetAside',
    );
  });
});

test('a decision that was made before another one stays appealable for its own days', () => {
  const ledger = validated(ctpat, 3);
  ledger.sleepUntil('2031-05-24');
  visited(ledger, '2031-07-01');
  report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 2, note }, 'director');
  const lowered = ledger.state.decision!;
  const last = ledger.clock('APPEAL_FILE_BENEFIT:tier-lowered').due;
  ledger.pass(30);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'otherDirector',
  );
  decideOn(ledger, 'headquarters');
  expect(ledger.state.earlier).toEqual([{ ...lowered, appealBy: last }]);
  ledger.sleepUntil(last);
  ledger.act('FileAppeal', { statement, against: lowered.id }, 'officer');
  expect(ledger.last('AppealFiled')).toMatchObject({ timely: true, against: lowered.id, lastDay: last });
  expect(ledger.state).toMatchObject({ earlier: [], appeal: { against: { kind: 'tier-lowered' } } });
  expect(ledger.runs('APPEAL_FILE_BENEFIT:suspension')).toBe(true);
  ledger.act('AdmitAppeal', { note }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'otherHeadquarters');
  ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
  expect(ledger.state).toMatchObject({ standing: 'suspended', tier: 3, decision: { kind: 'suspension' } });
  cure(ledger);
  ledger.act('AcceptCure', { note }, 'specialist');
  ledger.act('Reinstate', { note }, 'director');
  expect(ledger.state).toMatchObject({ standing: 'certified', tier: 3 });
});

describe('the record is frozen', () => {
  test('at the row before the appeal, whatever follows', () => {
    const ledger = suspended(ctpat);
    const { seq } = ledger.state;
    ledger.act('FileAppeal', { statement }, 'officer');
    cure(ledger);
    expect(ledger.last('AppealFiled').frozen).toBe(seq);
    expect(ledger.state.appeal?.frozen).toBe(seq);
  });
});

/** Days of filing around the last one, with the engine away for up to ten days, in the portal or on paper. */
test.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
  'timeliness is of the day of filing, alone (seed %i)',
  (seed) => {
    const dice = diceFrom(seed);
    const ledger = suspended(ctpat);
    const filedOn = addDays(LAST, dice(7) - 3);
    const received = instantOf(filedOn, 'America/Chicago', dice(24), dice(60));
    const upAgain = addDays(filedOn, 1 + dice(10));
    ledger.sleepUntil(addDays(LAST, -5));
    const online = oneOf(dice, [true, false]);
    if (online) {
      ledger.pending = [{ id: 'f', kind: 'appeal', receivedAt: received }];
    }
    ledger.now = Math.max(ledger.now, instantOf(upAgain, 'America/Chicago', 9));
    ledger.wake();
    if (online) ledger.act('FileAppeal', { statement }, 'officer', received);
    else paper(ledger, filedOn);
    const { timely } = ledger.last('AppealFiled');
    expect({ timely, filedOn: ledger.last('AppealFiled').filedOn }).toEqual({
      timely: wallDateOf(received, 'America/Chicago') <= LAST,
      filedOn,
    });
    expect(ledger.state.appeal?.stage).toBe('filed');
  },
);

describe('a lower tier that is decided while the letter of a denial of benefits is still in the house', () => {
  const both = (): Ledger => {
    const ledger = validated(ctpat, 3);
    ledger.sleepUntil('2031-05-24');
    visited(ledger, '2031-07-01');
    report(ledger, 'pass');
    const denial = { benefits: ['reduced-score'] as const, until: null };
    const order = {
      order: 'benefit-denial',
      ground: 'security-incident',
      point: 'national-security',
      denial,
      note,
    } as const;
    ledger.act('RecommendImmediateAction', order, 'director');
    decideOn(ledger, 'headquarters');
    ledger.pass(1);
    ledger.act('CloseValidation', { tier: 1, note }, 'otherDirector');
    return ledger;
  };
  const DENIAL = 'APPEAL_FILE_BENEFIT:benefit-denial';

  test('takes no day from it: each decision has its own, and only what waits for its letter begins anew', () => {
    const ledger = both();
    const { due } = ledger.clock(DENIAL);
    ledger.pass(92);
    expect(ledger.of('AppealWindowClosed').map(({ against }) => against)).toEqual([ledger.state.decision?.id]);
    const moved = ledger.of('ClockMoved').find(({ clock }) => clock === DENIAL);
    expect(moved).toMatchObject({ before: due, why: 'waiting-for-proof' });
    const decidedOn = ledger.state.decision?.decidedOn;
    ledger.act('DateDecisionAnew', { note }, 'otherHeadquarters');
    expect(ledger.clock(DENIAL)).toMatchObject({ start: ledger.today });
    expect(ledger.state).toMatchObject({
      decision: { kind: 'tier-lowered', decidedOn },
      earlier: [{ kind: 'benefit-denial', decidedOn: ledger.today }],
    });
    expect(released(ledger.state)).toMatchObject({ decision: { kind: 'tier-lowered' }, earlier: [] });
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    expect(ledger.state.denials[0]?.decision).toBe(ledger.state.earlier[0]?.id);
  });

  test('an appeal against the denial has its effect, and none on the tier', () => {
    const ledger = both();
    const [denial] = ledger.state.earlier;
    ledger.act('FileAppeal', { statement, against: denial!.id }, 'officer');
    ledger.act('AdmitAppeal', { note }, 'appealOfficer');
    ledger.act('AssignAppeal', { officer: 'amy-appeals' }, 'appealOfficer');
    ledger.act('DecideAppeal', { outcome: 'allowed', note }, 'appealOfficer');
    expect(ledger.state).toMatchObject({ adverse: null, tier: 1, decision: { kind: 'tier-lowered' } });
    expect(ledger.runs('APPEAL_FILE_BENEFIT:tier-lowered')).toBe(true);
  });
});
