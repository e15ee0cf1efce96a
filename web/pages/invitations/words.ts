/** What the pages of invitations say: headquarters reads them, and whoever types a token in. */
import type { Spoken } from '../../../templates/words.ts';

export const INVITATIONS = {
  title: { en: 'Invitations', es: 'Invitaciones' },
  lead: {
    en: 'Some entity types are admitted by invitation only. Each invitation lets one application of its type in, until the end of its last day where headquarters is.',
    es: 'Algunos tipos de entidad se admiten solo por invitación. Cada invitación permite una solicitud de su tipo, hasta el fin de su último día en la oficina central.',
  },
  issue: { en: 'Invite a company', es: 'Invitar a una empresa' },
  none: { en: 'Nobody has been invited yet', es: 'Todavía no se ha invitado a nadie' },
  company: { en: 'Company', es: 'Empresa' },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  lastDay: { en: 'Last day', es: 'Último día' },
  issued: { en: 'Issued', es: 'Emitida' },
  issuedBy: { en: '{on}, {by}', es: '{on}, {by}' },
  state: { en: 'State', es: 'Estado' },
  act: { en: 'Action', es: 'Acción' },
  open: { en: 'Open', es: 'Abierta' },
  used: { en: 'Used', es: 'Usada' },
  usedBy: { en: 'Application of {company}', es: 'Solicitud de {company}' },
  revoked: { en: 'Withdrawn', es: 'Retirada' },
  expired: { en: 'Expired', es: 'Vencida' },
  revoke: { en: 'Withdraw', es: 'Retirar' },
  back: { en: 'Back to the invitations', es: 'Volver a las invitaciones' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const ISSUE = {
  title: { en: 'Invite a company', es: 'Invitar a una empresa' },
  intro: {
    en: 'You will see the token once, on the next page. Send it in the letter of invitation; nobody can look it up later.',
    es: 'Verá el código una sola vez, en la página siguiente. Envíelo en la carta de invitación; después nadie puede consultarlo.',
  },
  company: { en: 'Company that is invited', es: 'Empresa invitada' },
  type: { en: 'Entity type for which it may apply', es: 'Tipo de entidad para el que puede solicitar' },
  lastDay: { en: 'Last day on which the token is taken', es: 'Último día en que se acepta el código' },
  submit: { en: 'Issue the invitation', es: 'Emitir la invitación' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const TOKEN = {
  title: { en: 'The invitation has been issued', es: 'La invitación fue emitida' },
  once: { en: 'This is shown once', es: 'Esto se muestra una sola vez' },
  onceText: {
    en: 'Copy the token into the letter of invitation now. The record keeps only a fingerprint of it; if it is lost, withdraw this invitation and issue another.',
    es: 'Copie ahora el código en la carta de invitación. El registro solo guarda una huella; si se pierde, retire esta invitación y emita otra.',
  },
  token: { en: 'Token', es: 'Código' },
  goneTitle: { en: 'This invitation was issued before', es: 'Esta invitación ya se había emitido' },
  gone: {
    en: 'The same form came twice. The token was shown the first time and cannot be shown again.',
    es: 'El mismo formulario llegó dos veces. El código se mostró la primera vez y no puede volver a mostrarse.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const REVOKE = {
  title: { en: 'Withdraw an invitation', es: 'Retirar una invitación' },
  intro: {
    en: 'The token is not taken any more. The company learns so when it tries to apply: tell it beforehand.',
    es: 'El código deja de aceptarse. La empresa lo sabrá cuando intente solicitar: avísele antes.',
  },
  submit: { en: 'Withdraw the invitation', es: 'Retirar la invitación' },
  done: { en: 'The invitation was withdrawn.', es: 'La invitación fue retirada.' },
} as const satisfies Readonly<Record<string, Spoken>>;
