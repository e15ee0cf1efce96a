/** The hours of a validation: what is logged so far, and a form that adds a line. A line is never edited; whoever logged it takes it back. */
import { HOUR_STEPS, MAY_LOG_HOURS, workedOn, type HoursLine, type HourStep } from '../../../domain/hours.ts';
import { officeToday } from '../../../domain/process.ts';
import { keepContent } from '../../../db/content.ts';
import { loadCaseFor } from '../../../db/queries/participant.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { changeHours, hoursOf } from '../../../db/staff-hours.ts';
import type { Deps } from '../../deps.ts';
import { date, number, radios, textarea, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { HOURS, HOUR_STEP_WORDS } from '../../words/page-hours.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { textBody } from '../acts/texts.ts';
import { orSay } from '../invitations/deed.ts';
import { actorIn } from '../places/deed.ts';
import { inHours, linesOf, spentFacts } from './spent.ts';

const MINUTES = 60;
const fields = {
  spentOn: radios<HourStep>({
    label: HOURS.step,
    options: HOUR_STEPS.map((value) => ({ value, label: HOUR_STEP_WORDS[value] })),
  }),
  hours: number({ label: HOURS.hours, min: 0.25, max: 24, decimals: 2 }),
  on: date({ label: HOURS.on }),
};

export const hoursPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: false,
  setup: async (visit) => {
    const { found, facts, lines, say } = await desk(deps, visit);
    const { id } = found;
    const cycle = workedOn(found.state);
    const own = linesOf(lines, cycle);
    return {
      title: HOURS.log,
      intro: [HOURS.why],
      facts: [
        { label: HOURS.company, value: found.account.company },
        { label: HOURS.validation, value: cycle ?? '–' },
        ...spentFacts(own, say),
        {
          label: HOURS.lines,
          value: lines.length === 0 ? say.say(HOURS.none) : lines.map(await lineWords(deps, lines, say)).join('\n'),
          ...(own.length > 0 && { link: { href: paths.takeBackHours({ id }), label: HOURS.undoLink } }),
        },
      ],
      fields,
      rules: ({ on }) => (on > officeToday(facts) ? { on: FUTURE } : {}),
      seen: 0,
      action: paths.validationHours({ id }),
      submit: HOURS.submit,
      back: { href: paths.participant({ id }), label: HOURS.back },
    };
  },
  execute: async ({ spentOn: step, hours, on }, order) => {
    await change(deps, order, { type: 'LogHours', step, minutes: Math.round(hours * MINUTES), on });
    return { to: paths.validationHours({ id: idOf(order) }), flash: { tone: 'success', words: HOURS.done } };
  },
});
const FUTURE = { en: 'Hours are logged once they are spent', es: 'Las horas se registran una vez dedicadas' };

export const takeBackPage = (deps: Deps): FormPage<ReturnType<typeof undoFields>> => ({
  checks: false,
  setup: async (visit) => {
    const { found, lines, say } = await desk(deps, visit);
    const { id } = found;
    const own = lines.filter(({ person, takenBack }) => person === visit.viewer.person && !takenBack);
    if (own.length === 0) throw notFound();
    const words = await lineWords(deps, own, say);
    return {
      title: HOURS.undo,
      facts: [{ label: HOURS.company, value: found.account.company }],
      fields: undoFields(own.map((line) => ({ value: String(line.seq), label: asWritten(words(line)) }))),
      seen: 0,
      action: paths.takeBackHours({ id }),
      submit: HOURS.undoSubmit,
      back: { href: paths.validationHours({ id }), label: HOURS.toHours },
    };
  },
  execute: async ({ line, why }, order) => {
    const note = await keepContent(deps.pool, 'note', textBody(why), order.viewer.person);
    await change(deps, order, { type: 'TakeBackHours', line: Number(line), note });
    return { to: paths.validationHours({ id: idOf(order) }), flash: { tone: 'success', words: HOURS.undoDone } };
  },
});
const undoFields = (options: readonly { readonly value: string; readonly label: ReturnType<typeof asWritten> }[]) => ({
  line: radios({ label: HOURS.undoLine, options }),
  why: textarea({ label: HOURS.undoWhy, max: 1000, rows: 3 }),
});

const idOf = ({ params }: Visit): string => params['id'] ?? '';

async function desk(deps: Deps, visit: Visit) {
  const { viewer } = visit;
  const loaded = await loadCaseFor(deps, idOf(visit), viewer.person, deps.now());
  if (!loaded) throw notFound();
  const { facts, answered: _, ...found } = loaded;
  return { found, facts, lines: await hoursOf(deps.pool, found.id), say: tongue(viewer.language) };
}

async function lineWords({ pool }: Deps, lines: readonly HoursLine[], say: Tongue) {
  const names = await namesOf(pool, [...new Set(lines.map(({ person }) => person))]);
  return (line: HoursLine): string => {
    const params = { on: say.date(line.on), step: say.say(HOUR_STEP_WORDS[line.step]), hours: inHours([line]) };
    const text = say.say(HOURS.line, { ...params, person: names.get(line.person) ?? line.person });
    return line.takenBack ? say.say(HOURS.takenBack, { line: text }) : text;
  };
}

type Said = Parameters<typeof changeHours>[2] extends infer C ? (C extends unknown ? Omit<C, 'by'> : never) : never;

/** Records it, and says in the reader's language why not. */
function change(deps: Deps, order: Visit & { readonly command: string }, said: Said): Promise<void> {
  const { viewer, command } = order;
  const at = { command, participant: idOf(order), at: deps.now() };
  return orSay(viewer, () => changeHours(deps, at, { ...said, by: actorIn(viewer, MAY_LOG_HOURS) }));
}
