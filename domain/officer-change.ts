/**
 * The officer has left: the usual cause of silence. The company says so, with evidence, and the specialist makes sure of it over a channel that
 * the claim did not bring. Meanwhile no clock of the review runs, since nobody can sign it.
 */
import { end, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { tell, type Contact, type NoticeEvent } from './notice.ts';
import { pauseDuty, resumeDuty } from './outreach.ts';
import { numberOf } from './policy.ts';
import { officeToday, policyOf, type Acts, type Filed, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { isOver, type OfficerChange, type State } from './state.ts';

/** Ways to the company that were known before the claim, or that the specialist found without it. */
export const INDEPENDENT_CHANNELS = ['known-address', 'registered-letter', 'visit', 'public-register'] as const;
export type IndependentChannel = (typeof INDEPENDENT_CHANNELS)[number];

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
    }
  | { readonly type: 'OfficerChangeRefused'; readonly filing: string; readonly note: ContentRef };

type Out = readonly (OfficerChangeEvent | ClockEvent | NoticeEvent)[];

const open = ({ officerChange }: State): OfficerChange => {
  requireThat(!!officerChange, 'NoOfficerChange', 'No change of officer waits to be checked.');
  return officerChange;
};
const requireOpen = (state: State): void => void open(state);
/** Whoever may still appeal needs an officer to sign. */
const mayStillSign = ({ standing, clocks, appeal }: State): boolean =>
  standing !== 'none' &&
  (!isOver(standing) || appeal !== null || clocks.some(({ rule }) => rule.startsWith('APPEAL_FILE_')));

export const officerChangeActs: Acts<OfficerChangeCommand['type']> = {
  ClaimOfficerChange: {
    may: ['officer', 'contact', 'consultant', 'specialist'],
    filing: 'officer-change',
    binds: true,
    guard: (state) => {
      requireThat(mayStillSign(state), 'Over', 'This membership has ended.');
      requireThat(!state.officerChange, 'OfficerChangeOpen', 'A change of officer waits to be checked already.');
    },
  },
  ConfirmOfficerChange: { may: ['specialist'], binds: true, guard: requireOpen },
  RefuseOfficerChange: { may: ['specialist'], binds: true, guard: requireOpen },
};

const ABOUT = 'officer';

/** What follows from one command about the officer. */
export function decideOfficerChange(state: State, command: OfficerChangeCommand, facts: Facts): Out {
  if (command.type === 'ClaimOfficerChange') {
    const { filing, claim, evidence, by } = command;
    const policy = facts.policy;
    return [
      { type: 'OfficerChangeClaimed', filing: filing.id, policy: policy.version, claim, evidence, by: by.person },
      ...holdReview(state, filing.receivedAt),
      start(state, policy, 'OFFICER_CHANGE', ABOUT, officeToday(facts), 'OfficerChangeClaimed', facts),
      ...tell(state, 'officer-change-received', ABOUT),
    ];
  }
  const change = open(state);
  const answered = end(state, `OFFICER_CHANGE:${ABOUT}`, 'met');
  if (command.type === 'RefuseOfficerChange')
    return [
      { type: 'OfficerChangeRefused', filing: change.filing, note: command.note },
      ...answered,
      ...resumeReview(state, facts, 0),
      ...tell(state, 'officer-change-refused', ABOUT),
    ];
  const { contact, replaces, officer, former, channel, note } = command;
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
    { type: 'OfficerChangeConfirmed', filing: change.filing, contact, replaces, officer, former, channel, note },
    ...answered,
    ...resumeReview(state, facts, numberOf(policyOf(facts, change), 'RETURN_CURE')),
    ...tell(told, 'officer-changed', ABOUT),
  ];
}

const duty = (cycle: string) => ({ purpose: 'annual-review', about: cycle }) as const;

/** While the change is checked no clock of the review runs. Also asked after every other act, which may have let one run. */
export const holdReview = ({ review, ...state }: State, since: number): readonly ClockEvent[] =>
  review ? pauseDuty({ ...state, review }, duty(review.cycle), 'officer-change', since) : [];

/** The review runs on, unless something else about it waits for the agency; a new officer gets the days of whoever has to mend something. */
function resumeReview(state: State, facts: Facts, atLeastDays: number): readonly ClockEvent[] {
  const { review } = state;
  if (!review || review.stage === 'submitted' || review.timeAsked !== null) return [];
  return resumeDuty(state, duty(review.cycle), facts, atLeastDays);
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
