/**
 * What a participant should have been told: by what happened, from the ledger, and by the policy; said a second time, apart from the rules that
 * queue notices. Nothing here looks at a notice.
 */
import type { Instant } from './calendar.ts';
import { EXPECTED } from './expected-events.ts';
import type { Moment, PolicyOf, Wanted } from './expected-ladder.ts';
import { REGISTERED_ADDRESS, type Contact, type NoticeKind } from './notice.ts';
import type { Event } from './participant.ts';
import { initial, type State } from './state.ts';
import type { RecordedEvent } from './view.ts';

/** What one command recorded, and the state after it. */
export type Step = { readonly state: State; readonly recorded: readonly RecordedEvent[] };

/** One copy that should exist. */
export type ExpectedNotice = {
  /** `e<sequence of the event that asks for it>.<which of its copies>`: the same in every night. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly about: string;
  readonly channel: 'mail' | 'letter';
  readonly to: string;
  readonly rung: string | null;
  /** When it should have been queued: the day of the clock that rang, or the act. */
  readonly dueAt: Instant;
};

/** Whom a notice of an event goes to: the contacts before it, and whoever comes in by it. */
function contactsAt(event: Event, { before }: Moment): readonly Contact[] {
  if (event.type === 'ApplicationCreated') return event.contacts;
  return event.type === 'OfficerChangeConfirmed' ? [...before.contacts, event.contact] : before.contacts;
}

/** Nobody whom mail can reach: a letter takes its place. */
function recipients(to: Wanted['to'], contacts: readonly Contact[]): readonly Pick<ExpectedNotice, 'channel' | 'to'>[] {
  if (typeof to === 'object') return [{ channel: 'mail', to: to.contact }];
  const reached = to === 'letter' ? [] : contacts.filter(({ reach }) => reach !== 'dead').map(({ id }) => id);
  if (reached.length === 0) return [{ channel: 'letter', to: REGISTERED_ADDRESS }];
  const primary = contacts.find(({ role, reach }) => role === 'primary' && reach !== 'dead')?.id ?? reached[0]!;
  return (to === 'primary' ? [primary] : reached).map((id) => ({ channel: 'mail', to: id }));
}

/** What one event asks for. */
function wantedBy(event: Event, moment: Moment): readonly Wanted[] {
  const rule = EXPECTED[event.type] as ((event: Event, moment: Moment) => readonly Wanted[]) | undefined;
  return rule?.(event, moment) ?? [];
}

/** When the command should have been given: the earliest clock that it rang says so, else its own instant. */
export function dueOf({ before, events }: Pick<Moment, 'before' | 'events'>, at: Instant): Instant {
  const rang = events.flatMap((event) =>
    (event.type === 'ClockEnded' && event.how === 'rang') || event.type === 'ClockLapsed' ? [event.clock] : [],
  );
  const due = before.clocks.filter(({ id }) => rang.includes(id)).map(({ dueAt }) => dueAt);
  return Math.min(at, ...due);
}

/** Everything that one command's events ask for. */
export function expectedBy(before: State, { recorded }: Step, policyOf: PolicyOf): readonly ExpectedNotice[] {
  const moment: Moment = { before, events: recorded.map(({ event }) => event), policyOf };
  return recorded.flatMap(({ seq, at, event }) =>
    wantedBy(event, moment)
      .flatMap(({ to, rung = null, kind, about }) =>
        recipients(to, contactsAt(event, moment)).map((copy) => ({
          kind,
          about,
          ...copy,
          rung,
          dueAt: dueOf(moment, at),
        })),
      )
      .map((copy, index) => ({ id: `e${seq}.${index}`, ...copy })),
  );
}

/** Each step with the state before it. */
export const withBefore = (steps: readonly Step[]): readonly { readonly before: State; readonly step: Step }[] =>
  steps.map((step, index) => ({ before: steps[index - 1]?.state ?? initial(step.state.id), step }));
