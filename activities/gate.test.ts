/**
 * Whatever weakens the evidence races with every step of a suspension on the real record, and what a company files with its removal: whichever is
 * recorded first, nothing passes without evidence.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { StaffRole } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { evolve, type ActName, type Command, type Event } from '../domain/participant.ts';
import { initial, type Ladder, type State } from '../domain/state.ts';
import { CAST, type Seat } from '../domain/testing/cast.ts';
import { ref, type Ledger } from '../domain/testing/ledger.ts';
import { missingEvidence, type Told } from '../domain/testing/evidence.ts';
import { climbInSilence, cureLapsed, decideOn, overdue, recommend } from '../domain/testing/stories.ts';
import { seatStaff } from '../db/assignments.ts';
import { openDocumentStore } from '../db/document-store.ts';
import { loadCalendars } from '../db/calendars.ts';
import { fileAs, storeMail, unfiledMail } from '../db/inbound-mail.ts';
import { append } from '../db/ledger.ts';
import { keepLinkAnswer, settleLinkAnswer } from '../db/link-answers.ts';
import { storeMailEvents } from '../db/mail-events.ts';
import { empower, recordPerson } from '../db/people.ts';
import { loadPolicies } from '../db/policy.ts';
import { createPool, transaction } from '../db/pool.ts';
import { keepPortalAnswer, settlePortalAnswer } from '../db/portal-answers.ts';
import { CRITERIA } from '../test/harness/complete-profile.ts';
import { createDatabase, type TestDatabase } from '../test/harness/database.ts';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { createJudge } from './judge.ts';

const note = ref('note');
const STAMP = { at: Date.UTC(2027, 0, 1), policy: 'ctpat/2020-03-01', rules: 'test' };
const LADDER = 'annual-review:2028';
const policies = loadPolicies(new URL('../policy', import.meta.url).pathname);
const folder = mkdtempSync(join(tmpdir(), 'portolan-gate-'));
const documents = openDocumentStore(folder);
let database: TestDatabase;
let judge: ReturnType<typeof createJudge>;

/** A step towards a suspension, by whom, and the event that says that it was taken. */
const STEPS = {
  RecommendSuspension: { by: 'specialist', said: { ladder: LADDER, note }, event: 'AdverseRecommended' },
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
  const past = NAMES.indexOf(step);
  if (past > 0) recommend(ledger);
  if (past > 1) decideOn(ledger, 'director');
  if (past > 2) ledger.act('ConfirmSuspension', { note }, 'headquarters');
  return ledger;
}
const BEFORE = new Map(NAMES.map((step) => [step, before(step)]));

/** What weakens the evidence, or takes the ground away, by whom, and the event that says so. */
const SPOILERS: Readonly<
  Record<string, { type: ActName; by: Seat; said: (state: State, now: Instant) => object; event: Event['type'] }>
> = {
  'a mail that came to nothing': {
    type: 'ReportDelivery',
    by: 'system',
    said: ({ ladders }, at) => ({ notice: attempt(ladders[0]!, 'mail', 'k-officer'), proof: 'gave-up', at }),
    event: 'NoticeFailed',
  },
  'a letter that came back': {
    type: 'LogLetterProof',
    by: 'specialist',
    said: ({ ladders }) => ({
      ladder: LADDER,
      letter: attempt(ladders[0]!, 'letter', 'registered-address'),
      proof: 'returned',
      note,
    }),
    event: 'LetterProofLogged',
  },
  'an answer': {
    type: 'RecordAnswer',
    by: 'specialist',
    said: () => ({ ladder: LADDER, contact: 'k-primary', channel: 'mail', note }),
    event: 'AnswerRecorded',
  },
  'a contact whom nobody has written to': {
    type: 'RecordContact',
    by: 'specialist',
    said: () => ({ contact: { id: 'k-new', role: 'alternate', reach: 'untried' }, replaces: null, note }),
    event: 'ContactRecorded',
  },
  'a waiver': { type: 'WaiveDuty', by: 'supervisor', said: () => ({ ladder: LADDER, note }), event: 'DutyWaived' },
};
/** Nobody is refused for what moved meanwhile: here the gate itself is asked. */
const seen = { seen: 1_000_000 };
const attempt = ({ attempts }: Ladder, channel: 'mail' | 'letter', to: string): string =>
  attempts.find((each) => each.channel === channel && each.to === to)!.id;

beforeAll(async () => {
  database = await createDatabase();
  judge = createJudge({ pool: database.pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: 'test' });
  const owner = createPool(database.ownerUrl, 1);
  await owner.query(
    `insert into adoption (policy, event, person, adopted_at) values ($1, 'policy:x#1', 'hana', now())`,
    [STAMP.policy],
  );
  await owner.end();
  for (const seat of ['specialist', 'supervisor', 'director', 'headquarters'] as const) {
    const { person, role } = CAST[seat];
    const email = `${person}@agency.example`;
    await recordPerson(database.pool, { id: person, name: person, email, kind: 'staff', language: 'en', office: null });
    const everywhere = { rank: null, from: '2020-01-01', until: null, office: null, region: null, actingFor: null };
    await seatStaff(database.pool, person, { role: role as StaffRole, ...everywhere }, STAMP);
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

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

async function recorded(id: string): Promise<readonly Told[]> {
  const { rows } = await database.pool.query<{ body: string; at: Date }>(
    `select body, at from event where stream = $1 order by seq`,
    [`participant:${id}`],
  );
  return rows.map(({ body, at }) => ({ event: JSON.parse(body) as Event, at: at.getTime() }));
}

/** Where an event of the type stands last. */
const last = (told: readonly Told[], type: Event['type']): number =>
  told.findLastIndex(({ event }) => event.type === type);

/** The evidence counted again from the record, as it was right before the event. */
function lackingAt(told: readonly Told[], index: number): readonly string[] {
  const past = told.slice(0, index);
  const { contacts } = past.reduce((folded, { event, at }) => evolve(folded, event, at), initial('x'));
  const facts = { now: told[index]!.at, policyOf: policies.of } as Parameters<typeof missingEvidence>[3];
  return missingEvidence(past, LADDER, contacts, facts);
}

const cases = NAMES.flatMap((step) =>
  Object.keys(SPOILERS).flatMap((spoiler) => [0, 1].map((round) => [step, spoiler, round] as const)),
);

test.each(cases)('%s against %s, round %i', async (step, spoiler, round) => {
  const ledger = BEFORE.get(step)!;
  const id = `race-${step}-${spoiler.replaceAll(' ', '-')}-${round}`;
  const state = await onRecord(id, ledger);
  const { by, said, event } = STEPS[step];
  const spoiling = SPOILERS[spoiler]!;
  const take = { ...said, ...seen, id: 'take', by: CAST[by], type: step } as Command;
  const spoil = {
    ...spoiling.said(state, ledger.now),
    ...seen,
    id: 'spoil',
    by: CAST[spoiling.by],
    type: spoiling.type,
  } as unknown as Command;
  const race = round === 0 ? [take, spoil] : [spoil, take];
  const answers = await Promise.all(race.map((command) => give(state, command, ledger.now)));
  const { refused } = answers[race.indexOf(take)]!;

  const told = await recorded(id);
  const since = told.slice(ledger.events.length);
  const taken = last(since, event);
  const spoiled = last(since, spoiling.event);
  if (refused !== null) return expect([taken, spoiled >= 0]).toEqual([-1, true]);
  // Once it is served the outreach is over, and whatever comes later says nothing any more.
  expect([taken >= 0, spoiled > taken || spoiled === -1]).toEqual([true, true]);
  expect(lackingAt(told, ledger.events.length + taken)).toEqual([]);
  const next = NAMES[NAMES.indexOf(step) + 1];
  if (next === undefined) return;
  const goOn = { ...STEPS[next].said, ...seen, id: 'next', by: CAST[STEPS[next].by], type: next } as Command;
  expect((await give(initial(id), goOn, ledger.now)).refused).not.toBeNull();
});

/** Stores a mail to the address of a notice, as the listener does; answers with what files it. */
async function mailTo(participant: string, notice: string) {
  const { pool } = database;
  const recipient = `${participant}.${notice}@in.example`;
  const received = await documents.receive(Readable.from([Buffer.from(`To: ${recipient}\r\n\r\nWe filed`)]), 1_000);
  const recipients = [{ address: recipient, name: { participant, notice } }];
  await storeMail(pool, documents, received!, { from: 'ana@company.example', recipients });
  const { id } = (await unfiledMail(pool)).find((mail) => mail.recipient === recipient)!;
  const filed = { kind: 'unverified', reason: 'unknown-sender', status: null, contact: null, subject: null } as const;
  return () => fileAs(pool, id, { ...filed, name: { participant, notice }, sender: null });
}

/** Keeps an answer that no rule has seen; answers with what settles it. */
const TRAYS = {
  'by a link': async (id: string, at: Instant) => {
    const answer = { participant: id, notice: 'n1', command: randomUUID(), ladder: LADDER, contact: 'k-primary' };
    await keepLinkAnswer(database.pool, { ...answer, said: 'call-me', day: null, at }, { text: 'Call' });
    return () => settleLinkAnswer(database.pool, answer, 'taken');
  },
  'on the company’s page': async (id: string) => {
    const message = { message: randomUUID(), participant: id, text: 'We called you', by: 'system' };
    const answering = { ladder: LADDER, contact: 'k-primary' };
    await transaction(database.pool, (client) => keepPortalAnswer(client, message, answering));
    return () => settlePortalAnswer(database.pool, message.message, 'taken');
  },
  'by mail': (id: string) => mailTo(id, 'n1'),
  'to one mail for several memberships': async (id: string) => {
    await database.pool.query(
      `insert into joint_mail (participant, notice, lead_participant, lead_notice) values ($1, 'n1', $2, 'n2'), ($2, 'n2', $2, 'n2')`,
      [id, `lead-${id}`],
    );
    return mailTo(`lead-${id}`, 'n2');
  },
  'as a callback about a mail that came back': async (id: string) => {
    const { pool } = database;
    const message = `<${id}@in.example>`;
    await pool.query(
      `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, sha256)
       values ($1, 'n1', 'mail', 'ana@company.example', 's', 'b', $2, 't', '250', 'x')`,
      [id, message],
    );
    await storeMailEvents(pool, [
      { event: id, kind: 'hard', at: new Date(), messageId: message, recipient: 'ana@company.example', status: null },
    ]);
    return () => pool.query(`update mail_event set filed_at = now(), reason = 'hard' where message_id = $1`, [message]);
  },
} as const;
const kept = NAMES.flatMap((step) =>
  (Object.keys(TRAYS) as readonly (keyof typeof TRAYS)[]).map((tray) => [step, tray] as const),
);

test.each(kept)(
  '%s while an answer %s is kept and not carried is refused, and goes on once it is settled',
  async (step, tray) => {
    const ledger = BEFORE.get(step)!;
    const id = `kept-${step}-${tray.replaceAll(' ', '-')}`;
    const state = await onRecord(id, ledger);
    const { by, said, event } = STEPS[step];
    const take = (command: string) =>
      give(state, { ...said, ...seen, id: command, by: CAST[by], type: step } as Command, ledger.now);
    const settle = await TRAYS[tray](id, ledger.now);
    expect((await take('take')).refused).toBe('AnswerOwed');
    await settle();
    expect((await take('again')).refused).toBeNull();
    expect(last(await recorded(id), event)).toBeGreaterThan(0);
  },
);

const keeping = kept.filter(([, tray]) => tray === 'by a link' || tray === 'by mail');
test.each(keeping)('%s against an answer %s that is kept in that moment', async (step, tray) => {
  const ledger = BEFORE.get(step)!;
  const id = `keeping-${step}-${tray.replaceAll(' ', '-')}`;
  const state = await onRecord(id, ledger);
  const { by, said, event } = STEPS[step];
  const take = { ...said, ...seen, id: 'take', by: CAST[by], type: step } as Command;
  const [, { refused }] = await Promise.all([TRAYS[tray](id, ledger.now), give(state, take, ledger.now)]);
  const told = await recorded(id);
  expect([refused, last(told.slice(ledger.events.length), event) >= 0]).toEqual(
    refused === null ? [null, true] : ['AnswerOwed', false],
  );
  const next = NAMES[NAMES.indexOf(step) + (refused === null ? 1 : 0)];
  if (next === undefined) return;
  const goOn = { ...STEPS[next].said, ...seen, id: 'next', by: CAST[STEPS[next].by], type: next } as Command;
  expect((await give(initial(id), goOn, ledger.now)).refused).toBe('AnswerOwed');
});

test.each([0, 1, 2, 3])('a removal against a cure that is filed in that moment, round %i', async (round) => {
  const ledger = cureLapsed(ctpat);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  const id = `removal-${round}`;
  const state = await onRecord(id, ledger);
  const { person } = CAST.officer;
  await recordPerson(database.pool, {
    id: person,
    name: person,
    email: `${person}@company.example`,
    kind: 'participant',
    language: 'en',
    office: null,
  });
  const office = { person: 'system', role: 'system', ...STAMP } as const;
  await empower(database.pool, person, { role: 'officer', participant: id, from: '2020-01-01', until: null }, office);
  const remove = { impose: true, note, ...seen, id: 'remove', by: CAST.headquarters, type: 'DecideAdverse' } as Command;
  const filing = { id: 'cure', receivedAt: ledger.now };
  const cure = {
    plan: note,
    consentsToVisits: true,
    filing,
    id: 'cure',
    by: CAST.officer,
    type: 'SubmitCure',
  } as Command;
  const race = round % 2 === 0 ? [remove, cure] : [cure, remove];
  const answers = await Promise.all(race.map((command) => give(state, command, ledger.now)));
  const { refused } = answers[race.indexOf(remove)]!;
  const since = (await recorded(id)).slice(ledger.events.length);
  const [decided, cured, aside] = [
    last(since, 'AdverseDecided'),
    last(since, 'CureSubmitted'),
    last(since, 'FilingSetAside'),
  ];
  if (refused !== null) return expect([decided, cured >= 0]).toEqual([-1, true]);
  expect([cured, decided >= 0, aside > decided]).toEqual([-1, true, true]); // decided first; what came after is a person's to settle
});

test.each([0, 1])('a removal against a letter of the suspension that came back, round %i', async (round) => {
  const ledger = cureLapsed(ctpat);
  ledger.act('RecommendRemoval', { note }, 'specialist');
  const id = `returned-${round}`;
  const state = await onRecord(id, ledger);
  const remove = { impose: true, note, ...seen, id: 'remove', by: CAST.headquarters, type: 'DecideAdverse' } as Command;
  const notice = state.adverse!.letter!.id;
  const back = { notice, proof: 'returned', note, id: 'back', by: CAST.specialist, type: 'ProveLetter' } as Command;
  const race = round === 0 ? [remove, back] : [back, remove];
  const answers = await Promise.all(race.map((command) => give(state, command, ledger.now)));
  const { refused } = answers[race.indexOf(remove)]!;
  const since = (await recorded(id)).slice(ledger.events.length);
  const [decided, proven] = [last(since, 'AdverseDecided'), last(since, 'LetterProven')];
  if (refused !== null) return expect([refused, decided, proven >= 0]).toEqual(['SuspensionUntold', -1, true]);
  expect([decided >= 0, proven > decided]).toEqual([true, true]);
  const serve = { tracking: note, id: 'serve', by: CAST.specialist, type: 'ServeDecision' } as Command;
  expect((await give(initial(id), serve, ledger.now)).refused).toBe('SuspensionUntold');
});

test('what is decided without a word of what was seen is refused', async () => {
  const ledger = BEFORE.get('DecideAdverse')!;
  const state = await onRecord('unseen', ledger);
  const { by, said } = STEPS.DecideAdverse;
  const take = { ...said, id: 'take', by: CAST[by], type: 'DecideAdverse' } as Command;
  expect((await give(state, take, ledger.now)).refused).toBe('SeenMissing');
});
