/** A roster of any length, and the programs to bring it to life. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadPolicies } from '../db/policy.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { seedPeople } from '../db/seed/demo.ts';
import { ownPrograms } from '../bin/up/parts.ts';
import { createClient } from '../bin/temporal-client.ts';
import { importRoster, type Register } from '../bin/register.ts';
import type { TestStack } from '../test/harness/stack.ts';
import { startProgram } from './servers.ts';

const root = join(import.meta.dirname, '..');
export const PROGRAMME = 'ctpat';

/** The seed roster over and over, each copy of a company with an account and a tax number of its own. */
export function rosterOf(rows: number): Uint8Array {
  const seed = parse(readFileSync(join(root, 'db/seed/roster.csv')), { bom: true });
  const [head = [], ...companies] = seed;
  const at = (name: string): number => head.indexOf(name);
  const line = (index: number): string[] => {
    const row = [...(companies[index % companies.length] ?? [])];
    if (index < companies.length) return row;
    row[at('legacy_account')] = String(10_000_000 + index);
    row[at('company_name')] = `${row[at('company_name')]} ${index}`;
    row[at('ein')] = `${10 + (index % 80)}-${String(1_000_000 + index)}`;
    return row;
  };
  const lines = [head, ...Array.from({ length: rows }, (_, index) => line(index))];
  return Buffer.from(lines.map((cells) => cells.map(quoted).join(',')).join('\n'));
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export type Ground = {
  readonly register: Register & { readonly pool: Pool };
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** The record with its people, and what a worker needs to be told. */
export async function openGround(stack: TestStack): Promise<Ground> {
  const payloadKey = randomBytes(32);
  const env = {
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    SMTP_URL: stack.smtpUrl,
    MAIL_PACE: 'none',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_SECRET: 'bench'.repeat(8),
    SESSION_SECRET: 'bench'.repeat(9),
    PAYLOAD_KEY: payloadKey.toString('base64'),
    LOG_LEVEL: 'error',
  };
  const pool = createPool(stack.databaseUrl, 4);
  const policies = loadPolicies(join(root, 'policy'));
  const setup = { pool, policy: policies.at('2026-01-01').version, rules: 'bench', at: Date.now() };
  await seedPeople(setup, () => 'bench');
  const client = createClient({ payloadKey, temporalAddress: stack.temporalAddress, temporalNamespace: 'default' });
  const close = async (): Promise<void> => {
    await client.connection.close();
    await pool.end();
  };
  return { register: { pool, client, policies }, env, close };
}

export const startWorker = (env: Ground['env']) => startProgram(ownPrograms.worker, env, () => Promise.resolve(true));

/** Imports so many rows; answers with the seconds from the first row handed over to the last one told. Throws when rows were refused in numbers. */
export async function importMany(register: Register, rows: number, hear: (done: number) => void): Promise<number> {
  const begun = performance.now();
  const options = { programme: PROGRAMME, now: Date.now(), demo: false };
  const report = await importRoster(register, { bytes: rosterOf(rows), source: 'bench' }, options, hear);
  const seconds = (performance.now() - begun) / 1000;
  const { rows: told } = await register.pool.query<{ n: number }>('select count(*)::int as n from participant');
  if (told[0]!.n < 0.95 * rows)
    throw new Error(`${told[0]!.n} of ${rows} rows became participants: ${JSON.stringify(report).slice(0, 300)}`);
  return seconds;
}

/** Says every thousand once. */
export function everyThousand(say: (line: string) => void, what: string): (done: number) => void {
  let said = 0;
  return (done) => {
    const thousands = Math.floor(done / 1_000);
    if (thousands > said) say(`${thousands * 1_000} ${what}`);
    said = Math.max(said, thousands);
  };
}
