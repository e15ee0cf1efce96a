/** One participant for as long as it is one: answers people, keeps its deadlines, rolls over when its history grows long. It decides nothing. */
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { SYSTEM } from '../domain/actor.ts';
import type { Instant } from '../domain/calendar.ts';
import { evolve, type Command, type Event } from '../domain/participant.ts';
import type { State } from '../domain/state.ts';
import type { Verdict } from '../activities/judge.ts';
import { Alarm } from './alarm.ts';
import { Courier } from './courier.ts';
import { denial, Inbox, type Letter } from './inbox.ts';
import { inspect, report, submit, wake, type Carried } from './messages.ts';
import { deliver, judge } from './proxies.ts';

/** Roll over after this many letters at the latest; the server may suggest it earlier. */
const LETTERS_PER_RUN = 300;

export async function participant(carried: Carried): Promise<void> {
  let state: State = carried.state;
  let next: Verdict['next'] = null;
  let over = false;
  let letters = 0;
  let woken = false;
  const inbox = new Inbox(carried.answered);
  const alarm = new Alarm();
  const courier = new Courier(state.id, deliver, inbox);
  setHandler(submit, (command) => inbox.post(command), { validator: refuseMalformed });
  setHandler(report, (command) => inbox.drop(command));
  setHandler(wake, () => void (woken = true));
  setHandler(inspect, () => ({
    seq: state.seq,
    standing: state.standing,
    letters: inbox.size,
    couriers: courier.running,
    next,
  }));

  /** Time never runs backwards, whatever clock a worker has. */
  const now = (): Instant => Math.max(Date.now(), state.lastAt);

  const absorb = (verdict: Verdict): void => {
    for (const row of verdict.rows) {
      state = evolve(state, JSON.parse(row.body) as Event, row.at);
      inbox.remember(row.command, { seq: row.seq });
    }
    if (verdict.more) return;
    ({ next, over } = verdict);
    courier.collect(verdict.deliver);
    alarm.set(next);
  };

  const catchUp = async (): Promise<void> => {
    for (let more = true; more;) {
      const verdict = await judge({ state, command: null, now: now() });
      absorb(verdict);
      more = verdict.more;
    }
  };

  const take = async (command: Command): Promise<Verdict> => {
    for (;;) {
      const verdict = await judge({ state, command, now: now() });
      absorb(verdict);
      if (!verdict.more) return verdict;
    }
  };

  const serve = async ({ command, answer, refuse }: Letter): Promise<void> => {
    letters += 1;
    const verdict = await take(command).catch((error: unknown) => {
      inbox.forget(command.id);
      refuse(
        ApplicationFailure.create({
          type: 'Unrecordable',
          message: 'This could not be recorded. It has been reported.',
          nonRetryable: true,
        }),
      );
      return error;
    });
    if (!isVerdict(verdict)) return;
    if (verdict.refused) {
      inbox.forget(command.id);
      return refuse(denial(verdict.refused));
    }
    inbox.remember(command.id, { seq: verdict.seq });
    answer({ seq: verdict.seq });
  };

  const mayRest = (): boolean => inbox.empty && courier.quiet && !alarm.ringing && !woken;
  const wantsRest = (): boolean => over || letters >= LETTERS_PER_RUN || workflowInfo().continueAsNewSuggested;

  await catchUp();
  for (;;) {
    await condition(() => !inbox.empty || alarm.ringing || woken || (wantsRest() && mayRest()));
    const letter = inbox.next();
    const due = letter ? null : alarm.take();
    if (letter) {
      await serve(letter);
      alarm.again();
    } else if (due) {
      letters += 1;
      // A deadline that cannot be recorded stays overdue in the record, where the watch finds it; the participant lives on.
      await take({ id: `due:${due.clock}:${due.dueAt}`, by: SYSTEM, type: 'Due', ...due }).catch(() => {});
    } else if (woken) {
      woken = false;
      await catchUp();
    } else if (await quietSecond(mayRest)) break;
  }
  await condition(allHandlersFinished);
  if (over) return;
  await continueAsNew<typeof participant>({ schema: 1, state, answered: inbox.answered });
}

/** A breath before the roll-over, so that no caller arrives between two runs (temporalio/temporal issue 6375). */
const quietSecond = async (mayRest: () => boolean): Promise<boolean> =>
  !(await condition(() => !mayRest(), '1 second'));

const isVerdict = (value: unknown): value is Verdict => typeof value === 'object' && value !== null && 'rows' in value;

/** A courtesy only; the judge decides. It throws nothing but a Temporal failure and waits for nothing. */
function refuseMalformed(command: unknown): void {
  const { id, type } = (command ?? {}) as { id?: unknown; type?: unknown };
  if (typeof id !== 'string' || id.length === 0 || id.length > 200 || typeof type !== 'string')
    throw denial({ code: 'Malformed', message: 'This command cannot be read.' });
}
