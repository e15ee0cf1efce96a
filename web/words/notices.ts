/** The kinds of notice, by the subject that people know them by. */
import type { NoticeKind } from '../../domain/notice.ts';
import type { Channel } from '../../domain/policy.ts';
import type { Spoken } from '../../templates/words.ts';
import type { Tone } from './standing.ts';

export const NOTICES: Readonly<Record<NoticeKind, Spoken>> = {
  'matter-warned': { en: 'A warning asks for your answer', es: 'Una advertencia pide su respuesta' },
  'response-received': { en: 'We received your answer to the warning', es: 'Recibimos su respuesta a la advertencia' },
  'response-answered': { en: 'We have read your answer to the warning', es: 'Leímos su respuesta a la advertencia' },
  'officer-change-received': { en: 'A change of officer was reported', es: 'Se informó un cambio de directivo' },
  'record-corrected': { en: 'A correction of the record', es: 'Corrección del registro' },
  'officer-changed': { en: 'Your company’s officer has changed', es: 'Cambió el directivo de su empresa' },
  'officer-change-refused': {
    en: 'The change of officer was not confirmed',
    es: 'No se confirmó el cambio de directivo',
  },
  'partner-changed': { en: 'The status of a partner has changed', es: 'Cambió la situación de un socio' },
  'application-started': { en: 'Your application has been begun', es: 'Su solicitud está iniciada' },
  'application-reminder': { en: 'Reminder: finish your application', es: 'Recordatorio: termine su solicitud' },
  'application-received': { en: 'We received your application', es: 'Recibimos su solicitud' },
  'application-abandoned': { en: 'Your application was closed', es: 'Su solicitud se cerró' },
  'specialist-named': { en: 'Your specialist', es: 'Su especialista' },
  'specialist-changed': { en: 'Your specialist has changed', es: 'Su especialista ha cambiado' },
  'application-returned': { en: 'Your application was returned', es: 'Su solicitud fue devuelta' },
  'profile-approved': { en: 'Your security profile was approved', es: 'Su perfil de seguridad fue aprobado' },
  certified: { en: 'Your company is certified', es: 'Su empresa está certificada' },
  'found-ineligible': { en: 'Decision on your application', es: 'Decisión sobre su solicitud' },
  'withdrawal-recorded': { en: 'Your withdrawal was recorded', es: 'Su retiro quedó registrado' },
  'review-open': { en: 'Your annual review is open', es: 'Su revisión anual está abierta' },
  'review-reminder': { en: 'Reminder: your annual review', es: 'Recordatorio: su revisión anual' },
  'review-received': { en: 'We received your annual review', es: 'Recibimos su revisión anual' },
  'review-approved': { en: 'Your annual review was approved', es: 'Su revisión anual fue aprobada' },
  'review-returned': { en: 'Your annual review was returned', es: 'Su revisión anual fue devuelta' },
  'review-overdue': { en: 'Your annual review is overdue', es: 'Su revisión anual está vencida' },
  'profile-asked': { en: 'Your security profile is asked for', es: 'Se pide su perfil de seguridad' },
  'profile-overdue': { en: 'Your security profile is overdue', es: 'Su perfil de seguridad está vencido' },
  'contacts-unconfirmed': { en: 'Please confirm your contacts', es: 'Confirme sus contactos' },
  'settlement-asked': { en: 'Something is to be put in order', es: 'Hay algo que poner en regla' },
  'settlement-overdue': { en: 'Something is still to be put in order', es: 'Sigue habiendo algo que poner en regla' },
  'settlement-received': { en: 'We received what you told us', es: 'Recibimos lo que nos dijo' },
  'settlement-answered': { en: 'We have looked at what you told us', es: 'Revisamos lo que nos dijo' },
  'incident-received': { en: 'We received your report', es: 'Recibimos su informe' },
  'incident-analysis-asked': { en: 'An analysis is asked for', es: 'Se pide un análisis' },
  'incident-filing-received': { en: 'We received what you filed', es: 'Recibimos lo que presentó' },
  'incident-answered': { en: 'We have looked at what you filed', es: 'Revisamos lo que presentó' },
  'incident-overdue': { en: 'A day that was set for you has passed', es: 'Venció un plazo que se le fijó' },
  'time-granted': { en: 'More time was granted', es: 'Se concedió más tiempo' },
  'time-refused': { en: 'More time was not granted', es: 'No se concedió más tiempo' },
  'duty-outstanding': { en: 'Something is still open', es: 'Queda algo pendiente' },
  'duty-warning': { en: 'Warning: a duty is still open', es: 'Advertencia: una obligación sigue pendiente' },
  'answer-received': { en: 'We received what you told us', es: 'Recibimos lo que nos dijo' },
  'visit-proposed': { en: 'Dates proposed for a visit', es: 'Fechas propuestas para una visita' },
  'visit-agreed': { en: 'The visit is agreed', es: 'La visita está acordada' },
  'visit-moved': { en: 'The visit is moved', es: 'La visita cambia de fecha' },
  'visit-firm': { en: 'The visit is firm', es: 'La visita es firme' },
  'visit-not-cleared': { en: 'The visit does not take place', es: 'La visita no se realiza' },
  'visits-consent': { en: 'Consent to visits without notice', es: 'Consentimiento a visitas sin aviso' },
  'visit-cancelled': { en: 'The visit is called off', es: 'Se canceló la visita' },
  'visit-paused': { en: 'The visit is paused', es: 'La visita está en pausa' },
  'visit-resumed': { en: 'The visit goes on', es: 'La visita se retoma' },
  'place-changed': {
    en: 'Travel to a place of a visit has changed',
    es: 'Cambiaron los viajes al lugar de una visita',
  },
  'report-issued': { en: 'Your validation report', es: 'Su informe de validación' },
  'actions-overdue': { en: 'Required actions are unanswered', es: 'Hay acciones requeridas sin respuesta' },
  'action-returned': { en: 'An answer was returned', es: 'Una respuesta fue devuelta' },
  'recommendation-ended': { en: 'How a recommendation ended', es: 'Cómo terminó una recomendación' },
  validated: { en: 'Your validation is closed', es: 'Su validación está cerrada' },
  'tier-lowered': { en: 'Decision on your tier', es: 'Decisión sobre su nivel' },
  suspended: { en: 'Your participation is suspended', es: 'Su participación está suspendida' },
  'benefits-denied': { en: 'Benefits of your membership are denied', es: 'Se deniegan beneficios de su membresía' },
  'benefits-restored': {
    en: 'Benefits of your membership are restored',
    es: 'Se restituyen beneficios de su membresía',
  },
  'cure-received': { en: 'We received your cure', es: 'Recibimos su subsanación' },
  'cure-refused': { en: 'Your cure was not accepted', es: 'Su subsanación no fue aceptada' },
  'step-received': { en: 'We received your report on a step', es: 'Recibimos su informe sobre un paso' },
  'plan-answered': { en: 'Answer to your plan', es: 'Respuesta a su plan' },
  'condition-overdue': { en: 'A condition is not met yet', es: 'Una condición aún no se cumple' },
  'cure-time-granted': { en: 'You have more time to cure', es: 'Tiene más tiempo para subsanar' },
  'cure-time-refused': { en: 'No more time to cure', es: 'No hay más tiempo para subsanar' },
  reinstated: { en: 'Your participation is reinstated', es: 'Su participación quedó restablecida' },
  removed: { en: 'Your company was removed', es: 'Su empresa fue dada de baja' },
  'appeal-received': { en: 'We received your appeal', es: 'Recibimos su apelación' },
  'appeal-not-admitted': { en: 'Your appeal was not admitted', es: 'Su apelación no fue admitida' },
  'appeal-denied': { en: 'Your appeal was denied', es: 'Su apelación fue denegada' },
  'appeal-varied': { en: 'Your appeal was allowed in part', es: 'Su apelación fue aceptada en parte' },
  'appeal-remitted': { en: 'The decision was sent back', es: 'La resolución fue devuelta' },
  'decision-upheld': {
    en: 'The decision was made anew and upheld',
    es: 'La resolución se tomó de nuevo y se mantiene',
  },
  'appeal-days-credited': { en: 'You have more days to appeal', es: 'Tiene más días para apelar' },
  'appeal-information-asked': { en: 'Information for your appeal', es: 'Información para su apelación' },
  'appeal-information-received': { en: 'We received your information', es: 'Recibimos su información' },
  'appeal-allowed': { en: 'Your appeal was allowed', es: 'Su apelación fue aceptada' },
};

/** Statuses of a notice in the read model. */
export const NOTICE_STATUSES = ['queued', 'sent', 'received', 'failed', 'withdrawn'] as const;
export type NoticeStatus = (typeof NOTICE_STATUSES)[number];

export const NOTICE_STATUS: Readonly<Record<NoticeStatus, Spoken>> = {
  queued: { en: 'Queued', es: 'En cola' },
  sent: { en: 'Sent', es: 'Enviado' },
  received: { en: 'Received', es: 'Recibido' },
  failed: { en: 'Not delivered', es: 'No entregado' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado' },
};
export const NOTICE_TONES: Readonly<Record<NoticeStatus, Tone>> = {
  queued: 'plain',
  sent: 'info',
  received: 'good',
  failed: 'bad',
  withdrawn: 'plain',
};

export const CHANNELS: Readonly<Record<Channel, Spoken>> = {
  mail: { en: 'mail', es: 'correo' },
  call: { en: 'call', es: 'llamada' },
  letter: { en: 'letter', es: 'carta' },
  search: { en: 'address search', es: 'búsqueda de dirección' },
  portal: { en: 'portal', es: 'portal' },
  other: { en: 'another way', es: 'otra vía' },
  link: {
    en: 'a link or a letter’s code, without signing in',
    es: 'un enlace o el código de una carta, sin iniciar sesión',
  },
};

/** Why a copy did not arrive. */
export const NOTICE_FAILURES = {
  refused: { en: 'the receiver refused it', es: 'el receptor lo rechazó' },
  soft: { en: 'it came back, for a reason that may pass', es: 'fue devuelto, por un motivo que puede pasar' },
  'no-address': { en: 'there is no such address', es: 'la dirección no existe' },
  'gave-up': { en: 'the receiver did not answer for days', es: 'el receptor no respondió durante días' },
  withdrawn: {
    en: 'before it left, its reason fell away or something held its outreach',
    es: 'antes de salir, su motivo desapareció o algo retuvo su seguimiento',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
