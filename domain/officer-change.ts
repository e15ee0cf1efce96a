/**
 * The officer has left: the usual cause of silence. The company says so, with evidence, and the specialist makes sure of it over a channel that
 * the claim did not bring. Meanwhile no clock of the review runs, since nobody can sign it. A company has one officer: what is claimed at one of
 * its memberships is filed at all, and what is found out at one settles it at all.
 */
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { tell, type Contact, type NoticeEvent } from './notice.ts';
import { pauseDuty, resumeDuty } from './outreach-pauses.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isOver, reviewDuty, type OfficerChange, type State } from './state.ts';

/** Ways to the company that were known before the claim, or that the specialist found without it. */
export const INDEPENDENT_CHANNELS = ['known-address', 'registered-letter', 'visit', 'public-register'] as const;
export type IndependentChannel = (typeof INDEPENDENT_CHANNELS)[number];

/** Another membership of the company settled it: its event there, and who did. */
export type Elsewhere = { readonly event: string; readonly by: string };
/** What was confirmed there, with the contact as this membership knows it. */
export type ConfirmedElsewhere = {
  readonly contact: Contact;
  /** Whether the new officer took the place of the old one. */
  readonly replacesOfficer: boolean;
  readonly officer: string | null;
  readonly former: readonly string[];
  readonly channel: IndependentChannel;
};

export type OfficerChangeCommand = Given &
  (
    | ({
        readonly type: 'ClaimOfficerChange';
        readonly claim: ContentRef;
        /** Ids of documents. */
        readonly evidence: readonly string[];
      } & Filed)
    | {
        readonly type: 'ConfirmOfficerChange';
        readonly contact: Contact;
        readonly replaces: string | null;
        /** Who signs from now on, where that person is known to sign in. */
        readonly officer: string | null;
        /** Who does no longer. */
        readonly former: readonly string[];
        readonly channel: IndependentChannel;
        readonly note: ContentRef;
      }
    | { readonly type: 'RefuseOfficerChange'; readonly note: ContentRef }
    /** It was claimed at another membership of the company, and is filed here with it. */
    | ({
        readonly type: 'HearOfficerClaim';
        readonly claim: ContentRef;
        /** Ids of documents, which stay with the membership where they were attached. */
        readonly evidence: readonly string[];
        readonly claimedBy: string;
      } & Filed)
    | {
        readonly type: 'FollowOfficerChange';
        /** The claim as it was filed here. */
        readonly filing: string;
        readonly elsewhere: Elsewhere;
        /** Null: it was not confirmed. */
        readonly confirmed: ConfirmedElsewhere | null;
        readonly note: ContentRef;
      }
  );

export type OfficerChangeEvent =
  | {
      readonly type: 'OfficerChangeClaimed';
      readonly filing: string;
      readonly policy: string;
      readonly claim: ContentRef;
      readonly evidence: readonly string[];
      readonly by: string;
    }
  | {
      readonly type: 'OfficerChangeConfirmed';
      readonly filing: string;
      readonly contact: Contact;
      readonly replaces: string | null;
      readonly officer: string | null;
      readonly former: readonly string[];
      readonly channel: IndependentChannel;
      readonly note: ContentRef;
      readonly elsewhere?: Elsewhere;
    }
  | {
      readonly type: 'OfficerChangeRefused';
      readonly filing: string;
      readonly note: ContentRef;
      readonly elsewhere?: Elsewhere;
    };

type Out = readonly (OfficerChangeEvent | ClockEvent | NoticeEvent)[];

const NONE_OPEN = 'No change of officer waits to be checked.';
const open = ({ officerChange }: State): OfficerChange => {
  requireThat(!!officerChange, 'NoOfficerChange', NONE_OPEN);
  return officerChange;
};
const requireOpen = (state: State): void => void open(state);
/** Whoever may still appeal needs an officer to sign. */
const mayStillSign = ({ standing, clocks, appeal }: State): boolean =>
  standing !== 'none' &&
  (!isOver(standing) || appeal !== null || clocks.some(({ rule }) => rule.startsWith('APPEAL_FILE_')));

const requireClaimable = (state: State): void => {
  requireThat(mayStillSign(state), 'Over', 'This membership has ended.');
  requireThat(!state.officerChange, 'OfficerChangeOpen', 'A change of officer waits to be checked already.');
};
/** Whether a claim at another membership of the company is filed here too: where somebody may sign, and none waits. */
export const concernsOfficer = (state: State): boolean =>
  mayStillSign(state) && !state.officerChange && state.imported?.live !== false;

export const officerChangeActs: Acts<OfficerChangeCommand['type']> = {
  ClaimOfficerChange: {
    may: ['officer', 'contact', 'consultant', 'specialist'],
    filing: 'officer-change',
    binds: true,
    guard: requireClaimable,
  },
  HearOfficerClaim: { may: 'system', filing: 'officer-change', guard: requireClaimable },
  FollowOfficerChange: { may: 'system', guard: requireOpen },
  ConfirmOfficerChange: { may: ['specialist'], binds: true, guard: requireOpen },
  RefuseOfficerChange: { may: ['specialist'], binds: true, guard: requireOpen },
};

const ABOUT = 'officer';

type Of<T extends OfficerChangeCommand['type']> = Extract<OfficerChangeCommand, { readonly type: T }>;

/** What follows from one command about the officer. */
export function decideOfficerChange(state: State, command: OfficerChangeCommand, facts: Facts): Out {
  switch (command.type) {
    case 'ClaimOfficerChange':
      return claimed(state, command, command.by.person, facts);
    case 'HearOfficerClaim':
      return claimed(state, command, command.claimedBy, facts);
    case 'ConfirmOfficerChange': {
      const { contact, replaces, officer, former, channel, note } = command;
      return confirmed(state, { contact, replaces, officer, former, channel, note }, facts);
    }
    case 'RefuseOfficerChange':
      return refused(state, { note: command.note }, facts);
    case 'FollowOfficerChange':
      return followed(state, command, facts);
  }
}

function claimed(
  state: State,
  { filing, claim, evidence }: Pick<Of<'ClaimOfficerChange'>, 'filing' | 'claim' | 'evidence'>,
  by: string,
  facts: Facts,
): Out {
  const { policy } = facts;
  return [
    { type: 'OfficerChangeClaimed', filing: filing.id, policy: policy.version, claim, evidence, by },
    ...holdReview(state, filing.receivedAt),
    start(state, policy, 'OFFICER_CHANGE', ABOUT, officeToday(facts), 'OfficerChangeClaimed', facts),
    ...tell(state, 'officer-change-received', ABOUT),
  ];
}

const answered = (state: State): readonly ClockEvent[] => end(state, `OFFICER_CHANGE:${ABOUT}`, 'met');

type Found<T extends OfficerChangeEvent['type']> = Omit<Extract<OfficerChangeEvent, { type: T }>, 'type' | 'filing'>;

function refused(state: State, what: Found<'OfficerChangeRefused'>, facts: Facts): Out {
  return [
    { type: 'OfficerChangeRefused', filing: open(state).filing, ...what },
    ...answered(state),
    ...resumeReview(state, facts, 0),
    ...tell(state, 'officer-change-refused', ABOUT),
  ];
}

function confirmed(state: State, what: Found<'OfficerChangeConfirmed'>, facts: Facts): Out {
  const change = open(state);
  const { contact, replaces, officer, former } = what;
  requireThat(
    contact.role === 'officer' && !state.contacts.some(({ id }) => id === contact.id),
    'ContactKnown',
    'This contact is recorded already.',
  );
  requireThat(
    replaces === null || state.contacts.some(({ id }) => id === replaces),
    'ContactUnknown',
    'Choose the contact that is replaced.',
  );
  requireThat(
    officer === null || !former.includes(officer),
    'OfficerStays',
    'Nobody can leave the office and take it at the same time.',
  );
  const told = { contacts: [...state.contacts, contact] }; // the one who leaves hears of it, too
  return [
    { type: 'OfficerChangeConfirmed', filing: change.filing, ...what },
    ...answered(state),
    ...resumeReview(state, facts, numberOf(policyOf(facts, change), 'RETURN_CURE')),
    ...tell(told, 'officer-changed', ABOUT),
  ];
}

/** What was found out once is not asked again. A claim of this membership's own is not settled by it. */
function followed(
  state: State,
  { filing, elsewhere, confirmed: found, note }: Of<'FollowOfficerChange'>,
  facts: Facts,
): Out {
  requireThat(open(state).filing === filing, 'NoOfficerChange', NONE_OPEN);
  if (!found) return refused(state, { note, elsewhere }, facts);
  const { replacesOfficer, ...what } = found;
  const replaces = replacesOfficer ? (state.contacts.find(({ role }) => role === 'officer')?.id ?? null) : null;
  return confirmed(state, { ...what, replaces, note, elsewhere }, facts);
}

/** While the change is checked no clock of the review runs. Also asked after every other act, which may have let one run. */
export const holdReview = ({ review, ...state }: State, since: number): readonly ClockEvent[] =>
  review ? pauseDuty({ ...state, review }, reviewDuty(review.cycle), 'officer-change', since) : [];

/** The review runs on, unless something else about it waits for the agency; a new officer gets the days of whoever has to mend something. */
function resumeReview(state: State, facts: Facts, atLeastDays: number): readonly ClockEvent[] {
  const { review } = state;
  if (!review || review.stage === 'submitted' || review.timeAsked !== null) return [];
  return resumeDuty(state, reviewDuty(review.cycle), facts, atLeastDays);
}

/** Folds one event about the officer. */
export function evolveOfficerChange(state: State, event: OfficerChangeEvent): State {
  switch (event.type) {
    case 'OfficerChangeClaimed': {
      const { filing, policy, claim, evidence, by } = event;
      return { ...state, officerChange: { filing, policy, claim, evidence, claimedBy: by } };
    }
    case 'OfficerChangeConfirmed':
      return {
        ...state,
        officerChange: null,
        contacts: [...state.contacts.filter(({ id }) => id !== event.replaces), event.contact],
      };
    case 'OfficerChangeRefused':
      return { ...state, officerChange: null };
  }
}
