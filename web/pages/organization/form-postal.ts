/** Where a company's letters go: said by the company, or found out by the agency when a letter came back. */
import type { PostalAddress } from '../../../domain/postal-address.ts';
import type { Deps } from '../../deps.ts';
import { optional, select, text, type Fields, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { ORGANIZATION, POSTAL } from '../../words/page-organization.ts';
import { countryOptions } from '../apply/places.ts';
import { backToPeople, done, form, participantOf } from './forms-people.ts';
import { actOn, actorFor, organizationOf } from './visit.ts';

const fields = {
  line1: text({ label: POSTAL.line1, max: 160 }),
  line2: optional(text({ label: POSTAL.line2, max: 160 })),
  city: text({ label: POSTAL.city, max: 120 }),
  region: optional(text({ label: POSTAL.region, max: 60 })),
  postcode: optional(text({ label: POSTAL.postcode, max: 20 })),
  country: select({ label: POSTAL.country, options: countryOptions }),
};

function initialOf(postal: PostalAddress | null) {
  if (!postal) return {};
  const [line1 = '', ...more] = postal.lines;
  const { city, region, postalCode: postcode, country } = postal;
  return { line1, line2: more.length > 0 ? more.join(', ') : null, city, region, postcode, country };
}

export const postalPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: true,
    setup: async (visit) => {
      actorFor('GivePostalAddress', visit);
      const id = participantOf(visit);
      const { organization, postal } = await organizationOf(deps, id);
      return {
        title: POSTAL.title,
        intro: [POSTAL.intro],
        fields,
        initial: initialOf(postal),
        seen: organization.seq,
        action: paths.givePostalAddress({ id }),
        submit: ORGANIZATION.change,
        back: backToPeople(id),
        consequences: [POSTAL.effect],
      };
    },
    async execute({ line1, line2, city, region, postcode: postalCode, country }, order) {
      const by = actorFor('GivePostalAddress', order);
      const lines = line2 === null ? [line1] : [line1, line2];
      await actOn(deps, order, by, async (keep) => ({
        by,
        type: 'GivePostalAddress',
        value: await keep('address', { lines, city, region, postalCode, country }),
      }));
      return done(order, POSTAL.done);
    },
  });
