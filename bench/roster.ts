/** Rows of a roster a second, against bare workflows that are started and record five rows each. */
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { migrate } from '../db/orm.ts';
import { startFloor } from './floor/start.ts';
import { floorTable } from './floor/table.ts';
import { everyThousand, importMany, openGround, startWorker } from './many.ts';
import { atLeast, rate, type Result } from './result.ts';
import { startServers } from './servers.ts';
import type { TestStack } from '../test/harness/stack.ts';

const ROWS = 11_500;
/** Enough for a rate. */
const BARE = 1_600;
const ABREAST = 16;

export async function roster(say: (line: string) => void): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const bare = await bareRate(stack);
  say(`bare: ${bare.toFixed(0)} workflows a second started and recorded`);
  const { register, env, close } = await openGround(stack);
  const worker = await startWorker(env);
  const seconds = await importMany(register, ROWS, everyThousand(say, 'rows'));
  worker.kill('SIGTERM');
  await close();
  stop();
  const perSecond = ROWS / seconds;
  say(`ours: ${perSecond.toFixed(0)} rows a second, ${seconds.toFixed(0)} s in all`);
  const targets = [atLeast('rows a second, of the bare rate', perSecond / bare, 0.5)];
  return {
    bench: 'roster',
    targets,
    pass: targets.every(({ met }) => met),
    raw: { bare, perSecond, seconds, rows: ROWS },
  };
}

async function bareRate(stack: TestStack): Promise<number> {
  await floorTable(stack);
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  const start = (): Promise<unknown> =>
    client.workflow.execute('recordOnce', {
      workflowId: `bare-${randomUUID()}`,
      taskQueue: 'floor',
      args: [randomUUID()],
    });
  const ready = (): Promise<boolean> => start().then(() => true);
  const worker = await startFloor(stack, ready);
  const perSecond = await rate(ABREAST, BARE / ABREAST, start);
  worker.kill('SIGTERM');
  await client.connection.close();
  return perSecond;
}
