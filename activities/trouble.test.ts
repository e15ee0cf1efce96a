import { expect, test } from '@jest/globals';
import { describedOf, troublesOf, type Looked } from './trouble.ts';

const overdue = { participant: 'p', clock: 'ANNUAL_REVIEW:2027', dueAt: 1 };
const unsent = { participant: 'p', clock: null, dueAt: null };
const resting = { taskAttempt: 0, activities: [] };
const activity = (attempt: number, type = 'deliver') => ({ type, id: '7', attempt });
const look = (more: Partial<Looked>) =>
  troublesOf({
    workflow: 'participant:p',
    participant: 'p',
    late: null,
    reported: false,
    described: resting,
    ...more,
  }).map(({ kind, subject, detail }) => [kind, subject, detail['why'] ?? detail['attempt']]);

test.each<[string, Partial<Looked>, unknown[]]>([
  ['nothing is late and nothing fails', {}, []],
  ['a deadline has passed and nothing runs', { late: overdue }, [['participant-stuck', 'p', 'overdue']]],
  [
    'a deadline has passed and no workflow is there',
    { late: overdue, described: null },
    [['participant-stuck', 'p', 'no-workflow']],
  ],
  ['a deadline has passed and its task is under way', { late: overdue, described: { ...resting, taskAttempt: 1 } }, []],
  [
    'a deadline has passed and its activity is under way',
    { late: overdue, described: { ...resting, activities: [activity(2)] } },
    [],
  ],
  ['a mail waits and no workflow is there: nobody is late', { late: unsent, described: null }, []],
  ['a mail waits and nothing runs', { late: unsent }, []],
  ['a task is tried again', { described: { ...resting, taskAttempt: 2 } }, []],
  [
    'a task keeps failing',
    { late: overdue, described: { ...resting, taskAttempt: 3 } },
    [['task-failing', 'participant:p', 3]],
  ],
  ['a task fails, as the engine says', { reported: true }, [['task-failing', 'participant:p', 0]]],
  ['an activity is tried for the fifth time', { described: { ...resting, activities: [activity(5)] } }, []],
  [
    'two activities keep failing',
    { described: { taskAttempt: 0, activities: [activity(6), { ...activity(9, 'judge'), id: '8' }] } },
    [
      ['activity-retrying', 'participant:p 7', 6],
      ['activity-retrying', 'participant:p 8', 9],
    ],
  ],
  [
    'a workflow that is no participant’s fails',
    { workflow: 'import:1', participant: null, described: { ...resting, taskAttempt: 4 } },
    [['task-failing', 'import:1', 4]],
  ],
])('%s', (_, looked, expected) => expect(look(looked)).toEqual(expected));

test('the engine’s description is read as it comes', () => {
  const pendingActivities = [{ activityType: { name: 'deliver' }, activityId: '7', state: 1, attempt: 42 }];
  expect(describedOf({ pendingWorkflowTask: { attempt: 5 }, pendingActivities })).toEqual({
    taskAttempt: 5,
    activities: [activity(42)],
  });
  expect(describedOf({ pendingWorkflowTask: null, pendingActivities: [] })).toEqual(resting);
});
