/** Moves of portfolios as they are written: the stream `portfolio:<move>`, and what stands of each company. */
import { beginMove, type PortfolioEvent } from '../domain/portfolio.ts';
import type { Stamp } from './assignments.ts';
import { keepContent } from './content.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf } from './streams.ts';

type By = { readonly person: string; readonly role: string };
type Write = Pick<Client, 'query'>;
const streamOf = (move: string): string => `portfolio:${move}`;

/** Puts a move on record before anything is moved. Harmless when repeated: the first one stands. @throws Refusal */
export const recordMove = (
  pool: Pool,
  move: string,
  { from, to, reason, companies }: { from: string; to: string; reason: string; companies: readonly string[] },
  by: By,
  stamp: Stamp,
): Promise<void> =>
  transaction(pool, async (client) => {
    const after = await lockStream(client, streamOf(move));
    if (after > 0) return;
    const kept = await keepContent(client, 'note', { text: reason }, by.person);
    await record(client, move, after, 'begin', beginMove({ from, to, reason: kept, companies }), by, stamp);
  });

/** Settles what became of one company; null when it moved. Harmless when repeated. */
export const settleCompany = (
  pool: Pool,
  move: string,
  participant: string,
  why: string | null,
  by: By,
  stamp: Stamp,
): Promise<void> =>
  transaction(pool, async (client) => {
    const after = await lockStream(client, streamOf(move));
    const { rowCount } = await client.query(
      'select from portfolio_move_item where move = $1 and participant = $2 and outcome is null',
      [move, participant],
    );
    if (!rowCount) return;
    const event: PortfolioEvent =
      why === null ? { type: 'CompanyMoved', participant } : { type: 'CompanyStayed', participant, why };
    await record(client, move, after, participant, event, by, stamp);
  });

async function record(
  client: Client,
  move: string,
  after: number,
  command: string,
  event: PortfolioEvent,
  { person: actor, role }: By,
  stamp: Stamp,
): Promise<void> {
  const { at } = stamp;
  await append(client, { stream: streamOf(move), after, command, actor, role, ...stamp, events: [event], cause: {} });
  await write(client, move, event, actor, at);
}

async function write(client: Write, move: string, event: PortfolioEvent, actor: string, at: number): Promise<void> {
  switch (event.type) {
    case 'PortfolioMoveBegun': {
      const { from, to, reason, companies } = event;
      await client.query(
        `insert into portfolio_move (id, from_person, to_person, reason, begun_by, begun_at) values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0))`,
        [move, from, to, reason.id, actor, at],
      );
      await client.query(
        'insert into portfolio_move_item (move, participant, place) select $1, c.id, c.n::int from unnest($2::text[]) with ordinality as c (id, n)',
        [move, companies],
      );
      return;
    }
    case 'CompanyMoved':
    case 'CompanyStayed':
      await client.query(
        'update portfolio_move_item set outcome = $3, settled_at = to_timestamp($4::bigint / 1000.0) where move = $1 and participant = $2',
        [move, event.participant, event.type === 'CompanyMoved' ? 'moved' : event.why, at],
      );
  }
}

/** Writes all moves once more, from the streams alone. */
export async function rebuildPortfolios(client: Write): Promise<void> {
  for await (const { id, rows } of streamsOf<PortfolioEvent>(client, 'portfolio'))
    for (const { event, actor, at } of rows) await write(client, id, event, actor, at);
}
