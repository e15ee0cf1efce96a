/** The step about the company: what is asked, and how it hangs together. */
import { number, optional, radios, select, text, textarea, type Fields } from '../../forms.ts';
import type { Spoken } from '../../../templates/words.ts';
import { COMPANY_FIELDS as W, OWNERS, SITE_REASONS, siteLabel } from '../../words/page-application-fields.ts';
import { optionsOf, said } from '../acts/said.ts';
import { countryOptions } from '../apply/places.ts';

const SITES = [1, 2, 3] as const;

const site = (n: (typeof SITES)[number]): Fields => ({
  [`site${n}`]: optional(text({ label: siteLabel(n), hint: W.siteHint, max: 160 })),
  [`site${n}Why`]: optional(
    radios({
      label: said(`${siteLabel(n).en}: ${W.why.en}`, `${siteLabel(n).es}: ${W.why.es}`),
      options: optionsOf<keyof typeof SITE_REASONS>(SITE_REASONS),
    }),
  ),
});

export const companyFields: Fields = {
  legalName: text({ label: W.legalName, hint: W.legalNameHint, max: 200 }),
  tradeNames: optional(text({ label: W.tradeNames, hint: W.tradeNamesHint, max: 300 })),
  ownerType: select({ label: W.ownerType, options: optionsOf<keyof typeof OWNERS>(OWNERS) }),
  years: number({ label: W.years, hint: W.yearsHint, min: 0, max: 500 }),
  employees: number({ label: W.employees, min: 0, max: 5_000_000 }),
  street: text({ label: W.street, max: 160 }),
  city: text({ label: W.city, max: 120 }),
  region: optional(text({ label: W.region, max: 60 })),
  postcode: optional(text({ label: W.postcode, max: 20 })),
  country: select({ label: W.country, options: countryOptions }),
  mailing: optional(textarea({ label: W.mailing, hint: W.mailingHint, max: 400, rows: 3 })),
  ...site(1),
  ...site(2),
  ...site(3),
};

/** A site has a name and a reason, or neither. */
export const companyRules = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, Spoken>> =>
  Object.fromEntries(
    SITES.flatMap((n): readonly (readonly [string, Spoken])[] => {
      const [name, why] = [values[`site${n}`] ?? null, values[`site${n}Why`] ?? null];
      if (name !== null && why === null) return [[`site${n}Why`, W.whyMissing]];
      return name === null && why !== null ? [[`site${n}`, W.siteMissing]] : [];
    }),
  );
