/** What is said in a call to one contact, and what of a call is kept with its evidence: the number as it was called, and the words shown to whoever called. */
import type { ContentRef } from '../../../domain/content.ts';
import { dutyClock } from '../../../domain/ladder.ts';
import type { State } from '../../../domain/state.ts';
import { openWork } from '../../../domain/work.ts';
import { keepContent } from '../../../db/content.ts';
import type { Client, Pool } from '../../../db/pool.ts';
import type { Case, ContactCard } from '../../../db/queries/participant.ts';
import { callScript, type CallScript, type Called } from '../../../templates/notices/call-script.ts';
import { keepEdition, letterEdition } from '../../letters.ts';
import type { Viewer } from '../../session/person.ts';
import { CALLS } from '../../words/page-calls.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';
import { nameOf } from '../acts/choices.ts';
import { phoneField } from '../acts/person-fields.ts';
import { said } from '../acts/said.ts';

/** From where it is called: by whom, and the host where one signs in. */
export type Caller = { readonly viewer: Pick<Viewer, 'name'>; readonly host: string };
export type Calls = Pick<Called, 'company' | 'duties' | 'clocks'> & { readonly programme: string };

/** The words for one contact, in the contact's language. */
export function scriptFor(
  { company, programme, duties, clocks }: Calls,
  { name, language }: Pick<ContactCard, 'name' | 'language'>,
  { viewer, host }: Caller,
): CallScript {
  const who = { caller: viewer.name, program: programme.toUpperCase(), company, contact: name, host };
  return callScript({ ...who, duties, clocks }, language);
}

/** Each outreach with the step that it has come to, of the steps that wait for a call: `<ladder>:<rung>`. */
export const dutiesOf = (ladders: State['ladders'], waiting: readonly string[]): Called['duties'] =>
  ladders.map((ladder) => {
    const about = waiting.findLast((each) => each.startsWith(`${ladder.id}:`)) ?? '';
    return { ladder, rung: about.slice(ladder.id.length + 1) };
  });

/** The calls about these outreaches; a duty whose date is gone is not spoken of. */
export function callsAbout({ account, state }: Pick<Case, 'account' | 'state'>, ladders: readonly string[]): Calls {
  const { programme, clocks } = state;
  const dated = state.ladders.filter((ladder) => {
    const clock = dutyClock(ladder);
    return ladders.includes(ladder.id) && (clock === null || clocks.some(({ id }) => id === clock));
  });
  const waiting = openWork(state).flatMap(({ kind, about }) => (kind === 'outreach.call' ? [about] : []));
  return { company: account.company, programme, clocks, duties: dutiesOf(dated, waiting) };
}

export type CalledAs = Caller & {
  readonly record: Client | Pool;
  readonly pool: Pool;
  readonly author: string;
  /** Another number than the contact's; null where that one was called. */
  readonly number: string | null;
};

/** Keeps a call as it was made: number, script and the edition of the templates that the script is of. */
export async function keepCalled(calls: Calls, card: ContactCard, as: CalledAs): Promise<ContentRef> {
  await keepEdition(as.pool);
  const { lines, machine } = scriptFor(calls, { ...card, name: nameOf(card) }, as);
  const { language } = card;
  const body = { number: as.number ?? card.phone, language, template: letterEdition, script: lines, machine };
  return keepContent(as.record, 'call', body, as.author);
}

/** The words to each contact, for whoever logs the call on a page of its own. */
export function scriptFacts(
  scene: Pick<Case, 'account' | 'state' | 'contacts'> & { readonly viewer: Viewer; readonly host: string },
  ladders: readonly string[],
) {
  const { state, contacts } = scene;
  const calls = callsAbout(scene, ladders);
  const present = contacts.filter(({ id }) => state.contacts.some((contact) => contact.id === id));
  return calls.duties.length === 0
    ? []
    : present.map((card) => {
        const to = { ...card, name: nameOf(card) };
        const { lines } = scriptFor(calls, to, scene);
        const titleIn = (language: 'en' | 'es') => scriptTitle(to, tongue(language));
        return { label: CALLS.script, fold: said(titleIn('en'), titleIn('es')), value: lines.join('\n\n') };
      });
}

/** To whom it is said, and in which language. */
export const scriptTitle = ({ name, language }: Pick<ContactCard, 'name' | 'language'>, { say }: Tongue): string =>
  say(CALLS.scriptFor, { name, language: say(language === 'es' ? CALLS.spanish : CALLS.english) });

/** Only where another number was called than the one on record. */
export const numberField = () => phoneField(CALLS.number, CALLS.numberHint);

/** Whether nobody could say which number was called. */
export const lacksNumber = (
  contacts: readonly Pick<ContactCard, 'id' | 'phone'>[],
  contact: string,
  number: string | null,
): boolean => number === null && contacts.some(({ id, phone }) => id === contact && phone === '');
