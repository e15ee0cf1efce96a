/** The way back from a page of the profile. */
import type { Case } from '../../../db/queries/participant.ts';
import type { Words } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { PROFILE } from '../../words/page-profile.ts';
import { named } from '../participant/names.ts';

type Crumb = { readonly label: Words; readonly href: string | null };

/**
 * The participant, the profile, and the page itself.
 * @param here what the page is called, as it is said; null on the profile's own
 */
export function crumbsTo({ id, account }: Case, here: string | null): readonly Crumb[] {
  const company: Crumb = { label: named(account.company), href: paths.participant({ id }) };
  const profile = (href: string | null): Crumb => ({ label: PROFILE.title, href });
  return here === null
    ? [company, profile(null)]
    : [company, profile(paths.profile({ id })), { label: named(here), href: null }];
}
