/** The routes of a validation's report, which is the agency's until it is issued. Looking at it is recorded; what is written is a row of its own. */
import { CASE_READERS } from '../../../domain/access.ts';
import { MAY_REPORT } from '../../../domain/report-record.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { showReportCategory } from './category.ts';
import { addEvidence, showEvidence } from './evidence.ts';
import { giveKey } from './key.ts';
import { showReport } from './overview.ts';
import { saveReport, saveReportCategory } from './save.ts';

const read = { method: 'get', may: { roles: CASE_READERS }, audit: 'validation-report.viewed' } as const;
const write = { method: 'post', may: { roles: MAY_REPORT }, audit: 'none', takesBack: true } as const;

/** Rows of the route table. */
export function validationReportRoutes(deps: Deps): readonly Route[] {
  const [whole, category] = [paths.validationReport.pattern, paths.validationReportCategory.pattern];
  return [
    { name: 'validation-report.show', ...read, path: whole, handle: showReport(deps) },
    { name: 'validation-report.save', ...write, path: whole, handle: saveReport(deps) },
    {
      name: 'validation-report.key',
      method: 'get',
      path: paths.validationReportKey.pattern,
      may: { roles: MAY_REPORT },
      audit: 'none',
      handle: giveKey(deps),
    },
    { name: 'validation-report.category', ...read, path: category, handle: showReportCategory(deps) },
    { name: 'validation-report.save-category', ...write, path: category, handle: saveReportCategory(deps) },
    {
      name: 'validation-report.evidence',
      ...read,
      may: { roles: MAY_REPORT },
      path: paths.validationReportEvidence.pattern,
      handle: showEvidence(deps),
    },
    {
      name: 'validation-report.add-evidence',
      ...write,
      path: paths.validationReportEvidence.pattern,
      takesFiles: true,
      handle: addEvidence(deps),
    },
  ];
}
