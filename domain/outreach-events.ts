/** What is said and recorded about outreach: the commands of people, the links of mails and the clock, and the events that follow. */
import type { AddressSearched, RecordSearch } from './address-search.ts';
import type { Told } from './answer-link.ts';
import type { AnswerHold, AnswerMeaning, Said } from './answer-meaning.ts';
import type { Instant, WallDate } from './calendar.ts';
import type { ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Grade, LetterCopy, NoticeEvent } from './notice.ts';
import type { AnswerChannel, Channel, LadderPurpose } from './policy.ts';
import type { Given } from './process.ts';

export type LetterProof = 'signed' | 'returned';
export type CallOutcome = 'spoke' | 'left-message' | 'no-answer' | 'wrong-number';

export type OutreachCommand = Given &
  (
    | {
        readonly type: 'LogCall';
        readonly ladder: string;
        readonly contact: string;
        readonly outcome: CallOutcome;
        readonly note: ContentRef;
        /** The number as it was called, and the script that the caller had before their eyes. */
        readonly called?: ContentRef;
      }
    | ({
        readonly type: 'DispatchLetter';
        readonly ladder: string;
        /** Which letter left, by its notice's id; left out: the one that waits longest. */
        readonly letter?: string;
        readonly tracking: ContentRef;
      } & LetterCopy)
    | {
        readonly type: 'LogLetterProof';
        readonly ladder: string;
        /** Which letter it is about, by the notice's id; left out: the one that went out last. */
        readonly letter?: string;
        readonly proof: LetterProof;
        readonly note: ContentRef;
      }
    | RecordSearch
    /** `to`: a contact's id, or the registered address. */
    | { readonly type: 'SendAgain'; readonly ladder: string; readonly to: string }
    | {
        readonly type: 'RecordAnswer';
        readonly ladder: string;
        readonly contact: string;
        readonly channel: AnswerChannel;
        readonly note: ContentRef;
      }
    | ({
        readonly type: 'RecordLinkAnswer';
        readonly ladder: string;
        /** To whom the mail with the link went; the registered address for a letter's code. */
        readonly contact: string;
        readonly note: ContentRef;
      } & Told)
    /** A contact answered, and the program received it itself: by mail to the address of a notice, or on the company's page. */
    | {
        readonly type: 'HearReply';
        readonly ladder: string;
        readonly contact: string;
        /** By mail where it is left out. */
        readonly channel?: 'mail' | 'portal';
        readonly note: ContentRef;
      }
    | {
        readonly type: 'InterpretAnswer';
        readonly ladder: string;
        /** The attempts' ids of the answers that it is said of; may be left out where only one waits. */
        readonly answers?: readonly string[];
        readonly meaning: AnswerMeaning;
        readonly promisedBy: WallDate | null;
        readonly note: ContentRef;
      }
  );

export type LadderEvent =
  | {
      readonly type: 'LadderBegan';
      readonly ladder: string;
      readonly purpose: LadderPurpose;
      readonly about: string;
      readonly policy: string;
      readonly on: WallDate;
    }
  | {
      readonly type: 'RungRan';
      readonly ladder: string;
      readonly rung: string;
      readonly index: number;
      readonly channel: Channel;
      /** Why it is taken now, of a rung that was skipped before. */
      readonly note?: ContentRef;
    }
  | {
      readonly type: 'CallLogged';
      readonly ladder: string;
      readonly rung: string;
      readonly contact: string;
      readonly outcome: CallOutcome;
      /** By the policy's table; what was recorded before there was one says nothing. */
      readonly grade?: Grade;
      readonly at: Instant;
      readonly day: WallDate;
      readonly note: ContentRef;
      /** The number as it was called, with the script; what was recorded before it was kept says nothing. */
      readonly called?: ContentRef;
    }
  | ({
      readonly type: 'LetterDispatched';
      readonly ladder: string;
      readonly rung: string;
      readonly notice: string;
      readonly at: Instant;
      readonly day: WallDate;
      readonly tracking: ContentRef;
      readonly warning: boolean;
      /** The letter once more where it warns: it is known by this, and in what was recorded before by its day alone. */
      readonly warnedBy?: string;
      readonly grade?: Grade;
    } & LetterCopy)
  | {
      readonly type: 'LetterProofLogged';
      readonly ladder: string;
      /** The letter that it proves; before it was named, a proof was about every letter of the ladder. */
      readonly letter?: string;
      readonly proof: LetterProof;
      readonly grade?: Grade;
      readonly note: ContentRef;
    }
  | AddressSearched
  | {
      readonly type: 'AnswerRecorded';
      readonly ladder: string;
      readonly contact: string;
      readonly channel: Channel;
      /** What the policy's table says of it; left out of what was recorded before answers stood there. */
      readonly grade?: Grade;
      readonly at: Instant;
      readonly note: ContentRef;
      /** By the link of a mail, without signing in. */
      readonly told?: Told;
      /** What held the outreach and is let go for it: it stands again when nobody is found to have written this. */
      readonly over?: Said;
    }
  | {
      readonly type: 'AnswerInterpreted';
      readonly ladder: string;
      readonly meaning: AnswerMeaning;
      readonly until: WallDate | null;
      readonly contact: string | null;
      readonly note: ContentRef;
      /** The attempt's id; before each answer was read by itself, it was said of all that waited. */
      readonly answer?: string;
      /** The call, or the attempt by another way, in which an automatic answer was given: nobody was reached by that either. */
      readonly attempt?: string;
      /** What holds the outreach after it, given with the answer. */
      readonly hold?: AnswerHold | null;
      /** Who says so; missing in what was recorded before that was kept. */
      readonly by?: string;
    }
  /** Nobody said in time what an answer means: the ladder runs on, and the answer still waits to be read. */
  | {
      readonly type: 'AnswerHoldEnded';
      readonly ladder: string;
      /** What another answer said, that came with it and was read: that holds it now. */
      readonly hold?: AnswerHold;
    }
  | { readonly type: 'WarningLapsed'; readonly ladder: string }
  | { readonly type: 'PromiseBroken'; readonly ladder: string }
  | { readonly type: 'AnswerSuperseded'; readonly ladder: string }
  | { readonly type: 'LadderResumed'; readonly ladder: string; readonly note: ContentRef }
  | {
      readonly type: 'LadderEnded';
      readonly ladder: string;
      readonly how: 'done' | 'waived' | 'time-granted' | 'suspended';
    };

export type Out = readonly (LadderEvent | ClockEvent | NoticeEvent)[];
