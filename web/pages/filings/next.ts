/** What becomes of a filing after it was received: what its signer may expect, and by when. */
import type { FilingKind } from '../../../domain/facts.ts';
import type { State } from '../../../domain/state.ts';
import type { FilingRow } from '../../../db/queries/filings.ts';
import type { Spoken } from '../../../templates/words.ts';
import { findingIn } from '../../words/refusals.ts';
import { dateWords } from '../acts/choices.ts';
import { said } from '../acts/said.ts';

const NEXT: Readonly<Record<FilingKind, readonly Spoken[]>> = {
  'application-withdrawal': [
    {
      en: 'The withdrawal is recorded, and everybody concerned is told.',
      es: 'El retiro queda registrado y se avisa a todos los interesados.',
    },
    { en: 'Until it is recorded, nothing changes.', es: 'Hasta que quede registrado, nada cambia.' },
  ],
  review: [
    {
      en: 'A specialist approves the review, or returns it with a reason.',
      es: 'Un especialista aprueba la revisión o la devuelve con un motivo.',
    },
    { en: 'Until then your term stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  'time-request': [
    {
      en: 'A specialist or a supervisor grants or refuses the time, and you are told.',
      es: 'Un especialista o un supervisor concede o deniega el tiempo, y se le avisa.',
    },
    { en: 'Until then your term stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  'action-answer': [
    {
      en: 'A specialist assesses the answer, and accepts it or returns it with a reason.',
      es: 'Un especialista evalúa la respuesta y la acepta o la devuelve con un motivo.',
    },
    {
      en: 'Once every action is answered, your term stands still until then.',
      es: 'Cuando todas las acciones estén respondidas, su plazo está en pausa hasta entonces.',
    },
  ],
  cure: [
    {
      en: 'A specialist assesses the cure. If it is accepted, a field director reinstates your company.',
      es: 'Un especialista evalúa la subsanación. Si se acepta, un director de oficina restablece a su empresa.',
    },
    {
      en: 'Until the answer your term to cure stands still.',
      es: 'Hasta la respuesta su plazo para subsanar está en pausa.',
    },
  ],
  'cure-step': [
    {
      en: 'A specialist looks at what you reported, and accepts the step or sends it back with a reason.',
      es: 'Un especialista examina lo que informó, y acepta el paso o lo devuelve con un motivo.',
    },
    {
      en: 'Until the answer the term that the step belongs to stands still.',
      es: 'Hasta la respuesta, el plazo al que pertenece el paso está en pausa.',
    },
  ],
  'officer-change': [
    {
      en: 'A specialist makes sure of the change over a channel that was known before, and confirms it or says why not.',
      es: 'Un especialista comprueba el cambio por un canal ya conocido, y lo confirma o dice por qué no.',
    },
    {
      en: 'Until then the day of an open annual review stands still. The officer signs as before.',
      es: 'Hasta entonces el plazo de una revisión anual abierta está en pausa. El directivo firma como antes.',
    },
  ],
  settlement: [
    {
      en: 'A specialist looks into the register, and you are told whether it is settled there.',
      es: 'Un especialista consulta el registro, y se le avisa si ahí quedó en regla.',
    },
    { en: 'Until then your term stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  'incident-report': [
    {
      en: 'This receipt is the evidence that you reported the incident yourselves, and when. Keep it.',
      es: 'Este acuse es la prueba de que ustedes mismos informaron el incidente, y cuándo. Consérvelo.',
    },
    {
      en: 'The office’s duty officer is alerted. A specialist looks at the report, and asks you for an analysis or closes it.',
      es: 'Se alerta al oficial de guardia. Un especialista ve el informe, y le pide un análisis o lo cierra.',
    },
    {
      en: 'The report by itself sets you no term, and nothing adverse follows from it by itself.',
      es: 'El informe no le fija por sí mismo ningún plazo, ni se sigue de él nada adverso por sí solo.',
    },
  ],
  'incident-analysis': [
    {
      en: 'A specialist accepts the analysis, or returns it with a reason.',
      es: 'Un especialista acepta el análisis o lo devuelve con un motivo.',
    },
    { en: 'Until then your term stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  'incident-action': [
    {
      en: 'A specialist looks whether the action is done, and you are told.',
      es: 'Un especialista comprueba si la acción está cumplida, y se le avisa.',
    },
    { en: 'Until then its day stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  response: [
    {
      en: 'A specialist reads the answer, and you are told whether it suffices and, if not, why.',
      es: 'Un especialista lee la respuesta, y se le avisa si basta y, si no, por qué.',
    },
    { en: 'Until then your term stands still.', es: 'Hasta entonces su plazo está en pausa.' },
  ],
  appeal: [
    {
      en: 'It is decided whether the appeal is admitted; then an officer who had no part in the case decides it.',
      es: 'Se decide si la apelación se admite; después la resuelve un oficial que no tuvo parte en el caso.',
    },
    {
      en: 'The decision that you contest stands meanwhile. No removal follows while the appeal is pending.',
      es: 'Entretanto la decisión que impugna se mantiene. No hay baja mientras la apelación esté pendiente.',
    },
    {
      en: 'The officer may ask you for further information; your page shows what, and by when.',
      es: 'El oficial puede pedirle más información; su página muestra cuál y hasta cuándo.',
    },
  ],
  'appeal-information': [
    {
      en: 'The appeal officer reads your answer and decides the appeal.',
      es: 'El oficial de apelaciones lee su respuesta y resuelve la apelación.',
    },
    {
      en: 'The days within which the appeal is to be decided run on.',
      es: 'El plazo para resolver la apelación sigue corriendo.',
    },
  ],
};

/** The rule by which the agency owes its answer. */
const ANSWERED_BY: Readonly<Record<FilingKind, string | null>> = {
  'application-withdrawal': null,
  review: 'REVIEW_ANSWER',
  'time-request': 'EXT_ANSWER',
  'action-answer': 'ACTION_ANSWER',
  cure: 'CURE_ANSWER',
  'cure-step': 'CURE_ANSWER',
  appeal: 'APPEAL_DECIDE',
  'appeal-information': null,
  'officer-change': 'OFFICER_CHANGE',
  settlement: 'SETTLEMENT_ANSWER',
  'incident-report': 'INCIDENT_TRIAGE',
  'incident-analysis': 'PIA_ANSWER',
  'incident-action': 'PIA_ANSWER',
  response: 'RESPONSE_ANSWER',
};

/** The day by which the agency owes its answer to this very filing, while it owes one. */
function owedBy({ clocks }: State, { kind, takenUp }: FilingRow): Spoken | null {
  const rule = ANSWERED_BY[kind];
  const clock =
    takenUp &&
    clocks.find((one) => one.rule === rule && one.startedSeq >= takenUp.first && one.startedSeq <= takenUp.last);
  if (!clock) return null;
  const { en, es } = dateWords(clock.due);
  return said(
    `The agency owes you its answer by the end of ${en}.`,
    `La autoridad le debe su respuesta a más tardar el ${es}.`,
  );
}

/** What happens next, sentence by sentence. */
export function whatNext(state: State, filing: FilingRow): readonly Spoken[] {
  if (filing.finding !== null) return [whyAside(filing.finding), ...SET_ASIDE];
  const owed = owedBy(state, filing);
  const next = NEXT[filing.kind];
  return [...(filing.command['reporter'] === null ? [NO_REPORT, ...next.slice(1)] : next), ...(owed ? [owed] : [])];
}

/** Of an incident that somebody told who is none of the company's contacts: instead of what the receipt is evidence of. */
const NO_REPORT: Spoken = {
  en: 'Somebody told this who is none of your contacts. It counts as a report of your company only once a contact, or whoever signs in for you, reports it.',
  es: 'Lo contó alguien que no es uno de sus contactos. Cuenta como informe de su empresa solo cuando lo informe un contacto o quien inicie sesión por ustedes.',
};

const whyAside = (finding: string): Spoken =>
  said(
    `No rule could take it up by itself. ${findingIn('en', finding)}`,
    `Ninguna regla pudo tramitarlo por sí sola. ${findingIn('es', finding)}`,
  );

const SET_ASIDE: readonly Spoken[] = [
  {
    en: 'Your filing is kept, with the instant at which it was received. A person decides what is done with it.',
    es: 'Su escrito se conserva con el instante en que se recibió. Una persona decide qué se hace con él.',
  },
];

export type Standing = { readonly tone: 'info' | 'good' | 'warn'; readonly words: Spoken };

/** Where the filing is now. */
export function standingOf({ takenUp, finding, settled }: FilingRow): Standing {
  if (!takenUp)
    return { tone: 'info', words: { en: 'Received, waits to be taken up', es: 'Recibido, espera trámite' } };
  if (settled) return { tone: 'good', words: { en: 'Settled by a person', es: 'Resuelto por una persona' } };
  if (finding === null) return { tone: 'good', words: { en: 'Taken up', es: 'En trámite' } };
  return { tone: 'warn', words: { en: 'Set aside for a person', es: 'Apartado para una persona' } };
}
