import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { APPLICATION, certified, draft, EVERY_CATEGORY, inReview, prepare } from './testing/stories.ts';

const note = ref('note');
const approved = (): Ledger => {
  const ledger = inReview(ctpat);
  ledger.act('ApproveProfile', {}, 'specialist');
  return ledger;
};
const vetted = (result: 'clear' | 'adverse', by: 'specialist' | 'doubleSpecialist' = 'specialist'): Ledger => {
  const ledger = approved();
  ledger.act('RecordVetting', { result, note }, by);
  return ledger;
};

describe('a draft', () => {
  test('must be submitted within thirty days, and reminds fourteen and three days before', () => {
    const ledger = draft(ctpat);
    expect(ledger.clock('PREAPP_ABANDON:application')).toMatchObject({
      start: '2027-03-01',
      due: '2027-03-31',
      owedBy: 'participant',
    });
    expect(ledger.clock('PREAPP_REMIND:application').due).toBe('2027-03-17');
    ledger.sleepUntil('2027-03-17');
    expect(ledger.of('ApplicationReminded')).toHaveLength(1);
    expect(ledger.clock('PREAPP_REMIND:application').due).toBe('2027-03-28');
    ledger.sleepUntil('2027-03-31');
    expect(ledger.of('ApplicationReminded')).toHaveLength(2);
    expect(ledger.state.standing).toBe('draft');
  });

  test('is closed when its last day is over, in the company’s own zone', () => {
    const ledger = draft(ctpat);
    ledger.sleepUntil('2027-04-02');
    expect(ledger.state.standing).toBe('abandoned');
    expect(ledger.last('ApplicationAbandoned').on).toBe('2027-04-01');
    const [row] = ledger.events.filter(({ event }) => event.type === 'ApplicationAbandoned');
    expect(new Date(row!.at).toISOString()).toBe('2027-04-01T05:00:00.000Z');
    expect(ledger.state.clocks).toEqual([]);
  });

  test.each(['refused', 'gave-up', 'no-address', undefined] as const)(
    'waits for a person when no reminder left the house (%s)',
    (proof) => {
      const ledger = draft(ctpat);
      ledger.mail = () => proof;
      ledger.sleepUntil('2027-04-02');
      expect(ledger.state.standing).toBe('draft');
      expect(ledger.of('AbandonmentWaits')).toHaveLength(1);
      expect(ledger.items()).toContain('application.abandoned:application');
      ledger.act('CloseAbandoned', { note }, 'supervisor');
      expect(ledger.state.standing).toBe('abandoned');
    },
  );

  test('that was given up too late for its reminders is not closed by a late engine, which reminds of no day that is over', () => {
    const ledger = draft(ctpat);
    ledger.away(45);
    ledger.wake();
    expect(ledger.of('ApplicationReminded')).toEqual([]);
    expect(ledger.state.standing).toBe('draft');
    expect(ledger.items()).toContain('application.abandoned:application');
  });

  test('is not abandoned while a withdrawal that came in time lies in the tray', () => {
    const ledger = draft(ctpat);
    ledger.sleepUntil('2027-03-31');
    ledger.pending = [{ id: 'f1', kind: 'application-withdrawal', receivedAt: ledger.now }];
    ledger.sleepUntil('2027-04-02');
    expect(ledger.state.standing).toBe('draft');
  });

  test('that was submitted in time after a wait is no longer waiting', () => {
    const ledger = draft(ctpat);
    ledger.mail = () => 'gave-up';
    ledger.sleepUntil('2027-04-02');
    prepare(ledger);
    ledger.act('SubmitApplication', {}, 'officer');
    ledger.act('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor');
    ledger.act('ReturnApplication', { note, categories: [1] }, 'specialist');
    expect(ledger.refusal('CloseAbandoned', { note }, 'supervisor')).toBe('NotAbandoned');
  });
});

describe('creating', () => {
  test.each([
    ['a type that the programme does not know', { entityType: 'submarine' }, 'TypeUnknown'],
    ['a type that is not open yet', { entityType: 'e-commerce-fulfillment-center' }, 'TypeNotOpen'],
    ['a type by invitation only', { entityType: 'marine-port-terminal-operator-foreign' }, 'InvitationNeeded'],
    ['too early after a removal', { barredUntil: '2027-03-02' }, 'ReapplicationBarred'],
    ['without an officer', { contacts: [] }, 'OfficerMissing'],
    ['in a zone that does not exist', { zone: 'Mars/Olympus' }, 'ZoneUnknown'],
  ] as const)('%s is refused', (_, part, code) => {
    expect(() => draft(ctpat, '2027-03-01', part)).toThrow(expect.objectContaining({ code }));
  });

  test('by invitation, and on the very day on which the bar ends, is possible', () => {
    expect(
      draft(ctpat, '2027-03-01', { entityType: 'foreign-manufacturer-elsewhere', invitation: true }).state.standing,
    ).toBe('draft');
    expect(draft(ctpat, '2027-03-01', { barredUntil: '2027-03-01' }).state.standing).toBe('draft');
  });

  test('twice is refused', () => {
    expect(draft(ctpat).refusal('CreateApplication', APPLICATION, 'contact')).toBe('AlreadyApplied');
  });
});

describe('submitting', () => {
  const profile = (ledger: Ledger, part: object) =>
    ledger.act(
      'PrepareApplication',
      {
        profile: ref('profile'),
        categories: EVERY_CATEGORY,
        identifiers: ['ein', 'bond'],
        riskAssessedOn: '2027-02-01',
        ...part,
      },
      'consultant',
    );

  test.each([
    ['nothing prepared', undefined, 'ProfileIncomplete'],
    ['a category unanswered', { categories: EVERY_CATEGORY.slice(1) }, 'ProfileIncomplete'],
    ['an identifier missing', { identifiers: ['ein'] }, 'IdentifierMissing'],
    ['a risk assessment of a year ago', { riskAssessedOn: '2026-03-01' }, 'RiskAssessmentOld'],
  ])('%s is refused', (_, part, code) => {
    const ledger = draft(ctpat);
    ledger.criteria = () => null; // profiles are affirmed by category
    if (part) profile(ledger, part);
    expect(ledger.refusal('SubmitApplication', {}, 'officer')).toBe(code);
  });

  test('a risk assessment of a year less a day is fresh enough', () => {
    const ledger = draft(ctpat);
    profile(ledger, { riskAssessedOn: '2026-03-02' });
    expect(ledger.refusal('SubmitApplication', {}, 'officer')).toBeNull();
  });

  test.each([
    [['scac', 'dot'], 'IdentifierMissing'],
    [['scac', 'dot', 'rfc'], null],
    [['scac', 'dot', 'ein'], null],
  ])('a highway carrier with %j gives %s: one taxpayer number is enough', (identifiers, code) => {
    const ledger = draft(ctpat, '2027-03-01', { entityType: 'highway-carrier-us-mexico' });
    profile(ledger, { identifiers });
    expect(ledger.refusal('SubmitApplication', {}, 'officer')).toBe(code);
  });

  test('only the officer signs', () => {
    const ledger = draft(ctpat);
    prepare(ledger);
    for (const seat of ['contact', 'consultant', 'specialist', 'supervisor'] as const)
      expect(ledger.refusal('SubmitApplication', {}, seat)).toBe('NotAuthorized');
  });

  test('a person who does not hold the role today may not', () => {
    const ledger = draft(ctpat);
    prepare(ledger);
    expect(ledger.refusal('SubmitApplication', {}, { person: 'cleo-contact', role: 'officer' })).toBe('NotAuthorized');
  });

  test('a date that does not exist, or lies ahead, is refused when it is prepared', () => {
    const ledger = draft(ctpat);
    expect(
      ledger.refusal(
        'PrepareApplication',
        { profile: note, categories: [], identifiers: [], riskAssessedOn: '2027-02-30' },
        'contact',
      ),
    ).toBe('DateUnknown');
    expect(
      ledger.refusal(
        'PrepareApplication',
        { profile: note, categories: [], identifiers: [], riskAssessedOn: '2027-03-02' },
        'contact',
      ),
    ).toBe('DateInFuture');
  });

  test('starts the agency’s ninety days and ends the company’s term', () => {
    const ledger = draft(ctpat);
    prepare(ledger);
    const events = ledger.act('SubmitApplication', {}, 'officer');
    expect(ledger.state.standing).toBe('submitted');
    expect(ledger.clock('CERT_DECIDE:application')).toMatchObject({
      start: '2027-03-01',
      due: '2027-05-30',
      owedBy: 'agency',
    });
    expect(ledger.state.clocks.map(({ id }) => id)).toEqual(['CERT_DECIDE:application']);
    expect(ledger.told(events)).toEqual(['application-received', 'application-received']);
    expect(ledger.items()).toEqual(['application.assign:application']);
    expect(
      ledger.refusal(
        'PrepareApplication',
        { profile: note, categories: [], identifiers: [], riskAssessedOn: '2027-02-01' },
        'contact',
      ),
    ).toBe('NotOpenForChanges');
  });
});

describe('in review', () => {
  test('the specialist’s ninety days run from the assignment, and a reassigned case keeps them', () => {
    const ledger = inReview(ctpat);
    expect(ledger.clock('SCSS_CERT_REVIEW:application').due).toBe('2027-05-30');
    ledger.pass(20);
    ledger.act('AssignSpecialist', { specialist: 'sid-specialist' }, 'supervisor');
    expect(ledger.state.specialist).toBe('sid-specialist');
    expect(ledger.clock('SCSS_CERT_REVIEW:application').due).toBe('2027-05-30');
    expect(ledger.refusal('AssignSpecialist', { specialist: 'sid-specialist' }, 'supervisor')).toBe('AlreadyAssigned');
    ledger.act('ApproveProfile', {}, 'otherSpecialist');
    expect(ledger.refusal('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor')).toBeNull();
    expect(ledger.state.standing).toBe('approved');
  });

  test('returned, it has thirty days and reminders again; signed again, it is in review', () => {
    const ledger = inReview(ctpat);
    ledger.pass(9);
    const events = ledger.act('ReturnApplication', { note, categories: [4] }, 'specialist');
    expect(ledger.told(events)).toEqual(['application-returned', 'application-returned']);
    expect(ledger.clock('PREAPP_ABANDON:application').due).toBe('2027-04-09');
    expect(ledger.clock('PREAPP_REMIND:application').due).toBe('2027-03-26');
    expect(ledger.runs('SCSS_CERT_REVIEW:application')).toBe(false);
    expect(ledger.runs('CERT_DECIDE:application')).toBe(true);
    ledger.pass(5);
    ledger.act('SubmitApplication', {}, 'officer');
    expect(ledger.state.standing).toBe('in-review');
    expect(ledger.clock('SCSS_CERT_REVIEW:application').due).toBe('2027-06-13');
    expect(ledger.state.clocks.some(({ rule }) => rule.startsWith('PREAPP'))).toBe(false);
  });

  test('returned and left alone, it is abandoned, with reminders of its own', () => {
    const ledger = inReview(ctpat);
    ledger.act('ReturnApplication', { note, categories: [4] }, 'specialist');
    ledger.sleepUntil('2027-04-02');
    expect(ledger.of('ApplicationReminded')).toHaveLength(2);
    expect(ledger.state.standing).toBe('abandoned');
  });

  test('returned and left alone with no reminder sent, it waits for a person', () => {
    const ledger = inReview(ctpat);
    ledger.act('ReturnApplication', { note, categories: [4] }, 'specialist');
    ledger.mail = () => 'gave-up';
    ledger.sleepUntil('2027-04-02');
    expect(ledger.items()).toContain('application.abandoned:application');
    ledger.act('CloseAbandoned', { note }, 'supervisor');
    expect(ledger.state.standing).toBe('abandoned');
  });

  test.each(['ReturnApplication', 'ApproveProfile', 'RecordVetting', 'RecommendIneligible'] as const)(
    '%s needs an application in review',
    (act) => {
      const ledger = draft(ctpat);
      expect(ledger.refusal(act, { note, categories: [], result: 'clear', ground: 'not-eligible' }, 'specialist')).toBe(
        'NotInReview',
      );
      expect(ledger.refusal('AssignSpecialist', { specialist: 'sara-specialist' }, 'supervisor')).toBe(
        'NothingToAssign',
      );
    },
  );
});

describe('certifying', () => {
  test('needs an approved profile, a vetting, and a clear one', () => {
    expect(inReview(ctpat).refusal('Certify', {}, 'supervisor')).toBe('ProfileNotApproved');
    expect(approved().refusal('Certify', {}, 'supervisor')).toBe('VettingOpen');
    expect(vetted('adverse').refusal('Certify', {}, 'supervisor')).toBe('VettingAdverse');
    expect(vetted('adverse').items()).toEqual(['application.vet:application']);
    expect(vetted('clear').refusal('Certify', {}, 'supervisor')).toBeNull();
  });

  test('is for a second person', () => {
    expect(vetted('clear', 'doubleSpecialist').refusal('Certify', {}, 'doubleSupervisor')).toBe('SamePerson');
    expect(vetted('clear', 'doubleSpecialist').refusal('Certify', {}, 'supervisor')).toBeNull();
    expect(vetted('clear').refusal('Certify', {}, 'director')).toBe('NotAuthorized');
  });

  test('gives tier 1 and winds the next review and the first validation', () => {
    const ledger = certified(ctpat);
    expect(ledger.state).toMatchObject({ standing: 'certified', tier: 1, certifiedOn: '2027-03-15' });
    expect(Object.fromEntries(ledger.state.clocks.map(({ id, due }) => [id, due]))).toEqual({
      'ANNUAL_OPEN:2028': '2027-12-16',
      'VALID_INITIAL:2028': '2028-03-15',
      'VALIDATION_OPENS:2028': '2027-09-17',
    });
    expect(ledger.refusal('Certify', {}, 'supervisor')).toBe('ProfileNotApproved');
  });

  test('the agency’s own lapse is noted and hurts nobody', () => {
    const ledger = inReview(ctpat);
    ledger.sleepUntil('2027-05-31');
    const lapsed = ledger.events.filter(({ event }) => event.type === 'ClockLapsed');
    expect(lapsed.map(({ event }) => event)).toEqual([
      { type: 'ClockLapsed', clock: 'CERT_DECIDE:application', due: '2027-05-30' },
      { type: 'ClockLapsed', clock: 'SCSS_CERT_REVIEW:application', due: '2027-05-30' },
    ]);
    expect(ledger.events.at(-1)).toEqual(lapsed.at(-1));
    expect(ledger.items()).toEqual([
      'application.review:application',
      'agency.late:CERT_DECIDE:application',
      'agency.late:SCSS_CERT_REVIEW:application',
    ]);
    ledger.act('ApproveProfile', {}, 'specialist');
    ledger.act('RecordVetting', { result: 'clear', note }, 'specialist');
    ledger.act('Certify', {}, 'supervisor');
    expect(ledger.items()).toEqual([]);
  });
});

describe('finding ineligible', () => {
  const recommended = (by: 'specialist' | 'doubleSpecialist' = 'specialist'): Ledger => {
    const ledger = vetted('adverse');
    ledger.act('RecommendIneligible', { ground: 'vetting-adverse', note }, by);
    return ledger;
  };

  test('is for a director who did not recommend it', () => {
    expect(vetted('adverse').refusal('FindIneligible', { note }, 'director')).toBe('NothingRecommended');
    expect(recommended('doubleSpecialist').refusal('FindIneligible', { note }, 'doubleDirector')).toBe('SamePerson');
    expect(recommended().refusal('FindIneligible', { note }, 'supervisor')).toBe('NotAuthorized');
    expect(recommended().refusal('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist')).toBe(
      'AlreadyRecommended',
    );
  });

  test('ends every other clock and leaves ninety days to appeal, counted from the decision', () => {
    const ledger = recommended();
    const events = ledger.act('FindIneligible', { note }, 'director');
    expect(ledger.state).toMatchObject({
      standing: 'ineligible',
      decision: { kind: 'ineligibility', people: ['sara-specialist', 'dora-director'] },
    });
    expect(ledger.state.clocks.map(({ id, due }) => [id, due])).toEqual([
      ['APPEAL_FILE_BENEFIT:ineligibility', '2027-05-30'],
    ]);
    expect(ledger.told(events)).toEqual(['found-ineligible', 'found-ineligible', 'found-ineligible by letter']);
    expect(ledger.items().filter((key) => key.startsWith('letter.dispatch:'))).toHaveLength(1);
  });

  test('a recommendation falls when the profile is approved or returned after all', () => {
    const returned = inReview(ctpat);
    returned.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
    returned.act('ReturnApplication', { note, categories: [2] }, 'specialist');
    expect(returned.refusal('FindIneligible', { note }, 'director')).toBe('NothingRecommended');
    const accepted = inReview(ctpat);
    accepted.act('RecommendIneligible', { ground: 'not-eligible', note }, 'specialist');
    accepted.act('ApproveProfile', {}, 'specialist');
    expect(accepted.items()).toEqual(['application.vet:application']);
  });
});

describe('withdrawing', () => {
  test.each(['draft', 'in-review'] as const)('from %s leaves no bar and no clock', (standing) => {
    const ledger = standing === 'draft' ? draft(ctpat) : inReview(ctpat);
    const events = ledger.act('Withdraw', { note }, 'contact');
    expect(ledger.state).toMatchObject({ standing: 'withdrawn', barredUntil: null, clocks: [] });
    expect(ledger.told(events)).toEqual(['withdrawal-recorded', 'withdrawal-recorded']);
  });

  test('a second withdrawal is set aside for a person, who settles it once', () => {
    const ledger = draft(ctpat);
    ledger.act('Withdraw', { note }, 'contact');
    expect(ledger.act('Withdraw', { note }, 'contact')).toMatchObject([
      { type: 'FilingSetAside', kind: 'application-withdrawal', finding: 'NothingToWithdraw' },
    ]);
    const { filing } = ledger.last('FilingSetAside');
    expect(ledger.items()).toEqual([`filing.set-aside:${filing}`]);
    ledger.act('SettleFiling', { filing, note }, 'supervisor');
    expect(ledger.refusal('SettleFiling', { filing, note }, 'supervisor')).toBe('NothingSetAside');
  });

  test('is a filing: nobody but the wrong person is refused', () => {
    expect(certified(ctpat).refusal('Withdraw', { note }, 'consultant')).toBe('NotAuthorized');
    expect(certified(ctpat).refusal('Withdraw', { note }, 'officer')).toBeNull();
  });
});
