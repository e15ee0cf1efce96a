/** The people of a roster row: three addresses and one telephone number, of which any may be wrong. */
import type { Contact, ContactRole } from './notice.ts';
import type { Doubting, Row } from './roster-row.ts';
import { MAIL_COLUMNS, mailKey, type Survey } from './roster-survey.ts';

/** What the record keeps of a contact; the rules know only its id, role and reach. */
export type ContactFacts = Contact & { readonly email: string; readonly phone: string; readonly language: 'en' | 'es' };

const ROLES = {
  officer_email: 'officer',
  contact_email: 'primary',
  alternate_email: 'alternate',
} as const satisfies Readonly<Record<string, ContactRole>>;

/** An address that a mail server would take: RFC 5321 lengths, no quoted or bracketed forms, a domain with a dot. */
const isMail = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64 || text.length > 254) return false;
  return (
    /^[^\s@"(),:;<>[\\\]]+$/u.test(text.slice(0, at)) &&
    /^(?!-)[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text.slice(at + 1))
  );
};

/** Officer and primary contact always, an alternate where the row has one. Who has no usable address is beyond reach until a specialist finds one. */
export function contactsOf(
  row: Row,
  participant: string,
  { mails }: Pick<Survey, 'mails'>,
  doubt: Doubting,
): readonly ContactFacts[] {
  if (!/^\+?[\d\s().-]{7,24}$/.test(row.phone))
    doubt('field-malformed', 'phone', 'no telephone number that could be dialed');
  return MAIL_COLUMNS.filter((column) => column !== 'alternate_email' || row[column] !== '').map((column) => {
    const email = row[column];
    const role = ROLES[column];
    const usable = isMail(email);
    if (!usable)
      doubt(
        'mail-malformed',
        column,
        email === '' ? `no address of the ${role} contact` : `the address of the ${role} contact is malformed`,
      );
    else if ((mails.get(mailKey(email))?.size ?? 0) > 1)
      doubt('mail-shared', column, `other companies give the address of the ${role} contact too`);
    return {
      id: `${participant}.${role}`,
      role,
      reach: usable ? 'untried' : 'dead',
      email,
      phone: row.phone,
      language: row.country === 'MX' ? 'es' : 'en',
    };
  });
}
