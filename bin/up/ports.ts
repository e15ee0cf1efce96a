/** Free TCP ports of 127.0.0.1. */
import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

export const loopback = '127.0.0.1';

/** True when a server of ours could listen there and nobody answers there now. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port)) !== undefined && !(await answers(port));
}

/** Below the ports that systems hand out by themselves: what is free here is not taken a moment later by somebody's outgoing connection. */
const OURS = { from: 20_000, below: 32_000 } as const;
const GUESSES = 20;

/** A free port: the preferred one (where it was the last time) if it is still free, else any. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const port = randomInt(OURS.from, OURS.below);
    if (await isFree(port)) return port;
  }
  const port = await canListen(0);
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

/** The first free port from `first` upwards; undefined when the next hundred are all taken. */
export async function nextFreePort(first: number): Promise<number | undefined> {
  for (let port = first; port < Math.min(first + 100, 65536); port += 1) if (await isFree(port)) return port;
  return undefined;
}

/** True when something accepts connections there. */
export function answers(port: number, host = loopback): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}

function canListen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: loopback, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
