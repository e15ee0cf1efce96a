/** Naming the duty officer of an office, from a day to a day. */
import { DESK_ROLES } from '../../../domain/access.ts';
import { addDays } from '../../../domain/calendar.ts';
import { NAMING } from '../../../domain/duty-officer.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { recordDutyOfficer } from '../../../db/duty-officers.ts';
import { officesOf } from '../../../db/offices.ts';
import { staffFiles, type StaffFile } from '../../../db/queries/people.ts';
import type { Deps } from '../../deps.ts';
import { date, select, type FormPage, type Order, type Outcome, type Values } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { forbidden, notFound } from '../../problem.ts';
import { todayOf } from '../../today.ts';
import { OFFICES } from '../../words/people.ts';
import { DUTY } from '../../words/page-incidents.ts';
import { tongue } from '../../words/tongue.ts';
import { told } from '../acts/refusals.ts';
import { asWritten } from '../acts/said.ts';
import { momentOf } from '../documents/place.ts';

const fieldsFor = (people: readonly StaffFile[]) => ({
  person: select({
    label: DUTY.person,
    options: people.map(({ id, name }) => ({ value: id, label: asWritten(name) })),
  }),
  from: date({ label: DUTY.from }),
  until: date({ label: DUTY.until }),
});
type DutyFields = ReturnType<typeof fieldsFor>;
/** Proposed when nothing is said: a week. */
const USUAL_DAYS = 6;

export const dutyPage = (deps: Deps): FormPage<DutyFields> => ({
  checks: false,
  async setup({ params, viewer }) {
    const office = params['office'] ?? '';
    const [staff, offices] = await Promise.all([staffFiles(deps.pool), officesOf(deps.pool)]);
    if (!offices.some(({ id }) => id === office)) throw notFound();
    const on = todayOf(deps);
    const place = tongue(viewer.language).code(OFFICES, office);
    return {
      title: DUTY.name,
      facts: [{ label: DUTY.office, value: place }],
      fields: fieldsFor(staff.filter(({ assignments }) => assignments.some(({ role }) => DESK_ROLES.includes(role)))),
      initial: { from: on, until: addDays(on, USUAL_DAYS) },
      seen: 0,
      action: paths.nameDutyOfficer({ office }),
      submit: DUTY.name,
      back: { href: paths.dutyOfficers(), label: DUTY.back },
    };
  },
  execute: (values, order) => name(deps, values, order),
});

async function name(deps: Deps, values: Values<DutyFields>, order: Order): Promise<Outcome> {
  const { viewer, params, command: id } = order;
  const role = NAMING.find((one) => viewer.roles.includes(one));
  if (!role) throw forbidden();
  const by = { person: viewer.person, role };
  const named = { office: params['office'] ?? '', person: values.person, from: values.from, until: values.until };
  try {
    await recordDutyOfficer(deps.pool, { id, by, ...named, on: todayOf(deps), ...momentOf(deps) });
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error) : error;
  }
  return { to: paths.dutyOfficers(), flash: { tone: 'success', words: DUTY.done } };
}
