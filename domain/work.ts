/** Open work, derived from the state alone: an item exists exactly as long as its reason does, so closed work cannot come back by itself. */
import type { Role } from './actor.ts';
import { informationAwaited } from './appeal-information.ts';
import { isHeadquarters } from './appeal-anew.ts';
import type { WallDate } from './calendar.ts';
import { evidenceStands, stillOwed } from './adverse-gate.ts';
import { hasLapsed, isUnserved } from './adverse-stage.ts';
import { weighed } from './adverse-weighed.ts';
import { isDecided } from './matters.ts';
import { isOvertaken } from './benefit-denial.ts';
import { stepsOf } from './cure-steps.ts';
import { clockOf } from './clock.ts';
import { isPlainLetter } from './delivery.ts';
import { analysisClock } from './incident.ts';
import { legAsked } from './first-notice.ts';
import { ladderOfCase } from './ground.ts';
import { incidentWork, type IncidentWorkKind } from './incident-work.ts';
import { isHeldByHand, isOwedAndLate, isUnread, othersToDo, unreadAnswers, warningTerm } from './ladder.ts';
import { callsToMake } from './outreach-attempts.ts';
import type { ActName } from './participant.ts';
import { awaitsUs } from './plan-step.ts';
import { isUnreached, toResend } from './resend.ts';
import {
  isMember,
  isOver,
  type Adverse,
  type Ladder,
  type Leg,
  type Matter,
  type State,
  type Validation,
  type Appeal,
} from './state.ts';
import { isNoticeOfSuspension, isUntold, untoldBecause } from './suspension-notice.ts';
import { visitAbout } from './validation-legs.ts';
import { isPaused, waitsForClearance } from './visit-travel.ts';
import { awaitsEnd } from './validation-recommendations.ts';

export type WorkKind =
  | 'application.assign'
  | 'application.review'
  | 'application.vet'
  | 'application.certify'
  | 'application.ineligible'
  | 'application.abandoned'
  | 'review.assess'
  | 'review.time'
  | 'outreach.call'
  | 'outreach.other'
  | 'outreach.letter'
  | 'outreach.search'
  | 'outreach.resend'
  | 'outreach.interpret'
  | 'outreach.confirm'
  | 'outreach.conclude'
  | 'validation.plan'
  | 'validation.propose'
  | 'validation.confirm-answer'
  | 'validation.paused'
  /** Whoever goes abroad is cleared for it before that day, which is noted with the trip: no act of the membership's closes it. */
  | 'validation.clearance'
  /** A visit without notice that waits, since its place was closed. */
  | 'validation.order'
  | 'validation.hold'
  | 'validation.report'
  | 'validation.review'
  | 'validation.assess'
  | 'validation.close'
  | 'validation.recommendation'
  | 'adverse.decide'
  | 'adverse.confirm'
  | 'adverse.redate'
  | 'adverse.serve'
  | 'adverse.restore'
  | 'adverse.assess-cure'
  | 'adverse.assess-step'
  | 'adverse.cure-time'
  | 'adverse.reinstate'
  | 'adverse.removal'
  | 'adverse.decide-removal'
  | 'appeal.admit'
  | 'appeal.assign'
  | 'appeal.decide'
  | 'appeal.recommend-anew'
  | 'appeal.anew'
  /** Headquarters sees for how long an appeal has waited. */
  | 'appeal.alert'
  | 'letter.dispatch'
  /** Not derived here: the nightly comparison of expected and sent finds it in the record. */
  | 'notice.amiss'
  | 'contact.unreachable'
  | IncidentWorkKind
  | 'officer.check'
  | 'settlement.assess'
  | 'correction.approve'
  | 'matter.triage'
  | 'matter.warn'
  | 'matter.read'
  | 'filing.set-aside'
  | 'agency.late'
  | 'import.doubt';

export type WorkItem = {
  /** `<kind>:<about>`, unique among the participant's open work. */
  readonly key: string;
  readonly kind: WorkKind;
  readonly about: string;
  /** Roles that can act, and the acts that close it. */
  readonly roles: readonly Role[];
  readonly acts: readonly ActName[];
  /** The clock by which it should be done, if one runs. */
  readonly due: WallDate | null;
  readonly clock: string | null;
  /** Only this person may act (an assigned appeal officer). */
  readonly person: string | null;
  /** A doubt's code, a finding's code: why it is here. */
  readonly reason: string | null;
};

const REVIEWERS = ['supervisor', 'director', 'headquarters'] as const;

type Extra = {
  readonly clock?: string;
  /** By which it is due where no clock says so. */
  readonly by?: WallDate;
  readonly person?: string | null;
  readonly reason?: string | null;
};

/** Everything that waits for somebody in the agency, in a stable order. */
export function openWork(state: State): readonly WorkItem[] {
  const item = (
    kind: WorkKind,
    about: string,
    roles: readonly Role[],
    acts: readonly ActName[],
    extra: Extra = {},
  ): WorkItem => {
    const clock = state.clocks.find(({ id, held }) => id === extra.clock && !held);
    return {
      key: `${kind}:${about}`,
      kind,
      about,
      roles,
      acts,
      due: clock?.due ?? extra.by ?? null,
      clock: clock?.id ?? null,
      person: extra.person ?? null,
      reason: extra.reason ?? null,
    };
  };
  return [
    ...applicationWork(state, item),
    ...reviewWork(state, item),
    ...state.ladders.flatMap((ladder) => ladderWork(state, ladder, item)),
    ...(state.validation && isMember(state.standing) ? validationWork(state, state.validation, item) : []),
    ...(isMember(state.standing) ? recommendationWork(state, item) : []),
    ...(state.adverse ? adverseWork(state, state.adverse, item) : []),
    ...(state.beside ? adverseWork(weighed(state), state.beside, item) : []),
    ...cureWork(state, item),
    ...(isUnserved(state) ? [serveWork(state, ['headquarters'], item)] : []),
    ...denialWork(state, item),
    ...state.matters.flatMap((matter) => matterWork(state, matter, item)),
    ...appealWork(state, item),
    ...incidentWork(state, item),
    ...otherWork(state, item),
  ];
}

type Make = (
  kind: WorkKind,
  about: string,
  roles: readonly Role[],
  acts: readonly ActName[],
  extra?: Extra,
) => WorkItem;

function applicationWork(state: State, item: Make): readonly WorkItem[] {
  const { application, standing } = state;
  if (standing === 'submitted')
    return [
      item('application.assign', 'application', ['supervisor'], ['AssignSpecialist'], {
        clock: 'CERT_DECIDE:application',
      }),
    ];
  if (application?.proposedIneligible && (standing === 'in-review' || standing === 'approved'))
    return [
      item('application.ineligible', 'application', ['director', 'headquarters'], ['FindIneligible'], {
        clock: 'CERT_DECIDE:application',
      }),
    ];
  if (standing === 'in-review')
    return [
      item(
        'application.review',
        'application',
        ['specialist'],
        ['ApproveProfile', 'ReturnApplication', 'RecordVetting', 'RecommendIneligible'],
        { clock: 'SCSS_CERT_REVIEW:application' },
      ),
    ];
  if (standing === 'approved' && application?.vetting?.result === 'clear')
    return [
      item('application.certify', 'application', ['supervisor'], ['Certify'], { clock: 'CERT_DECIDE:application' }),
    ];
  if (standing === 'approved')
    return [
      item('application.vet', 'application', ['specialist'], ['RecordVetting', 'RecommendIneligible'], {
        clock: 'CERT_DECIDE:application',
      }),
    ];
  return application?.abandonmentWaits && (standing === 'draft' || standing === 'returned')
    ? [item('application.abandoned', 'application', ['supervisor'], ['CloseAbandoned'])]
    : [];
}

function reviewWork({ review }: State, item: Make): readonly WorkItem[] {
  if (!review) return [];
  if (review.stage === 'submitted')
    return [
      item('review.assess', review.cycle, ['specialist'], ['ApproveReview', 'ReturnReview'], {
        clock: `REVIEW_ANSWER:${review.cycle}`,
      }),
    ];
  return review.timeAsked
    ? [
        item('review.time', review.cycle, ['specialist', 'supervisor'], ['GrantTime', 'RefuseTime'], {
          clock: `EXT_ANSWER:${review.cycle}`,
        }),
      ]
    : [];
}

/** An answer that nobody has read stays somebody's work, also when it no longer holds the ladder. */
function ladderWork(state: State, ladder: Ladder, item: Make): readonly WorkItem[] {
  const { id, hold } = ladder;
  const unread = isUnread(state, id);
  if (hold?.meaning === 'done' && !unread)
    return [item('outreach.confirm', id, ['specialist', 'supervisor'], ['ResumeOutreach', 'WaiveDuty'])];
  const interpret = unread ? [answerWork(state, ladder, item)] : [];
  return hold || isHeldByHand(state, id) ? interpret : [...interpret, ...stepWork(state, ladder, unread, item)];
}

/** Whoever told us something about dates by a link waits for a person to agree to one, or to propose others; whatever else was said is read. */
function answerWork(state: State, ladder: Ladder, item: Make): WorkItem {
  const { id, about } = ladder;
  const extra = { clock: `MESSAGE_ANSWER:${id}` };
  const dates = legAsked(state, id) && unreadAnswers(state, ladder).findLast((answer) => answer.dates)?.dates;
  return dates
    ? item('validation.confirm-answer', about, ['specialist'], CONFIRMS, { ...extra, reason: dates.said })
    : item('outreach.interpret', id, ['specialist'], ['InterpretAnswer'], extra);
}
const CONFIRMS: readonly ActName[] = ['AcceptVisit', 'ProposeVisit', 'CancelVisit', 'InterpretAnswer'];

/**
 * While the duty waits for the agency, nobody is called or written to; and nothing is concluded from an answer that nobody has read, nor while
 * another case is open. That a case is about another ground stops no outreach.
 */
function stepWork(state: State, ladder: Ladder, unread: boolean, item: Make): readonly WorkItem[] {
  const { id } = ladder;
  if (!isOwedAndLate(state, ladder) || state.standing !== 'certified') return [];
  const again = toResend(state, ladder).map(({ to, why }) =>
    item('outreach.resend', `${id}:${to}`, ['specialist'], ['SendAgain', 'RecordContact'], { reason: why }),
  );
  if (state.adverse && ladderOfCase(state.adverse) === id) return [...again, ...lettersOf(state, id, item)];
  const waiting = state.clocks.some((clock) => clock.id === `RUNG:${id}`);
  return [
    ...again,
    ...lettersOf(state, id, item),
    ...callsToMake(ladder).map((rung) =>
      item('outreach.call', `${id}:${rung}`, ['specialist'], ['LogCall', 'RecordAnswer']),
    ),
    ...othersToDo(ladder).map((rung) =>
      item('outreach.other', `${id}:${rung}`, ['specialist'], ['LogOtherAttempt', 'RecordAnswer']),
    ),
    ...(waiting || (ladder.searched && (unread || state.adverse))
      ? []
      : [
          item(
            ladder.searched ? 'outreach.conclude' : 'outreach.search',
            id,
            ['specialist'],
            ladder.searched ? ['RecommendSuspension', 'LogCall', 'RecordAnswer'] : ['RecordSearch', 'RecordAnswer'],
            { clock: `${warningTerm(ladder.purpose)}:${id}` },
          ),
        ]),
  ];
}

const lettersOf = ({ notices }: State, ladder: string, item: Make): readonly WorkItem[] =>
  notices.some(({ about, channel, rung }) => about === ladder && channel === 'letter' && rung !== null)
    ? [item('outreach.letter', ladder, ['specialist'], ['DispatchLetter'])]
    : [];

/** Answered or not in its term, it is looked at; nothing else follows from it. */
const recommendationWork = ({ recommendations }: State, item: Make): readonly WorkItem[] =>
  recommendations
    .filter(awaitsEnd)
    .map(({ id, status }) =>
      item('validation.recommendation', id, ['specialist'], ['SettleRecommendation'], { reason: status }),
    );

function validationWork(state: State, validation: Validation, item: Make): readonly WorkItem[] {
  const { cycle, stage, actions, legs } = validation;
  const owed = { clock: `${validation.kind === 'initial' ? 'VALID_INITIAL' : 'REVALID_PRACTICE'}:${cycle}` };
  switch (stage) {
    case 'due':
      return [item('validation.plan', cycle, ['specialist', 'director'], ['PlanValidation'], owed)];
    case 'planned':
    case 'countered':
    case 'proposed':
    case 'agreed':
      return legs.flatMap((leg) => visitWork(state, validation, leg, item, owed));
    case 'failed':
      return [];
    case 'held':
      return [
        validation.submittedBy === undefined
          ? item('validation.report', cycle, ['specialist'], ['SubmitReport', 'RecordOutcome'], {
              clock: `VAL_REPORT_ISSUE:${cycle}`,
            })
          : item('validation.review', cycle, REVIEWERS, ['IssueReport', 'ReturnReport'], {
              clock: `VAL_REVIEW:${cycle}`,
            }),
      ];
    case 'actions':
      return actions
        .filter(({ status }) => status === 'answered')
        .map(({ id }) =>
          item('validation.assess', `${cycle}:${id}`, ['specialist'], ['AssessAnswer'], {
            clock: `ACTION_ANSWER:${cycle}:${id}`,
          }),
        );
    case 'to-close':
      return [item('validation.close', cycle, ['supervisor', 'director', 'headquarters'], ['CloseValidation'])];
  }
}

const PROPOSED: readonly Role[] = ['specialist'];
/** Where travel is restricted. */
const SUPERVISED: readonly Role[] = ['supervisor'];

/** The visit of one site, where it waits for us. */
function visitWork(state: State, { cycle }: Validation, leg: Leg, item: Make, owed: Extra): readonly WorkItem[] {
  const about = visitAbout(cycle, leg.id);
  const answer = clockOf(state, `COUNTER_ANSWER:${about}`);
  if (leg.unannounced?.paused) return [orderWork(leg, about, item, owed)];
  if (leg.unannounced)
    return [item('validation.hold', about, ['specialist'], ['HoldVisit'], { reason: 'unannounced' })];
  if (leg.step === 'agreed')
    return [
      item('validation.hold', about, ['specialist'], ['HoldVisit', 'MoveVisit', 'CancelVisit']),
      ...(leg.agreed?.tentative
        ? [item('validation.clearance', about, ['specialist'], [], { by: leg.agreed.date })]
        : []),
    ];
  if (leg.step !== 'to-propose' && leg.step !== 'countered') return [];
  if (isPaused(leg)) return [pausedWork(leg, about, item, owed)];
  const extra = answer ? { clock: answer.id, reason: answer.because } : owed;
  const roles = leg.travel?.state === 'restricted' && leg.mode === 'in-person' ? SUPERVISED : PROPOSED;
  return [item('validation.propose', about, roles, ['ProposeVisit'], extra)];
}

/** It waits until its place opens; where nobody is cleared for the journey, others can go as well. */
function pausedWork(leg: Leg, about: string, item: Make, owed: Extra): WorkItem {
  const uncleared = waitsForClearance(leg);
  const { virtual } = (uncleared ? leg.uncleared : leg.travel) ?? {};
  const [may, waits] = uncleared ? ['uncleared-virtual', 'uncleared'] : ['virtual', 'closed'];
  const reason = virtual ? may : waits;
  const acts: readonly ActName[] = uncleared ? ['ProposeVisit', 'PlanValidation'] : ['PlanValidation'];
  return item('validation.paused', about, ['specialist', 'director'], acts, { ...owed, reason });
}

/** Headquarters orders it anew once somebody may travel, or drops it. */
function orderWork(leg: Leg, about: string, item: Make, owed: Extra): WorkItem {
  const closed = isPaused(leg);
  const acts: readonly ActName[] = closed
    ? ['DropUnannouncedVisit']
    : ['OrderUnannouncedVisit', 'DropUnannouncedVisit'];
  return item('validation.order', about, ['headquarters'], acts, { ...owed, reason: closed ? 'closed' : 'open' });
}

/** Headquarters dates anew what is its own, or lets it fall. */
const REDATE: readonly ActName[] = ['DateDecisionAnew', 'DecideAdverse'];

/** The letter leaves, or the decision that lapsed in the house is dated anew. */
function serveWork(state: State, rank: readonly Role[], item: Make): WorkItem {
  const clock = { clock: 'DISPATCH_DECISION:adverse' };
  return hasLapsed(state)
    ? item('adverse.redate', 'adverse', rank, rank.includes('director') ? ['DateDecisionAnew'] : REDATE, clock)
    : item('adverse.serve', 'adverse', ['specialist', 'supervisor'], ['ServeDecision'], clock);
}

/** What was late when they were denied is late no more, and is not done yet: a person looks whether they come back. */
const denialWork = (state: State, item: Make): readonly WorkItem[] =>
  state.standing !== 'certified'
    ? []
    : state.denials
        .filter((denial) => isOvertaken(state, denial))
        .map(({ id }) =>
          item('adverse.restore', id, ['director'], ['RestoreBenefits'], { clock: `DENIAL_ENDS:${id}` }),
        );

function adverseWork(state: State, adverse: Adverse, item: Make): readonly WorkItem[] {
  const { stage, basis } = adverse;
  const again = state.recused.length > 0 ? { reason: 'recused' } : {};
  const director = basis === 'immediate' ? (['headquarters'] as const) : (['director'] as const);
  switch (stage) {
    case 'recommended':
      return [item('adverse.decide', 'adverse', director, ['DecideAdverse'], again)];
    case 'decided':
      if (!hasLapsed(state))
        return [
          item('adverse.confirm', 'adverse', ['headquarters'], ['ConfirmSuspension', 'DecideAdverse'], {
            clock: 'CONFIRM_SUSPENSION:adverse',
            ...again,
          }),
        ];
      return stillOwed(state, adverse) && evidenceStands(state, adverse)
        ? [
            item('adverse.redate', 'adverse', director, ['DateDecisionAnew'], {
              clock: 'CONFIRM_SUSPENSION:adverse',
              ...again,
            }),
          ]
        : [item('adverse.decide', 'adverse', ['headquarters'], ['DecideAdverse'], again)];
    case 'confirmed':
    case 'denial-decided':
      if (!stillOwed(state, adverse) || !evidenceStands(state, adverse))
        return [item('adverse.decide', 'adverse', ['headquarters'], ['DecideAdverse'], again)];
      return [serveWork(state, director, item)];
    case 'removal-decided':
      if (isUntold(state)) return [item('adverse.decide', 'adverse', ['headquarters'], ['DecideAdverse'], again)];
      return [serveWork(state, ['headquarters'], item)];
    case 'suspended':
    case 'removed': // while its letter is in the house there is an item for that
      return [];
    case 'cure-submitted':
      if (adverse.plan?.steps.some(awaitsUs)) return []; // each of them is an item of its own
      return [
        item('adverse.assess-cure', 'adverse', ['specialist'], ['AcceptCure', 'RefuseCure'], {
          clock: 'CURE_ANSWER:adverse',
        }),
      ];
    case 'cure-accepted':
      return [item('adverse.reinstate', 'adverse', ['director'], ['Reinstate'])];
    case 'cure-lapsed':
      return state.beside ? [] : [item('adverse.removal', 'adverse', ['specialist', 'director'], ['RecommendRemoval'])];
    case 'removal-recommended':
      return [item('adverse.decide-removal', 'adverse', ['headquarters'], ['DecideAdverse'], again)];
  }
}

/** What is alleged waits for whoever says what becomes of it, for its warning, or for whoever reads the company's answer. */
function matterWork(state: State, { id, ground, stage, about }: Matter, item: Make): readonly WorkItem[] {
  const reason = { reason: ground };
  const asked = stage === 'analysis' && about !== null && clockOf(state, analysisClock(about));
  if (stage === 'answered')
    return [
      item('matter.read', id, ['specialist'], ['ReadWarningAnswer'], { clock: `RESPONSE_ANSWER:${id}`, ...reason }),
    ];
  if (stage === 'warned' || isDecided(state, { id })) return [];
  return stage === 'to-warn'
    ? [item('matter.warn', id, ['specialist'], ['WarnMatter'], reason)]
    : [
        item('matter.triage', id, ['supervisor', 'director'], ['TriageMatter'], {
          clock: asked && !asked.held ? asked.id : `MATTER_TRIAGE:${id}`,
          ...reason,
        }),
      ];
}

/** Steps of a plan, and conditions of a reinstatement, that wait for an answer; and a request for more time to cure. */
function cureWork(state: State, item: Make): readonly WorkItem[] {
  const { adverse } = state;
  const waiting = stepsOf(state).filter(awaitsUs);
  return [
    ...waiting.map(({ id, status }) =>
      item('adverse.assess-step', id, ['specialist'], ['AssessStep'], {
        clock: `CURE_ANSWER:${status === 'proposed' ? 'adverse' : id}`,
        reason: status,
      }),
    ),
    ...(adverse?.timeAsked
      ? [
          item('adverse.cure-time', 'adverse', ['specialist', 'supervisor'], ['GrantCureTime', 'RefuseCureTime'], {
            clock: 'EXT_ANSWER:adverse',
          }),
        ]
      : []),
  ];
}

function appealWork(state: State, item: Make): readonly WorkItem[] {
  const { appeal } = state;
  if (!appeal) return [];
  const alert =
    appeal.alerted === undefined || appeal.stage === 'remitted'
      ? []
      : [
          item('appeal.alert', 'appeal', ['headquarters'], [], {
            clock: 'APPEAL_DECIDE:appeal',
            reason: String(appeal.alerted),
          }),
        ];
  return [...alert, ...stepOfAppeal(state, appeal, item)];
}

/** Late comes first; then whether something that the officer asked is still to come. */
function reasonOf(state: State, { timely, asked }: Appeal): string | null {
  if (!timely) return 'late';
  if (!asked || asked.answered) return null;
  return informationAwaited(state) ? 'awaited' : 'unanswered';
}

/** The company's specialist had a part in it: whoever gives out the work finds somebody who had none. */
const sentBack = (appeal: Appeal, item: Make): WorkItem =>
  appeal.anew
    ? item(
        'appeal.anew',
        'appeal',
        isHeadquarters(appeal) ? ['headquarters'] : ['director', 'headquarters'],
        ['DecideAnew'],
        { clock: 'APPEAL_REMAND:appeal' },
      )
    : item('appeal.recommend-anew', 'appeal', ['supervisor'], ['RecommendAnew'], { clock: 'APPEAL_REMAND:appeal' });

function stepOfAppeal(state: State, appeal: Appeal, item: Make): readonly WorkItem[] {
  if (appeal.stage === 'remitted') return [sentBack(appeal, item)];
  const clock = { clock: 'APPEAL_DECIDE:appeal', reason: reasonOf(state, appeal) };
  if (appeal.stage === 'filed')
    return [item('appeal.admit', 'appeal', ['headquarters', 'appeal-officer'], ['AdmitAppeal', 'RejectAppeal'], clock)];
  if (appeal.stage === 'admitted')
    return [item('appeal.assign', 'appeal', ['headquarters', 'appeal-officer'], ['AssignAppeal'], clock)];
  return [
    item('appeal.decide', 'appeal', ['appeal-officer'], ['DecideAppeal', 'AskAppealInformation'], {
      ...clock,
      person: appeal.officer,
    }),
  ];
}

function otherWork(state: State, item: Make): readonly WorkItem[] {
  const unreachable = isOver(state.standing) ? [] : state.contacts.filter((contact) => isUnreached(state, contact));
  return [
    ...state.notices
      .filter((notice) => isPlainLetter(state, notice))
      .map(({ id }) =>
        item('letter.dispatch', id, ['specialist'], ['DispatchNotice'], {
          reason: isNoticeOfSuspension(state, id) ? untoldBecause(state) : null,
        }),
      ),
    ...unreachable.map(({ id, role }) =>
      item('contact.unreachable', id, ['specialist'], ['RecordContact'], { reason: role }),
    ),
    ...(state.officerChange
      ? [
          item('officer.check', 'officer', ['specialist'], ['ConfirmOfficerChange', 'RefuseOfficerChange'], {
            clock: 'OFFICER_CHANGE:officer',
          }),
        ]
      : []),
    ...state.clocks
      .filter(({ rule }) => rule === 'SETTLEMENT_ANSWER')
      .map(({ id, about }) =>
        item('settlement.assess', about, ['specialist'], ['ConfirmSettled', 'ReturnSettled'], { clock: id }),
      ),
    ...(state.correction
      ? [
          item(
            'correction.approve',
            'correction',
            ['director', 'headquarters'],
            ['ApproveCorrection', 'DeclineCorrection'],
            {
              clock: 'CORRECTION_ANSWER:correction',
              reason: state.correction.what,
            },
          ),
        ]
      : []),
    ...state.setAside.map(({ filing, finding, kind }) =>
      item(
        'filing.set-aside',
        filing,
        ['specialist', 'supervisor'],
        kind === 'appeal' ? ['TakeUpAppeal', 'SettleFiling'] : ['SettleFiling'],
        { reason: finding },
      ),
    ),
    ...state.clocks
      .filter(({ owedBy, lapsed }) => owedBy === 'agency' && lapsed)
      .map(({ id, rule, inherited }) =>
        item('agency.late', id, rule.startsWith('APPEAL_') ? ['headquarters', 'supervisor'] : ['supervisor'], [], {
          clock: id,
          reason: inherited ? 'inherited' : null,
        }),
      ),
    ...state.doubts.map(({ id, code }) =>
      item('import.doubt', id, ['specialist', 'supervisor'], ['SettleDoubt'], { reason: code }),
    ),
  ];
}
