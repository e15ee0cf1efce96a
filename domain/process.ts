/** What all processes share: how an act is described, who may do it, and how a filing differs from a command. */
import type { Actor, Role } from './actor.ts';
import type { Instant, WallDate } from './calendar.ts';
import { isWallDate, wallDateOf } from './calendar.ts';
import type { Facts, FilingKind } from './facts.ts';
import type { Policy } from './policy.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

/** What every command carries: its own id (repeating it is harmless) and who gave it, in which role. */
export type Given = {
  readonly id: string;
  readonly by: Actor;
  /** Of what is signed or decided in the browser: when the person last proved who they are, by the real clock. On record, and judged at the door. */
  readonly authenticatedAt?: Instant;
  /** With what weighs: the sequence of the record that the person had before the eyes. */
  readonly seen?: number;
};
/** A paper that was received and numbered before any rule looked at it. */
export type Filed = { readonly filing: { readonly id: string; readonly receivedAt: Instant } };

/** One thing that may be done: by whom, and what must hold. A guard refuses in words; it looks at the state, never at what was typed. */
export type Act = {
  readonly may: readonly Role[] | 'system';
  /** A filing is never refused: where the guard refuses, it is set aside for a person with that finding. */
  readonly filing?: FilingKind;
  /** It binds or informs somebody outside the agency: people see a check page first. */
  readonly binds?: true;
  /** Somebody signs or decides: they must have proven a short while ago who they are. */
  readonly stepUp?: true;
  /** Somebody judges what others did, found or proposed: it is done on the record as it was seen, or not at all. */
  readonly weighs?: true;
  /**
   * A judgment about an adverse case, or about its appeal: it is closed to whoever has stepped back, and one about the case to the officer who
   * hears the appeal too.
   */
  readonly seat?: 'case' | 'appeal';
  readonly guard: (state: State, facts: Facts, actor: Actor) => void;
};
export type Acts<T extends string> = Readonly<Record<T, Act>>;

/** The wall date of now in the participant's zone. */
export const today = (state: State, facts: Pick<Facts, 'now'>): WallDate => wallDateOf(facts.now, state.zone);
/** The wall date of now where the agency decides. */
export const officeToday = (facts: Facts): WallDate => wallDateOf(facts.now, facts.policy.headquartersZone);

/** The policy that a running process keeps, or the one in force. */
export const policyOf = (facts: Facts, kept: { readonly policy: string } | null): Policy =>
  kept ? facts.policyOf(kept.policy) : facts.policy;

/** Refuses what is no date; a form should have caught it. */
export const requireDate = (text: string): void =>
  requireThat(isWallDate(text), 'DateUnknown', 'Give a date that exists.');

/** Refuses when somebody would sit in two of the seats that must be held by different people. */
export function requireOther(actor: Actor, earlier: string | null | undefined, deed: string): void {
  requireThat(actor.person !== earlier, 'SamePerson', `You ${deed}; another person must do this.`);
}
