/** A contact as a form asks for it, as it is put on record. */
import type { NewContact } from '../../../db/contacts.ts';

type Asked = Pick<NewContact, 'role' | 'name' | 'email' | 'language'> & { readonly phone: string | null };

/** `id`: the form's own command, so that a repetition records nobody twice. `person`: who signs in as this contact, if anybody does. */
export const contactCard = (
  participant: string,
  id: string,
  { role, name, email, phone, language }: Asked,
  person: string | null = null,
): NewContact => ({ id, participant, role, name, email, phone: phone ?? '', language, person });
