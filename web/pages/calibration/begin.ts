/** Asking a second specialist to review a case, and calling that off. */
import { DISPATCHERS } from '../../../domain/desk.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { recordCalibration, type CalibrationDeed } from '../../../db/calibration.ts';
import { holdersFor } from '../../../db/queries/holders.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { staffWith, type StaffMember } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { select, type FormPage, type Visit } from '../../forms.ts';
import { hiddenOf } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { forbidden, notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { goOn } from '../../session/session.ts';
import { todayOf } from '../../today.ts';
import { BEGIN, CALIBRATION } from '../../words/page-calibration.ts';
import { TEAM } from '../../words/page-team.ts';
import { told } from '../acts/refusals.ts';
import { asWritten } from '../acts/said.ts';
import { staffOption } from '../queue/assign.ts';
import { assigneeFacts } from '../queue/desk-order.ts';

const idIn = ({ params }: Visit): string => params['id'] ?? '';

const fieldsFor = (people: readonly StaffMember[]) => ({
  second: select({ label: BEGIN.second, hint: BEGIN.secondHint, options: people.map(staffOption) }),
});

/** The case, and everybody who may assess it and is there, but its own specialist and whoever asks. @throws Problem 404 */
async function candidates(deps: Deps, id: string, { person: asking }: Viewer) {
  const { pool } = deps;
  const on = todayOf(deps);
  const [found, able, staff] = await Promise.all([
    loadCase(pool, id),
    holdersFor(pool, id, ['specialist'], on),
    staffWith(pool, 'specialist', on, id),
  ]);
  if (!found) throw notFound();
  const { specialist } = found.state;
  const others = able.filter(({ person }) => person !== specialist && person !== asking).map(({ person }) => person);
  return { found, people: staff.filter(({ id: one, awayUntil }) => others.includes(one) && awayUntil === null) };
}

export const beginPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: false,
  async setup(visit) {
    const id = idIn(visit);
    const { found, people } = await candidates(deps, id, visit.viewer);
    return {
      title: BEGIN.title,
      intro: people.length > 0 ? [BEGIN.intro] : [BEGIN.intro, BEGIN.nobody],
      facts: [{ label: TEAM.company, value: found.account.company }],
      fields: fieldsFor(people),
      seen: 0,
      action: paths.beginCalibration({ id }),
      submit: BEGIN.submit,
      back: { href: paths.calibration({ id }), label: CALIBRATION.title },
    };
  },
  async execute({ second }, order) {
    const id = idIn(order);
    const { people } = await candidates(deps, id, order.viewer);
    const name = people.find((one) => one.id === second)?.name ?? second;
    await ask(deps, order.viewer, id, order.command, { type: 'BeginCalibration', second });
    return { to: paths.calibration({ id }), flash: { tone: 'success', words: BEGIN.done, params: { name } } };
  },
});

export const callOff =
  (deps: Deps): Handler =>
  async (req, res) => {
    const id = String(req.params['id']);
    const { command } = hiddenOf(req.body);
    const to = paths.calibration({ id });
    try {
      await ask(deps, viewerOf(res), id, command, { type: 'CallOffCalibration' });
      await goOn(req, res, to, { tone: 'success', words: CALIBRATION.calledOffNow });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await goOn(req, res, to, { tone: 'warning', words: asWritten(error.message) });
    }
  };

/** Records it. @throws Refusal in the reader's language */
async function ask(
  deps: Deps,
  { person, roles, language }: Viewer,
  participant: string,
  command: string,
  deed: Exclude<CalibrationDeed, { readonly type: 'CompareAnswers' }>,
): Promise<void> {
  const role = DISPATCHERS.find((one) => roles.includes(one));
  if (role === undefined) throw forbidden();
  const second = 'second' in deed ? await assigneeFacts(deps, deed.second, participant) : null;
  try {
    await recordCalibration(deps, { command, participant, by: { person, role }, deed, second, at: deps.now() });
  } catch (error) {
    throw error instanceof Refusal ? told(language, error) : error;
  }
}
