/**
 * Forms that bring files. Their fields are read first and the rest waits in the connection, so that the token is checked, and whether this
 * person may, before a byte of a file is kept. A form of ours puts its fields before its files.
 */
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { PassThrough, type Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import { localsOf, type Sent, type SentFile } from './locals.ts';
import { badRequest } from './problem.ts';

const LIMITS = { fields: 20, fieldSize: 64 * 1024, files: 10, parts: 30, headerPairs: 20 };
/** What comes after the answer is thrown away up to here, so that a browser which is still sending reads the answer. */
const DRAINED_BYTES = 256 * 1024 * 1024;

/** Reads the fields of a form with files; any other form passes. What the files bring waits in `locals.sent`. */
export const readFiles: RequestHandler = (req, res, next) => {
  if (!req.is('multipart/form-data')) return next();
  let begun = false;
  const begin = (error?: unknown): void => {
    if (begun) return;
    begun = true;
    next(error);
  };
  const parser = parserOf(req);
  if (!parser) return begin(badRequest());
  const fields = Object.create(null) as Record<string, string>;
  const files = new PassThrough({ objectMode: true });
  files.on('error', () => {}); // told to whoever reads the files; nobody may
  let current: Readable | null = null;
  const ready = (): void => {
    localsOf(res).sent = { fields, files };
    req.body = fields;
    begin();
  };
  const fail = (): void => {
    const cut = badRequest();
    current?.destroy(cut);
    files.destroy(cut);
    begin(cut);
  };
  parser
    .on('field', (name, value) => void (fields[name] ??= value))
    .on('file', (_field, content, name) => {
      current = content;
      content.on('error', () => {}); // as above
      files.write({ name, content });
      ready();
    })
    .on('finish', () => {
      files.end();
      ready();
    })
    .on('error', fail);
  req.on('close', () => !req.complete && fail());
  res.on('finish', () => drain(req, parser));
  req.pipe(parser);
};

/** Null for a form that does not say how it is put together. */
function parserOf({ headers }: Request): BusboyInstance | null {
  const type = headers['content-type'];
  try {
    return type === undefined ? null : new Busboy({ headers: { ...headers, 'content-type': type }, limits: LIMITS });
  } catch {
    return null;
  }
}

/** Reads on without keeping anything; a sender who does not end is cut off. */
function drain(req: Request, parser: BusboyInstance): void {
  if (req.complete) return;
  req.unpipe(parser);
  let left = DRAINED_BYTES;
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) req.socket.destroy();
  });
  req.resume();
}

/** What the form brought. One that was sent as a form without files has none. */
export function sentIn(req: Request, res: Response): Sent {
  return localsOf(res).sent ?? { fields: (req.body ?? {}) as Sent['fields'], files: none() };
}

async function* none(): AsyncGenerator<SentFile> {}
