/**
 * Files mail that was stored. Each step may be repeated: who is killed between storing and filing, or in the middle of it, leaves a mail that the
 * next pass files as if nothing had happened.
 */
import { buffer } from 'node:stream/consumers';
import {
  fileAs,
  mailedNotice,
  noteTried,
  unfiledMail,
  type Addressee,
  type Filed,
  type InboundMail,
} from '../db/inbound-mail.ts';
import { heardBounce } from './bounced.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Mail } from './mail.ts';
import { readMail, type Reading } from './read.ts';
import { heardReply } from './replied.ts';

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
  { id, receivedAt }: InboundMail,
  reading: Reading,
  addressee: Addressee,
  head: Omit<Filed, 'kind' | 'reason'>,
): Promise<Filed> {
  switch (reading.kind) {
    case 'automatic':
      return {
        ...head,
        ...{ kind: 'automatic', reason: reading.why, contact: reading.why === 'arrived' ? addressee.to : null },
      };
    case 'neither':
      return { ...head, kind: 'unverified', reason: reading.why };
    case 'bounce':
      return {
        ...{ ...head, kind: 'bounce' },
        ...(await heardBounce(deps, addressee, {
          id: `inbound:${id}`,
          at: receivedAt.getTime(),
          bounce: reading.bounce,
        })),
      };
    case 'reply':
      return { ...head, ...(await heardReply(deps, id, addressee, reading)) };
  }
}

const MOST_CHARACTERS = 300;
const headOf = ({ from, subject }: Mail) => ({
  sender: from[0]?.slice(0, MOST_CHARACTERS) ?? null,
  subject: subject.replaceAll(/\p{C}/gu, ' ').trim().slice(0, MOST_CHARACTERS),
});
