/**
 * The faults that `portolan chaos` needs and nothing else can cause at will: a worker that dies between the ledger's commit and the end of its
 * task, and one that dies between a receiver's 250 and our note of it.
 */
import type { Activities } from '../activities/index.ts';
import type { Mailer } from '../activities/mailer.ts';
import type { Settings } from './settings.ts';

/** After which signal a worker dies as soon as the ledger has taken a command, or a receiver a mail. */
export const DEATHS = { commit: 'SIGUSR2', mail: 'SIGHUP' } as const satisfies Readonly<Record<string, NodeJS.Signals>>;
type Moment = keyof typeof DEATHS;

/** What a worker does, as it is, or with the faults that PORTOLAN_FAULT asks for. Production refuses that setting. */
export type Fault = {
  readonly activities: (activities: Activities) => Activities;
  readonly mailer: (mailer: Mailer) => Mailer;
};

export function faultOf(fault: Settings['fault']): Fault {
  switch (fault) {
    case 'none':
      return { activities: (activities) => activities, mailer: (mailer) => mailer };
    case 'deaths': {
      const [commit, mail] = [dying('commit'), dying('mail')];
      return {
        activities: ({ judge, ...others }) => ({
          ...others,
          judge: async (ask) => {
            const verdict = await judge(ask);
            if (ask.command !== null && verdict.seq > ask.state.seq) commit();
            return verdict;
          },
        }),
        mailer: ({ send, close }) => ({
          send: async (outgoing) => {
            const sending = await send(outgoing);
            if (sending.outcome === 'accepted') mail();
            return sending;
          },
          close,
        }),
      };
    }
  }
}

/** Kills its own process without a word to anybody, once it was told to by the moment's signal. */
function dying(moment: Moment): () => void {
  let armed = false;
  process.on(DEATHS[moment], () => (armed = true));
  return () => {
    if (armed) process.kill(process.pid, 'SIGKILL');
  };
}
