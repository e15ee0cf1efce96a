/** The bare floor: an Update answered after one local activity that commits five rows. */
import { condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

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
