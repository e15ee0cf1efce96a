/** Starts each queued notice once; a notice stays handed over until the state has moved past it, not merely until the activity returned. */
import type { Notice } from '../domain/notice.ts';
import { SYSTEM } from '../domain/actor.ts';
import type { Delivery } from '../activities/deliver.ts';
import type { Inbox } from './inbox.ts';

export type Deliver = (errand: { readonly participant: string; readonly notice: string }) => Promise<Delivery>;

export class Courier {
  readonly #handed = new Set<string>();
  #running = 0;
  readonly #participant: string;
  readonly #deliver: Deliver;
  readonly #inbox: Inbox;

  constructor(participant: string, deliver: Deliver, inbox: Inbox) {
    this.#participant = participant;
    this.#deliver = deliver;
    this.#inbox = inbox;
  }

  collect(queued: readonly Pick<Notice, 'id'>[]): void {
    const open = new Set(queued.map(({ id }) => id));
    for (const id of [...this.#handed]) if (!open.has(id)) this.#handed.delete(id);
    for (const { id } of queued) if (!this.#handed.has(id)) this.#start(id);
  }

  #start(notice: string): void {
    this.#handed.add(notice);
    this.#running += 1;
    void this.#deliver({ participant: this.#participant, notice })
      .then(({ proof, copy }) => ({ proof, ...(copy !== undefined && { copy }) }))
      .catch((): Pick<Delivery, 'proof' | 'copy'> => ({ proof: 'gave-up' }))
      .then((delivery) => {
        this.#running -= 1;
        this.#inbox.drop({
          id: `delivery:${notice}`,
          by: SYSTEM,
          type: 'ReportDelivery',
          notice,
          ...delivery,
          at: Date.now(),
        });
      });
  }

  get quiet(): boolean {
    return this.#running === 0;
  }

  get running(): number {
    return this.#running;
  }
}
