/** A report that a mail came to nothing races with every step of a suspension on the real record: whichever is recorded first, nothing passes without evidence. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SYSTEM, type StaffRole } from '../domain/actor.ts';
import { evolve, type Command, type Event } from '../domain/participant.ts';
import { initial, type State } from '../domain/state.ts';
import { CAST, type Seat } from '../domain/testing/cast.ts';
import { ref, type Ledger } from '../domain/testing/ledger.ts';
import { climbInSilence, decideOn, overdue, recommend } from '../domain/testing/stories.ts';
import { seatStaff } from '../db/assignments.ts';
import { loadCalendars } from '../db/calendars.ts';
import { append } from '../db/ledger.ts';
import { recordPerson } from '../db/people.ts';
import { loadPolicies } from '../db/policy.ts';
import { createPool, transaction } from '../db/pool.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { createJudge } from './judge.ts';

const note = ref('note');
const STAMP = { at: Date.UTC(2027, 0, 1), policy: 'ctpat/2020-03-01', rules: 'test' };
const ROUNDS = 4;
let database: TestDatabase;
let judge: ReturnType<typeof createJudge>;

/** A step towards a suspension, by whom, and the event that says that it was taken. */
const STEPS = {
  DecideAdverse: { by: 'director', said: { impose: true, note }, event: 'AdverseDecided' },
  ConfirmSuspension: { by: 'headquarters', said: { note }, event: 'SuspensionConfirmed' },
  ServeDecision: { by: 'specialist', said: { tracking: note }, event: 'DecisionServed' },
} as const satisfies Record<string, { by: Seat; said: object; event: Event['type'] }>;
type Step = keyof typeof STEPS;
const NAMES = Object.keys(STEPS) as readonly Step[];

/** Everything that comes before a step, in memory. */
function before(step: Step): Ledger {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  recommend(ledger);
  if (step !== 'DecideAdverse') decideOn(ledger, 'director');
  if (step === 'ServeDecision') ledger.act('ConfirmSuspension', { note }, 'headquarters');
  return ledger;
}

beforeAll(async () => {
  database = await createDatabase();
  const policies = loadPolicies(new URL('../policy', import.meta.url).pathname);
  judge = createJudge({ pool: database.pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: 'test' });
  const owner = createPool(database.ownerUrl, 1);
  await owner.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:x#1', 'hana', now())`,
    [STAMP.policy],
  );
  await owner.end();
  for (const seat of ['specialist', 'director', 'headquarters'] as const) {
    const { person, role } = CAST[seat];
    const email = `${person}@agency.example`;
    await recordPerson(database.pool, { id: person, name: person, email, kind: 'staff', language: 'en', office: null });
    const everywhere = { rank: null, from: '2020-01-01', until: null, office: null, region: null, actingFor: null };
    await seatStaff(database.pool, person, { role: role as StaffRole, ...everywhere }, STAMP);
  }
});
afterAll(() => database.drop());

/** Puts what happened in memory on the record, under a name of its own. */
async function onRecord(id: string, { events, state }: Ledger): Promise<State> {
  const owner = createPool(database.ownerUrl, 1);
  await owner.query(
    `insert into participant (id, seq, at, programme, entity_type, standing, tier, zone, office, specialist, demo, state)
     values ($1, $2, now(), 'ctpat', 'importer', 'certified', 1, 'UTC', 'laredo', $3, false, '{}')`,
    [id, state.seq, CAST.specialist.person],
  );
  await owner.end();
  await transaction(database.pool, async (client) => {
    for (const { seq, command, event, at } of events)
      await append(client, {
        stream: `participant:${id}`,
        after: seq - 1,
        command: command.id,
        actor: command.by.person,
        role: command.by.role,
        policy: STAMP.policy,
        rules: 'test',
        at,
        events: [event],
        cause: {},
      });
  });
  return events.reduce((folded, { event, at }) => evolve(folded, event, at), initial(id));
}

type Answer = { readonly refused: string | null; readonly state: State };
/** As the engine does it: who finds that the record has moved on looks again. */
async function give(known: State, command: Command, now: number): Promise<Answer> {
  let state = known;
  for (;;) {
    try {
      const { rows, refused } = await judge({ state, command, now });
      state = rows.reduce((folded, row) => evolve(folded, JSON.parse(row.body) as Event, row.at), state);
      return { refused: refused?.code ?? null, state };
    } catch (error) {
      if ((error as { code?: string }).code !== '40001') throw error;
    }
  }
}

async function recorded(id: string): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ type: string }>(
    `select body::jsonb->>'type' as type from event where stream = $1 order by seq`,
    [`participant:${id}`],
  );
  return rows.map(({ type }) => type);
}

const cases = NAMES.flatMap((step) => Array.from({ length: ROUNDS }, (_, round) => [step, round] as const));

test.each(cases)('%s against a mail that came to nothing, round %i', async (step, round) => {
  const ledger = before(step);
  const id = `race-${step}-${round}`;
  const state = await onRecord(id, ledger);
  const { by, said, event } = STEPS[step];
  const notice = state.ladders[0]!.attempts.find(({ channel, to }) => channel === 'mail' && to === 'k-officer')!.id;
  const report = {
    id: 'bounce',
    by: SYSTEM,
    type: 'ReportDelivery',
    notice,
    proof: 'gave-up',
    at: ledger.now,
  } as const;
  const take = { ...said, id: 'take', by: CAST[by], type: step } as Command;
  const race = round % 2 === 0 ? [take, report] : [report, take];
  const answers = await Promise.all(race.map((command) => give(state, command, ledger.now)));
  const { refused } = answers[race.indexOf(take)]!;

  const events = await recorded(id);
  const taken = events.lastIndexOf(event);
  const bounced = events.indexOf('NoticeFailed');
  if (refused !== null) return expect([refused, taken, bounced > 0]).toEqual(['EvidenceIncomplete', -1, true]);
  // Once it is served the outreach is over, and a later report says nothing any more.
  expect([taken > 0, bounced > taken || bounced === -1]).toEqual([true, true]);
  const next = NAMES[NAMES.indexOf(step) + 1];
  if (next === undefined) return;
  const later = await give(
    initial(id),
    { ...STEPS[next].said, id: 'next', by: CAST[STEPS[next].by], type: next } as Command,
    ledger.now,
  );
  expect(later.refused).toBe('EvidenceIncomplete');
});
