/** Connections to the record as the application's role, which may only add to it (`db/grants.ts`). */
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/**
 * A connection is kept so long without work: one that is new has to prove who it is and to plan every statement once more, which costs more than the
 * statements, and people come back after some seconds of reading.
 */
export const KEPT_IDLE_MS = 300_000;

/** A pool that gives up quickly, so that the caller can say that the record is away. `size` is the most connections it opens. */
export function createPool(url: string, size = 10): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    keepAlive: true,
    idleTimeoutMillis: KEPT_IDLE_MS,
  });
  return outliving(pool);
}

/**
 * The same pool, which outlives its connections: one that breaks off fails what is asked over it, and would else end the process, idle or in the middle
 * of a transaction.
 */
function outliving(pool: Pool): Pool {
  pool.on('error', () => {}); // one that was idle is replaced at the next call
  pool.on('connect', (client) => client.on('error', () => {})); // whoever waits for an answer over it is told
  return pool;
}

const names = new Map<string, string>();

/** A statement that each connection prepares once. Only for texts of which there are few, whatever values they are asked with. */
export function prepared(text: string, values: readonly unknown[] = []): pg.QueryConfig & { readonly name: string } {
  const name = names.get(text) ?? `text-${names.size}`;
  names.set(text, name);
  return { name, text, values: [...values] };
}

/**
 * The rows of a named query whose plan takes much longer to make than to run: each connection plans it once, for whatever values. The server would make
 * it anew for the values of each of the first five.
 */
export const plannedOnce = <Row extends pg.QueryResultRow>(
  pool: Pool,
  query: pg.QueryConfig & { readonly name: string },
): Promise<readonly Row[]> =>
  transaction(pool, async (client) => {
    await client.query('set local plan_cache_mode = force_generic_plan');
    return (await client.query<Row>(query)).rows;
  });

/** A pool for reading the whole record, which takes longer than a page may: as many connections as verification uses. */
export const auditPool = (url: string): Pool =>
  outliving(new pg.Pool({ connectionString: url, max: 3, connectionTimeoutMillis: 5_000 }));

/**
 * Runs work on one connection, which is kept when the server refuses a statement. For statements of which a refusal is an answer: `pool.query` throws the
 * connection away with any error, and the next one has to prove who it is and to plan everything anew.
 */
export async function refusable<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = !(error instanceof pg.DatabaseError && error.severity === 'ERROR');
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Runs the work in one transaction; anything thrown undoes all of it. */
export async function transaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
