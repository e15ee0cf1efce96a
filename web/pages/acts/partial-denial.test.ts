/** From an incident to single benefits that are denied and come back, by forms alone; and what waits meanwhile. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wallDateOf } from '../../../domain/calendar.ts';
import type { ActName } from '../../../domain/participant.ts';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { paths } from '../../paths.ts';
import { actAddress } from './address.ts';

const ID = 'rio';
const why: Answers = { note: 'Because of the facts' };
let front: Front;
beforeAll(async () => {
  front = await openFront();
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters'] as const) await front.person(role, role);
  await arrive(front, ID);
  await front.person('officer', 'officer', { participant: ID });
});
afterAll(() => front.close());

const state = () => front.office.state(ID);
const today = () => wallDateOf(front.office.now(), 'America/Chicago');
const read = async (person: string, address: string) => (await (await front.as(person)).get(address)).text;
async function says(person: string, address: string, ...all: readonly string[]): Promise<void> {
  const page = await read(person, address);
  for (const words of all) expect([address, words, page.includes(words)]).toEqual([address, words, true]);
}
const send = async (person: string, name: ActName, answers: Answers, about: string | null = null) =>
  fill(await front.as(person), actAddress(ID, name, about), answers);
async function act(person: string, name: ActName, answers: Answers = why, about: string | null = null): Promise<void> {
  const answer = await send(person, name, answers, about);
  expect([name, answer.status, answer.status === 303 ? '' : answer.text]).toEqual([name, 303, '']);
}
async function refusedWith(name: ActName, person: string, answers: Answers, words: string): Promise<void> {
  const answer = await send(person, name, answers);
  expect([name, answer.status, answer.text.includes(words)]).toEqual([name, 422, true]);
}

/** The warning's outreach runs to its end without a word of the company. */
async function silence(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await front.office.pass(ID, 5);
    const { notices, ladders, contacts } = await state();
    const [ladder] = ladders;
    if (notices.some(({ channel, rung }) => channel === 'letter' && rung !== null))
      await act('specialist', 'DispatchLetter', { tracking: 'TR-1' });
    if ((await state()).ladders[0]?.warningLapsed) return;
    const calls = ladder?.attempts.filter(({ channel }) => channel === 'call').length ?? 0;
    if ((ladder?.callRungs.length ?? 0) > calls)
      await act('specialist', 'LogCall', {
        contact: contacts[0]?.id ?? '',
        outcome: 'no-answer',
        number: '+1 956 555 0100',
        note: 'Rang',
      });
  }
  throw new Error('the warning did not come to its end');
}

test('an incident leads to a matter, to a denial of benefits, and the benefits come back', async () => {
  await act('officer', 'ReportIncident', { what: 'A seal was broken', where: 'Laredo', ...typedDate('on', today()) });
  const incident = (await state()).incidents[0]!.id;
  const word = 'Yes: the company’s report was received on ';
  await says('director', actAddress(ID, 'RecommendImmediateAction'), word);
  await act('specialist', 'OpenMatter', { ...why, source: 'port' }, incident);
  expect((await state()).matters[0]).toMatchObject({ about: incident, source: 'port' });
  await says('supervisor', actAddress(ID, 'TriageMatter'), word, 'found at a port of entry');
  await says('specialist', paths.participant({ id: ID }), word, 'found at a port of entry');
  const triaged = { ...why, outcome: 'analysis' };
  await refusedWith('TriageMatter', 'supervisor', triaged, 'Say what the company is asked.');
  await act('supervisor', 'TriageMatter', { ...triaged, ask: 'Why could the seal be broken?' });
  expect((await state()).incidents[0]?.stage).toBe('analysis-asked');
  expect(await read('supervisor', actAddress(ID, 'TriageMatter'))).not.toContain('What the company is asked');
  expect(await read('officer', paths.participant({ id: ID }))).toContain('Why could the seal be broken?');

  await act('supervisor', 'TriageMatter', { ...why, outcome: 'deny-benefits' });
  await act('specialist', 'WarnMatter', { p1: 'A seal was broken on 3 May', p1Answer: 'The seal log of that day' });
  expect(await read('officer', paths.participant({ id: ID }))).toContain(
    'and nothing more. The membership would stand.',
  );
  await silence();
  await act('specialist', 'RecordSearch', { sought: 'An officer', registry: 'nothing', registryWhat: 'No entry' });

  await says('specialist', actAddress(ID, 'RecommendSuspension'), word, 'Usual: warn and hear the company');
  await refusedWith('RecommendSuspension', 'specialist', why, 'Choose the benefits to deny.');
  await act('specialist', 'RecommendSuspension', { ...why, denied: ['reduced-score'] });

  await act('specialist', 'OpenMatter', {
    ...why,
    ground: 'false-information',
    source: 'port',
    ...typedDate('learnedOn', today()),
  });
  const waits = ['Waiting for the end of this case', 'for the end of the case on:'];
  await says('specialist', paths.participant({ id: ID }), ...waits);

  await says('director', actAddress(ID, 'DecideAdverse'), word, '>Warning<', 'served ');
  expect(await read('director', actAddress(ID, 'DecideAdverse'))).not.toContain('not open any more');
  await act('director', 'DecideAdverse', { ...why, impose: 'yes' });
  const { rows } = await front.database.pool.query<{ seq: number }>(
    `select seq from event where type = 'AdverseDecided'`,
  );
  await says('headquarters', paths.decision({ id: ID, seq: String(rows[0]?.seq) }), word, 'found at a port of entry');
  await act('headquarters', 'ConfirmSuspension', why);
  await act('specialist', 'ServeDecision', { tracking: 'TR-2' });
  expect(await state()).toMatchObject({ standing: 'certified', mask: ['reduced-score'], adverse: null });
  expect((await state()).matters.map(({ ground, stage }) => [ground, stage])).toEqual([
    ['false-information', 'triage'],
  ]);
  await act('director', 'RestoreBenefits');
  expect((await state()).mask).toEqual([]);
});
