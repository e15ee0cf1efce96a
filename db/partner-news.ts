/** Which partners are still to learn that a status has changed: as soon as the change is effective, whoever was connected then and still is. */
import type { Instant } from '../domain/calendar.ts';
import type { Pool } from './pool.ts';

export type PartnerNews = {
  readonly connection: string;
  /** Whom it is told. */
  readonly asker: string;
  /** The effect of the partner's. */
  readonly seq: number;
  readonly at: Instant;
};

/** Older news is none: whoever opens the page sees the day. It also keeps a record that is filled in afterwards from writing to everybody. */
const NEWS_DAYS = 30;

/** The oldest that are not told. */
export async function untoldNews(pool: Pool, most = 50): Promise<readonly PartnerNews[]> {
  const { rows } = await pool.query<PartnerNews>({
    name: 'untold-news',
    text: `select c.id as connection, c.asker, e.seq, (extract(epoch from e.at) * 1000)::bigint as at
      from effect e join event v on v.stream = 'participant:' || e.participant and v.seq = e.seq
        join connection c on c.shown = e.participant and c.stage = 'accepted' and c.answered_at < e.at
      where (e.standing = 'certified') <> (e.was_standing = 'certified') and v.recorded_at > now() - make_interval(days => $1)
        and not exists (select from partner_told t where t.connection = c.id and t.seq = e.seq)
      order by v.recorded_at, c.id limit $2`,
    values: [NEWS_DAYS, most],
  });
  return rows;
}

/** It was told, or the partner is no member that hears such things; harmless when repeated. */
export const newsTold = (pool: Pool, { connection, seq }: PartnerNews) =>
  pool.query('insert into partner_told (connection, seq) values ($1, $2) on conflict do nothing', [connection, seq]);

/** Companies that would learn of it if the status of the participant changed now: connected to it, and members that hear such things. */
export async function partnersToTell(pool: Pool, participant: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ company: string }>({
    name: 'partners-to-tell',
    text: `select a.company from connection c join participant p on p.id = c.asker and p.standing = 'certified' join account a on a.participant = c.asker
      where c.shown = $1 and c.stage = 'accepted' order by a.company`,
    values: [participant],
  });
  return rows.map(({ company }) => company);
}
