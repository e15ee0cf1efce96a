/** Why something cannot be done, in the reader's language. Rules refuse in English; Spanish is found by the sentence, then by the code. */
import type { Language, Words } from '../../templates/words.ts';
import { say } from '../../templates/words.ts';
import { handRefusal } from './hands.ts';
import { CODES, LACKING, SENTENCES } from './refusals-es.ts';

export type Refused = { readonly code: string; readonly message: string };

/** Sentences with a number, a date or a list in them: what the brackets catch stands at `$1` and `$2`. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [
    /^The security profile is not complete: categories (.+) are not answered\.$/,
    'El perfil de seguridad no está completo: faltan las categorías $1.',
  ],
  [
    /^The review is not complete: categories (.+) are not affirmed\.$/,
    'La revisión no está completa: faltan por confirmar las categorías $1.',
  ],
  [
    /^The vetting checklist is not complete: (\d+) of (\d+) checks have no result\.$/,
    'La verificación de antecedentes no está completa: $1 de $2 comprobaciones no tienen resultado.',
  ],
  [
    /^The security profile is not complete: categories (.+) have open criteria\.$/,
    'El perfil de seguridad no está completo: quedan criterios abiertos en las categorías $1.',
  ],
  [
    /^The review is not complete: categories (.+) have open criteria\.$/,
    'La revisión no está completa: quedan criterios abiertos en las categorías $1.',
  ],
  [
    /^Answers to musts that are not accepted yet: (\d+)\.$/,
    'Respuestas a criterios obligatorios que aún no se aceptan: $1.',
  ],
  [/^These identifiers are missing: (.+)\.$/, 'Faltan estos identificadores: $1.'],
  [/^One of these identifiers is needed: (.+)\.$/, 'Se necesita uno de estos identificadores: $1.'],
  [/^A new application is possible from (.+) on\.$/, 'Puede presentar otra solicitud desde el $1.'],
  [
    /^The specialist may grant up to (\d+) days; more is the supervisor’s to grant\.$/,
    'El especialista puede conceder hasta $1 días; más, el supervisor.',
  ],
  [
    /^More than (\d+) days after the day only the supervisor may grant time\.$/,
    'Pasados más de $1 días del vencimiento, solo el supervisor concede tiempo.',
  ],
  [
    /^A visit needs (\d+) days’ notice: the first possible day is (.+)\. The participant may waive the notice by name\.$/,
    'Una visita requiere $1 días de antelación: el primer día posible es el $2. El participante puede dispensarla por nombre.',
  ],
  [/^Nobody visits on (\S+), a public holiday: (.+)\.$/, 'Nadie visita el $1, que es día festivo: $2.'],
  [
    /^Does not work as a specialist for this company on that day: (.+)\.$/,
    'No trabaja como especialista para esta empresa ese día: $1.',
  ],
  [/^Is on leave on (\S+): (.+)\.$/, 'Está de permiso el $1: $2.'],
  [
    /^The report is not complete: (.+), and (\d+) more\.$/,
    'El informe no está completo: $1 y $2 más (domestic: sitio nacional; foreign: sitio en el extranjero).',
  ],
  [
    /^The report is not complete: (.+)\.$/,
    'El informe no está completo: $1 (domestic: sitio nacional; foreign: sitio en el extranjero).',
  ],
  [/^At most (\d+) people visit a site\.$/, 'Visitan un sitio $1 personas como máximo.'],
  [/^An item is put aside for (\d+) days at the most\.$/, 'Un asunto se aparta como máximo $1 días.'],
  [/^An item has (\d+) tags at the most\.$/, 'Un asunto tiene como máximo $1 etiquetas.'],
  [/^Benefits are denied for (\d+) days at the most\.$/, 'Los beneficios se deniegan por $1 días como máximo.'],
  [/^This company waits already, under the receipt (.+)\.$/, 'Esta empresa ya espera, con el acuse $1.'],
  [/^At most (\d+) companies are moved at once\.$/, 'Se pasan como máximo $1 empresas a la vez.'],
  [
    /^The substitute is not .+ for all of that time wherever the person is: choose another one, or lend the role first\.$/,
    'La persona sustituta no ejerce todas sus funciones allí durante todo ese tiempo: elija otra, o preste antes la función.',
  ],
];

/** The refusal as one sentence. */
export function refusalIn(language: Language, { code, message }: Refused): string {
  if (language === 'en') return message;
  return sentence(message) ?? composed(message) ?? handRefusal(message) ?? CODES[code] ?? message;
}

const sentence = (message: string): string | undefined =>
  Object.hasOwn(SENTENCES, message) ? SENTENCES[message] : undefined;

function composed(message: string): string | undefined {
  const lacking = /^The evidence of notice is not complete: (.+)\.$/.exec(message)?.[1];
  if (lacking !== undefined)
    return `Las pruebas de aviso no están completas: ${lacking
      .split('; ')
      .map((one) => LACKING[one] ?? one)
      .join('; ')}.`;
  const found = PATTERNS.find(([pattern]) => pattern.test(message));
  return found && message.replace(found[0], found[1]);
}

/** Findings of filings that were set aside are refusals of which only the code was kept. */
export const FINDINGS: Readonly<Record<string, Words>> = {
  ActionUnknown: { en: 'The action did not wait for an answer.', es: 'La acción no esperaba respuesta.' },
  OfficerChangeOpen: {
    en: 'A change of officer was being checked already.',
    es: 'Ya se comprobaba un cambio de directivo.',
  },
  AppealPending: { en: 'An appeal was pending already.', es: 'Ya había una apelación pendiente.' },
  NoAppeal: { en: 'No appeal was pending.', es: 'No había ninguna apelación pendiente.' },
  NothingAsked: {
    en: 'Nothing that was asked waited for an answer.',
    es: 'Nada de lo que se pidió esperaba respuesta.',
  },
  FiledInFuture: {
    en: 'The day that the paper shows was still to come.',
    es: 'El día que muestra el papel aún no llegaba.',
  },
  FiledBeforeDecision: {
    en: 'It was filed before the decision that stands now.',
    es: 'Se presentó antes de la resolución vigente.',
  },
  ConsentNeeded: {
    en: 'The consent to unannounced visits was missing.',
    es: 'Faltaba el consentimiento a visitas sin aviso.',
  },
  CriterionUnknown: {
    en: 'A step named a criterion that the company is not asked.',
    es: 'Un paso nombraba un criterio que no se pide a la empresa.',
  },
  DateUnknown: { en: 'A day that it names was no date.', es: 'Un día que indica no era una fecha.' },
  NoAdverseCase: { en: 'No adverse case was open.', es: 'No había ningún caso adverso abierto.' },
  NothingToSettle: {
    en: 'No debt and no bond waited to be settled.',
    es: 'Ningún adeudo ni fianza esperaba regularizarse.',
  },
  NoWarning: { en: 'No warning waited for an answer.', es: 'Ninguna advertencia esperaba respuesta.' },
  NoMatter: { en: 'There was no such open matter.', es: 'No había ningún asunto abierto así.' },
  NoStepToReport: {
    en: 'The step did not wait to be done: it was not agreed to yet, or it is done.',
    es: 'El paso no esperaba hacerse: aún no estaba acordado, o ya está hecho.',
  },
  NoTermToCure: { en: 'No term to cure ran.', es: 'No corría ningún plazo para subsanar.' },
  NotMember: { en: 'The company was no member.', es: 'La empresa no era miembro.' },
  NoValidation: { en: 'No validation was under way.', es: 'No había ninguna validación en curso.' },
  NotAtThisStep: { en: 'The case was not at this step.', es: 'El caso no estaba en este paso.' },
  NotSuspended: { en: 'There was no suspension to cure.', es: 'No había suspensión que subsanar.' },
  NothingToAnswer: {
    en: 'Every required action had been answered.',
    es: 'Todas las acciones requeridas estaban respondidas.',
  },
  NothingToAppeal: {
    en: 'There was no decision that can be appealed.',
    es: 'No había ninguna decisión que pueda apelarse.',
  },
  NothingToWithdraw: { en: 'There was nothing to withdraw from.', es: 'No había nada de lo que retirarse.' },
  ProfileIncomplete: { en: 'Not every category was affirmed.', es: 'No todas las categorías estaban confirmadas.' },
  ReviewNotOpen: { en: 'No annual review was open.', es: 'No había ninguna revisión anual abierta.' },
  ReviewSubmitted: { en: 'The review had been submitted already.', es: 'La revisión ya se había presentado.' },
  TooManyDocuments: {
    en: 'A step named more documents than five.',
    es: 'Un paso nombraba más de cinco documentos.',
  },
  TooManySteps: { en: 'The plan had more steps than ten.', es: 'El plan tenía más de diez pasos.' },
  TimeAskedAlready: { en: 'A request for more time was open already.', es: 'Ya había una petición de más tiempo.' },
};

/** What the rules found about a filing; a code without words is shown as it is. */
export function findingIn(language: Language, code: string): string {
  const words = Object.hasOwn(FINDINGS, code) ? FINDINGS[code] : undefined;
  return words ? say(language, words) : code;
}
