/** What `npm start` may be told on the command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataDir } from '../settings.ts';
import { Plain, reasonOf } from './say.ts';

export type Options = {
  readonly dataDir: string;
  /** Undefined: 3000, or the next free one. */
  readonly port: number | undefined;
  readonly fresh: boolean;
  readonly demo: boolean;
};

export const help = `npm start -- [options]

Starts Portolan on this machine: PostgreSQL, Temporal, a mail sink, a sign-in provider with ready personas, the worker and the web.
Addresses in DATABASE_URL, TEMPORAL_ADDRESS, SMTP_URL and OIDC_ISSUER (or STAFF_OIDC_ISSUER and PARTICIPANT_OIDC_ISSUER)
are used instead of parts of its own.

  --port <number>   port of the web; without it 3000, or the next free one
  --data <folder>   where everything is kept; without it .portolan
  --fresh           empty that folder first
  --no-demo         start without the demonstration roster
  --help            this text`;

/** Reads the arguments; undefined when only help was asked for. Throws `Plain` with code 2 for what it does not understand. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { port, data, fresh, 'no-demo': noDemo, help: helpAsked } = parse(args);
  if (helpAsked) return undefined;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
    throw new Plain(`--port ${port}: not a port number from 1 to 65535`, 2);
  }
  return {
    dataDir: data === undefined ? readDataDir() : resolve(data),
    port: port === undefined ? undefined : Number(port),
    fresh: fresh ?? false,
    demo: !noDemo,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Plain(`${reasonOf(error)}\n\n${help}`, 2);
  }
}
