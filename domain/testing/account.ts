/** The account of expected and sent of a stream in memory, as a night would make it. */
import { accountOf, type AccountLine } from '../expected-account.ts';
import type { Step } from '../expected.ts';
import type { AmissNotice } from '../amiss.ts';
import type { NoticeKind } from '../notice.ts';
import { evolve } from '../participant.ts';
import { initial } from '../state.ts';
import type { RecordedEvent } from '../view.ts';
import type { Ledger } from './ledger.ts';

/** The steps of the stream, command by command. */
export function stepsOf({ state: { id }, events }: Ledger): readonly Step[] {
  const steps: { state: Step['state']; recorded: RecordedEvent[]; command: string }[] = [];
  let state = initial(id);
  for (const { seq, event, at, command } of events) {
    state = evolve(state, event, at);
    const last = steps.at(-1);
    if (last?.command === command.id) {
      last.recorded.push({ seq, at, event });
      last.state = state;
    } else steps.push({ state, recorded: [{ seq, at, event }], command: command.id });
  }
  return steps;
}

/** What a night at the stream's present instant would find; nothing is known of the mails as they were sent. */
export function accountIn(ledger: Ledger, steps = stepsOf(ledger)): readonly AccountLine[] {
  const { policy, policyOf } = ledger.factsFor('nobody');
  return accountOf({ participant: ledger.state.id, steps, copies: null }, { now: ledger.now, policy, policyOf });
}

export const amissIn = (ledger: Ledger): readonly AmissNotice[] =>
  accountIn(ledger).flatMap(({ id, kind, about, rung, differs, open, item }) =>
    open && item === null && differs !== null ? [{ id, kind: kind as NoticeKind, about, rung, differs }] : [],
  );
