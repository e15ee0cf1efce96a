import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { accountOf } from './expected-account.ts';
import { accountIn, amissIn, stepsOf } from './testing/account.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, overdue } from './testing/stories.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const differing = (ledger: Ledger) =>
  accountIn(ledger)
    .filter(({ differs }) => differs !== null)
    .map(({ kind, to, differs, open, item }) => ({ kind, to, differs, open, item }));
/** A member whose mails to the primary contact come to this from now on. */
function failing(proof: 'gave-up' | 'no-address' | 'refused'): Ledger {
  const ledger = certified(ctpat);
  ledger.mail = ({ to }) => (to === 'k-primary' ? proof : 'sent');
  ledger.sleepUntil('2027-12-31');
  return ledger;
}
/** The contact whom mail does not reach gives way to another one. */
function replace(ledger: Ledger): Ledger {
  const contact = { id: 'k-new', role: 'primary', reach: 'untried' } as const;
  ledger.act('RecordContact', { contact, replaces: 'k-primary', note }, 'specialist');
  return ledger;
}
/** As a night would do it before somebody mends. */
const mend = (ledger: Ledger, to: string): void => {
  ledger.amiss = amissIn(ledger);
  ledger.act('MendNotice', { notice: ledger.amiss[0]!.id, to, note }, 'specialist');
};

test('a life without faults has no difference', () => {
  const ledger = certified(ctpat);
  expect(differing(ledger)).toEqual([]);
  expect(accountIn(ledger).every(({ progress }) => progress === 'sent')).toBe(true);
});

describe('mail outside of an outreach that comes to nothing', () => {
  test('gave up: a letter takes its place, and is looked after as any letter', () => {
    const ledger = failing('gave-up');
    expect(differing(ledger)[0]).toMatchObject({ to: 'k-primary', differs: 'failed', open: false, item: null });
    expect(ledger.items().some((key) => key.startsWith('letter.dispatch:'))).toBe(true);
  });

  test.each(['refused', 'no-address'] as const)(
    '%s: while the contact is unreachable that item takes care of it, afterwards it needs one of its own',
    (proof) => {
      const ledger = failing(proof);
      expect(differing(ledger)).toMatchObject([
        { differs: 'failed', open: true, item: 'contact.unreachable:k-primary' },
      ]);
      replace(ledger);
      expect(differing(ledger)).toMatchObject([{ differs: 'failed', open: true, item: null }]);
      mend(ledger, 'k-new');
      expect(differing(ledger)).toMatchObject([{ differs: 'failed', open: false, item: null }]);
    },
  );

  test('is over when one more copy goes out or a person says why none is needed; a copy that fails, too, is found', () => {
    const sentAgain = replace(failing('refused'));
    expect(amissIn(sentAgain)).toHaveLength(1);
    mend(sentAgain, 'k-officer');
    expect(amissIn(sentAgain)).toEqual([]);
    expect(accountIn(sentAgain).at(-1)).toMatchObject({ to: 'k-officer', progress: 'sent', differs: null });
    const settled = replace(failing('refused'));
    mend(settled, 'nobody');
    expect(amissIn(settled)).toEqual([]);
    const again = replace(failing('refused'));
    again.mail = () => 'refused';
    mend(again, 'k-new');
    expect(differing(again).at(-1)).toMatchObject({ to: 'k-new', open: true, item: 'contact.unreachable:k-new' });
  });

  test('only what is amiss can be mended, to somebody whom mail reaches', () => {
    const ledger = replace(failing('refused'));
    const refusal = (notice: string, to: string) => ledger.refusal('MendNotice', { notice, to, note }, 'specialist');
    expect(refusal('n1', 'nobody')).toBe('NothingAmiss');
    ledger.amiss = amissIn(ledger);
    expect(refusal('n1', 'nobody')).toBe('NothingAmiss');
    expect(refusal(ledger.amiss[0]!.id, 'k-none')).toBe('ContactUnknown');
    expect(refusal(ledger.amiss[0]!.id, 'registered-address')).toBeNull();
    expect(ledger.items()).toContain(`letter.dispatch:n${ledger.state.seq}`);
  });
});

describe('in an outreach', () => {
  test('mail that failed is the business of the outreach, as long as it lasts', () => {
    const ledger = overdue(ctpat);
    ledger.report(ledger.state.ladders[0]!.attempts[0]!.id, 'gave-up');
    const failed = () => differing(ledger).filter(({ differs }) => differs === 'failed');
    expect(failed()).toMatchObject([{ open: true, item: `outreach.resend:${ladder}:k-primary` }]);
    ledger.act('WaiveDuty', { ladder, note }, 'supervisor');
    expect(failed()).toMatchObject([{ open: false, item: null }]);
  });
});

describe('by the policy’s hours', () => {
  const { mailHours } = CTPAT.proof;
  const waiting = (): Ledger => {
    const ledger = certified(ctpat);
    ledger.mail = () => undefined;
    const [opening] = ledger.state.clocks.filter(({ rule }) => rule === 'ANNUAL_OPEN');
    ledger.sleepUntil(opening!.dueAt);
    return ledger;
  };

  test('a mail that waits is late when they are over, and not before', () => {
    const ledger = waiting();
    ledger.now += mailHours * 3_600_000;
    expect(differing(ledger)).toEqual([]);
    ledger.now += 1;
    expect(differing(ledger)).toMatchObject([
      { kind: 'review-open', differs: 'late', open: true, item: null },
      { kind: 'review-open', differs: 'late', open: true, item: null },
    ]);
    ledger.mail = () => 'sent';
    ledger.settle();
    expect(differing(ledger)).toMatchObject([
      { differs: 'late', open: false },
      { differs: 'late', open: false },
    ]);
  });

  test('a clock that did not ring owes its notice, and so does the first step of an outreach', () => {
    const ledger = certified(ctpat);
    const [opening] = ledger.state.clocks.filter(({ rule }) => rule === 'ANNUAL_OPEN');
    ledger.now = opening!.dueAt + mailHours * 3_600_000;
    expect(differing(ledger)).toEqual([]);
    ledger.now += 1;
    expect(differing(ledger)).toEqual([
      { kind: 'review-open', to: '', differs: 'missing', open: true, item: 'engine' },
    ]);
  });
});

test('a mail that left and is not kept as it was sent lacks its proof; one that may have come twice is marked', () => {
  const ledger = certified(ctpat);
  const { policy, policyOf } = ledger.factsFor('nobody');
  const ids = accountIn(ledger).flatMap(({ channel, notice }) => (channel === 'mail' && notice ? [notice] : []));
  const copies = new Map(ids.slice(1).map((id, index) => [id, index === 0]));
  const account = accountOf(
    { participant: 'p', steps: stepsOf(ledger), copies },
    { now: ledger.now, policy, policyOf },
  );
  expect(account.filter(({ differs }) => differs !== null)).toMatchObject([
    { id: ids[0], differs: 'unproven', open: true },
  ]);
  expect(account.filter(({ twice }) => twice)).toMatchObject([{ id: ids[1] }]);
});
