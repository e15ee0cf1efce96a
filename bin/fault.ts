/**
 * The faults that `portolan chaos` needs and nothing else can cause at will: a worker that dies between the ledger's commit and the end of its
 * task, and one that dies between a receiver's 250 and our note of it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
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
            if (ask.command !== null && verdict.seq > ask.state.seq && commit.armed()) commit.die();
            return verdict;
          },
        }),
        mailer: (mailer) => lastMail(mailer, mail),
      };
    }
  }
}

type Death = { readonly armed: () => boolean; readonly die: () => void };

/** How long mails that were under way besides the last one get to be noted, so that a death finds one mail in its window and no other. */
const GRACE_MS = 1_000;

/**
 * The mail after which it dies is never noted, and none is begun after it. It is one that is tried for the first time: so each death has a mail
 * of its own, and not one mail all deaths.
 */
function lastMail({ send, close }: Mailer, death: Death): Mailer {
  let last = false;
  return {
    send: async (outgoing) => {
      if (last) await never();
      const sending = await send(outgoing);
      if (sending.outcome !== 'accepted' || last || !death.armed() || Context.current().info.attempt > 1)
        return sending;
      last = true;
      await wait(GRACE_MS);
      death.die();
      return never();
    },
    close,
  };
}

const never = (): Promise<never> => new Promise(() => {});

/** Kills its own process without a word to anybody, once it was told to by the moment's signal. */
function dying(moment: Moment): Death {
  let armed = false;
  process.on(DEATHS[moment], () => (armed = true));
  return { armed: () => armed, die: () => process.kill(process.pid, 'SIGKILL') };
}
