import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { evidenceOf } from './ladder.ts';
import { missingEvidence } from './testing/evidence.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { CONTACTS } from './testing/cast.ts';
import { post } from './notice.ts';
import { evolveDelivery } from './delivery.ts';
import {
  climbInSilence,
  decideOn,
  draft,
  inReview,
  onlyLadder,
  overdue,
  removed,
  reviewOpen,
} from './testing/stories.ts';

const note = ref('note');
const reach = (ledger: Ledger) =>
  Object.fromEntries(ledger.state.contacts.map((contact) => [contact.id, contact.reach]));
const unsent = (): Ledger => {
  const ledger = draft(ctpat);
  ledger.mail = () => undefined;
  ledger.act('Withdraw', { note }, 'contact');
  return ledger;
};

describe('a courier’s report', () => {
  test('one copy goes to each contact, and leaves the list with its proof', () => {
    const ledger = unsent();
    expect(ledger.state.notices).toMatchObject([
      { kind: 'withdrawal-recorded', to: 'k-officer', channel: 'mail', status: 'queued' },
      { kind: 'withdrawal-recorded', to: 'k-primary', channel: 'mail', status: 'queued' },
    ]);
    const [first, second] = ledger.state.notices;
    ledger.report(first!.id, 'sent');
    expect(ledger.state.notices.map(({ id }) => id)).toEqual([second!.id]);
  });

  test('said twice, or about a notice that there never was, changes nothing', () => {
    const ledger = unsent();
    const [first] = ledger.state.notices;
    ledger.report(first!.id, 'sent');
    expect(ledger.report(first!.id, 'sent')).toEqual([]);
    expect(ledger.report(first!.id, 'refused')).toEqual([]);
    expect(ledger.report('n9999', 'sent')).toEqual([]);
  });

  test('that it withdrew what had nothing left to say settles the notice, and says nothing of the contact', () => {
    const ledger = unsent();
    const [first] = ledger.state.notices;
    expect(ledger.report(first!.id, 'withdrawn')).toMatchObject([{ type: 'NoticeFailed', why: 'withdrawn' }]);
    expect(ledger.state.notices.map(({ id }) => id)).not.toContain(first!.id);
    expect(reach(ledger)).toMatchObject({ 'k-officer': 'untried' });
    expect(ledger.report(first!.id, 'withdrawn')).toEqual([]);
  });

  test('of a bounce that comes later says that the contact to whom it went is dead, once, and of nobody else', () => {
    const ledger = unsent();
    const { id: notice, to } = ledger.state.notices[1]!;
    ledger.report(notice, 'sent');
    const bounce = (more: object) =>
      ledger.act('ReportDelivery', { notice, proof: 'refused', at: ledger.now, ...more }, 'system');
    expect(bounce({})).toEqual([]);
    expect(bounce({ to: 'k-nobody' })).toEqual([]);
    expect(bounce({ to, notice: 'n9999' })).toEqual([]);
    expect(bounce({ to, proof: 'gave-up' })).toEqual([]);
    bounce({ to });
    expect(reach(ledger)).toEqual({ 'k-officer': 'untried', 'k-primary': 'dead' });
    expect(bounce({ to })).toEqual([]);
  });

  test.each([
    ['refused', 'dead'],
    ['gave-up', 'untried'],
    ['no-address', 'dead'],
    ['soft', 'untried'],
  ] as const)('%s leaves the contact %s', (proof, expected) => {
    const ledger = unsent();
    ledger.report(ledger.state.notices[1]!.id, proof);
    expect(reach(ledger)['k-primary']).toBe(expected);
  });

  test('a dead contact is not written to any more; with nobody left a letter goes to the registered address', () => {
    const ledger = draft(ctpat);
    ledger.mail = ({ to }) => (to === 'k-primary' ? 'refused' : 'sent');
    ledger.sleepUntil('2027-03-17');
    expect(reach(ledger)).toEqual({ 'k-officer': 'untried', 'k-primary': 'dead' });
    expect(ledger.items()).toEqual(['contact.unreachable:k-primary']);
    ledger.mail = () => 'refused';
    ledger.sleepUntil('2027-03-28');
    const events = ledger.act('Withdraw', { note }, 'officer');
    expect(ledger.told(events)).toEqual(['withdrawal-recorded by letter']);
  });

  test('the registered address has no mail to bounce: the letter is dispatched by hand, once', () => {
    const ledger = draft(ctpat);
    ledger.mail = () => 'refused';
    ledger.sleepUntil('2027-03-28');
    const [letter] = ledger.state.notices.filter(({ channel }) => channel === 'letter');
    expect(ledger.items()).toContain(`letter.dispatch:${letter!.id}`);
    expect(ledger.refusal('DispatchNotice', { notice: letter!.id, tracking: note }, 'supervisor')).toBe(
      'NotAuthorized',
    );
    ledger.act('DispatchNotice', { notice: letter!.id, tracking: note }, 'specialist');
    expect(ledger.refusal('DispatchNotice', { notice: letter!.id, tracking: note }, 'specialist')).toBe('NoLetter');
  });
});

test('one letter that waits lets no other leave: neither a step’s, nor a decision’s, nor a mail of which no server has said anything', () => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  ledger.act('LogLetterProof', { ladder: onlyLadder(ledger).id, proof: 'returned', note }, 'specialist');
  ledger.mail = () => undefined;
  ledger.act('SendAgain', { ladder: onlyLadder(ledger).id, to: 'registered-address' }, 'specialist');
  const contact = { id: 'k-new', role: 'alternate', reach: 'untried' } as const;
  ledger.act('RecordContact', { contact, replaces: null, note }, 'specialist');
  ledger.act('SendAgain', { ladder: onlyLadder(ledger).id, to: 'k-new' }, 'specialist');
  const grave = { order: 'suspension', ground: 'security-incident', point: 'national-security', note } as const;
  ledger.act('RecommendImmediateAction', grave, 'director');
  decideOn(ledger, 'headquarters');
  const plain = post('record-corrected', 'correction');
  ledger.state = evolveDelivery({ ...ledger.state, seq: ledger.state.seq + 1 }, plain);
  const waiting = ledger.state.notices.map(({ kind, channel }) => `${kind} ${channel}`);
  expect(waiting).toEqual(expect.arrayContaining(['suspended letter', 'record-corrected letter']));
  const left = ledger.state.notices.map((notice) => [
    `${notice.kind} ${notice.channel}`,
    ledger.refusal('DispatchNotice', { notice: notice.id, tracking: note }, 'specialist'),
  ]);
  expect(new Map(left as [string, string | null][])).toEqual(
    new Map(waiting.map((each) => [each, each === 'record-corrected letter' ? null : 'NoLetter'])),
  );
});

describe('an acknowledgement', () => {
  test('proves that the contact is reached', () => {
    const ledger = unsent();
    ledger.act('AcknowledgeNotice', { notice: ledger.state.notices[1]!.id }, 'contact');
    expect(reach(ledger)['k-primary']).toBe('proven');
    expect(ledger.last('NoticeReceived').by).toBe('cleo-contact');
    expect(ledger.refusal('AcknowledgeNotice', { notice: 'n1' }, 'consultant')).toBe('NotAuthorized');
  });

  test('of another’s copy is receipt by whoever acknowledged, and says nothing of the address that it went to', () => {
    const ledger = overdue(ctpat);
    const mail = onlyLadder(ledger).attempts[0]!;
    const before = reach(ledger)[mail.to];
    ledger.act('AcknowledgeNotice', { notice: mail.id, contact: 'k-officer' }, 'officer');
    ledger.act('AcknowledgeNotice', { notice: mail.id, contact: 'k-officer' }, 'officer');
    const tried = onlyLadder(ledger).attempts.map(({ channel, to, grade }) => [channel, to, grade]);
    expect([mail.to, reach(ledger)]).toEqual(['k-primary', { ...reach(ledger), 'k-primary': before }]);
    expect(tried).toEqual([
      ['mail', 'k-primary', mail.grade],
      ['portal', 'k-officer', 'received'],
    ]);
    const { basis } = evidenceOf(ledger.state, onlyLadder(ledger), ledger.factsFor('x'));
    expect(basis).toBe('received');
    expect(ledger.report(mail.id, 'refused')).not.toEqual([]); // the mail itself may still come back
    expect(reach(ledger)['k-primary']).toBe('dead');
  });

  test.each([
    ['the officer', 'officer', null, 'received'],
    ['a contact', 'contact', 'k-officer', 'received'],
    ['somebody with a sign-in who was replaced among the contacts', 'contact', 'k-gone', null],
    ['somebody with a sign-in who never was one', 'contact', null, null],
  ] as const)('by %s, of another’s copy', (_, seat, contact, basis) => {
    const ledger = overdue(ctpat);
    const { id: notice } = onlyLadder(ledger).attempts[0]!;
    for (let times = 0; times < 2; times += 1) ledger.act('AcknowledgeNotice', { notice, contact }, seat);
    const facts = ledger.factsFor('x');
    expect(evidenceOf(ledger.state, onlyLadder(ledger), facts).basis).toBe(basis);
    const read = onlyLadder(ledger).attempts.filter(({ channel }) => channel === 'portal');
    expect(read.map(({ grade }) => grade)).toEqual([basis ?? 'sent']);
    expect(
      missingEvidence(ledger.events, onlyLadder(ledger).id, ledger.state.contacts, facts).includes('a search'),
    ).toBe(basis === null);
    if (basis === null) ledger.act('AcknowledgeNotice', { notice, contact: 'k-officer' }, 'officer');
    expect(evidenceOf(ledger.state, onlyLadder(ledger), facts).basis).toBe('received');
  });

  test('by a person who is no contact proves no address; one’s own copy proves one’s own', () => {
    const ledger = overdue(ctpat);
    const mail = onlyLadder(ledger).attempts[0]!;
    ledger.act('AcknowledgeNotice', { notice: mail.id, contact: null }, 'contact');
    expect([reach(ledger)['k-primary'], ledger.last('NoticeReceived').contact]).toEqual(['untried', null]);
    ledger.act('AcknowledgeNotice', { notice: mail.id, contact: 'k-gone' }, 'contact');
    expect(ledger.last('NoticeReceived').contact).toBeNull();
    ledger.act('AcknowledgeNotice', { notice: mail.id, contact: 'k-primary' }, 'contact');
    expect([reach(ledger)['k-primary'], onlyLadder(ledger).attempts[0]!.grade]).toEqual(['proven', 'received']);
  });

  test('does not bring back an address that bounced, whoever has acknowledged an older copy', () => {
    const ledger = overdue(ctpat);
    const { id, to } = onlyLadder(ledger).attempts[0]!;
    ledger.report(id, 'refused');
    ledger.act('AcknowledgeNotice', { notice: id }, 'officer');
    expect(onlyLadder(ledger).attempts[0]?.grade).toBe('received');
    expect(reach(ledger)[to]).toBe('dead');
  });

  test('is not of a letter that has not left: it waits on', () => {
    const ledger = draft(ctpat);
    ledger.mail = () => 'refused';
    ledger.sleepUntil('2027-03-28');
    const { id } = ledger.state.notices.find(({ channel }) => channel === 'letter')!;
    expect(ledger.refusal('AcknowledgeNotice', { notice: id }, 'officer')).toBe('NoticeNotLeft');
    ledger.act('DispatchNotice', { notice: id, tracking: note }, 'specialist');
    expect(ledger.refusal('AcknowledgeNotice', { notice: id }, 'officer')).toBeNull();
  });

  test('stands against a bounce that is reported later', () => {
    const ledger = overdue(ctpat);
    const { id } = onlyLadder(ledger).attempts[0]!;
    ledger.act('AcknowledgeNotice', { notice: id }, 'officer');
    expect(ledger.report(id, 'refused')).toEqual([]);
    expect(onlyLadder(ledger).attempts[0]?.grade).toBe('received');
  });
});

describe('contacts', () => {
  test('a new one takes the place of the unreachable, and the item is gone', () => {
    const ledger = reviewOpen(ctpat);
    ledger.mail = ({ to }) => (to === 'k-primary' ? 'refused' : 'sent');
    ledger.sleepUntil('2028-01-15');
    expect(ledger.items()).toContain('contact.unreachable:k-primary');
    const contact = { id: 'k-new', role: 'primary', reach: 'untried' } as const;
    ledger.act('RecordContact', { contact, replaces: 'k-primary', note }, 'specialist');
    expect(ledger.state.contacts.map(({ id }) => id)).toEqual(['k-officer', 'k-new']);
    expect(ledger.items()).not.toContain('contact.unreachable:k-primary');
    expect(ledger.refusal('RecordContact', { contact, replaces: null, note }, 'specialist')).toBe('ContactKnown');
    expect(
      ledger.refusal(
        'RecordContact',
        { contact: { ...contact, id: 'k-3' }, replaces: 'k-primary', note },
        'specialist',
      ),
    ).toBe('ContactUnknown');
    expect(
      ledger.refusal('RecordContact', { contact: { ...contact, id: 'k-3' }, replaces: null, note }, 'contact'),
    ).toBe('NotAuthorized');
  });

  test('to whom nothing gets is none that can be recorded, by itself or with a search: nobody would have to write to them', () => {
    const ledger = overdue(ctpat);
    const add = { contact: { id: 'k-new', role: 'primary', reach: 'dead' }, replaces: 'k-officer' } as const;
    const search = { ladder: onlyLadder(ledger).id, note, sources: ['registry'], found: ['registry'], add } as const;
    expect([
      ledger.refusal('RecordContact', { ...add, note }, 'specialist'),
      ledger.refusal('RecordSearch', search, 'specialist'),
    ]).toEqual(['ContactUnreachable', 'ContactUnreachable']);
  });

  test('recorded during outreach must be written to before the evidence is complete', () => {
    const ledger = overdue(ctpat);
    ledger.sleepUntil('2028-06-01');
    ledger.act(
      'RecordContact',
      { contact: { ...CONTACTS[1]!, id: 'k-new', role: 'alternate' }, replaces: null, note },
      'specialist',
    );
    expect(ledger.refusal('RecommendSuspension', { ladder: 'annual-review:2028', note }, 'specialist')).toBe(
      'EvidenceIncomplete',
    );
  });

  test('are closed with the membership', () => {
    const ledger = removed(ctpat);
    expect(
      ledger.refusal(
        'RecordContact',
        { contact: { id: 'k-new', role: 'primary', reach: 'untried' }, replaces: null, note },
        'specialist',
      ),
    ).toBe('Over');
  });
});

test('only the primary contact learns the specialist’s name', () => {
  const ledger = inReview(ctpat);
  expect(ledger.of('NoticeQueued').filter(({ kind }) => kind === 'specialist-named')).toMatchObject([
    { to: 'k-primary' },
  ]);
});
