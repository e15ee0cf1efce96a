/** What forms of an appeal put before the reader: the contested decision, what was filed against it, and the record as it was frozen. */
import { contents } from '../../../db/content.ts';
import { documentsOf } from '../../../db/documents.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { timelinePage } from '../../../db/queries/timeline.ts';
import { handsIn, seatedIn } from '../../../domain/appeal-seats.ts';
import { appealable, isWindow, lastDayOf } from '../../../domain/appeal-window.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { typesOf } from '../../../domain/participant.ts';
import { today } from '../../../domain/process.ts';
import type { Decision } from '../../../domain/state.ts';
import { checkboxes, optional, radios, type GroundsTable } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { EVENTS } from '../../words/events.ts';
import { handWords } from '../../words/hands.ts';
import { DECISIONS, GROUNDS, PAPER_WAYS } from '../../words/stages.ts';
import { tongue } from '../../words/tongue.ts';
import { isFor } from '../documents/place.ts';
import { loadNames } from '../participant/names.ts';
import { tell } from '../participant/event-words.ts';
import { documentOptions } from './attached.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf } from './fields.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textOf } from './texts.ts';

/** The decision that is or may be contested. */
export const contestedOf = ({ state }: Scene): Decision | null => state.appeal?.against ?? appealable(state)[0] ?? null;

export function decisionFacts(scene: Scene, decision = contestedOf(scene)) {
  if (!decision) return [];
  const open = scene.state.clocks.some(({ rule }) => isWindow(rule));
  return [
    ...factOf(said('Decision', 'Decisión'), inLanguage(scene, DECISIONS[decision.kind])),
    ...factOf(said('Ground', 'Causa'), inLanguage(scene, GROUNDS[decision.ground])),
    ...factOf(said('Decided on', 'Resuelta el'), inLanguage(scene, dateWords(decision.decidedOn))),
    ...factOf(
      said('Last day to appeal', 'Último día para apelar'),
      open || scene.viewer.kind === 'staff'
        ? inLanguage(scene, dateWords(lastDayOf(scene.state, decision, scene.facts)))
        : null,
    ),
  ];
}

/** The decision, and what the company filed against it. */
export async function appealFacts(scene: Scene) {
  const { appeal } = scene.state;
  const filing = appeal ? await loadFiling(scene.pool, scene.id, appeal.filing) : undefined;
  const timely = appeal?.timely ? said('Yes', 'Sí') : said('No: after the last day', 'No: después del último día');
  return [
    ...decisionFacts(scene),
    ...factOf(said('Filed on', 'Presentada el'), appeal ? inLanguage(scene, dateWords(appeal.filedOn)) : null),
    ...factOf(said('It came', 'Llegó'), appeal?.paper ? inLanguage(scene, PAPER_WAYS[appeal.paper.way]) : null),
    ...factOf(said('In time', 'A tiempo'), appeal ? inLanguage(scene, timely) : null),
    ...factOf(
      said('What the company says', 'Lo que dice la empresa'),
      await textOf(scene.pool, refIn(filing?.command['statement'])),
    ),
    ...factOf(said('Documents', 'Documentos'), await documentNames(scene, filing?.command['documents'])),
    ...(await askedFacts(scene)),
    ...(await partFacts(scene)),
  ];
}

/** Who had a part in the case, and by what: none of them sits over its appeal. */
async function partFacts({ viewer, state, pool, language }: Scene) {
  const { appeal } = state;
  if (!appeal || viewer.kind !== 'staff') return [];
  const [seated, hands] = [seatedIn(state, appeal.against), handsIn(appeal.against)];
  const names = await namesOf(pool, [...seated, ...hands.map(({ person }) => person)]);
  const decided = said('recommended, decided or confirmed', 'recomendó, resolvió o confirmó');
  const parts = [
    ...seated.map((person) => ({ person, words: decided })),
    ...hands.map(({ person, did }) => ({ person, words: handWords(did) })),
  ];
  return factOf(
    said('Had a part in the case', 'Tuvieron parte en el caso'),
    parts.map(({ person, words }) => `${names.get(person) ?? person}: ${words[language]}`).join('; ') || null,
  );
}

/** What the officer asked last, and what the company answered, if it did. */
export async function askedFacts({ state, pool, id, language }: Scene) {
  const asked = state.appeal?.asked;
  if (!asked) return [];
  const answers = asked.answered ? await lastAnswer({ pool, id }) : null;
  const none = said('Not answered yet', 'Aún sin respuesta');
  return [
    ...factOf(said('Information asked for', 'Información pedida'), await textOf(pool, asked.question)),
    ...factOf(said('Answer', 'Respuesta'), answers ?? none[language]),
  ];
}

async function lastAnswer({ pool, id }: Pick<Scene, 'pool' | 'id'>): Promise<string | null> {
  const { happenings } = await timelinePage(pool, id, null, ['AppealInformationAnswered'], 1);
  const event = happenings[0]?.events[0]?.event;
  return event?.type === 'AppealInformationAnswered' ? await textOf(pool, event.answer) : null;
}

async function documentNames({ pool, id, viewer }: Scene, value: unknown): Promise<string | null> {
  if (!Array.isArray(value) || value.length === 0) return null;
  const all = await documentsOf(pool, id, { kind: 'participant', ref: null });
  return all.flatMap((one) => (value.includes(one.id) && isFor(viewer, one) ? [one.name] : [])).join(', ') || null;
}

/** Which decision it is against; asked only where there are several. Without an answer it is the last that had been made by the day of filing. */
export function againstField({ state, facts }: Scene, decisions = appealable(state)) {
  if (decisions.length < 2) return {};
  const options = decisions.map((decision) => {
    const [on, last] = [dateWords(decision.decidedOn), dateWords(lastDayOf(state, decision, facts))];
    const { en, es } = DECISIONS[decision.kind];
    return {
      value: decision.id,
      label: said(`${en}, decided on ${on.en}`, `${es}, resuelta el ${on.es}`),
      hint: said(`Last day to appeal: ${last.en}`, `Último día para apelar: ${last.es}`),
    };
  });
  return { against: optional(radios({ label: { en: 'Against which decision', es: 'Contra qué decisión' }, options })) };
}
/** The answer to it, as the command carries it; without one, what is given instead. */
export const chosenDecision = (values: object, instead?: string): { readonly against?: string } => {
  const against = (values as { readonly against?: string | null }).against ?? instead;
  return against === undefined ? {} : { against };
};

/** The company's documents, to say which of them are the paper; nothing is asked while there are none. */
export async function paperField(scene: Scene) {
  const options = await documentOptions(scene);
  return options.length === 0
    ? {}
    : {
        documents: optional(
          checkboxes({
            label: { en: 'Documents that hold the paper', es: 'Documentos que contienen el papel' },
            hint: {
              en: 'Attach the scanned letter or the e-mail to the participant first; choose it here.',
              es: 'Adjunte antes al participante la carta digitalizada o el correo; elíjalos aquí.',
            },
            options,
          }),
        ),
      };
}

const COLUMNS = [
  { label: { en: 'When', es: 'Cuándo' } },
  { label: { en: 'What', es: 'Qué' } },
  { label: { en: 'Part of the frozen record', es: 'Parte del registro congelado' } },
];
/** What happened to the membership; clocks and mails would only hide it. */
const TOLD = (['adverse', 'appeal', 'review', 'validation', 'duty', 'application'] as const).flatMap(typesOf);
const SHOWN = 40;

/** What was recorded since the decision: up to the appeal, frozen, and after it. The decision itself is on its own page, as it stood. */
export async function frozenTable(scene: Scene): Promise<GroundsTable | null> {
  const { state, pool, id, language, facts } = scene;
  const { appeal } = state;
  if (!appeal || scene.viewer.kind !== 'staff') return null;
  const decided = Number(appeal.against.id.slice(1));
  const page = await timelinePage(pool, id, { after: decided }, TOLD, SHOWN);
  const speak = tongue(language);
  const names = await loadNames(pool, scene, page.happenings, [], speak);
  const telling = { tongue: speak, names, facts, zone: state.zone };
  const { frozen } = appeal;
  const rows = page.happenings
    .toReversed()
    .flatMap(({ at, events }) => events.map((one) => ({ at, ...one })))
    .filter(({ event }) => Object.hasOwn(EVENTS, event.type));
  return {
    caption: said('Since the decision', 'Desde la resolución'),
    columns: COLUMNS,
    rows: rows.map(({ at, seq, event }) => ({
      cells: [
        { text: speak.date(wallDateOf(at.getTime(), state.zone)) },
        { text: tell(event, telling) },
        frozen !== undefined && seq > frozen
          ? { text: speak.say(said('No: it came after', 'No: vino después')), tone: 'warn' }
          : { text: speak.say(said('Yes', 'Sí')) },
      ],
    })),
    verdict:
      frozen === undefined
        ? []
        : [
            speak.say(
              said(
                `The record is frozen at its row ${frozen}, the last one before the appeal. What came after may be weighed only as what came after.`,
                `El registro está congelado en su fila ${frozen}, la última antes de la apelación. Lo que vino después solo puede valorarse como tal.`,
              ),
            ),
          ],
    whole: {
      href: paths.decision({ id, seq: String(decided) }),
      label: { en: 'The decision, on the facts as they stood', es: 'La resolución, con los hechos como estaban' },
    },
  };
}

/** Days between the decision and its service, that the company could not know of it. */
export function slowService(scene: Scene, decision = contestedOf(scene)) {
  const { state } = scene;
  const served = state.adverse?.decidedOn === decision?.decidedOn ? (state.adverse?.servedOn ?? null) : null;
  return [
    ...factOf(said('Served on', 'Notificada el'), served ? inLanguage(scene, dateWords(served)) : null),
    ...factOf(said('Today', 'Hoy'), inLanguage(scene, dateWords(today(state, scene.facts)))),
  ];
}

/** The statement as it was kept with a filing that was set aside. */
export async function statementRef(scene: Scene, filing: string) {
  const row = await loadFiling(scene.pool, scene.id, filing);
  const ref = refIn(row?.command['statement']);
  return ref && (await contents(scene.pool, [ref.id])).has(ref.id) ? ref : null;
}
