/** What of a participant can be chosen in a form, with labels that people recognize. */
import { Refusal } from '../../../domain/refusal.ts';
import type { Ladder } from '../../../domain/state.ts';
import type { ContactCard } from '../../../db/queries/participant.ts';
import { dateInWords } from '../../../templates/dates.ts';
import { say, type Spoken, type Words } from '../../../templates/words.ts';
import { radios, select } from '../../forms.ts';
import { ANSWER_HOLDS } from '../../words/outreach.ts';
import { CONTACT_ROLES, REACH } from '../../words/people.ts';
import { ladderWords } from './ladder.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

/** More than so many are easier found in a list that folds. */
const IN_SIGHT = 8;

/**
 * A field in which one of the options is chosen.
 * @param none why the form cannot be used when there are none
 * @throws Refusal when there are none
 */
export function oneOf({ language }: Scene, label: Words, options: readonly Labeled[], none: Spoken, hint?: Words) {
  if (options.length === 0) throw new Refusal('NothingToChoose', none[language]);
  const asking = { label, options, ...(hint !== undefined && { hint }) };
  return options.length <= IN_SIGHT ? radios(asking) : select(asking);
}

/**
 * The option that is chosen beforehand: the one the visitor came for, else the only one there is. Work items are about
 * `annual-review:2027:call-1` or `2027:a1`, so that the end or the beginning may be what is meant.
 */
export function chosenFor<N extends string>(
  name: N,
  options: readonly Labeled[],
  { about }: Pick<Scene, 'about'>,
): { readonly [name in N]?: string } {
  const meant = ({ value }: Labeled): boolean =>
    value === about || (about?.startsWith(`${value}:`) ?? false) || (about?.endsWith(`:${value}`) ?? false);
  const only = options.length === 1 ? options[0] : undefined;
  const found = about === null ? only : options.find(meant);
  return (found ? { [name]: found.value } : {}) as { readonly [name in N]?: string };
}

const LADDER: Words = { en: 'Outreach', es: 'Seguimiento' };
const NO_LADDER: Spoken = { en: 'No outreach is under way.', es: 'No hay ningún seguimiento en curso.' };

/** Outreach that is under way, and how far it is. */
export function ladderOptions(
  { state, facts }: Scene,
  which: (ladder: Ladder) => boolean = () => true,
): readonly Labeled[] {
  return state.ladders.filter(which).map((ladder) => {
    const rungs = facts.policyOf(ladder.policy).ladders[ladder.purpose].rungs.length;
    return { value: ladder.id, label: ladderWords(ladder), hint: progress(ladder, rungs) };
  });
}

function progress({ startedOn, ran, hold }: Ladder, rungs: number): Spoken {
  const held = hold === null ? null : ANSWER_HOLDS[hold.meaning];
  return said(
    `Since ${dateInWords(startedOn, 'en')}. Steps done: ${ran} of ${rungs}.${held ? ` ${held.en}.` : ''}`,
    `Desde el ${dateInWords(startedOn, 'es')}. Pasos dados: ${ran} de ${rungs}.${held ? ` ${held.es}.` : ''}`,
  );
}

/** The ladder that the act is about, chosen beforehand when there is only one or when the visitor came for it. */
export function ladderChoice(scene: Scene, which?: (ladder: Ladder) => boolean) {
  const options = ladderOptions(scene, which);
  return { field: oneOf(scene, LADDER, options, NO_LADDER), initial: chosenFor('ladder', options, scene) };
}

export const CONTACT: Words = { en: 'Contact', es: 'Contacto' };
export const NO_CONTACT: Spoken = { en: 'No contact is recorded.', es: 'No hay ningún contacto registrado.' };

/** A participant's contacts, and how each of them is reached. */
export type Known = Pick<Scene, 'viewer'> & {
  readonly state: Pick<Scene['state'], 'contacts'>;
  readonly contacts: readonly Pick<ContactCard, 'id' | 'name' | 'email' | 'phone'>[];
};

/** The participant's present contacts; staff see how to reach them. */
export function contactOptions({ state, contacts, viewer }: Known): readonly Labeled[] {
  return state.contacts.map(({ id, role, reach }) => {
    const card = contacts.find((one) => one.id === id);
    const ways = viewer.kind === 'staff' && card ? [card.phone, card.email].filter((way) => way !== '') : [];
    const name = card ? nameOf(card) : '';
    const label = (language: 'en' | 'es') => [name, CONTACT_ROLES[role][language]].filter(Boolean).join(' – ');
    const hint = (language: 'en' | 'es') => [...ways, REACH[reach][language]].join(' · ');
    return { value: id, label: said(label('en'), label('es')), hint: said(hint('en'), hint('es')) };
  });
}

/** A contact's name; the legacy register had addresses only. */
export const nameOf = ({ name, email }: Pick<ContactCard, 'name' | 'email'>): string => (name === '' ? email : name);

/** A wall date in both languages, to stand in a sentence of ours. */
export const dateWords = (date: string): Spoken => ({ en: dateInWords(date, 'en'), es: dateInWords(date, 'es') });

/** Words in the reader's language, as a fact stands by itself: with a capital letter. */
export function inLanguage({ language }: Pick<Scene, 'language'>, words: Words): string {
  const text = say(language, words);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
