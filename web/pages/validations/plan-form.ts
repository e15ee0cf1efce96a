/** Planning the validations of a year: headquarters' act, office by office. */
import { MAY_PLAN } from '../../../domain/plan-year.ts';
import { officesOf } from '../../../db/offices.ts';
import { changePlan, plannedIn } from '../../../db/plan-years.ts';
import type { Deps } from '../../deps.ts';
import { number, select, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { MIX, PLAN_FORM } from '../../words/page-validations.ts';
import { OFFICES } from '../../words/people.ts';
import { tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { momentOf, orSay } from '../invitations/deed.ts';
import { actorIn } from '../places/deed.ts';

const MOST = 99_999;

const fieldsFor = (offices: readonly string[]) => ({
  office: select({
    label: PLAN_FORM.office,
    options: offices.map((value) => ({ value, label: OFFICES[value] ?? asWritten(value) })),
  }),
  inPerson: number({ label: MIX.inPerson, min: 0, max: MOST, unit: PLAN_FORM.unit }),
  virtual: number({ label: MIX.virtual, min: 0, max: MOST, unit: PLAN_FORM.unit }),
});

/** @throws Problem 404 for what is no year */
function yearIn({ year = '' }: Readonly<Record<string, string>>): number {
  if (!/^20\d\d$/.test(year)) throw notFound();
  return Number(year);
}

export const planPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: true,
  setup: async ({ params, viewer }) => {
    const year = yearIn(params);
    const { policy } = momentOf(deps);
    const offices = (await officesOf(deps.pool)).map(({ id }) => id);
    const planned = await plannedIn(deps.pool, policy.programme, year);
    const spoken = tongue(viewer.language);
    return {
      title: PLAN_FORM.title,
      intro: [PLAN_FORM.intro],
      facts: [
        { label: PLAN_FORM.year, value: String(year) },
        ...[...planned.values()].map(({ office, inPerson, virtual }) => ({
          label: OFFICES[office] ?? asWritten(office),
          value: spoken.say(PLAN_FORM.stands, { inPerson, virtual }),
        })),
      ],
      fields: fieldsFor(offices),
      initial: {},
      seen: 0,
      action: paths.validationPlan({ year: String(year) }),
      submit: PLAN_FORM.submit,
      back: { href: paths.validations(), label: PLAN_FORM.back },
      consequences: [PLAN_FORM.intro],
    };
  },
  execute: async ({ office, inPerson, virtual }, { viewer, params, command: id }) => {
    const by = actorIn(viewer, MAY_PLAN);
    const { policy, ...moment } = momentOf(deps);
    const command = { id, by, type: 'SetPlan', office, inPerson, virtual } as const;
    const deed = { ...moment, policy, programme: policy.programme, year: yearIn(params), command };
    await orSay(viewer, () => changePlan(deps.pool, deed));
    return { to: paths.validations(), flash: { tone: 'success', words: PLAN_FORM.done } };
  },
});
