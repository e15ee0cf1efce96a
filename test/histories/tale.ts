/** One participant's story on the real engine, told by the day: acts by the cast, and time that passes on its own clock. */
import { addDays, instantOf, wallDateOf, type WallDate } from '../../domain/calendar.ts';
import type { ContentRef } from '../../domain/content.ts';
import { ACTS, type ActName } from '../../domain/participant.ts';
import { initial, type State } from '../../domain/state.ts';
import { CAST, type Seat } from '../../domain/testing/cast.ts';
import type { Payload } from '../../domain/testing/ledger.ts';
import { keepContent } from '../../db/content.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { ownTime, skip } from '../../web/time-machine.ts';
import type { Order } from '../../workflows/messages.ts';
import { policies, type Agency } from '../harness/agency.ts';
import { profileBefore } from '../harness/complete-profile.ts';
import { vetBefore } from '../harness/vetting.ts';

export const ZONE = 'America/Chicago';

export class Tale {
  readonly id: string;
  readonly agency: Agency;
  /** What every act says in its own words. */
  readonly text: ContentRef;
  #acts = 0;

  private constructor(agency: Agency, id: string, text: ContentRef) {
    this.agency = agency;
    this.id = id;
    this.text = text;
  }

  static async begin(agency: Agency, id: string): Promise<Tale> {
    await agency.engage(id);
    return new Tale(agency, id, await keepContent(agency.database.pool, 'note', { text: 'as documented' }, 'test'));
  }

  /** Whether anything was done: before that there is no clock. */
  get begun(): boolean {
    return this.#acts > 0;
  }

  async state(): Promise<State> {
    return (await loadCase(this.agency.database.pool, this.id))?.state ?? initial(this.id);
  }

  now(): Promise<number> {
    return this.begun ? ownTime(this.agency.client, this.id) : Promise.resolve(Date.now());
  }

  async today(): Promise<WallDate> {
    return wallDateOf(await this.now(), ZONE);
  }

  async act<T extends ActName>(by: Seat, type: T, payload: Payload<T>): Promise<void> {
    const receivedAt = await this.now();
    const id = `act-${(this.#acts += 1)}`;
    const filing = ACTS[type].filing === undefined ? {} : { filing: { id, receivedAt } };
    const result = 'result' in payload && payload.result === 'adverse' ? 'adverse' : 'clear';
    await vetBefore(type, this.agency.database.pool, policies, await this.state(), result);
    await profileBefore(type, this.agency.database.pool, policies, await this.state());
    const seen = ACTS[type].weighs ? { seen: (await this.state()).seq } : {};
    const order = { ...payload, ...filing, ...seen, id, by: CAST[by], type };
    await this.agency.office.submit(this.id, order as unknown as Order);
  }

  /** Goes on to an instant; one that is past is not waited for. */
  async #goTo(instant: number): Promise<void> {
    const leftMs = instant - (await this.now());
    if (leftMs > 0) await skip(this.agency.client, this.id, Math.ceil(leftMs / 1_000) + 1);
  }

  async pass(days: number): Promise<void> {
    await this.to(addDays(await this.today(), days));
  }

  /** Goes on to noon of a day. */
  to(date: WallDate): Promise<void> {
    return this.#goTo(instantOf(date, ZONE, 12));
  }

  /** Goes on until the live clock of a rule rings. Throws when none lives. */
  async until(rule: string): Promise<void> {
    const { clocks } = await this.state();
    const clock = clocks.find((each) => each.rule === rule && !each.held && !each.lapsed);
    if (!clock) throw new Error(`${this.id}: no ${rule}, but ${clocks.map(({ id }) => id).join(', ')}`);
    await this.#goTo(clock.dueAt);
  }
}
