import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { instantOf } from './calendar.ts';
import { selfReported } from './incident-record.ts';
import { released } from './release.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, draft, imported, removed, suspended } from './testing/stories.ts';

const note = ref('note');
const text = ref('incident');
const analysis = (incident: string, due = '2027-06-01') => ({
  incident,
  cause: 'equipment' as const,
  text: ref('analysis'),
  criteria: ['6.1'],
  actions: ['a1', 'a2'].map((id) => ({ id, text: ref(id), due, by: 'security' as const })),
});

function watched(ledger: Ledger): Ledger {
  ledger.watches.push(watchOver(ledger.events));
  return ledger;
}
function report(ledger: Ledger, by: 'officer' | 'contact' | 'consultant' = 'contact', receivedAt?: number): string {
  ledger.act('ReportIncident', { happenedOn: ledger.today, text }, by, receivedAt);
  return ledger.last('IncidentReported').incident;
}
/** Reported on 1 April 2027, and its analysis asked for on the same day: due by the end of 1 May. */
function asked(): { ledger: Ledger; incident: string } {
  const ledger = watched(certified(ctpat));
  ledger.sleepUntil('2027-04-01');
  const incident = report(ledger);
  ledger.act('AskIncidentAnalysis', { incident, note }, 'specialist');
  return { ledger, incident };
}

describe('a report', () => {
  test.each([
    ['an applicant', draft],
    ['a member', certified],
    ['a suspended member', suspended],
    ['a company that was removed', removed],
    ['one from the former register that is not live yet', imported],
  ])('of %s is never refused and never set aside, by whoever of the company signs in', (_, story) => {
    const ledger = watched(story(ctpat));
    for (const by of ['officer', 'contact', 'consultant'] as const) {
      const incident = report(ledger, by);
      expect(ledger.items()).toContain(`incident.triage:${incident}`);
    }
    expect(ledger.state.setAside).toEqual([]);
    expect(ledger.state.incidents).toHaveLength(3);
  });

  test('starts no clock but the agency’s own, counted from its receipt, and nothing follows from that one’s lapse', () => {
    const ledger = watched(certified(ctpat));
    ledger.sleepUntil('2027-04-03');
    const before = ledger.state.clocks.length;
    const received = instantOf('2027-04-01', 'America/New_York', 23);
    const incident = report(ledger, 'contact', received);
    expect(ledger.state.clocks.slice(before)).toMatchObject([
      { id: `INCIDENT_TRIAGE:${incident}`, owedBy: 'agency', due: '2027-04-02' },
    ]);
    ledger.pass(400);
    expect(ledger.items()).toContain(`agency.late:INCIDENT_TRIAGE:${incident}`);
    expect([ledger.state.adverse, ledger.state.standing]).toEqual([null, 'certified']);
  });

  test('keeps the run of a company that has left until it is looked at', () => {
    const ledger = watched(removed(ctpat));
    const incident = report(ledger);
    ledger.act('CloseIncident', { incident, finding: 'nothing-further', note }, 'supervisor');
    expect(ledger.state.incidents).toMatchObject([{ stage: 'closed', analysis: null }]);
  });
});

describe('a report that the agency takes down', () => {
  const takeDown = (ledger: Ledger, reporter: string | null, heardAt: number) => {
    const told = { reporter, way: 'telephone', heardAt, happenedOn: '2027-04-01', text } as const;
    ledger.act('RecordReportedIncident', told, 'otherSpecialist');
    return ledger.last('IncidentReported').incident;
  };
  const HEARD = instantOf('2027-04-01', 'America/New_York', 22);
  const story = (): Ledger => {
    const ledger = watched(certified(ctpat));
    ledger.sleepUntil('2027-04-05');
    return ledger;
  };

  test('of a contact counts from when it was really received, and the agency owes its look from then', () => {
    const ledger = story();
    const incident = takeDown(ledger, 'k-primary', HEARD);
    expect(ledger.last('IncidentReported')).toMatchObject({
      reportedAt: HEARD,
      contact: 'k-primary',
      heard: { way: 'telephone', by: 'sid-specialist' },
    });
    expect(ledger.of('ClockStarted').at(-1)).toMatchObject({ id: `INCIDENT_TRIAGE:${incident}`, start: '2027-04-01' });
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'incident-received', about: incident });
    const found = { incident, happenedOn: '2027-04-01', foundAt: HEARD + 1, text: note };
    ledger.act('RecordIncident', found, 'specialist');
    expect(selfReported(ledger.state, incident)?.selfReported).toBe(true);
  });

  test('of anybody else of the company is received, and told to it, and no report of the company’s', () => {
    for (const reporter of [null, 'k-gone']) {
      const ledger = story();
      const incident = takeDown(ledger, reporter, HEARD);
      expect(selfReported(ledger.state, incident)).toEqual({ selfReported: false, reportedAt: null, foundAt: null });
      expect(released(ledger.state).incidents).toMatchObject([{ id: incident, text, heardAt: HEARD }]);
      expect(ledger.items()).toContain(`incident.triage:${incident}`);
    }
  });

  test('is never refused, at any standing, and never later than it was taken down', () => {
    for (const begin of [draft, suspended, removed, imported]) {
      const ledger = watched(begin(ctpat));
      takeDown(ledger, 'k-primary', ledger.now + 86_400_000);
      expect([ledger.last('IncidentReported').reportedAt, ledger.state.setAside]).toEqual([ledger.now, []]);
    }
  });
});

describe('who spoke first', () => {
  const FOUND = instantOf('2027-04-02', 'America/Chicago', 9);
  const found = (ledger: Ledger, incident: string | null, foundAt: number): string => {
    ledger.act('RecordIncident', { incident, happenedOn: '2027-04-01', foundAt, text: note }, 'specialist');
    return ledger.last('IncidentFound').incident;
  };
  test.each([
    ['an hour before the agency found it', -3_600_000, true],
    ['at the same instant', 0, true],
    ['an hour after', 3_600_000, false],
  ])('a report received %s', (_, after, expected) => {
    const ledger = watched(certified(ctpat));
    ledger.sleepUntil('2027-04-05');
    const incident = report(ledger, 'contact', FOUND + after);
    expect(selfReported(ledger.state, incident)?.selfReported).toBe(true);
    found(ledger, incident, FOUND);
    expect(selfReported(ledger.state, incident)).toEqual({
      selfReported: expected,
      reportedAt: FOUND + after,
      foundAt: FOUND,
    });
    expect(
      ledger.refusal('RecordIncident', { incident, happenedOn: '2027-04-01', foundAt: FOUND, text }, 'specialist'),
    ).toBe('RecordedAlready');
  });

  test('what only the agency found is no self-report, and stays inside until the company is asked about it', () => {
    const ledger = watched(certified(ctpat));
    ledger.sleepUntil('2027-04-05');
    const incident = found(ledger, null, FOUND);
    expect(selfReported(ledger.state, incident)?.selfReported).toBe(false);
    expect(released(ledger.state).incidents).toEqual([]);
    expect(ledger.last('NoticeQueued').about).not.toBe(incident);
    ledger.act('AskIncidentAnalysis', { incident, note }, 'specialist');
    expect(released(ledger.state).incidents).toMatchObject([{ id: incident, text: null, foundAt: null }]);
    expect(selfReported(ledger.state, 'another')).toBeNull();
  });

  test('nobody finds anything in the future', () => {
    const ledger = watched(certified(ctpat));
    const later = { incident: null, happenedOn: ledger.today, foundAt: ledger.now + 1, text };
    expect(ledger.refusal('RecordIncident', later, 'specialist')).toBe('NotFuture');
  });
});

describe('a Post-Incident Analysis', () => {
  test('filed in time holds its day, until it is returned with days to mend or accepted', () => {
    const { ledger, incident } = asked();
    expect(ledger.clock(`PIA_RESPONSE:${incident}`)).toMatchObject({ due: '2027-05-01', owedBy: 'participant' });
    ledger.sleepUntil('2027-04-29');
    ledger.act('SubmitIncidentAnalysis', analysis(incident), 'officer');
    expect(ledger.clock(`PIA_RESPONSE:${incident}`).held).toMatchObject({ why: 'filed', remainingDays: 2 });
    expect(ledger.items()).toContain(`incident.assess:${incident}`);
    ledger.sleepUntil('2027-05-20');
    expect(ledger.items()).toContain(`agency.late:PIA_ANSWER:${incident}`);
    ledger.act('ReturnIncidentAnalysis', { incident, note }, 'specialist');
    expect(ledger.clock(`PIA_RESPONSE:${incident}`)).toMatchObject({ due: '2027-06-03', held: null }); // RETURN_CURE
    ledger.act('SubmitIncidentAnalysis', analysis(incident, '2027-06-20'), 'officer');
    ledger.act('AcceptIncidentAnalysis', { incident, note }, 'specialist');
    expect(ledger.state.clocks.filter(({ rule }) => rule.startsWith('PIA_'))).toEqual([]);
    expect(ledger.clock(`INCIDENT_ACTION:${incident}:a1`)).toMatchObject({ due: '2027-06-20', owedBy: 'participant' });
  });

  test('that does not come is asked for once more by mail, is somebody’s item, and leads nowhere by itself', () => {
    const { ledger, incident } = asked();
    ledger.sleepUntil('2027-05-02');
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'incident-overdue', about: incident });
    expect(ledger.items()).toContain(`incident.late:${incident}`);
    ledger.sleepUntil('2027-09-01');
    expect([ledger.state.adverse, ledger.state.ladders, ledger.state.standing]).toEqual([null, [], 'certified']);
    ledger.act('SubmitIncidentAnalysis', analysis(incident, '2027-10-01'), 'officer');
    expect(ledger.last('IncidentAnalysisSubmitted').late).toBe(true);
    expect(ledger.items()).not.toContain(`incident.late:${incident}`);
  });

  test('received in time, but taken up late, is not late', () => {
    const { ledger, incident } = asked();
    const receivedAt = instantOf('2027-05-01', 'America/Chicago', 12);
    ledger.pending = [{ id: 'f-1', kind: 'incident-analysis', receivedAt }];
    ledger.sleepUntil('2027-05-03');
    expect(ledger.clock(`PIA_RESPONSE:${incident}`).lapsed).toBe(false);
    ledger.pending = [];
    ledger.act('SubmitIncidentAnalysis', analysis(incident), 'officer', receivedAt);
    expect(ledger.last('IncidentAnalysisSubmitted').late).toBe(false);
  });

  test('nobody asked for is set aside, and only the officer signs one', () => {
    const { ledger } = asked();
    ledger.act('SubmitIncidentAnalysis', analysis('another'), 'officer');
    expect(ledger.state.setAside).toMatchObject([{ kind: 'incident-analysis', finding: 'IncidentMoved' }]);
    expect(ledger.refusal('SubmitIncidentAnalysis', analysis('another'), 'contact')).toBe('NotAuthorized');
  });
});

describe('corrective actions', () => {
  function accepted(): { ledger: Ledger; incident: string } {
    const { ledger, incident } = asked();
    ledger.act('SubmitIncidentAnalysis', analysis(incident, '2027-04-20'), 'officer');
    ledger.act('AcceptIncidentAnalysis', { incident, note }, 'specialist');
    return { ledger, incident };
  }
  const done = (ledger: Ledger, incident: string, action: string) =>
    ledger.act('ReportIncidentAction', { incident, action, note, evidence: ['d1'] }, 'contact');
  const assess = (ledger: Ledger, incident: string, action: string, isDone: boolean) =>
    ledger.act('AssessIncidentAction', { incident, action, done: isDone, note }, 'specialist');

  test('each has its own day, is reported with evidence, and ends when it is done', () => {
    const { ledger, incident } = accepted();
    done(ledger, incident, 'a1');
    expect(ledger.clock(`INCIDENT_ACTION:${incident}:a1`).held?.why).toBe('filed');
    assess(ledger, incident, 'a1', false);
    expect(ledger.clock(`INCIDENT_ACTION:${incident}:a1`)).toMatchObject({ held: null, due: '2027-04-20' });
    done(ledger, incident, 'a1');
    assess(ledger, incident, 'a1', true);
    ledger.sleepUntil('2027-04-21');
    expect(ledger.items()).toContain(`incident.late:${incident}`);
    done(ledger, incident, 'a2');
    expect(ledger.last('IncidentActionReported').late).toBe(true);
    assess(ledger, incident, 'a2', true);
    expect(ledger.items()).toContain(`incident.close:${incident}`);
    ledger.act('CloseIncident', { incident, finding: 'nothing-further', note }, 'specialist');
    expect(ledger.state.clocks.filter(({ about }) => about.startsWith(incident))).toEqual([]);
    expect(ledger.refusal('CloseIncident', { incident, finding: 'adverse-case', note }, 'specialist')).toBe(
      'NoIncident',
    );
  });

  test('closing ends every term, and does not tell the company what was concluded', () => {
    const { ledger, incident } = accepted();
    done(ledger, incident, 'a1');
    ledger.act('CloseIncident', { incident, finding: 'adverse-case', note }, 'supervisor');
    expect(ledger.state.clocks.filter(({ about }) => about.startsWith(incident))).toEqual([]);
    expect(ledger.state.incidents).toMatchObject([{ finding: 'adverse-case' }]);
    expect(released(ledger.state).incidents).toMatchObject([{ stage: 'closed', finding: null }]);
  });

  test('stand still while the company is suspended, as everything else does', () => {
    const ledger = watched(suspended(ctpat));
    const incident = report(ledger);
    ledger.act('AskIncidentAnalysis', { incident, note }, 'specialist');
    expect(ledger.clock(`PIA_RESPONSE:${incident}`).held?.why).toBe('suspended');
    ledger.act('SubmitIncidentAnalysis', analysis(incident, '2029-01-01'), 'officer');
    ledger.act('AcceptIncidentAnalysis', { incident, note }, 'specialist');
    expect(ledger.clock(`INCIDENT_ACTION:${incident}:a1`).held?.why).toBe('suspended');
  });
});
