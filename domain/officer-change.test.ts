import { describe, expect, test } from '@jest/globals';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import { daysBetween } from './calendar.ts';
import { concernsOfficer } from './officer-change.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { overdue, removed, reviewOpen, submitReview } from './testing/stories.ts';

const note = ref('note');
const claim = { claim: ref('claim'), evidence: ['d-1'] };
const confirmed = {
  contact: { id: 'k-new', role: 'officer', reach: 'untried' },
  replaces: 'k-officer',
  officer: 'cleo-contact',
  former: ['owen-officer'],
  channel: 'known-address',
  note,
} as const;
const due = (ledger: Ledger) => ledger.clock(`ANNUAL_DUE:${ledger.state.review?.cycle}`);

describe('a claim', () => {
  test.each(['contact', 'consultant', 'officer', 'specialist'] as const)(
    'by the %s holds the review, starts our five working days, and tells everybody',
    (seat) => {
      const ledger = reviewOpen(ctpat);
      const events = ledger.act('ClaimOfficerChange', claim, seat);
      expect(ledger.told(events)).toEqual(['officer-change-received', 'officer-change-received']);
      expect(due(ledger).held?.why).toBe('officer-change');
      const ours = ledger.clock('OFFICER_CHANGE:officer');
      expect([ours.owedBy, ours.count, ours.unit]).toEqual(['agency', 5, 'working-day']);
      expect(ledger.work().find(({ key }) => key === 'officer.check:officer')).toMatchObject({
        roles: ['specialist'],
        clock: 'OFFICER_CHANGE:officer',
        due: ours.due,
      });
    },
  );

  test('holds the day from the instant on which it was filed, though the day has passed when it is taken up', () => {
    const ledger = reviewOpen(ctpat);
    const day = due(ledger);
    ledger.away(daysBetween(ledger.today, day.due) + 3);
    ledger.act('ClaimOfficerChange', claim, 'contact', day.dueAt - 86_400_001);
    ledger.wake();
    expect(ledger.of('ReviewOverdue')).toEqual([]);
    expect(due(ledger).held?.remainingDays).toBe(1);
  });

  test('is one at a time: a second one is set aside, never refused', () => {
    const ledger = reviewOpen(ctpat);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.act('ClaimOfficerChange', claim, 'officer');
    expect(ledger.last('FilingSetAside').finding).toBe('OfficerChangeOpen');
  });

  test('stops the outreach about a review that is late: no call, no letter, no recommendation', () => {
    const ledger = overdue(ctpat);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    const ran = ledger.of('RungRan').length;
    ledger.pass(60);
    expect(ledger.of('RungRan')).toHaveLength(ran);
    expect(ledger.items().filter((key) => key.startsWith('outreach.'))).toEqual([]);
    expect(ledger.of('ClockLapsed').map(({ clock }) => clock)).toContain('OFFICER_CHANGE:officer');
    expect(ledger.items()).toContain('agency.late:OFFICER_CHANGE:officer');
  });

  test('is possible after a removal, since an appeal wants a signature', () => {
    const ledger = removed(ctpat);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.act('ConfirmOfficerChange', confirmed, 'specialist');
    expect(ledger.state.contacts.map(({ id }) => id)).toContain('k-new');
  });
});

describe('confirmed', () => {
  test('the new officer takes the old one’s place, both are told, and the review runs on with the days to mend it', () => {
    const ledger = reviewOpen(ctpat);
    ledger.sleepUntil(due(ledger).due);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.pass(3);
    const events = ledger.act('ConfirmOfficerChange', confirmed, 'specialist');
    expect(ledger.state.contacts.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'k-primary primary',
      'k-new officer',
    ]);
    const copies = events.flatMap((event) => (event.type === 'NoticeQueued' ? [event.to] : []));
    expect(copies.sort()).toEqual(['k-new', 'k-officer', 'k-primary']);
    expect(daysBetween(ledger.today, due(ledger).due)).toBe(14);
    expect(ledger.runs('OFFICER_CHANGE:officer')).toBe(false);
    expect(ledger.items()).not.toContain('officer.check:officer');
    expect(ledger.state.officerChange).toBeNull();
  });

  test.each(['contact', 'officer', 'supervisor', 'director'] as const)('never by the %s', (seat) => {
    const ledger = reviewOpen(ctpat);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    expect(ledger.refusal('ConfirmOfficerChange', confirmed, seat)).toBe('NotAuthorized');
  });

  test('nobody leaves and stays, and no place is taken that is not there', () => {
    const ledger = reviewOpen(ctpat);
    expect(ledger.refusal('ConfirmOfficerChange', confirmed, 'specialist')).toBe('NoOfficerChange');
    ledger.act('ClaimOfficerChange', claim, 'contact');
    const refusal = (part: object) => ledger.refusal('ConfirmOfficerChange', { ...confirmed, ...part }, 'specialist');
    expect(refusal({ officer: 'owen-officer' })).toBe('OfficerStays');
    expect(refusal({ replaces: 'k-nobody' })).toBe('ContactUnknown');
    expect(refusal({ contact: { id: 'k-primary', role: 'officer', reach: 'untried' } })).toBe('ContactKnown');
  });
});

describe('at another membership of the company', () => {
  const hear = { ...claim, claimedBy: 'cleo-contact' };
  const elsewhere = { event: 'participant:p-2#9', by: 'sid-specialist' };
  const { contact, officer, former, channel } = confirmed;
  const answer = { contact, replacesOfficer: true, officer, former, channel };
  const filingOf = (ledger: Ledger): string => ledger.state.officerChange?.filing ?? '';

  test('a claim holds the review here too, from the instant of its receipt, in the name of whoever claimed it', () => {
    const ledger = reviewOpen(ctpat);
    const before = due(ledger);
    ledger.pass(4);
    const events = ledger.act('HearOfficerClaim', hear, 'system', ledger.now - 3 * 86_400_000);
    expect(ledger.state.officerChange?.claimedBy).toBe('cleo-contact');
    expect(due(ledger).held?.remainingDays).toBe(daysBetween(ledger.today, before.due) + 3);
    expect(ledger.told(events)).toEqual(['officer-change-received', 'officer-change-received']);
    expect(ledger.refusal('HearOfficerClaim', hear, 'contact')).toBe('NotAuthorized');
  });

  test('what was confirmed there is followed here, with who did it and how', () => {
    const ledger = reviewOpen(ctpat);
    ledger.act('HearOfficerClaim', hear, 'system');
    const follow = { filing: filingOf(ledger), elsewhere, confirmed: answer, note };
    expect(ledger.refusal('FollowOfficerChange', { ...follow, filing: 'another' }, 'system')).toBe('NoOfficerChange');
    ledger.act('FollowOfficerChange', follow, 'system');
    expect(ledger.last('OfficerChangeConfirmed')).toMatchObject({ replaces: 'k-officer', channel, elsewhere });
    expect(ledger.state.contacts.map(({ id }) => id)).toEqual(['k-primary', 'k-new']);
    expect([due(ledger).held, ledger.items().includes('officer.check:officer')]).toEqual([null, false]);
    expect(ledger.refusal('FollowOfficerChange', follow, 'system')).toBe('NoOfficerChange');
    expect(ledger.refusal('ConfirmOfficerChange', confirmed, 'specialist')).toBe('NoOfficerChange');
  });

  test('so is a refusal; where the old officer stays a contact there, so it is here', () => {
    const ledger = reviewOpen(ctpat);
    ledger.act('HearOfficerClaim', hear, 'system');
    ledger.act('FollowOfficerChange', { filing: filingOf(ledger), elsewhere, confirmed: null, note }, 'system');
    expect(ledger.last('OfficerChangeRefused')).toMatchObject({ elsewhere });
    ledger.act('HearOfficerClaim', hear, 'system');
    const stays = { ...answer, replacesOfficer: false };
    ledger.act('FollowOfficerChange', { filing: filingOf(ledger), elsewhere, confirmed: stays, note }, 'system');
    expect(ledger.state.contacts.map(({ id }) => id)).toEqual(['k-officer', 'k-primary', 'k-new']);
  });

  test('it is filed where somebody may sign and nothing waits already', () => {
    const ledger = reviewOpen(ctpat);
    expect(concernsOfficer(ledger.state)).toBe(true);
    expect(concernsOfficer({ ...ledger.state, imported: { on: '2027-01-01', live: false, late: [] } })).toBe(false);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    expect(concernsOfficer(ledger.state)).toBe(false);
    expect(concernsOfficer({ ...ledger.state, officerChange: null, standing: 'withdrawn', clocks: [] })).toBe(false);
  });
});

describe('meanwhile', () => {
  test('whatever lets the review’s day run holds it again', () => {
    const ledger = reviewOpen(ctpat);
    submitReview(ledger);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.act('ReturnReview', { note, categories: [1] }, 'specialist');
    expect(due(ledger).held?.why).toBe('officer-change');
    ledger.act('GrantTime', { days: 10, note }, 'specialist');
    expect(due(ledger).held?.why).toBe('officer-change');
    ledger.act('RefuseOfficerChange', { note }, 'specialist');
    expect(due(ledger).held).toBeNull();
  });

  test('a review that waits for the agency goes on waiting when the change is refused', () => {
    const ledger = reviewOpen(ctpat);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    submitReview(ledger);
    ledger.act('RefuseOfficerChange', { note }, 'specialist');
    expect(due(ledger).held).not.toBeNull();
    ledger.act('ReturnReview', { note, categories: [1] }, 'specialist');
    expect(due(ledger).held).toBeNull();
  });

  test('refused, the day runs on with what was left of it', () => {
    const ledger = reviewOpen(ctpat);
    const left = daysBetween(ledger.today, due(ledger).due);
    ledger.act('ClaimOfficerChange', claim, 'contact');
    ledger.pass(4);
    const events = ledger.act('RefuseOfficerChange', { note }, 'specialist');
    expect(ledger.told(events)).toEqual(['officer-change-refused', 'officer-change-refused']);
    expect(daysBetween(ledger.today, due(ledger).due)).toBe(left);
  });
});
