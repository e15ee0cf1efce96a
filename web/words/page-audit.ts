/** Words of samples for review, and of what is found in them. */
import type { Closing, FindingStage, Result, Step } from '../../domain/audit.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';
import type { Counted } from './tongue.ts';

export const AUDIT = {
  samples: { en: 'Samples for review', es: 'Muestras para revisión' },
  samplesLead: {
    en: 'Decisions drawn at random by a seed, so that anybody can draw the same ones again, each reviewed by an auditor.',
    es: 'Resoluciones sacadas al azar con una semilla, de modo que cualquiera puede sacar las mismas, cada una revisada por un auditor.',
  },
  noSamples: { en: 'No sample has been drawn yet.', es: 'Todavía no se ha sacado ninguna muestra.' },
  draw: { en: 'Draw a sample', es: 'Sacar una muestra' },
  drawIntro: {
    en: 'Choose the seed before you know what it yields, such as numbers that somebody else has thrown. What is left empty narrows nothing.',
    es: 'Elija la semilla antes de saber qué da, por ejemplo números que haya sacado otra persona. Lo que quede vacío no limita nada.',
  },
  drawDone: { en: 'The sample is drawn.', es: 'La muestra está sacada.' },
  seed: { en: 'Seed', es: 'Semilla' },
  seedHint: { en: 'Letters, digits and hyphens; 40 at the most', es: 'Letras, cifras y guiones; 40 como máximo' },
  seedWrong: {
    en: 'Use letters, digits and hyphens, 40 at the most',
    es: 'Use letras, cifras y guiones, 40 como máximo',
  },
  size: { en: 'How many decisions', es: 'Cuántas resoluciones' },
  drawnOn: { en: 'Drawn', es: 'Sacada' },
  drawnBy: { en: 'By', es: 'Por' },
  population: { en: 'Out of', es: 'De entre' },
  populationHash: { en: 'SHA-256 of their names, in order', es: 'SHA-256 de sus nombres, en orden' },
  narrowed: { en: 'Narrowed to', es: 'Limitada a' },
  everything: { en: 'nothing: all decisions', es: 'nada: todas las resoluciones' },
  leftOut: { en: 'Left out for a conflict of interest', es: 'Fuera por conflicto de intereses' },
  again: { en: 'Drawn again, as of {at}', es: 'Sacada de nuevo, con fecha {at}' },
  againHow: {
    en: 'Drawn again from the record as it was at {at}: what became of a decision since, as by an appeal, changes nothing.',
    es: 'Sacada de nuevo del registro tal como estaba el {at}: lo que pasó después con una resolución, por ejemplo una apelación, no cambia nada.',
  },
  againSame: {
    en: 'The same decisions, out of the same population.',
    es: 'Las mismas resoluciones, de la misma población.',
  },
  againOther: {
    en: 'The record of that day yields another population than the one whose hash stands above: a company has moved to another office, or the record is not what it was. From what is recorded of the drawing, the sample stands.',
    es: 'El registro de ese día da otra población que la de la huella de arriba: una empresa pasó a otra oficina, o el registro no es el que era. Según lo registrado, la muestra se mantiene.',
  },
  againBroken: {
    en: 'Other decisions, out of the same population: the sample is not what its seed yields.',
    es: 'Otras resoluciones, de la misma población: la muestra no es la que da su semilla.',
  },
  how: {
    en: 'How to draw it elsewhere: sort the names by code units, hash the seed by FNV-1a (32 bits), let mulberry32 go on from there, and shuffle from the front by Fisher and Yates, drawing anew what would favor some.',
    es: 'Cómo sacarla en otro lugar: ordene los nombres por unidades de código, calcule FNV-1a (32 bits) de la semilla, siga con mulberry32 y baraje desde el principio según Fisher y Yates, repitiendo lo que favorecería a algunos.',
  },
  number: { en: 'No.', es: 'N.º' },
  decision: { en: 'Decision', es: 'Resolución' },
  result: { en: 'Review', es: 'Revisión' },
  finding: { en: 'Finding', es: 'Observación' },
  due: { en: 'Answer due', es: 'Respuesta antes de' },
  owner: { en: 'To be answered by', es: 'Debe responder' },
  reviewed: { en: 'Reviewed', es: 'Revisadas' },
  of: { en: '{n} of {all}', es: '{n} de {all}' },
  findingsOpen: { en: 'Open findings', es: 'Observaciones abiertas' },
  sample: { en: 'Sample “{seed}”', es: 'Muestra «{seed}»' },
  notYours: {
    en: 'Decisions beyond your offices are not listed: {n}.',
    es: 'No se listan resoluciones fuera de sus oficinas: {n}.',
  },
  toDo: { en: 'Not reviewed yet', es: 'Sin revisar' },
  review: { en: 'Review', es: 'Revisar' },
  reviewTitle: { en: 'Review the decision', es: 'Revisar la resolución' },
  reviewIntro: {
    en: 'Read the decision page first. What you find goes to the office with a day by which to answer; no date, standing or tier of the company moves.',
    es: 'Lea primero la página de la resolución. Lo que observe va a la oficina con un día para responder; ninguna fecha, situación ni nivel de la empresa se mueve.',
  },
  reviewDone: { en: 'The review is on record.', es: 'La revisión quedó registrada.' },
  found: { en: 'What you found', es: 'Qué observó' },
  foundHint: {
    en: 'For “no finding”, what you looked at. No personal data.',
    es: 'Si no hay observación, qué comprobó. Sin datos personales.',
  },
  ownerField: {
    en: 'Who answers for the office, when there is a finding',
    es: 'Quién responde por la oficina, si hay observación',
  },
  ownerNeeded: { en: 'Name who is to answer', es: 'Indique quién debe responder' },
  findings: { en: 'Findings', es: 'Observaciones' },
  findingsLead: {
    en: 'What auditors found in decisions, followed to its end. What is late comes first.',
    es: 'Lo que los auditores observaron en resoluciones, hasta su final. Primero lo atrasado.',
  },
  toRead: { en: 'Answered: read the answer', es: 'Respondida: lea la respuesta' },
  answerBy: { en: 'Answer by {on}', es: 'Responder hasta el {on}' },
  lateSince: { en: 'Late: was due on {on}', es: 'Con retraso: vencía el {on}' },
  noFindings: { en: 'There is no such finding.', es: 'No hay ninguna observación así.' },
  office: { en: 'Office', es: 'Oficina' },
  stage: { en: 'Stage', es: 'Estado' },
  all: { en: 'All', es: 'Todas' },
  late: { en: 'late', es: 'con retraso' },
  show: { en: 'Show', es: 'Mostrar' },
  opened: { en: 'Opened', es: 'Abierta' },
  closedAs: { en: 'Closed as', es: 'Cerrada como' },
  course: { en: 'How it went', es: 'Cómo transcurrió' },
  what: { en: 'What', es: 'Qué' },
  answer: { en: 'Answer the finding', es: 'Responder a la observación' },
  answerText: { en: 'Answer of the office', es: 'Respuesta de la oficina' },
  answerDone: { en: 'The answer is on record.', es: 'La respuesta quedó registrada.' },
  giveBack: { en: 'Return the answer', es: 'Devolver la respuesta' },
  giveBackText: { en: 'What is missing', es: 'Qué falta' },
  giveBackDone: { en: 'The answer is returned, with a new day.', es: 'La respuesta se devolvió, con un nuevo día.' },
  close: { en: 'Close the finding', es: 'Cerrar la observación' },
  closeHow: { en: 'How it ends', es: 'Cómo termina' },
  closeText: { en: 'Reason', es: 'Motivo' },
  closeDone: { en: 'The finding is closed.', es: 'La observación está cerrada.' },
  send: { en: 'Record', es: 'Registrar' },
  print: {
    en: 'Use your browser’s print command for a paper copy.',
    es: 'Use la función de imprimir del navegador para una copia en papel.',
  },
  moves: {
    en: 'Nothing here moves a date, a standing or a tier of the company.',
    es: 'Nada de esto mueve una fecha, una situación ni un nivel de la empresa.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const POPULATION = {
  one: { en: '{n} decision recorded by {at}', es: '{n} resolución registrada hasta el {at}' },
  other: { en: '{n} decisions recorded by {at}', es: '{n} resoluciones registradas hasta el {at}' },
} as const satisfies Counted;

export const FINDING_COUNTS = {
  one: { en: '{n} audit finding waits', es: '{n} observación de auditoría espera' },
  other: { en: '{n} audit findings wait', es: '{n} observaciones de auditoría esperan' },
} as const satisfies Counted;

export const RESULTS: Readonly<Record<Result, Spoken>> = {
  'no-finding': { en: 'No finding', es: 'Sin observación' },
  finding: { en: 'Finding', es: 'Observación' },
};

export const FINDING_STAGES: Readonly<Record<FindingStage, Spoken>> = {
  open: { en: 'Open: waits for the office', es: 'Abierta: espera a la oficina' },
  answered: { en: 'Answered: waits for the auditor', es: 'Respondida: espera al auditor' },
  returned: { en: 'Returned: waits for the office', es: 'Devuelta: espera a la oficina' },
  closed: { en: 'Closed', es: 'Cerrada' },
};
export const STAGE_TONES: Readonly<Record<FindingStage, Tone>> = {
  open: 'warn',
  answered: 'info',
  returned: 'warn',
  closed: 'good',
};

export const CLOSING_WORDS: Readonly<Record<Closing, Spoken>> = {
  remedied: { en: 'Remedied', es: 'Subsanada' },
  explained: { en: 'Explained: there was nothing amiss', es: 'Explicada: no había nada mal' },
  accepted: { en: 'Accepted: noted, and nothing is to be done', es: 'Aceptada: se toma nota y no hay nada que hacer' },
  mistaken: { en: 'Mistaken: the finding was none', es: 'Equivocada: no era una observación' },
};

export const STEPS: Readonly<Record<Step['type'], Spoken>> = {
  SampleDrawn: { en: 'Drawn', es: 'Sacada' },
  DecisionReviewed: { en: 'Reviewed', es: 'Revisada' },
  FindingOpened: { en: 'Opened', es: 'Abierta' },
  FindingAnswered: { en: 'Answered', es: 'Respondida' },
  FindingReturned: { en: 'Answer returned', es: 'Respuesta devuelta' },
  FindingClosed: { en: 'Closed', es: 'Cerrada' },
};
