/** How quickly an auditor gets the page of a decision of a company with a very long record, and how long proving the whole record takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../db/orm.ts';
import { auditPool } from '../db/pool.ts';
import { makeAnchor } from '../db/proof/anchors.ts';
import { signingKey } from '../db/proof/signing.ts';
import { wholeStreams } from '../db/queries/whole-streams.ts';
import { paths } from '../web/paths.ts';
import { fillDecisions, LONG } from './decisions-ground.ts';
import { openGround, type Ground } from './many.ts';
import { atMost, quantile, type Result } from './result.ts';
import { startServers } from './servers.ts';
import { signIn } from './signed-in.ts';
import { noteAnswer, pageOf } from './users.ts';
import { startWeb } from './web.ts';

export type Size = { readonly people: number; readonly events: number; readonly looks: number };
const WHOLE: Size = { people: 11_500, events: 5_000, looks: 100 };
/** The page alone; of the rest only as much as shows that it runs. */
export const PAGE: Size = { ...WHOLE, people: 40 };
/** Shows that it runs, and nothing else. */
export const SMALL: Size = { people: 40, events: 400, looks: 5 };

const AUDITOR = 'priya-raman';
/** Looks that are told apart: the server has just begun. */
const WARM_UP = 5;
const root = join(import.meta.dirname, '..');

export async function decisions(say: (line: string) => void, size: Size = WHOLE): Promise<Result> {
  const { stack, stop } = await startServers();
  await migrate(stack.databaseOwnerUrl, stack.databaseUrl);
  const seed = randomBytes(32);
  const folder = mkdtempSync(join(tmpdir(), 'portolan-bench-'));
  const opened = await openGround(stack);
  const ground = { ...opened, env: { ...opened.env, ANCHOR_KEY: seed.toString('base64'), ANCHORS_DIR: folder } };
  const owner = new pg.Client({ connectionString: stack.databaseOwnerUrl });
  await owner.connect();
  const seq = await fillDecisions(ground.register.pool, owner, size, say);
  await owner.end();
  const audit = auditPool(stack.databaseUrl);
  const anchorSeconds = await seconds(() =>
    makeAnchor(audit, { key: signingKey(seed), former: [], folder }, Date.now()),
  );
  say(`anchored in ${anchorSeconds.toFixed(1)} s`);
  const proof = await verifyAll(ground);
  const floorSeconds = await seconds(() => readAll(audit));
  await audit.end();
  say(`all verified in ${proof.seconds.toFixed(1)} s; read alone in ${floorSeconds.toFixed(1)} s`);
  const page = await look(ground, seq, size.looks);
  await ground.close();
  stop();
  const targets = [
    atMost(`decision page over ${size.events} events: p95 in ms at the server`, quantile(page.decision, 0.95), 100),
    atMost(`audit verify --all over ${size.people} participants: seconds`, proof.seconds, 60),
  ];
  const spread = (all: readonly number[]) => ({ n: all.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95) });
  return {
    bench: 'decisions',
    targets,
    pass: proof.whole && targets.every(({ met }) => met),
    raw: {
      ...size,
      proof,
      floorSeconds,
      anchorSeconds,
      decision: spread(page.decision),
      begun: { ...spread(page.begun), firstMs: page.begun[0] },
      floorPage: spread(page.list),
    },
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** The command as an auditor runs it, with the time that its programs take to start. */
async function verifyAll({ env }: Pick<Ground, 'env'>) {
  let answer = { whole: false, judged: {} };
  let code: number | null = null;
  const took = await seconds(async () => {
    const child = spawn(process.execPath, ['bin/portolan.ts', 'audit', 'verify', '--all', '--json'], {
      cwd: root,
      env: { PATH: '/usr/bin:/bin', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const out = text(child.stdout);
    [code] = (await once(child, 'exit')) as [number | null];
    answer = JSON.parse(await out) as typeof answer;
  });
  const { whole, judged } = answer;
  return { seconds: took, code, whole: whole && code === 0, judged };
}

/** The floor: every row of every participant brought here by two readers, and nothing done with it. */
async function readAll(pool: pg.Pool): Promise<void> {
  const read = async (share: number): Promise<void> => {
    for await (const streams of wholeStreams(pool, share, 2)) if (streams.length === 0) return;
  };
  await Promise.all([read(0), read(1)]);
}

/** One look after the other, at the decision and at the list of decisions, as the server's own log times them. */
async function look(ground: Ground, seq: number, looks: number) {
  const atServer = new Map<string, number>();
  const web = await startWeb({ ...ground.env, LOG_LEVEL: 'info' }, (line) => noteAnswer(atServer, line));
  const cookie = await signIn(web.url, AUDITOR);
  const timed = async (path: string): Promise<readonly string[]> => {
    const asked: string[] = [];
    for (let n = 0; n < WARM_UP + looks; n += 1) asked.push(await pageOf(web.url + path, cookie));
    return asked;
  };
  const decision = await timed(paths.decision({ id: LONG, seq: String(seq) }));
  const list = await timed(paths.decisions());
  await web.close();
  const ms = (asked: readonly string[]): readonly number[] => asked.flatMap((request) => atServer.get(request) ?? []);
  const begun = ms(decision.slice(0, WARM_UP)); // at the first nothing of the stream is kept yet
  return { decision: ms(decision.slice(WARM_UP)), list: ms(list.slice(WARM_UP)), begun };
}
