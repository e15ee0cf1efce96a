/** Rules that run no clock of a participant: limits, formats, and what the programme owes as a whole. */
import type { Spoken } from '../../templates/words.ts';

export const OTHER_RULES: Readonly<Record<string, Spoken>> = {
  RISK_ASSESS: {
    en: 'Renew the supply chain risk assessment; sooner for highway carriers and high-risk chains',
    es: 'Renovar el análisis de riesgo de la cadena de suministro; antes para transportistas terrestres y cadenas de alto riesgo',
  },
  EVIDENCE_AGE: {
    en: 'Evidence in an annual review is of a day no longer ago than this; older evidence is brought anew',
    es: 'Antigüedad máxima de la evidencia en una revisión anual; la más antigua se presenta de nuevo',
  },
  IMPORT_ACTIVITY: {
    en: 'Imports within the time before the application that make an importer eligible',
    es: 'Importaciones previas a la solicitud que hacen elegible a un importador',
  },
  IDENT_FORMATS: { en: 'Length of the identifiers', es: 'Longitud de los identificadores' },
  DEBT_CHECK: {
    en: 'Check that no unpaid debt to CBP is past its remedies',
    es: 'Comprobar que no haya adeudos firmes con CBP',
  },
  T1_ATS_CAP: {
    en: 'Most by which the risk score of a tier 1 participant may be lowered, of the high-risk threshold',
    es: 'Máxima reducción de la calificación de riesgo en el nivel 1, respecto del umbral de alto riesgo',
  },
  ANNUAL_EXT_MAX: {
    en: 'Most days that a specialist may grant; more is for the supervisor',
    es: 'Máximo de días que concede un especialista; más, el supervisor',
  },
  ANNUAL_EXT_LATE: {
    en: 'Latest day after the due date on which more time may still be granted, with a reason',
    es: 'Último día tras el vencimiento en que aún se concede más tiempo, con motivo',
  },
  VAL_NOTICE: {
    en: 'Give written notice of a visit at least so long ahead; the participant may waive it',
    es: 'Avisar por escrito de una visita con esta antelación; el participante puede dispensarla',
  },
  VISIT_GAP_HERE: {
    en: 'Keep free between two visits of one person in one city, or of which one is virtual',
    es: 'Dejar libre entre dos visitas de una persona en una misma ciudad, o si una es virtual',
  },
  VISIT_GAP_ELSEWHERE: {
    en: 'Keep free between two visits of one person in different cities, or where a city is not known',
    es: 'Dejar libre entre dos visitas de una persona en ciudades distintas, o si no se conoce alguna de las ciudades',
  },
  VAL_LENGTH: {
    en: 'Longest time that a validation may take of the company',
    es: 'Tiempo máximo que una validación toma de la empresa',
  },
  VAL_SITES: { en: 'Sites visited by default', es: 'Sitios que se visitan normalmente' },
  VAL_VIRTUAL_LEN: { en: 'Usual length of a virtual validation', es: 'Duración usual de una validación virtual' },
  REC_RESPONSE: {
    en: 'Answer the recommendations of a validation report',
    es: 'Responder a las recomendaciones de un informe de validación',
  },
  OFFICER_CHANGE: {
    en: 'Confirm a change of the company officer',
    es: 'Confirmar un cambio de directivo de la empresa',
  },
  REAPPLY_BAR: {
    en: 'No new application after a removal, unless the order says otherwise',
    es: 'Sin nueva solicitud tras una baja, salvo que la orden diga otra cosa',
  },
  TC_HISTORY: {
    en: 'Importing history that trade compliance asks for',
    es: 'Historial de importación que pide el cumplimiento comercial',
  },
  TC_ANL: {
    en: 'Send the annual notification letter, one each year',
    es: 'Enviar la carta anual de notificación, una cada año',
  },
  FL_TC: {
    en: 'Forced-labor requirements apply to trade compliance',
    es: 'Los requisitos sobre trabajo forzoso rigen en el cumplimiento comercial',
  },
  CRITERION_CHANGE: {
    en: 'The social compliance criterion changes from should to must',
    es: 'El criterio de cumplimiento social pasa de recomendado a obligatorio',
  },
  OUTREACH_HOLDS: {
    en: 'How often a person may hold one outreach',
    es: 'Cuántas veces una persona puede pausar un seguimiento',
  },
  MAIL_POST: {
    en: "Hour at which the day's mail of a company with several memberships leaves",
    es: 'Hora a la que sale el correo del día de una empresa con varias membresías',
  },
  ANSWER_LINK: {
    en: 'Answer by the link in a mail, without signing in',
    es: 'Responder con el enlace de un correo, sin iniciar sesión',
  },
  AUDIT_FINDING_ANSWER: {
    en: 'The office answers a finding of an auditor about a decision',
    es: 'La oficina responde a una observación de un auditor sobre una resolución',
  },
  MSC_REVIEW: { en: 'Review the minimum security requirements', es: 'Revisar los requisitos mínimos de seguridad' },
  STRAT_PLAN: { en: 'Renew the strategic plan', es: 'Renovar el plan estratégico' },
  ANNUAL_PLAN: { en: 'Renew the annual plan, by fiscal year', es: 'Renovar el plan anual, por año fiscal' },
  CONGRESS_REPORT: { en: 'Report progress to Congress', es: 'Informar del avance al Congreso' },
  WORK_PLAN_YEAR: {
    en: 'Year of the work plan that selects who is validated',
    es: 'Año del plan de trabajo que elige a quién se valida',
  },
  PILOT3PL_CAP: {
    en: 'Members of the logistics-provider pilot: non-asset-based + asset-based',
    es: 'Miembros del piloto de operadores logísticos: sin activos + con activos',
  },
  PILOT3PL_MAX: {
    en: 'Longest time that the logistics-provider pilot may run',
    es: 'Duración máxima del piloto de operadores logísticos',
  },
  RETENTION: {
    en: 'Keep the records after a membership has ended',
    es: 'Conservar los registros tras el fin de una membresía',
  },
};
