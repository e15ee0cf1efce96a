/** Forms that verify an address: a code goes out, a code is typed in, or a specialist confirms. */
import { addressOf } from '../../../domain/organization.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { KnownOrganization } from '../../../db/organization.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, FormPage, Order, Outcome, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { CHANNEL_WORDS, ORGANIZATION, PEOPLE_FORMS } from '../../words/page-organization.ts';
import { reason } from '../acts/fields.ts';
import { codeField, mailCode, newCode, sealOf, typed } from './codes.ts';
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
  const code = newCode();
  const seal = sealOf(deps, address, code);
  const sent = await actOn(deps, order, by, () => ({ by, type: 'SendCode', address, seal }));
  const to = paths.typeCode({ id: participantOf(order), address });
  if (sent.length === 0) return { to }; // the same form again: its code went out before
  const known = await organizationOf(deps, participantOf(order));
  if ((await mailCode(deps, order, known, { kind: 'code', ...addressIn(known, address), code })) === 'accepted')
    return { to, flash: { tone: 'success', words: PEOPLE_FORMS.sent } };
  return {
    to: paths.organization({ id: participantOf(order) }),
    flash: { tone: 'warning', words: PEOPLE_FORMS.refused },
  };
}

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
      const seal = sealOf(deps, address, typed(code));
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
