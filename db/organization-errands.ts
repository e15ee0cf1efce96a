/** What companies are still to tell their memberships: written with the change, carried as often as it takes. */
import type { Command } from '../domain/participant.ts';
import type { Client, Pool } from './pool.ts';

type Untold<T extends Command['type']> = Omit<Extract<Command, { readonly type: T }>, 'id' | 'by'>;
/** A contact that changed, or what was found out about the officer at another membership. */
export type ErrandCommand = Untold<'ChangeContact'> | Untold<'FollowOfficerChange'>;

/** Notes that a membership is to be told; harmless when repeated. */
export const recordErrand = (client: Client, id: string, participant: string, command: ErrandCommand) =>
  client.query(
    'insert into organization_errand (id, participant, command) values ($1, $2, $3) on conflict do nothing',
    [id, participant, JSON.stringify(command)],
  );

/** What a membership is still to be told. */
export type OrganizationErrand = {
  readonly id: string;
  readonly participant: string;
  readonly command: ErrandCommand;
};

/** The oldest errands that are not done. The answer to a claim waits until the membership has taken the claim up. */
export async function openErrands(pool: Pool): Promise<readonly OrganizationErrand[]> {
  const { rows } = await pool.query<OrganizationErrand>(
    `select r.id, r.participant, r.command from organization_errand r where r.done_at is null and not exists (
       select from filing f where f.id = r.command ->> 'filing'
         and not exists (select from event e where e.stream = 'participant:' || f.participant and e.command = f.id))
     order by r.at, r.id limit 50`,
  );
  return rows;
}

/** The membership has been told, or knows better. */
export const errandDone = (pool: Pool, id: string) =>
  pool.query('update organization_errand set done_at = clock_timestamp() where id = $1 and done_at is null', [id]);
