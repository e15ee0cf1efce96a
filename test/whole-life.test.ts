import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { instantOf, wallDateOf } from '../domain/calendar.ts';
import { CAST, type Seat } from '../domain/testing/cast.ts';
import { dayOf, expectedRows, LAST_DAY, recordedRows, STEPS, ZONE } from '../domain/testing/whole-life.ts';
import { loadCase } from '../db/queries/participant.ts';
import { loadStream } from '../db/queries/decision.ts';
import { keepContent } from '../db/content.ts';
import { verifyChain } from '../db/ledger.ts';
import { ACTS, type Event } from '../domain/participant.ts';
import { initial } from '../domain/state.ts';
import { skip } from '../web/time-machine.ts';
import { contactsOf, openAgency, policies, type Agency } from './harness/agency.ts';
import { profileBefore } from './harness/complete-profile.ts';
import { vetBefore } from './harness/vetting.ts';

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
});
afterAll(() => agency.stop());

/** The participant's own clock: ours, moved forward by what was skipped. */
class Travel {
  #skippedMs = 0;
  readonly #participant: string;

  constructor(participant: string) {
    this.#participant = participant;
  }

  /** Goes on to noon of a day; a day that has begun already is not waited for. */
  async to(date: string): Promise<void> {
    const leftMs = instantOf(date, ZONE, 12) - (Date.now() + this.#skippedMs);
    if (leftMs <= 0) return;
    const seconds = Math.ceil(leftMs / 1000);
    await skip(agency.client, this.#participant, seconds);
    this.#skippedMs += seconds * 1000;
  }
}

test('a whole life on the real engine, from application to removal, row by row', async () => {
  const id = 'whole-life';
  await agency.engage(id);
  const { pool } = agency.database;
  const start = wallDateOf(Date.now(), ZONE);
  const travel = new Travel(id);
  const text = await keepContent(pool, 'note', { text: 'as documented' }, 'test');
  const date = (day: string): string => dayOf(day, start);
  const state = async () => (await loadCase(pool, id))?.state ?? initial(id);
  for (const [index, { on, act, by, payload }] of STEPS.entries()) {
    if (index > 0) await travel.to(date(on));
    const ask = {
      content: () => text,
      date,
      contacts: contactsOf(id),
      person: (seat: Seat) => CAST[seat].person,
      state: await state(),
    };
    const command = { id: `step-${index}`, by: CAST[by], type: act, ...payload(ask) };
    await vetBefore(act, pool, policies, ask.state);
    await profileBefore(act, pool, policies, ask.state);
    const filing = { filing: { id: command.id, receivedAt: instantOf(date(on), ZONE, 12) } };
    const seen = ACTS[act].weighs ? { seen: ask.state.seq } : {};
    await agency.office.submit(id, { ...command, ...filing, ...seen } as never);
  }
  await travel.to(date(LAST_DAY));
  await agency.client.workflow.getHandle(`participant:${id}`).result();
  const events = (await loadStream(pool, id)).map(({ body, at }) => ({ event: JSON.parse(body) as Event, at }));
  expect(recordedRows(events)).toEqual(expectedRows(start));
  expect((await state()).standing).toBe('removed');
  expect((await verifyChain(pool)).faults).toEqual([]);
}, 120_000);
