/** The processes of a participant, by which acts are grouped. */
import { adverseActs } from '../../domain/adverse-action.ts';
import { appealActs } from '../../domain/appeal.ts';
import { applicationActs } from '../../domain/application.ts';
import { askedProfileActs } from '../../domain/asked-profile.ts';
import { contactChangeActs } from '../../domain/contact-change.ts';
import { contactCheckActs } from '../../domain/contact-check.ts';
import { correctionActs } from '../../domain/correction.ts';
import { cureActs } from '../../domain/cure.ts';
import { deliveryActs } from '../../domain/delivery.ts';
import { dutyActs } from '../../domain/duty.ts';
import { entryActs } from '../../domain/entry.ts';
import { analysisActs } from '../../domain/incident-analysis.ts';
import { incidentActs } from '../../domain/incident.ts';
import { matterActs } from '../../domain/matters.ts';
import { mendActs } from '../../domain/mend.ts';
import { officerChangeActs } from '../../domain/officer-change.ts';
import { outreachHoldActs } from '../../domain/outreach-hold.ts';
import { outreachActs } from '../../domain/outreach.ts';
import type { ActName } from '../../domain/participant.ts';
import { partnerActs } from '../../domain/partner-news.ts';
import { reviewActs } from '../../domain/review.ts';
import { settlementActs } from '../../domain/settlement.ts';
import { validationActs } from '../../domain/validation.ts';
import { volumeActs } from '../../domain/volume.ts';
import type { Spoken } from '../../templates/words.ts';

const ACTS_OF = {
  application: applicationActs,
  review: reviewActs,
  outreach: { ...outreachActs, ...outreachHoldActs },
  validation: validationActs,
  matter: matterActs,
  adverse: { ...adverseActs, ...cureActs },
  appeal: appealActs,
  duty: { ...dutyActs, ...askedProfileActs, ...contactCheckActs, ...settlementActs, ...volumeActs },
  incident: { ...incidentActs, ...analysisActs },
  entry: entryActs,
  officer: officerChangeActs,
  correction: correctionActs,
  delivery: { ...deliveryActs, ...contactChangeActs, ...partnerActs, ...mendActs },
} as const;
export type Process = keyof typeof ACTS_OF;
/** In the order in which pages show them. */
export const PROCESSES = Object.keys(ACTS_OF) as readonly Process[];

export const PROCESS_WORDS: Readonly<Record<Process, Spoken>> = {
  application: { en: 'Application', es: 'Solicitud' },
  review: { en: 'Annual review', es: 'Revisión anual' },
  outreach: { en: 'Outreach', es: 'Seguimiento' },
  validation: { en: 'Validation', es: 'Validación' },
  matter: { en: 'Matter and warning', es: 'Asunto y advertencia' },
  adverse: { en: 'Adverse action', es: 'Medida adversa' },
  appeal: { en: 'Appeal', es: 'Apelación' },
  duty: { en: 'Duties and filings', es: 'Obligaciones y escritos' },
  officer: { en: 'Change of officer', es: 'Cambio de directivo' },
  incident: { en: 'Security incidents', es: 'Incidentes de seguridad' },
  entry: { en: 'Import', es: 'Importación' },
  correction: { en: 'Corrections', es: 'Correcciones' },
  delivery: { en: 'Contacts and notices', es: 'Contactos y avisos' },
};

/** The process to which an act belongs. */
export const processOf = (act: ActName): Process => PROCESSES.find((process) => Object.hasOwn(ACTS_OF[process], act))!;
