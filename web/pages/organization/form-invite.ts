/** Somebody of the company is sent a code with which to sign in for the first time. */
import { inForce } from '../../../domain/organization.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, FormPage, Order, Outcome } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { CHANNEL_WORDS, ORGANIZATION, PEOPLE_FORMS, SEATS } from '../../words/page-organization.ts';
import { enrollmentOf, mailCode, newCode, sealOf } from './codes.ts';
import { backToPeople, done, factLine, form, participantOf, personOf, written } from './forms-people.ts';
import { actOn, actorFor, organizationOf } from './visit.ts';

export const invitePage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: false,
    setup: async (visit) => {
      actorFor('InviteToSignIn', visit);
      const id = participantOf(visit);
      const known = await organizationOf(deps, id);
      const person = personOf(known, visit);
      const roles = [...new Set(person.seats.map(({ role }) => SEATS[role][visit.viewer.language]))];
      const officer = person.seats.some(({ role }) => role === 'officer');
      return {
        title: PEOPLE_FORMS.inviteTitle,
        intro: [PEOPLE_FORMS.inviteIntro, ...(officer ? [PEOPLE_FORMS.inviteOfficer] : [])],
        facts: [
          ...factLine(PEOPLE_FORMS.who, written(known, person.name)),
          ...factLine(PEOPLE_FORMS.role, roles.join(', ')),
          ...factLine(CHANNEL_WORDS.mail, written(known, inForce(person, 'mail')?.value)),
        ],
        fields: {},
        seen: known.organization.seq,
        action: paths.inviteToSignIn({ id, person: person.id }),
        submit: ORGANIZATION.invite,
        back: backToPeople(id),
      };
    },
    execute: (_values, order) => invite(deps, order),
  });

async function invite(deps: Deps, order: Order): Promise<Outcome> {
  const by = actorFor('InviteToSignIn', order);
  const person = order.params['person'] ?? '';
  const code = newCode();
  const seal = sealOf(deps, enrollmentOf(person), code);
  const events = await actOn(deps, order, by, () => ({ by, type: 'InviteToSignIn', person, seal }));
  if (events.length === 0) return done(order, PEOPLE_FORMS.invited); // the same form again: its code went out before
  const known = await organizationOf(deps, participantOf(order));
  const invited = personOf(known, order);
  const address = inForce(invited, 'mail')!; // or the rules had refused
  const outcome = await mailCode(deps, order, known, { kind: 'enroll', person: invited, address, code });
  if (outcome === 'accepted') return done(order, PEOPLE_FORMS.invited);
  return { ...done(order, PEOPLE_FORMS.refused), flash: { tone: 'warning', words: PEOPLE_FORMS.refused } };
}
