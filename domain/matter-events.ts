/** What is said and recorded about a matter: what is alleged of a member and may become an adverse case. */
import type { WallDate } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { AllegedGround, ProofGrade, ReleasableGround } from './policy.ts';
import type { Filed, Given } from './process.ts';
import type { MatterSource, WarningPoint } from './state.ts';

/**
 * `deny-benefits`: it is warned of, and nothing more than a denial of single benefits may be recommended on that warning. `analysis`: the company
 * is asked first for its analysis of the incident, and the matter is looked at again with it.
 */
export type TriageOutcome = 'warn' | 'deny-benefits' | 'analysis' | 'drop';

/** Of a vetting result only codes leave the house: the words to them are the programme's, and general. */
type Alleged = { readonly points: readonly WarningPoint[]; readonly grounds: readonly ReleasableGround[] };

/** What the company says to it, and the ids of the documents that it names. */
type Answer = { readonly statement: ContentRef; readonly evidence: readonly string[] };

type Learned = {
  readonly ground: AllegedGround;
  /** What it is about, by its id: an incident's. Null where nothing on record is. */
  readonly about: string | null;
  readonly source: MatterSource;
  /** The day on which the agency first learned of it. */
  readonly learnedOn: WallDate;
  readonly note: ContentRef;
};

export type MatterCommand = Given &
  (
    | ({ readonly type: 'OpenMatter' } & Learned)
    | {
        readonly type: 'TriageMatter';
        readonly matter: string;
        readonly outcome: TriageOutcome;
        readonly note: ContentRef;
        /** Where an analysis is to be asked for: what the company is told with it. */
        readonly ask?: ContentRef;
      }
    | ({ readonly type: 'WarnMatter'; readonly matter: string } & Alleged)
    | ({ readonly type: 'AnswerWarning'; readonly matter: string } & Answer & Filed)
    | {
        readonly type: 'ReadWarningAnswer';
        readonly matter: string;
        readonly satisfied: boolean;
        readonly note: ContentRef;
      }
  );

/** It is a part in the case that comes of it; missing in what was recorded before that was kept. */
type Seated = { readonly seat?: 'kept' };

export type MatterEvent =
  | ({
      readonly type: 'MatterOpened';
      readonly matter: string;
      readonly by: string;
      readonly on: WallDate;
      readonly policy: string;
    } & Learned)
  | ({
      readonly type: 'MatterTriaged';
      readonly matter: string;
      readonly outcome: Exclude<TriageOutcome, 'drop'>;
      readonly by: string;
      readonly note: ContentRef;
    } & Seated)
  | { readonly type: 'MatterDropped'; readonly matter: string; readonly by: string; readonly note: ContentRef }
  | ({ readonly type: 'MatterWarned'; readonly matter: string; readonly by: string } & Alleged & Seated)
  | ({
      readonly type: 'WarningAnswered';
      readonly matter: string;
      readonly filing: string;
      readonly by: string;
      /** What the policy's table says of an answer in the portal; left out of what was recorded before answers stood there. */
      readonly grade?: ProofGrade;
    } & Answer)
  | ({
      readonly type: 'WarningAnswerRead';
      readonly matter: string;
      readonly satisfied: boolean;
      readonly by: string;
      readonly note: ContentRef;
    } & Seated);
