/** Documents in the browser: what is taken and what is not, who sees it, how it is served, and how it ends. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrive } from '../../../test/harness/arrivals.ts';
import { fill } from '../../../test/harness/forms.ts';
import { openFront, type Front } from '../../../test/harness/front.ts';
import { documentOf, documentsOf, removeExpunged, type DocumentRow } from '../../../db/documents.ts';
import { openDocumentStore } from '../../../db/document-store.ts';
import { MEGABYTE } from '../../../domain/document-file.ts';
import { paths } from '../../paths.ts';
import { hidden } from '../../testing/sign-in.ts';
import { WEB } from '../../testing/fakes.ts';
import { FAULTS } from './words.ts';

const ID = 'rio';
const folder = mkdtempSync(join(tmpdir(), 'portolan-documents-'));
const documents = openDocumentStore(folder);
let front: Front;
beforeAll(async () => {
  front = await openFront({ documents });
  for (const role of [
    'specialist',
    'supervisor',
    'director',
    'headquarters',
    'auditor',
    'planner',
    'operator',
  ] as const)
    await front.person(role, role);
  await arrive(front, ID);
  await arrive(front, 'sol');
  await front.person('olga', 'officer', { participant: ID });
  await front.person('luis', 'contact', { participant: ID, language: 'es' });
  await front.person('otto', 'officer', { participant: 'sol' });
});
afterAll(async () => {
  await front.close();
  rmSync(folder, { recursive: true });
});

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const at = (about = 'criterion:4.2', id = ID) => paths.documentsFor({ id, about });
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
const all = (about?: DocumentRow['about']) => documentsOf(front.database.pool, ID, about);

/** Sends a form as a browser does: the fields of the page first, and then the file. */
async function upload(
  person: string,
  name: string,
  content: Buffer,
  { to = at(), form = '', json = false, share = false } = {},
) {
  const browser = await front.as(person);
  const page = await browser.get(to);
  const sending = browser.post(to).set('Accept', json ? 'application/json' : 'text/html');
  if (share) void sending.field('shared', 'yes');
  return sending
    .field('_csrf', hidden(page.text, '_csrf'))
    .field('command', form === '' ? hidden(page.text, 'command') : form)
    .attach('file', content, { filename: name, contentType: 'application/octet-stream' });
}
async function stored(name: string, content: Buffer, person = 'olga'): Promise<DocumentRow> {
  expect((await upload(person, name, content)).status).toBe(303);
  return (await all()).find((one) => one.name === name)!;
}

test('a document is stored under its hash, listed, and given back as it was', async () => {
  const found = await stored('Zugangsplan – Größe A.pdf', PDF);
  expect(found).toMatchObject({
    media: 'application/pdf',
    bytes: PDF.length,
    by: 'olga',
    role: 'officer',
    struck: false,
  });
  const file = join(folder, found.sha256.slice(0, 2), found.sha256.slice(2, 4), found.sha256);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const olga = await front.as('olga');
  const page = await olga.get(at());
  expect(page.text).toContain(paths.document({ id: ID, document: found.id }));
  expect((await olga.get(paths.documents({ id: ID }))).text).toContain('Criterion 4.2');
  const got = await olga.get(paths.documentFile({ id: ID, document: found.id })).buffer(true);
  expect(got.body).toEqual(PDF);
  expect(got.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('no-store'),
    'content-security-policy': expect.stringMatching(/default-src 'none'; sandbox.*frame-ancestors 'none'/),
    'x-frame-options': 'DENY',
  });
  expect(got.get('Content-Disposition')).toMatch(
    /^attachment; filename="[^"\\]*(\\.[^"\\]*)*"; filename\*=UTF-8''[\w%.-]+$/,
  );
});

test('a picture is shown in the page, a PDF drawn by a worker there, and a text only downloaded', async () => {
  const olga = await front.as('olga');
  const [pdf, png, text] = [
    await stored('a.pdf', PDF),
    await stored('gate.png', PNG),
    await stored('log.csv', Buffer.from('when;who\n')),
  ];
  const page = async ({ id: document }: DocumentRow) => olga.get(paths.document({ id: ID, document }));
  const preview = async ({ id: document }: DocumentRow) => olga.get(paths.documentPreview({ id: ID, document }));
  expect((await page(png)).text).toContain('<img class="pt-preview"');
  expect((await page(png)).get('Content-Security-Policy')).toContain("worker-src 'none'");
  const drawn = await page(pdf);
  expect(drawn.text).toContain(`hidden data-pdf="${paths.documentPreview({ id: ID, document: pdf.id })}"`);
  expect(drawn.get('Content-Security-Policy')).toMatch(/script-src 'self';style-src 'self';.*worker-src 'self';/);
  expect((await page(text)).text).not.toMatch(/data-pdf|<img class="pt-preview"/);
  for (const [document, media] of [
    [png, 'image/png'],
    [pdf, 'application/pdf'],
  ] as const)
    expect((await preview(document)).headers).toMatchObject({
      'content-type': media,
      'content-disposition': expect.stringMatching(/^attachment/), // shown by a page, never one itself
      'content-security-policy': expect.stringMatching(/default-src 'none'; sandbox.*frame-ancestors 'none'/),
      'x-frame-options': 'DENY',
    });
  expect((await preview(text)).status).toBe(404);
});

test.each([
  ['a page that calls itself a PDF', 'plan.pdf', Buffer.from('<html><script>alert(1)</script>'), 'name-differs'],
  ['a program', 'plan.pdf', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1'), 'type'],
  [
    'a drawing with scripts',
    'plan.png',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'type',
  ],
  ['a picture that calls itself a PDF', 'plan.pdf', PNG, 'name-differs'],
  ['a PDF with a program behind its name', 'plan.pdf.exe', PDF, 'name-differs'],
  ['bytes that are no text', 'plan.txt', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'type'],
  ['nothing at all', 'plan.pdf', Buffer.alloc(0), 'empty'],
  ['a very long name', `${'n'.repeat(250)}.pdf`, PDF, 'name-long'],
] as const)('%s is not taken, and the control says why', async (_what, name, content, fault) => {
  const before = [await all(), files()];
  const page = await upload('olga', name, content);
  expect(page.status).toBe(422);
  const beginning = FAULTS[fault].en.split('{')[0]!;
  expect(page.text).toMatch(new RegExp(`id="file-error">${beginning}`));
  expect(page.text).toContain('href="#file"');
  expect([await all(), files()]).toEqual(before);
});

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\olga\\plan two.pdf', 'plan two.pdf'],
  ['inno\u202ecent\u0000.pdf', 'innocent.pdf'],
  ['...hidden.pdf', 'hidden.pdf'],
])('of the name %j stays %j', async (sent, kept) => {
  expect((await upload('olga', sent, Buffer.concat([PDF, Buffer.from(sent)]))).status).toBe(303);
  expect((await all()).map(({ name }) => name)).toContain(kept);
});

test('a file above the limit is not kept, and its sender reads why', async () => {
  const before = files();
  const big = Buffer.concat([PDF, Buffer.alloc(26 * MEGABYTE, 32)]);
  const page = await upload('luis', 'grande.pdf', big);
  expect([page.status, page.text.includes('El archivo ocupa más de 25')]).toEqual([422, true]);
  const said = await upload('olga', 'big.pdf', big, { json: true });
  expect([said.status, said.body]).toEqual([422, { error: expect.stringContaining('larger than 25') }]);
  expect(files()).toEqual(before);
});

test('a script is told in JSON where the document is', async () => {
  const answer = await upload('olga', 'by-script.pdf', Buffer.concat([PDF, Buffer.from('script')]), { json: true });
  expect([answer.status, answer.body]).toEqual([201, { to: at() }]);
});

test('the same file in the same form is one document, another file another one', async () => {
  const form = 'a5a1a2f6-30a5-4a51-9d24-0d7d1f3f2c11';
  const count = async () => (await all()).length;
  const before = await count();
  const twice = Buffer.concat([PDF, Buffer.from('twice')]);
  await upload('olga', 'twice.pdf', twice, { form });
  await upload('olga', 'twice.pdf', twice, { form });
  expect(await count()).toBe(before + 1);
  await upload('olga', 'other.pdf', Buffer.concat([twice, PDF]), { form });
  expect(await count()).toBe(before + 2);
});

test('without the token of the session, or from elsewhere, not a byte is kept', async () => {
  const olga = await front.as('olga');
  const before = [await all(), files()];
  const bare = () => olga.post(at());
  const sent = [
    await bare().attach('file', PDF, 'plan.pdf'),
    await bare().field('_csrf', 'made up').attach('file', PDF, 'plan.pdf'),
    await bare()
      .attach('file', PDF, 'plan.pdf')
      .field('_csrf', hidden((await olga.get(at())).text, '_csrf')),
    await bare()
      .set('Origin', 'https://elsewhere.example')
      .field('_csrf', hidden((await olga.get(at())).text, '_csrf'))
      .attach('file', PDF, 'plan.pdf'),
    await olga.post(paths.signOut()).field('_csrf', hidden((await olga.get(at())).text, '_csrf')),
  ];
  expect(sent.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  const broken = await bare().type('multipart/form-data; boundary=x').send('no form at all');
  expect(broken.status).toBe(400);
  expect([await all(), files()]).toEqual(before);
});

test('an upload that is cut off leaves nothing', async () => {
  const before = [await all(), files()];
  const olga = await front.as('olga');
  const page = await olga.get(at());
  const cookie = (page.headers['set-cookie'] as unknown as string[] | undefined)?.[0]?.split(';')[0] ?? '';
  const server = createServer(front.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const head = `--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${hidden(page.text, '_csrf')}\r\n--x\r\nContent-Disposition: form-data; name="command"\r\n\r\n${hidden(page.text, 'command')}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n\r\n`;
  const headers = {
    host: WEB.host,
    cookie,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': 1_000_000,
  };
  const cut = ask({ port, host: '127.0.0.1', method: 'POST', path: at(), headers });
  cut.on('error', () => {});
  cut.write(head);
  cut.write(PDF);
  const incoming = () => files().length > before[1]!.length;
  await until(incoming);
  cut.destroy();
  await until(() => !incoming());
  const whole = ask({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: at(),
    headers: { ...headers, 'content-length': head.length + PDF.length },
  });
  whole.end(Buffer.concat([Buffer.from(head), PDF])); // the last boundary is missing
  const [answer] = (await once(whole, 'response')) as [{ statusCode: number }];
  expect(answer.statusCode).toBe(422);
  server.closeAllConnections();
  server.close();
  expect([await all(), files()]).toEqual(before);
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setImmediate(done));
}

test('what is another company’s does not exist, and who has no case sees none', async () => {
  const { id: document } = await stored('ours.pdf', Buffer.concat([PDF, Buffer.from('ours')]));
  const addresses = (id: string) => [
    paths.documents({ id }),
    at('participant', id),
    paths.document({ id, document }),
    paths.documentFile({ id, document }),
    paths.documentPreview({ id, document }),
  ];
  const statuses = async (person: string, id: string) => {
    const browser = await front.as(person);
    return Promise.all(addresses(id).map(async (address) => (await browser.get(address)).status));
  };
  expect(await statuses('otto', ID)).toEqual([404, 404, 404, 404, 404]);
  expect(await statuses('otto', 'sol')).toEqual([200, 200, 404, 404, 404]); // nor under the address of one's own
  expect(await statuses('operator', ID)).toEqual([403, 403, 403, 403, 403]);
  expect(await statuses('auditor', ID)).toEqual([200, 200, 200, 200, 200]);
  const foreign = await (await front.as('otto')).post(at('participant', ID)).attach('file', PDF, 'plan.pdf');
  expect(foreign.status).toBe(403); // no token for what cannot be opened
  expect((await (await front.as('olga')).get(paths.document({ id: ID, document: 'x-1' }))).status).toBe(404);
  expect((await (await front.as('olga')).get(at('vetting:1'))).status).toBe(404);
});

test.each(['participant', 'incident:0ad5e1a8-0000-4000-8000-000000000000'])(
  'what the agency’s people add to %s is for them alone, unless they share it; the company cannot share, nor hide',
  async (about) => {
    const to = at(about);
    const name = (kind: string) => `${kind} ${about.slice(0, 3)}.pdf`;
    for (const [who, kind, share] of [
      ['specialist', 'inside', false],
      ['specialist', 'shared', true],
      ['olga', 'theirs', false],
    ] as const) {
      const bytes = Buffer.concat([PDF, Buffer.from(`${kind}${about}`)]);
      expect((await upload(who, name(kind), bytes, { to, share })).status).toBe(303);
    }
    const listed = (who: string, address: string) =>
      ['inside', 'shared', 'theirs'].filter((kind) => lists.get(`${who} ${address}`)?.includes(name(kind)));
    const lists = new Map<string, string>();
    for (const who of ['olga', 'auditor'])
      for (const address of [to, paths.documents({ id: ID })])
        lists.set(`${who} ${address}`, (await (await front.as(who)).get(address).expect(200)).text);
    for (const address of [to, paths.documents({ id: ID })]) {
      expect(listed('olga', address)).toEqual(['shared', 'theirs']);
      expect(listed('auditor', address)).toEqual(['inside', 'shared', 'theirs']);
    }
    const document = (await all()).find((one) => one.name === name('inside'))!.id;
    const statuses = async (who: string) => {
      const browser = await front.as(who);
      const addresses = [paths.document, paths.documentFile, paths.documentPreview];
      return Promise.all(addresses.map(async (path) => (await browser.get(path({ id: ID, document }))).status));
    };
    expect([await statuses('olga'), await statuses('auditor')]).toEqual([
      [404, 404, 404],
      [200, 200, 200],
    ]);
    expect((await (await front.as('olga')).get(to)).text).not.toContain('name="shared"');
  },
);

test('every look is recorded, and no name stands in a log', async () => {
  const { id: document } = await stored('confidential-name.pdf', Buffer.concat([PDF, Buffer.from('look')]));
  await (await front.as('auditor')).get(paths.documentFile({ id: ID, document }));
  expect(front.deps.looks.at(-1)).toMatchObject({
    what: 'document.downloaded',
    person: 'auditor',
    object: { id: ID, document },
  });
  expect(JSON.stringify(front.deps.lines)).not.toContain('confidential-name');
});

const act = async (person: string, document: DocumentRow, name: string, answers = {}) =>
  (await fill(await front.as(person), paths.documentAct({ id: ID, document: document.id, act: name }), answers)).status;
const now = async ({ id }: DocumentRow) => (await documentOf(front.database.pool, id))!;
const statusFor = async (person: string, { id }: DocumentRow) =>
  (await (await front.as(person)).get(paths.documentFile({ id: ID, document: id }))).status;
const reason = { reason: 'Sent by mistake' };

test('one proposes, another confirms: then it is hidden from all but headquarters and auditors', async () => {
  const document = await stored('mistake.pdf', Buffer.concat([PDF, Buffer.from('mistake')]));
  expect(await act('specialist', document, 'propose-strike', reason)).toBe(303);
  expect(await act('specialist', document, 'confirm-proposal')).toBe(403);
  expect(await statusFor('olga', document)).toBe(200);
  expect(await act('supervisor', document, 'confirm-proposal')).toBe(303);
  expect(await now(document)).toMatchObject({ stage: 'struck', struck: true, proposal: null });
  expect(
    await Promise.all(['olga', 'specialist', 'auditor', 'headquarters'].map((one) => statusFor(one, document))),
  ).toEqual([404, 404, 200, 200]);
  const list = (await (await front.as('olga')).get(paths.documents({ id: ID }))).text;
  expect([list.includes('mistake.pdf'), list.includes('Hidden')]).toEqual([false, true]);
});

test('who proposed does not confirm, also in a role that may', async () => {
  const document = await stored('own.pdf', Buffer.concat([PDF, Buffer.from('own')]));
  expect(await act('supervisor', document, 'propose-strike', reason)).toBe(303);
  expect(await act('supervisor', document, 'confirm-proposal')).toBe(409);
  expect(await act('director', document, 'drop-proposal')).toBe(303);
  expect(await now(document)).toMatchObject({ stage: 'kept', proposal: null });
});

test('expunged bytes go when no other document has them; hash, author and order stay', async () => {
  const { pool } = front.database;
  const bytes = Buffer.concat([PDF, Buffer.from('shared')]);
  const one = await stored('one.pdf', bytes);
  const other = await stored('other-name.pdf', bytes, 'luis');
  expect(one.sha256).toBe(other.sha256);
  for (const document of [one, other]) {
    expect(await act('director', document, 'propose-expunge', { ...reason, ground: 'order' })).toBe(303);
    expect(await act('headquarters', document, 'confirm-proposal')).toBe(303);
    expect(await removeExpunged(pool, documents)).toBe(1);
    expect(files().includes(one.sha256)).toBe(document === one);
  }
  expect(await now(one)).toMatchObject({ stage: 'expunged', name: '', sha256: one.sha256, by: 'olga' });
  expect(await statusFor('headquarters', one)).toBe(404);
  const { rows } = await pool.query<{ body: string }>(`select body from event where stream = $1 order by seq`, [
    `document:${one.id}`,
  ]);
  expect(rows.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
    'DocumentStored',
    'ExpungeProposed',
    'DocumentExpunged',
  ]);
  expect(JSON.stringify(rows)).not.toContain('one.pdf');
  expect(await removeExpunged(pool, documents)).toBe(0);
});

test('a legal hold blocks both, also what was proposed before it', async () => {
  const document = await stored('held.pdf', Buffer.concat([PDF, Buffer.from('held')]));
  expect(await act('specialist', document, 'propose-strike', reason)).toBe(303);
  expect(await act('supervisor', document, 'place-hold', reason)).toBe(303);
  expect(await act('director', document, 'confirm-proposal')).toBe(409);
  expect(await act('director', document, 'drop-proposal')).toBe(303);
  expect(await act('director', document, 'propose-expunge', { ...reason, ground: 'retention' })).toBe(409);
  expect(await act('supervisor', document, 'lift-hold', reason)).toBe(403);
  expect(await act('headquarters', document, 'lift-hold', reason)).toBe(303);
  expect(await act('director', document, 'propose-expunge', { ...reason, ground: 'retention' })).toBe(303);
  expect(await now(document)).toMatchObject({
    stage: 'kept',
    held: false,
    proposal: { act: 'expunge', ground: 'retention' },
  });
});
