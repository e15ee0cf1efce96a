/** Who may connect to the embedded database, and as whom it is asked. */
import pg from 'pg';
import { loopback } from './up/ports.ts';
import { Plain } from './up/say.ts';

/** Names inside the cluster: the superuser, the owner of the tables, and the application, which may not change the ledger. */
export const superuser = 'postgres';
export const ownerRole = 'portolan_owner';
export const applicationRole = 'portolan';
export const databaseName = 'portolan';

export type Passwords = { readonly postgres: string; readonly databaseOwner: string; readonly database: string };

export function databaseUrl(port: number, role: string, password: string, database = databaseName): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${loopback}:${port}/${database}`;
}

/** True when the server answers as superuser. False while it starts; throws `Plain` when it refuses the password. */
export async function answersQueries(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl(port, superuser, password, 'postgres') });
  client.on('error', () => {}); // a connection cut while the server starts or stops is an answer too
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') {
      throw new Plain(
        'the database refuses the password in secrets.json: restore that file, or begin anew with --fresh',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates what is missing of the two roles and the database. */
export async function provision(port: number, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(port, superuser, passwords.postgres, 'postgres') });
  await client.connect();
  try {
    for (const [role, password] of [
      [ownerRole, passwords.databaseOwner],
      [applicationRole, passwords.database],
    ] as const) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0) await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
    }
    const known = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (known.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`);
    await client.query(`revoke all on database ${databaseName} from public`);
    await client.query(`grant connect on database ${databaseName} to ${applicationRole}`);
  } finally {
    await client.end();
  }
}
