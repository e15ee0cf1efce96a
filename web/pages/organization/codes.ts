/** Codes that are mailed to people of a company: made, sealed, mailed, and typed in. */
import { createHmac, randomInt } from 'node:crypto';
import { SYSTEM } from '../../../domain/actor.ts';
import type { Address, Person } from '../../../domain/organization.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { KnownOrganization } from '../../../db/organization.ts';
import { notePosted } from '../../../db/posted-mail.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { composeCode, type CodeKind } from '../../../templates/notices/compose-code.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import { also, text, type Order } from '../../forms.ts';
import { notFound } from '../../problem.ts';
import { PEOPLE_FORMS } from '../../words/page-organization.ts';
import { participantOf, written } from './forms-people.ts';
import { actOn } from './visit.ts';

export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0');

/**
 * Only who knows this web’s secret can tell a code from its seal.
 * @param about the address that it verifies, or `enroll` and the person that it invites
 */
export const sealOf = ({ config }: Pick<Deps, 'config'>, about: string, code: string): string =>
  createHmac('sha256', config.sessionSecret).update(`${about}\0${code}`).digest('hex');
export const enrollmentOf = (person: string): string => `enroll\0${person}`;

export const codeField = () =>
  also(text({ label: PEOPLE_FORMS.code, hint: PEOPLE_FORMS.codeHint, max: 12 }), (code) =>
    /^\d{8}$/.test(typed(code)) ? null : PEOPLE_FORMS.codeFormat,
  );
/** People type it in groups. */
export const typed = (code: string): string => code.replaceAll(' ', '');

/**
 * Mails a code. A mailbox that there is not is on record afterwards.
 * @throws Refusal when no mail goes out now; a code that was never sent is replaced by the next
 */
export async function mailCode(
  deps: Deps,
  order: Order,
  known: KnownOrganization,
  mail: { readonly kind: CodeKind; readonly person: Person; readonly address: Address; readonly code: string },
): Promise<'accepted' | 'refused'> {
  const { kind, person, address, code } = mail;
  const participant = participantOf(order);
  const found = await loadCase(deps.pool, participant);
  if (!found) throw notFound();
  const { programme, office } = found.state;
  const to = { name: written(known, person.name), address: written(known, address.value) };
  const composed = composeCode(
    { engine: deps.engine, webUrl: deps.config.url.origin },
    {
      kind,
      participant,
      programme,
      company: found.account.company,
      name: to.name,
      language: person.language,
      office,
      code,
    },
  );
  const outcome = await deps.post({ to, id: order.command, ...composed }).catch((error: unknown) => {
    deps.log.warn({ failure: describe(error) }, 'a code could not be mailed');
    throw new Refusal('MailAway', PEOPLE_FORMS.notSent[order.viewer.language]);
  });
  await notePosted(deps.pool, order.command, outcome, deps.now());
  if (outcome === 'refused') {
    const bounce = { ...order, command: `${order.command}.bounce` };
    await actOn(deps, bounce, SYSTEM, () => ({ by: SYSTEM, type: 'ReportBounce', address: address.id }));
  }
  return outcome;
}
