/** Words about matters: what is alleged, from whom the agency knows it, how far it is, and what the policy advises. */
import type { TriageOutcome } from '../../domain/matter-events.ts';
import type { Measure } from '../../domain/policy.ts';
import type { Matter, MatterSource } from '../../domain/state.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const MATTER_STAGES: Readonly<Record<Matter['stage'], Spoken>> = {
  triage: { en: 'Waits for triage', es: 'Espera su primera evaluación' },
  analysis: { en: 'Waits for the company’s analysis', es: 'Espera el análisis de la empresa' },
  'to-warn': { en: 'To be warned of', es: 'Por advertir' },
  warned: { en: 'Warned, answer open', es: 'Advertida, respuesta pendiente' },
  answered: { en: 'Answered, to be read', es: 'Respondida, por leer' },
};

export const SOURCES_OF_MATTER: Readonly<Record<MatterSource, Spoken>> = {
  'self-reported': { en: 'the company reported it itself', es: 'la propia empresa lo informó' },
  validation: { en: 'found at a validation', es: 'hallado en una validación' },
  vetting: { en: 'found by vetting', es: 'hallado en la verificación de antecedentes' },
  port: { en: 'found at a port of entry', es: 'hallado en un puerto de entrada' },
  review: { en: 'found in an annual review', es: 'hallado en una revisión anual' },
  'third-party': { en: 'told by somebody else', es: 'informado por un tercero' },
};

export const TRIAGE_WORDS: Readonly<Record<TriageOutcome, Spoken>> = {
  warn: { en: 'warn the company and hear it', es: 'advertir a la empresa y oírla' },
  'deny-benefits': {
    en: 'warn the company, with no more than a denial of single benefits in view',
    es: 'advertir a la empresa, sin más en vista que denegar beneficios concretos',
  },
  analysis: {
    en: 'first have the company’s analysis of the incident',
    es: 'tener primero el análisis del incidente por la empresa',
  },
  drop: { en: 'drop the matter', es: 'archivar el asunto' },
};

export const MEASURE_WORDS: Readonly<Record<Measure, Spoken>> = {
  drop: { en: 'drop it', es: 'archivar' },
  warn: { en: 'warn and hear the company', es: 'advertir y oír a la empresa' },
  'deny-benefits': { en: 'deny single benefits', es: 'denegar beneficios concretos' },
  suspend: { en: 'suspend, once the warning was in vain', es: 'suspender, si la advertencia fue en vano' },
  remove: { en: 'remove', es: 'dar de baja' },
};

/** The facts of proportionality, each in a line. */
export const PROPORTION = {
  member: { en: 'Member', es: 'Miembro' },
  since: { en: '{years}, since {on}', es: '{years}, desde el {on}' },
  unknownSince: { en: 'Since a day that is not known', es: 'Desde un día que no consta' },
  earlier: { en: 'Earlier adverse cases', es: 'Casos adversos anteriores' },
  cures: { en: 'Earlier cures', es: 'Subsanaciones anteriores' },
  matters: { en: 'Earlier matters', es: 'Asuntos anteriores' },
  none: { en: 'None', es: 'Ninguno' },
  reported: { en: 'Self-reported', es: 'Informado por la empresa' },
  reportedOf: { en: 'Self-reported: {what}', es: 'Informado por la empresa: {what}' },
  ofIncident: { en: 'Incident of {on}: {word}', es: 'Incidente del {on}: {word}' },
  reportFirst: {
    en: 'Yes: the company’s report was received first, on {reported}; the agency found it on {found}',
    es: 'Sí: primero se recibió el informe de la empresa, el {reported}; la autoridad lo halló el {found}',
  },
  reportAlone: {
    en: 'Yes: the company’s report was received on {reported}; nothing on record shows that the agency knew before',
    es: 'Sí: el informe de la empresa se recibió el {reported}; nada consta de que la autoridad lo supiera antes',
  },
  foundFirst: {
    en: 'No: the agency found it first, on {found}; the company’s report was received on {reported}',
    es: 'No: la autoridad lo halló primero, el {found}; el informe de la empresa se recibió el {reported}',
  },
  learnedFirst: {
    en: 'No: the agency had learned of it on {learned}; the company’s report was received after that, on {reported}',
    es: 'No: la autoridad lo supo el {learned}; el informe de la empresa se recibió después, el {reported}',
  },
  foundAlone: {
    en: 'No: the agency found it on {found}; no report of the company about it is on record',
    es: 'No: la autoridad lo halló el {found}; no consta ningún informe de la empresa al respecto',
  },
  learnedAlone: {
    en: 'No: the agency learned of it on {learned}; no report of the company about it is on record',
    es: 'No: la autoridad lo supo el {learned}; no consta ningún informe de la empresa al respecto',
  },
  noReport: {
    en: 'No: no report of the company about it is on record',
    es: 'No: no consta ningún informe de la empresa al respecto',
  },
  stated: { en: 'Stated when the matter was opened', es: 'Indicado al abrir el asunto' },
  statedLine: { en: '{source}, {on}', es: '{source}, {on}' },
  outreach: { en: 'Earlier outreach about duties', es: 'Seguimientos anteriores de obligaciones' },
  spokeFirst: {
    en: 'Yes: the company spoke of it first, on {said}; the agency pressed for it on {pressed}',
    es: 'Sí: la empresa habló de ello primero, el {said}; la autoridad lo reclamó el {pressed}',
  },
  spokeAfter: {
    en: 'No: the agency pressed for it first, on {pressed}; the company first spoke of it on {said}',
    es: 'No: la autoridad lo reclamó primero, el {pressed}; la empresa habló de ello el {said}',
  },
  spokeNever: {
    en: 'No: the agency pressed for it first, on {pressed}; no word of the company about it is on record',
    es: 'No: la autoridad lo reclamó primero, el {pressed}; no consta palabra alguna de la empresa al respecto',
  },
  notice: { en: 'Notice of the warning', es: 'Aviso de la advertencia' },
  noNotice: { en: 'Not proven yet', es: 'Aún sin acreditar' },
  guidance: { en: 'Policy, {ground}', es: 'Política, {ground}' },
  advice: {
    en: 'Usual: {usual}.\nAggravates: {aggravates}.\nMitigates: {mitigates}.\n{authority}: {source}',
    es: 'Habitual: {usual}.\nAgrava: {aggravates}.\nAtenúa: {mitigates}.\n{authority}: {source}',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const PROPORTION_COUNTS = {
  years: { one: { en: '{n} year', es: '{n} año' }, other: { en: '{n} years', es: '{n} años' } },
} as const satisfies Readonly<Record<string, Counted>>;

/** What became of an earlier case. */
export const COURSES = {
  open: { en: 'open', es: 'abierto' },
  declined: { en: 'declined', es: 'desestimado' },
  suspended: { en: 'suspended', es: 'suspensión' },
  reinstated: { en: 'suspended, then reinstated', es: 'suspensión, después restablecida' },
  allowed: { en: 'reversed on appeal', es: 'revocado en apelación' },
  removed: { en: 'removed', es: 'baja' },
  dropped: { en: 'dropped', es: 'archivado' },
  answered: { en: 'answered sufficiently', es: 'respondido suficientemente' },
  accepted: { en: 'accepted', es: 'aceptada' },
  refused: { en: 'refused', es: 'rechazada' },
  waits: { en: 'not assessed', es: 'sin evaluar' },
} as const satisfies Readonly<Record<string, Spoken>>;
export type Course = keyof typeof COURSES;

/** The warning as the company reads it. */
export const WARNING = {
  title: { en: 'A warning that asks for your answer', es: 'Una advertencia que pide su respuesta' },
  by: { en: 'Answer by the end of {on}.', es: 'Responda a más tardar el {on}.' },
  unserved: {
    en: 'Your term begins when the letter with this warning is dispatched to your registered address.',
    es: 'Su plazo empieza cuando se despache a su domicilio registrado la carta con esta advertencia.',
  },
  passed: {
    en: 'Your term has passed. You can still answer: a person decides on it.',
    es: 'Su plazo pasó. Todavía puede responder: decide una persona.',
  },
  waits: {
    en: 'Your answer was received. Until it is read, no term of yours runs.',
    es: 'Se recibió su respuesta. Hasta que se lea, no corre ningún plazo suyo.',
  },
  lesser: {
    en: 'If it is not answered, or the answer does not suffice, a denial of single benefits may be recommended, and nothing more. The membership would stand.',
    es: 'Si no se responde, o la respuesta no basta, puede recomendarse denegar beneficios concretos, y nada más. La membresía se mantendría.',
  },
  undecided: {
    en: 'Nothing has been decided. Each point, and what would answer it:',
    es: 'No se ha decidido nada. Cada punto, y qué lo respondería:',
  },
  answers: { en: 'What would answer it', es: 'Qué lo respondería' },
  lacking: { en: 'Why your last answer did not suffice', es: 'Por qué su última respuesta no bastó' },
  released: {
    en: 'Give whatever you want to be considered, with documents.',
    es: 'Presente lo que quiera que se considere, con documentos.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
