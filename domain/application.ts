/** Application and certification (domain reference 2.2 and 10.1): from the first page to tier 1, or to a reasoned end. */
import { addDays, addYears, isZone, type WallDate } from './calendar.ts';
import { end, start, startNext, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import { requireEligible, type EligibilityAnswers } from './eligibility.ts';
import type { Facts } from './facts.ts';
import { noted, type Found } from './findings.ts';
import { post, tell, withdrawLetters, type Contact, type NoticeEvent } from './notice.ts';
import { numberOf, type ReleasableGround } from './policy.ts';
import {
  officeToday,
  policyOf,
  requireDate,
  requireOther,
  today,
  type Acts,
  type Filed,
  type Given,
} from './process.ts';
import { requireAccepted, requireComplete, requireReturned, returnedNow } from './profile-guard.ts';
import { requireThat } from './refusal.ts';
import { scheduleReview } from './review.ts';
import { hasSpecialist, isApplicant, isMember, type Application, type IneligibleGround, type State } from './state.ts';
import { dueForInitialValidation } from './validation.ts';
import { APPLICATION_ROUND, isAgainst, requireCleared } from './vetting.ts';

export type ApplicationCommand = Given &
  (
    | {
        readonly type: 'CreateApplication';
        readonly programme: string;
        readonly entityType: string;
        readonly zone: string;
        readonly office: string;
        readonly contacts: readonly Contact[];
        readonly demo: boolean;
        readonly barredUntil: WallDate | null;
        readonly invitation: boolean;
        /** The place that takes no application of this type from there at present; null or left out where one may apply. */
        readonly placeClosed?: string | null;
        /** What was answered to the questions of eligibility; left out in applications from before they were asked. */
        readonly eligibility?: EligibilityAnswers;
      }
    | {
        readonly type: 'PrepareApplication';
        readonly profile: ContentRef;
        readonly categories: readonly number[];
        readonly identifiers: readonly string[];
        readonly riskAssessedOn: WallDate;
        /** As with the first form: identifiers that came later may be those of a company that is barred. */
        readonly barredUntil?: WallDate | null;
      }
    | {
        readonly type: 'SubmitApplication';
        /** Version of the partner agreement that is signed with it; left out from before it was shown. */
        readonly agreement?: string;
      }
    | { readonly type: 'AssignSpecialist'; readonly specialist: string }
    | { readonly type: 'ReturnApplication'; readonly note: ContentRef; readonly categories: readonly number[] }
    | { readonly type: 'ApproveProfile' }
    | { readonly type: 'RecordVetting'; readonly result: 'clear' | 'adverse'; readonly note: ContentRef }
    | { readonly type: 'Certify' }
    | { readonly type: 'RecommendIneligible'; readonly ground: IneligibleGround; readonly note: ContentRef }
    | { readonly type: 'FindIneligible'; readonly note: ContentRef }
    | { readonly type: 'CloseAbandoned'; readonly note: ContentRef }
    | ({ readonly type: 'Withdraw'; readonly note: ContentRef } & Filed)
  );

export type ApplicationEvent =
  | {
      readonly type: 'ApplicationCreated';
      readonly programme: string;
      readonly entityType: string;
      readonly zone: string;
      readonly office: string;
      readonly contacts: readonly Contact[];
      readonly demo: boolean;
      readonly policy: string;
      readonly eligibility?: EligibilityAnswers;
    }
  | {
      readonly type: 'ApplicationPrepared';
      readonly profile: ContentRef;
      readonly categories: readonly number[];
      readonly identifiers: readonly string[];
      readonly riskAssessedOn: WallDate;
    }
  | { readonly type: 'ApplicationSubmitted'; readonly signedBy: string; readonly agreement?: string }
  | { readonly type: 'SpecialistAssigned'; readonly specialist: string }
  | {
      readonly type: 'ApplicationReturned';
      readonly note: ContentRef;
      readonly categories: readonly number[];
      /** Absent where no criteria are loaded. */
      readonly findings?: readonly Found[];
    }
  | { readonly type: 'ProfileApproved' }
  | {
      readonly type: 'VettingRecorded';
      readonly result: 'clear' | 'adverse';
      readonly by: string;
      readonly on: WallDate;
      readonly note: ContentRef;
      /** What the company may be told of an adverse result. */
      readonly grounds?: readonly ReleasableGround[];
    }
  | { readonly type: 'Certified'; readonly on: WallDate; readonly tier: 1 }
  | {
      readonly type: 'IneligibilityRecommended';
      readonly by: string;
      readonly ground: IneligibleGround;
      readonly note: ContentRef;
    }
  | {
      readonly type: 'FoundIneligible';
      readonly on: WallDate;
      readonly ground: IneligibleGround;
      readonly people: readonly string[];
      readonly note: ContentRef;
      /** What of an adverse vetting the company is told: grounds, never findings. */
      readonly releases?: readonly ReleasableGround[];
    }
  | { readonly type: 'ApplicationReminded' }
  | { readonly type: 'AbandonmentWaits' }
  | { readonly type: 'ApplicationAbandoned'; readonly on: WallDate }
  | {
      readonly type: 'Withdrawn';
      readonly on: WallDate;
      readonly barredUntil: WallDate | null;
      readonly note: ContentRef;
    };

type Out = readonly (ApplicationEvent | ClockEvent | NoticeEvent)[];
const ABOUT = 'application';

const inReview = (state: State) =>
  requireThat(state.standing === 'in-review', 'NotInReview', 'This application is not in review.');

export const applicationActs: Acts<ApplicationCommand['type']> = {
  CreateApplication: {
    may: ['officer', 'contact'],
    guard: (state) => requireThat(state.standing === 'none', 'AlreadyApplied', 'This application exists already.'),
  },
  PrepareApplication: {
    may: ['officer', 'contact', 'consultant'],
    guard: (state) =>
      requireThat(
        state.standing === 'draft' || state.standing === 'returned',
        'NotOpenForChanges',
        'The application can be changed only while it is a draft or after it was returned.',
      ),
  },
  SubmitApplication: {
    may: ['officer'],
    binds: true,
    stepUp: true,
    guard: (state, facts) => requireReadyToSubmit(state, facts),
  },
  AssignSpecialist: {
    may: ['supervisor', 'director', 'headquarters'],
    guard: (state) =>
      requireThat(
        hasSpecialist(state.standing),
        'NothingToAssign',
        'A specialist is assigned once an application has been submitted.',
      ),
  },
  ReturnApplication: {
    may: ['specialist'],
    binds: true,
    guard: (state, facts) => {
      inReview(state);
      requireReturned(state, facts, state.application!);
    },
  },
  ApproveProfile: {
    may: ['specialist'],
    binds: true,
    guard: (state, facts) => {
      inReview(state);
      requireAccepted(state, facts, state.application!);
    },
  },
  RecordVetting: {
    may: ['specialist'],
    guard: (state, facts) => {
      requireThat(
        state.standing === 'in-review' || state.standing === 'approved',
        'NotInReview',
        'Vetting is recorded while an application is in review or its profile approved.',
      );
      if (!isAgainst(facts)) requireCleared(state, facts, APPLICATION_ROUND, state.application!);
    },
  },
  Certify: {
    may: ['supervisor'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state, facts, actor) => {
      requireThat(
        state.standing === 'approved',
        'ProfileNotApproved',
        'The security profile has not been approved yet.',
      );
      const vetting = state.application?.vetting;
      requireThat(!!vetting, 'VettingOpen', 'No vetting result is recorded yet.');
      requireThat(
        vetting.result === 'clear',
        'VettingAdverse',
        'The vetting result is adverse: certification is not possible.',
      );
      requireOther(actor, vetting.by, 'recorded the vetting result');
      requireCleared(state, facts, APPLICATION_ROUND, state.application);
    },
  },
  RecommendIneligible: {
    may: ['specialist'],
    guard: (state) => {
      requireThat(
        state.standing === 'in-review' || state.standing === 'approved',
        'NotInReview',
        'Ineligibility is recommended while an application is in review.',
      );
      requireThat(
        !state.application?.proposedIneligible,
        'AlreadyRecommended',
        'A recommendation waits for its decision.',
      );
    },
  },
  FindIneligible: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state, _facts, actor) => {
      const proposed = state.application?.proposedIneligible;
      requireThat(
        !!proposed && isApplicant(state.standing),
        'NothingRecommended',
        'Nobody has recommended to find this applicant ineligible.',
      );
      requireOther(actor, proposed.by, 'made the recommendation');
    },
  },
  CloseAbandoned: {
    may: ['supervisor'],
    binds: true,
    stepUp: true,
    weighs: true,
    guard: (state) =>
      requireThat(
        (state.standing === 'draft' || state.standing === 'returned') && !!state.application?.abandonmentWaits,
        'NotAbandoned',
        'This application has not been left unfinished past its term.',
      ),
  },
  Withdraw: {
    may: ['officer', 'contact'],
    filing: 'application-withdrawal',
    binds: true,
    guard: (state) =>
      requireThat(
        isApplicant(state.standing) || isMember(state.standing),
        'NothingToWithdraw',
        'There is no open application or membership to withdraw from.',
      ),
  },
};

/** Agreement by the officer, the security profile complete, every identifier of the type given, risk assessment not older than its rule. */
function requireReadyToSubmit(state: State, facts: Facts): void {
  requireThat(
    state.standing === 'draft' || state.standing === 'returned',
    'NotOpenForChanges',
    'Only a draft or a returned application can be submitted.',
  );
  const application = state.application;
  requireThat(!!application, 'NotPrepared', 'Nothing has been prepared yet.');
  const policy = policyOf(facts, application);
  requireComplete(state, facts, application, 'security profile');
  const type = policy.entityTypes[state.entityType];
  const wanted = type?.identifiers ?? [];
  const lacking = wanted.filter((code) => !application.identifiers.includes(code));
  requireThat(
    lacking.length === 0,
    'IdentifierMissing',
    `These identifiers are missing: ${lacking.join(', ').toUpperCase()}.`,
  );
  const anyOf = type?.identifiersAnyOf ?? [];
  const oneGiven = anyOf.length === 0 || anyOf.some((code) => application.identifiers.includes(code));
  requireThat(oneGiven, 'IdentifierMissing', `One of these identifiers is needed: ${anyOf.join(', ').toUpperCase()}.`);
  const assessed = application.riskAssessedOn;
  const fresh = assessed !== null && addYears(assessed, numberOf(policy, 'RISK_ASSESS')) > today(state, facts);
  requireThat(fresh, 'RiskAssessmentOld', 'The supply chain risk assessment is older than one year.');
}

/** What follows from one command about the application. */
export function decideApplication(state: State, command: ApplicationCommand, facts: Facts): Out {
  switch (command.type) {
    case 'CreateApplication':
      return createApplication(state, command, facts);
    case 'PrepareApplication': {
      const { profile, categories, identifiers, riskAssessedOn, barredUntil = null } = command;
      requireNotBarred(barredUntil, today(state, facts));
      requireDate(riskAssessedOn);
      requireThat(
        riskAssessedOn <= today(state, facts),
        'DateInFuture',
        'The risk assessment cannot be dated in the future.',
      );
      return [{ type: 'ApplicationPrepared', profile, categories, identifiers, riskAssessedOn }];
    }
    case 'SubmitApplication':
      return submitApplication(state, command, facts);
    case 'AssignSpecialist':
      return assignSpecialist(state, command.specialist, facts);
    case 'ReturnApplication':
      return [
        {
          type: 'ApplicationReturned',
          note: command.note,
          categories: command.categories,
          ...returnedNow(state, facts, state.application!),
        },
        ...end(state, `SCSS_CERT_REVIEW:${ABOUT}`, 'met'),
        ...unfinished(state, facts, 'ApplicationReturned'),
        ...tell(state, 'application-returned', ABOUT),
      ];
    case 'ApproveProfile':
      return [
        { type: 'ProfileApproved' },
        ...end(state, `SCSS_CERT_REVIEW:${ABOUT}`, 'met'),
        ...tell(state, 'profile-approved', ABOUT),
      ];
    case 'RecordVetting':
      return [vettingRecorded(state, command, facts)];
    case 'Certify':
      return certify(state, facts);
    case 'RecommendIneligible':
      return [{ type: 'IneligibilityRecommended', by: command.by.person, ground: command.ground, note: command.note }];
    case 'FindIneligible':
      return findIneligible(state, command.by.person, command.note, facts);
    case 'CloseAbandoned':
      return abandon(state, facts);
    case 'Withdraw':
      return withdraw(state, command.note, facts);
  }
}

const requireNotBarred = (barredUntil: WallDate | null, on: WallDate): void =>
  requireThat(
    barredUntil === null || barredUntil <= on,
    'ReapplicationBarred',
    `A new application is possible from ${barredUntil ?? ''} on.`,
  );

function createApplication(
  state: State,
  command: Extract<ApplicationCommand, { type: 'CreateApplication' }>,
  facts: Facts,
): Out {
  const { programme, entityType, zone, office, contacts, demo } = command;
  const type = facts.policy.entityTypes[entityType];
  requireThat(!!type, 'TypeUnknown', 'The programme does not know this entity type.');
  const open = type.open !== false && facts.criteria !== null; // one without criteria has nothing to be asked
  requireThat(open, 'TypeNotOpen', 'This entity type is not open for applications yet.');
  requireThat(
    !type.byInvitation || command.invitation,
    'InvitationNeeded',
    'This entity type is admitted by invitation only.',
  );
  requireThat(
    !command.placeClosed || command.invitation,
    'PlaceNotOpen',
    'No new applications are taken from there at present. Join the waiting list of the place: the receipt comes at once, and its order counts.',
  );
  const { barredUntil, eligibility } = command;
  if (eligibility) requireEligible(facts.policy, entityType, eligibility);
  requireThat(isZone(zone), 'ZoneUnknown', 'Give a time zone by its full name, such as America/Chicago.');
  const created = { ...state, zone, contacts };
  const on = today(created, facts);
  requireNotBarred(barredUntil, on);
  requireThat(
    contacts.some(({ role }) => role === 'officer'),
    'OfficerMissing',
    'A company officer must be named.',
  );
  return [
    {
      type: 'ApplicationCreated',
      programme,
      entityType,
      zone,
      office,
      contacts,
      demo,
      policy: facts.policy.version,
      ...(eligibility && { eligibility }),
    },
    ...unfinished(created, facts, 'ApplicationCreated'),
    ...tell(created, 'application-started', ABOUT),
  ];
}

/** The term of what must still be prepared and signed, and its first reminder. */
function unfinished(
  state: State,
  facts: Facts,
  because: 'ApplicationCreated' | 'ApplicationReturned',
): readonly ClockEvent[] {
  const policy = policyOf(facts, state.application);
  const on = today(state, facts);
  const lastDay = addDays(on, numberOf(policy, 'PREAPP_ABANDON'));
  return [
    start(state, policy, 'PREAPP_ABANDON', ABOUT, on, because, facts),
    ...nextReminder(state, facts, lastDay, because),
  ];
}

/** The next reminder before the last day, if one is still to come. */
function nextReminder(state: State, facts: Facts, lastDay: WallDate, because: string): readonly ClockEvent[] {
  const policy = policyOf(facts, state.application);
  return startNext(state, policy, 'PREAPP_REMIND', ABOUT, lastDay, because, facts, policy.reminders.application);
}

function submitApplication(
  state: State,
  { by, agreement }: Extract<ApplicationCommand, { type: 'SubmitApplication' }>,
  facts: Facts,
): Out {
  const policy = policyOf(facts, state.application);
  const resubmitted = state.standing === 'returned';
  return [
    { type: 'ApplicationSubmitted', signedBy: by.person, ...(agreement !== undefined && { agreement }) },
    ...end(state, `PREAPP_ABANDON:${ABOUT}`, 'met'),
    ...end(state, `PREAPP_REMIND:${ABOUT}`, 'moot'),
    ...(resubmitted && state.specialist
      ? [start(state, policy, 'SCSS_CERT_REVIEW', ABOUT, today(state, facts), 'ApplicationSubmitted', facts)]
      : [start(state, policy, 'CERT_DECIDE', ABOUT, today(state, facts), 'ApplicationSubmitted', facts)]),
    ...tell(state, 'application-received', ABOUT),
  ];
}

function assignSpecialist(state: State, specialist: string, facts: Facts): Out {
  requireThat(specialist !== state.specialist, 'AlreadyAssigned', 'This specialist has the case already.');
  const policy = policyOf(facts, state.application);
  return [
    { type: 'SpecialistAssigned', specialist },
    ...(state.standing === 'submitted'
      ? [start(state, policy, 'SCSS_CERT_REVIEW', ABOUT, officeToday(facts), 'SpecialistAssigned', facts)]
      : []),
    ...(state.imported && !state.imported.live
      ? []
      : tell(state, state.specialist === null ? 'specialist-named' : 'specialist-changed', ABOUT, 'primary')),
  ];
}

/** Clear only when the whole checklist is; an adverse result carries what a company may be told of it. */
function vettingRecorded(
  state: State,
  { result, note, by }: Extract<ApplicationCommand, { type: 'RecordVetting' }>,
  facts: Facts,
): ApplicationEvent {
  if (result === 'clear') requireCleared(state, facts, APPLICATION_ROUND, state.application!);
  else requireThat(isAgainst(facts), 'VettingNotAdverse', 'No check of this vetting has gone against the company.');
  const grounds = result === 'adverse' ? (facts.vetting?.grounds ?? []) : [];
  const recorded = { type: 'VettingRecorded', result, by: by.person, on: officeToday(facts), note } as const;
  return grounds.length === 0 ? recorded : { ...recorded, grounds };
}

function certify(state: State, facts: Facts): Out {
  const on = today(state, facts);
  const certified: State = { ...state, certifiedOn: on };
  return [
    { type: 'Certified', on, tier: 1 },
    ...end(state, `CERT_DECIDE:${ABOUT}`, 'met'),
    ...scheduleReview(certified, facts, on, 'Certified'),
    ...dueForInitialValidation(certified, facts, on, 'Certified'),
    ...tell(state, 'certified', ABOUT),
  ];
}

function findIneligible(state: State, decider: string, note: ContentRef, facts: Facts): Out {
  const proposed = state.application!.proposedIneligible!;
  const on = officeToday(facts);
  const releases = proposed.ground === 'vetting-adverse' ? state.application?.vetting?.grounds : undefined;
  const found = { type: 'FoundIneligible', on, ground: proposed.ground, people: [proposed.by, decider], note } as const;
  return [
    releases ? { ...found, releases } : found,
    ...endApplication(state),
    start(
      state,
      policyOf(facts, state.application),
      'APPEAL_FILE_BENEFIT',
      'ineligibility',
      on,
      'FoundIneligible',
      facts,
    ),
    ...tell(state, 'found-ineligible', ABOUT),
    post('found-ineligible', ABOUT),
  ];
}

const endApplication = (state: State): readonly ClockEvent[] =>
  state.clocks.map(({ id }) => ({ type: 'ClockEnded', clock: id, how: 'moot' }) as const);

const abandon = (state: State, facts: Facts): Out => [
  { type: 'ApplicationAbandoned', on: today(state, facts) },
  ...endApplication(state),
  ...tell(state, 'application-abandoned', ABOUT),
];

/** A withdrawal leaves no bar, unless an adverse case was open: then that of a removal (domain reference, section 11). */
function withdraw(state: State, note: ContentRef, facts: Facts): Out {
  const on = today(state, facts);
  const barredUntil = state.adverse ? addYears(on, numberOf(facts.policy, 'REAPPLY_BAR')) : null;
  const moot = endApplication({ ...state, clocks: state.clocks.filter(({ id }) => !id.startsWith('APPEAL_FILE_')) });
  return [
    { type: 'Withdrawn', on, barredUntil, note },
    ...moot,
    ...withdrawLetters(state, ['adverse', ...state.ladders.map(({ id }) => id)]),
    ...tell(state, 'withdrawal-recorded', ABOUT),
  ];
}

/** The last day of an unfinished application: abandoned only when a reminder is known to have gone out, and none is still on its way. */
export function abandonmentDue(state: State, facts: Facts): Out {
  const underWay = state.notices.some(({ kind }) => kind === 'application-reminder');
  const unproven =
    underWay || !state.application?.reminderProven || state.contacts.every(({ reach }) => reach === 'dead');
  if (unproven) return [...end(state, `PREAPP_ABANDON:${ABOUT}`, 'rang'), { type: 'AbandonmentWaits' }];
  return abandon(state, facts);
}

/** A reminder's day: remind, and wind the clock for the next one. A late engine reminds of no day that is over. */
export function reminderDue(state: State, facts: Facts): Out {
  const lastDay = state.clocks.find(({ rule }) => rule === 'PREAPP_ABANDON')?.due;
  const ended = end(state, `PREAPP_REMIND:${ABOUT}`, 'rang');
  if (!lastDay || lastDay < today(state, facts)) return ended;
  return [
    ...ended,
    { type: 'ApplicationReminded' },
    ...nextReminder(state, facts, lastDay, 'ApplicationReminded'),
    ...tell(state, 'application-reminder', ABOUT),
  ];
}

/** An application of which nothing is known yet. */
export const blank = (policy: string): Application => ({
  policy,
  profile: null,
  categories: [],
  identifiers: [],
  riskAssessedOn: null,
  signedBy: null,
  returned: null,
  vetting: null,
  proposedIneligible: null,
  reminderProven: false,
  abandonmentWaits: false,
});

const vettingOf = ({ result, by, on, grounds }: Extract<ApplicationEvent, { type: 'VettingRecorded' }>) =>
  grounds ? { result, by, on, grounds } : { result, by, on };

/** Folds one event of the application. */
export function evolveApplication(state: State, event: ApplicationEvent): State {
  const change = (part: Partial<Application>): State => ({
    ...state,
    application: { ...(state.application ?? blank('')), ...part },
  });
  switch (event.type) {
    case 'ApplicationCreated': {
      const { programme, entityType, zone, office, contacts, demo, policy } = event;
      return {
        ...state,
        standing: 'draft',
        programme,
        entityType,
        zone,
        office,
        contacts,
        demo,
        application: blank(policy),
      };
    }
    case 'ApplicationPrepared': {
      const { profile, categories, identifiers, riskAssessedOn } = event;
      return change({ profile, categories, identifiers, riskAssessedOn });
    }
    case 'ApplicationSubmitted':
      return {
        ...change({ signedBy: event.signedBy, returned: null, abandonmentWaits: false }),
        standing: state.specialist ? 'in-review' : 'submitted',
      };
    case 'SpecialistAssigned':
      return {
        ...state,
        specialist: event.specialist,
        standing: state.standing === 'submitted' ? 'in-review' : state.standing,
      };
    case 'ApplicationReturned':
      return {
        ...change({ returned: event.note, proposedIneligible: null, reminderProven: false }),
        standing: 'returned',
        findings: noted(state.findings, event.findings),
      };
    case 'ProfileApproved':
      return { ...change({ proposedIneligible: null }), standing: 'approved' };
    case 'VettingRecorded':
      return change({ vetting: vettingOf(event) });
    case 'Certified':
      return { ...state, standing: 'certified', tier: event.tier, certifiedOn: event.on };
    case 'IneligibilityRecommended':
      return change({ proposedIneligible: { by: event.by, ground: event.ground, note: event.note } });
    case 'FoundIneligible':
      return {
        ...state,
        standing: 'ineligible',
        decision: {
          id: `d${state.seq}`,
          kind: 'ineligibility',
          ground: event.ground,
          decidedOn: event.on,
          people: event.people,
          prior: { standing: state.standing, tier: state.tier },
        },
      };
    case 'ApplicationReminded':
      return state;
    case 'AbandonmentWaits':
      return change({ abandonmentWaits: true });
    case 'ApplicationAbandoned':
      return { ...state, standing: 'abandoned' };
    case 'Withdrawn':
      return {
        ...state,
        standing: 'withdrawn',
        barredUntil: event.barredUntil,
        review: null,
        ladders: [],
        matters: [],
        validation: null,
        recommendations: [],
        adverse: null,
        beside: null,
        appeal: null,
        rejected: null,
        conditions: [],
      };
  }
}
