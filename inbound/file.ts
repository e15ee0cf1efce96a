/**
 * Files mail that was stored. Each step may be repeated: who is killed between storing and filing, or in the middle of it, leaves a mail that the
 * next pass files as if nothing had happened.
 */
import { buffer } from 'node:stream/consumers';
import type { NoticeAddresses } from '../activities/notice-address.ts';
import type { DocumentStore } from '../db/document-store.ts';
import {
  fileAs,
  mailedNotice,
  noteTried,
  unfiledMail,
  type Addressee,
  type Filed,
  type InboundMail,
} from '../db/inbound-mail.ts';
import type { Moment } from '../db/documents.ts';
import type { Pool } from '../db/pool.ts';
import type { Order } from '../workflows/messages.ts';
import { heardBounce } from './bounced.ts';
import type { Mail } from './mail.ts';
import { readMail, type Reading } from './read.ts';
import { heardReply } from './replied.ts';

export type FilingDeps = {
  readonly pool: Pool;
  readonly documents: DocumentStore;
  readonly addresses: NoticeAddresses;
  /** Gives an order to a participant. Throws Refusal when a rule says no, and anything else when it may work later. */
  readonly submit: (participant: string, order: Order) => Promise<unknown>;
  /** When, and under which versions. */
  readonly moment: () => Moment;
  /** Whose Authentication-Results are believed; null for nobody's. */
  readonly authserv: string | null;
  /** Called with the mail's id and the name of an error for which it is left to the next pass. */
  readonly failed: (id: string, reason: string) => void;
};

/** Files what is not filed yet; answers with how much. One that cannot be filed now waits for the next pass, and the others do not wait for it. */
export async function fileInbound(deps: FilingDeps): Promise<number> {
  let filed = 0;
  for (const mail of await unfiledMail(deps.pool)) {
    await noteTried(deps.pool, mail.id);
    try {
      await fileAs(deps.pool, mail.id, await judge(deps, mail));
      filed += 1;
    } catch (error) {
      deps.failed(mail.id, (error as Error).name);
    }
  }
  return filed;
}

const NOTHING = { status: null, name: null, contact: null, sender: null, subject: null } as const;

async function judge(deps: FilingDeps, stored: InboundMail): Promise<Filed> {
  const bytes = await deps.documents.read(stored.sha256);
  if (!bytes) throw new Error('the bytes of a stored mail are gone');
  const reading = await readMail(await buffer(bytes), stored.envelopeFrom);
  const head = { ...NOTHING, ...('mail' in reading ? headOf(reading.mail) : {}) };
  const held = (reason: string): Filed => ({ ...head, kind: 'held', reason });
  const name = deps.addresses.open(stored.recipient);
  if (name === null) return held('no-notice-address');
  if (name === 'forged') return held('forged-address');
  const addressee = await mailedNotice(deps.pool, name);
  return addressee ? fileAt(deps, stored, reading, addressee, { ...head, name }) : held('no-such-notice');
}

/** The case is known: what is filed there, and what follows from it. */
async function fileAt(
  deps: FilingDeps,
  { id }: InboundMail,
  reading: Reading,
  addressee: Addressee,
  head: Omit<Filed, 'kind' | 'reason'>,
): Promise<Filed> {
  switch (reading.kind) {
    case 'automatic':
      return { ...head, kind: 'automatic', reason: reading.why };
    case 'neither':
      return { ...head, kind: 'unverified', reason: reading.why };
    case 'bounce':
      return { ...head, kind: 'bounce', ...(await heardBounce(deps, id, addressee, reading.bounce)) };
    case 'reply':
      return { ...head, ...(await heardReply(deps, id, addressee, reading)) };
  }
}

const MOST_CHARACTERS = 300;
const headOf = ({ from, subject }: Mail) => ({
  sender: from[0]?.slice(0, MOST_CHARACTERS) ?? null,
  subject: subject.replaceAll(/\p{C}/gu, ' ').trim().slice(0, MOST_CHARACTERS),
});
