/** The fault that `portolan chaos` needs and nothing else can cause at will: a worker that dies between the ledger's commit and the end of its task. */
import type { Activities } from '../activities/index.ts';
import type { Settings } from './settings.ts';

/** The activities as they are, or with the fault that PORTOLAN_FAULT names. Production refuses that setting. */
export function withFault(fault: Settings['fault'], activities: Activities): Activities {
  switch (fault) {
    case 'none':
      return activities;
    case 'after-commit':
      return { ...activities, judge: dyingAfterCommit(activities.judge) };
  }
}

/** A judge that kills its own process, without a word to anybody, as soon as the ledger has taken the first command after a SIGUSR2. */
function dyingAfterCommit(judge: Activities['judge']): Activities['judge'] {
  let armed = false;
  process.on('SIGUSR2', () => (armed = true));
  return async (ask) => {
    const verdict = await judge(ask);
    if (armed && ask.command !== null && verdict.seq > ask.state.seq) process.kill(process.pid, 'SIGKILL');
    return verdict;
  };
}
