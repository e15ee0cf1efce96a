/** What is saved of an unfinished application: the stream `application:<participant>`, and its steps as the pages read them. */
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import {
  decideDraft,
  evolveDraft,
  NOTHING_SAVED,
  type Draft,
  type DraftEvent,
  type DraftStep,
  type SavedStep,
} from '../domain/application-draft.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Standing } from '../domain/state.ts';
import { contents, keepContent } from './content.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { streamsOf, type Told } from './streams.ts';

/** A step as it is saved, with what was typed, by whom and when. */
export type StepRow = SavedStep & {
  readonly step: DraftStep;
  readonly body: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly at: Date;
};
export type Steps = Readonly<Partial<Record<DraftStep, StepRow>>>;

type Row = {
  readonly step: DraftStep;
  readonly seq: number;
  readonly content: ContentRef;
  readonly by: string;
  readonly at: Date;
};

const rowsOf = async (client: Client | Pool, participant: string): Promise<readonly Row[]> =>
  (
    await client.query<Row>('select step, seq, content, by, at from application_step where participant = $1', [
      participant,
    ])
  ).rows;

/** Everything that is saved of a participant's application. */
export async function stepsOf(pool: Pool, participant: string): Promise<Steps> {
  const rows = await rowsOf(pool, participant);
  const bodies = await contents(
    pool,
    rows.map(({ content }) => content.id),
  );
  return Object.fromEntries(
    rows.map((row) => [row.step, { ...row, body: (bodies.get(row.content.id)?.body ?? {}) as StepRow['body'] }]),
  );
}

export type StepDeed = {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly participant: string;
  readonly step: DraftStep;
  /** The row that the person saw; 0 for none. */
  readonly seen: number;
  /** What was typed. */
  readonly body: object;
  readonly by: Actor;
  readonly at: Instant;
  readonly policy: string;
  readonly rules: string;
};

/** Saves a step. @throws Refusal, `Conflict` when somebody else saved it meanwhile */
export async function saveStep(pool: Pool, deed: StepDeed): Promise<void> {
  try {
    await transaction(pool, (client) => saved(client, deed));
  } catch (error) {
    if ((error as { code?: string }).code !== '40001') throw error;
    throw new Refusal(
      'Conflict',
      'Somebody else changed this meanwhile. Look again, then send what you typed once more.',
    );
  }
}

async function saved(client: Client, deed: StepDeed): Promise<void> {
  const { command, participant, step, seen, body, by, at, policy, rules } = deed;
  const stream = `application:${participant}`;
  const seq = await lockStream(client, stream);
  const repeated = await client.query('select from event where stream = $1 and command = $2', [stream, command]);
  if (repeated.rowCount) return;
  const draft: Draft = { seq: seq, steps: await savedSteps(client, participant) };
  const content = await keepContent(client, 'application-step', body, by.person);
  const order = { id: command, by, type: 'SaveStep', step, seen, content } as const;
  const event = decideDraft(draft, order, await standingOf(client, participant));
  const cause = { command: order };
  await append(client, {
    ...{ stream, after: draft.seq, command, actor: by.person, role: by.role, policy, rules, at },
    events: [event],
    cause,
  });
  await write(client, participant, evolveDraft(draft, event), { event, actor: by.person, at });
}

const write = (
  client: Pick<Client, 'query'>,
  participant: string,
  { seq }: Draft,
  { event: { step, content }, actor, at }: Pick<Told<DraftEvent>, 'event' | 'actor' | 'at'>,
) =>
  client.query(
    `insert into application_step (participant, step, seq, content, by, at) values ($1, $2, $3, $4, $5, to_timestamp($6::bigint / 1000.0))
     on conflict (participant, step) do update set seq = excluded.seq, content = excluded.content, by = excluded.by, at = excluded.at`,
    [participant, step, seq, JSON.stringify(content), actor, at],
  );

/** Writes all steps once more, from the streams alone. */
export async function rebuildSteps(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<DraftEvent>(client, 'application')) {
    let draft = NOTHING_SAVED;
    for (const told of rows) {
      draft = evolveDraft(draft, told.event);
      await write(client, id, draft, told);
    }
  }
}

const savedSteps = async (client: Client, participant: string): Promise<Draft['steps']> =>
  Object.fromEntries((await rowsOf(client, participant)).map(({ step, seq, content }) => [step, { seq, content }]));

async function standingOf(client: Client, participant: string): Promise<Standing> {
  const { rows } = await client.query<{ standing: Standing }>('select standing from participant where id = $1', [
    participant,
  ]);
  return rows[0]?.standing ?? 'none';
}

/** A submission as the record has it. */
export type Submission = {
  readonly seq: number;
  readonly at: Date;
  readonly signedBy: string;
  readonly signer: string;
  readonly role: string;
  /** Version of the agreement; null in submissions from before it was shown. */
  readonly agreement: string | null;
  /** The hash of its row in the chain, in hexadecimal. */
  readonly hash: string;
};

/** The latest submission of the application; null before there is one. */
export async function submissionOf(pool: Pool, participant: string): Promise<Submission | null> {
  const { rows } = await pool.query<Submission>(
    `select e.seq, e.at, e.actor as "signedBy", coalesce(p.name, e.actor) as signer, e.role, e.body::jsonb ->> 'agreement' as agreement,
       encode(e.hash, 'hex') as hash
     from event e left join person p on p.id = e.actor
     where e.stream = 'participant:' || $1 and e.type = 'ApplicationSubmitted' order by e.seq desc limit 1`,
    [participant],
  );
  return rows[0] ?? null;
}
