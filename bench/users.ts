/** People at pages: how long each page takes at the server, and as its caller sees it. */
import { once } from 'node:events';
import { Agent, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { quantile } from './result.ts';

const THINK_MS = 1_000;
/** Rounds that are not counted: the server has just begun. */
const WARM_UP = 10;
/** Who looks: specialists with companies of their own, and those who see regions or everything. */
export const LOOKERS = ['ana-ruiz', 'grace-okafor', 'helen-park', 'martin-doyle', 'robert-hale'] as const;

export type Samples = Readonly<Record<string, number[]>>;
/** In ms, by what was asked for: as callers see it, and at the server. */
export type Use = { readonly seen: Samples; readonly served: Samples };

/** From the web's own log: how long each request was there, in ms, until its last byte was handed over. */
export function noteAnswer(atServer: Map<string, number>, line: string): void {
  const { request, ms } = JSON.parse(line) as { request?: string; ms?: number };
  if (request !== undefined && ms !== undefined) atServer.set(request, ms);
}

/**
 * Each user asks every second, whether the last answer has come or not, for one name after the other. A page is timed twice: at the server, and as its
 * caller sees it, from when it should have been asked for; this program, which is all of their browsers, takes its part of the two cores.
 * @param ask answers with what the server calls the request, or null for what no server is asked
 */
export async function useBy(
  users: number,
  names: readonly string[],
  seconds: number,
  atServer: ReadonlyMap<string, number>,
  ask: (name: string, user: number) => Promise<string | null>,
): Promise<Use> {
  const seen: Samples = Object.fromEntries(names.map((name) => [name, []]));
  const asked: Readonly<Record<string, string[]>> = Object.fromEntries(names.map((name) => [name, []]));
  const begun = performance.now() + 1_000;
  const visit = async (user: number, turn: number): Promise<void> => {
    const due = begun + turn * THINK_MS + (user * THINK_MS) / users;
    await wait(Math.max(0, due - performance.now()));
    const name = names[(user + turn) % names.length]!;
    const request = await ask(name, user);
    if (turn < WARM_UP) return;
    seen[name]!.push(performance.now() - due);
    if (request !== null) asked[name]!.push(request);
  };
  await Promise.all(
    Array.from({ length: users }, (_, user) =>
      Promise.all(Array.from({ length: WARM_UP + seconds }, (_turn, turn) => visit(user, turn))),
    ),
  );
  while (Object.values(asked).some((requests) => requests.some((id) => !atServer.has(id)))) await wait(50);
  const served = Object.entries(asked).map(([name, requests]) => [
    name,
    requests.length === 0 ? seen[name]! : requests.map((id) => atServer.get(id)!),
  ]);
  return { seen, served: Object.fromEntries(served) as Samples };
}

const connections = new Agent({ keepAlive: true });

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly packed: Buffer };

/**
 * Asks, and reads the answer to its last byte. It stays packed, as it comes: browsers unpack on machines of their own, and here that, and collecting
 * what was unpacked, took both cores for a fifth of each second.
 * @param form what is sent; null only reads
 */
export async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  form: URLSearchParams | null = null,
): Promise<Answer> {
  const sent = { 'content-type': 'application/x-www-form-urlencoded' };
  const asked = request(url, {
    agent: connections,
    method: form ? 'POST' : 'GET',
    headers: { ...headers, ...(form ? sent : {}), 'accept-encoding': 'gzip' },
  });
  asked.end(form?.toString());
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const parts = (await answer.toArray()) as Buffer[];
  return { status: answer.statusCode!, headers: answer.headers, packed: Buffer.concat(parts) };
}

/** Reads a page; answers with what the server calls the request. */
export async function pageOf(url: string, cookie: string): Promise<string> {
  const { status, headers } = await ask(url, { cookie });
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return requestOf(headers);
}

export const requestOf = (headers: IncomingHttpHeaders): string => String(headers['x-request-id']);

export const spread = (samples: Samples) =>
  Object.fromEntries(
    Object.entries(samples).map(([name, all]) => [
      name,
      { n: all.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95), p99: quantile(all, 0.99) },
    ]),
  );
