/** Forms about people of a company: adding somebody, another address, somebody who has left. */
import { companyRolesOn } from '../../../domain/access.ts';
import { ORGANIZATION_MAY } from '../../../domain/organization-acts.ts';
import { inForce, liveContacts, CONTACTS_NEEDED, type Person } from '../../../domain/organization.ts';
import { plainMail, type KnownOrganization } from '../../../db/organization.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { also, checkboxes, radios, text, type Fields, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { CHANNEL_WORDS, ORGANIZATION, PEOPLE_FORMS, SEATS } from '../../words/page-organization.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { reason } from '../acts/fields.ts';
import { languageField, PHONE, phoneField, PHONE_FORMAT, PHONE_HINT, personName } from '../acts/person-fields.ts';
import { asWritten, optionsOf } from '../acts/said.ts';
import { actOn, actorFor, organizationOf } from './visit.ts';

/** The way back, and where every form leads. */
export const backToPeople = (id: string) => ({ href: paths.organization({ id }), label: ORGANIZATION.back });
export const participantOf = ({ params }: Pick<Visit, 'params'>): string => params['id'] ?? '';

/** A name or an address in words. */
export const written = ({ words }: KnownOrganization, ref: { readonly id: string } | null | undefined): string =>
  (ref && words.get(ref.id)) ?? '';

/**
 * The person that the address names. A form that is sent again may be about somebody who has left by it.
 * @throws Problem 404 when nobody of the company has that id, or has left
 */
export function personOf({ organization }: KnownOrganization, { params, req }: Pick<Visit, 'params' | 'req'>): Person {
  const person = organization.people.find(
    ({ id, left }) => id === params['person'] && (left === null || req.method === 'POST'),
  );
  if (!person) throw notFound();
  return person;
}

/** One form with its own types of answers, as one of many. */
export const form = <F extends Fields>(page: FormPage<F>): FormPage<Fields> => page as unknown as FormPage<Fields>;

const ROLES = optionsOf({ primary: SEATS.primary, alternate: SEATS.alternate, consultant: SEATS.consultant });

export const addPersonPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: false,
    setup: async (visit) => {
      actorFor('AddPerson', visit);
      const id = participantOf(visit);
      const { organization, memberships } = await organizationOf(deps, id);
      const mine = memberships.filter(({ participant }) =>
        companyRolesOn(visit.viewer, participant).some((role) => ORGANIZATION_MAY.AddPerson.includes(role)),
      );
      const options = mine.map(({ participant, entityType }) => ({
        value: participant,
        label: ENTITY_TYPES[entityType] ?? asWritten(entityType),
      }));
      return {
        title: ORGANIZATION.add,
        intro: [PEOPLE_FORMS.addIntro],
        fields: {
          name: personName(PEOPLE_FORMS.name),
          email: text({ label: PEOPLE_FORMS.mail, hint: PEOPLE_FORMS.mailHint, max: 254, input: 'email' }),
          phone: phoneField(PEOPLE_FORMS.phone),
          language: languageField(PEOPLE_FORMS.language),
          role: radios({ label: PEOPLE_FORMS.role, hint: PEOPLE_FORMS.roleHint, options: ROLES }),
          memberships: checkboxes({ label: PEOPLE_FORMS.memberships, options }),
        },
        initial: { memberships: options.map(({ value }) => value) },
        seen: organization.seq,
        action: paths.addPerson({ id }),
        submit: ORGANIZATION.add,
        back: backToPeople(id),
      };
    },
    async execute({ name, email, phone, language, role, memberships }, order) {
      const by = actorFor('AddPerson', order);
      await actOn(deps, order, by, async (keep) => ({
        by,
        type: 'AddPerson',
        person: order.command,
        name: await keep('name', name),
        language,
        role,
        participants: memberships,
        mail: await keep('address', plainMail(email)),
        phone: phone === null ? null : await keep('address', phone),
      }));
      return done(order, PEOPLE_FORMS.added);
    },
  });

/** Where a form leads when it is done. */
export const done = (visit: Pick<Visit, 'params'>, words: Spoken) => ({
  to: paths.organization({ id: participantOf(visit) }),
  flash: { tone: 'success' as const, words },
});

const ADDRESS_FIELD = {
  mail: () => text({ label: PEOPLE_FORMS.mail, hint: PEOPLE_FORMS.mailHint, max: 254, input: 'email' as const }),
  phone: () =>
    also(text({ label: PEOPLE_FORMS.phone, max: 40, input: 'tel', hint: PHONE_HINT }), (typed) =>
      PHONE.test(typed) ? null : PHONE_FORMAT,
    ),
};
/** @throws Problem 404 for any other channel */
function channelOf({ params }: Visit): 'mail' | 'phone' {
  const { channel } = params;
  if (channel !== 'mail' && channel !== 'phone') throw notFound();
  return channel;
}

export const giveAddressPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: false,
    setup: async (visit) => {
      actorFor('GiveAddress', visit);
      const id = participantOf(visit);
      const channel = channelOf(visit);
      const known = await organizationOf(deps, id);
      const person = personOf(known, visit);
      const present = written(known, inForce(person, channel)?.value);
      return {
        title: PEOPLE_FORMS.changeTitle[channel],
        intro: [PEOPLE_FORMS.changeIntro[channel]],
        facts: [...factLine(PEOPLE_FORMS.who, written(known, person.name)), ...factLine(PEOPLE_FORMS.present, present)],
        fields: { address: ADDRESS_FIELD[channel]() },
        seen: known.organization.seq,
        action: paths.giveAddress({ id, person: person.id, channel }),
        submit: ORGANIZATION.change,
        back: backToPeople(id),
      };
    },
    async execute({ address }, order) {
      const by = actorFor('GiveAddress', order);
      const channel = channelOf(order);
      await actOn(deps, order, by, async (keep) => ({
        by,
        type: 'GiveAddress',
        person: order.params['person'] ?? '',
        address: order.command,
        channel,
        value: await keep('address', channel === 'mail' ? plainMail(address) : address),
      }));
      return done(order, PEOPLE_FORMS.changed[channel]);
    },
  });

/** A line of what to have before one's eyes; none when it is empty. */
export const factLine = (label: Spoken, value: string) => (value === '' ? [] : [{ label, value }]);

export const leftPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: true,
    setup: async (visit) => {
      actorFor('MarkLeft', visit);
      const id = participantOf(visit);
      const known = await organizationOf(deps, id);
      const person = personOf(known, visit);
      const others = liveContacts(known.organization, id).filter((one) => one.id !== person.id);
      return {
        title: PEOPLE_FORMS.leftTitle,
        intro: [PEOPLE_FORMS.leftIntro, ...(others.length < CONTACTS_NEEDED ? [PEOPLE_FORMS.leftLast] : [])],
        facts: [
          ...factLine(PEOPLE_FORMS.who, written(known, person.name)),
          ...(['mail', 'phone'] as const).flatMap((channel) =>
            factLine(CHANNEL_WORDS[channel], written(known, inForce(person, channel)?.value)),
          ),
        ],
        fields: { note: reason(PEOPLE_FORMS.whatHappened) },
        seen: known.organization.seq,
        action: paths.personLeft({ id, person: person.id }),
        submit: PEOPLE_FORMS.leave,
        back: backToPeople(id),
        consequences: [PEOPLE_FORMS.leftIntro],
      };
    },
    async execute({ note }, order) {
      const by = actorFor('MarkLeft', order);
      await actOn(deps, order, by, async (keep) => ({
        by,
        type: 'MarkLeft',
        person: order.params['person'] ?? '',
        note: await keep('note', note),
      }));
      return done(order, PEOPLE_FORMS.gone);
    },
  });
