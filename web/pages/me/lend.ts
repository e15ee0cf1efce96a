/** Lending a role of one's own to somebody else for a while, and ending that early. */
import type { StaffRole } from '../../../domain/actor.ts';
import { addDays, type WallDate } from '../../../domain/calendar.ts';
import { staffFiles, type HeldRole, type StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { date, radios, select, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten, said } from '../acts/said.ts';
import { backTo, doIt, fileOf } from '../people/deed.ts';
import { isOn, numberOf, placeName, roleName } from '../people/telling.ts';
import { END } from '../people/words.ts';
import { LEND } from './words.ts';

const nameOf = (held: HeldRole) => {
  const told = (language: 'en' | 'es'): string =>
    `${roleName(held, tongueOf(language))}, ${placeName(held, tongueOf(language))}`;
  return said(told('en'), told('es'));
};

/** What is one's own today: nothing that was lent is lent on. */
export const ownRoles = ({ assignments }: StaffFile, on: WallDate): readonly HeldRole[] =>
  assignments.filter((held) => held.actingFor === null && isOn(on, held));

const fieldsFor = (roles: readonly HeldRole[], people: readonly StaffFile[]) => ({
  role: radios({
    label: LEND.role,
    options: roles.map((held) => ({ value: numberOf(held.event), label: nameOf(held) })),
  }),
  to: select({ label: LEND.to, options: people.map(({ id, name }) => ({ value: id, label: asWritten(name) })) }),
  from: date({ label: LEND.from }),
  until: date({ label: LEND.until, hint: LEND.untilHint }),
});

/** Proposed when nothing is said: two weeks. */
const USUAL_DAYS = 13;

export const lendPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: true,
  stepUp: true,
  async setup(visit) {
    const on = todayOf(deps);
    const [file, staff] = await Promise.all([fileOf(deps, visit), staffFiles(deps.pool)]);
    const own = ownRoles(file, on);
    const [first] = own;
    return {
      title: LEND.title,
      intro: [LEND.intro],
      fields: fieldsFor(
        own,
        staff.filter(({ id }) => id !== file.id),
      ),
      initial: {
        from: on,
        until: addDays(on, USUAL_DAYS),
        ...(first && own.length === 1 && { role: numberOf(first.event) }),
      },
      seen: file.seq,
      action: paths.lend(),
      submit: LEND.submit,
      back: backTo(visit),
      consequences: [LEND.consequence],
    };
  },
  async execute({ role: number, to, from, until }, order) {
    const { id, assignments } = await fileOf(deps, order);
    const own = assignments.find(({ event }) => numberOf(event) === number);
    if (!own) throw notFound();
    const { office, region } = own;
    const grant = { role: own.role as StaffRole, office, region, rank: null, from, until, actingFor: id };
    return doIt(deps, order, { type: 'GiveAssignment', ...grant }, LEND.done, { person: to, seen: null });
  },
});

/** What was lent, by the borrower and the number of the event in their stream. @throws Problem 404 */
function lentIn({ lent }: StaffFile, { params }: Visit) {
  const found = lent.find((one) => one.person === params['borrower'] && numberOf(one.event) === params['number']);
  if (!found) throw notFound();
  return found;
}

const endFields = { until: date({ label: END.last, hint: END.lastHint }) };

export const endLoanPage = (deps: Deps): FormPage<typeof endFields> => ({
  checks: true,
  async setup(visit) {
    const file = await fileOf(deps, visit);
    const held = lentIn(file, visit);
    const { name, person: borrower, event } = held;
    return {
      title: END.title,
      facts: [{ label: END.what, value: `${name}: ${nameOf(held)[visit.viewer.language]}` }],
      fields: endFields,
      initial: { until: todayOf(deps) },
      seen: file.seq,
      action: paths.endLoan({ borrower, number: numberOf(event) }),
      submit: END.submit,
      back: backTo(visit),
      consequences: [END.consequence],
    };
  },
  async execute({ until }, order) {
    const { event: assignment, person } = lentIn(await fileOf(deps, order), order);
    return doIt(deps, order, { type: 'EndAssignment', assignment, until }, END.done, { person, seen: null });
  },
});
