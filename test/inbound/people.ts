/** Answers of programs, answers of people, and what is neither: from one contact's mailbox and from strangers'. */
import { ANA, OURS, TO_US, base64, mail, type Expected, type Shape } from './shape.ts';
import type { AutomaticReason } from '../../inbound/automatic.ts';

type Given = {
  readonly name: string;
  readonly from?: string;
  readonly subject: string;
  readonly headers?: readonly string[];
  readonly text: readonly string[];
  readonly envelopeFrom?: string | null;
  readonly encoding?: BufferEncoding;
  /** The mail that it answers: ours unless told otherwise. */
  readonly inReplyTo?: string | null;
};
const shape = (expected: Expected, given: Given): Shape => {
  const { name, from = `Ana <${ANA}>`, subject, headers = [], text, envelopeFrom = ANA, encoding } = given;
  const { inReplyTo = OURS } = given;
  const head = [`From: ${from}`, `To: ${TO_US}`, `Subject: ${subject}`];
  const thread = inReplyTo === null ? [] : [`In-Reply-To: ${inReplyTo}`];
  return { name, raw: mail([...head, ...thread, ...headers, '', ...text], encoding), envelopeFrom, expected };
};
export const automatic = (why: AutomaticReason, given: Given): Shape => shape({ kind: 'automatic', why }, given);
export const reply = (says: string, given: Given): Shape => shape({ kind: 'reply', says }, given);
export const body = (charset: string, encoding: string): readonly string[] => [
  'MIME-Version: 1.0',
  `Content-Type: text/plain; charset=${charset}`,
  `Content-Transfer-Encoding: ${encoding}`,
];

export const AUTOMATIC: readonly Shape[] = [
  automatic('auto-submitted', {
    name: 'vacation(1) by RFC 3834',
    subject: 'Re: Your review',
    headers: ['Auto-Submitted: auto-replied (vacation)', 'Precedence: bulk'],
    text: ['I am away until Monday.'],
    envelopeFrom: '',
  }),
  automatic('auto-submitted', {
    name: 'Exchange, automatic reply in English',
    subject: 'Automatic reply: Your review',
    headers: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
    text: ['I am out of the office.'],
  }),
  automatic('away-subject', {
    name: 'Exchange of old, X-Auto-Response-Suppress and its words',
    subject: 'Out of Office AutoReply: Your review',
    headers: ['X-Auto-Response-Suppress: DR, OOF, AutoReply'],
    text: ['I will answer next week.'],
  }),
  automatic('responder', {
    name: 'cPanel, X-Autorespond',
    subject: 'Thanks for your mail',
    headers: ['X-Autorespond: Your review', 'Precedence: auto_reply'],
    text: ['We have your mail.'],
  }),
  automatic('bulk', {
    name: 'Gmail vacation with Precedence only',
    subject: 'Away Re: Your review',
    headers: ['Precedence: bulk', 'X-Autoreply: no'],
    text: ['Back on Monday.'],
  }),
  automatic('away-subject', {
    name: 'Spanish, respuesta automática, no header says so',
    subject: '=?utf-8?Q?Respuesta_autom=C3=A1tica=3A_revisi=C3=B3n?=',
    text: ['Estoy fuera.'],
  }),
  automatic('away-subject', {
    name: 'German, Abwesenheitsnotiz',
    subject: 'Abwesenheitsnotiz: Re: Your review',
    text: ['Ich bin bis Montag nicht im Haus.'],
  }),
  automatic('away-subject', {
    name: 'French, réponse automatique in ISO-8859-1',
    subject: '=?iso-8859-1?Q?R=E9ponse_automatique_=3A_revue?=',
    text: ['Je suis absente.'],
  }),
  automatic('away-subject', {
    name: 'Japanese, 自動応答',
    subject: `=?utf-8?B?${base64('自動応答: レビュー')}?=`,
    headers: body('utf-8', '8bit'),
    text: ['不在です。'],
  }),
  automatic('away-subject', {
    name: 'Portuguese, resposta automática',
    subject: `=?utf-8?B?${base64('Resposta automática: revisão')}?=`,
    text: ['Estou ausente.'],
  }),
  automatic('null-sender', {
    name: 'an answer of absence whose only sign is the null sender',
    subject: 'RE: Your review',
    text: ['Ana is on leave; write to Luis.'],
    envelopeFrom: '',
  }),
  automatic('null-sender', {
    name: 'the same, known from the Return-Path',
    subject: 'RE: Your review',
    headers: ['Return-Path: <>'],
    text: ['Ana is on leave.'],
    envelopeFrom: null,
  }),
  automatic('receipt', {
    name: 'a receipt that it was read (RFC 8098)',
    subject: 'Read: Your review',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=disposition-notification; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'Your message was read.',
      '--x',
      'Content-Type: message/disposition-notification',
      '',
      `Final-Recipient: rfc822;${ANA}`,
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '--x--',
    ],
  }),
  automatic('receipt', {
    name: 'a complaint as feedback report (RFC 5965)',
    from: 'fbl@provider.example',
    subject: 'FW: Your review',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=feedback-report; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'Abuse report.',
      '--x',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      '--x--',
    ],
  }),
  automatic('robot', {
    name: 'a ticket system that says nothing of itself',
    from: 'no-reply@helpdesk.example',
    subject: '[#123] We received your request',
    text: ['Ticket 123 was opened.'],
    envelopeFrom: 'no-reply@helpdesk.example',
  }),
  automatic('bulk', {
    name: 'a newsletter',
    from: 'news@shop.example',
    subject: 'Offers of the week',
    headers: ['List-Unsubscribe: <https://shop.example/u>'],
    inReplyTo: null,
    text: ['Buy now.'],
    envelopeFrom: 'news@shop.example',
  }),
  automatic('bulk', {
    name: 'of a list that answers by itself, and says so',
    subject: 'Re: Your review',
    headers: ['List-Id: <desk.importer.example>', 'Precedence: list'],
    text: ['Your mail waits for a moderator.'],
  }),
];

export const REPLIES: readonly Shape[] = [
  reply('by Friday', { name: 'a plain reply', subject: 'Re: Your review', text: ['We will file by Friday.'] }),
  reply('Nous répondrons', {
    name: 'French, ISO-8859-1 as 8bit',
    subject: 'Re: Your review',
    headers: body('iso-8859-1', '8bit'),
    encoding: 'latin1',
    text: ['Nous répondrons vendredi.'],
  }),
  reply('envío', {
    name: 'Spanish, utf-8 in base64',
    subject: 'RE: revisión',
    headers: body('utf-8', 'base64'),
    text: [base64('Mañana envío la revisión.')],
  }),
  reply('the form', {
    name: 'HTML only, as Outlook sends it',
    subject: 'RE: Your review',
    headers: ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8'],
    text: ['<html><body><p>Where is <b>the form</b>?</p></body></html>'],
  }),
  reply('attached', {
    name: 'with an attachment',
    subject: 'Re: Your review',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'It is attached.',
      '--x',
      'Content-Type: application/pdf; name=map.pdf',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=map.pdf',
      '',
      base64('%PDF-1.4'),
      '--x--',
    ],
  }),
  reply('through our program', {
    name: 'through a program that manages customers',
    subject: 'Re: Your review',
    headers: ['Feedback-ID: 12:crm:reply', 'List-Unsubscribe: <mailto:u@crm.example>'],
    text: ['I answer through our program: we file on Monday.'],
  }),
  reply('behind a gateway', {
    name: 'behind a gateway that asks for no answers of absence',
    subject: 'RE: Your review',
    headers: ['X-Auto-Response-Suppress: All'],
    text: ['I write from behind a gateway.'],
  }),
  reply('could not be delivered', {
    name: 'a person who tells of a bounce',
    subject: 'Re: Undeliverable: Your review',
    text: ['Your letter could not be delivered: user unknown at the post office. Please send it again.'],
  }),
  reply('away from the office', {
    name: 'a person who writes of an absence',
    subject: 'Re: Your review',
    text: ['Luis is away from the office, so I answer: we need more time.'],
  }),
  reply('forward', {
    name: 'a person who forwards a bounce as attachment',
    subject: 'FW: Delivery failure',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'I forward what we got.',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'From: MAILER-DAEMON@mx.example',
      'Subject: failure notice',
      '',
      'User unknown',
      '--x--',
    ],
  }),
  reply('Look what', {
    name: 'a person whose program keeps the report of a forwarded bounce as a part',
    subject: 'Fwd: Undelivered Mail',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'],
    text: [
      '--x',
      'Content-Type: text/plain',
      '',
      'Look what came back.',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; luis@importer.example',
      'Action: failed',
      'Status: 5.1.1',
      '--x--',
    ],
  }),
  reply('не успеем', {
    name: 'Russian, koi8-r',
    subject: 'Re: Your review',
    headers: body('koi8-r', 'base64'),
    text: [base64(Buffer.from('cec520d5d3d0c5c5cd', 'hex'))],
  }),
  reply('Auto-Submitted', {
    name: 'Auto-Submitted: no',
    subject: 'Re: Your review',
    headers: ['Auto-Submitted: no'],
    text: ['A person set Auto-Submitted.'],
  }),
  reply('了解', {
    name: 'Japanese, ISO-2022-JP',
    subject: 'Re: Your review',
    headers: body('iso-2022-jp', '7bit'),
    encoding: 'latin1',
    text: ['\u001b$BN;2r\u001b(B'],
  }),
];

export const NEITHER: readonly Shape[] = [
  {
    name: 'no sender at all',
    raw: mail([`To: ${TO_US}`, 'Subject: x', '', 'text']),
    envelopeFrom: ANA,
    expected: { kind: 'neither', why: 'no-sender' },
  },
  {
    name: 'two senders',
    raw: mail([`From: ${ANA}, luis@importer.example`, `To: ${TO_US}`, '', 'text']),
    envelopeFrom: ANA,
    expected: { kind: 'neither', why: 'several-senders' },
  },
  {
    name: 'nothing in it',
    raw: mail([`From: ${ANA}`, `To: ${TO_US}`, '', '']),
    envelopeFrom: ANA,
    expected: { kind: 'neither', why: 'empty' },
  },
  {
    name: 'a thousand parts',
    raw: mail([
      `From: ${ANA}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      ...Array.from({ length: 1_000 }, () => ['--x', '', 'a']).flat(),
      '--x--',
    ]),
    envelopeFrom: ANA,
    expected: { kind: 'neither', why: 'unreadable' },
  },
];
