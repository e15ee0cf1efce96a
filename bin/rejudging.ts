/** A share of everybody's recorded judgements, asked again on a thread of its own: one for each processor. */
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { availableParallelism } from 'node:os';
import pg from 'pg';
import type { Client } from '../db/pool.ts'; // how numbers come back is set there
import '../db/pool.ts';
import { loadCalendars } from '../db/calendars.ts';
import { loadCriteria } from '../db/criteria.ts';
import { loadPolicies } from '../db/policy.ts';
import { keptFaults } from '../db/proof/kept-faults.ts';
import type { TextFault } from '../db/proof/named-texts.ts';
import { loadAdoptions } from '../db/queries/dossier.ts';
import { wholeStreams } from '../db/queries/whole-streams.ts';
import { rejudgeAll } from '../db/rejudge-all.ts';
import type { Rejudgement, RejudgeSetup } from '../db/rejudge.ts';
import { adoptedTexts } from '../db/rejudge-changes.ts';
import { rulesEditions } from '../db/rules-editions.ts';
import { rulesVersion } from '../db/rules-version.ts';

/** One command of a participant, asked again. */
export type Line = { readonly participant: string; readonly type: string } & Rejudgement;
/** How many commands were asked of again, those that were not simply permitted or were judged by rules that nobody here knows, and texts that are not those which rows name. */
export type Portion = {
  readonly participants: number;
  readonly asked: number;
  readonly lines: readonly Line[];
  readonly texts: readonly TextFault[];
};

type Share = { readonly databaseUrl: string; readonly share: number; readonly of: number };
const MOST_THREADS = 4;

/** What a judgement is asked again with: everything that there was, each version under its name. */
export async function rejudgeSetup(client: Pick<Client, 'query'>): Promise<RejudgeSetup> {
  const setup = proofSetup();
  return {
    ...setup,
    calendars: loadCalendars(),
    rules: rulesVersion(),
    adopted: adoptedTexts(await loadAdoptions(client, setup.policies.versions())),
    editions: new Set((await rulesEditions(client)).keys()),
  };
}

/** The policies and the criteria as files and as rules. */
export function proofSetup() {
  const folder = join(import.meta.dirname, '../policy');
  return { policies: loadPolicies(folder), criteria: loadCriteria(join(folder, 'criteria')) };
}

/** Everybody's, on as many threads as there are processors. Rejects when one of them fails. */
export async function rejudgeEverybody(databaseUrl: string): Promise<Portion> {
  const of = Math.min(MOST_THREADS, availableParallelism());
  const portions = await Promise.all(Array.from({ length: of }, (_, share) => onThread({ databaseUrl, share, of })));
  return {
    participants: portions.reduce((sum, { participants }) => sum + participants, 0),
    asked: portions.reduce((sum, { asked }) => sum + asked, 0),
    lines: portions.flatMap(({ lines }) => lines),
    texts: portions.flatMap(({ texts }) => texts).sort((one, other) => (one.stream < other.stream ? -1 : 1)),
  };
}

function onThread(share: Share): Promise<Portion> {
  const { promise, resolve, reject } = Promise.withResolvers<Portion>();
  const thread = new Worker(new URL(import.meta.url), { workerData: share });
  thread.once('message', resolve).once('error', reject);
  thread.once('exit', (code) => reject(new Error(`a thread that judged again ended with ${code}`)));
  return promise;
}

async function rejudgeShare({ databaseUrl, share, of }: Share): Promise<Portion> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const setup = await rejudgeSetup(client);
  const lines: Line[] = [];
  const texts: TextFault[] = [];
  let [participants, asked] = [0, 0];
  for await (const streams of wholeStreams(client, share, of)) {
    const compared = keptFaults(client, streams); // the database compares while this judges
    for (const { participant, rows } of streams) {
      participants += 1;
      for (const line of rejudgeAll(setup, participant, rows)) {
        asked += 1;
        if (line.verdict !== 'permitted' || !line.knownRules) lines.push({ participant, ...line });
      }
    }
    texts.push(...(await compared));
  }
  await client.end();
  return { participants, asked, lines, texts };
}

if (!isMainThread) parentPort!.postMessage(await rejudgeShare(workerData as Share));
