/** Documents and messages in a browser: with scripts and by dropping nothing but the page's own controls, on both sides, in two languages. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM } from '../../domain/actor.ts';
import type { ImportedRecord } from '../../domain/entry.ts';
import { paths } from '../../web/paths.ts';
import { expectClean, openSite, type Site } from '../harness/site.ts';

const ID = 'd74737319';
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
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

test('the officer uploads a picture for a criterion, and the specialist answers a message about it', async () => {
  const carol = await site.signIn('carol-jennings');
  await carol.goto(paths.documentsFor({ id: ID, about: 'criterion:4.2' }));
  await carol.setInputFiles('#file', { name: 'gate.pdf', mimeType: 'application/pdf', buffer: PNG });
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByText('does not agree with the content').waitFor();
  await expectClean(carol);
  await carol.setInputFiles('#file', { name: 'gate.png', mimeType: 'image/png', buffer: PNG });
  await carol.getByRole('button', { name: 'Upload' }).click();
  await carol.getByText('The document is stored.').waitFor();
  await expectClean(carol);
  await carol.getByRole('link', { name: 'gate.png' }).click();
  await carol.getByRole('heading', { name: 'Preview' }).waitFor();
  expect(
    await carol
      .locator('img.pt-preview')
      .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
  ).toBe(1);
  await expectClean(carol);
  await carol.goto(paths.conversation({ id: ID }));
  await carol.getByRole('textbox', { name: 'Message' }).fill('Please look at the gate.');
  await carol.setInputFiles('#file', { name: 'plan.pdf', mimeType: 'application/pdf', buffer: PDF });
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
  await helen.getByRole('link', { name: 'plan.pdf' }).click();
  await helen.getByRole('link', { name: 'Place a legal hold' }).waitFor();
  await expectClean(helen);
  await helen.goto(paths.documents({ id: ID }));
  await helen.getByText('Criterion 4.2').waitFor();
  await expectClean(helen);
}, 120_000);
