/** Shapes in further languages and charsets, and those that are easily taken for something else. */
import { ANA, OURS, base64, type Shape } from './shape.ts';
import { automatic, body, reply } from './people.ts';
import { bounce, group, report } from './reports.ts';
import { ORIGINAL, untidy } from './untidy.ts';

const bytes = (hex: string): string => base64(Buffer.from(hex, 'hex'));

const REPLIES: readonly Shape[] = [
  reply('ביום ראשון', {
    name: 'Hebrew, ISO-8859-8',
    subject: 'Re: Your review',
    headers: body('iso-8859-8', 'base64'),
    text: [bytes('f0e2e9f920e0fa20e4e8e5f4f120e1e9e5ed20f8e0f9e5ef2e')],
  }),
  reply('المراجعة', {
    name: 'Arabic, windows-1256',
    subject: 'Re: Your review',
    headers: body('windows-1256', 'base64'),
    text: [bytes('d3e4d1d3e120c7e1e3d1c7ccdac920ede6e320c7e1c3cdcf2e')],
  }),
  reply('w piątek', {
    name: 'Polish, ISO-8859-2, quoted-printable',
    subject: 'Odp: Your review',
    headers: body('iso-8859-2', 'quoted-printable'),
    text: ['Odpowiemy w pi=B1tek.'],
  }),
  reply('我们星期五', {
    name: 'Chinese, GB18030',
    subject: '=?gb18030?B?u9i4tKO6?= Your review',
    headers: body('gb18030', 'base64'),
    text: [bytes('ced2c3c7d0c7c6dacee5b4f0b8b4a1a3')],
  }),
  reply('我們星期五', {
    name: 'Chinese, Big5',
    subject: 'Re: Your review',
    headers: body('big5', 'base64'),
    text: [bytes('a7daadccac50b4c1a4adb5aac2d0a143')],
  }),
  reply('lo envío', {
    name: 'Spanish, utf-16 in an HTML part beside the text, with a picture in the signature',
    subject: 'RV: Your review',
    headers: ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=r'],
    text: [
      ...['--r', 'Content-Type: multipart/alternative; boundary=a', ''],
      ...['--a', 'Content-Type: text/plain; charset=utf-8', '', 'Mañana lo envío.'],
      ...['--a', 'Content-Type: text/html; charset=utf-16le', 'Content-Transfer-Encoding: base64', ''],
      base64(Buffer.from('<p>Mañana lo envío.</p>', 'utf16le')),
      ...['--a--', '--r', 'Content-Type: image/png; name=logo.png', 'Content-ID: <logo>'],
      ...['Content-Disposition: inline', 'Content-Transfer-Encoding: base64', '', base64('PNG'), '--r--'],
    ],
  }),
  reply('we agree', {
    name: 'signed with S/MIME',
    subject: 'Re: Your review',
    headers: [
      'MIME-Version: 1.0',
      'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=s',
    ],
    text: [
      ...['--s', 'Content-Type: text/plain', '', 'With this signature we agree.'],
      ...['--s', 'Content-Type: application/pkcs7-signature; name=smime.p7s', 'Content-Transfer-Encoding: base64', ''],
      ...[base64('signature'), '--s--'],
    ],
  }),
  reply('Sent from my iPhone', {
    name: 'from a phone, the whole of our notice quoted below',
    subject: 'Re: Your review',
    text: [
      'On it. Sent from my iPhone',
      '',
      '> On 24 Nov 2026, at 10:00, Portolan <no-reply@portolan.example> wrote:',
      '> Delivery of this notice is proof. If your mailbox is full or the address does not exist, mail was returned to us.',
      `> Message-ID: ${OURS}`,
    ],
  }),
  reply('I am back', {
    name: 'a person who answers below their own automatic reply',
    subject: 'Re: Automatic reply: Your review',
    text: ['I am back now and will look at it.'],
  }),
  reply('no hay buzón', {
    name: 'a person who writes that a mailbox does not exist, in Spanish',
    subject: 'Re: Correo devuelto',
    headers: body('utf-8', '8bit'),
    text: ['El señor Paz se fue: ya no hay buzón de él. Escríbanme a mí.'],
  }),
];

const PROGRAMS: readonly Shape[] = [
  automatic('away-subject', {
    name: 'Italian, risposta automatica, no header says so',
    subject: 'Risposta automatica: Your review',
    text: ['Sono fuori sede.'],
  }),
  automatic('away-subject', {
    name: 'Korean, EUC-KR, the subject says so',
    subject: '=?euc-kr?B?wNq1v8i4vcU=?=: Your review',
    headers: body('euc-kr', 'base64'),
    text: [bytes('bacec0e7c1df20c0dab5bf20c8b8bdc5c0d4b4cfb4d92e')],
  }),
  automatic('responder', {
    name: 'BoxTrapper, which asks for a proof of being human',
    subject: 'Your email requires verification',
    headers: ['X-Boxtrapper: 8sGmKKvPYb'],
    text: ['To verify, reply to this message.'],
  }),
  automatic('responder', {
    name: 'TMDA, which asks for a confirmation',
    subject: 'Please confirm your message',
    headers: ['X-Delivery-Agent: TMDA/1.0.3'],
    text: ['Reply to be released.'],
  }),
  automatic('bulk', {
    name: 'a mailing list that the address belongs to',
    subject: '[team] Your review',
    headers: ['List-Id: <team.importer.example>', 'Precedence: list'],
    text: ['We will file by Friday.'],
  }),
];

const BOUNCES: readonly Shape[] = [
  report(bounce('hard', '5.1.1'), {
    name: 'Amazon SES, address does not exist',
    from: 'MAILER-DAEMON@amazonses.com',
    subject: 'Delivery Status Notification (Failure)',
    text: ['An error occurred while trying to deliver the mail to the following recipients:', ANA],
    report: group('failed', '5.1.1', 'smtp; 550 5.1.1 user unknown'),
  }),
  report(bounce('delayed', '4.7.1'), {
    name: 'greylisting that lasts: a warning',
    from: 'postmaster@mx.importer.example',
    subject: 'Warning: message delayed',
    text: [`Delivery to ${ANA} is delayed.`],
    report: group('delayed', '4.7.1', 'smtp; 451 4.7.1 Greylisted, please try again later'),
  }),
  report(bounce('soft', '5.7.1'), {
    name: 'Mimecast, a rule of the receiver: the address may be right',
    from: 'postmaster@eu.mimecast.example',
    subject: '[Postmaster] Email Delivery Failure',
    text: ['This is a delivery failure notification message.', 'Administrative prohibition envelope blocked'],
    report: group('failed', '5.7.1', 'smtp; 550 5.7.1 Administrative prohibition envelope blocked'),
  }),
  report(bounce('soft', '5.3.4'), {
    name: 'too big for the receiver',
    from: 'MAILER-DAEMON@mx.importer.example',
    subject: 'Undelivered Mail Returned to Sender',
    text: [`<${ANA}>: message size exceeds`],
    report: group('failed', '5.3.4', 'smtp; 552 5.3.4 Message size exceeds fixed limit'),
  }),
  untidy({
    name: 'a Russian provider, windows-1251',
    from: 'mailer-daemon@corp.mail.example',
    subject: '=?koi8-r?B?7sXEz9PUwdfMxc7Oz8Ug08/Pwt3FzsnF?=',
    headers: body('windows-1251', 'base64'),
    text: [
      bytes(
        'cfe8f1fcecee20ede520e4eef1f2e0e2ebe5edee2e20cfeeebfce7eee2e0f2e5ebfc20ede520ede0e9e4e5ed3a20616e6140696d706f727465722e6578616d706c65',
      ),
    ],
    bounce: ['hard', null, null],
  }),
  untidy({
    name: 'a Korean provider, EUC-KR',
    from: 'postmaster@mail.example',
    subject: '=?euc-kr?B?uei03rXHwfYgvsrAuiC43sDP?=',
    headers: body('euc-kr', 'base64'),
    text: [bytes('bcf6bdc5c0da20616e6140696d706f727465722e6578616d706c6520b0a120c1b8c0e7c7cfc1f620becabdc0b4cfb4d92e')],
    bounce: ['hard', null, null],
  }),
  untidy({
    name: 'an Italian provider of certified mail',
    from: 'posta-certificata@pec.example',
    subject: 'AVVISO DI MANCATA CONSEGNA: Your review',
    headers: ['X-Ricevuta: errore-consegna', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'],
    text: [`Il messaggio indirizzato a ${ANA} non è stato consegnato: indirizzo non valido, casella inesistente.`],
    bounce: ['hard', null, null],
  }),
  untidy({
    name: 'a Dutch provider, the mail below a rule',
    from: 'Mail Delivery Subsystem <MAILER-DAEMON@post.example>',
    subject: 'Onbestelbaar: Your review',
    text: [`De postbus ${ANA} bestaat niet.`, '', '------ Original message ------', ...ORIGINAL],
    bounce: ['hard', null],
  }),
];

export const ABROAD: readonly Shape[] = [...REPLIES, ...PROGRAMS, ...BOUNCES];
