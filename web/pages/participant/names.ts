/** What people, contacts and notices are called on a participant's page. */
import { REGISTERED_ADDRESS } from '../../../domain/notice.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import type { Case, ContactCard, NoticeLine } from '../../../db/queries/participant.ts';
import type { Happening } from '../../../db/queries/timeline.ts';
import type { Pool } from '../../../db/pool.ts';
import type { Spoken } from '../../../templates/words.ts';
import { NOTICES } from '../../words/notices.ts';
import { COMPANY } from '../../words/page-company.ts';
import { REGISTERED_ADDRESS_WORDS } from '../../words/people.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Names = {
  person(id: string): string;
  contact(id: string): string;
  notice(id: string): string;
};

/** A name as words: the same in every language. Braces in it are no places to fill; a word joiner, which nobody sees, keeps them apart. */
export function named(name: string): Spoken {
  const text = name.replace(/\{(?=\w+\})/g, '{\u2060');
  return { en: text, es: text };
}

/** Fields of events and of the state that hold the id of a person. */
const PERSONS = [
  'by',
  'signedBy',
  'specialist',
  'officer',
  'recommendedBy',
  'removalRecommendedBy',
  'decidedBy',
  'confirmedBy',
  'noticeWaivedBy',
  'reportedBy',
  'approvedBy',
  'openedBy',
];

function personsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) => {
    if (typeof inner === 'string' && PERSONS.includes(field)) return [inner];
    return field === 'people' && Array.isArray(inner) ? inner.map(String) : personsIn(inner);
  });
}

/** The names that the page needs. The record names nobody; an id that the office does not know is told as it is. */
export async function loadNames(
  pool: Pool,
  { state, contacts }: Case,
  happenings: readonly Happening[],
  notices: readonly NoticeLine[],
  tongue: Tongue,
): Promise<Names> {
  const ids = new Set([
    ...personsIn(state),
    ...state.recused,
    ...happenings.flatMap(({ events }) => events.flatMap(({ event }) => personsIn(event))),
  ]);
  const people = await namesOf(pool, [...ids]);
  return {
    person: (id) => people.get(id) ?? id,
    contact: (id) => contactName(contacts, id, tongue),
    notice: (id) => noticeName(notices, id, tongue),
  };
}

/** The former register knew addresses only; then the address is the name. */
export function contactName(contacts: readonly ContactCard[], id: string, tongue: Tongue): string {
  if (id === REGISTERED_ADDRESS) return tongue.say(REGISTERED_ADDRESS_WORDS);
  const card = contacts.find((one) => one.id === id);
  return card ? card.name || card.email : id;
}

const noticeName = (notices: readonly NoticeLine[], id: string, tongue: Tongue): string => {
  const known = notices.find((notice) => notice.id === id);
  return known ? `“${tongue.code(NOTICES, known.kind)}”` : id;
};

/** For the company: its own people and its specialist by name, everybody else in the agency by what they do. */
export const discreet = (names: Names, specialist: string | null, tongue: Tongue): Names => ({
  ...names,
  person: (id) => (id === specialist ? names.person(id) : tongue.say(COMPANY.anOfficer)),
});
