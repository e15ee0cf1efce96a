/** The report at a glance: how far each category is, what is said of the whole, and where to go on. */
import type { Response } from 'express';
import { isIssued } from '../../../domain/report-record.ts';
import { lackOf } from '../../../domain/report.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { summaryView } from '../../forms/view.ts';
import { show } from '../../show.ts';
import { REPORT, REPORT_COUNTS } from '../../words/page-validation-report.ts';
import { saidAll } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import type { FormAct } from '../acts/form-act.ts';
import { actsFor } from '../participant/acts-view.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { capital, shortened } from '../acts/said.ts';
import { anchorOf } from '../profile/fields.ts';
import { nameOf } from '../profile/progress-view.ts';
import { opened } from './category.ts';
import { crumbsTo } from './crumbs.ts';
import { entryTag, inputsOf, type Came } from './entry-view.ts';
import { SUMMARY } from './fields.ts';
import { keepingView } from './keeping.ts';
import { entryAt, textOf, withReport, type ReportScene } from './scene.ts';
import { hiddenOf, summarySheet } from './sheet.ts';

/** So much of a criterion's wording tells it apart in a list. */
const SHORT = 240;

/** The overview. */
export const showReport = (deps: Deps): Handler =>
  withReport(deps, (scene, req, res) => drawReport(res, scene, opened(req, res, [summarySheet(scene)]), 200));

/** Draws it, with the form of what is said of the whole when this viewer may write now. */
export function drawReport(res: Response, scene: ReportScene, came: Came, status: number): void {
  const { id, tongue, mayWrite, legs } = scene;
  const categories = scene.progress.map(({ category }) => category).filter((one) => scene.criteriaOf(one).length > 0);
  const open = categories.filter((category) => openIn(scene, category) > 0);
  const all = categories.reduce((sum, one) => sum + scene.criteriaOf(one).length, 0) * legs.length;
  const left = categories.reduce((sum, one) => sum + openIn(scene, one), 0);
  const [next] = open;
  show(
    res,
    'validation-report/overview',
    {
      say: saidAll(tongue, REPORT),
      title: tongue.say(REPORT.title),
      company: scene.case.account.company,
      crumbs: crumbsTo(scene.case, null),
      errors: summaryView(summarySheet(scene).fields, came.faults, tongue.language),
      refusal: came.refusal,
      clashes: came.clashes.includes(SUMMARY),
      saved: came.saved,
      keeping: keepingView(res, scene),
      nothing: legs.length === 0,
      note: noteOf(scene),
      returned: returnedView(scene),
      acts: actsOf(scene),
      sum: tongue.say(REPORT.sum, { done: all - left, all }),
      done: all - left,
      all,
      go:
        mayWrite && next !== undefined
          ? {
              href: paths.validationReportCategory({ id, category: String(next) }),
              label: tongue.say(left === all ? REPORT.begin : REPORT.goOn, { category: nameOf(next, scene) }),
            }
          : null,
      whole: wholeView(res, scene, came),
      categories: categories.map((category) => ({
        anchor: `category-${category}`,
        name: nameOf(category, scene),
        href: paths.validationReportCategory({ id, category: String(category) }),
        open: openIn(scene, category) > 0 ? tongue.count(REPORT_COUNTS.open, openIn(scene, category)) : null,
        criteria: scene.criteriaOf(category).map((criterion) => ({
          id: criterion.id,
          href: `${paths.validationReportCategory({ id, category: String(category) })}#${anchorOf(criterion.id)}`,
          wording: tongue.say(shortened(tongue.say(scene.wordsOf(criterion.id)), SHORT)),
          sites: legs.map((leg) => ({
            leg: legs.length > 1 ? tongue.say(capital(scene.site(leg))) : null,
            tag: entryTag(entryAt(scene, leg, criterion.id), scene),
          })),
        })),
      })),
    },
    status,
  );
}

/** Entries of a category that lack something. */
const openIn = (scene: ReportScene, category: number): number =>
  scene
    .criteriaOf(category)
    .flatMap(({ id }) => scene.legs.map((leg) => lackOf(entryAt(scene, leg, id) ?? undefined)))
    .filter((lack) => lack !== null).length;

/** Why nothing can be written here now; null when this viewer may. */
function noteOf(scene: ReportScene): string | null {
  const {
    mayWrite,
    case: { state },
    tongue,
    report,
  } = scene;
  if (mayWrite) return null;
  const { validation } = state;
  if (validation === null || isIssued(validation)) return report.cycle === '' ? null : tongue.say(REPORT.issued);
  return validation.submittedBy === undefined ? tongue.say(REPORT.readOnly) : handedWords(scene, REPORT.withReview);
}

/** With who has handed it on, and when. */
function handedWords({ handed, tongue, zone, person }: ReportScene, words: Spoken): string {
  if (handed === null) return tongue.say(words);
  return `${tongue.say(words)} ${tongue.say(REPORT.by, { person: person(handed.by), at: tongue.instant(handed.at, zone) })}`;
}

/** That it was returned: by whom, when, and what is to be mended. */
function returnedView(scene: ReportScene) {
  const {
    case: { state },
    texts,
  } = scene;
  const text = texts.get(state.validation?.reportReturned?.id ?? '');
  return text === undefined ? null : { title: handedWords(scene, REPORT.returned), text };
}

const ANSWERING: readonly FormAct[] = ['SubmitReport', 'IssueReport', 'ReturnReport'];

/** What this viewer may do with the whole now. */
function actsOf({ id, case: { state }, viewer, facts, tongue }: ReportScene) {
  const can = actsFor(state, viewer, facts).flatMap(({ act, refusal }) => (refusal === null ? [act] : []));
  return ANSWERING.filter((act) => can.includes(act)).map((act) => ({
    href: actAddress(id, act),
    label: tongue.say(ACTS_WORDS[act]),
  }));
}

function wholeView(res: Response, scene: ReportScene, came: Came) {
  const sheet = summarySheet(scene);
  const { text, fails, by } = scene.report.summary;
  return {
    form: scene.mayWrite
      ? { action: paths.validationReport({ id: scene.id }), id: came.form, csrf: csrfToken(res.req) }
      : null,
    part: SUMMARY,
    fields: inputsOf(sheet, came, scene),
    hidden: hiddenOf(sheet),
    text: textOf(scene)(text),
    fails: fails.join(', '),
    by: by === null ? null : scene.person(by),
  };
}
