/** Hours that the agency spends on validations, step by step (6 U.S.C. 971), in the stream `hours:<participant>`. A line is never edited: it is taken back. */
import type { Actor, Role } from './actor.ts';
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import { requireDate } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

export const HOUR_STEPS = ['plan', 'prepare', 'travel', 'visit', 'report', 'review', 'follow-up'] as const;
export type HourStep = (typeof HOUR_STEPS)[number];
export const MAY_LOG_HOURS: readonly Role[] = ['specialist', 'supervisor', 'director'];
const DAY_MINUTES = 24 * 60;

export type HoursEvent =
  | {
      readonly type: 'HoursLogged';
      readonly cycle: string;
      readonly step: HourStep;
      readonly minutes: number;
      readonly on: WallDate;
      readonly person: string;
      /** That of the participant on that day: what an office spends is summed by it. */
      readonly office: string;
    }
  | { readonly type: 'HoursTakenBack'; readonly line: number; readonly note: ContentRef };

/** One line as it stands. */
export type HoursLine = Omit<Extract<HoursEvent, { readonly type: 'HoursLogged' }>, 'type'> & {
  readonly seq: number;
  readonly takenBack: boolean;
};
export type HoursCommand = { readonly by: Actor } & (
  | { readonly type: 'LogHours'; readonly step: HourStep; readonly minutes: number; readonly on: WallDate }
  | { readonly type: 'TakeBackHours'; readonly line: number; readonly note: ContentRef }
);
/** What is known besides the lines. */
export type HoursAsk = { readonly state: State; readonly today: WallDate };

/** The validation that somebody works on: the open one, or the one whose recommendations are still followed. */
export const workedOn = ({ validation, recommendations }: State): string | null =>
  validation?.cycle ?? recommendations.at(-1)?.cycle ?? null;

/** What follows from one command. Throws Refusal. */
export function decideHours(
  lines: readonly HoursLine[],
  command: HoursCommand,
  { state, today }: HoursAsk,
): HoursEvent {
  const { by } = command;
  requireThat(
    by.role !== 'system' && MAY_LOG_HOURS.includes(by.role),
    'NotYours',
    'Whoever works on it logs the hours.',
  );
  if (command.type === 'TakeBackHours') {
    const line = lines.find(({ seq, takenBack }) => seq === command.line && !takenBack);
    requireThat(line !== undefined, 'LineUnknown', 'There is no such line of hours.');
    requireThat(line.person === by.person, 'NotYours', 'Hours are taken back by whoever logged them.');
    return { type: 'HoursTakenBack', line: command.line, note: command.note };
  }
  const { step, minutes, on } = command;
  const cycle = workedOn(state);
  requireThat(cycle !== null, 'NoValidation', 'No validation is under way.');
  requireDate(on);
  requireThat(on <= today, 'DateInFuture', 'Hours are logged once they are spent.');
  requireThat(HOUR_STEPS.includes(step), 'StepUnknown', 'Choose one of the steps.');
  const spent = lines.filter((line) => !line.takenBack && line.person === by.person && line.on === on);
  requireThat(
    Number.isInteger(minutes) && minutes > 0 && spent.reduce((sum, line) => sum + line.minutes, minutes) <= DAY_MINUTES,
    'HoursImpossible',
    'A day has 24 hours.',
  );
  return { type: 'HoursLogged', cycle, step, minutes, on, person: by.person, office: state.office };
}
