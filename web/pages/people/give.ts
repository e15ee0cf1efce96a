/** Giving a role. */
import { STAFF_ROLES, type StaffRole } from '../../../domain/actor.ts';
import { officesOf, type Office } from '../../../db/offices.ts';
import { staffFiles, type StaffFile } from '../../../db/queries/people.ts';
import type { Language, Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { date, optional, select, text, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { roleWords } from '../../words/people.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { todayOf } from '../../today.ts';
import { backTo, doIt, fileOf } from './deed.ts';
import { placeName } from './telling.ts';
import { GIVE } from './words.ts';

const EVERYWHERE = 'everywhere';

const inBoth = (tell: (language: Language) => string): Words => ({ en: tell('en'), es: tell('es') });

function places(offices: readonly Office[]) {
  const regions = [...new Set(offices.map(({ region }) => region))];
  const option = (value: string, place: { office: string | null; region: string | null }) => ({
    value,
    label: inBoth((language) => placeName(place, tongueOf(language))),
  });
  return [
    option(EVERYWHERE, { office: null, region: null }),
    ...regions.map((region) => option(`region:${region}`, { office: null, region })),
    ...offices.map(({ id }) => option(`office:${id}`, { office: id, region: null })),
  ];
}

const fieldsFor = (offices: readonly Office[], lenders: readonly StaffFile[]) => ({
  role: select<StaffRole>({
    label: GIVE.role,
    options: STAFF_ROLES.map((value) => ({ value, label: roleWords(value) })),
  }),
  where: select({ label: GIVE.where, hint: GIVE.whereHint, options: places(offices) }),
  rank: optional(text({ label: GIVE.rank, max: 100 })),
  from: date({ label: GIVE.from }),
  until: optional(date({ label: GIVE.until, hint: GIVE.untilHint })),
  actingFor: optional(
    select({
      label: GIVE.actingFor,
      hint: GIVE.actingHint,
      options: lenders.map(({ id, name }) => ({ value: id, label: asWritten(name) })),
    }),
  ),
});
type GiveFields = ReturnType<typeof fieldsFor>;

/** Acting authority is not the administrator's to give. */
const withoutLenders = ({ actingFor: _, ...fields }: GiveFields): GiveFields => fields as GiveFields;

/** Whoever holds a role of an office or a region themself. */
const lends = ({ assignments }: StaffFile): boolean =>
  assignments.some(({ office, region, actingFor }) => (office !== null || region !== null) && actingFor === null);

const placeOf = (where: string) => ({
  office: where.startsWith('office:') ? where.slice('office:'.length) : null,
  region: where.startsWith('region:') ? where.slice('region:'.length) : null,
});

export const givePage = (deps: Deps): FormPage<GiveFields> => ({
  checks: true,
  stepUp: true,
  async setup(visit) {
    const [file, offices, staff] = await Promise.all([
      fileOf(deps, visit),
      officesOf(deps.pool),
      staffFiles(deps.pool),
    ]);
    const fields = fieldsFor(
      offices,
      staff.filter((one) => one.id !== file.id && lends(one)),
    );
    return {
      title: GIVE.title,
      facts: [{ label: GIVE.person, value: file.name }],
      fields: visit.viewer.roles.includes('headquarters') ? fields : withoutLenders(fields),
      initial: { from: todayOf(deps) },
      seen: file.seq,
      action: paths.giveRole({ person: file.id }),
      submit: GIVE.submit,
      back: backTo(visit),
      consequences: [GIVE.consequence],
    };
  },
  execute: ({ role, where, rank, from, until, actingFor }, order) => {
    const grant = { role, ...placeOf(where), rank, from, until, actingFor: actingFor ?? null };
    return doIt(deps, order, { type: 'GiveAssignment', ...grant }, GIVE.done);
  },
});
