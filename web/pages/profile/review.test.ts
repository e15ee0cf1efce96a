/** A whole annual review by criteria, through the forms: affirmed, signed, assessed one by one, returned, mended, approved. In both languages. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { profileOf } from '../../../db/profile.ts';
import type { Language } from '../../../templates/words.ts';
import { fill, formOf, send } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { answerAll, criteria, openReview, recordDocument, recordMember } from '../../../test/harness/profiles.ts';
import { affirmAll, assessAll, signReview } from '../../../test/harness/reviews.ts';
import { vetBefore } from '../../../test/harness/vetting.ts';
import type { Browser } from '../../testing/sign-in.ts';

let front: Front;
beforeAll(async () => {
  front = await openFront({ criteria });
  await front.person('sara', 'specialist');
});
afterAll(() => front.close());

const category = (id: string, n: number): string => `/participants/${id}/profile/categories/${n}`;
const act = (id: string, name: string): string => `/participants/${id}/acts/${name}`;
const textOf = async (browser: Browser, address: string): Promise<string> =>
  (await browser.get(address).expect(200)).text;

/** At the desk of the case. Answers with how many were without a verdict. */
const assessedBySara = async (id: string, returned: readonly string[]): Promise<number> =>
  (await assessAll(await front.as('sara'), `/participants/${id}/profile/desk`, returned)).count;

const WORDS: Readonly<Record<Language, { readonly left: string; readonly mend: string; readonly frozen: string }>> = {
  en: { left: '14 things are left to do.', mend: 'Mend 4.1', frozen: 'The profile has been submitted.' },
  es: { left: 'Faltan 14 cosas por hacer.', mend: 'Corregir 4.1', frozen: 'El perfil fue presentado.' },
};

test.each(['en', 'es'] as const)(
  'a member goes through its review with a returned criterion (%s)',
  async (language) => {
    const id = `member-${language}`;
    const words = WORDS[language];
    await recordMember(front, id, 'Yearly Imports', language);
    const document = await recordDocument(front.database.pool, id, 'Handbook.pdf');
    await answerAll(front, id, document);
    await openReview(front, id);
    const officer = await front.as(`${id}-officer`);
    const tasks = `/participants/${id}/review`;
    expect(await textOf(officer, tasks)).toContain(words.left);

    await affirmAll(front, id);
    const assessedOn = await signReview(front, id);
    expect(await textOf(officer, category(id, 4))).toContain(words.frozen);

    const all = await assessedBySara(id, ['4.1', '4.2']);
    expect(all).toBe(
      criteria.setFor('importer', assessedOn)?.criteria.filter((one) => one.appliesTo.includes('importer')).length,
    );
    expect(await textOf(officer, category(id, 4))).not.toContain('Show us more of 4.1.');
    const sara = await front.as('sara');
    expect((await fill(sara, act(id, 'return-review'), { note: 'Two things are missing.' })).status).toBe(303);

    const returned = await textOf(officer, tasks);
    expect(returned).toContain(words.mend);
    expect(returned).toContain('Show us more of 4.1.');
    expect(returned).toContain('Two things are missing.');
    const mended = await send(officer, formOf(await textOf(officer, category(id, 4))), {
      explanation4x1: 'Here is more.',
      explanation4x2: 'And here.',
      save: 'all',
    });
    expect(mended.status).toBe(303);
    expect((await fill(officer, act(id, 'submit-review'), { agreement: 'signed' })).status).toBe(303);
    expect(await assessedBySara(id, [])).toBe(2);
    await vetBefore('ApproveReview', front.database.pool, front.policies, await front.office.state(id));
    expect((await fill(sara, act(id, 'approve-review'))).status).toBe(303);
    expect((await front.office.state(id)).review).toBeNull();
    const { answers } = await profileOf(front.database.pool, id);
    expect(Object.values(answers).every(({ verdict }) => verdict?.result === 'accepted')).toBe(true);
  },
);

test('each verdict of a page stands for itself: one on an answer that changed meanwhile is not recorded, the others are, and what was typed stays', async () => {
  const id = 'late';
  await recordMember(front, id, 'Late Imports');
  await answerAll(front, id, await recordDocument(front.database.pool, id, 'Handbook.pdf'));
  await openReview(front, id);
  await affirmAll(front, id);
  await signReview(front, id);
  const sara = await front.as('sara');
  const address = `/participants/${id}/profile/desk/1`;
  const resultOf = async (criterion: string) =>
    (await profileOf(front.database.pool, id)).answers[criterion]?.verdict?.result;
  const form = formOf(await textOf(sara, address));

  const empty = await send(sara, form, { result1x1: 'returned', result1x2: 'accepted' });
  expect([empty.status, empty.text.includes('Say why you return it')]).toEqual([422, true]);
  const unsaid = await send(sara, form, { reason1x1: 'It is not signed.' });
  expect([unsaid.status, unsaid.text.includes('It is not signed.')]).toEqual([422, true]);
  expect([await resultOf('1.1'), await resultOf('1.2')]).toEqual([undefined, undefined]);
  const nothing = await send(sara, form, {});
  expect([nothing.status, nothing.get('Location')]).toEqual([303, `${address}#category`]);

  await send(sara, formOf(await textOf(sara, address)), { result1x1: 'accepted' });
  const typed = { result1x1: 'returned', reason1x1: 'It is not signed.', result1x2: 'accepted' };
  const clash = await send(sara, form, typed);
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('1.1: Somebody else assessed this criterion');
  expect(clash.text).toContain('It is not signed.');
  expect([await resultOf('1.1'), await resultOf('1.2')]).toEqual(['accepted', 'accepted']);
  expect((await send(sara, formOf(clash.text), {})).status).toBe(303);
  expect([await resultOf('1.1'), await resultOf('1.2')]).toEqual(['returned', 'accepted']);
});
