/** An office without an engine: the judge in this process, over the same PostgreSQL, with a clock that tests move. For tests of pages, not of the engine. */
import { createJudge, type Verdict } from '../../activities/judge.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { evolve, type Command, type Event } from '../../domain/participant.ts';
import { Refusal } from '../../domain/refusal.ts';
import { initial, type State } from '../../domain/state.ts';
import { loadCalendars } from '../../db/calendars.ts';
import type { Criteria } from '../../db/criteria.ts';
import type { Policies } from '../../db/policy.ts';
import type { Pool } from '../../db/pool.ts';
import { EngineAway, type Office } from '../../web/office.ts';

const DAY_MS = 86_400_000;

export type DirectOffice = Office & {
  /** While it is true, nothing is answered and nothing handed over arrives. */
  away: boolean;
  /** What becomes of mail: accepted at once, or refused by its receiver. */
  mail: 'sent' | 'refused';
  /** Milliseconds since 1970, as moved. */
  readonly now: () => number;
  /** Lets days go by for one participant: every clock rings on its day. */
  pass(participant: string, days: number): Promise<void>;
  /** The state as the ledger has it, after everything that was handed in before. */
  state(participant: string): Promise<State>;
};

export function createDirectOffice(pool: Pool, policies: Policies, criteria: Criteria): DirectOffice {
  const judge = createJudge({
    pool,
    policies,
    calendars: loadCalendars(),
    rules: 'test',
    criteria,
  });
  const states = new Map<string, State>();
  const queues = new Map<string, Promise<unknown>>();
  let now = Date.now();

  const take = async (id: string, command: Command | null): Promise<Verdict> => {
    for (;;) {
      const state = states.get(id) ?? initial(id);
      const verdict = await judge({ state, command, now });
      const folded = verdict.rows.reduce((before, row) => evolve(before, JSON.parse(row.body) as Event, row.at), state);
      states.set(id, folded);
      if (!verdict.more) return verdict;
    }
  };

  /** What the courier would report. */
  const deliver = async (id: string, { deliver: notices }: Verdict): Promise<void> => {
    for (const { id: notice } of notices)
      await take(id, {
        id: `delivery:${notice}`,
        by: SYSTEM,
        type: 'ReportDelivery',
        notice,
        proof: office.mail,
        at: now,
      });
  };

  /** One after the other, as in a participant's inbox. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(id) ?? Promise.resolve()).then(work, work);
    queues.set(
      id,
      turn.catch(() => {}),
    );
    return turn;
  };

  const office: DirectOffice = {
    away: false,
    mail: 'sent',
    now: () => now,
    submit: (id, order) =>
      inTurn(id, async () => {
        if (office.away) throw new EngineAway();
        const verdict = await take(id, order);
        if (verdict.refused) throw new Refusal(verdict.refused.code, verdict.refused.message);
        await deliver(id, verdict);
        return { seq: verdict.seq };
      }),
    report: (id, order) =>
      inTurn(id, async () => {
        if (office.away) throw new EngineAway();
        await deliver(id, await take(id, order));
      }),
    wake: async (id) => void (await take(id, null)),
    pass: (id, days) =>
      inTurn(id, async () => {
        const until = now + days * DAY_MS;
        let rang = '';
        for (;;) {
          const { next } = await take(id, null);
          const due = next && ({ id: `due:${next.clock}:${next.dueAt}`, by: SYSTEM, type: 'Due', ...next } as const);
          if (!due || due.dueAt > until || due.id === rang) break;
          now = Math.max(now, due.dueAt);
          rang = due.id;
          await deliver(id, await take(id, due));
        }
        now = until;
      }),
    state: (id) =>
      inTurn(id, async () => {
        await take(id, null);
        return states.get(id) ?? initial(id);
      }),
  };
  return office;
}
