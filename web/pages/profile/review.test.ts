/** A whole annual review by criteria, through the forms: affirmed, signed, assessed one by one, returned, mended, approved. In both languages. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, wallDateOf } from '../../../domain/calendar.ts';
import { CATEGORIES } from '../../../domain/state.ts';
import { profileOf } from '../../../db/profile.ts';
import type { Language } from '../../../templates/words.ts';
import { fill, formOf, send, typedDate } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { answerAll, criteria, openReview, recordDocument, recordMember } from '../../../test/harness/profiles.ts';
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

/** Affirms every category that has something to affirm. */
async function affirmAll(id: string): Promise<void> {
  const contact = await front.as(`${id}-contact`);
  for (const n of CATEGORIES) {
    const page = await textOf(contact, category(id, n));
    if (page.includes('value="affirm"'))
      expect((await send(contact, formOf(page), { save: 'affirm' })).status).toBe(303);
  }
}

/** Assesses what has no verdict yet, one page after the other, as the desk leads on. Answers with how many there were. */
async function assessAll(id: string, returned: readonly string[]): Promise<number> {
  const sara = await front.as('sara');
  const desk = `/participants/${id}/profile/desk`;
  let next = new RegExp(`class="usa-button" href="(${desk}/[\\d.]+)#criterion"`).exec(await textOf(sara, desk))?.[1];
  let count = 0;
  while (next) {
    const form = formOf(await textOf(sara, next));
    const criterion = next.split('/').at(-1) ?? '';
    const verdict = returned.includes(criterion)
      ? { result: 'returned', reason: `Show us more of ${criterion}.` }
      : { result: 'accepted' };
    const sent = await send(sara, form, verdict);
    expect([criterion, sent.status]).toEqual([criterion, 303]);
    next = sent.get('Location')?.match(/(.*)#criterion$/)?.[1];
    count += 1;
  }
  return count;
}

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

    await affirmAll(id);
    const assessedOn = addDays(wallDateOf(front.office.now(), 'America/Chicago'), -20);
    expect((await fill(officer, act(id, 'prepare-review'), typedDate('riskAssessedOn', assessedOn))).status).toBe(303);
    expect((await fill(officer, act(id, 'submit-review'), { agreement: 'signed' })).status).toBe(303);
    expect((await front.office.state(id)).review?.stage).toBe('submitted');
    expect(await textOf(officer, category(id, 4))).toContain(words.frozen);

    const all = await assessAll(id, ['4.1', '4.2']);
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
    expect(await assessAll(id, [])).toBe(2);
    await vetBefore('ApproveReview', front.database.pool, front.policies, await front.office.state(id));
    expect((await fill(sara, act(id, 'approve-review'))).status).toBe(303);
    expect((await front.office.state(id)).review).toBeNull();
    const { answers } = await profileOf(front.database.pool, id);
    expect(Object.values(answers).every(({ verdict }) => verdict?.result === 'accepted')).toBe(true);
  },
);

test('a verdict on an answer that changed meanwhile is not recorded, and what was typed stays', async () => {
  const id = 'late';
  await recordMember(front, id, 'Late Imports');
  await answerAll(front, id, await recordDocument(front.database.pool, id, 'Handbook.pdf'));
  await openReview(front, id);
  await affirmAll(id);
  const officer = await front.as(`${id}-officer`);
  const assessedOn = addDays(wallDateOf(front.office.now(), 'America/Chicago'), -20);
  expect((await fill(officer, act(id, 'prepare-review'), typedDate('riskAssessedOn', assessedOn))).status).toBe(303);
  const submitted = await fill(officer, act(id, 'submit-review'), { agreement: 'signed' });
  expect([submitted.status, (await front.office.state(id)).review?.stage]).toEqual([303, 'submitted']);
  const sara = await front.as('sara');
  const address = `/participants/${id}/profile/desk/1.1`;
  const form = formOf(await textOf(sara, address));
  const empty = await send(sara, form, { result: 'returned', reason: '' });
  expect([empty.status, empty.text.includes('Say why you return it')]).toEqual([422, true]);
  await send(sara, formOf(await textOf(sara, address)), { result: 'accepted' });
  const clash = await send(sara, form, { result: 'returned', reason: 'It is not signed.' });
  expect(clash.status).toBe(409);
  expect(clash.text).toContain('It is not signed.');
  expect((await profileOf(front.database.pool, id)).answers['1.1']?.verdict?.result).toBe('accepted');
});
