/** Invariants 2 and 3: nothing that is open waits for ever, no item is without an act, and no letter without somebody to dispatch it. */
import type { Clock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { ACTS } from '../participant.ts';
import type { LadderPurpose } from '../policy.ts';
import type { Ladder, State } from '../state.ts';
import { openWork, type WorkItem } from '../work.ts';
import { check, codeOf } from './checks.ts';

const running = ({ held, lapsed }: Clock): boolean => !held && !lapsed;

/** Invariant 2: every open process has a running clock, or an item on which somebody can act now. */
export function nothingWaitsForEver(state: State, facts: Facts): void {
  if (state.imported && !state.imported.live) return;
  const items = openWork(state);
  check(new Set(items.map(({ key }) => key)).size === items.length, '2: two items of one key');
  check(new Set(state.clocks.map(({ id }) => id)).size === state.clocks.length, '2: two clocks of one id');
  const actionable = items.filter((item) => canBeDone(state, item, facts));
  for (const [process, part] of openProcesses(state)) {
    const clock = state.clocks.some((each) => running(each) && part.clocks(each));
    const item = actionable.some(part.item);
    check(clock || item, `2: ${process} waits for ever, standing ${state.standing}`);
  }
  for (const item of items)
    if (item.acts.length > 0)
      check(actionable.includes(item), `2: no act can close ${item.key}: ${whyNot(state, item, facts)}`);
}

/** A refusal that is only for now: something else is open, and comes to an end by itself or by somebody's act. */
const FOR_NOW = [
  'NotCertified',
  'AppealPending',
  'AppealMayBeFiled',
  'AnswerOwed',
  'AgencyLate',
  'SuspensionUntold',
  'PolicyNotAdopted',
  'DutyStillOwed',
  'EvidenceIncomplete',
  'NotAllAccepted',
  'NothingReturned',
  'DecisionLapsed', // its alarm rings next: then it waits to be dated anew
];

const refusals = (state: State, item: WorkItem, facts: Facts): readonly string[] =>
  item.acts.flatMap((name) =>
    item.roles.map((role) => {
      const { may, guard } = ACTS[name];
      if (may === 'system' || !may.includes(role)) return 'NotAuthorized';
      const able = { ...facts, empowered: [{ role, event: 'test#1', from: '2020-01-01', until: null }] };
      return codeOf(() => guard(state, able, { person: item.person ?? 'somebody-new', role }));
    }),
  );
const canBeDone = (state: State, item: WorkItem, facts: Facts): boolean =>
  refusals(state, item, facts).some((code) => code === '' || FOR_NOW.includes(code));
const whyNot = (state: State, item: WorkItem, facts: Facts): string => refusals(state, item, facts).join(', ');

type Part = { readonly clocks: (clock: Clock) => boolean; readonly item: (item: WorkItem) => boolean };
const kind =
  (...beginnings: readonly string[]) =>
  (item: WorkItem): boolean =>
    beginnings.some((beginning) => item.key.startsWith(beginning));
const rule =
  (...rules: readonly string[]) =>
  (clock: Clock): boolean =>
    rules.includes(clock.rule);

const APPLYING: readonly string[] = ['draft', 'submitted', 'in-review', 'returned', 'approved'];
/** Each lets the ladder run on when it rings. */
const HOLDING = ['ANSWER_HOLD', 'OUTREACH_HOLD'];
const NOTHING = (): boolean => false;

/** Everything that is under way, and where its next step must show. An adverse case speaks for the review and the outreach that it is about. */
function openProcesses(state: State): readonly (readonly [string, Part])[] {
  const { standing, adverse, appeal, incidents } = state;
  const open: [string, Part][] = standing === 'certified' ? membership(state) : [];
  if (APPLYING.includes(standing))
    open.push(['the application', { clocks: rule('PREAPP_ABANDON'), item: kind('application.') }]);
  if (adverse) {
    const item = adverse.ground === 'imported' ? kind('adverse.', 'import.doubt:') : kind('adverse.');
    open.push(['the adverse case', { clocks: rule('SUSP_CURE'), item }]);
  }
  if (standing !== 'suspended')
    for (const { id, stage } of incidents)
      if (stage !== 'closed')
        open.push([
          `incident ${id}`,
          { clocks: ({ about }) => about.startsWith(id), item: ({ key }) => key.includes(id) },
        ]);
  for (const { id } of standing === 'certified' ? state.matters : []) {
    const about = (key: string) => key.includes(`:${id}:`) || key.endsWith(`:${id}`);
    const item = ({ key }: WorkItem) => about(key) || (adverse !== null && key.startsWith('adverse.'));
    open.push([`the matter ${id}`, { clocks: (clock) => about(clock.id), item }]);
  }
  if (appeal) open.push(['the appeal', { clocks: NOTHING, item: kind('appeal.') }]);
  return open;
}

function membership({ review, validation, adverse, ladders, doubts }: State): [string, Part][] {
  const doubtful = (...fields: readonly string[]) =>
    doubts.some(({ field }) => fields.includes(field)) ? kind('import.doubt:') : NOTHING;
  const beside = adverse ? ['adverse.'] : [];
  return [
    review
      ? [
          'the review',
          {
            clocks: rule(
              'ANNUAL_DUE',
              'INHERITED_PROFILE',
              'BLANK_PROFILE',
              'RUNG',
              'BLANK_PROFILE_CURE',
              'PROMISE',
              ...HOLDING,
            ),
            item: kind('review.', 'outreach.', 'officer.', ...beside),
          },
        ]
      : ['the membership’s reviews', { clocks: rule('ANNUAL_OPEN'), item: doubtful('certified_on') }],
    validation
      ? [
          'the validation',
          {
            clocks: rule('VISIT_ANSWER', 'ACTION_RESPONSE', 'PROMISE', 'RUNG', 'BLANK_PROFILE_CURE', ...HOLDING),
            item: kind('validation.', 'outreach.', ...beside),
          },
        ]
      : [
          'the membership’s validations',
          { clocks: rule('VALIDATION_OPENS'), item: doubtful('certified_on', 'last_validated_on') },
        ],
    ...(adverse ? [] : ladders.map(outreach)),
  ];
}

const outreach = (ladder: Ladder): [string, Part] => [
  `outreach ${ladder.id}`,
  {
    clocks: ({ id, about }) => about === ladder.id || id === termOf(ladder),
    item: (item) => item.key.includes(ladder.id) || kind(...WORK_ABOUT[ladder.purpose])(item),
  },
];

const WORK_ABOUT: Readonly<Record<LadderPurpose, readonly string[]>> = {
  'annual-review': ['review.', 'officer.'],
  'blank-profile': ['review.', 'officer.'],
  'actions-unanswered': ['validation.'],
  'visit-dates-unanswered': ['validation.'],
  'validation-failed': ['validation.'],
  'contact-verification': [],
  'debt-or-bond': ['settlement.'],
  'adverse-warning': ['matter.'],
  'reinstatement-conditions': ['adverse.assess-step'],
};

export const termOf = ({ purpose, about }: Pick<Ladder, 'purpose' | 'about'>): string | null =>
  ({
    'annual-review': about === 'inherited' ? 'INHERITED_PROFILE:inherited' : `ANNUAL_DUE:${about}`,
    'actions-unanswered': `ACTION_RESPONSE:${about}`,
    'visit-dates-unanswered': `VISIT_ANSWER:${about}`,
    'validation-failed': null,
    'adverse-warning': null,
    'blank-profile': `BLANK_PROFILE:${about}`,
    'contact-verification': `CONTACT_VERIFY:${about}`,
    'debt-or-bond': `DEBT_OR_BOND:${about}`,
    'reinstatement-conditions': `CURE_STEP:${about}`,
  })[purpose];

export function owedLate(state: State, ladder: Pick<Ladder, 'purpose' | 'about'>): boolean {
  const term = termOf(ladder);
  if (ladder.purpose === 'adverse-warning')
    return state.matters.some(({ id, stage }) => id === ladder.about && stage === 'warned');
  if (term === null) return state.validation?.stage === 'failed';
  const clock = state.clocks.find(({ id }) => id === term);
  return !!clock && clock.lapsed && clock.held === null;
}

/** Invariant 3: for every letter there is somebody whose item is to dispatch it, or it waits for an outreach that stands still. */
export function lettersHaveAHome(state: State): void {
  const items = openWork(state).map(({ key }) => key);
  for (const { id, about, channel, rung, kind: what } of state.notices) {
    if (channel !== 'letter') continue;
    const ladder = rung !== null && state.ladders.some((each) => each.id === about);
    const decision = about === 'adverse' && ['suspended', 'benefits-denied', 'removed'].includes(what);
    const homes = ['adverse.serve:adverse', 'adverse.redate:adverse', 'adverse.decide:adverse'];
    const served = decision && homes.some((key) => items.includes(key));
    check(
      ladder || served || items.includes(`letter.dispatch:${id}`),
      `3: the letter ${id} (${what}) can never go out`,
    );
    const over = what === 'suspended' || (what === 'benefits-denied' && state.denials.length === 0);
    const stale = over && state.standing === 'certified' && state.adverse === null;
    check(!stale, `3: the letter ${id} (${what}) has lost its reason`);
  }
}
