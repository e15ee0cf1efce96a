/** The traffic of a run: people at forms, people who file, the office, and companies whose days go by. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from '../../db/pool.ts';
import type { Office } from '../../web/office.ts';
import { skip } from '../../web/time-machine.ts';
import type { Session } from './browser.ts';
import { entryOf, OTHER_SPECIALIST, seatCompany, SPECIALIST, SUPERVISOR, type Fate } from './cast.ts';
import type { Deeds } from './deeds.ts';
import { createDice, type Dice } from './dice.ts';

export type Scene = {
  readonly seed: number;
  readonly pool: Pool;
  readonly client: Client;
  readonly office: Office;
  readonly deeds: Deeds;
  readonly specialist: Session;
  readonly officer: Session;
  /** Grows as companies come in. */
  readonly companies: { readonly participant: string; readonly fate: Fate }[];
  /** True until the last blow has fallen. */
  readonly going: () => boolean;
};

/** How many of each are at work at a time. */
type Lanes = { readonly planners: number; readonly filers: number; readonly officers: number; readonly clocks: number };
const EVERYTHING: Lanes = { planners: 3, filers: 2, officers: 2, clocks: 4 };
/** Where every kill waits for a mail that is new, mails must come often and little else keeps the worker from them. */
const MOSTLY_MAILS: Lanes = { planners: 1, filers: 1, officers: 1, clocks: 10 };
/** Days that go by for a silent company, one after the other: its review falls due, and one rung of the outreach follows the other. */
const SILENCE_DAYS = [2, 14, 7, 7, 7];
const DAY_S = 86_400;

/** Runs the traffic; resolves when it has come to rest after `going` has become false. */
export async function traffic(scene: Scene, onlyMail: boolean): Promise<void> {
  const { planners, filers, officers, clocks } = onlyMail ? MOSTLY_MAILS : EVERYTHING;
  const lanes = [
    ...Array.from({ length: planners }, () => planner),
    ...Array.from({ length: filers }, () => filer),
    ...Array.from({ length: officers }, () => officer),
    ...Array.from({ length: clocks }, () => silence),
  ];
  await Promise.all(lanes.map((lane, index) => lane(scene, createDice(scene.seed * 1_000 + index), index)));
}

/** Brings a company in, by commands that are answered for like all others. */
export async function arrive(
  { pool, office, deeds, companies }: Scene,
  participant: string,
  fate: Fate,
): Promise<void> {
  await seatCompany(pool, participant);
  for (const order of entryOf(participant, fate)) await deeds.give(office, participant, order);
  companies.push({ participant, fate });
}

const living = ({ companies }: Scene, fate: Fate) => companies.filter((one) => one.fate === fate);
const breath = (dice: Dice): Promise<void> => wait(dice.between(30, 200));

async function planner(scene: Scene, dice: Dice): Promise<void> {
  while (scene.going()) {
    const { participant } = dice.pick(living(scene, 'planned'));
    await scene.deeds.press(
      scene.specialist,
      participant,
      'plan-validation',
      { mode: 'in-person', exception: '' },
      'web',
    );
    await breath(dice);
  }
}

async function filer(scene: Scene, dice: Dice): Promise<void> {
  while (scene.going()) {
    const { participant } = dice.pick(living(scene, 'filing'));
    const answers = { days: '10', note: 'Our warehouse has moved.' };
    await scene.deeds.press(scene.officer, participant, 'ask-time', answers, 'filing');
    await wait(dice.between(500, 2_000)); // who files has written something first
  }
}

async function officer(scene: Scene, dice: Dice): Promise<void> {
  while (scene.going()) {
    const { participant } = dice.pick(scene.companies);
    const specialist = dice.pick([SPECIALIST.person, OTHER_SPECIALIST]);
    await scene.deeds.give(scene.office, participant, {
      id: randomUUID(),
      by: SUPERVISOR,
      type: 'AssignSpecialist',
      specialist,
    });
    await breath(dice);
  }
}

/** One silent company after the other: each comes in, and its days go by. */
async function silence(scene: Scene, dice: Dice, lane: number): Promise<void> {
  for (let index = 0; scene.going(); index += 1) {
    const participant = `silent-${lane}-${index}`;
    await seated(scene, participant);
    for (const days of SILENCE_DAYS) {
      if (!scene.going()) return;
      // A journey that the engine did not take is none: the next one goes further.
      await skip(scene.client, participant, days * DAY_S + 1).catch(() => {});
      await wait(dice.between(100, 800));
    }
  }
}

/** PostgreSQL may be away just now. */
async function seated(scene: Scene, participant: string): Promise<void> {
  for (; scene.going(); await wait(300)) {
    try {
      return await arrive(scene, participant, 'silent');
    } catch {
      // again
    }
  }
}
