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
import { initial, type State } from '../domain/state.ts';
import type { Verdict } from '../activities/judge.ts';
import { Alarm, type Deadline } from './alarm.ts';
import { upcast } from './carried.ts';
import { Courier } from './courier.ts';
import { Door } from './door.ts';
import { comeAgain, denial, Inbox, type Letter } from './inbox.ts';
import { inspect, report, SCHEMA, STANDING, submit, wake, type Standing } from './messages.ts';
import { deliver, isUnrecordable, judge } from './proxies.ts';

export async function participant(told: unknown): Promise<void> {
  const carried = upcast(told);
  let state: State = carried.state;
  let next: Verdict['next'] = null;
  let over = false;
  let woken = false;
  /** Nothing is judged before the first look at the ledger. */
  let busy = true;
  const inbox = new Inbox(carried.answered);
  const alarm = new Alarm();
  const courier = new Courier(state.id, deliver, inbox);
  const door = new Door(() => over || workflowInfo().continueAsNewSuggested);
  /** Time never runs backwards, whatever clock a worker has. */
  const now = (): Instant => Math.max(Date.now(), state.lastAt);

  /** Answers whether that was all that the ledger holds. */
  const absorb = (verdict: Verdict): boolean => {
    if (verdict.forget) {
      state = initial(state.id);
      inbox.forgetAnswers();
    }
    for (const row of verdict.rows) {
      state = evolve(state, JSON.parse(row.body) as Event, row.at);
      inbox.remember(row.command, { seq: row.seq });
    }
    if (verdict.more) return false;
    ({ next, over } = verdict);
    courier.collect(verdict.deliver);
    alarm.set(next);
    return true;
  };

  /** Has one command judged, as of now, or of `notBefore` where the clock has not come so far; null only catches up with the ledger. */
  const take = async (command: Command | null, notBefore: Instant = 0): Promise<Verdict> => {
    for (;;) {
      const verdict = await judge({ state, command, now: Math.max(now(), notBefore) });
      if (absorb(verdict)) return verdict;
    }
  };

  const serve = async (letter: Letter): Promise<void> => {
    door.count();
    try {
      inbox.settle(letter, await take(letter.command));
    } catch (error) {
      if (!isUnrecordable(error)) throw error;
      inbox.fail(letter);
    }
    alarm.again();
  };

  /** A deadline that cannot be recorded stays overdue in the record, where the watch finds it; the participant lives on. */
  const ring = async (due: Deadline): Promise<void> => {
    door.count();
    try {
      await take({ id: `due:${due.clock}:${due.dueAt}`, by: SYSTEM, type: 'Due', ...due }, due.dueAt);
    } catch (error) {
      if (!isUnrecordable(error)) throw error;
    }
  };

  const nextTask = (): Promise<unknown> | undefined => {
    const letter = inbox.next();
    if (letter) return serve(letter);
    const due = alarm.take();
    if (due) return ring(due);
    if (!woken) return undefined;
    woken = false;
    return take(null);
  };

  /** One thing at a time, whoever comes while it is done. */
  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let task = nextTask(); task; task = nextTask()) await task;
    busy = false;
  };

  const waiting = (): boolean => !inbox.empty || alarm.ringing || woken;
  const mayRest = (): boolean => !busy && !waiting() && courier.quiet;

  // What has come already is handed over the moment that its handler is set, so everything must be in place by now.
  setHandler(
    submit,
    (command) => {
      const answer = inbox.post(command);
      void work();
      return answer;
    },
    {
      validator: (command) => {
        refuseMalformed(command);
        if (door.closed) throw comeAgain();
      },
    },
  );
  setHandler(report, (command) => inbox.drop(command));
  setHandler(wake, () => void (woken = true));
  const standing = (): Standing => ({
    seq: state.seq,
    standing: state.standing,
    letters: inbox.size,
    couriers: courier.running,
    next,
  });
  setHandler(inspect, () => undefined, {
    validator: () => {
      throw ApplicationFailure.nonRetryable('What is asked for is in the details.', STANDING, standing());
    },
  });

  /** Serves what comes until nothing is under way, for two seconds at the most. Answers whether that came about. */
  const drained = async (): Promise<boolean> => {
    const until = Date.now() + 2_000;
    while (await condition(() => !busy && (waiting() || courier.quiet), Math.max(1, until - Date.now()))) {
      if (!waiting()) return true;
      await work();
    }
    return false;
  };

  await take(null);
  busy = false;
  for (;;) {
    await condition(() => !busy && (waiting() || door.closed || (door.wantsRest && mayRest())));
    const { closed } = door;
    if (waiting()) await work();
    else if ((await drained()) && (await quietMoment(mayRest, closed ? 200 : 1_000))) break;
    else if (closed) door.open();
  }
  await condition(allHandlersFinished);
  if (over) return;
  await continueAsNew<typeof participant>({ schema: SCHEMA, state, answered: inbox.answered });
}

/** A breath before the roll-over, so that no caller is answered in the very task that ends the run (temporalio/temporal issue 6375). */
const quietMoment = async (mayRest: () => boolean, ms: number): Promise<boolean> =>
  !(await condition(() => !mayRest(), ms));

/** A courtesy only; the judge decides. It throws nothing but a Temporal failure and waits for nothing. */
function refuseMalformed(command: unknown): void {
  const { id, type } = (command ?? {}) as { id?: unknown; type?: unknown };
  if (typeof id !== 'string' || id.length === 0 || id.length > 200 || typeof type !== 'string')
    throw denial({ code: 'Malformed', message: 'This command cannot be read.' });
}
