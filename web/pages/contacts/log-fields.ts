/** What is asked about a contact, how the answers hang together, and what they say. */
import { outcomesOf, type ContactChannel, type Contacted, type Direction } from '../../../domain/contact-log.ts';
import type { ContentRef } from '../../../domain/content.ts';
import type { CallOutcome } from '../../../domain/outreach-events.ts';
import type { Words } from '../../../templates/words.ts';
import { checkboxes, date, optional, radios, select, text, textarea, type Values } from '../../forms.ts';
import { CALL_OUTCOMES } from '../../words/outreach.ts';
import { CALLS } from '../../words/page-calls.ts';
import { CONTACT_KINDS, CONTACT_LOG } from '../../words/page-contacts.ts';
import { contactOptions, type Known } from '../acts/choices.ts';
import { lacksNumber, numberField } from '../calls/script.ts';
import { ladderWords } from '../acts/ladder.ts';
import { capitalized, optionsOf } from '../acts/said.ts';
import type { ContactScene } from './log-scene.ts';

type Kind = keyof typeof CONTACT_KINDS;
const KINDS: Readonly<Record<Kind, { readonly direction: Direction; readonly channel: ContactChannel }>> = {
  'out-call': { direction: 'out', channel: 'call' },
  'in-call': { direction: 'in', channel: 'call' },
  'out-mail': { direction: 'out', channel: 'mail' },
  'in-mail': { direction: 'in', channel: 'mail' },
  'out-talk': { direction: 'out', channel: 'talk' },
  'in-talk': { direction: 'in', channel: 'talk' },
};
const ELSE = 'somebody-else';
/** More than so many are easier found in a list that folds. */
const IN_SIGHT = 8;

/** The fields for this visit. Without an outreach that waits for a call nothing is asked about one. */
export function fieldsOf(scene: Known & Pick<ContactScene, 'waiting'>) {
  const people = [...contactOptions(scene), { value: ELSE, label: CONTACT_LOG.somebodyElse }];
  const contact = { label: CONTACT_LOG.contact, options: people };
  const waiting = scene.waiting.map((ladder) => ({ value: ladder.id, label: ladderWords(ladder) }));
  const outreach = optional(
    checkboxes({ label: CONTACT_LOG.outreach, hint: CONTACT_LOG.outreachHint, options: waiting }),
  );
  const number = numberField();
  return {
    kind: radios({ label: CONTACT_LOG.kind, options: optionsOf<Kind>(CONTACT_KINDS) }),
    contact: people.length <= IN_SIGHT ? radios(contact) : select(contact),
    outcome: optional(
      radios({
        label: CONTACT_LOG.outcome,
        hint: CONTACT_LOG.outcomeHint,
        options: optionsOf<CallOutcome>(capitalized(CALL_OUTCOMES)),
      }),
    ),
    ...((waiting.length > 0 ? { outreach, number } : {}) as {
      readonly outreach: typeof outreach;
      readonly number: typeof number;
    }),
    note: optional(textarea({ label: CONTACT_LOG.note, max: 2000, rows: 3 })),
    promise: radios({
      label: CONTACT_LOG.promise,
      options: [
        { value: 'none', label: CONTACT_LOG.promisedNothing },
        { value: 'us', label: CONTACT_LOG.promisedByUs },
        { value: 'them', label: CONTACT_LOG.promisedByThem },
      ],
    }),
    what: optional(text({ label: CONTACT_LOG.what, max: 300 })),
    until: optional(date({ label: CONTACT_LOG.until })),
  };
}
export type ContactFields = ReturnType<typeof fieldsOf>;
export type ContactValues = Values<ContactFields>;

/** What the address came for, every outreach ticked, and nothing promised. */
export function initialOf({ state, kind, contact, waiting }: ContactScene): Partial<ContactValues> {
  const chosen = (Object.keys(KINDS) as Kind[]).find((one) => one === kind);
  return {
    ...(chosen && { kind: chosen }),
    ...(state.contacts.some(({ id }) => id === contact) && contact !== null && { contact }),
    ...(waiting.length > 0 && { outreach: waiting.map(({ id }) => id) }),
    promise: 'none',
  };
}

type Faults = { readonly [name in keyof ContactFields]?: Words };

/** What belongs together is given together, and the rest left empty. */
export function rulesOf(values: ContactValues, { contacts }: Pick<Known, 'contacts'>): Faults {
  return { ...outcomeFault(values), ...outreachFaults(values, contacts), ...promiseFaults(values) };
}

function outcomeFault({ kind, outcome }: ContactValues): Faults {
  if (KINDS[kind].channel !== 'call') return outcome === null ? {} : { outcome: CONTACT_LOG.outcomeStray };
  if (outcome === null) return { outcome: CONTACT_LOG.chooseOutcome };
  return outcomesOf(KINDS[kind]).includes(outcome) ? {} : { outcome: CONTACT_LOG.outcomeIn };
}

function outreachFaults(values: ContactValues, contacts: Known['contacts']): Faults {
  const { contact } = values;
  const number = values.number ?? null; // not asked where no outreach waits
  if (laddersOf(values).length === 0) return number === null ? {} : { number: CALLS.numberStray };
  return {
    ...(lacksNumber(contacts, contact, number) ? { number: CALLS.sayNumber } : {}),
    ...(contact === ELSE ? { contact: CONTACT_LOG.contactForOutreach } : {}),
    ...(values.note === null ? { note: CONTACT_LOG.noteForOutreach } : {}),
  };
}

function promiseFaults({ promise, what, until }: ContactValues): Faults {
  if (promise === 'none')
    return {
      ...(what === null ? {} : { what: CONTACT_LOG.promiseStray }),
      ...(until === null ? {} : { until: CONTACT_LOG.promiseStray }),
    };
  return {
    ...(what === null ? { what: CONTACT_LOG.sayWhat } : {}),
    ...(until === null ? { until: CONTACT_LOG.sayUntil } : {}),
  };
}

/** Outreach of which this is the call: one that we made. */
export const laddersOf = ({ kind, outreach }: ContactValues): readonly string[] =>
  kind === 'out-call' ? (outreach ?? []) : [];

/**
 * The contact that the answers tell of.
 * @param what the text of the promise
 */
export function contactOf(values: ContactValues, note: ContentRef | null, what: ContentRef | null): Contacted {
  const { kind, contact, outcome, promise, until } = values;
  return {
    ...KINDS[kind],
    contact: contact === ELSE ? null : contact,
    outcome: outcome ?? outcomesOf(KINDS[kind])[0],
    note,
    promise: promise === 'none' || until === null || what === null ? null : { by: promise, until, note: what },
  };
}

/** What of it each outreach is told, as the form of that act asks it; `rulesOf` has seen to it that nothing is missing. */
export function callsOf(values: ContactValues, note: ContentRef | null, called: ContentRef | null) {
  const { contact, outcome } = values;
  if (outcome === null || note === null || called === null) return [];
  return laddersOf(values).map((ladder) => ({ ladder, contact, outcome, note, called }));
}
