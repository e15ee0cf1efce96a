/** What a letter is made of. An adverse letter must have every part that fairness asks of it; a letter that lacks one does not compile. */
import type { WallDate } from '../../domain/calendar.ts';
import type { NoticeKind } from '../../domain/notice.ts';
import type { Policy } from '../../domain/policy.ts';
import type { CitedRule } from './cited.ts';
import { personOf, needed, type Occasion, type Particulars, type PolicyOf, type Recorded } from './occasion.ts';
import type { Term } from './terms.ts';
import type { Voice } from './voice.ts';

/** Kinds that go against the participant, or warn of that. */
export type AdverseKind =
  | 'found-ineligible'
  | 'duty-warning'
  | 'matter-warned'
  | 'tier-lowered'
  | 'suspended'
  | 'benefits-denied'
  | 'cure-refused'
  | 'removed'
  | 'appeal-not-admitted'
  | 'appeal-denied'
  | 'decision-upheld';

type Lines = readonly [string, ...string[]];

export type PlainLetter = {
  readonly title: string;
  readonly what: Lines;
  readonly list?: readonly string[];
  readonly items?: readonly FailedItem[];
  readonly term: Term | null;
  readonly todo: Lines;
  /** Who decided, where somebody did; otherwise the specialist or the office signs. */
  readonly signers?: readonly Signer[];
};

export type AdverseLetter = {
  readonly title: string;
  readonly what: Lines;
  /** What failed, and how the participant was told before. */
  readonly facts: Lines;
  /** What is still to be done, one by one; none where nothing can be done any more. */
  readonly items?: readonly FailedItem[];
  /** The law, and the rules of the policy by which it was judged. */
  readonly law: string;
  readonly policy: Policy;
  readonly rules: readonly CitedRule[];
  readonly effect: Lines;
  readonly cure: Lines;
  readonly cureTerm: Term | null;
  readonly duties: Lines;
  readonly appeal: Lines;
  readonly appealTerm: Term | null;
  readonly signers: readonly Signer[];
};

/** One thing that was not done: what it is, what would put it right, and by when. */
export type FailedItem = { readonly what: string; readonly cure: string; readonly by: string };

export type LetterOf<K extends NoticeKind> = K extends AdverseKind ? AdverseLetter : PlainLetter;

/** What a letter is written from, in one language. `printedOn` is the agency's wall date on which it is printed for dispatch. */
export type Writing = {
  readonly occasion: Occasion;
  readonly particulars: Particulars;
  readonly voice: Voice;
  readonly policyOf: PolicyOf;
  readonly printedOn: WallDate;
};

export type Signer = {
  readonly deed: 'decided' | 'confirmed' | 'issued';
  readonly name: string;
  readonly role: string;
  /** Code of the field office. */
  readonly office: string;
  readonly on: WallDate;
  /** By what the person held the role on that day. */
  readonly authority: {
    readonly event: string;
    readonly from: WallDate;
    /** Title on decisions and letters; null where none was given. */
    readonly rank: string | null;
    /** Whose authority it is, while somebody else acts. */
    readonly actingFor: string | null;
  };
};

/** Who did it, in which role, and by what authority on that day; throws when the record does not say. */
export function signer(
  occasion: Occasion,
  { actor, role }: Pick<Recorded, 'actor' | 'role'>,
  on: WallDate,
  deed: Signer['deed'],
): Signer {
  const { name, office, roles } = personOf(occasion, actor);
  const held = roles.find((one) => one.role === role && one.from <= on && (one.until === null || one.until >= on));
  const { event, from, rank = null, actingFor = null } = needed(held, 'the authority of a signer');
  return {
    deed,
    name,
    role,
    office: needed(office, 'the office of a signer'),
    on,
    authority: { event, from, rank, actingFor },
  };
}

/** What most sentences need: the company and the program. */
export const parties = ({
  occasion: { account, state },
}: Pick<Writing, 'occasion'>): { readonly company: string; readonly program: string } => ({
  company: account.company,
  program: state.programme.toUpperCase(),
});
