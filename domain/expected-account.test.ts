import { describe, expect, test } from '@jest/globals';
import { CTPAT, ctpat } from '../test/lifecycle/ctpat.ts';
import { accountOf, type AccountLine } from './expected-account.ts';
import { unrung, unwound } from './expected-ladder.ts';
import { proofOf } from './expected-proof.ts';
import { accountIn, amissIn, stepsOf } from './testing/account.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { certified, climbInSilence, decideOn, overdue, recommend, suspended } from './testing/stories.ts';
import type { State } from './state.ts';

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
    ledger.pass(7); // everybody has a copy: the failure of one moves nothing
    ledger.report(ledger.state.ladders[0]!.attempts.findLast(({ to }) => to === 'k-primary')!.id, 'gave-up');
    const failed = () => differing(ledger).filter(({ differs }) => differs === 'failed');
    expect(failed()).toMatchObject([{ open: true, item: `outreach.resend:${ladder}:k-primary` }]);
    ledger.act('WaiveDuty', { ladder, note }, 'supervisor');
    expect(failed()).toMatchObject([{ open: false, item: null }]);
  });
});

describe('the letter of a decision', () => {
  const letterOf = (ledger: Ledger): string =>
    `n${ledger.events.findLast(({ event }) => event.type === 'NoticeQueued' && event.kind === 'suspended' && event.channel === 'letter')!.seq}`;
  const line = (ledger: Ledger) => accountIn(ledger).find(({ id }) => id === letterOf(ledger))!;
  const prove = (ledger: Ledger, proof: 'signed' | 'returned'): void => {
    ledger.act('ProveLetter', { notice: letterOf(ledger), proof, note }, 'specialist');
  };

  test('is signed for, or missed; the mail that tells of it does not take its place', () => {
    const ledger = suspended(ctpat);
    expect(line(ledger)).toMatchObject({ channel: 'letter', proof: 'tracked', differs: null });
    ledger.pass(CTPAT.proof.letterProofDays + 1);
    expect(line(ledger)).toMatchObject({ differs: 'unproven', open: true, item: null });
    prove(ledger, 'signed');
    expect(line(ledger)).toMatchObject({ proof: 'signed', progress: 'received', differs: null });
  });

  test('that comes back is followed by one more, which is looked after as well', () => {
    const ledger = suspended(ctpat);
    prove(ledger, 'returned');
    const [first, again] = accountIn(ledger).filter(
      ({ kind, channel }) => kind === 'suspended' && channel === 'letter',
    );
    expect([first, again]).toMatchObject([
      { differs: 'failed', open: false },
      { proof: 'queued', differs: null },
    ]);
  });

  test('that comes back is missed without one more, and asks for no third while that one waits', () => {
    const letters = (lines: readonly AccountLine[]) =>
      lines.flatMap(({ kind, channel, differs }) => (kind === 'suspended' && channel === 'letter' ? [differs] : []));
    const ledger = suspended(ctpat);
    const served = letterOf(ledger);
    const returned = () => void ledger.act('ProveLetter', { notice: served, proof: 'returned', note }, 'specialist');
    returned();
    const unposted = stepsOf(ledger).map(({ recorded, ...step }, index, { length }) => ({
      ...step,
      recorded: index === length - 1 ? recorded.filter(({ event }) => event.type !== 'NoticeQueued') : recorded,
    }));
    expect(letters(accountIn(ledger, unposted))).toEqual(['failed', 'missing']);
    returned();
    expect(letters(accountIn(ledger))).toEqual(['failed', null]);
  });

  test('cannot be proven before it has left, and the letter of an outreach is proven for the outreach', () => {
    const ledger = overdue(ctpat);
    climbInSilence(ledger);
    const { id } = ledger.state.ladders[0]!.attempts.find(({ channel }) => channel === 'letter')!;
    ledger.act('ProveLetter', { notice: id, proof: 'signed', note }, 'specialist');
    expect(ledger.last('LetterProofLogged')).toMatchObject({ letter: id, grade: 'received' });
    recommend(ledger);
    decideOn(ledger, 'director');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    const refusal = (notice: string) => ledger.refusal('ProveLetter', { notice, proof: 'signed', note }, 'specialist');
    expect([refusal(letterOf(ledger)), refusal('n99999')]).toEqual(['NoLetter', 'NoticeUnknown']);
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

test('the last day of a denial owes the news that the benefits are back; a membership without its next review owes that', () => {
  const { state, policy } = certified(ctpat);
  const [opening] = state.clocks.filter(({ rule }) => rule === 'ANNUAL_OPEN');
  const clock = { ...opening!, id: 'DENIAL_ENDS:d1', rule: 'DENIAL_ENDS', about: 'd1', dueAt: 1 };
  const denied = { ...state, clocks: [clock], denials: [{ id: 'd1' }] } as unknown as State;
  const policyOf = () => policy;
  expect(unrung(denied, 2, policyOf)).toMatchObject([{ kind: 'benefits-restored', about: 'adverse' }]);
  expect(unwound(denied, policyOf)).toMatchObject([{ kind: 'review-open' }]);
  expect(unwound(state, policyOf)).toEqual([]);
});

test('a copy that does not stand on the company’s page lacks its proof; a letter that is printed says so', () => {
  const ledger = certified(ctpat);
  const { policy, policyOf } = ledger.factsFor('nobody');
  const [gone, ...there] = accountIn(ledger).flatMap(({ notice }) => notice ?? []);
  const copies = new Map(there.map((id) => [id, { kept: true, twice: false, batched: true }]));
  const account = accountOf(
    { participant: 'p', steps: stepsOf(ledger), copies },
    { now: ledger.now, policy, policyOf },
  );
  expect(account.filter(({ differs }) => differs !== null)).toMatchObject([{ id: gone, differs: 'unproven' }]);
  expect(proofOf({ id: there[0]!, proof: 'queued' }, copies)).toBe('batched');
});

test('a mail that left and is not kept as it was sent lacks its proof; one that may have come twice is marked', () => {
  const ledger = certified(ctpat);
  const { policy, policyOf } = ledger.factsFor('nobody');
  const ids = accountIn(ledger).flatMap(({ channel, notice }) => (channel === 'mail' && notice ? [notice] : []));
  const all = accountIn(ledger).flatMap(({ notice }) => notice ?? []);
  const copies = new Map(all.map((id) => [id, { kept: id !== ids[0], twice: id === ids[1], batched: false }]));
  const account = accountOf(
    { participant: 'p', steps: stepsOf(ledger), copies },
    { now: ledger.now, policy, policyOf },
  );
  expect(account.filter(({ differs }) => differs !== null)).toMatchObject([
    { id: ids[0], proof: 'left', differs: 'unproven', open: true },
  ]);
  expect(account.filter(({ twice }) => twice)).toMatchObject([{ id: ids[1] }]);
});
