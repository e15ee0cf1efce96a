/** Events of validation, adverse action and appeal, in words. What stands in braces comes from the event. */
import type { AdverseEvent } from '../../domain/adverse-events.ts';
import type { CureEvent } from '../../domain/cure.ts';
import type { AppealEvent } from '../../domain/appeal-events.ts';
import type { ValidationEvent } from '../../domain/validation.ts';
import type { Spoken } from '../../templates/words.ts';

type Of<E extends { readonly type: string }> = Readonly<Record<E['type'], Spoken>>;

export const VALIDATION_EVENTS: Of<ValidationEvent> = {
  ValidationFellDue: {
    en: 'Validation fell due: {validationKind}',
    es: 'Correspondió la validación: {validationKind}',
  },
  ValidationPlanned: { en: 'Validation planned: {mode}', es: 'Validación planeada: {mode}' },
  VisitProposed: {
    en: 'Dates proposed for the visit{leg}: {slots}',
    es: 'Fechas propuestas para la visita{leg}: {slots}',
  },
  VisitAgreed: {
    en: 'Visit agreed{leg}: {slot}{waived}{told}{tentative}',
    es: 'Visita acordada{leg}: {slot}{waived}{told}{tentative}',
  },
  DatesOffered: {
    en: 'Other dates offered by the company{leg}: {slots}',
    es: 'La empresa ofreció otras fechas{leg}: {slots}',
  },
  DatesDeclined: {
    en: 'The company can keep none of the dates{leg}',
    es: 'La empresa no puede en ninguna de las fechas{leg}',
  },
  VisitMoved: {
    en: 'Visit{leg} moved, at the wish of {side}; it was agreed for {from}{slots}',
    es: 'Visita{leg} cambiada de fecha, por deseo de {side}; estaba acordada para el {from}{slots}',
  },
  VisitFirmed: {
    en: 'The journey is cleared: visit firm{leg}, {slot}',
    es: 'El viaje está autorizado: visita firme{leg}, {slot}',
  },
  VisitNotCleared: {
    en: 'The journey is not cleared: the visit{leg} that was agreed for {from} does not take place',
    es: 'El viaje no está autorizado: la visita{leg} acordada para el {from} no se realiza',
  },
  VisitCancelled: { en: 'Visit{leg} called off{from}{why}', es: 'Visita{leg} cancelada{from}{why}' },
  VisitTeamNamed: { en: 'Coming to the visit{leg}: {team}{tentative}', es: 'Van a la visita{leg}: {team}{tentative}' },
  VisitsConsentRecorded: {
    en: 'Consent to visits without notice{given}, as {contact} said on {on}',
    es: 'Consentimiento a visitas sin aviso{given}, según dijo {contact} el {on}',
  },
  UnannouncedVisitOrdered: {
    en: 'Visit without notice ordered{leg}: {slot}; coming: {team}',
    es: 'Visita sin aviso ordenada{leg}: {slot}; van: {team}',
  },
  UnannouncedVisitPaused: {
    en: 'Visit without notice{leg} paused, since nobody may travel there: it was ordered for {from}',
    es: 'Visita sin aviso{leg} en pausa, porque nadie puede viajar allí: estaba ordenada para el {from}',
  },
  UnannouncedVisitDropped: { en: 'Visit without notice dropped{leg}', es: 'Visita sin aviso desistida{leg}' },
  PlaceAnnounced: {
    en: 'Travel to {place}{leg}: {travel}',
    es: 'Viajes a {place}{leg}: {travel}',
  },
  VisitPaused: {
    en: 'Visit{leg} paused: nobody may travel there{from}',
    es: 'Visita{leg} en pausa: nadie puede viajar allí{from}',
  },
  VisitResumed: {
    en: 'Visit{leg} goes on: other dates are to be proposed',
    es: 'La visita{leg} se retoma: quedan por proponer otras fechas',
  },
  ValidationPutOff: { en: 'Validation put off', es: 'Validación pospuesta' },
  ValidationTakenUp: { en: 'Validation taken up again', es: 'Validación retomada' },
  VisitUnanswered: {
    en: 'The proposed dates{leg} were not answered in time',
    es: 'Las fechas propuestas{leg} no se respondieron a tiempo',
  },
  VisitHeld: { en: 'Visit held on {on}{leg}', es: 'Visita realizada el {on}{leg}' },
  ReportSubmitted: {
    en: 'Validation report submitted for review: {outcome}',
    es: 'Informe de validación presentado para su revisión: {outcome}',
  },
  ReportReturned: {
    en: 'Validation report returned to whoever wrote it',
    es: 'Informe de validación devuelto a quien lo escribió',
  },
  ReportIssued: {
    en: 'Validation report issued: {outcome}; required actions: {actions}',
    es: 'Informe de validación emitido: {outcome}; acciones requeridas: {actions}',
  },
  RecommendationAnswered: { en: 'Recommendation answered{says}', es: 'Recomendación respondida{says}' },
  RecommendationsUnanswered: {
    en: 'The time to answer the recommendations was over on {due}; nothing follows from it',
    es: 'El plazo para responder a las recomendaciones terminó el {due}; no tiene consecuencias',
  },
  RecommendationSettled: { en: 'Recommendation settled: {end}', es: 'Recomendación concluida: {end}' },
  ActionAnswered: { en: 'Required action answered{late}', es: 'Acción requerida respondida{late}' },
  AnswerAssessed: { en: 'Answer to a required action: {accepted}', es: 'Respuesta a una acción requerida: {accepted}' },
  ActionsOverdue: {
    en: 'Required actions unanswered: they were due {due}',
    es: 'Acciones requeridas sin respuesta: vencían el {due}',
  },
  ValidationClosed: { en: 'Validation closed with {tier}{lowered}', es: 'Validación cerrada con {tier}{lowered}' },
};

export const ADVERSE_EVENTS: Of<AdverseEvent> = {
  AdverseRecommended: { en: 'Recommended: {order}. Ground: {ground}', es: 'Se recomendó: {order}. Causa: {ground}' },
  AdverseDeclined: { en: 'Recommendation declined', es: 'Recomendación desestimada' },
  AdverseDecided: { en: 'Decided: {order}. Ground: {ground}', es: 'Se resolvió: {order}. Causa: {ground}' },
  SuspensionConfirmed: {
    en: 'Decision confirmed by headquarters',
    es: 'Resolución confirmada por la oficina central',
  },
  DecisionServed: { en: 'Decision served by letter', es: 'Decisión notificada por carta' },
  Suspended: { en: 'Suspended, effective {effectiveOn}', es: 'Suspendido, con efecto el {effectiveOn}' },
  CureSubmitted: { en: 'Cure submitted and signed{late}', es: 'Subsanación presentada y firmada{late}' },
  CureAccepted: { en: 'Cure accepted', es: 'Subsanación aceptada' },
  CureRefused: { en: 'Cure not accepted', es: 'Subsanación no aceptada' },
  CureLapsed: { en: 'The term to cure passed ({due})', es: 'El plazo para subsanar pasó ({due})' },
  Reinstated: { en: 'Reinstated, {tier}', es: 'Restablecido, {tier}' },
  DecisionDatedAnew: {
    en: 'The decision had lapsed and was dated anew: {on} instead of {before}',
    es: 'La decisión había caducado y se fechó de nuevo: {on} en lugar de {before}',
  },
  BenefitsDenied: {
    en: 'Benefits denied, effective {effectiveOn}, until {until}: {benefits}',
    es: 'Beneficios denegados, con efecto el {effectiveOn}, hasta el {until}: {benefits}',
  },
  BenefitsRestored: {
    en: 'Benefits restored on {on}, {restored}: {benefits}',
    es: 'Beneficios restituidos el {on}, {restored}: {benefits}',
  },
  Recused: { en: 'Stepped back from the case: {by}', es: 'Se abstuvo del caso: {by}' },
  RemovalRecommended: { en: 'Removal recommended', es: 'Se recomendó la baja' },
  Removed: {
    en: 'Removed, effective {effectiveOn}; a new application is possible from {barredUntil}',
    es: 'Dado de baja, con efecto el {effectiveOn}; puede solicitar de nuevo desde el {barredUntil}',
  },
};

export const CURE_EVENTS: Of<CureEvent> = {
  StepAssessed: { en: 'Step {step} of the plan: {status}', es: 'Paso {step} del plan: {status}' },
  StepReported: {
    en: 'Step {step} of the plan reported done{late}',
    es: 'Paso {step} del plan informado como hecho{late}',
  },
  CureTimeAsked: {
    en: 'More time to cure asked for: {days} days',
    es: 'Se pidió más tiempo para subsanar: {days} días',
  },
  CureTimeGranted: {
    en: 'More time to cure granted: {days} days',
    es: 'Se concedió más tiempo para subsanar: {days} días',
  },
  CureTimeRefused: { en: 'More time to cure refused', es: 'Se denegó más tiempo para subsanar' },
};

export const APPEAL_EVENTS: Of<AppealEvent> = {
  AppealFiled: { en: 'Appeal filed{way}{timely}', es: 'Apelación presentada{way}{timely}' },
  AppealDaysCredited: {
    en: 'Days given back to appeal: {days}; the last day moves from {before} to {after}',
    es: 'Días devueltos para apelar: {days}; el último día pasa del {before} al {after}',
  },
  AppealFoundTimely: {
    en: 'Appeal found to be in time: the last day is {lastDay}',
    es: 'La apelación se considera a tiempo: el último día es el {lastDay}',
  },
  AppealReopened: {
    en: 'The appeal that was rejected as late is pending again: by the last day as it is now, {lastDay}, it was filed in time',
    es: 'La apelación rechazada por tardía vuelve a estar pendiente: según el último día actual, {lastDay}, se presentó a tiempo',
  },
  AppealAdmitted: { en: 'Appeal admitted', es: 'Apelación admitida' },
  AppealNotAdmitted: { en: 'Appeal not admitted', es: 'Apelación no admitida' },
  AppealAssigned: { en: 'Appeal assigned to {officer}', es: 'Apelación asignada a {officer}' },
  AppealInformationAsked: {
    en: 'The appeal officer asks for information',
    es: 'El oficial de apelaciones pide información',
  },
  AppealInformationAnswered: {
    en: 'Information for the appeal was given',
    es: 'Se dio información para la apelación',
  },
  AppealInformationUnanswered: {
    en: 'Information for the appeal was not given by {due}',
    es: 'No se dio información para la apelación a más tardar el {due}',
  },
  AppealDecided: { en: 'Appeal decided: {outcome}', es: 'Apelación resuelta: {outcome}' },
  DecisionVaried: { en: 'Decision replaced: {variation}', es: 'Resolución sustituida: {variation}' },
  AnewRecommended: { en: 'Recommended anew: {anew}', es: 'Recomendado de nuevo: {anew}' },
  DecidedAnew: { en: 'Decided anew: {anew}', es: 'Resuelto de nuevo: {anew}' },
  AppealAlerted: {
    en: 'Alert: the appeal is undecided after {day} days',
    es: 'Alerta: la apelación sigue sin resolverse tras {day} días',
  },
  AppealWindowClosed: { en: 'The time to appeal has passed', es: 'Pasó el plazo para apelar' },
  MembershipRestored: { en: 'Membership restored, {tier}', es: 'Membresía restituida, {tier}' },
  ApplicationReopened: { en: 'Application reopened', es: 'Solicitud reabierta' },
  TierRestored: { en: 'Tier restored: {tier}', es: 'Nivel restituido: {tier}' },
};
