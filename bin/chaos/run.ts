/** One chaos run: a stack, people at work on it, blows, and the count afterwards. */
import { createPool, type Pool } from '../../db/pool.ts';
import { createOffice } from '../../web/office.ts';
import { createClient } from '../temporal-client.ts';
import { Plain, since, type Say } from '../up/say.ts';
import { strike, type Fallen } from './blows.ts';
import { signIn } from './browser.ts';
import { arrive, traffic, type Scene } from './callers.ts';
import { empowerOfficer, OFFICER, seatOffice, SPECIALIST, type Fate } from './cast.ts';
import * as count from './counts.ts';
import { createDeeds, type Deed } from './deeds.ts';
import { countMails } from './mails.ts';
import { planOf } from './plan.ts';
import { recoveryOf } from './recovery.ts';
import type { Report, Wrongs } from './report.ts';
import { overdue, rest, restless } from './rest.ts';
import { createStack, type Stack } from './stack.ts';

export type Trial = {
  readonly seed: number;
  readonly kills: number;
  readonly minutes: number;
  /** Every kill comes between a receiver's word and our note of it. */
  readonly onlyMail: boolean;
};

const PLANNED = 10;
const FILING = 6;
/** How long callers go on pressing after the last blow. */
const PATIENCE_MS = 60_000;
/** How long everything may take to come to rest: the longer something was away, the later it is tried again. */
const restMs = (minutes: number): number => Math.min(300_000, 60_000 + minutes * 60_000);

/** Runs one trial on a stack of its own, which is gone afterwards, also when `stopped` is aborted. Throws `Plain` when it cannot run. */
export async function chaos(trial: Trial, say: Say, stopped: AbortSignal): Promise<Report> {
  const ending = new AbortController();
  const either = AbortSignal.any([stopped, ending.signal]);
  const stack = await createStack(say, either);
  try {
    return await Promise.race([tried(trial, stack, say, either), refusedBy(stopped)]);
  } finally {
    ending.abort();
    await stack.close();
  }
}

const refusedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = (): void => reject(new Plain('stopped'));
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse, { once: true });
  });

async function tried(trial: Trial, stack: Stack, say: Say, stopped: AbortSignal): Promise<Report> {
  const startedMs = Date.now();
  await stack.start();
  const { settings } = stack;
  const pool = createPool(settings.databaseUrl, 6);
  const client = createClient(settings);
  try {
    let going = true;
    let patientUntil = Infinity;
    const deeds = createDeeds(() => !stopped.aborted && Date.now() < patientUntil);
    const office = createOffice(client);
    const people = await seat(pool, settings.webUrl);
    const scene: Scene = {
      ...people,
      seed: trial.seed,
      pool,
      client,
      office,
      deeds,
      companies: [],
      going: () => going && !stopped.aborted,
    };
    await Promise.all(first.map(([participant, fate]) => arrive(scene, participant, fate)));
    say(`the stack is up, ${scene.companies.length} companies are in (${since(startedMs)})`);
    const moving = traffic(scene, trial.onlyMail);
    moving.catch(() => {}); // told by the await below, unless a blow failed first
    const fallen = await strike(stack, planOf(trial.seed, trial.kills, trial.minutes, trial.onlyMail), say, stopped);
    say('the last blow has fallen');
    going = false;
    patientUntil = Date.now() + PATIENCE_MS;
    await moving;
    const quietSeconds = await rest(pool, client, restMs(trial.minutes), say);
    say(`all is quiet (${since(startedMs)})`);
    return await counted(trial, stack, scene, fallen, quietSeconds);
  } catch (error) {
    say(`the trial broke off: ${error instanceof Error ? error.message : String(error)}`); // closing what is under way may raise more
    throw error;
  } finally {
    await pool.end();
    await client.connection.close();
  }
}

const first: readonly (readonly [string, Fate])[] = [
  ...Array.from({ length: PLANNED }, (_, index) => [`planned-${index}`, 'planned'] as const),
  ...Array.from({ length: FILING }, (_, index) => [`filing-${index}`, 'filing'] as const),
];

async function seat(pool: Pool, url: string): Promise<Pick<Scene, 'specialist' | 'officer'>> {
  await seatOffice(pool);
  for (const [participant, fate] of first) if (fate === 'filing') await empowerOfficer(pool, participant);
  return {
    specialist: await signIn(url, SPECIALIST.person, '/'),
    officer: await signIn(url, OFFICER.person, '/'),
  };
}

async function counted(
  trial: Trial,
  { settings, mailDir }: Stack,
  { pool, client, office, deeds, companies }: Scene,
  fallen: readonly Fallen[],
  quietSeconds: number,
): Promise<Report> {
  const mails = await countMails(pool, mailDir, settings.mailFrom);
  const late = await overdue(pool, client);
  const asleep = await restless(pool, client); // before a probe wakes them
  const wrongs: Wrongs = {
    missing: await count.missing(pool, deeds.all),
    twice: await count.twice(pool),
    unanswered: deeds.all
      .filter(({ answer }) => !answer)
      .map(({ participant, command }) => `${participant} ${command}`),
    gaps: await count.gaps(pool),
    chainBreaks: await count.chainBreaks(pool),
    behind: await count.behind(pool),
    deadlinesMissed: late.map(({ participant, clock }) => `${participant} ${clock}`),
    deadlinesTwice: await count.rangTwice(pool),
    stuck: [
      ...asleep.map((participant) => `${participant} is not at rest where the ledger is`),
      ...(await count.stuck(
        office,
        client,
        companies.map(({ participant }) => participant),
      )),
    ],
    mailsLost: mails.lost,
    mailsRepeated: mails.repeated,
    mailsDiffering: mails.differing,
    mailsUnknown: mails.unknown,
    strangeAnswers: [...deeds.strange].map(([what, times]) => `${what}: ${times} times`),
  };
  const { rows } = await pool.query<{ events: number; rung: number }>(
    `select count(*)::int as events, count(*) filter (where command like 'due:%' and cause is not null)::int as rung from event where stream like 'participant:%'`,
  );
  const done = (road: Deed['road']): number =>
    deeds.all.filter((deed) => deed.road === road && deed.answer === 'done').length;
  return {
    ...trial,
    killed: tally(
      fallen.filter((blow) => !('forMs' in blow)),
      killedWords,
    ),
    absences: tally(
      fallen.filter(({ kind }) => kind === 'stop' || kind === 'freeze'),
      ({ kind, part }) => `${part} (${kind})`,
    ),
    commands: {
      web: done('web'),
      office: done('office'),
      refused: deeds.all.filter(({ answer }) => answer === 'refused').length,
      repeated: deeds.all.filter(({ tries }) => tries > 1).length,
    },
    filings: done('filing'),
    participants: companies.length,
    events: rows[0]!.events,
    deadlinesRung: rows[0]!.rung,
    mails: {
      received: mails.received,
      expected: mails.expected,
      distinct: mails.distinct,
      repeats: mails.repeats,
      possiblyTwice: mails.possiblyTwice.length,
      doubted: mails.doubted,
    },
    wrongs,
    recovery: recoveryOf(fallen, deeds.all),
    quietSeconds,
    pass:
      Object.values(wrongs).every((found) => found.length === 0) &&
      mails.distinct === mails.expected &&
      (!trial.onlyMail || mails.repeats <= trial.kills),
  };
}

const killedWords = ({ kind, part }: Fallen): string => {
  if (kind === 'commit') return 'worker after its commit';
  return kind === 'mail-taken' ? 'worker after a mail was taken' : part;
};

const tally = <T>(of: readonly T[], name: (one: T) => string): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(of, name)].map(([key, same]) => [key, same.length]));
