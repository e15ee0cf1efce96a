/** The record of second reviews: the stream `calibration:<participant>`, and how far each is in a table that follows from it. */
import type { Actor } from '../domain/actor.ts';
import { wallDateOf, type Instant } from '../domain/calendar.ts';
import { firstVerdicts, judgedOf, type FirstVerdicts } from '../domain/calibration-compare.ts';
import {
  decideCalibration,
  evolveCalibration,
  NEVER_COMPARED,
  type Calibration,
  type CalibrationCommand,
  type CalibrationEvent,
  type CalibrationFacts,
  type Calibrations,
} from '../domain/calibration.ts';
import { askedOf } from '../domain/criteria.ts';
import { profileUnder, type Profile, type Verdict } from '../domain/profile.ts';
import { profileStage } from '../domain/profile-desk.ts';
import type { ProfileEvent } from '../domain/profile-events.ts';
import { keepContent } from './content.ts';
import { criteriaOf } from './criteria.ts';
import { append, lockStream } from './ledger.ts';
import { transaction, type Client } from './pool.ts';
import { profileAsOf, profileFacts, profileStream, stateOf, type ProfileSetup } from './profile.ts';
import { rulesVersion } from './rules-version.ts';
import { rowsOf, streamsOf, type Told } from './streams.ts';

type WithoutGiver<C> = C extends unknown ? Omit<C, 'by'> : never;
/** A command as it comes from a page: what was written is not yet in the record. */
export type CalibrationDeed =
  | WithoutGiver<Exclude<CalibrationCommand, { readonly type: 'CompareAnswers' }>>
  | {
      readonly type: 'CompareAnswers';
      readonly verdicts: readonly {
        readonly criterion: string;
        readonly result: Verdict['result'];
        readonly reason: string | null;
      }[];
    };
export type CalibrationOrder = Pick<CalibrationFacts, 'second'> & {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly participant: string;
  readonly by: Actor;
  readonly deed: CalibrationDeed;
  readonly at: Instant;
};

const KIND = 'calibration';
const streamOf = (participant: string): string => `${KIND}:${participant}`;

/** Every second review of a participant, the oldest first. */
export const calibrationsOf = async (client: Pick<Client, 'query'>, participant: string): Promise<Calibrations> =>
  folded(await rowsOf<CalibrationEvent>(client, streamOf(participant)));

const folded = (rows: readonly Pick<Told<CalibrationEvent>, 'at' | 'event'>[], before = NEVER_COMPARED): Calibrations =>
  rows.reduce((known, { at, event }) => evolveCalibration(known, event, at), before);

/** Records what follows, and writes the table, in one transaction. Nothing of the case is written. Throws Refusal. */
export async function recordCalibration(setup: ProfileSetup, order: CalibrationOrder): Promise<void> {
  const { command: id, participant, by } = order;
  const stream = streamOf(participant);
  await transaction(setup.pool, async (client) => {
    const after = await lockStream(client, stream);
    const rows = await rowsOf<CalibrationEvent>(client, stream);
    if (rows.some(({ command }) => command === id)) return;
    const { at, policy, ...facts } = await factsFor(client, setup, order);
    const command = await commandOf(client, order);
    const before = folded(rows);
    const events = decideCalibration(before, command, facts);
    const entry = { stream, after, command: id, actor: by.person, role: by.role, policy, rules: rulesVersion(), at };
    await append(client, { ...entry, events, cause: { command } });
    const { rounds } = folded(
      events.map((event) => ({ event, at })),
      before,
    );
    await writeRound(client, participant, rounds.at(-1)!);
  });
}

/** The command, with what was written in the record. */
async function commandOf(client: Client, { deed, by }: CalibrationOrder): Promise<CalibrationCommand> {
  if (deed.type !== 'CompareAnswers') return { ...deed, by };
  const verdicts = [];
  for (const { reason, ...said } of deed.verdicts) {
    const note = reason === null ? null : await keepContent(client, 'note', { text: reason }, by.person);
    verdicts.push({ ...said, note });
  }
  return { ...deed, verdicts, by };
}

/** What the rules ask, with the participant held as it is. */
async function factsFor(
  client: Client,
  { criteria, policies }: ProfileSetup,
  { participant, second, at: clock }: CalibrationOrder,
): Promise<CalibrationFacts & { readonly at: Instant; readonly policy: string }> {
  const state = await stateOf(client, participant);
  const at = Math.max(clock, state.lastAt);
  const recorded = await profileFacts(client, participant);
  const set = criteriaOf(criteria, state, recorded, at);
  const answers = set ? profileUnder(recorded.profile, set).answers : {};
  const asked = set ? askedOf(set, state.entityType).flatMap(({ id }) => (answers[id] ? [id] : [])) : [];
  return {
    stage: profileStage(state),
    specialist: state.specialist,
    copy: { profile: recorded.profile.seq, version: set?.version ?? '', criteria: asked },
    second,
    at,
    policy: policies.at(wallDateOf(at, state.zone)).version,
  };
}

async function writeRound(client: Pick<Client, 'query'>, participant: string, round: Calibration): Promise<void> {
  const { begun, begunAt, first, second, criteria, verdicts, end } = round;
  await client.query(
    `insert into calibration (participant, begun, begun_at, first, second, compared, judged, how, ended_at)
     values ($1, $2, to_timestamp($3::bigint / 1000.0), $4, $5, $6, $7, $8, to_timestamp($9::bigint / 1000.0))
     on conflict (participant, begun) do update set judged = excluded.judged, how = excluded.how, ended_at = excluded.ended_at`,
    [
      ...[participant, begun, begunAt, first, second, criteria.length, judgedOf(round, verdicts)],
      ...[end?.how ?? null, end?.at ?? null],
    ],
  );
}

/** Writes the table of everybody who has any once more, from the streams alone. */
export async function rebuildCalibrations(client: Pick<Client, 'query'>): Promise<void> {
  for await (const { id, rows } of streamsOf<CalibrationEvent>(client, KIND))
    for (const round of folded(rows).rounds) await writeRound(client, id, round);
}

/** The answers as the second reviewer got them, and what the case's own reviewer has said of them by now. */
export async function copyOf(
  { pool, criteria }: Pick<ProfileSetup, 'pool' | 'criteria'>,
  participant: string,
  round: Calibration,
): Promise<{ readonly copy: Profile; readonly firsts: FirstVerdicts }> {
  const copy = profileUnder(await profileAsOf(pool, participant, { seq: round.profile }), criteria.of(round.version));
  const later = await rowsOf<ProfileEvent>(pool, profileStream(participant), round.profile);
  return { copy, firsts: firstVerdicts(copy, later, round) };
}
