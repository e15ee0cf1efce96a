/** Decisions with what became of each, where several of one participant follow each other. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Reach } from '../../domain/access.ts';
import { CAST, type Seat } from '../../domain/testing/cast.ts';
import { ref, type Ledger } from '../../domain/testing/ledger.ts';
import * as stories from '../../domain/testing/stories.ts';
import { openHouse, type House } from '../../test/harness/house.ts';
import { ctpat } from '../../test/lifecycle/ctpat.ts';
import { courseOf, entriesOf } from '../../web/pages/decisions/course.ts';
import { loadEvents } from './decision.ts';
import { listDecisions, type DecisionFilter, type DecisionLine } from './decision-list.ts';
import { decisionRates } from './decision-rates.ts';

const note = ref('note');
const EVERYTHING: Reach = {
  everywhere: true,
  offices: [],
  regions: [],
  participants: [],
  specialist: null,
  except: [],
};
let house: House;

type Heard = 'allowed' | 'denied' | 'remitted';
function appeal(ledger: Ledger, outcome: Heard, against?: string, seat: Seat = 'appealOfficer'): Ledger {
  ledger.act('FileAppeal', { statement: ref('statement'), ...(against && { against }) }, 'officer');
  ledger.act('AdmitAppeal', { note }, 'otherHeadquarters');
  ledger.act('AssignAppeal', { officer: CAST[seat].person }, 'otherHeadquarters');
  ledger.act('DecideAppeal', { outcome, note }, seat);
  return ledger;
}

/** Tier lowered by one director, suspended thirty days later by headquarters; the company appeals the lower tier. */
function earlierAppealed(): Ledger {
  const ledger = stories.validated(ctpat, 3);
  ledger.sleepUntil('2031-05-24');
  stories.visited(ledger, '2031-07-01');
  stories.report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 2, note }, 'director');
  const { id } = ledger.state.decision!;
  ledger.pass(30);
  ledger.act(
    'RecommendImmediateAction',
    { order: 'suspension', ground: 'security-incident', point: 'national-security', note },
    'otherDirector',
  );
  stories.decideOn(ledger, 'headquarters');
  return appeal(ledger, 'allowed', id);
}

/** Nobody confirmed it, and it was let fall; then it was decided once more. */
function fallen(): Ledger {
  const ledger = stories.overdue(ctpat);
  stories.climbInSilence(ledger);
  stories.recommend(ledger);
  stories.decideOn(ledger, 'director');
  ledger.pass(7);
  stories.decideOn(ledger, 'headquarters', false);
  stories.suspendOnEvidence(ledger);
  return ledger;
}

function removalFallen(): Ledger {
  const ledger = stories.cureLapsed(ctpat);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  stories.decideOn(ledger, 'headquarters');
  ledger.pass(7);
  stories.decideOn(ledger, 'otherHeadquarters', false);
  return ledger;
}

/** Single benefits are denied on one ground and then on another; what the first one took comes back. */
function twiceDenied(): Ledger {
  const ledger = stories.validated(ctpat, 3);
  for (const [ground, benefit] of [
    ['security-incident', 'reduced-score'],
    ['false-information', 'front-of-line'],
  ] as const) {
    const denial = { benefits: [benefit], until: null };
    ledger.act(
      'RecommendImmediateAction',
      { order: 'benefit-denial', ground, point: 'national-security', denial, note },
      'director',
    );
    stories.decideOn(ledger, 'headquarters');
    ledger.act('ServeDecision', { tracking: note }, 'specialist');
    ledger.pass(20);
  }
  ledger.act('RestoreBenefits', { denial: ledger.state.denials[0]!.id, note }, 'otherDirector');
  return ledger;
}

/** Denied benefits end with the membership. */
function deniedWithdrawn(): Ledger {
  const ledger = twiceDenied();
  ledger.act('Withdraw', { note }, 'officer');
  return ledger;
}
function deniedRemoved(): Ledger {
  const ledger = twiceDenied();
  ledger.act(
    'RecommendImmediateAction',
    { order: 'removal', ground: 'false-information', point: 'national-security', note },
    'director',
  );
  stories.decideOn(ledger, 'headquarters');
  if (ledger.state.standing !== 'removed') ledger.act('ServeDecision', { tracking: note }, 'specialist');
  return ledger;
}

function correct(ledger: Ledger, what: 'standing' | 'decided-on', to: string | null): Ledger {
  ledger.act('ProposeCorrection', { what, about: '', to, note }, 'specialist');
  ledger.act('ApproveCorrection', { note }, 'director');
  return ledger;
}
const correctedAway = (): Ledger => correct(stories.removed(ctpat), 'standing', null);
function redated(): Ledger {
  const ledger = stories.suspended(ctpat);
  ledger.pass(3);
  return correct(ledger, 'decided-on', ledger.today);
}

/** Sent back, decided anew to the same effect, and that decision is appealed too. */
function upheld(): Ledger {
  const ledger = appeal(stories.suspended(ctpat), 'remitted');
  ledger.act('RecommendAnew', { outcome: 'upheld', note }, 'supervisor');
  ledger.act('DecideAnew', { outcome: 'upheld', note }, 'otherDirector');
  return ledger;
}
/** It lapsed in the house, and another director dated it anew. */
function datedAnew(): Ledger {
  const ledger = stories.denialDecided(ctpat);
  ledger.pass(10);
  ledger.act('DateDecisionAnew', { note }, 'otherDirector');
  return ledger;
}
/** An appeal confirmed the suspension; only then its day was put right. */
function heardRedated(): Ledger {
  const ledger = appeal(stories.suspended(ctpat), 'denied');
  ledger.pass(3);
  const about = ledger.state.heard[0]!.id;
  ledger.act('ProposeCorrection', { what: 'decided-on', about, to: ledger.today, note }, 'specialist');
  ledger.act('ApproveCorrection', { note }, 'director');
  return ledger;
}
const appealedTwice = (): Ledger => appeal(upheld(), 'allowed', undefined, 'otherAppealOfficer');

const STORIES = {
  earlierAppealed,
  fallen,
  removalFallen,
  twiceDenied,
  deniedWithdrawn,
  deniedRemoved,
  correctedAway,
  redated,
  upheld,
  appealedTwice,
  datedAnew,
  heardRedated,
} as const;

beforeAll(async () => {
  house = await openHouse();
  for (const [id, story] of Object.entries(STORIES)) await house.record(story(), { id, company: id });
}, 60_000);
afterAll(() => house.close());

/** The decisions of one story, the first one first. */
async function decisionsOf(id: keyof typeof STORIES): Promise<readonly DecisionLine[]> {
  const lines = await listDecisions(house.database.pool, EVERYTHING, {}, { limit: 500 });
  return lines.filter(({ participant }) => participant === id).toReversed();
}

test('an appeal is shown with the decision that it names, and counts against whoever made that', async () => {
  const [lowered, suspension] = await decisionsOf('earlierAppealed');
  expect(lowered).toMatchObject({ kind: 'tier-lowered', appeal: 'allowed', outcome: 'set-aside' });
  expect(suspension).toMatchObject({ kind: 'suspension', appeal: 'none', outcome: 'in-force' });
  const rates = await decisionRates(house.database.pool, EVERYTHING, {}, 'decider');
  expect(rates.find(({ key }) => key === 'hana-headquarters')).toMatchObject({ appealed: 0, overturned: 0 });
});

test('the steps of an appeal stand on the page of the decision that it names, and on no other', async () => {
  const [lowered, suspension] = await decisionsOf('earlierAppealed');
  const entries = entriesOf(await loadEvents(house.database.pool, 'earlierAppealed'));
  const steps = ({ seq }: DecisionLine) =>
    courseOf(entries, seq)!.after.flatMap(({ event }) => (/^Appeal|^Tier/.test(event.type) ? [event.type] : []));
  expect(steps(lowered!)).toEqual(['AppealFiled', 'AppealAdmitted', 'AppealAssigned', 'AppealDecided', 'TierRestored']);
  expect(steps(suspension!)).toEqual([]);
});

test('what was let fall waits for nobody, and what was before it goes on', async () => {
  const outcomes = async (id: keyof typeof STORIES) => (await decisionsOf(id)).map(({ outcome }) => outcome);
  expect(await outcomes('fallen')).toEqual(['let-fall', 'in-force']);
  expect(await outcomes('removalFallen')).toEqual(['in-force', 'let-fall']);
});

test('benefits that come back are those of the denial that took them', async () => {
  const [first, second] = await decisionsOf('twiceDenied');
  expect([first!.outcome, second!.outcome]).toEqual(['reinstated', 'in-force']);
});

test('denied benefits end with the membership, on its last day', async () => {
  const ends = async (id: keyof typeof STORIES) =>
    (await decisionsOf(id)).map(({ outcome, endedOn }) => [outcome, endedOn === null]);
  expect(await ends('deniedWithdrawn')).toEqual([
    ['reinstated', false],
    ['withdrawn', false],
  ]);
  expect((await decisionsOf('deniedWithdrawn'))[1]!.endedOn).toBe(deniedWithdrawn().last('Withdrawn').on);
  expect(await ends('deniedRemoved')).toEqual([
    ['reinstated', false],
    ['removal-followed', false],
    ['in-force', true],
  ]);
});

test('a correction gives a decision its right day, and tells that a removal is no more', async () => {
  const [suspension] = await decisionsOf('redated');
  expect(suspension!.decidedOn).toBe(redated().last('RecordCorrected').to);
  const [heard] = await decisionsOf('heardRedated');
  expect(heard).toMatchObject({ decidedOn: heardRedated().last('RecordCorrected').to, appeal: 'denied' });
  const [, removal] = await decisionsOf('correctedAway');
  expect(removal).toMatchObject({ kind: 'removal', outcome: 'reinstated' });
});

test('an appeal against what was decided anew to the same effect is one against the decision', async () => {
  expect(await decisionsOf('upheld')).toMatchObject([{ appeal: 'upheld', outcome: 'in-force' }]);
  expect(await decisionsOf('appealedTwice')).toMatchObject([{ appeal: 'allowed', outcome: 'set-aside' }]);
});

test('decisions are counted, not cases: each of whoever made it, dated it anew or made it anew', async () => {
  const { pool } = house.database;
  expect(await decisionsOf('datedAnew')).toMatchObject([
    {
      decider: 'dora-director',
      deciderNames: ['dora-director', 'dan-director'].map((id) => expect.stringContaining(id)),
    },
  ]);
  const theirs = (await listDecisions(pool, EVERYTHING, { decider: 'dan-director' }, { limit: 500 })).map(
    ({ participant }) => participant,
  );
  for (const id of ['datedAnew', 'upheld', 'appealedTwice']) expect(theirs).toContain(id);
  const rates = async (filter: DecisionFilter) => await decisionRates(pool, EVERYTHING, filter, 'decider');
  const [dan] = await rates({ decider: 'dan-director' });
  expect(dan).toMatchObject({ key: 'dan-director', decisions: 3, appealed: 1, appealsDecided: 1, overturned: 1 });
  expect((await rates({ decider: 'dan-director', kind: 'benefit-denial' }))[0]).toMatchObject({
    decisions: 1,
    appealed: 0,
  });
  expect((await rates({ decider: 'dora-director', overturned: 'yes' }))[0]).toMatchObject({ decisions: 3 }); // two of them were sent back
  const all = await decisionRates(pool, EVERYTHING, {}, 'office');
  const lines = await listDecisions(pool, EVERYTHING, {}, { limit: 500 });
  expect(all.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(lines.length + 3);
});
