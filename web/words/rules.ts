/** The policy's rules by their ids. English is the policy's own title, which a test compares; Spanish is its translation. */
import type { Rule } from '../../domain/policy.ts';
import type { Spoken } from '../../templates/words.ts';
import { OTHER_RULES } from './rules-other.ts';

const RULES: Readonly<Record<string, Spoken>> = {
  PREAPP_ABANDON: { en: 'Finish and submit the application', es: 'Terminar y presentar la solicitud' },
  PREAPP_REMIND: {
    en: 'Remind of an unfinished application; the days are listed under reminders.application',
    es: 'Recordar una solicitud inconclusa; los días están en reminders.application',
  },
  CERT_DECIDE: {
    en: 'Decide on certification, to the extent practicable',
    es: 'Resolver la certificación, en la medida de lo posible',
  },
  SCSS_CERT_REVIEW: {
    en: 'Review the application and its security profile',
    es: 'Revisar la solicitud y su perfil de seguridad',
  },
  ANNUAL_OPEN: { en: 'Window of the annual review opens', es: 'Se abre el periodo de la revisión anual' },
  ANNUAL_DUE: {
    en: 'Submit the annual review of the security profile',
    es: 'Presentar la revisión anual del perfil de seguridad',
  },
  ANNUAL_REMIND: {
    en: 'Remind of the annual review; the days are listed under reminders.annual-review',
    es: 'Recordar la revisión anual; los días están en reminders.annual-review',
  },
  BLANK_PROFILE_CURE: {
    en: 'Submit after the warning that the review is missing',
    es: 'Presentar tras la advertencia de que falta la revisión',
  },
  BLANK_PROFILE: {
    en: 'Fill in and submit a security profile that was left blank, after the agency asked for it',
    es: 'Llenar y presentar un perfil de seguridad que quedó en blanco, después de que la autoridad lo pidió',
  },
  CONTACT_VERIFY: {
    en: 'Confirm the contacts; at least two of them live',
    es: 'Confirmar los contactos; al menos dos localizables',
  },
  DEBT_OR_BOND: {
    en: 'Pay a debt to CBP that is past its remedies, or have a bond in force again',
    es: 'Pagar un adeudo firme con CBP, o tener de nuevo una fianza vigente',
  },
  SETTLEMENT_ANSWER: {
    en: 'Look whether a debt or a bond is settled, after the company said so',
    es: 'Comprobar si un adeudo o una fianza quedó en regla, después de que la empresa lo dijo',
  },
  CORRECTION_ANSWER: {
    en: 'Approve or decline a proposed correction of the record',
    es: 'Aprobar o no una corrección propuesta del registro',
  },
  INCIDENT_TRIAGE: {
    en: 'Look at a security incident, and ask for its analysis or close it',
    es: 'Ver un incidente de seguridad, y pedir su análisis o cerrarlo',
  },
  PIA_RESPONSE: { en: 'Submit the Post-Incident Analysis', es: 'Presentar el análisis posterior al incidente' },
  PIA_ANSWER: {
    en: 'Accept or return a Post-Incident Analysis, or an action of one that was reported as done',
    es: 'Aceptar o devolver un análisis posterior al incidente, o una acción que se informó como hecha',
  },
  INCIDENT_ACTION: {
    en: 'Do a corrective action of a Post-Incident Analysis, where the analysis names no other day',
    es: 'Cumplir una acción correctiva de un análisis posterior al incidente, si este no fija otro día',
  },
  MATTER_TRIAGE: {
    en: 'Say what becomes of a matter that was opened',
    es: 'Decir qué se hace con un asunto abierto',
  },
  WARNING_RESPONSE: {
    en: 'Answer a warning about what is alleged',
    es: 'Responder a una advertencia sobre lo que se atribuye',
  },
  RESPONSE_ANSWER: {
    en: 'Read the answer to a warning, and say whether it suffices',
    es: 'Leer la respuesta a una advertencia y decir si basta',
  },
  RETURN_CURE: {
    en: 'Mend and resubmit a returned review or application',
    es: 'Corregir y volver a presentar una revisión o solicitud devuelta',
  },
  REVIEW_ANSWER: { en: 'Approve or return a submitted review', es: 'Aprobar o devolver una revisión presentada' },
  EXT_ANSWER: { en: 'Answer a request for more time', es: 'Responder a una petición de más tiempo' },
  VALID_INITIAL: {
    en: 'Validate for the first time, to the extent practicable',
    es: 'Validar por primera vez, en la medida de lo posible',
  },
  REVALID_MAX: {
    en: 'Revalidate at least once in each window of four years after the initial validation',
    es: 'Revalidar al menos una vez en cada periodo de cuatro años tras la validación inicial',
  },
  REVALID_PRACTICE: {
    en: 'Revalidate four years after the last closed validation',
    es: 'Revalidar cuatro años después de la última validación cerrada',
  },
  VALIDATION_OPENS: { en: 'Validation falls due on the worklist', es: 'La validación entra en la lista de trabajo' },
  VISIT_ANSWER: { en: 'Answer a proposal of visit dates', es: 'Responder a las fechas de visita propuestas' },
  COUNTER_ANSWER: {
    en: 'Propose visit dates anew after the company offered others, declined them or moved the visit',
    es: 'Proponer de nuevo fechas de visita, después de que la empresa ofreció otras, las rechazó o cambió la visita',
  },
  VAL_REPORT_ISSUE: { en: 'Issue the validation report', es: 'Emitir el informe de validación' },
  VAL_REVIEW: {
    en: 'Review a validation report, and issue or return it',
    es: 'Revisar un informe de validación, y emitirlo o devolverlo',
  },
  ACTION_RESPONSE: {
    en: 'Answer the actions required by a validation report',
    es: 'Responder a las acciones requeridas por un informe de validación',
  },
  ACTION_ANSWER: {
    en: 'Accept or return an answer to a required action',
    es: 'Aceptar o devolver la respuesta a una acción requerida',
  },
  RUNG: {
    en: 'Take the next step of a ladder; the gaps are listed under ladders',
    es: 'Dar el siguiente paso del seguimiento; los intervalos están en ladders',
  },
  PROMISE: {
    en: 'Do what was promised by the date that the participant named',
    es: 'Cumplir lo prometido en la fecha que indicó el participante',
  },
  EFFECT_RECEIPT: {
    en: 'Have a receipt of whoever grants benefits for what a participant holds from now on',
    es: 'Tener el acuse de quien concede los beneficios sobre lo que un participante tiene desde ahora',
  },
  MESSAGE_ANSWER: {
    en: 'Answer a message, or say what an answer means',
    es: 'Responder a un mensaje o decir qué significa una respuesta',
  },
  ANSWER_HOLD: {
    en: 'Longest time that an answer holds the outreach while nobody has said what it means',
    es: 'Tiempo máximo que una respuesta deja en pausa el seguimiento sin que nadie diga qué significa',
  },
  OUTREACH_HOLD: {
    en: 'Longest time for which a person may hold an outreach',
    es: 'Tiempo máximo por el que una persona puede pausar un seguimiento',
  },
  CONFIRM_SUSPENSION: {
    en: 'Headquarters confirms a suspension or a denial of benefits that a director decided; it is not effective before',
    es: 'La oficina central confirma una suspensión o una denegación de beneficios resuelta por un director; antes no surte efecto',
  },
  DENIAL_ENDS: {
    en: 'Longest time for which single benefits are denied; then they come back by themselves',
    es: 'Tiempo máximo por el que se deniegan beneficios sueltos; después vuelven por sí solos',
  },
  DISPATCH_DECISION: { en: 'Dispatch a decision to the participant', es: 'Despachar una decisión al participante' },
  SUSP_CURE: { en: 'Cure a suspension', es: 'Subsanar una suspensión' },
  CURE_ANSWER: { en: 'Accept or refuse a cure', es: 'Aceptar o rechazar una subsanación' },
  CURE_STEP: {
    en: 'Do a step of a cure that was open at the reinstatement; its own day, where that is later',
    es: 'Hacer un paso de la subsanación que quedó abierto al restablecer; en su propio día, si es posterior',
  },
  CURE_EXT_MAX: {
    en: 'Most days that a specialist may grant to cure a suspension; more is for the supervisor',
    es: 'Máximo de días que un especialista puede conceder para subsanar una suspensión; más, el supervisor',
  },
  CURE_EXT_LATE: {
    en: 'Latest day after the term to cure on which a specialist may still grant more time, with a reason',
    es: 'Último día tras el plazo para subsanar en que un especialista aún puede conceder más tiempo, con un motivo',
  },
  APPEAL_FILE_BENEFIT: {
    en: 'File an appeal against a denial of benefits',
    es: 'Apelar contra una denegación de beneficios',
  },
  APPEAL_FILE_FALSE: {
    en: 'File an appeal in a case of false information',
    es: 'Apelar en un caso de información falsa',
  },
  APPEAL_DECIDE: { en: 'Decide an appeal', es: 'Resolver una apelación' },
  APPEAL_ALERT: {
    en: 'Alert headquarters to an undecided appeal; the days are listed under reminders.appeal',
    es: 'Avisar a la oficina central de una apelación sin resolver; los días están en reminders.appeal',
  },
  APPEAL_INFORMATION: {
    en: 'Answer what an appeal officer asks; the days to decide run on meanwhile',
    es: 'Responder lo que pide un oficial de apelaciones; entretanto corre el plazo para resolver',
  },
  APPEAL_REMAND: {
    en: 'Decide anew what an appeal sent back',
    es: 'Resolver de nuevo lo que una apelación devolvió',
  },
  INHERITED_REVIEW: {
    en: 'Submit a review that was late on the day of the import',
    es: 'Presentar una revisión que estaba atrasada el día de la importación',
  },
  INHERITED_PROFILE: {
    en: 'Complete a profile that was incomplete on the day of the import',
    es: 'Completar un perfil que estaba incompleto el día de la importación',
  },
  ...OTHER_RULES,
};

/** A rule's title. Of a policy version whose title differs, the title itself: what it says is what holds. */
export function ruleWords({ id, title }: Pick<Rule, 'id' | 'title'>): Spoken {
  const words = Object.hasOwn(RULES, id) ? RULES[id] : undefined;
  return words && words.en === title ? words : { en: title, es: title };
}
