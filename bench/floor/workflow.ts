/** The bare floor: an Update answered after one local activity that commits five rows. */
import {
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';

export const put = defineUpdate<number, [string]>('put');
const { commitFive } = proxyLocalActivities<{ commitFive(key: string): Promise<number> }>({
  startToCloseTimeout: '3s',
});

export async function floor(): Promise<void> {
  setHandler(put, (key) => commitFive(key));
  await condition(() => false);
}

/** Started, recorded, done. */
export const recordOnce = (key: string): Promise<number> => commitFive(key);

const { sendOne } = proxyActivities<{ sendOne(name: string): Promise<void> }>({ startToCloseTimeout: '1m' });

/** One timer, then one mail. */
export async function mailOnce(name: string): Promise<void> {
  await sleep(1);
  await sendOne(name);
}
