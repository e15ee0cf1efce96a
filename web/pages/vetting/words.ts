/** Words of the vetting desk. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

export const W = {
  title: { en: 'Vetting', es: 'Verificación de antecedentes' },
  inside: {
    en: 'Nothing on this page is shown to the company. Your look at it is recorded.',
    es: 'Nada de esta página se muestra a la empresa. Su consulta queda registrada.',
  },
  forApplication: { en: 'For the application', es: 'Para la solicitud' },
  forReview: { en: 'For the annual review {cycle}', es: 'Para la revisión anual {cycle}' },
  forAsked: { en: 'For the profile that was asked for on {on}', es: 'Para el perfil que se pidió el {on}' },
  forInherited: { en: 'For the review of the imported profile', es: 'Para la revisión del perfil importado' },
  nothingDue: {
    en: 'Nothing waits for a vetting now. It is made for an application that was submitted, and repeated for each annual review.',
    es: 'Nada espera ahora una verificación. Se hace para una solicitud presentada y se repite en cada revisión anual.',
  },
  notBegun: { en: 'Not begun', es: 'Sin empezar' },
  underWay: { en: '{done} of {all} checks answered', es: '{done} de {all} comprobaciones respondidas' },
  waits: { en: 'Waits for the second person', es: 'Espera a la segunda persona' },
  begin: { en: 'Begin the vetting', es: 'Empezar la verificación' },
  again: { en: 'Vet once more', es: 'Verificar de nuevo' },
  againText: {
    en: 'All checks are answered anew, and reviewed anew. The round below stays in the record. Until the new one is reviewed, nobody can certify or approve.',
    es: 'Todas las comprobaciones se responden y se revisan de nuevo. La ronda de abajo queda en el registro. Hasta que se revise la nueva, nadie puede certificar ni aprobar.',
  },
  checklist: { en: 'Checklist', es: 'Lista de comprobación' },
  check: { en: 'Check', es: 'Comprobación' },
  result: { en: 'Result', es: 'Resultado' },
  source: { en: 'Source and finding', es: 'Fuente y hallazgo' },
  who: { en: 'Asked on, by', es: 'Consultada el, por' },
  next: { en: 'Next', es: 'Siguiente' },
  open: { en: 'No result', es: 'Sin resultado' },
  answer: { en: 'Answer', es: 'Responder' },
  change: { en: 'Change', es: 'Cambiar' },
  why: { en: 'Why it is asked', es: 'Por qué se pregunta' },
  second: { en: 'Second person', es: 'Segunda persona' },
  secondText: {
    en: 'Somebody who has answered none of the checks looks through all of them, and concludes or sends some back.',
    es: 'Alguien que no respondió ninguna comprobación las revisa todas, y concluye o devuelve algunas.',
  },
  secondNotYou: {
    en: 'You have answered a check of this round; another person reviews it.',
    es: 'Usted respondió una comprobación de esta ronda; la revisa otra persona.',
  },
  secondLater: {
    en: 'Possible when every check has a result.',
    es: 'Posible cuando toda comprobación tenga resultado.',
  },
  review: { en: 'Review the whole', es: 'Revisar el conjunto' },
  concluded: { en: '{name}, {at}', es: '{name}, {at}' },
  sentBack: { en: 'Sent back by {name}, {at}: {checks}', es: 'Devuelto por {name}, {at}: {checks}' },
  told: { en: 'What the company may be told', es: 'Lo que puede decirse a la empresa' },
  toldText: {
    en: 'Should the result stand in the way, the company is told these grounds and nothing else.',
    es: 'Si el resultado lo impide, se dicen a la empresa estos motivos y nada más.',
  },
  then: { en: 'What follows', es: 'Lo que sigue' },
  record: { en: 'Record the result on the case', es: 'Registrar el resultado en el caso' },
  toCase: { en: 'Back to the participant', es: 'Volver al participante' },
  earlier: { en: 'Answers that were replaced or sent back', es: 'Respuestas sustituidas o devueltas' },
  rounds: { en: 'Earlier rounds', es: 'Rondas anteriores' },
  begun: { en: 'Begun by {name}, {at}', es: 'Empezada por {name}, {at}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OPEN_CHECKS: Counted = {
  one: { en: '{n} check has no result.', es: '{n} comprobación no tiene resultado.' },
  other: { en: '{n} checks have no result.', es: '{n} comprobaciones no tienen resultado.' },
};

export const CHECK_FORM = {
  submit: { en: 'Record the answer', es: 'Registrar la respuesta' },
  done: { en: 'The answer was recorded.', es: 'La respuesta quedó registrada.' },
  company: { en: 'Company', es: 'Empresa' },
  now: { en: 'Recorded now', es: 'Registrado ahora' },
  identifiers: { en: 'Given by the company', es: 'Dado por la empresa' },
  released: { en: 'If adverse, the company is told', es: 'Si es desfavorable, se dice a la empresa' },
  result: { en: 'Result', es: 'Resultado' },
  on: { en: 'Day on which the source was asked', es: 'Día en que se consultó la fuente' },
  source: { en: 'Source', es: 'Fuente' },
  sourceHint: {
    en: 'The system or register, and the number of the answer if it has one.',
    es: 'El sistema o registro, y el número de la respuesta si lo tiene.',
  },
  text: { en: 'Finding, or why the check does not apply', es: 'Hallazgo, o por qué no aplica' },
  textHint: {
    en: 'Needed unless the result is clear. It stays at this desk.',
    es: 'Necesario salvo que el resultado sea favorable. No sale de esta mesa.',
  },
  textNeeded: { en: 'Say what was found, or why it does not apply', es: 'Diga qué se halló, o por qué no aplica' },
  future: { en: 'The day cannot lie ahead', es: 'El día no puede ser futuro' },
  back: { en: 'Back to the vetting', es: 'Volver a la verificación' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const REVIEW_FORM = {
  title: { en: 'Review the vetting', es: 'Revisar la verificación' },
  intro: {
    en: 'The result follows from the checks: one that is adverse makes the whole adverse.',
    es: 'El resultado se deduce de las comprobaciones: una desfavorable hace desfavorable el conjunto.',
  },
  submit: { en: 'Record the review', es: 'Registrar la revisión' },
  decision: { en: 'What you do', es: 'Lo que hace' },
  conclude: { en: 'Conclude: {result}', es: 'Concluir: {result}' },
  sendBack: { en: 'Send checks back to be done anew', es: 'Devolver comprobaciones para hacerlas de nuevo' },
  checks: { en: 'Checks to be done anew', es: 'Comprobaciones por hacer de nuevo' },
  checksNeeded: { en: 'Choose the checks to be done anew', es: 'Elija las comprobaciones por hacer de nuevo' },
  text: { en: 'What you looked at, and why you decide so', es: 'Qué revisó, y por qué decide así' },
  concludeConsequence: {
    en: 'If you conclude, the round is closed under your name: its answers cannot be changed any more.',
    es: 'Si concluye, la ronda se cierra a su nombre: sus respuestas ya no pueden cambiarse.',
  },
  notTold: { en: 'The company is told nothing of it.', es: 'A la empresa no se le dice nada de esto.' },
  concluded: { en: 'The vetting was concluded.', es: 'La verificación quedó concluida.' },
  returned: { en: 'The checks were sent back.', es: 'Las comprobaciones se devolvieron.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const BEGUN: Spoken = { en: 'The vetting has begun.', es: 'La verificación empezó.' };
