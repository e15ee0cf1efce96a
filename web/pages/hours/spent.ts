/** What a validation took so far, step by step. */
import { HOUR_STEPS, type HoursLine } from '../../../domain/hours.ts';
import { HOURS, HOUR_STEP_WORDS } from '../../words/page-hours.ts';
import type { Tongue } from '../../words/tongue.ts';

const MINUTES = 60;
export const inHours = (lines: readonly Pick<HoursLine, 'minutes'>[]): string =>
  String(Math.round((lines.reduce((sum, { minutes }) => sum + minutes, 0) / MINUTES) * 100) / 100);

/** Those of one validation that nobody has taken back. */
export const linesOf = (lines: readonly HoursLine[], of: string | null): readonly HoursLine[] =>
  lines.filter(({ cycle, takenBack }) => cycle === of && !takenBack);

/** Per step what is logged, one line each, and the steps of which nothing is. */
export function spentFacts(own: readonly HoursLine[], { say }: Tongue) {
  const steps = HOUR_STEPS.map((step) => ({
    name: say(HOUR_STEP_WORDS[step]),
    lines: own.filter((line) => line.step === step),
  }));
  const without = steps.filter(({ lines }) => lines.length === 0);
  const spent = steps.filter(({ lines }) => lines.length > 0);
  return [
    {
      label: HOURS.logged,
      value:
        spent.length === 0
          ? say(HOURS.noneYet)
          : spent.map(({ name, lines }) => say(HOURS.spent, { step: name, hours: inHours(lines) })).join('\n'),
    },
    ...(without.length === 0 ? [] : [{ label: HOURS.without, value: without.map(({ name }) => name).join(', ') }]),
  ];
}
