/** Events of clocks, notices and outreach, in words. What stands in braces comes from the event. */
import type { ClockEvent } from '../../domain/clock.ts';
import type { ContactChangeEvent } from '../../domain/contact-change.ts';
import type { DispatchEvent } from '../../domain/delivery.ts';
import type { MendEvent } from '../../domain/mend.ts';
import type { NoticeEvent } from '../../domain/notice.ts';
import type { OfficerChangeEvent } from '../../domain/officer-change.ts';
import type { OutreachHoldEvent } from '../../domain/outreach-hold.ts';
import type { OtherEvent } from '../../domain/outreach-other.ts';
import type { LadderEvent } from '../../domain/outreach-events.ts';
import type { PartnerEvent } from '../../domain/partner-news.ts';
import type { Spoken } from '../../templates/words.ts';

type Of<E extends { readonly type: string }> = Readonly<Record<E['type'], Spoken>>;

export const CLOCK_EVENTS: Of<ClockEvent> = {
  ClockStarted: { en: 'Clock started: {rule}, by {due}', es: 'Corre un plazo: {rule}, hasta el {due}' },
  ClockMoved: {
    en: 'Date moved from {before} to {after}: {rule}. Why: {why}',
    es: 'Fecha movida del {before} al {after}: {rule}. Motivo: {why}',
  },
  ClockHeld: {
    en: 'Clock held with {remainingDays} days left: {rule}. Why: {why}',
    es: 'Plazo en pausa con {remainingDays} días restantes: {rule}. Motivo: {why}',
  },
  ClockResumed: {
    en: 'Clock runs again, now by {after}: {rule}',
    es: 'El plazo corre de nuevo, ahora hasta el {after}: {rule}',
  },
  ClockLapsed: { en: 'Deadline passed ({due}): {rule}', es: 'Plazo vencido ({due}): {rule}' },
  ClockEnded: { en: 'Clock ended ({how}): {rule}', es: 'Plazo terminado ({how}): {rule}' },
};

export const NOTICE_EVENTS: Of<NoticeEvent | DispatchEvent | MendEvent> = {
  NoticeQueued: {
    en: 'Notice queued by {channel} to {to}: {notice}',
    es: 'Aviso en cola por {channel} a {to}: {notice}',
  },
  NoticeSent: { en: 'Notice sent: {notice}', es: 'Aviso enviado: {notice}' },
  NoticeFailed: { en: 'Notice not delivered ({why}): {notice}', es: 'Aviso no entregado ({why}): {notice}' },
  NoticeReceived: { en: 'Receipt acknowledged by {by}: {notice}', es: 'Acuse de recibo de {by}: {notice}' },
  NoticeDispatched: { en: 'Letter dispatched: {notice}', es: 'Carta despachada: {notice}' },
  LetterProven: { en: 'Proof of a letter: {proof}', es: 'Comprobante de una carta: {proof}' },
  NoticeMended: { en: 'Notice mended: {how}', es: 'Aviso subsanado: {how}' },
  ContactRecorded: { en: 'Contact recorded: {contact} ({role})', es: 'Contacto registrado: {contact} ({role})' },
};

export const PEOPLE_EVENTS: Of<OfficerChangeEvent | ContactChangeEvent | PartnerEvent> = {
  OfficerChangeClaimed: { en: 'Change of officer reported', es: 'Cambio de directivo informado' },
  OfficerChangeConfirmed: {
    en: 'Change of officer confirmed: {contact} is the officer now{elsewhere}',
    es: 'Cambio de directivo confirmado: {contact} es ahora el directivo{elsewhere}',
  },
  OfficerChangeRefused: {
    en: 'Change of officer not confirmed{elsewhere}',
    es: 'Cambio de directivo no confirmado{elsewhere}',
  },
  PartnerStatusChanged: {
    en: 'The status of a partner changed on {on}',
    es: 'La situación de un socio cambió el {on}',
  },
  ContactChanged: {
    en: 'The company’s contacts changed: {contact}',
    es: 'Cambiaron los contactos de la empresa: {contact}',
  },
};

export const LADDER_EVENTS: Of<LadderEvent | OutreachHoldEvent | OtherEvent> = {
  LadderBegan: { en: 'Outreach begun: {purpose}', es: 'Seguimiento iniciado: {purpose}' },
  RungRan: { en: 'Outreach step: {rung}', es: 'Paso del seguimiento: {rung}' },
  CallLogged: { en: 'Call to {contact}: {outcome}', es: 'Llamada a {contact}: {outcome}' },
  LetterDispatched: { en: 'Letter dispatched{warning}', es: 'Carta despachada{warning}' },
  LetterProofLogged: { en: 'Proof of the letter: {proof}', es: 'Comprobante de la carta: {proof}' },
  OtherAttemptLogged: {
    en: 'Tried to reach {contact}, {way}: {outcome}',
    es: 'Intento de contactar a {contact}, {way}: {outcome}',
  },
  AddressSearched: { en: 'Searched for a better address{sources}', es: 'Se buscó una dirección mejor{sources}' },
  AnswerRecorded: { en: 'Answer from {contact} by {channel}', es: 'Respuesta de {contact} por {channel}' },
  AnswerInterpreted: {
    en: 'What the answer means: {meaning}{until}{others}',
    es: 'Qué significa la respuesta: {meaning}{until}{others}',
  },
  AnswerHoldEnded: {
    en: 'Nobody said in time what the answer means; {course}, and the answer still waits to be read',
    es: 'Nadie dijo a tiempo qué significa la respuesta; {course} y la respuesta sigue por leer',
  },
  WarningLapsed: {
    en: 'The term after the warning passed in silence',
    es: 'El plazo tras la advertencia pasó en silencio',
  },
  PromiseBroken: {
    en: 'The promised day passed; the outreach runs on',
    es: 'El día prometido pasó; el seguimiento continúa',
  },
  AnswerSuperseded: {
    en: 'What was filed takes the place of the answer',
    es: 'Lo presentado sustituye a la respuesta',
  },
  LadderResumed: { en: 'Outreach resumed', es: 'Seguimiento reanudado' },
  OutreachHeld: { en: 'Outreach held until {until}', es: 'Seguimiento en pausa hasta el {until}' },
  OutreachHoldEnded: { en: 'The hold of the outreach ended', es: 'Terminó la pausa del seguimiento' },
  RungSkipped: {
    en: 'Outreach step skipped: {rung}. It does not count as taken',
    es: 'Paso del seguimiento omitido: {rung}. No cuenta como dado',
  },
  LadderEnded: { en: 'Outreach ended: {ended}', es: 'Seguimiento terminado: {ended}' },
};
