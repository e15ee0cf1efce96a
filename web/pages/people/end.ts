/** Ending a role, a conflict of interest, a leave: each from a last day on. */
import type { StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { date, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { todayOf } from '../../today.ts';
import { backTo, doIt, fileOf } from './deed.ts';
import { companyName, numberOf, placeName, roleName } from './telling.ts';
import { END } from './words.ts';

const fields = { until: date({ label: END.last, hint: END.lastHint }) };

/** The entry of the file that the address names. @throws Problem 404 */
function named<T extends { readonly event: string }>(entries: readonly T[], { params }: Visit): T {
  const found = entries.find(({ event }) => numberOf(event) === params['number']);
  if (!found) throw notFound();
  return found;
}

const common = (deps: Deps, { seq }: StaffFile, visit: Visit) => ({
  fields,
  initial: { until: todayOf(deps) },
  seen: seq,
  back: backTo(visit),
});

export const endPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  stepUp: true,
  async setup(visit) {
    const file = await fileOf(deps, visit);
    const held = named(file.assignments, visit);
    const tongue = tongueOf(visit.viewer.language);
    return {
      ...common(deps, file, visit),
      title: END.title,
      facts: [{ label: END.what, value: `${file.name}: ${roleName(held, tongue)}, ${placeName(held, tongue)}` }],
      action: paths.endRole({ person: file.id, number: numberOf(held.event) }),
      submit: END.submit,
      consequences: [END.consequence],
    };
  },
  execute: async ({ until }, order) => {
    const { event: assignment } = named((await fileOf(deps, order)).assignments, order);
    return doIt(deps, order, { type: 'EndAssignment', assignment, until }, END.done);
  },
});

export const endConflictPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  stepUp: true,
  async setup(visit) {
    const file = await fileOf(deps, visit);
    const declared = named(file.conflicts, visit);
    return {
      ...common(deps, file, visit),
      title: END.conflictTitle,
      facts: [{ label: END.conflict, value: companyName(declared, tongueOf(visit.viewer.language)) }],
      action: paths.endConflict({ person: file.id, number: numberOf(declared.event) }),
      submit: END.conflictSubmit,
      consequences: [END.conflictConsequence],
    };
  },
  execute: async ({ until }, order) => {
    const { event: conflict } = named((await fileOf(deps, order)).conflicts, order);
    return doIt(deps, order, { type: 'EndConflict', conflict, until }, END.done);
  },
});

export const endLeavePage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  async setup(visit) {
    const file = await fileOf(deps, visit);
    const leave = named(file.leaves, visit);
    const { date: day } = tongueOf(visit.viewer.language);
    const number = numberOf(leave.event);
    const { person } = visit.params;
    return {
      ...common(deps, file, visit),
      title: END.leaveTitle,
      facts: [
        { label: END.leave, value: `${file.name}: ${day(leave.from)} – ${day(leave.until)}` },
        { label: END.substitute, value: leave.substitute },
      ],
      action: person === undefined ? paths.endOwnLeave({ number }) : paths.endLeave({ person, number }),
      submit: END.leaveSubmit,
      consequences: [END.leaveConsequence],
    };
  },
  execute: async ({ until }, order) => {
    const { event: leave } = named((await fileOf(deps, order)).leaves, order);
    return doIt(deps, order, { type: 'EndLeave', leave, until }, END.done);
  },
});
