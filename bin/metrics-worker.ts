/** The worker's metrics: the SDK's own, and what became of deliveries. Served by the SDK on 127.0.0.1. */
import type { MetricMeter } from '@temporalio/common';
import type { Delivery } from '../activities/deliver.ts';
import { loopback } from './up/ports.ts';

export type WorkerMeter = {
  /** Counts a delivery; `failed` is one that will be tried again. */
  delivered(outcome: Delivery['proof'] | 'failed'): void;
};

/** Where the SDK serves its metrics, as an option of its runtime; nothing without a port. */
export const metricsOf = (port: number | null) =>
  port === null
    ? {}
    : {
        metrics: {
          prometheus: { bindAddress: `${loopback}:${port}`, countersTotalSuffix: true, useSecondsForDurations: true },
        },
      };

export function createWorkerMeter(meter: MetricMeter): WorkerMeter {
  const deliveries = meter.createCounter('portolan_deliveries', undefined, 'Tries to deliver a notice, by outcome');
  return { delivered: (outcome) => deliveries.add(1, { outcome }) };
}
