/**
 * The receiver of effects for one machine: holds the standing that it was told, refuses what is not signed, not next or not the same, and gives
 * signed receipts. In production its place is taken by whoever grants the benefits; it can be made to fail, delay, lose and forget:
 *
 *     curl -X POST http://127.0.0.1:2527/control/lose-receipts      (or none, fail, delay, lose-messages, forget)
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FEED_PATHS } from '../activities/receiver.ts';
import { isSigned, signatureOf, SIGNATURE } from '../activities/signature.ts';
import { openBook, type Book, type Taken } from './effects/book.ts';
import { isFault, underFault, type Fault } from './effects/faults.ts';
import { readSettings, SettingsError } from './settings.ts';
import { announceReady, endWithStarter } from './up/child.ts';
import { loopback } from './up/ports.ts';

const LARGEST = 1024 * 1024;
const MOST_PER_PAGE = 1_000;

export type EffectsReceiver = {
  readonly port: number;
  readonly stop: () => Promise<void>;
};
type Reply = { readonly status: number; readonly body: string };
type Place = {
  readonly book: Book;
  readonly secret: string;
  readonly order: (what: string) => boolean;
  readonly fault: () => Fault;
};

/** Listens on 127.0.0.1 (`port` 0: a free one) and keeps what it is told in `dir`. Rejects when the port is taken. */
export async function startEffectsReceiver({
  port,
  dir,
  secret,
}: {
  readonly port: number;
  readonly dir: string;
  readonly secret: string;
}): Promise<EffectsReceiver> {
  const book = openBook(dir);
  let fault: Fault = 'none';
  const order = (what: string): boolean => {
    if (what === 'forget') book.forget();
    else if (isFault(what)) fault = what;
    else return false;
    return true;
  };
  const place: Place = { book, secret, order, fault: () => fault };
  const server = createServer((req, res) => {
    serve(place, req, res).catch(() => res.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(place: Place, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = (req.url ?? '').slice(1);
  if (req.method === 'GET' && path === 'health')
    return end(res, { status: 200, body: '{"status":"up"}' }, place.secret);
  if (req.method !== 'POST') return end(res, refusal(404, 'unknown'), place.secret);
  if (path.startsWith('control/'))
    return end(
      res,
      place.order(path.slice('control/'.length)) ? { status: 200, body: '{}' } : refusal(404, 'unknown'),
      place.secret,
    );
  if (Number(req.headers['content-length'] ?? LARGEST + 1) > LARGEST)
    return end(res, refusal(413, 'large'), place.secret);
  const body = await buffer(req);
  const reply = await underFault(place.fault(), () => replyTo(place, path, body, req), refusal(503, 'unable'));
  if (reply === null) res.destroy();
  else end(res, reply, place.secret);
}

function replyTo({ book, secret }: Place, path: string, body: Buffer, req: IncomingMessage): Reply {
  const header = req.headers[SIGNATURE.toLowerCase()];
  if (!isSigned(typeof header === 'string' ? header : undefined, body, secret, Date.now()))
    return refusal(401, 'signature');
  if (path === FEED_PATHS.messages) return receiptOf(book.take(body.toString('utf8')));
  if (path === FEED_PATHS.held) return pageOf(book, body.toString('utf8'));
  return refusal(404, 'unknown');
}

function receiptOf(taken: Taken): Reply {
  switch (taken.kind) {
    case 'taken':
    case 'repeat': {
      const { number, sha256 } = taken;
      return { status: 200, body: JSON.stringify({ number, sha256, receipt: `R${number}-${sha256.slice(0, 8)}` }) };
    }
    case 'gap':
    case 'differs':
      return { status: 409, body: JSON.stringify({ fault: taken.kind, expects: taken.expects }) };
    case 'unreadable':
      return refusal(400, 'unreadable');
  }
}

const asked = z.object({ after: z.string().nullable(), limit: z.int().min(1).max(MOST_PER_PAGE) });

function pageOf(book: Book, body: string): Reply {
  const read = asked.safeParse(JSON.parse(body));
  if (!read.success) return refusal(400, 'unreadable');
  return { status: 200, body: JSON.stringify(book.page(read.data.after, read.data.limit)) };
}

const refusal = (status: number, fault: string): Reply => ({ status, body: JSON.stringify({ fault }) });

function end(res: ServerResponse, { status, body }: Reply, secret: string): void {
  res.writeHead(status, { 'content-type': 'application/json', [SIGNATURE]: signatureOf(body, secret, Date.now()) });
  res.end(body);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } });
  const { nodeEnv, effects } = readSettings();
  if (nodeEnv === 'production')
    throw new SettingsError(['the receiver of effects grants nothing: it is not for production']);
  if (!effects) throw new SettingsError(['EFFECTS_URL is missing: nobody is told anything there']);
  const { secret } = effects;
  const receiver = await startEffectsReceiver({
    port: Number(values.port ?? 2527),
    dir: values.dir ?? '.portolan/effects',
    secret,
  });
  endWithStarter(() => receiver.stop());
  console.log(`receiver of effects on ${loopback}:${receiver.port}`);
  announceReady();
}
