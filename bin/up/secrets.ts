/** The secrets of one data folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plain } from './say.ts';

/** Random values made at the first start; kept in secrets.json, readable by the owner only. */
export type Secrets = {
  /** Superuser of the embedded cluster. */
  readonly postgres: string;
  /** Role that owns the tables. */
  readonly databaseOwner: string;
  /** Role of the application. */
  readonly database: string;
  readonly session: string;
  /** 32 bytes as base64. */
  readonly payloadKey: string;
  readonly oidcClient: string;
  /** Seals the addresses of notices. */
  readonly inbound: string;
  /** Signs what the receiver of effects is told. */
  readonly effects: string;
  /** Signs anchors and bundles: 32 bytes as base64. */
  readonly anchor: string;
};
export const secretsFile = 'secrets.json';

/** Reads the secrets, or makes them at the first start. Throws `Plain` when they are lost while a database needs them. */
export function openSecrets(dir: string): Secrets {
  const file = join(dir, secretsFile);
  if (existsSync(file)) return completed(file);
  if (existsSync(join(dir, 'postgres'))) {
    throw new Plain(
      `${file} is missing, but the database in ${dir} was made with it: restore it, or begin anew with --fresh`,
    );
  }
  const text = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    postgres: text(),
    databaseOwner: text(),
    database: text(),
    session: randomBytes(32).toString('base64url'),
    payloadKey: randomBytes(32).toString('base64'),
    oidcClient: randomBytes(32).toString('base64url'),
    ...laterOnes(),
  };
  writeWhole(file, secrets);
  return secrets;
}

/** Those that there were not always. */
const laterOnes = (): Pick<Secrets, 'inbound' | 'effects' | 'anchor'> => ({
  inbound: randomBytes(32).toString('base64url'),
  effects: randomBytes(32).toString('base64url'),
  anchor: randomBytes(32).toString('base64'),
});

/** The secrets of the file; a folder of an earlier build gets those that it lacks. */
function completed(file: string): Secrets {
  type Known = Omit<Secrets, keyof ReturnType<typeof laterOnes>> & Partial<Secrets>;
  const known = JSON.parse(readFileSync(file, 'utf8')) as Known;
  const secrets: Secrets = { ...laterOnes(), ...known };
  if (Object.keys(laterOnes()).some((name) => !(name in known))) writeWhole(file, secrets);
  return secrets;
}

/** Writes a JSON file that is either the old or the new one, never half, readable by the owner only. */
export function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
