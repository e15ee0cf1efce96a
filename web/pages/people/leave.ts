/** Taking a leave, for oneself or for somebody else: from a day to a day, with whoever stands in. */
import { addDays } from '../../../domain/calendar.ts';
import { staffFiles, type StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { date, select, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { asWritten } from '../acts/said.ts';
import { backTo, doIt, fileOf } from './deed.ts';
import { isOn } from './telling.ts';
import { LEAVE } from './words.ts';

const fieldsFor = (people: readonly StaffFile[]) => ({
  from: date({ label: LEAVE.from }),
  until: date({ label: LEAVE.until }),
  substitute: select({
    label: LEAVE.substitute,
    hint: LEAVE.substituteHint,
    options: people.map(({ id, name }) => ({ value: id, label: asWritten(name) })),
  }),
});

/** Proposed when nothing is said: two weeks. */
const USUAL_DAYS = 13;

export const leavePage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: true,
  async setup(visit) {
    const on = todayOf(deps);
    const [file, staff] = await Promise.all([fileOf(deps, visit), staffFiles(deps.pool)]);
    const roles = new Set(file.assignments.filter((held) => isOn(on, held)).map(({ role }) => role));
    const alike = ({ assignments }: StaffFile): boolean => assignments.some(({ role }) => roles.has(role));
    const { person } = visit.params;
    return {
      title: LEAVE.title,
      intro: [LEAVE.intro],
      facts: [{ label: LEAVE.person, value: file.name }],
      fields: fieldsFor(staff.filter((one) => one.id !== file.id && alike(one))),
      initial: { from: on, until: addDays(on, USUAL_DAYS) },
      seen: file.seq,
      action: person === undefined ? paths.takeOwnLeave() : paths.takeLeave({ person }),
      submit: LEAVE.submit,
      back: backTo(visit),
      consequences: [LEAVE.consequence],
    };
  },
  execute: ({ from, until, substitute }, order) =>
    doIt(deps, order, { type: 'TakeLeave', from, until, substitute }, LEAVE.done),
});
