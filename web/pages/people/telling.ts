/** What a role and its place are called. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { DeclaredConflict, HeldRole } from '../../../db/queries/people.ts';
import { OFFICES, roleWords } from '../../words/people.ts';
import type { Tongue } from '../../words/tongue.ts';
import { PERSON, REGIONS } from './words.ts';

type Held = Pick<HeldRole, 'role' | 'office' | 'region' | 'actingFor' | 'actingForName'>;

export const roleName = ({ role, actingFor, actingForName }: Held, tongue: Tongue): string => {
  const words = tongue.say(roleWords(role));
  return actingFor === null ? words : tongue.say(PERSON.actingFor, { role: words, name: actingForName ?? actingFor });
};

export const placeName = ({ office, region }: Pick<Held, 'office' | 'region'>, tongue: Tongue): string => {
  if (office !== null) return tongue.say(PERSON.officeOf, { office: tongue.code(OFFICES, office) });
  return region === null
    ? tongue.say(PERSON.everywhere)
    : tongue.say(PERSON.regionOf, { region: tongue.code(REGIONS, region) });
};

export const companyName = ({ company, participant, organization }: DeclaredConflict, tongue: Tongue): string =>
  organization === null ? (company ?? participant ?? '') : `${company ?? organization} (${tongue.say(PERSON.all)})`;

/** Whether it is in force on that day. */
export const isOn = (
  on: WallDate,
  { from, until }: { readonly from: WallDate; readonly until: WallDate | null },
): boolean => from <= on && (until === null || until >= on);

/** The number of an event in its stream: `person:x#3` is 3. */
export const numberOf = (event: string): string => event.slice(event.lastIndexOf('#') + 1);
