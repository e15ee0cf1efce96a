/** The clock of the server is nobody’s: what says when something is says the same wherever the server stands. `npm test -- --zones` runs every test so. */
import { expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inherited } from '../bin/settings.ts';
import { ZONES } from '../bin/zones.ts';

const root = join(import.meta.dirname, '..');
const file: string = join(root, 'jest.config.js');

/** Tests that start no server. */
const TOLD_BY_CLOCKS = [
  'domain/calendar.test',
  'templates/dates.test',
  'templates/calendar/calendar.test',
  'test/venue-time.test',
];

test('dates, visits, mails, letters and calendars are the same in every zone of the server', async () => {
  const { default: config } = (await import(file)) as { readonly default: Readonly<Record<string, unknown>> };
  const { globalSetup: _setup, globalTeardown: _teardown, ...bare } = config; // no servers
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--runInBand', '--config'];
  const args = [...flags, JSON.stringify({ ...bare, rootDir: root }), ...TOLD_BY_CLOCKS];
  const runs = ZONES.map((TZ) => promisify(execFile)(process.execPath, args, { cwd: root, env: inherited({ TZ }) }));
  for (const { stderr } of await Promise.all(runs)) expect(stderr).toMatch(/^Tests: +\d+ passed, \d+ total$/m);
});
