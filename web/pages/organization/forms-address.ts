/** Forms that verify an address: a code goes out, a code is typed in, or a specialist confirms. */
import { createHmac, randomInt } from 'node:crypto';
import { SYSTEM } from '../../../domain/actor.ts';
import { addressOf } from '../../../domain/organization.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { KnownOrganization } from '../../../db/organization.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { composeCode } from '../../../templates/notices/compose-code.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import { also, text, type Fields, type FormPage, type Order, type Outcome, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { CHANNEL_WORDS, ORGANIZATION, PEOPLE_FORMS } from '../../words/page-organization.ts';
import { reason } from '../acts/fields.ts';
import { backToPeople, done, factLine, form, participantOf, written } from './forms-people.ts';
import { actOn, actorFor, organizationOf } from './visit.ts';

/** An address that counts or waits to, with whose it is. @throws Problem 404 */
function addressIn({ organization }: KnownOrganization, id: string | undefined) {
  const found = addressOf(organization, id ?? '');
  if (!found || found.address.until !== null || found.person.left !== null) throw notFound();
  return found;
}

async function common(deps: Deps, visit: Visit) {
  const id = participantOf(visit);
  const known = await organizationOf(deps, id);
  const { person, address } = addressIn(known, visit.params['address']);
  return {
    id,
    address,
    facts: [
      ...factLine(PEOPLE_FORMS.who, written(known, person.name)),
      ...factLine(CHANNEL_WORDS[address.channel], written(known, address.value)),
    ],
    seen: known.organization.seq,
    back: backToPeople(id),
  };
}

/** Only who knows this web’s secret can tell a code from its seal. */
const sealOf = ({ config }: Deps, address: string, code: string): string =>
  createHmac('sha256', config.sessionSecret).update(`${address}\0${code}`).digest('hex');

export const sendCodePage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: false,
    setup: async (visit) => {
      actorFor('SendCode', visit);
      const { id, address, facts, seen, back } = await common(deps, visit);
      if (address.channel !== 'mail') throw notFound();
      return {
        title: PEOPLE_FORMS.sendTitle,
        intro: [PEOPLE_FORMS.sendIntro],
        facts,
        fields: {},
        seen,
        action: paths.sendCode({ id, address: address.id }),
        submit: PEOPLE_FORMS.send,
        back,
      };
    },
    execute: (_values, order) => sendCode(deps, order),
  });

async function sendCode(deps: Deps, order: Order): Promise<Outcome> {
  const by = actorFor('SendCode', order);
  const address = order.params['address'] ?? '';
  const code = String(randomInt(100_000_000)).padStart(8, '0');
  const seal = sealOf(deps, address, code);
  const sent = await actOn(deps, order, by, () => ({ by, type: 'SendCode', address, seal }));
  const to = paths.typeCode({ id: participantOf(order), address });
  if (sent.length === 0) return { to }; // the same form again: its code went out before
  if ((await mailCode(deps, order, address, code)) === 'accepted')
    return { to, flash: { tone: 'success', words: PEOPLE_FORMS.sent } };
  const bounce = { ...order, command: `${order.command}.bounce` };
  await actOn(deps, bounce, SYSTEM, () => ({ by: SYSTEM, type: 'ReportBounce', address }));
  return {
    to: paths.organization({ id: participantOf(order) }),
    flash: { tone: 'warning', words: PEOPLE_FORMS.refused },
  };
}

/** @throws Refusal when no mail goes out now; a code that was never sent is replaced by the next */
async function mailCode(deps: Deps, order: Order, id: string, code: string): Promise<'accepted' | 'refused'> {
  const participant = participantOf(order);
  const [known, found] = await Promise.all([organizationOf(deps, participant), loadCase(deps.pool, participant)]);
  const { person, address } = addressIn(known, id);
  if (!found) throw notFound();
  const { state, account } = found;
  const to = { name: written(known, person.name), address: written(known, address.value) };
  const { programme, office } = state;
  const { language } = person;
  const mail = composeCode(
    { engine: deps.engine, webUrl: deps.config.url.origin },
    { participant, programme, company: account.company, name: to.name, language, office, code },
  );
  try {
    return await deps.post({ to, id: order.command, ...mail });
  } catch (error) {
    deps.log.warn({ failure: describe(error) }, 'a code could not be mailed');
    throw new Refusal('MailAway', PEOPLE_FORMS.notSent[order.viewer.language]);
  }
}

const codeField = () =>
  also(text({ label: PEOPLE_FORMS.code, hint: PEOPLE_FORMS.codeHint, max: 12 }), (typed) =>
    /^\d{8}$/.test(typed.replaceAll(' ', '')) ? null : PEOPLE_FORMS.codeFormat,
  );

export const typeCodePage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: false,
    setup: async (visit) => {
      actorFor('TypeCode', visit);
      const { id, address, facts, seen, back } = await common(deps, visit);
      return {
        title: PEOPLE_FORMS.typeTitle,
        facts,
        fields: { code: codeField() },
        seen,
        action: paths.typeCode({ id, address: address.id }),
        submit: PEOPLE_FORMS.verify,
        back,
      };
    },
    async execute({ code }, order) {
      const by = actorFor('TypeCode', order);
      const address = order.params['address'] ?? '';
      const seal = sealOf(deps, address, code.replaceAll(' ', ''));
      const events = await actOn(deps, order, by, () => ({ by, type: 'TypeCode', address, seal }));
      if (events.some(({ type }) => type === 'CodeMistyped'))
        throw new Refusal('WrongCode', PEOPLE_FORMS.wrong[order.viewer.language]);
      return done(order, PEOPLE_FORMS.verified);
    },
  });

export const confirmAddressPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: true,
    setup: async (visit) => {
      actorFor('ConfirmAddress', visit);
      const { id, address, facts, seen, back } = await common(deps, visit);
      return {
        title: PEOPLE_FORMS.confirmTitle,
        intro: [PEOPLE_FORMS.confirmIntro],
        facts,
        fields: { note: reason(PEOPLE_FORMS.how) },
        seen,
        action: paths.confirmAddress({ id, address: address.id }),
        submit: PEOPLE_FORMS.confirm,
        back,
        consequences: [ORGANIZATION.lead],
      };
    },
    async execute({ note }, order) {
      const by = actorFor('ConfirmAddress', order);
      await actOn(deps, order, by, async (keep) => ({
        by,
        type: 'ConfirmAddress',
        address: order.params['address'] ?? '',
        note: await keep('note', note),
      }));
      return done(order, PEOPLE_FORMS.verified);
    },
  });
