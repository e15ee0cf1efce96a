/** A criterion of the checklist as the report's pages show it: how the company answers it, and what was found at each site. */
import type { Criterion } from '../../../domain/criteria.ts';
import { lackOf, type Entry, type Result } from '../../../domain/report.ts';
import type { LegId } from '../../../domain/state.ts';
import { paths } from '../../paths.ts';
import { fieldView } from '../../forms/view.ts';
import type { Raw } from '../../forms/field.ts';
import type { Faults } from '../../forms/read.ts';
import type { Fields } from '../../forms.ts';
import { LACKS, REPORT, RESULT_WORDS } from '../../words/page-validation-report.ts';
import { capital } from '../acts/said.ts';
import { answerView } from '../profile/answer-view.ts';
import { levelView } from '../profile/criterion-view.ts';
import { anchorOf } from '../profile/fields.ts';
import type { Tag } from '../participant/deadline-view.ts';
import { textOf, type ReportScene } from './scene.ts';
import { hiddenOf, sheetsOf, type Sheet } from './sheet.ts';

/** What came of a form: nothing yet, when the page is only opened. */
export type Came = {
  readonly form: string;
  /** What was typed and is not recorded, by part. */
  readonly typed: ReadonlyMap<string, Raw>;
  readonly faults: Faults<Fields>;
  /** Parts that somebody else changed meanwhile. */
  readonly clashes: readonly string[];
  readonly refusal: string | null;
  readonly saved: string | null;
};

const TONES: Readonly<Record<Result, Tag['tone']>> = {
  met: 'good',
  'action-required': 'bad',
  recommendation: 'warn',
  'best-practice': 'good',
  'not-applicable': 'plain',
  'not-assessed': 'plain',
};

/** What was found, or what is still to be said. */
export function entryTag(entry: Entry | null, { tongue }: ReportScene): Tag {
  const lack = lackOf(entry ?? undefined);
  if (lack !== null) return { tone: lack === 'result' ? 'plain' : 'warn', label: tongue.say(LACKS[lack]) };
  const result = entry!.result!;
  return { tone: TONES[result], label: tongue.say(RESULT_WORDS[result]) };
}

/** An entry as it stands in the record; null when there is none. */
export function entryView(entry: Entry | null, scene: ReportScene) {
  if (!entry) return null;
  const { tongue, documents, id, zone } = scene;
  const text = textOf(scene);
  return {
    result: entry.result && tongue.say(RESULT_WORDS[entry.result]),
    found: text(entry.found),
    asked: text(entry.asked),
    evidence: entry.evidence.map((document) => {
      const known = documents.get(document);
      return {
        text: known?.name ?? tongue.say(REPORT.noLonger),
        href: known ? paths.document({ id, document }) : null,
      };
    }),
    who: tongue.say(REPORT.by, { person: scene.person(entry.by), at: tongue.instant(entry.at, zone) }),
  };
}

/** The inputs of one part. */
export function inputsOf({ part, fields, held }: Sheet, { typed, faults }: Came, { tongue }: ReportScene) {
  const raw = typed.get(part) ?? held;
  return Object.entries(fields).map(([name, field]) => fieldView(name, field, raw, faults[name], tongue.language));
}

function siteView(sheet: Sheet, leg: LegId, entry: Entry | null, scene: ReportScene, came: Came) {
  const { tongue } = scene;
  const clash = came.clashes.includes(sheet.part);
  return {
    part: sheet.part,
    leg,
    title: tongue.say(capital(scene.site(leg))),
    status: entryTag(entry, scene),
    clash: clash ? clashView(entry, scene) : null,
    fields: scene.mayWrite ? inputsOf(sheet, came, scene) : null,
    entry: entryView(entry, scene),
    hidden: hiddenOf(sheet),
  };
}

/** What stands in the record, for whoever was about to write over it. */
function clashView(entry: Entry | null, scene: ReportScene) {
  const { tongue, zone } = scene;
  return {
    title: entry
      ? tongue.say(REPORT.changedBy, { person: scene.person(entry.by), at: tongue.instant(entry.at, zone) })
      : '',
    entry: entryView(entry, scene),
  };
}

/** One criterion at all sites, ready for `pages/validation-report/criterion.hbs`. */
export function checklistView(criterion: Criterion, scene: ReportScene, came: Came) {
  const { id } = criterion;
  const sites = sheetsOf(scene, criterion).map((sheet) => siteView(sheet, sheet.of!.leg, sheet.of!.entry, scene, came));
  return {
    id,
    anchor: anchorOf(id),
    wording: scene.tongue.say(scene.wordsOf(id)),
    ...levelView(criterion, scene),
    answer: answerView(scene.profile.answers[id], scene),
    changed: scene.changed.has(id),
    sites,
  };
}
