/** The record of the security profile: the stream `profile:<participant>`, and the profile as it stands in a table that follows from it. */
import type { Actor } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import type { ProfileFacts } from '../domain/facts.ts';
import { emptyProfile, type AnswerCode, type Evidence, type Profile } from '../domain/profile.ts';
import { measureFor, profileStage } from '../domain/profile-desk.ts';
import { evolveProfile, type ProfileEvent } from '../domain/profile-events.ts';
import { decideProfile, type ProfileAsk, type ProfileCommand } from '../domain/profile-record.ts';
import { Refusal, requireThat } from '../domain/refusal.ts';
import type { State } from '../domain/state.ts';
import { keepContent } from './content.ts';
import { criteriaOf, type Criteria } from './criteria.ts';
import { append, lockStream } from './ledger.ts';
import type { Policies } from './policy.ts';
import { transaction, type Client, type Pool } from './pool.ts';
import { rulesVersion } from './rules-version.ts';
import { streamsOf, type Told } from './streams.ts';

export { Conflict } from '../domain/profile-record.ts';

export type ProfileSetup = { readonly pool: Pool; readonly criteria: Criteria; readonly policies: Policies };
/** A text that is kept together with what names it; or one that is there already. */
export type Said = ContentRef | { readonly text: string } | null;

type Order = {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly participant: string;
  readonly by: Actor;
  readonly at: Instant;
};
/** `seenSeq` is the `seq` of the answer that the person saw; 0 when there was none. */
type SeenAnswer = { readonly criterion: string; readonly seenSeq: number };
export type GivenAnswer = SeenAnswer & {
  readonly answer: AnswerCode;
  readonly explanation: Said;
  readonly evidence: readonly Evidence[];
};

/** The profile as it was recorded last, under the version of that day, and when the latest review was opened. */
export async function profileFacts(client: Pick<Client, 'query'>, participant: string): Promise<ProfileFacts> {
  const { rows } = await client.query<{ facts: ProfileFacts }>({
    name: 'profile-facts',
    text: 'select profile_facts($1) as facts',
    values: [participant],
  });
  return rows[0]!.facts;
}

/** The profile alone. */
export const profileOf = async (client: Pick<Client, 'query'>, participant: string): Promise<Profile> =>
  (await profileFacts(client, participant)).profile;

/** Answers one criterion. Throws Refusal, or Conflict when somebody has changed it meanwhile. */
export const answerCriterion = (setup: ProfileSetup, order: Order & GivenAnswer): Promise<Profile> =>
  answerCriteria(setup, { ...order, answers: [order] });

/** Answers several at once: all of them, or none. Throws Refusal or Conflict. */
export const answerCriteria = (
  setup: ProfileSetup,
  order: Order & { readonly answers: readonly GivenAnswer[] },
): Promise<Profile> =>
  record(setup, order, async (client, profile) => {
    const { answers, by, participant } = order;
    await requireDocuments(client, participant, attachedTo(answers), attachedTo(Object.values(profile.answers)));
    const commands: ProfileCommand[] = [];
    for (const { criterion, seenSeq: seen, answer, explanation: said, evidence } of answers) {
      const explanation = await kept(client, 'note', said, by);
      commands.push({ type: 'AnswerCriterion', criterion, seen, answer, explanation, evidence, by });
    }
    return commands;
  });

const attachedTo = (answers: readonly { readonly evidence: readonly Evidence[] }[]): readonly string[] =>
  answers.flatMap(({ evidence }) => evidence.map(({ document }) => document));

/** Affirms answers of an earlier year that lack nothing else: all of those named, or none. Throws Refusal or Conflict. */
export const affirmCategory = (
  setup: ProfileSetup,
  order: Order & { readonly criteria: readonly SeenAnswer[] },
): Promise<Profile> =>
  record(setup, order, () => {
    const criteria = order.criteria.map(({ criterion, seenSeq: seen }) => ({ criterion, seen }));
    return Promise.resolve([{ type: 'AffirmAnswers', criteria, by: order.by }]);
  });

/** Accepts or returns one answer; to return it, a reason is needed. Throws Refusal or Conflict. */
export const assess = (
  setup: ProfileSetup,
  order: Order & SeenAnswer & { readonly result: 'accepted' | 'returned'; readonly note: Said },
): Promise<Profile> =>
  record(setup, order, async (client) => {
    const { criterion, seenSeq: seen, result, by } = order;
    return [{ type: 'AssessCriterion', criterion, seen, result, note: await kept(client, 'note', order.note, by), by }];
  });

/** The text is kept, unless it is already. */
export const kept = (client: Client, kind: string, said: Said, { person }: Actor): Promise<ContentRef | null> =>
  said !== null && 'text' in said ? keepContent(client, kind, said, person) : Promise.resolve(said);

/** Appends what follows and writes the table, in one transaction. The stream is held, so that edits of other criteria wait and do not clash. */
async function record(
  setup: ProfileSetup,
  order: Order,
  draw: (client: Client, profile: Profile) => Promise<readonly ProfileCommand[]>,
): Promise<Profile> {
  const { command: id, participant, by } = order;
  const stream = profileStream(participant);
  return transaction(setup.pool, async (client) => {
    await lockStream(client, stream);
    const facts = await profileFacts(client, participant);
    const { profile, windowFrom } = facts;
    const known = await client.query('select from event where stream = $1 and command = $2', [stream, id]);
    if (known.rowCount) return profile;
    const state = await stateOf(client, participant);
    const at = Math.max(order.at, state.lastAt);
    const set = criteriaOf(setup.criteria, state, facts, at);
    requireThat(set !== null, 'NoCriteria', 'No criteria are loaded for this entity type.');
    const policy = setup.policies.at(wallDateOf(at, state.zone));
    const measure = measureFor(set, state, { now: at, windowFrom, policy });
    const commands = await draw(client, profile);
    const ask = { measure, stage: profileStage(state) };
    const { events, after } = judged(profile, commands, ask, at);
    const entry = { stream, after: profile.seq, command: id, actor: by.person, role: by.role, at, events };
    await append(client, { ...entry, policy: policy.version, rules: rulesVersion(), cause: { commands } });
    await writeProfile(client, after);
    return after;
  });
}

/** What follows from the commands one after the other, and the profile after them. */
function judged(profile: Profile, commands: readonly ProfileCommand[], ask: ProfileAsk, at: Instant) {
  const events: ProfileEvent[] = [];
  let after = profile;
  for (const command of commands) {
    const next = decideProfile(after, command, ask);
    after = next.reduce((folded, event) => evolveProfile(folded, event, at), after);
    events.push(...next);
  }
  return { events, after };
}

export const profileStream = (participant: string): string => `profile:${participant}`;

/** The participant, held as it is until the end of the transaction. Throws Refusal when there is none. */
export async function stateOf(client: Client, participant: string): Promise<State> {
  const { rows } = await client.query<{ state: State }>('select state from participant where id = $1 for share', [
    participant,
  ]);
  if (!rows[0]) throw new Refusal('ParticipantUnknown', 'There is no such participant.');
  return rows[0].state;
}

/**
 * What is newly attached must be a document of this participant that can still be read.
 * @param known what was attached before
 * @throws Refusal
 */
export async function requireDocuments(
  client: Client,
  participant: string,
  asked: readonly string[],
  known: readonly string[],
): Promise<void> {
  const added = new Set(asked.filter((id) => !known.includes(id)));
  if (added.size === 0) return;
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from document where participant = $1 and stage = 'kept' and id::text = any($2)`,
    [participant, [...added]],
  );
  requireThat(rows[0]?.n === added.size, 'DocumentUnknown', 'There is no such document of this company.');
}

/** Writes the profile as it stands. */
async function writeProfile(client: Pick<Client, 'query'>, profile: Profile): Promise<void> {
  await client.query({
    name: 'write-profile',
    text: `insert into security_profile (participant, seq, profile) values ($1, $2, $3)
      on conflict (participant) do update set seq = excluded.seq, profile = excluded.profile`,
    values: [profile.participant, profile.seq, JSON.stringify(profile)],
  });
}

/** The profile up to a row of its stream, or up to an instant, from the stream itself; empty before the first row. */
export async function profileAsOf(
  client: Pick<Client, 'query'>,
  participant: string,
  upTo: { readonly seq: number } | { readonly at: Instant },
): Promise<Profile> {
  const { rows } = await client.query<{ at: Instant; body: string }>({
    name: 'profile-as-of',
    text: `select (extract(epoch from at) * 1000)::bigint as at, body from event
      where stream = $1 and ($2::int is null or seq <= $2) and ($3::bigint is null or at <= to_timestamp($3::bigint / 1000.0)) order by seq`,
    values: [profileStream(participant), 'seq' in upTo ? upTo.seq : null, 'at' in upTo ? upTo.at : null],
  });
  return folded(
    participant,
    rows.map(({ at, body }) => ({ at, event: JSON.parse(body) as ProfileEvent })),
  );
}

const folded = (participant: string, rows: readonly Pick<Told<ProfileEvent>, 'at' | 'event'>[]): Profile =>
  rows.reduce((profile, { at, event }) => evolveProfile(profile, event, at), emptyProfile(participant));

/** Writes the profile of everybody who has one once more, from the streams alone. */
export async function rebuildProfiles(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<ProfileEvent>(client, 'profile'))
    await writeProfile(client, folded(id, rows));
}
