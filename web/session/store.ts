/** Sessions in PostgreSQL, on a small pool of their own so that a busy page cannot keep people from signing in. */
import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import pg from 'pg';
import type { Logger } from 'pino';
import { KEPT_IDLE_MS, prepared } from '../../db/pool.ts';

const PRUNE_SECONDS = 15 * 60;
const MINUTE_MS = 60_000;

/**
 * The store over the table `session`, which a migration makes.
 * @param connectionString the application's PostgreSQL
 */
export function createSessionStore(
  connectionString: string,
  log: Logger,
): { store: Store; close: () => Promise<void> } {
  const patience = { connectionTimeoutMillis: 3000, query_timeout: 5000, idleTimeoutMillis: KEPT_IDLE_MS };
  const pool = new pg.Pool({ connectionString, max: 4, ...patience });
  const note = (error: unknown) => log.warn({ code: (error as { code?: unknown } | null)?.code }, 'session store');
  pool.on('error', note);
  const PgStore = connectPgSimple(session);
  const store = new PgStore({
    pool: preparing(pool),
    tableName: 'session',
    pruneSessionInterval: PRUNE_SECONDS,
    errorLog: note,
  });
  const touch = store.touch.bind(store);
  const first = oncePerMinute();
  store.touch = (sid, data, done) => (first(sid) ? touch(sid, data, done) : done?.());
  const close = async (): Promise<void> => {
    store.close();
    await pool.end();
  };
  return { store, close };
}

/** The pool, with each statement prepared once for a connection: the store asks the same few at every click. */
const preparing = (pool: pg.Pool): pg.Pool =>
  new Proxy(pool, {
    get: (target, name) =>
      name === 'query'
        ? (text: string, values: unknown[]) => target.query(prepared(text, values))
        : (Reflect.get(target, name, target) as unknown),
  });

/** Answers true for the first look at each id in every minute: a session need not be put off at every click, and each time is a write. */
function oncePerMinute(): (id: string) => boolean {
  const seen = new Set<string>();
  let minute = 0;
  return (id) => {
    const current = Math.floor(Date.now() / MINUTE_MS);
    if (current !== minute) seen.clear();
    minute = current;
    return seen.size < seen.add(id).size;
  };
}
