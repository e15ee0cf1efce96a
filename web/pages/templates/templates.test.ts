/** Letters are kept as they left, with the version of the templates that wrote them; and a version once used can be read for ever. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as tell from '../../../domain/testing/stories.ts';
import { openHouse, type House } from '../../../test/harness/house.ts';
import { ctpat } from '../../../test/lifecycle/ctpat.ts';
import { keepCopy, sentCopy } from '../../../db/notices.ts';
import { editionKeeper } from '../../../db/template-versions.ts';
import { noticeEdition } from '../../../templates/notices/version.ts';
import { keepLetters, letterText } from '../../letters.ts';
import { paths } from '../../paths.ts';
import { changesBetween } from './changes.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.person('art-auditor', 'auditor');
  await house.record(tell.suspended(ctpat), { id: 'p', company: 'Red <River>' });
});
afterAll(() => house.close());

const { version, files } = noticeEdition();
const letters = async (status: string) =>
  (
    await house.database.pool.query<{ id: string }>(
      `select id from notice where participant = 'p' and channel = 'letter' and status = $1 order by queued_at`,
      [status],
    )
  ).rows.map(({ id }) => id);
const read = async (path: string) => (await (await house.as('sara-specialist')).get(path).expect(200)).text;

test('a letter that has left is kept once, with its address, version and hash, and shown as it left', async () => {
  const { pool } = house.database;
  const [gone, earlier] = await letters('sent');
  const body = '<p>As it left on an earlier day</p>';
  const kept = {
    channel: 'letter',
    address: 'x',
    subject: 's',
    body,
    messageId: 'm',
    template: 't',
    reply: 'r',
  } as const;
  await keepCopy(pool, 'p', earlier!, kept);
  expect(await keepLetters(house.deps)).toBe((await letters('sent')).length - 1);
  expect(await read(paths.letter({ id: 'p', notice: earlier! }))).toBe(body);
  expect(await keepLetters(house.deps)).toBe(0);
  const copy = (await sentCopy(pool, 'p', gone!))!;
  expect(copy).toMatchObject({ channel: 'letter', template: version, address: expect.stringContaining('Red <River>') });
  expect(copy.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await read(paths.letter({ id: 'p', notice: gone! }))).toBe(copy.body);
  const page = await read(paths.notice({ id: 'p', notice: gone! }));
  for (const part of [version, copy.sha256!, 'It is kept as it left.', paths.templateVersion({ version })])
    expect(page).toContain(part);
  expect(letterText(copy.body)).toMatch(/^CTPAT[^<]*\n(.*\n)*Red <River>\n/);
});

test('letters that wait, and mails, are not kept so', async () => {
  for (const id of await letters('queued')) expect(await sentCopy(house.database.pool, 'p', id)).toBeUndefined();
});

test('versions are listed with what changed, and each can be read whole', async () => {
  const { pool } = house.database;
  const [first] = Object.keys(files);
  const { [first!]: _gone, ...rest } = files;
  await editionKeeper(pool, { version: 'later', files: { ...rest, 'mail/new.hbs': '<p>One</p>\nTwo' } })();
  const list = await read(paths.templates());
  expect(list).toContain('The first version that is kept');
  expect(list).toContain(`${first}, mail/new.hbs`);
  const page = await read(paths.templateVersion({ version: 'later' }));
  expect(page).toContain(`Changed against ${version}`);
  expect(page).toContain('&lt;p&gt;One&lt;/p&gt;');
  expect(await read(paths.templateVersion({ version }))).toContain('letters/letter.hbs');
  await (await house.as('art-auditor')).get(paths.templates()).expect(200);
  await (await house.as('art-auditor')).get(paths.templateVersion({ version: 'none' })).expect(404);
  await expect(pool.query(`update template_version set files = '{}'`)).rejects.toMatchObject({ code: '42501' });
});

test('what changed is told without the lines that stayed', () => {
  expect(changesBetween({ a: '1\n2\n3', b: 'x' }, { a: '1\nII\n3', c: 'y' })).toEqual([
    { name: 'a', line: 2, before: '2', after: 'II' },
    { name: 'b', line: 1, before: 'x', after: '' },
    { name: 'c', line: 1, before: '', after: 'y' },
  ]);
  expect(changesBetween({ a: '1\n1' }, { a: '1\n1\n1' })).toEqual([{ name: 'a', line: 3, before: '', after: '1' }]);
});
