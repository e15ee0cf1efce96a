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
import { alertAt } from '../activities/alert-address.ts';
import { heardAlert } from './alerted.ts';
import { heardBounce } from './bounced.ts';
import { fileEach } from './each.ts';
import type { FilingDeps } from './filing-deps.ts';
import type { Mail } from './mail.ts';
import { readMail, type Reading } from './read.ts';
import { heardReply } from './replied.ts';

/** Files what is not filed yet; answers with how much. */
export async function fileInbound(deps: FilingDeps): Promise<number> {
  const { pool } = deps;
  const tried = (id: string) => noteTried(pool, id);
  return fileEach(deps, await unfiledMail(pool), tried, async (mail) => {
    await fileAs(pool, mail.id, await judge(deps, mail));
    return true;
  });
}

const NOTHING = { status: null, name: null, contact: null, sender: null, subject: null } as const;

async function judge(deps: FilingDeps, stored: InboundMail): Promise<Filed> {
  const bytes = await deps.documents.read(stored.sha256);
  if (!bytes) throw new Error('the bytes of a stored mail are gone');
  const reading = await readMail(await buffer(bytes), stored.envelopeFrom);
  const head = { ...NOTHING, ...('mail' in reading ? headOf(reading.mail) : {}) };
  const held = (reason: string): Filed => ({ ...head, kind: 'held', reason });
  const alert = alertAt(stored.recipient, deps.domain);
  if (alert) return (await heardAlert(deps, alert, stored, reading, head)) ?? held('no-notice-address');
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
