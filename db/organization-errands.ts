/** What companies are still to tell their memberships: written with the change, carried as often as it takes. */
import type { Carried } from '../domain/organization-memberships.ts';
import type { Client, Pool } from './pool.ts';

/** Notes that a membership is to be told; harmless when repeated. */
export const recordErrand = (
  client: Client,
  id: string,
  { participant, contact, replaces }: Carried,
  because: string,
) =>
  client.query(
    'insert into organization_errand (id, participant, command) values ($1, $2, $3) on conflict do nothing',
    [id, participant, JSON.stringify({ type: 'ChangeContact', contact, replaces, because })],
  );

/** What a membership is still to be told. */
export type OrganizationErrand = {
  readonly id: string;
  readonly participant: string;
  readonly command: { readonly type: 'ChangeContact' } & Pick<Carried, 'contact' | 'replaces'> & {
      readonly because: string;
    };
};

/** The oldest errands that are not done. */
export async function openErrands(pool: Pool): Promise<readonly OrganizationErrand[]> {
  const { rows } = await pool.query<OrganizationErrand>(
    'select id, participant, command from organization_errand where done_at is null order by at, id limit 50',
  );
  return rows;
}

/** The membership has been told, or knows better. */
export const errandDone = (pool: Pool, id: string) =>
  pool.query('update organization_errand set done_at = clock_timestamp() where id = $1 and done_at is null', [id]);
