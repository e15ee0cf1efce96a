/** What a notice can speak of: the notice, the record as it stood when the notice was queued, and the people in it. */
import type { Instant, WallDate } from '../../domain/calendar.ts';
import { evolveClocks, type Clock, type ClockEvent } from '../../domain/clock.ts';
import type { Lacking } from '../../domain/lacking.ts';
import type { ContactRole, NoticeKind } from '../../domain/notice.ts';
import type { Event } from '../../domain/participant.ts';
import type { Channel, LadderPurpose, Policy } from '../../domain/policy.ts';
import type { PostalAddress } from '../../domain/postal-address.ts';
import type { State } from '../../domain/state.ts';
import type { Language } from '../words.ts';

export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly role: string;
  /** The policy version that was in force. */
  readonly policy: string;
  readonly event: Event;
};
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Code of the field office; null for people of the company. */
  readonly office: string | null;
  readonly roles: readonly {
    readonly role: string;
    /** The event that empowered the person: `<stream>#<seq>`. */
    readonly event: string;
    readonly from: WallDate;
    readonly until: WallDate | null;
    /** Title on decisions and letters, where one was given. */
    readonly rank?: string | null;
    /** Name of whose authority this is, while somebody else acts. */
    readonly actingFor?: string | null;
  }[];
};
export type ContactCard = {
  readonly id: string;
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
};

/** What a letter lists beside the record: it is gathered for letters alone, since no mail may say it. */
export type Particulars = {
  /** What the security profile lacked when the notice was queued; null where the type has no criteria, or no review is about. */
  readonly lacking:
    | readonly (Lacking & {
        readonly words: Readonly<Record<Language, string>>;
        readonly heading: Readonly<Record<Language, string>>;
      })[]
    | null;
  /** Texts of required actions, of the points of warnings, and of steps that are conditions, by the content's id; one that was struck is not there. */
  readonly actionTexts: Readonly<Record<string, string>>;
  /** Words of the criteria that were named, by their ids; one that is not asked any more is not there. */
  readonly clauses: Readonly<
    Record<
      string,
      { readonly words: Readonly<Record<Language, string>>; readonly heading: Readonly<Record<Language, string>> }
    >
  >;
};

export type Occasion = {
  readonly participant: string;
  readonly notice: {
    readonly id: string;
    readonly kind: NoticeKind;
    readonly about: string;
    readonly channel: Channel;
    /** A contact's id, or `registered-address`. */
    readonly to: string;
    readonly queuedAt: Instant;
  };
  /** Before and after the command that queued the notice. */
  readonly before: State;
  readonly state: State;
  /** Everything recorded up to and with that command, the oldest first. */
  readonly history: readonly Recorded[];
  readonly account: {
    readonly company: string;
    readonly city: string | null;
    readonly region: string | null;
    readonly country: string | null;
    /** Where letters go; null where no street is known. */
    readonly postal: PostalAddress | null;
  };
  readonly contacts: readonly ContactCard[];
  readonly people: readonly Person[];
  /** Headquarters' adoptions of policy versions. */
  readonly adoptions: readonly { readonly policy: string; readonly event: string; readonly at: Instant }[];
  /** What the officer of an appeal, or whoever approved a correction, gave as reasons, or what is asked of the company; null for anything else. */
  readonly reasons: string | null;
};

/** Any version of the rules that the record names. */
export type PolicyOf = (version: string) => Policy;

/** The value, which must be there. Throws an Error that names what is missing, never a value. */
export function needed<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`${what} is missing`);
  return value;
}

/** A number by which people name the notice: the participant's id and the notice's. */
export const referenceOf = ({ participant, notice }: Occasion): string => `${participant}/${notice.id}`;

type Recording<T extends Event['type']> = Recorded & { readonly event: Extract<Event, { type: T }> };

/** Every recorded event of a type, the oldest first. */
export const recordings = <T extends Event['type']>({ history }: Occasion, type: T): readonly Recording<T>[] =>
  history.filter((row): row is Recording<T> => row.event.type === type);

/** The last recorded event of a type; throws when there is none. */
export const lastOf = <T extends Event['type']>(occasion: Occasion, type: T): Recording<T> =>
  needed(recordings(occasion, type).at(-1), type);

const CLOCKWORK: readonly string[] = ['ClockStarted', 'ClockMoved', 'ClockHeld', 'ClockResumed', 'ClockLapsed'];
const isAbout = (event: Event, clock: string): event is ClockEvent =>
  CLOCKWORK.includes(event.type) &&
  (event as { id?: string; clock?: string })[event.type === 'ClockStarted' ? 'id' : 'clock'] === clock;

/** A clock as it runs, or as it last ran if it has ended since; throws when it never started. */
export function clockEver({ history }: Occasion, id: string): Clock {
  const events = history.filter(({ event }) => isAbout(event, id));
  const clocks = events.reduce<readonly Clock[]>(
    (folded, { event, seq }) => evolveClocks(folded, event as ClockEvent, seq),
    [],
  );
  return needed(clocks[0], `clock ${id}`);
}

/** A clock that runs; throws when it does not. */
export const clockNow = (occasion: Occasion, id: string): Clock => needed(clockIfAny(occasion, id), `clock ${id}`);
export const clockIfAny = ({ state }: Occasion, id: string): Clock | undefined =>
  state.clocks.find((clock) => clock.id === id);

/** Somebody found that its first copy came to nothing. */
export const isSentOnceMore = ({ history, before }: Occasion): boolean =>
  history.some(({ event, seq }) => seq > before.seq && event.type === 'NoticeMended');

export const personOf = ({ people }: Occasion, id: string): Person =>
  needed(
    people.find((person) => person.id === id),
    'a person of the record',
  );

/** The specialist who has the case, if one is assigned. */
export const specialistOf = (occasion: Occasion): Person | null =>
  occasion.state.specialist === null ? null : personOf(occasion, occasion.state.specialist);

/** The duty that a ladder is about: `annual-review:2027` is the annual review of 2027. */
export function dutyOf(ladder: string): { readonly purpose: LadderPurpose; readonly about: string } {
  const [purpose, about] = ladder.split(/:(.*)/s, 2);
  if (about === undefined) throw new Error('a notice about no duty');
  return { purpose: purpose as LadderPurpose, about };
}
