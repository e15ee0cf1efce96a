/** A new participant: its company and contacts, the applicant's authority for it, and the command that creates it. Harmless when repeated. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Facts } from '../../../domain/facts.ts';
import { decide, type Command } from '../../../domain/participant.ts';
import type { Ports } from '../../../domain/places.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { initial } from '../../../domain/state.ts';
import { recordAccount, recordContact } from '../../../db/contacts.ts';
import { empower } from '../../../db/people.ts';
import { transaction } from '../../../db/pool.ts';
import { barredUntil } from '../../../db/queries/bars.ts';
import { factsBefore } from '../../../db/queries/participant.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { identifiersFrom } from '../acts/identifiers.ts';
import { told } from '../acts/refusals.ts';
import { placeFor, type Applied } from './fields.ts';

type Create = Extract<Command, { type: 'CreateApplication' }>;
type Applicant = { readonly entityType: string; readonly role: 'officer' | 'contact'; readonly ports: Ports };

/** The new participant is named by the command that creates it. */
const participantOf = ({ command }: Order): string => command;
const contactId = (participant: string, role: 'officer' | 'primary'): string => `${participant}.${role}`;

/**
 * Creates the application. Whether the rules take it is asked before anything is written, so that nobody is given authority for what does not
 * exist; the judge decides.
 * @throws Refusal in the reader's language, EngineAway
 */
export async function createApplication(
  deps: Deps,
  applicant: Applicant,
  values: Applied,
  order: Order,
): Promise<Outcome> {
  const id = participantOf(order);
  const command = await commandOf(deps, applicant, values, order);
  const { language } = order.viewer;
  try {
    const facts = await factsBefore(deps, initial(id), order.viewer.person, deps.now());
    decide(initial(id), command, asIfEmpowered(facts, applicant.role));
    await record(deps, applicant, values, order);
    await authorize(deps, applicant, order, facts);
    const { seq } = await deps.office.submit(id, command);
    return { to: `${paths.participant({ id })}?seq=${seq}`, flash: { tone: 'success', words: BEGUN } };
  } catch (error) {
    throw error instanceof Refusal ? told(language, error) : error;
  }
}

const BEGUN = {
  en: 'Your application has been begun. Now fill it in; the officer signs and submits it.',
  es: 'Su solicitud está iniciada. Ahora llénela; el directivo la firma y la presenta.',
};

async function commandOf(
  deps: Deps,
  { entityType, role, ports }: Applicant,
  values: Applied,
  order: Order,
): Promise<Create> {
  const policy = deps.policies.at(wallDateOf(deps.now(), 'UTC'));
  const identifiers = identifiersFrom(values, policy, entityType);
  const place = placeFor(values, ports);
  const id = participantOf(order);
  return {
    id: order.command,
    by: { person: order.viewer.person, role },
    type: 'CreateApplication',
    programme: policy.programme,
    entityType,
    zone: values.zone ?? place.zone ?? '',
    office: place.office,
    contacts: [
      { id: contactId(id, 'officer'), role: 'officer', reach: 'untried' },
      { id: contactId(id, 'primary'), role: 'primary', reach: 'untried' },
    ],
    demo: false,
    barredUntil: await barredUntil(deps.pool, { entityType, own: order.viewer.participants, identifiers }),
    invitation: values.invitation !== undefined,
  };
}

const asIfEmpowered = (facts: Facts, role: Applicant['role']): Facts => ({
  ...facts,
  empowered: [{ role, event: '', from: facts.policy.effectiveFrom, until: null }],
});

/** Company and contacts, in one transaction. Whoever applies is one of the two. */
function record(
  { pool, policies, now }: Deps,
  { entityType, role }: Applicant,
  values: Applied,
  order: Order,
): Promise<void> {
  const participant = participantOf(order);
  const policy = policies.at(wallDateOf(now(), 'UTC'));
  const given = identifiersFrom(values, policy, entityType);
  const identifiers = values.invitation === undefined ? given : { ...given, invitation: values.invitation };
  const { company, country, city, region, port } = values;
  const person = (mine: Applicant['role']) => (mine === role ? order.viewer.person : null);
  return transaction(pool, async (client) => {
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
function authorize({ pool, now }: Deps, { role }: Applicant, order: Order, { policy }: Facts): Promise<void> {
  const from = wallDateOf(now(), policy.headquartersZone);
  const by = { person: 'system', role: 'system', at: now(), policy: policy.version, rules: rulesVersion() };
  return empower(pool, order.viewer.person, { role, participant: participantOf(order), from, until: null }, by);
}
