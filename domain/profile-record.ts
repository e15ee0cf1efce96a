/** What follows when a criterion of a security profile is answered, affirmed or assessed. */
import type { Actor, Role } from './actor.ts';
import type { ContentRef } from './content.ts';
import { askedOf, type Criterion } from './criteria.ts';
import {
  ANSWER_CODES,
  gapOf,
  MAY_ANSWER,
  MAY_ASSESS,
  type AnswerCode,
  type CriterionAnswer,
  type Evidence,
  type Measure,
  type Profile,
} from './profile.ts';
import { profileUnder, takenOver, versionsAfter } from './profile-carry.ts';
import type { ProfileStage } from './profile-desk.ts';
import type { ProfileEvent } from './profile-events.ts';
import { requireDate } from './process.ts';
import { Refusal, requireThat } from './refusal.ts';

/** `seen` is the row at which the person saw the criterion's answer; 0 when there was none. */
export type Seen = { readonly criterion: string; readonly seen: number };
export type ProfileCommand = { readonly by: Actor } & (
  | ({
      readonly type: 'AnswerCriterion';
      readonly answer: AnswerCode;
      readonly explanation: ContentRef | null;
      readonly evidence: readonly Evidence[];
    } & Seen)
  | { readonly type: 'AffirmAnswers'; readonly criteria: readonly Seen[] }
  | ({
      readonly type: 'AssessCriterion';
      readonly result: 'accepted' | 'returned';
      readonly note: ContentRef | null;
    } & Seen)
);
/** What is known besides the stream. */
export type ProfileAsk = { readonly measure: Measure; readonly stage: ProfileStage };

/** Somebody else was faster: what stands there now, for whoever was about to write over it. */
export class Conflict extends Error {
  readonly criterion: string;
  readonly now: CriterionAnswer | null;

  constructor(criterion: string, now: CriterionAnswer | null) {
    super('This criterion has been changed meanwhile.');
    this.name = 'Conflict';
    this.criterion = criterion;
    this.now = now;
  }
}

/** What follows from one command. Throws Refusal, or Conflict when a criterion was changed after the person saw it. */
export function decideProfile(profile: Profile, command: ProfileCommand, ask: ProfileAsk): readonly ProfileEvent[] {
  const current = profileUnder(profile, ask.measure.set);
  const changes = versionChanges(profile, ask.measure);
  switch (command.type) {
    case 'AnswerCriterion':
      return [...changes, answered(current, command, ask)];
    case 'AffirmAnswers':
      return [...changes, affirmed(current, command, ask)];
    case 'AssessCriterion':
      return [...changes, assessed(current, command, ask)];
  }
}

/** One row for each version that the profile goes on to. */
function versionChanges(profile: Profile, { set }: Measure): readonly ProfileEvent[] {
  if (profile.criteria === '') return [{ type: 'CriteriaChanged', version: set.version, carried: [] }];
  return versionsAfter(profile, set).map((next) => {
    const { answers } = next.previous ? profileUnder(profile, next.previous) : profile;
    return { type: 'CriteriaChanged', version: next.version, carried: takenOver(next, answers) };
  });
}

type Of<T extends ProfileCommand['type']> = Extract<ProfileCommand, { readonly type: T }>;

function answered(profile: Profile, command: Of<'AnswerCriterion'>, ask: ProfileAsk): ProfileEvent {
  const { criterion, answer, explanation, evidence, by } = command;
  requireWork(by, ask);
  requireSeen(profile, command, ask.measure);
  requireThat(ANSWER_CODES.includes(answer), 'AnswerUnknown', 'Choose one of the answers.');
  for (const { on } of evidence) {
    requireDate(on);
    requireThat(on <= ask.measure.on, 'DateInFuture', 'The day of a document cannot lie in the future.');
  }
  const documents = new Set(evidence.map(({ document }) => document));
  requireThat(documents.size === evidence.length, 'DocumentTwice', 'The same document is attached twice.');
  return { type: 'CriterionAnswered', criterion, answer, explanation, evidence, by: by.person };
}

/** Only what lacks nothing else can be affirmed: the rest is done anew. */
function affirmed(profile: Profile, { criteria, by }: Of<'AffirmAnswers'>, ask: ProfileAsk): ProfileEvent {
  requireWork(by, ask);
  const ready = criteria.every((seen) => {
    const criterion = requireSeen(profile, seen, ask.measure);
    return gapOf(criterion, profile.answers[criterion.id], ask.measure) === 'to-affirm';
  });
  requireThat(
    criteria.length > 0 && ready,
    'NotToAffirm',
    'Only an unchanged answer that lacks nothing else can be affirmed. Answer the others anew.',
  );
  return { type: 'AnswersAffirmed', criteria: criteria.map(({ criterion }) => criterion), by: by.person };
}

function assessed(profile: Profile, command: Of<'AssessCriterion'>, ask: ProfileAsk): ProfileEvent {
  const { criterion, result, note, by } = command;
  requireRole(by, MAY_ASSESS, 'A specialist assesses a security profile.');
  requireThat(
    ask.stage === 'submitted',
    'NothingToAssess',
    'The profile is not submitted: there is nothing to assess.',
  );
  requireSeen(profile, command, ask.measure);
  requireThat(!!profile.answers[criterion], 'NotAnswered', 'There is no answer to assess.');
  requireThat(result === 'accepted' || note !== null, 'ReasonMissing', 'Say why the answer is returned.');
  return { type: 'CriterionAssessed', criterion, result, note, by: by.person };
}

function requireWork(by: Actor, { stage }: ProfileAsk): void {
  requireRole(by, MAY_ANSWER, 'The company answers its own security profile.');
  requireThat(
    stage === 'open',
    'ProfileStandsStill',
    'The profile has been submitted, or is closed: it cannot be changed now.',
  );
}

const requireRole = ({ role }: Actor, may: readonly Role[], message: string): void =>
  requireThat(role !== 'system' && may.includes(role), 'NotYours', message);

/** The criterion, if it is asked and has not changed since it was seen. */
function requireSeen({ answers }: Profile, { criterion, seen }: Seen, { set, entityType }: Measure): Criterion {
  const found = askedOf(set, entityType).find(({ id }) => id === criterion);
  if (!found) throw new Refusal('CriterionUnknown', 'This criterion is not asked of this company.');
  const now = answers[criterion] ?? null;
  if ((now?.seq ?? 0) > seen) throw new Conflict(criterion, now);
  return found;
}
