/** Every recorded history is replayed by the build at hand, which must do the same again; builds that would not are found out. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { WorkflowBundle } from '@temporalio/worker';
import type { Event } from '../domain/participant.ts';
import { holdsAddress, readHistory } from '../bin/histories.ts';
import { bundleWorkflows, quietly, replay, type Replayed } from '../bin/replay.ts';
import { installOnce } from './harness/install-once.ts';
import { mutated, MUTATIONS, withStandingClock, type Mutation } from './histories/twin.ts';

const folder = join(import.meta.dirname, 'histories');
const histories = readdirSync(folder)
  .filter((file) => file.endsWith('.json.gz'))
  .map((file) => ({ ...readHistory(join(folder, file)), workflowId: file }));
let bundle: WorkflowBundle;
beforeAll(async () => {
  installOnce(quietly);
  bundle = await bundleWorkflows();
});

/** What goes wrong with those whose name begins so. */
async function faults(build: WorkflowBundle, beginning = ''): Promise<readonly string[]> {
  const told: string[] = [];
  const asked = histories.filter(({ workflowId }) => workflowId.startsWith(beginning));
  for await (const { workflowId, fault, words } of replay(build, asked))
    if (fault) told.push(`${workflowId} ${fault}: ${words}`);
  return told;
}

test('the build at hand does what was done', async () => {
  expect(histories.length).toBeGreaterThan(20);
  expect(await faults(bundle)).toEqual([]);
}, 180_000);

test.each(Object.keys(MUTATIONS) as Mutation[])('a build with %s is found out', async (mutation) => {
  const told = await faults(mutated(bundle, mutation), 'roll-over');
  expect(told.length).toBeGreaterThan(0);
  for (const each of told) expect(each).toContain('nondeterminism');
});

test('a clock that stands while a timer runs starts no timer anew', async () => {
  const fired = histories.filter(({ history }) => JSON.stringify(history).includes('EVENT_TYPE_TIMER_FIRED'));
  expect(fired.length).toBeGreaterThan(10);
  expect(await faults(withStandingClock(bundle))).toEqual([]);
}, 180_000);

test('a build without the import is found out as one that cannot run it', async () => {
  const told = await faults({ code: bundle.code.replaceAll('importRoster', 'bringRoster') }, 'import');
  expect(told.map((each) => each.split(':')[0])).toEqual(['import-1.json.gz fails', 'import-2.json.gz fails']);
});

test('a run that was begun with a schema of a later build fails its task and waits; the workflow does not fail', async () => {
  const { history, workflowId } = histories.find((each) => each.workflowId === 'certified.json.gz')!;
  const carried = (schema: number) => Buffer.from(`{"schema":${schema},`).toString('base64');
  const later = JSON.parse(JSON.stringify(history).replace(carried(1), carried(7))) as unknown;
  const told: Replayed[] = [];
  for await (const each of replay(bundle, [{ workflowId, history: later }])) told.push(each);
  expect(told).toMatchObject([{ fault: 'fails', words: expect.stringContaining('schema 7 is not known') }]);
});

/** What every process can come to, one way or another. */
const ENDINGS: readonly Event['type'][] = [
  ...(['Withdrawn', 'ApplicationAbandoned', 'FoundIneligible', 'Certified'] as const),
  ...(['ReviewApproved', 'ReviewReturned', 'ReviewOverdue'] as const),
  ...(['AnswerInterpreted', 'DutyWaived', 'WarningLapsed', 'LadderEnded'] as const),
  ...(['ValidationClosed', 'Suspended', 'CureAccepted', 'Reinstated', 'CureLapsed', 'Removed'] as const),
  ...(['AppealFiled', 'AppealAdmitted', 'AppealNotAdmitted', 'AppealDecided', 'AppealWindowClosed'] as const),
  ...(['OfficerChangeConfirmed', 'OfficerChangeRefused'] as const),
  ...(['NoticeSent', 'NoticeFailed', 'ParticipantImported', 'WentLive'] as const),
];

/** Everything that the histories hold in clear, payloads included. */
const text = histories
  .map(({ history }) => JSON.stringify(history))
  .join('\n')
  .replace(/"data":"([A-Za-z0-9+/=]+)"/g, (_, data: string) => Buffer.from(data, 'base64').toString('utf8'));

test('every ending of every process is among them, and a roll-over', () => {
  for (const type of ENDINGS) expect([type, text.includes(`{\\"type\\":\\"${type}\\"`)]).toEqual([type, true]);
  for (const sign of ['gave-up', '\\"outcome\\":\\"allowed\\"', '\\"outcome\\":\\"denied\\"', 'CONTINUED_AS_NEW'])
    expect([sign, text.includes(sign)]).toEqual([sign, true]);
});

test('none holds a mail address', () => {
  expect(histories.filter(holdsAddress)).toEqual([]);
  const letter = { ...histories[0]!, history: { data: Buffer.from('to jane@example.com').toString('base64') } };
  expect(holdsAddress(letter)).toBe(true);
});
