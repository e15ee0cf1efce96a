/** One category of the profile, with its form as it stands. */
import type { Response } from 'express';
import type { Faults } from '../../forms/read.ts';
import type { Raw } from '../../forms/field.ts';
import { fieldView, summaryView } from '../../forms/view.ts';
import type { Fields } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { AFFIRMING, CRITERION, PROFILE, PROFILE_COUNTS, SAVING } from '../../words/page-profile.ts';
import { saidAll } from '../../words/tongue.ts';
import { shortened } from '../acts/said.ts';
import { clashView, type Clash } from './clash.ts';
import { criterionView, isUnchanged } from './criterion-view.ts';
import { anchorOf } from './fields.ts';
import { neighbor } from './place.ts';
import { leftIn, nameOf } from './progress-view.ts';
import { crumbsTo } from './crumbs.ts';
import type { ProfileScene } from './scene.ts';
import { hiddenOf, sheetOf, type Sheet } from './sheet.ts';

/** What came of a form that was sent: nothing yet, when the page is only opened. */
export type Came = {
  readonly form: string;
  /** What was typed, by criterion, where it stays on the page. */
  readonly typed: ReadonlyMap<string, Raw>;
  readonly faults: Faults<Fields>;
  readonly clashes: readonly Clash[];
  readonly refusal: string | null;
  readonly saved: string | null;
  /** It was filled in before its person had to sign in again; `copy` holds what was written, where it cannot be sent any more. */
  readonly kept: { readonly copy: readonly string[] } | null;
};
export const NOTHING: Omit<Came, 'form'> = {
  typed: new Map(),
  faults: {},
  clashes: [],
  refusal: null,
  saved: null,
  kept: null,
};

/** Draws the category with the form as it stands. */
export function drawCategory(res: Response, scene: ProfileScene, category: number, came: Came, status: number): void {
  const { tongue, id } = scene;
  const sheets = scene.criteriaOf(category).map((criterion) => sheetOf(criterion, scene));
  const progress = scene.progressOf(category);
  const toAffirm = scene.may.change
    ? sheets.filter(({ criterion }) => scene.gaps.get(criterion.id)?.why === 'to-affirm')
    : [];
  const heading = nameOf(category, scene);
  show(
    res,
    'profile/category',
    {
      say: saidAll(tongue, {
        ...PROFILE,
        ...CRITERION,
        ...SAVING,
        affirmHeading: AFFIRMING.heading,
        affirmLead: AFFIRMING.lead,
      }),
      title: heading,
      kicker: scene.case.account.company,
      crumbs: crumbsTo(scene.case, heading),
      heading,
      sum: `${tongue.say(PROFILE.done, { done: progress.done, asked: progress.asked })}: ${leftIn(progress, tongue)}.`,
      closed: scene.may.closed,
      errors: sheets.flatMap(({ fields }) => summaryView(fields, came.faults, tongue.language)),
      refusal: came.refusal,
      clashes:
        came.clashes.length === 0
          ? null
          : tongue.say(SAVING.conflictText, { criteria: came.clashes.map(({ criterion }) => criterion).join(', ') }),
      saved: came.saved,
      kept: came.kept,
      criteria: sheets.map((sheet) => lineOf(sheet, scene, came)),
      affirm: toAffirm.length === 0 ? null : affirmView(toAffirm, scene),
      form: scene.may.change
        ? {
            action: paths.profileCategory({ id, category: String(category) }),
            id: came.form,
            csrf: csrfToken(res.req),
            hasNext: neighbor(category, 1) !== null,
          }
        : null,
      back: paths.profile({ id }),
      previous: stepTo(neighbor(category, -1), scene),
      next: stepTo(neighbor(category, 1), scene),
    },
    status,
  );
}

const stepTo = (category: number | null, scene: ProfileScene) =>
  category === null
    ? null
    : { href: paths.profileCategory({ id: scene.id, category: String(category) }), label: nameOf(category, scene) };

const affirmView = (sheets: readonly Sheet[], scene: ProfileScene) => ({
  label: scene.tongue.count(PROFILE_COUNTS.affirm, sheets.length),
  criteria: sheets.map(({ criterion: { id } }) => ({
    id,
    anchor: anchorOf(id),
    text: scene.tongue.say(shortened(scene.tongue.say(scene.wordsOf(id)), 110)),
  })),
});

/** An answer is not optional, though it may wait; the page says what is missing. */
function inputView(
  name: string,
  field: Fields[string],
  raw: Raw,
  fault: Faults<Fields>[string],
  { tongue }: ProfileScene,
) {
  const view = fieldView(name, field, raw, fault, tongue.language);
  return { ...view, required: view.required || field.kind === 'radios' };
}

/** One criterion with its inputs, when the viewer may change it. An answer that only has to be affirmed is folded away. */
function lineOf(sheet: Sheet, scene: ProfileScene, { typed, faults, clashes }: Came) {
  const { criterion, fields, held } = sheet;
  const view = criterionView(criterion, scene);
  const clash = clashes.find((one) => one.criterion === criterion.id);
  const raw = typed.get(criterion.id);
  const inputs = scene.may.change
    ? Object.entries(fields).map(([name, field]) => inputView(name, field, raw ?? held, faults[name], scene))
    : null;
  const folded = inputs !== null && raw === undefined && scene.gaps.get(criterion.id)?.why === 'to-affirm';
  const same = folded && isUnchanged(criterion, scene);
  return {
    ...view,
    look: clash ? 'conflict' : view.look,
    clash: clash ? clashView(clash, scene) : null,
    answer: inputs === null || folded ? view.answer : null,
    before: same ? null : view.before,
    same,
    who: inputs !== null && !folded ? (view.answer?.who ?? null) : null,
    uploads: criterion.evidence,
    fields: inputs,
    folded,
    hidden: hiddenOf(sheet),
  };
}
