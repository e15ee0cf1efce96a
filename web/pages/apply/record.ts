/** What is written of a new applicant before the command is given: the company, its people, and the applicant's authority for it. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { EligibilityAnswers } from '../../../domain/eligibility.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { Ports } from '../../../domain/places.ts';
import { recordAccount, recordContact } from '../../../db/contacts.ts';
import { useInvitation } from '../../../db/invitations.ts';
import { empower } from '../../../db/people.ts';
import { transaction } from '../../../db/pool.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import type { Order } from '../../forms.ts';
import { identifiersFrom } from '../acts/identifiers.ts';
import { momentOf } from '../invitations/deed.ts';
import { tokenTyped } from '../invitations/token.ts';
import type { Applied } from './fields.ts';
import { placesOf } from './where.ts';

export type Applicant = {
  readonly entityType: string;
  readonly eligibility: EligibilityAnswers;
  readonly role: 'officer' | 'contact';
  readonly ports: Ports;
};

/** The new participant is named by the command that creates it. */
export const participantOf = ({ command }: Order): string => command;
export const contactId = (participant: string, role: 'officer' | 'primary'): string => `${participant}.${role}`;
/** The token of an invitation, as it was meant; null where none was typed. */
export const tokenIn = ({ invitation }: Applied): string | null => (invitation ? tokenTyped(invitation) : null);

/** Company and contacts, in one transaction, which also uses the invitation up. Whoever applies is one of the two. */
export function record(deps: Deps, { entityType, role }: Applicant, values: Applied, order: Order): Promise<void> {
  const participant = participantOf(order);
  const moment = momentOf(deps);
  const identifiers = identifiersFrom(values, moment.policy, entityType);
  const token = tokenIn(values);
  const { company, country, city, region, port } = values;
  const person = (mine: Applicant['role']) => (mine === role ? order.viewer.person : null);
  return transaction(deps.pool, async (client) => {
    const by = { person: order.viewer.person, role };
    const there = placesOf(values);
    if (token !== null)
      await useInvitation(client, { token, application: order.command, entityType, there, by, ...moment });
    await recordAccount(client, { participant, company, country, city, region, port, identifiers });
    const { officerName, officerEmail, officerPhone, officerLanguage } = values;
    await recordContact(client, {
      id: contactId(participant, 'officer'),
      participant,
      role: 'officer',
      name: officerName,
      email: officerEmail,
      phone: officerPhone ?? '',
      language: officerLanguage,
      person: person('officer'),
    });
    const { contactName, contactEmail, contactPhone, contactLanguage } = values;
    await recordContact(client, {
      id: contactId(participant, 'primary'),
      participant,
      role: 'primary',
      name: contactName,
      email: contactEmail,
      phone: contactPhone ?? '',
      language: contactLanguage,
      person: person('contact'),
    });
  });
}

/** The rules let nobody apply for a company who does not act for it: the applicant's authority comes first. */
export function authorize({ pool, now }: Deps, { role }: Applicant, order: Order, { policy }: Facts): Promise<void> {
  const from = wallDateOf(now(), policy.headquartersZone);
  const by = { person: 'system', role: 'system', at: now(), policy: policy.version, rules: rulesVersion() };
  return empower(pool, order.viewer.person, { role, participant: participantOf(order), from, until: null }, by);
}
