/** Events of the application, the annual review, the import and duties, in words. What stands in braces comes from the event. */
import type { CorrectionEvent } from '../../domain/correction.ts';
import type { ApplicationEvent } from '../../domain/application.ts';
import type { AskedProfileEvent } from '../../domain/asked-profile.ts';
import type { ContactCheckEvent } from '../../domain/contact-check.ts';
import type { DutyEvent } from '../../domain/duty.ts';
import type { EntryEvent } from '../../domain/entry.ts';
import type { MatterEvent } from '../../domain/matter-events.ts';
import type { ReviewEvent } from '../../domain/review.ts';
import type { SettlementEvent } from '../../domain/settlement.ts';
import type { VolumeEvent } from '../../domain/volume.ts';
import type { Spoken } from '../../templates/words.ts';

type Of<E extends { readonly type: string }> = Readonly<Record<E['type'], Spoken>>;

export const APPLICATION_EVENTS: Of<ApplicationEvent> = {
  ApplicationCreated: { en: 'Application begun', es: 'Solicitud iniciada' },
  ApplicationPrepared: {
    en: 'Application filled in: {categories} of 12 categories answered',
    es: 'Solicitud llenada: {categories} de 12 categorías respondidas',
  },
  ApplicationSubmitted: { en: 'Application submitted and signed', es: 'Solicitud presentada y firmada' },
  SpecialistAssigned: { en: 'Specialist assigned: {specialist}', es: 'Especialista asignado: {specialist}' },
  ApplicationReturned: { en: 'Application returned to be mended', es: 'Solicitud devuelta para corregirla' },
  ProfileApproved: { en: 'Security profile approved', es: 'Perfil de seguridad aprobado' },
  VettingRecorded: { en: 'Vetting recorded: {result}', es: 'Verificación de antecedentes registrada: {result}' },
  Certified: { en: 'Certified, {tier}', es: 'Certificado, {tier}' },
  IneligibilityRecommended: {
    en: 'Recommended to find ineligible: {ground}',
    es: 'Se recomendó declarar no elegible: {ground}',
  },
  FoundIneligible: { en: 'Found ineligible{releases}', es: 'Declarado no elegible{releases}' },
  ApplicationReminded: { en: 'Reminded of the unfinished application', es: 'Se recordó la solicitud inconclusa' },
  AbandonmentWaits: {
    en: 'The term passed; it is not known that a reminder arrived, so a person decides',
    es: 'El plazo pasó; no consta que llegara un recordatorio, así que decide una persona',
  },
  ApplicationAbandoned: { en: 'Application closed as abandoned', es: 'Solicitud cerrada por abandono' },
  Withdrawn: { en: 'Withdrawn', es: 'Retirado' },
};

export const REVIEW_EVENTS: Of<ReviewEvent> = {
  ReviewOpened: {
    en: 'Annual review opened, due {anniversary}',
    es: 'Se abrió la revisión anual, vence el {anniversary}',
  },
  ReviewReminded: {
    en: 'Reminded of the annual review: days left {daysLeft}',
    es: 'Se recordó la revisión anual: días restantes {daysLeft}',
  },
  ReviewPrepared: {
    en: 'Annual review filled in: {categories} of 12 categories affirmed',
    es: 'Revisión anual llenada: {categories} de 12 categorías confirmadas',
  },
  ReviewSubmitted: { en: 'Annual review submitted and signed{late}', es: 'Revisión anual presentada y firmada{late}' },
  ReviewApproved: { en: 'Annual review approved', es: 'Revisión anual aprobada' },
  ReviewReturned: { en: 'Annual review returned to be mended', es: 'Revisión anual devuelta para corregirla' },
  TimeAsked: { en: 'More time asked for: {days} days', es: 'Se pidió más tiempo: {days} días' },
  TimeGranted: { en: 'More time granted: {days} days', es: 'Se concedió más tiempo: {days} días' },
  TimeRefused: { en: 'More time refused', es: 'No se concedió más tiempo' },
  ReviewOverdue: { en: 'Annual review overdue: it was due {due}', es: 'Revisión anual vencida: vencía el {due}' },
};

export const ENTRY_EVENTS: Of<EntryEvent> = {
  ParticipantImported: {
    en: 'Imported from the legacy register as “{standing}”; the facts keep their own dates',
    es: 'Importado del registro anterior como «{standing}»; los hechos conservan sus fechas',
  },
  WentLive: { en: 'Went live: clocks run from now on', es: 'Entró en operación: los plazos corren desde ahora' },
  DoubtSettled: {
    en: 'Doubt settled about “{field}”: {before} became {after}',
    es: 'Duda aclarada sobre «{field}»: {before} pasó a {after}',
  },
};

export const CORRECTION_EVENTS: Of<CorrectionEvent> = {
  CorrectionProposed: {
    en: 'Correction proposed by {by}. {what}: {from} should be {to}',
    es: 'Corrección propuesta por {by}. {what}: {from} debería ser {to}',
  },
  RecordCorrected: {
    en: 'Corrected. {what}: {from} became {to}. Proposed by {by}, approved by {approvedBy}',
    es: 'Corregido. {what}: {from} pasó a {to}. Propuesto por {by}, aprobado por {approvedBy}',
  },
  CorrectionDeclined: { en: 'Correction declined by {by}', es: 'Corrección no aprobada por {by}' },
};

export const DUTY_EVENTS: Of<
  DutyEvent | AskedProfileEvent | ContactCheckEvent | SettlementEvent | MatterEvent | VolumeEvent
> = {
  VolumeRecorded: {
    en: 'Volume of trade recorded: {n} {unit}, {from} to {to} ({source}, read on {readOn})',
    es: 'Volumen de comercio registrado: {n} {unit}, del {from} al {to} ({source}, consultados el {readOn})',
  },
  ProfileAsked: {
    en: 'Asked for the security profile, which was left blank',
    es: 'Se pidió el perfil de seguridad, que quedó en blanco',
  },
  ContactsConfirmed: { en: 'Contacts confirmed: {contacts}', es: 'Contactos confirmados: {contacts}' },
  DebtOrBondRecorded: { en: 'Recorded: {shortfall}', es: 'Registrado: {shortfall}' },
  SettlementReported: {
    en: 'The company says that it is settled: {shortfall}{late}',
    es: 'La empresa dice que quedó en regla: {shortfall}{late}',
  },
  SettlementConfirmed: { en: 'Settled: {shortfall}', es: 'En regla: {shortfall}' },
  SettlementReturned: { en: 'Not settled: {shortfall}', es: 'No está en regla: {shortfall}' },
  MatterOpened: {
    en: 'Matter opened: {ground} (as stated: {source}, {learnedOn})',
    es: 'Asunto abierto: {ground} (según se indicó: {source}, {learnedOn})',
  },
  MatterTriaged: { en: 'Triage of a matter: {outcome}', es: 'Primera evaluación de un asunto: {outcome}' },
  MatterDropped: { en: 'Matter dropped', es: 'Asunto archivado' },
  MatterWarned: {
    en: 'Warned, and asked to answer. Points: {points}',
    es: 'Advertida, con petición de respuesta. Puntos: {points}',
  },
  WarningAnswered: { en: 'The company answered the warning', es: 'La empresa respondió a la advertencia' },
  WarningAnswerRead: {
    en: 'Answer to the warning read: it {suffices}',
    es: 'Se leyó la respuesta a la advertencia: {suffices}',
  },
  DutyWaived: { en: 'Duty waived: {purpose}', es: 'Obligación dispensada: {purpose}' },
  FilingSetAside: {
    en: 'Filing set aside for a person to decide: {filingKind}. {finding}',
    es: 'Escrito apartado para que decida una persona: {filingKind}. {finding}',
  },
  FilingSettled: { en: 'Filing settled', es: 'Escrito resuelto' },
};
