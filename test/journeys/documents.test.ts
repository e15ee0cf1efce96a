/** Documents and messages in a browser: uploaded with its progress, dropped, previewed, refused, written about; on both sides, in two languages. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SYSTEM } from '../../domain/actor.ts';
import { MEGABYTE } from '../../domain/document-file.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { paths } from '../../web/paths.ts';
import { expectClean } from '../harness/clean.ts';
import { openSite, type Site } from '../harness/site.ts';

const ID = 'd74737319';
const at = paths.documentsFor({ id: ID, about: 'criterion:4.2' });
let site: Site;
beforeAll(async () => {
  site = await openSite('d');
  const contacts = [{ id: `${ID}.officer`, role: 'officer', reach: 'untried' }] as const;
  await site.agency.database.pool.query(
    `insert into account (participant, company, legacy_account, source) values ($1, 'Red River Footwear Importers', '74737319', 'test')`,
    [ID],
  );
  const record: ImportedRecord = {
    ...{ programme: 'ctpat', entityType: 'importer', zone: 'America/New_York', office: 'miami', demo: true },
    ...{ standing: 'certified', tier: 2, risk: 'low', certifiedOn: '2019-05-06', lastValidatedOn: '2025-01-02' },
    ...{ contacts, doubts: [], late: [] },
  };
  await site.agency.office.submit(ID, { id: 'import', by: SYSTEM, type: 'ImportParticipant', record });
}, 120_000);
afterAll(() => site.close());

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF with a page for each text, as its standard has it: numbered objects, and where each of them begins. @param more of its trailer */
function pdfOf(pages: readonly string[], more = ''): Buffer {
  const sheets = pages.flatMap((words, index) => {
    const drawing = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET\n72 600 200 60 re f`;
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
      `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    ];
  });
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\("run"\\))>>>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...sheets,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${text}${table}trailer\n<</Size ${size}/Root 1 0 R${more}>>\nstartxref\n${text.length}\n%%EOF\n`);
}
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

async function upload(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto(at);
  await page.setInputFiles('#file', file(name, content));
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByText('The document is stored.').waitFor();
  await page.getByRole('link', { name }).click();
}

/** Drops a file on the form. @param content its bytes, or how many of them */
async function drop(page: Page, name: string, content: readonly number[] | number): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, content]) => {
      const all = new DataTransfer();
      all.items.add(new File([typeof content === 'number' ? new Uint8Array(content) : Uint8Array.from(content)], name));
      return all;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('form[data-upload]', 'drop', { dataTransfer });
}

/** How many pixels of the page that is drawn are not white. */
const inked = (page: Page): Promise<number> =>
  page.locator('.pt-pdf canvas').evaluate((element) => {
    const canvas = element as unknown as { width: number; height: number; getContext(kind: '2d'): Drawing };
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let index = 0; index < data.length; index += 4) if (data[index]! < 128) count += 1;
    return count;
  });
type Drawing = { getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8Array } };

test('a PDF is uploaded with its progress, and its pages are drawn, read and turned', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.goto(at);
  let goOn = (): void => undefined;
  const held = new Promise<void>((done) => (goOn = done));
  await carol.route(`**${at}`, async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  await carol.setInputFiles('#file', file('plan.pdf', pdfOf(['The gate at noon', 'The gate at night'])));
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByRole('progressbar', { name: 'Uploading' }).waitFor();
  expect(await carol.getByRole('button', { name: 'Upload' }).isDisabled()).toBe(true);
  await expectClean(carol);
  goOn();
  await carol.getByText('The document is stored.').waitFor();
  await expectClean(carol);

  await carol.getByRole('link', { name: 'plan.pdf' }).click();
  await carol.getByRole('img', { name: 'Page 1 of 2' }).waitFor();
  expect(await inked(carol)).toBeGreaterThan(1_000);
  expect(await carol.locator('.pt-pdf__text').textContent()).toBe('The gate at noon');
  expect(await carol.getByRole('button', { name: 'Previous page' }).isDisabled()).toBe(true);
  await expectClean(carol);
  await carol.getByRole('button', { name: 'Next page' }).click();
  await carol.getByRole('img', { name: 'Page 2 of 2' }).waitFor();
  expect(await carol.locator('.pt-pdf__text').textContent()).toBe('The gate at night');
  const width = await carol.locator('.pt-pdf canvas').evaluate((canvas) => canvas.getBoundingClientRect().width);
  await carol.getByRole('button', { name: 'Larger' }).click();
  await carol.waitForFunction(
    (wide) => (document.querySelector('.pt-pdf canvas')?.getBoundingClientRect().width ?? 0) > wide * 1.2,
    width,
  );
  await carol.getByRole('button', { name: 'Fit the width' }).click();
  await carol.getByLabel('Go to page').fill('1');
  await carol.getByLabel('Go to page').press('Enter');
  await carol.getByRole('img', { name: 'Page 1 of 2' }).waitFor();
  await expectClean(carol);
}, 120_000);

test('on a telephone the page fits, and a PDF that cannot be drawn says why', async () => {
  const carol = await site.signIn('carol-jennings', { width: 320, height: 640 });
  await upload(carol, 'narrow.pdf', pdfOf(['A narrow gate']));
  await carol.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
  await expectClean(carol);
  expect(await carol.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await upload(carol, 'damaged.pdf', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'));
  await carol.getByText('This PDF is damaged and cannot be shown here.').waitFor();
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>/ID[<00><00>]`;
  await upload(carol, 'locked.pdf', pdfOf(['A secret gate'], lock));
  await carol.getByText('This PDF is protected by a password and cannot be shown here.').waitFor();
  expect(await carol.getByRole('button', { name: 'Next page' }).isVisible()).toBe(false);
  await expectClean(carol);
}, 120_000);

test('a file is dropped, one that is too big is refused before it is sent, and one that is not what it says after', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.goto(at);
  await drop(carol, 'dropped.png', [...PNG]);
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByText('The document is stored.').waitFor();
  await carol.getByRole('link', { name: 'dropped.png' }).waitFor();

  await drop(carol, 'big.pdf', 26 * MEGABYTE);
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByText('The file is larger than 25 MB.').waitFor();
  await expectClean(carol);
  await carol.setInputFiles('#file', file('gate.pdf', PNG));
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByText('does not agree with the content').waitFor();
  await expectClean(carol);
  await upload(carol, 'gate.png', PNG);
  await carol.getByRole('heading', { name: 'Preview' }).waitFor();
  const wide = (image: unknown): number => (image as { readonly naturalWidth: number }).naturalWidth;
  expect(await carol.locator('img.pt-preview').evaluate(wide)).toBe(1);
  await expectClean(carol);
}, 120_000);

test('without scripts there is the download, and no empty frame', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.route('**/pdf-preview.js', (route) => route.abort());
  await upload(carol, 'plain.pdf', pdfOf(['Without scripts']));
  await carol.getByRole('link', { name: 'Download' }).waitFor();
  expect(await carol.getByRole('heading', { name: 'Preview' }).isVisible()).toBe(false);
}, 120_000);

test('a message with a document is answered from the queue, where the document is held', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.goto(paths.conversation({ id: ID }));
  await carol.getByRole('textbox', { name: 'Message' }).fill('Please look at the gate.');
  await carol.setInputFiles('#file', file('gate plan.pdf', pdfOf(['The gate'])));
  await carol.getByRole('button', { name: 'Send' }).click();
  await carol.getByText('Your message is sent.').waitFor();
  await expectClean(carol);

  const helen = await site.signIn('helen-park');
  await helen.goto(paths.queue());
  await helen.getByText('1 new message').waitFor();
  await expectClean(helen);
  await helen.getByRole('link', { name: 'Red River Footwear Importers' }).first().click();
  await helen.getByText('Please look at the gate.').waitFor();
  await expectClean(helen);
  await helen.getByRole('link', { name: 'gate plan.pdf' }).click();
  await helen.getByRole('link', { name: 'Place a legal hold' }).waitFor();
  await helen.getByRole('img', { name: 'Page 1 of 1' }).waitFor();
  await expectClean(helen);
  await helen.goto(paths.documents({ id: ID }));
  await helen.getByText('Criterion 4.2').first().waitFor();
  await expectClean(helen);
}, 120_000);
