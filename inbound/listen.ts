/**
 * The listener for mail: takes what is for our domain, stores it whole, and says 250 only when it is stored. It relays nothing, answers
 * nothing by mail, and judges nothing.
 */
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { NoticeAddresses } from '../activities/notice-address.ts';
import type { DocumentStore } from '../db/document-store.ts';
import { storeMail } from '../db/inbound-mail.ts';
import type { Pool } from '../db/pool.ts';

export type ListenerDeps = {
  readonly pool: Pool;
  readonly documents: DocumentStore;
  readonly domain: string;
  /** By these it knows the case at which a mail waits. */
  readonly addresses: Pick<NoticeAddresses, 'open'>;
  /** Called with the name of an error for which a sender was told to come again. */
  readonly failed: (reason: string) => void;
};
export type Listener = { readonly port: number; readonly close: () => Promise<void> };

/** As much as the agency's own servers let pass. */
export const MOST_BYTES = 15 * 1024 * 1024;
const MOST_RECIPIENTS = 20;
const MOST_CLIENTS = 50;
const PATIENCE_MS = 60_000;

/** Listens; resolves when it does. `port` 0 is a free one. */
export async function listen(deps: ListenerDeps, host: string, port: number): Promise<Listener> {
  const server = new SMTPServer({
    banner: 'Portolan',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: PATIENCE_MS,
    onRcptTo: ({ address }, session, callback) => callback(whyNot(address, session, deps.domain)),
    onData: (stream, session, callback) => {
      take(deps, stream, session).then(
        (fault) => callback(fault),
        (error: unknown) => {
          deps.failed((error as Error).name);
          callback(answer(451, '4.3.0 not stored, come again'));
        },
      );
    },
  });
  server.on('error', () => {}); // a peer that hangs up in the middle is its own affair
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function whyNot(address: string, { envelope }: SMTPServerSession, domain: string): Error | null {
  if (!address.toLowerCase().endsWith(`@${domain}`)) return answer(550, '5.7.1 relaying denied');
  return envelope.rcptTo.length >= MOST_RECIPIENTS ? answer(452, '4.5.3 too many recipients') : null;
}

/** Stores it; answers with what the sender is told, null when it is stored. */
async function take(
  { pool, documents, addresses }: ListenerDeps,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Error | null> {
  const received = await documents.receive(whole(stream), MOST_BYTES);
  stream.resume(); // what is too big is read to its end and thrown away, so that the answer is heard
  if (!received) return answer(552, '5.3.4 the message is too big');
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  const recipients = [...new Set(envelope.rcptTo.map(({ address }) => address.toLowerCase()))].map((address) => {
    const name = addresses.open(address);
    return { address, name: name === 'forged' ? null : name };
  });
  await storeMail(pool, documents, received, { from, recipients });
  return null;
}

/** The bytes; leaving early does not end the connection, on which the answer is still to be given. */
const whole = (stream: SMTPServerDataStream): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>,
});

const answer = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
