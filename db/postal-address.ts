/** The postal address of a company: the one that was given last, else what its application said. An import may have brought neither. */
import { isPostalAddress, type PostalAddress } from '../domain/postal-address.ts';

/**
 * The two contents from which it is read, for the membership in `$1`: `given` under the company's name or, before it was joined with another, under
 * its own; `applied` as the application's step says it.
 */
export const POSTAL_COLUMNS = `
  (select t.body from event e join content t on t.id::text = e.body::jsonb->'value'->>'id'
    where e.type = 'PostalAddressGiven' and e.stream in ('organization:' || $1, (select 'organization:' || m.organization from organization_member m where m.participant = $1))
    order by e.at desc, e.seq desc limit 1) as given,
  (select t.body from application_step s join content t on t.id::text = s.content->>'id' where s.participant = $1 and s.step = 'company') as applied`;

/** As it is kept; content that was expunged is no address any more. */
export function postalOf(given: unknown, applied: unknown): PostalAddress | null {
  if (isPostalAddress(given)) return given;
  const {
    street,
    city,
    region = null,
    postcode: postalCode = null,
    country,
  } = (applied ?? {}) as Record<string, string>;
  const address = { lines: [street], city, region, postalCode, country };
  return isPostalAddress(address) ? address : null;
}
