/** A new participant: its company and contacts, the applicant's authority for it, and the command that creates it. Harmless when repeated. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Facts } from '../../../domain/facts.ts';
import { invitationFault, refusedFor } from '../../../domain/invitation.ts';
import { decide, type Command } from '../../../domain/participant.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { initial } from '../../../domain/state.ts';
import { invitationOf, returnInvitation } from '../../../db/invitations.ts';
import { transaction } from '../../../db/pool.ts';
import { barredUntil } from '../../../db/queries/bars.ts';
import { factsBefore } from '../../../db/queries/participant.ts';
import type { Deps } from '../../deps.ts';
import type { Order, Outcome } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { identifiersFrom } from '../acts/identifiers.ts';
import { told } from '../acts/refusals.ts';
import { momentOf } from '../invitations/deed.ts';
import { placeFor, type Applied } from './fields.ts';
import { closedAt, placesOf } from './where.ts';
import { authorize, contactId, participantOf, record, tokenIn, type Applicant } from './record.ts';

type Create = Extract<Command, { type: 'CreateApplication' }>;

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
  const { language } = order.viewer;
  try {
    const command = await commandOf(deps, applicant, values, order);
    const before = { ...initial(id), entityType: applicant.entityType };
    const facts = await factsBefore(deps, before, order.viewer.person, deps.now());
    decide(initial(id), command, asIfEmpowered(facts, applicant.role));
    await record(deps, applicant, values, order);
    await authorize(deps, applicant, order, facts);
    await submitted(deps, command, values, order);
    return { to: paths.application({ id }), flash: { tone: 'success', words: BEGUN } };
  } catch (error) {
    throw error instanceof Refusal ? told(language, error) : error;
  }
}

const BEGUN = {
  en: 'Your application has been begun. Now fill it in; the officer signs and submits it.',
  es: 'Su solicitud está iniciada. Ahora llénela; el directivo la firma y la presenta.',
};

/** Gives the command; a token that was used up for what is refused after all is given back. */
async function submitted(deps: Deps, command: Create, values: Applied, order: Order): Promise<void> {
  try {
    await deps.office.submit(participantOf(order), command);
  } catch (error) {
    const token = tokenIn(values);
    if (error instanceof Refusal && token !== null)
      await transaction(deps.pool, (client) =>
        returnInvitation(client, { token, application: order.command, by: command.by, ...momentOf(deps) }),
      );
    throw error;
  }
}

async function commandOf(
  deps: Deps,
  { entityType, role, ports, eligibility }: Applicant,
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
    invitation: await isInvited(deps, entityType, values, order),
    placeClosed: await closedAt(deps, values, entityType),
    eligibility,
  };
}

/** Whether the token holds now. @throws Refusal that says what is wrong with it */
async function isInvited(deps: Deps, entityType: string, values: Applied, { command }: Order): Promise<boolean> {
  const token = tokenIn(values);
  if (token === null) return false;
  const there = placesOf(values);
  const fault = invitationFault(await invitationOf(deps.pool, token), command, entityType, there, momentOf(deps).on);
  if (fault) throw refusedFor(fault);
  return true;
}

const asIfEmpowered = (facts: Facts, role: Applicant['role']): Facts => ({
  ...facts,
  empowered: [{ role, event: '', from: facts.policy.effectiveFrom, until: null }],
});
