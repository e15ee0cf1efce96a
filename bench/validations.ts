/** How quickly the worklist of validations and their map answer twenty people when one is owed to every member, and how quickly fifty book their visits. */
import { migrate } from '../db/orm.ts';
import { auditPool } from '../db/pool.ts';
import { paths } from '../web/paths.ts';
import { bookings, type BookingsSize } from './bookings.ts';
import { openGround } from './many.ts';
import { atMost, quantile, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { signIn } from './signed-in.ts';
import { LOOKERS, noteAnswer, pageOf, spread, useBy } from './users.ts';
import { fillValidations } from './validations-ground.ts';
import { startWeb } from './web.ts';

export type ValidationsSize = {
  readonly members: number;
  readonly users: number;
  readonly seconds: number;
  readonly booking: BookingsSize;
};
const WHOLE: ValidationsSize = {
  members: 11_500,
  users: 20,
  seconds: 60,
  booking: { callers: 50, visits: 1_000, thinkMs: 5_000 },
};
/** Shows that it runs, and nothing else. */
export const SMALL: ValidationsSize = {
  members: 500,
  users: 3,
  seconds: 2,
  booking: { callers: 8, visits: 64, thinkMs: 200 },
};

const BOUND_MS = 100;
const list = paths.validations();
/** What people look at, by what the promise calls it. */
const LOOKS: Readonly<Record<string, readonly string[]>> = {
  worklist: [list, `${list}?list=overdue`, `${list}?office=laredo&kind=revalidation`, `${list}?list=at-risk&risk=high`],
  map: [paths.validationMap(), `${paths.validationMap()}?frame=border`],
};

export async function validations(say: (line: string) => void, size: ValidationsSize = WHOLE): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const ground = await openGround(stack);
  const owner = auditPool(stack.databaseOwnerUrl);
  await fillValidations(owner, size.members, say);
  await owner.end();
  const atServer = new Map<string, number>();
  const web = await startWeb({ ...ground.env, LOG_LEVEL: 'info' }, (line) => noteAnswer(atServer, line));
  const cookies: string[] = [];
  for (const person of LOOKERS) cookies.push(await signIn(web.url, person));
  say('signed in');
  for (const cookie of cookies)
    // the server has just begun, and twenty at once would wait for its first compilations
    for (const address of Object.values(LOOKS).flat()) await pageOf(web.url + address, cookie);
  let looks = 0;
  const { seen, served } = await useBy(size.users, Object.keys(LOOKS), size.seconds, atServer, (name, user) => {
    const pages = LOOKS[name]!;
    looks += 1;
    return pageOf(web.url + pages[looks % pages.length]!, cookies[user % cookies.length]!);
  });
  await web.close();
  await ground.close();
  stop();
  const booked = await bookings(say, size.booking);
  const targets = [
    ...Object.entries(served).map(([name, all]) =>
      atMost(`${name}: p95 in ms at the server`, quantile(all, 0.95), BOUND_MS),
    ),
    ...booked.targets,
  ];
  return {
    bench: 'validations',
    targets,
    pass: targets.every(({ met }) => met),
    raw: {
      ...{ members: size.members, users: size.users, thinkMs: 1_000 },
      ...{ atServer: spread(served), atCaller: spread(seen) },
      booking: booked.raw,
    },
  };
}
