/**
 * The vetting desk: every check is answered by somebody, on a day, from a source, and the whole is reviewed by another person. The stream holds
 * codes and the names of texts; the texts lie in a table of their own.
 */
import type { Actor } from './actor.ts';
import { isWallDate, type WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { Policy } from './policy.ts';
import { requireOther } from './process.ts';
import { Refusal, requireThat } from './refusal.ts';
import { checksFor } from './vetting.ts';
import {
  hasAnswered,
  latestRound,
  openChecks,
  resultOf,
  type CheckResult,
  type Vetting,
  type VettingEvent,
  type VettingRound,
} from './vetting-round.ts';

export type VettingCommand =
  | { readonly type: 'BeginVetting'; readonly occasion: string; readonly entityType: string }
  | {
      readonly type: 'AnswerCheck';
      readonly check: string;
      readonly result: CheckResult;
      readonly on: WallDate;
      readonly text: ContentRef;
    }
  | { readonly type: 'SendBack'; readonly checks: readonly string[]; readonly text: ContentRef }
  | { readonly type: 'ConcludeVetting'; readonly text: ContentRef };
/** What the desk knows besides the stream. `seen` is the row of the stream that the person had before the eyes, `today` the agency's day. */
export type VettingAsk = {
  readonly by: Actor;
  readonly seen: number;
  readonly today: WallDate;
  readonly policy: Policy;
};

/** What follows from one command at the desk. Throws a Refusal. */
export function decideVetting(vetting: Vetting, command: VettingCommand, ask: VettingAsk): readonly VettingEvent[] {
  const by = ask.by.person;
  if (command.type === 'BeginVetting') return begin(vetting, command, ask);
  const round = underWay(vetting);
  switch (command.type) {
    case 'AnswerCheck':
      return [answer(round, command, ask)];
    case 'SendBack': {
      const { checks, text } = command;
      requireSecondPerson(round, ask);
      requireThat(
        checks.length > 0 && checks.every((check) => Object.hasOwn(round.answers, check)),
        'CheckUnknown',
        'Name checks of this vetting that have a result.',
      );
      return [{ type: 'ChecksSentBack', checks, text, by }];
    }
    case 'ConcludeVetting': {
      requireSecondPerson(round, ask);
      const open = openChecks(round).length;
      requireThat(
        open === 0,
        'VettingIncomplete',
        `The vetting checklist is not complete: ${open} of ${round.checks.length} checks have no result.`,
      );
      return [{ type: 'VettingConcluded', result: resultOf(round), text: command.text, by }];
    }
  }
}

function begin(
  vetting: Vetting,
  { occasion, entityType }: Extract<VettingCommand, { type: 'BeginVetting' }>,
  { by, policy }: VettingAsk,
): readonly VettingEvent[] {
  const last = latestRound(vetting);
  const runs = last !== null && last.conclusion === null && last.occasion === occasion;
  requireThat(!runs, 'VettingUnderWay', 'A vetting for this occasion is under way.');
  const checks = checksFor(policy, entityType);
  return [{ type: 'VettingBegun', occasion, policy: policy.version, checks, by: by.person }];
}

function answer(
  round: VettingRound,
  { check, result, on, text }: Extract<VettingCommand, { type: 'AnswerCheck' }>,
  { by, seen, today, policy }: VettingAsk,
): VettingEvent {
  requireThat(round.checks.includes(check), 'CheckUnknown', 'This check is not on the checklist.');
  requireUnchanged(round.answers[check]?.seq ?? 0, seen);
  requireThat(isWallDate(on) && on <= today, 'DateInFuture', 'The day on which a source was asked cannot lie ahead.');
  const ground = result === 'adverse' ? (policy.vetting[check]?.releases ?? 'background') : null;
  return { type: 'CheckAnswered', check, result, on, ground, text, by: by.person };
}

function underWay(vetting: Vetting): VettingRound {
  const round = latestRound(vetting);
  requireThat(round !== null && round.conclusion === null, 'NoVettingUnderWay', 'No vetting is under way.');
  return round;
}

/** Whoever reviews has answered nothing, and has seen everything that was answered. */
function requireSecondPerson(round: VettingRound, { by, seen }: VettingAsk): void {
  const all = [...Object.values(round.answers), ...round.earlier];
  requireOther(by, hasAnswered(round, by.person) ? by.person : null, 'answered a check of this vetting');
  requireUnchanged(Math.max(0, ...all.map(({ seq }) => seq)), seen);
}

/** Somebody else was faster. */
export const changedMeanwhile = (): Refusal =>
  new Refusal('ChangedMeanwhile', 'Somebody else has changed this meanwhile. Look at it, then try again.');

function requireUnchanged(changedAt: number, seen: number): void {
  if (changedAt > seen) throw changedMeanwhile();
}
