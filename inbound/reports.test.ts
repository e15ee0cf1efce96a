/** What reports about our mail lead to, by mail and by callback alike: addresses, the outreach, and what is overtaken. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { storeMailEvents, type MailEvent } from '../db/mail-events.ts';
import { softContacts } from '../db/mail-returns.ts';
import { REPORTS } from '../test/inbound/reports.ts';
import { LADDER, openStation, OVERDUE, REMINDER, type Case, type Station } from '../test/inbound/station.ts';
import { mail } from '../test/inbound/shape.ts';
import { fileEvents } from './events.ts';
import { fileInbound } from './file.ts';

let station: Station;
let at: Case;
beforeAll(async () => void (station = await openStation()));
afterAll(() => station.close());
beforeEach(async () => void (at = await station.begin()));

const ladder = async () => (await at.state()).ladders.find(({ id }) => id === LADDER)!;
const mailsOf = async () =>
  (await ladder()).attempts
    .filter(({ channel }) => channel === 'mail')
    .map(({ to, grade }) => `${to.replace(`${at.participant}.`, '')} ${grade}`);
const hear = async (raw: Buffer, notice?: string) => {
  await at.send(raw, { from: '', to: at.own(notice) });
  await fileInbound(at.deps);
};
const softly = async () => [...(await softContacts(station.pool, at.participant)).keys()];

describe('by mail', () => {
  test('a hard bounce marks the contact dead, once; the next contact is written to, and a better address is looked for', async () => {
    await hear(at.report('Postfix, unknown user'));
    const contact = `${at.participant}.k-primary`;
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'hard', participant: at.participant, contact }]);
    expect(await at.reach()).toBe('dead');
    expect(await at.items()).toContain(`contact.unreachable:${contact}`);
    expect(await mailsOf()).toEqual(['k-primary failed', 'k-officer sent']);
    await hear(at.report('Gmail, address not found'));
    expect(await at.events('NoticeFailed')).toBe(1);
    expect((await ladder()).hold).toBeNull();
  });

  test('a delay is noted, and nothing changes', async () => {
    await hear(at.report('Postfix, delayed warning'));
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'delayed' }]);
    expect(await mailsOf()).toEqual(['k-primary sent']);
  });

  test('a soft bounce is no proof any more, and marks the address until something arrives', async () => {
    await hear(at.report('Exchange, mailbox full'));
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'soft' }]);
    expect(await at.reach()).not.toBe('dead');
    expect(await mailsOf()).toEqual(['k-primary failed', 'k-officer sent']);
    expect(await at.items()).toContain(`outreach.resend:${LADDER}:${at.participant}.k-primary`);
    expect(await softly()).toEqual([`${at.participant}.k-primary`]);
    await at.send(at.reply());
    await fileInbound(at.deps);
    expect(await softly()).toEqual([]);
  });

  test('the third in two weeks is as good as hard', async () => {
    await hear(at.report('Exchange, mailbox full'), REMINDER);
    await hear(at.report('Postfix, given up'), REMINDER); // the same mail again counts once
    await age('inbound_mail', '3 days');
    await station.pool.query(
      `insert into mail_event (id, event, kind, at, message_id, recipient, filed_at, reason, participant, notice, contact)
       values (gen_random_uuid(), 'earlier', 'soft', now() - interval '1 day', '<x@y>', 'x', now(), 'soft', $1, 'n1', $2)`,
      [at.participant, `${at.participant}.k-primary`],
    );
    await hear(at.report('Exchange, mailbox full'));
    expect(await at.reach()).toBe('dead');
    expect(await mailsOf()).toEqual(['k-primary failed', 'k-officer sent']);
  });

  test('a bounce of somebody to whom the contact forwards: this mail is no proof, and the address is not marked', async () => {
    await hear(REPORTS[0]!.raw);
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'other-recipient' }]);
    expect(await at.reach()).not.toBe('dead');
    expect((await mailsOf())[0]).toBe('k-primary failed');
    expect(await softly()).toEqual([]);
  });

  const helpdesk = (original: string) =>
    mail([
      ...['From: MAILER-DAEMON@mx.importer.example', `To: ${at.own()}`, 'Subject: failure notice', ''],
      ...['Your message could not be delivered: no such user here (#5.1.1). Ask helpdesk@importer.example.', ''],
      ...['--- Below this line is a copy of the message.', '', `Message-ID: ${original}`, 'Subject: Your review'],
    ]);

  test('an untidy bounce of our very mail is about whom we wrote to, whoever else its text names', async () => {
    await hear(helpdesk(`<${at.participant}.${OVERDUE}@portolan.example>`));
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'hard' }]);
    expect(await at.reach()).toBe('dead');
  });

  test('and of another mail it says that this one came back, and nothing of the address', async () => {
    await hear(helpdesk(`<${at.participant}.n1@portolan.example>`));
    expect(await at.rows()).toMatchObject([{ kind: 'bounce', reason: 'other-recipient' }]);
    expect(await at.reach()).not.toBe('dead');
    expect((await mailsOf())[0]).toBe('k-primary failed');
  });

  test('a mail that was acknowledged did not come back', async () => {
    await station.pool.query(`update notice set status = 'received' where participant = $1 and id = $2`, [
      at.participant,
      OVERDUE,
    ]);
    await hear(REPORTS[0]!.raw);
    expect(await mailsOf()).toEqual(['k-primary sent']);
  });

  test('what was accepted outside of an outreach, and comes back, marks the contact too', async () => {
    await hear(at.report('Postfix, unknown user'), REMINDER);
    expect(await at.reach()).toBe('dead');
    expect(await mailsOf()).toEqual(['k-primary sent']); // the mail of the outreach has not come back
  });
});

const age = (table: 'inbound_mail' | 'mail_event', by: string) =>
  station.pool.query(
    `update ${table} set ${table === 'inbound_mail' ? 'received_at = received_at' : 'at = at'} - $2::interval where participant = $1`,
    [at.participant, by],
  );

describe('by callback', () => {
  const hour = 3_600_000;
  let names = 0;
  const messageId = () => `<${at.participant}.${OVERDUE}@portolan.example>`;
  const event = (kind: MailEvent['kind'], when: number, more: Partial<MailEvent> = {}): MailEvent => ({
    ...{ event: `e-${(names += 1)}`, kind, at: new Date(when), messageId: messageId() },
    ...{ recipient: at.primary.toUpperCase(), status: null, ...more },
  });
  const hearAll = async (...events: readonly MailEvent[]) => {
    await storeMailEvents(station.pool, events);
    await fileEvents(at.deps);
  };
  const reasons = async () =>
    (
      await station.pool.query<{ reason: string | null }>(
        'select reason from mail_event where message_id = $1 order by at, event',
        [messageId()],
      )
    ).rows.map(({ reason }) => reason);
  beforeEach(async () => {
    await station.pool.query(
      `insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply)
       values ($1, $2, 'mail', $3, 's', 'b', $4, 't', '250')`,
      [at.participant, OVERDUE, at.primary, messageId()],
    );
  });
  const now = Date.now();

  test('a hard one moves the outreach as a report by mail does, however often it is sent', async () => {
    const hard = event('hard', now - hour);
    await hearAll(hard, hard);
    await hearAll(hard);
    expect(await reasons()).toEqual(['hard']);
    expect(await at.reach()).toBe('dead');
    expect(await mailsOf()).toEqual(['k-primary failed', 'k-officer sent']);
    await hear(at.report('Postfix, unknown user')); // and the report by mail of the same comes too
    expect(await at.events('NoticeFailed')).toBe(1);
  });

  test('the same event saying something else is the first one', async () => {
    const soft = event('soft', now - hour);
    await hearAll(soft);
    await hearAll({ ...soft, kind: 'hard' });
    expect(await reasons()).toEqual(['soft']);
    expect(await at.reach()).not.toBe('dead');
  });

  test('out of order: an older bounce does not overtake the later word that a mail arrived', async () => {
    await hearAll(event('delivered', now - hour));
    await hearAll(event('hard', now - 2 * hour), event('soft', now - 3 * hour));
    expect(await reasons()).toEqual(['overtaken', 'overtaken', 'arrived']);
    expect(await at.reach()).not.toBe('dead');
    expect(await mailsOf()).toEqual(['k-primary sent']);
  });

  test('out of order: a mail that came back is no proof, though a later one arrived; the address is not marked', async () => {
    await station.pool.query(
      `insert into mail_event (id, event, kind, at, message_id, recipient, filed_at, reason, participant, notice, contact)
       values (gen_random_uuid(), gen_random_uuid()::text, 'delivered', now() - interval '1 hour', '<x@y>', 'x', now(), 'arrived', $1, 'n1', $2)`,
      [at.participant, `${at.participant}.k-primary`],
    );
    await hearAll(event('hard', now - 2 * hour));
    expect(await reasons()).toEqual(['arrived-since']);
    expect((await mailsOf())[0]).toBe('k-primary failed');
    expect(await at.reach()).not.toBe('dead');
  });

  test('an acknowledgement in the portal spares no address', async () => {
    await station.pool.query(
      `update notice set status = 'received', proven_at = now() where participant = $1 and id = $2`,
      [at.participant, REMINDER],
    );
    await hearAll(event('hard', now - hour));
    expect(await reasons()).toEqual(['hard']);
    expect(await at.reach()).toBe('dead');
  });

  test('a bounce after the word that it was delivered is believed', async () => {
    await hearAll(event('hard', now - hour), event('delivered', now - 2 * hour), event('delayed', now - 3 * hour));
    expect(await reasons()).toEqual(['delayed', 'arrived', 'hard']);
    expect(await at.reach()).toBe('dead');
  });

  test('late: what is known to have arrived since ends the mark of a soft one', async () => {
    await hearAll(event('soft', now - 48 * hour));
    expect(await softly()).toEqual([`${at.participant}.k-primary`]);
    await hearAll(event('delivered', now - 24 * hour));
    expect(await softly()).toEqual([]);
  });

  test('what lies ahead of time happened when it came', async () => {
    await hearAll(event('delivered', now + 1_000 * hour));
    const { rows } = await station.pool.query<{ ahead: boolean }>(
      'select at > clock_timestamp() as ahead from mail_event where message_id = $1',
      [messageId()],
    );
    expect(rows).toEqual([{ ahead: false }]);
  });

  test('about a mail that is not known it waits, in case our own note of it is late, and is filed as fitting none', async () => {
    await hearAll(event('hard', now, { recipient: 'somebody@elsewhere.example' }));
    expect(await reasons()).toEqual([null]);
    await station.pool.query(`update mail_event set received_at = now() - interval '1 hour' where message_id = $1`, [
      messageId(),
    ]);
    await fileEvents(at.deps);
    expect(await reasons()).toEqual(['no-such-notice']);
    expect(await at.events('NoticeFailed')).toBe(0);
  });

  test('one that cannot be filed now waits, and the others do not', async () => {
    await storeMailEvents(station.pool, [event('hard', now - hour), event('delivered', now - 2 * hour)]);
    const away = () => Promise.reject(new TypeError('away'));
    expect(await fileEvents({ ...at.deps, submit: away })).toBe(1);
    expect(station.waiting).toEqual(['TypeError']);
    await fileEvents(at.deps);
    expect(await at.reach()).toBe('dead');
  });
});
