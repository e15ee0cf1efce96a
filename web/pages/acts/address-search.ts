/** The form of a search for a better address: place by place what was there and what shows it, and whom it found, who can be recorded at once. */
import { SEARCH_SOURCES, type SearchSource } from '../../../domain/address-search.ts';
import type { ContactRole } from '../../../domain/notice.ts';
import { recordContact } from '../../../db/contacts.ts';
import { say, type Language, type Spoken, type Words } from '../../../templates/words.ts';
import { optional, radios, select, text, textarea } from '../../forms.ts';
import { FOUND, SEARCH } from '../../words/address-search.ts';
import { SOURCES } from '../../words/outreach.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import { actForm, type Forms } from './act-form.ts';
import { contactOptions, ladderChoice } from './choices.ts';
import { knownAddress } from './delivery.ts';
import { yesOrNo } from './fields.ts';
import { emailField, languageField, personName, phoneField } from './person-fields.ts';
import { capitalized, optionsOf } from './said.ts';
import { contactCard } from './contact-card.ts';
import type { Scene } from './scene.ts';
import { textBody } from './texts.ts';

/** How the fields of a source are called. */
const PLACES = {
  registry: 'registry',
  website: 'website',
  network: 'network',
  directory: 'directory',
  correspondence: 'correspondence',
  partner: 'partner',
  'other-source': 'elsewhere',
} as const satisfies Readonly<Record<SearchSource, string>>;
type Place = (typeof PLACES)[SearchSource];
type Came = keyof typeof FOUND;

const LABELS = capitalized(SOURCES);
const came = (source: SearchSource) => optional(select<Came>({ label: LABELS[source], options: optionsOf(FOUND) }));
const what = (source: SearchSource) => {
  const { en, es } = LABELS[source];
  return optional(text({ label: { en: `${en}: ${SEARCH.what.en}`, es: `${es}: ${SEARCH.what.es}` }, max: 500 }));
};

const fieldsOf = (scene: Scene, ladder: ReturnType<typeof ladderChoice>['field']) => ({
  ladder,
  sought: textarea({ label: SEARCH.sought, hint: SEARCH.soughtHint, rows: 2, max: 500 }),
  registry: came('registry'),
  registryWhat: what('registry'),
  website: came('website'),
  websiteWhat: what('website'),
  network: came('network'),
  networkWhat: what('network'),
  directory: came('directory'),
  directoryWhat: what('directory'),
  correspondence: came('correspondence'),
  correspondenceWhat: what('correspondence'),
  partner: came('partner'),
  partnerWhat: what('partner'),
  elsewhere: came('other-source'),
  elsewhereWhat: what('other-source'),
  name: optional(personName(SEARCH.name)),
  role: optional(radios({ label: SEARCH.role, options: optionsOf<ContactRole>(CONTACT_ROLES) })),
  email: optional(emailField(SEARCH.email)),
  phone: phoneField(SEARCH.phone),
  language: optional(languageField(SEARCH.language)),
  add: yesOrNo(SEARCH.add, SEARCH.addHint),
  replaces: optional(select({ label: SEARCH.replaces, options: contactOptions(scene) })),
});

type Looked = Readonly<Record<Place, Came | null> & Record<`${Place}What`, string | null>>;
type Person = {
  readonly name: string | null;
  readonly role: ContactRole | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
};
type Found = Looked & Person & { readonly sought: string; readonly add: string; readonly replaces: string | null };
type Faults = { readonly [name in keyof Found]?: Words };

/** Where was looked, and what was there. */
const lookedIn = (values: Looked) =>
  SEARCH_SOURCES.flatMap((source) => {
    const [how, told] = [values[PLACES[source]], values[`${PLACES[source]}What`]];
    return how === null ? [] : [{ source, how, told: told ?? '' }];
  });

function placeFaults(values: Looked): Faults {
  if (lookedIn(values).length === 0) return { registry: SEARCH.nowhere };
  return Object.fromEntries(
    Object.values(PLACES).flatMap((place): [string, Spoken][] => {
      const [how, told] = [values[place], values[`${place}What`]];
      if (how !== null && told === null) return [[`${place}What`, SEARCH.sayWhat]];
      return how === null && told !== null ? [[place, SEARCH.sayHow]] : [];
    }),
  );
}

/** Whoever is told of was found somewhere; whoever is recorded can be written to. */
function personFaults(scene: Scene, values: Found): Faults {
  const { add, name, role, email, phone, language, replaces } = values;
  const found = lookedIn(values).some(({ how }) => how === 'something');
  if (add === 'no')
    return !found && [name, email, phone].some((one) => one !== null) ? { name: SEARCH.foundWhere } : {};
  if (!found) return { add: SEARCH.foundWhere };
  return {
    ...(name === null && { name: SEARCH.needed }),
    ...(role === null && { role: SEARCH.needed }),
    ...(language === null && { language: SEARCH.needed }),
    ...(email === null ? { email: SEARCH.needed } : knownAddress(scene, email, replaces)),
  };
}

/** Everything that was found, a line each, in the language of whoever looked. */
function textOf(values: Found, language: Language): string {
  const { sought, name, role, email, phone } = values;
  const speak = (words: Words) => say(language, words);
  const person = [name, role && speak(CONTACT_ROLES[role]), email, phone].filter(Boolean).join(', ');
  return [
    `${speak(SEARCH.sought)}: ${sought}`,
    ...lookedIn(values).map(({ source, how, told }) => `${speak(LABELS[source])}: ${speak(FOUND[how])}. ${told}`),
    ...(person === '' ? [] : [`${speak(SEARCH.person)}: ${person}`]),
  ].join('\n');
}

export const searchForms: Forms<'RecordSearch'> = {
  RecordSearch: actForm({
    submit: SEARCH.submit,
    done: SEARCH.done,
    draw(scene) {
      const ladder = ladderChoice(scene);
      return {
        intro: [SEARCH.intro],
        fields: fieldsOf(scene, ladder.field),
        initial: { ...ladder.initial, add: 'no' as const },
        rules: (values: Found) => ({ ...placeFaults(values), ...personFaults(scene, values) }),
        consequences: [SEARCH.counts, SEARCH.written],
      };
    },
    async payload(values, { scene, command, record, keep }) {
      const { ladder, name, role, email, phone, language, add, replaces } = values;
      const looked = lookedIn(values);
      const search = {
        ladder,
        sources: looked.map(({ source }) => source),
        found: looked.flatMap(({ source, how }) => (how === 'something' ? [source] : [])),
        note: await keep('note', textBody(textOf(values, scene.language))),
      };
      if (add === 'no' || name === null || role === null || email === null || language === null) return search;
      await recordContact(record, contactCard(scene.id, command, { role, name, email, phone, language }));
      return { ...search, add: { contact: { id: command, role, reach: 'untried' }, replaces } };
    },
  }),
};
