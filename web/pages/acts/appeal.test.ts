/** Appeals by forms alone: on paper, late with days given back, asked about, allowed in part, sent back and decided anew. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { ActName } from '../../../domain/participant.ts';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill, typedDate, type Answers } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { paths } from '../../paths.ts';
import { actAddress } from './address.ts';

let front: Front;
const id = 'rio';
beforeAll(async () => {
  front = await openFront();
  for (const role of ['specialist', 'supervisor', 'director', 'headquarters', 'appeal-officer'] as const)
    await front.person(role, role);
  await front.person('other-director', 'director');
  await front.person('other-headquarters', 'headquarters');
  await front.person('other-appeals', 'appeal-officer');
  await front.person('olga', 'officer', { participant: id });
  await front.person('luis', 'officer', { participant: id, language: 'es' });
  await arrive(front, id);
});
afterAll(() => front.close());

const state = () => front.office.state(id);
const today = (): WallDate => wallDateOf(front.office.now(), 'America/Chicago');
const why: Answers = { note: 'Because of the facts' };
const main = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const read = async (person: string, path: string): Promise<string> =>
  main((await (await front.as(person)).get(path)).text);
async function act(person: string, name: ActName, answers: Answers = {}): Promise<string> {
  const answer = await fill(await front.as(person), actAddress(id, name), answers);
  expect([name, answer.status, answer.status === 303 ? '' : main(answer.text)]).toEqual([name, 303, '']);
  return answer.get('Location') ?? '';
}
async function suspendedAgain(): Promise<void> {
  await act('director', 'RecommendImmediateAction', {
    ...why,
    order: 'suspension',
    ground: 'security-incident',
    point: 'national-security',
  });
  await act('headquarters', 'DecideAdverse', { ...why, impose: 'yes' });
  await act('specialist', 'ServeDecision', { tracking: '1Z 999' });
}

test('on paper: recorded as of its postmark, asked about, and allowed in part', async () => {
  await suspendedAgain();
  for (const [person, words] of [
    ['olga', ['Days left to appeal:', 'the day of the postmark counts']],
    ['luis', ['Días que le quedan para apelar:', 'cuenta el día del matasellos']],
  ] as const)
    for (const one of words) expect(await read(person, paths.participant({ id }))).toContain(one);
  const filedOn = addDays(today(), 1);
  await front.office.pass(id, 10);
  const paper = { way: 'mail', signer: 'Olga Ruiz', statement: 'The seal was whole', attested: 'signed' };
  const receipt = await act('specialist', 'RecordPaperAppeal', { ...paper, ...typedDate('filedOn', filedOn) });
  for (const words of ['By mail', 'Filed on, by the paper', 'The seal was whole'])
    expect((await read('olga', receipt)).toLowerCase()).toContain(words.toLowerCase());
  expect((await state()).appeal).toMatchObject({ filedOn, timely: true, paper: { way: 'mail', by: 'specialist' } });
  await act('other-headquarters', 'AdmitAppeal', why);
  const by = { person: 'other-headquarters', role: 'headquarters' } as const;
  const given = (officer: string) =>
    front.office.submit(id, { id: `to-${officer}`, type: 'AssignAppeal', officer, by });
  await expect(given('other-director')).rejects.toMatchObject({ code: 'NoAppealOfficer' });
  await act('other-headquarters', 'AssignAppeal', { officer: 'appeal-officer' });
  await act('appeal-officer', 'AskAppealInformation', { question: 'Who broke the seal?' });
  expect(await read('olga', paths.participant({ id }))).toContain('The appeal officer asks you for information');
  expect(await read('olga', actAddress(id, 'AnswerAppealInformation'))).toContain('Who broke the seal?');
  await act('olga', 'AnswerAppealInformation', { answer: 'The carrier did' });
  const form = await read('appeal-officer', actAddress(id, 'DecideAppeal'));
  const { against } = (await state()).appeal!;
  for (const words of ['The carrier did', 'No: it came after', `/decisions/${id}/${against.id.slice(1)}`])
    expect(form).toContain(words);
  await act('appeal-officer', 'DecideAppeal', { ...why, outcome: 'varied-conditions' });
  expect(await state()).toMatchObject({ standing: 'certified', appeal: null });
  expect(await read('headquarters', paths.decision({ id, seq: against.id.slice(1) }))).toContain('Allowed in part');
});

test('late, with days given back and found to be in time; sent back, and decided anew', async () => {
  await suspendedAgain();
  const last = (await state()).clocks.find(({ rule }) => rule === 'APPEAL_FILE_BENEFIT')!.due;
  await front.office.pass(id, 93);
  const paper = { way: 'by-hand', signer: 'Olga Ruiz', statement: 'We heard of it late', attested: 'signed' };
  await act('specialist', 'RecordPaperAppeal', { ...paper, ...typedDate('filedOn', addDays(last, 2)) });
  expect(await read('olga', paths.participant({ id }))).toContain('It was filed after the last day');
  await act('other-headquarters', 'RejectAppeal', why);
  expect(await state()).toMatchObject({ appeal: null, rejected: { timely: false } });
  await act('headquarters', 'CreditAppealDays', { ...why, days: '5' });
  expect(await state()).toMatchObject({ appeal: { stage: 'filed', timely: false }, rejected: null });
  expect(await read('olga', paths.participant({ id }))).toContain('Filed, admission open');
  await act('other-appeals', 'FindAppealTimely', why);
  await act('other-headquarters', 'AdmitAppeal', why);
  await act('other-headquarters', 'AssignAppeal', { officer: 'appeal-officer' });
  await act('appeal-officer', 'DecideAppeal', { ...why, outcome: 'remitted' });
  await act('specialist', 'RecordPaperAppeal', { ...paper, ...typedDate('filedOn', today()) });
  await act('supervisor', 'RecommendAnew', { note: 'The seal was broken, by the photographs', outcome: 'upheld' });
  expect(await read('other-headquarters', actAddress(id, 'DecideAnew'))).toContain('by the photographs');
  const own = await (await front.as('headquarters')).get(actAddress(id, 'DecideAnew'));
  expect([own.status, main(own.text)]).toEqual([409, expect.stringContaining('another person must do this')]);
  await act('other-headquarters', 'DecideAnew', { ...why, outcome: 'upheld' });
  const { decision, setAside } = await state();
  expect([decision?.kind, decision?.decidedOn, setAside.length]).toEqual(['suspension', today(), 1]);
  await act('specialist', 'TakeUpAppeal', why);
  expect(await state()).toMatchObject({ appeal: { timely: true, stage: 'filed' }, setAside: [] });

  await act('other-appeals', 'AdmitAppeal', why);
  await act('other-appeals', 'AssignAppeal', { officer: 'other-appeals' });
  await act('other-appeals', 'DecideAppeal', { ...why, outcome: 'denied' });
  const [heard] = (await state()).heard;
  const about = 'Text of the letter about the decision (Suspension)';
  await act('specialist', 'ProposeCorrection', { ...why, what: `served-text ${heard!.id}` }); // still, though an appeal has confirmed it
  expect(await read('other-headquarters', actAddress(id, 'ApproveCorrection'))).toContain(about);
  await act('other-headquarters', 'ApproveCorrection', why);
  expect(await read('olga', paths.participant({ id }))).toContain(about);
});
