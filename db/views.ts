/** Looks at pages whose reading is itself recorded. */
import type { Pool } from './pool.ts';

/** Records who looked at what; throws when it cannot, and then the page is not shown. */
export async function recordView(
  pool: Pool,
  look: { readonly what: string; readonly person: string; readonly object: Readonly<Record<string, string>> },
): Promise<void> {
  await pool.query('insert into page_view (person, what, object) values ($1, $2, $3)', [
    look.person,
    look.what,
    JSON.stringify(look.object),
  ]);
}
