/** Writes the account of expected and sent: per participant under its stream's lock, so that nobody mends meanwhile what is being judged. */
import type { AmissNotice } from '../domain/amiss.ts';
import type { Instant } from '../domain/calendar.ts';
import { accountOf, type AccountLine, type Night } from '../domain/expected-account.ts';
import { DIFFERENCES, type Difference } from '../domain/amiss.ts';
import type { Copy } from '../domain/expected-proof.ts';
import { lockStream, streamOf } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { historyOf, type Step } from './streams.ts';

/** Makes the account of one participant anew. `read` are the steps that were read before; of one that moved on they are read again. */
export function writeAccount(
  pool: Pool,
  participant: string,
  read: readonly Step[],
  night: Night,
): Promise<readonly AccountLine[]> {
  return transaction(pool, async (client) => {
    const seq = await lockStream(client, streamOf(participant));
    const steps = read.at(-1)?.state.seq === seq ? read : await historyOf(client, participant);
    const lines = accountOf({ participant, steps, copies: await copiesOf(client, participant) }, night);
    const rows = lines.map(({ to, dueAt, ...line }) => ({ ...line, recipient: to, due_at: dueAt }));
    await client.query({
      name: 'write-expected',
      text: 'select write_expected($1, $2, $3, to_timestamp($4::bigint / 1000.0))',
      values: [participant, JSON.stringify(rows), seq, night.now],
    });
    return lines;
  });
}

/** Every notice that stands on the company's page: whether it is kept as it left, may have come twice, or is printed. */
async function copiesOf(client: Client, participant: string): Promise<ReadonlyMap<string, Copy>> {
  const { rows } = await client.query<Copy & { notice: string }>({
    name: 'kept-copies',
    text: `select n.id as notice, d.notice is not null as kept, coalesce(t.open > 1, false) as twice,
        n.channel = 'letter' and exists (select from letter_batch_item i where i.participant = n.participant and i.notice = n.id) as batched
      from notice n left join delivery d on d.participant = n.participant and d.notice = n.id left join lateral (
        select count(*) filter (where a.step = 'begun') - count(*) filter (where a.step = 'not-taken') as open
        from delivery_attempt a where n.channel = 'mail' and a.participant = n.participant and a.notice = n.id) t on true
      where n.participant = $1`,
    values: [participant],
  });
  return new Map(rows.map(({ notice, ...copy }) => [notice, copy]));
}

/** What waits to be mended. */
export async function amissOf(client: Pick<Client, 'query'>, participant: string): Promise<readonly AmissNotice[]> {
  const { rows } = await client.query<{ amiss: readonly AmissNotice[] }>('select amiss_facts($1) as amiss', [
    participant,
  ]);
  return rows[0]!.amiss;
}

export type NightSum = {
  readonly participants: number;
  /** Copies that are expected or were queued. */
  readonly notices: number;
  readonly differences: Readonly<Record<Difference, number>>;
  /** Differences about which something is still to be done. */
  readonly open: number;
};
export const noSum: NightSum = {
  participants: 0,
  notices: 0,
  differences: { missing: 0, extra: 0, late: 0, unproven: 0, failed: 0 },
  open: 0,
};

/** One more participant. */
export const sumWith = (sum: NightSum, lines: readonly AccountLine[]): NightSum => {
  const count = (what: Difference): number => lines.filter(({ differs }) => differs === what).length;
  return {
    participants: sum.participants + 1,
    notices: sum.notices + lines.length,
    differences: Object.fromEntries(
      DIFFERENCES.map((what) => [what, sum.differences[what] + count(what)]),
    ) as NightSum['differences'],
    open: sum.open + lines.filter(({ open }) => open).length,
  };
};

/** Keeps what a night found; the same night again changes nothing. */
export async function keepNight(
  pool: Pool,
  now: Instant,
  { participants, notices, differences, open }: NightSum,
): Promise<void> {
  await pool.query(
    `insert into expected_night (at, participants, notices, differences, open) values (to_timestamp($1::bigint / 1000.0), $2, $3, $4, $5) on conflict do nothing`,
    [now, participants, notices, JSON.stringify(differences), open],
  );
}
