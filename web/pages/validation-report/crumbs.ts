/** The way back from a page of the report. */
import type { Case } from '../../../db/queries/participant.ts';
import type { Words } from '../../../templates/words.ts';
import { paths } from '../../paths.ts';
import { REPORT } from '../../words/page-validation-report.ts';
import { named } from '../participant/names.ts';

type Crumb = { readonly label: Words; readonly href: string | null };

/** @param here what the page is called, as it is said; null on the report's own */
export function crumbsTo({ id, account }: Case, here: string | null): readonly Crumb[] {
  const company: Crumb = { label: named(account.company), href: paths.participant({ id }) };
  const report = (href: string | null): Crumb => ({ label: REPORT.title, href });
  return here === null
    ? [company, report(null)]
    : [company, report(paths.validationReport({ id })), { label: named(here), href: null }];
}
