/** A sample is reviewed by auditors, and a finding goes to its end between them and the office. */
import { expect, test } from '@jest/globals';
import {
  concerns,
  decideAudit,
  evolveAudit,
  isLate,
  NOT_DRAWN,
  type Audit,
  type AuditCommand,
  type AuditFacts,
} from './audit.ts';
import { Refusal } from './refusal.ts';
import { ref } from './testing/ledger.ts';

const FACTS: AuditFacts = { today: '2028-03-01', due: '2028-03-31', involved: false, ownerMay: true };
const ALDO = { person: 'aldo', role: 'auditor' } as const;
const DORA = { person: 'dora', role: 'director' } as const;
const note = ref('why');
const DRAW: AuditCommand = {
  ...{ type: 'DrawSample', by: ALDO, seed: 'dice-1', size: 2, filter: { office: 'laredo' }, except: [] },
  ...{
    until: 1,
    population: 3,
    sha256: 'x',
    decisions: [
      { participant: 'a', seq: 9 },
      { participant: 'b', seq: 4 },
    ],
  },
};
const REVIEW: AuditCommand = { type: 'ReviewDecision', by: ALDO, number: 1, result: 'finding', note, owner: 'dora' };
const CLEAN: AuditCommand = { ...REVIEW, result: 'no-finding', owner: null };
const ANSWER: AuditCommand = { type: 'AnswerFinding', by: DORA, number: 1, note };
const RETURN: AuditCommand = { type: 'ReturnFinding', by: ALDO, number: 1, note };
const CLOSE: AuditCommand = { type: 'CloseFinding', by: ALDO, number: 1, how: 'remedied', note };

function tried(audit: Audit, command: AuditCommand, more: Partial<AuditFacts> = {}): [Audit, string | null] {
  try {
    const events = decideAudit(audit, command, { ...FACTS, ...more });
    return [events.reduce((folded, event) => evolveAudit(folded, event, folded.seq), audit), null];
  } catch (error) {
    if (error instanceof Refusal) return [audit, error.code];
    throw error;
  }
}
const after = (...commands: readonly AuditCommand[]): Audit =>
  commands.reduce((audit, command) => {
    const [next, code] = tried(audit, command);
    expect([command.type, code]).toEqual([command.type, null]);
    return next;
  }, NOT_DRAWN);
const stageOf = (audit: Audit) => audit.reviews[0]!.finding;

test('a finding is opened with its owner and day, answered, returned with a new day, answered and closed', () => {
  const opened = after(DRAW, REVIEW);
  expect(stageOf(opened)).toMatchObject({ stage: 'open', owner: 'dora', due: '2028-03-31' });
  expect(isLate(stageOf(opened)!, '2028-03-31')).toBe(false);
  expect(isLate(stageOf(opened)!, '2028-04-01')).toBe(true);
  const [returned] = tried(after(DRAW, REVIEW, ANSWER), RETURN, { due: '2028-05-01' });
  expect(stageOf(returned)).toMatchObject({ stage: 'returned', due: '2028-05-01' });
  const closed = after(DRAW, REVIEW, ANSWER, RETURN, ANSWER, CLOSE);
  expect(stageOf(closed)).toMatchObject({ stage: 'closed', how: 'remedied', answeredBy: 'dora' });
  expect(isLate(stageOf(closed)!, '2099-01-01')).toBe(false);
  expect(closed.reviews[0]!.steps.map(({ type }) => type)).toEqual([
    ...['DecisionReviewed', 'FindingAnswered', 'FindingReturned', 'FindingAnswered', 'FindingClosed'],
  ]);
  expect(closed.reviews[1]).toMatchObject({ result: null, finding: null, steps: [] });
});

test('a finding is on its owner’s list until it is answered, on an auditor’s then, and on everybody’s of the office once it is late', () => {
  const people = { owner: ['dora', 'director'], auditor: ['aldo', 'auditor'], chief: ['sue', 'supervisor'] } as const;
  const listed = (audit: Audit, today: string) =>
    Object.entries(people).flatMap(([name, [person, role]]) =>
      concerns(stageOf(audit)!, { person, roles: [role] }, today) ? [name] : [],
    );
  const opened = after(DRAW, REVIEW);
  const [returned] = tried(after(DRAW, REVIEW, ANSWER), RETURN, { due: '2028-05-01' });
  expect(listed(opened, '2028-03-31')).toEqual(['owner']);
  expect(listed(opened, '2028-04-01')).toEqual(['owner', 'auditor', 'chief']);
  expect(listed(after(DRAW, REVIEW, ANSWER), '2099-01-01')).toEqual(['auditor']);
  expect(listed(returned, '2028-04-01')).toEqual(['owner']);
  expect(listed(after(DRAW, REVIEW, ANSWER, CLOSE), '2099-01-01')).toEqual([]);
});

test.each<readonly [string, readonly AuditCommand[], AuditCommand, Partial<AuditFacts>, string]>([
  ['a sample is drawn once', [DRAW], DRAW, {}, 'SampleDrawn'],
  ['only auditors draw', [], { ...DRAW, by: DORA }, {}, 'NotAuthorized'],
  ['a seed says nothing of anybody', [], { ...DRAW, seed: 'Ana Ríos' }, {}, 'SeedUnknown'],
  ['there is a most', [], { ...DRAW, size: 201 }, {}, 'SampleSize'],
  ['out of nothing nothing is drawn', [], { ...DRAW, population: 0, decisions: [] }, {}, 'NothingToDraw'],
  ['what was not drawn is not reviewed', [DRAW], { ...REVIEW, number: 3 }, {}, 'NotDrawn'],
  ['who acted in the case does not review it', [DRAW], REVIEW, { involved: true }, 'Involved'],
  ['the office does not review', [DRAW], { ...REVIEW, by: DORA }, {}, 'NotAuthorized'],
  ['a finding has somebody who may answer it', [DRAW], REVIEW, { ownerMay: false }, 'OwnerUnknown'],
  ['a finding has somebody', [DRAW], { ...REVIEW, owner: null }, {}, 'OwnerUnknown'],
  ['a finding is not reviewed away', [DRAW, REVIEW], CLEAN, {}, 'ReviewedAlready'],
  ['what is found to be clean is said once', [DRAW, CLEAN], CLEAN, {}, 'ReviewedAlready'],
  ['without a finding there is no answer', [DRAW, CLEAN], ANSWER, {}, 'NotAtThisStep'],
  ['the auditor does not answer', [DRAW, REVIEW], { ...ANSWER, by: ALDO }, {}, 'NotAuthorized'],
  ['an answer is given once', [DRAW, REVIEW, ANSWER], ANSWER, {}, 'NotAtThisStep'],
  ['only an answer is returned', [DRAW, REVIEW], RETURN, {}, 'NotAtThisStep'],
  ['the office does not close', [DRAW, REVIEW, ANSWER], { ...CLOSE, by: DORA }, {}, 'NotAuthorized'],
  ['nothing is remedied without an answer', [DRAW, REVIEW], CLOSE, {}, 'AnswerMissing'],
  [
    'who answered does not close',
    [DRAW, REVIEW, ANSWER],
    { ...CLOSE, by: { person: 'dora', role: 'auditor' } },
    {},
    'SamePerson',
  ],
  ['closed is closed', [DRAW, REVIEW, ANSWER, CLOSE], CLOSE, {}, 'NotAtThisStep'],
])('%s', (_, before, command, more, code) => {
  expect(tried(after(...before), command, more)[1]).toBe(code);
});

test('from “no finding” somebody may go on to a finding, a mistaken one is closed at once, and a late answer says so', () => {
  expect(stageOf(after(DRAW, CLEAN, REVIEW))).toMatchObject({ stage: 'open' });
  expect(stageOf(after(DRAW, REVIEW, { ...CLOSE, how: 'mistaken' }))).toMatchObject({ stage: 'closed' });
  expect(decideAudit(after(DRAW, REVIEW), ANSWER, { ...FACTS, today: '2028-04-01' })).toMatchObject([{ late: true }]);
});
