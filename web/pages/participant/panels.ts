/** How far each process is that is under way, in a few lines each. */
import type { Facts } from '../../../domain/facts.ts';
import type { Adverse, Appeal, Application, Decision, Review, State, Validation } from '../../../domain/state.ts';
import { PANELS } from '../../words/page-staff.ts';
import { PROCESS_WORDS, type Process } from '../../words/processes.ts';
import {
  ACTION_STATUSES,
  ADVERSE_STAGES,
  APPEAL_STAGES,
  BASES,
  DECISIONS,
  GROUNDS,
  MODES,
  ORDERS,
  REVIEW_STAGES,
  VALIDATION_KINDS,
  VALIDATION_STAGES,
  VETTING_RESULTS,
} from '../../words/stages.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { STANDINGS } from '../../words/standing.ts';
import type { Row } from './deadline-view.ts';
import { slotWords, type Telling } from './event-particulars.ts';
import { textsOf, type Texts } from './texts.ts';

export type Panel = {
  readonly process: Process;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly actions: readonly ActionView[];
};
export type ActionView = {
  readonly id: string;
  readonly text: string;
  readonly answer: string | null;
  readonly status: string;
  readonly open: boolean;
};

type Cell = string | null | undefined | false;
type Lines = readonly (readonly [label: keyof typeof PANELS, value: Cell])[];

/** The panels of the processes that are under way. `vetting`: whether the reader may know of it. */
export function panelsOf(
  state: State,
  texts: Texts,
  telling: Telling,
  vetting: boolean,
  facts: Pick<Facts, 'policyOf'>,
): readonly Panel[] {
  const { application, review, validation, adverse, appeal, standing } = state;
  const applying = application && standing !== 'certified' && standing !== 'suspended' && standing !== 'removed';
  return [
    ...(applying
      ? [panel('application', applicationLines(state, application, texts, telling, vetting, facts), telling)]
      : []),
    ...(review ? [panel('review', reviewLines(review, texts, telling), telling)] : []),
    ...(validation
      ? [
          panel(
            'validation',
            validationLines(validation, texts, telling),
            telling,
            actionsOf(validation, texts, telling),
          ),
        ]
      : []),
    ...(adverse ? [panel('adverse', adverseLines(adverse, telling), telling)] : []),
    ...(appeal ? [panel('appeal', appealLines(appeal, telling), telling)] : []),
  ];
}

const panel = (process: Process, lines: Lines, { tongue }: Telling, actions: readonly ActionView[] = []): Panel => ({
  process,
  title: tongue.say(PROCESS_WORDS[process]),
  rows: lines.flatMap(([label, value]) =>
    typeof value === 'string' && value !== '' ? [{ label: tongue.say(PANELS[label]), value }] : [],
  ),
  actions,
});

function applicationLines(
  state: State,
  application: Application,
  texts: Texts,
  { tongue, names }: Telling,
  vetting: boolean,
  facts: Pick<Facts, 'policyOf'>,
): Lines {
  const { result, by, on } = application.vetting ?? {};
  const proposed = application.proposedIneligible;
  const wanted = facts.policyOf(application.policy).entityTypes[state.entityType]?.identifiers ?? [];
  return [
    ['stage', tongue.say(STANDINGS[state.standing])],
    ['categories', tongue.say(PANELS.ofTwelve, { n: application.categories.length })],
    [
      'identifiers',
      [...new Set([...application.identifiers, ...wanted])]
        .map((code) => `${code.toUpperCase()} ${application.identifiers.includes(code) ? '✓' : '–'}`)
        .join(', '),
    ],
    ['risk', application.riskAssessedOn && tongue.date(application.riskAssessedOn)],
    ['signedBy', application.signedBy && names.person(application.signedBy)],
    [
      'vetting',
      vetting &&
        (result && by && on
          ? `${tongue.say(VETTING_RESULTS[result])}, ${names.person(by)}, ${tongue.date(on)}`
          : tongue.say(PANELS.open)),
    ],
    ['proposed', vetting && proposed && `${tongue.say(GROUNDS[proposed.ground])}, ${names.person(proposed.by)}`],
    ['toMend', textsOf(texts, application.returned).join('\n')],
  ];
}

const reviewLines = (review: Review, texts: Texts, { tongue }: Telling): Lines => [
  ['stage', tongue.say(REVIEW_STAGES[review.stage])],
  ['anniversary', tongue.date(review.anniversary)],
  ['categories', tongue.say(PANELS.ofTwelve, { n: review.categories.length })],
  ['risk', review.riskAssessedOn && tongue.date(review.riskAssessedOn)],
  ['timeAsked', review.timeAsked && String(review.timeAsked.days)],
  ['extensions', review.extensions > 0 && String(review.extensions)],
  ['toMend', textsOf(texts, review.returned).join('\n')],
];

const validationLines = (validation: Validation, texts: Texts, telling: Telling): Lines => {
  const { tongue, names } = telling;
  const { mode, agreed, slots, noticeWaivedBy, heldOn, bestPractices } = validation;
  return [
    ['stage', tongue.say(VALIDATION_STAGES[validation.stage])],
    ['kind', `${tongue.say(VALIDATION_KINDS[validation.kind])}, ${validation.cycle}`],
    ['mode', mode && tongue.say(MODES[mode])],
    ['exception', textsOf(texts, validation.modeException).join('\n')],
    ['slots', !agreed && slots.map((slot) => slotWords(slot, telling)).join('; ')],
    ['agreed', agreed && slotWords(agreed, telling)],
    ['waived', noticeWaivedBy && names.person(noticeWaivedBy)],
    ['heldOn', heldOn && tongue.date(heldOn)],
    ['bestPractices', bestPractices && tongue.say(PANELS.yes)],
  ];
};

/** The required actions of a validation, with what was asked and what was answered. */
export const actionsOf = ({ actions }: Validation, texts: Texts, { tongue }: Telling): readonly ActionView[] =>
  actions.map(({ id, text, status, answer }) => ({
    id,
    text: texts.get(text.id) ?? id,
    answer: answer ? (texts.get(answer.id) ?? null) : null,
    status: tongue.say(ACTION_STATUSES[status]),
    open: status === 'open' || status === 'returned',
  }));

const adverseLines = (adverse: Adverse, { tongue, names }: Telling): Lines => {
  const {
    ground,
    about,
    notice,
    recommendedBy,
    removalRecommendedBy,
    decidedBy,
    decidedOn,
    confirmedBy,
    servedOn,
    effectiveOn,
  } = adverse;
  const year = /^\d{4}$/.test(about) ? `, ${about}` : '';
  return [
    ['stage', tongue.say(ADVERSE_STAGES[adverse.stage])],
    ['order', tongue.say(ORDERS[adverse.order])],
    ['ground', tongue.say(GROUNDS[ground]) + year],
    ['basis', ground !== 'imported' && tongue.say(BASES[adverse.basis])],
    ['notice', notice && tongue.say(EVIDENCE_BASES[notice])],
    ['recommendedBy', recommendedBy !== 'imported' && names.person(recommendedBy)],
    ['removalBy', removalRecommendedBy && names.person(removalRecommendedBy)],
    ['decidedBy', decidedBy && decidedOn && `${names.person(decidedBy)}, ${tongue.date(decidedOn)}`],
    ['confirmedBy', confirmedBy && names.person(confirmedBy)],
    ['servedOn', servedOn && tongue.date(servedOn)],
    ['effectiveOn', effectiveOn && tongue.date(effectiveOn)],
  ];
};

const appealLines = (appeal: Appeal, { tongue, names }: Telling): Lines => [
  ['stage', tongue.say(APPEAL_STAGES[appeal.stage])],
  ['against', decisionWords(appeal.against, tongue)],
  ['filedOn', `${tongue.date(appeal.filedOn)}${appeal.timely ? '' : `, ${tongue.say(PANELS.late)}`}`],
  ['officer', appeal.officer && names.person(appeal.officer)],
];

/** A decision by its kind and day. */
export const decisionWords = ({ kind, decidedOn }: Decision, tongue: Telling['tongue']): string =>
  `${tongue.say(DECISIONS[kind])}, ${tongue.date(decidedOn)}`;
