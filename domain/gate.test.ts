/** No path and no role lets a suspension or a removal through on incomplete evidence: random lives around the gate, each counted anew from the record. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ctpat } from '../test/lifecycle/ctpat.ts';
import type { Event } from './participant.ts';
import { resendable } from './resend.ts';
import { CAST, type Seat } from './testing/cast.ts';
import { diceFrom, oneOf, type Dice } from './testing/dice.ts';
import { watchOver } from './testing/invariants.ts';
import { ref, type Ledger } from './testing/ledger.ts';
import { climbInSilence, decideOn, overdue, recommend, reviewOpen } from './testing/stories.ts';
import { unreadAnswers } from './ladder.ts';

const note = ref('note');
const ladder = 'annual-review:2028';
const AGENCY: readonly Seat[] = [
  'specialist',
  'supervisor',
  'director',
  'otherDirector',
  'headquarters',
  'otherHeadquarters',
  'doubleDirector',
  'doubleHeadquarters',
];
const silent = (): Ledger => {
  const ledger = overdue(ctpat);
  climbInSilence(ledger);
  return ledger;
};
/** Nobody is reached by mail, so that each mail became a letter: all that were printed leave at once, the warning first, and that comes back. */
const silentByLetter = (): Ledger => {
  const ledger = reviewOpen(ctpat);
  ledger.mail = () => 'refused';
  ledger.sleepUntil('2028-04-13');
  for (const { id: letter } of ledger.state.notices.filter(({ about }) => about === ladder).toReversed())
    ledger.act('DispatchLetter', { ladder, letter, tracking: note }, 'specialist');
  const warning = ledger.of('LetterDispatched').find((letter) => letter.warning)!.notice;
  ledger.act('LogLetterProof', { ladder, letter: warning, proof: 'returned', note }, 'specialist');
  climbInSilence(ledger);
  return ledger;
};
const decided = (): Ledger => {
  const ledger = silent();
  recommend(ledger);
  decideOn(ledger, 'director');
  return ledger;
};
const confirmed = (): Ledger => {
  const ledger = decided();
  ledger.act('ConfirmSuspension', { note }, 'headquarters');
  return ledger;
};
const attempts = (ledger: Ledger) => ledger.state.ladders[0]?.attempts ?? [];
const letterOf = (ledger: Ledger) => attempts(ledger).findLast(({ channel }) => channel === 'letter')!.id;
const mailTo = (ledger: Ledger, contact: string) =>
  attempts(ledger).findLast(({ channel, to }) => channel === 'mail' && to === contact)!.id;
const returned = (ledger: Ledger): void =>
  void ledger.act('LogLetterProof', { ladder, letter: letterOf(ledger), proof: 'returned', note }, 'specialist');

/** What may happen around a decision: proofs get better and worse, people answer, time passes, and everybody tries to go on. */
const HAPPENINGS: readonly ((ledger: Ledger, dice: Dice) => unknown)[] = [
  (ledger, dice) => {
    const mails = attempts(ledger).filter(({ channel }) => channel === 'mail');
    if (mails.length > 0)
      ledger.report(oneOf(dice, mails).id, oneOf(dice, ['refused', 'gave-up', 'no-address', 'sent']));
  },
  (ledger, dice) => {
    const letters = attempts(ledger).filter(({ channel }) => channel === 'letter');
    const letter = letters.length > 0 ? { letter: oneOf(dice, letters).id } : {};
    const proof = dice(8) === 0 ? 'signed' : 'returned';
    return ledger.refusal('LogLetterProof', { ladder, ...letter, proof, note }, 'specialist');
  },
  (ledger) => {
    const contact = { id: `k-${ledger.state.seq}`, role: 'alternate', reach: 'untried' } as const;
    return ledger.refusal('RecordContact', { contact, replaces: null, note }, 'specialist');
  },
  (ledger, dice) => {
    const outcome = oneOf(dice, ['spoke', 'no-answer', 'no-answer', 'wrong-number'] as const);
    return ledger.refusal('LogCall', { ladder, contact: 'k-primary', outcome, note }, 'specialist');
  },
  (ledger, dice) => {
    const contact = oneOf(dice, ['registered-address', 'registered-address', 'k-primary']);
    const told = { contact, notice: 'n1', said: 'call-me', day: null } as const;
    return ledger.refusal('RecordLinkAnswer', { ladder, ...told, note }, 'system');
  },
  (ledger) => ledger.refusal('HearReply', { ladder, contact: 'k-primary', note }, 'system'),
  (ledger, dice) => {
    const outcome = oneOf(dice, ['reached', 'left-word', 'not-reached'] as const);
    return ledger.refusal(
      'LogOtherAttempt',
      { ladder, contact: 'k-primary', way: 'partner', outcome, note },
      'specialist',
    );
  },
  (ledger) => ledger.refusal('SkipRung', { ladder, rung: 'warning', note }, 'supervisor'),
  (ledger) => ledger.refusal('ResumeOutreach', { ladder, note }, 'specialist'),
  (ledger, dice) => {
    const mails = attempts(ledger).filter(({ channel }) => channel === 'mail');
    const contact = oneOf(dice, ['k-primary', 'k-officer', null]);
    if (mails.length > 0) ledger.refusal('AcknowledgeNotice', { notice: oneOf(dice, mails).id, contact }, 'officer');
  },
  (ledger, dice) => {
    const meaning = oneOf(dice, ['wrong-person', 'no-answer', 'automatic'] as const);
    const answers = ledger.state.ladders.flatMap((each) => unreadAnswers(ledger.state, each)).map(({ id }) => id);
    const some = answers.length > 1 ? { answers: [oneOf(dice, answers)] } : {};
    return ledger.refusal('InterpretAnswer', { ladder, ...some, meaning, promisedBy: null, note }, 'specialist');
  },
  (ledger, dice) => {
    const copies = ledger.state.ladders.flatMap((each) => resendable(ledger.state, each));
    if (copies.length > 0) ledger.refusal('SendAgain', { ladder, to: oneOf(dice, copies).to }, 'specialist');
  },
  (ledger, dice) => {
    const channel = oneOf(dice, ['letter', 'mail', 'call', 'other'] as const);
    return ledger.refusal('RecordAnswer', { ladder, contact: 'k-primary', channel, note }, 'specialist');
  },
  (ledger, dice) => {
    const letters = ledger.state.notices.filter(({ channel, about }) => channel === 'letter' && about === ladder);
    const letter = letters.length > 0 ? { letter: oneOf(dice, letters).id } : {};
    return ledger.refusal('DispatchLetter', { ladder, ...letter, tracking: note }, 'specialist');
  },
  (ledger, dice) => {
    const notice = ledger.state.notices.length > 0 ? oneOf(dice, ledger.state.notices).id : 'n1';
    return ledger.refusal('DispatchNotice', { notice, tracking: note }, 'specialist');
  },
  (ledger, dice) => ledger.pass(dice(2) === 0 ? 1 : 12),
];
const ONWARD = {
  none: (ledger: Ledger, by: Seat) => ledger.refusal('RecommendSuspension', { ladder, note }, by),
  recommended: (ledger: Ledger, by: Seat) => ledger.refusal('DecideAdverse', { impose: true, note }, by),
  decided: (ledger: Ledger, by: Seat) => ledger.refusal('ConfirmSuspension', { note }, by),
  confirmed: (ledger: Ledger, by: Seat) => ledger.refusal('ServeDecision', { tracking: note }, by),
  suspended: (ledger: Ledger, by: Seat) => ledger.refusal('RecommendRemoval', { note }, by),
} as const;
type Stage = keyof typeof ONWARD;
const STAGES = Object.keys(ONWARD) as readonly Stage[];
const WHOSE: Readonly<Record<Stage, Seat>> = {
  none: 'specialist',
  recommended: 'director',
  decided: 'headquarters',
  confirmed: 'specialist',
  suspended: 'specialist',
};

/** Mostly the next step by whoever may do it, sometimes any step by anybody. Answers with the stage at which it was tried and what came of it. */
function goOn(ledger: Ledger, dice: Dice): string {
  const stage = STAGES.find((each) => each === ledger.state.adverse?.stage) ?? 'none';
  const by = dice(4) === 0 ? oneOf(dice, AGENCY) : WHOSE[stage];
  return `${stage} ${ONWARD[dice(4) === 0 ? oneOf(dice, STAGES) : stage](ledger, by)}`;
}

test('whatever comes between recommendation, decision, confirmation and service, none passes without evidence', () => {
  const met = new Map<string, number>();
  const count = (word: string) => met.set(word, (met.get(word) ?? 0) + 1);
  fc.assert(
    fc.property(fc.array(fc.noBias(fc.nat()), { minLength: 40, maxLength: 60, size: 'max' }), (seeds) => {
      const ledger = seeds[0]! % 3 === 0 ? silentByLetter() : silent();
      ledger.watches.push(watchOver(ledger.events));
      for (const seed of seeds) {
        const dice = diceFrom(seed);
        if (dice(10) < 3) oneOf(dice, HAPPENINGS)(ledger, dice);
        else count(goOn(ledger, dice));
      }
      for (const { event } of ledger.events) count(event.type);
    }),
    { numRuns: 60, seed: 20281127 },
  );
  const passed: readonly Event['type'][] = ['AdverseDecided', 'SuspensionConfirmed', 'DecisionServed'];
  const stopped = ['recommended', 'decided', 'confirmed'].map((stage) => `${stage} EvidenceIncomplete`);
  expect([...passed, ...stopped].filter((word) => !met.has(word))).toEqual([]);
}, 120_000);

/** The decision is appealed, sent back, and goes on; or the appeal is decided. */
const APPEALED: readonly ((ledger: Ledger, dice: Dice) => unknown)[] = [
  (ledger) => ledger.refusal('FileAppeal', { statement: note }, 'officer'),
  (ledger) => ledger.refusal('AdmitAppeal', { note }, 'otherAppealOfficer'),
  (ledger) => ledger.refusal('AssignAppeal', { officer: 'amy-appeals' }, 'otherAppealOfficer'),
  (ledger, dice) => {
    const outcome = dice(3) === 0 ? 'denied' : 'remitted';
    return `${outcome} ${ledger.refusal('DecideAppeal', { outcome, note }, 'appealOfficer')}`;
  },
  (ledger) => `recommended anew ${ledger.refusal('RecommendAnew', { outcome: 'upheld', note }, 'supervisor')}`,
  (ledger) => `upheld ${ledger.refusal('DecideAnew', { outcome: 'upheld', note }, 'otherDirector')}`,
];

test('nor does any pass on the way by an appeal: denied, recommended anew and upheld on evidence that is complete today', () => {
  const met = new Set<unknown>();
  fc.assert(
    fc.property(fc.array(fc.noBias(fc.nat()), { minLength: 30, maxLength: 40, size: 'max' }), (seeds) => {
      const ledger = seeds[0]! % 2 === 0 ? decided() : confirmed();
      ledger.watches.push(watchOver(ledger.events));
      for (const seed of seeds) {
        const dice = diceFrom(seed);
        const turn = dice(8);
        if (turn < 2) oneOf(dice, HAPPENINGS)(ledger, dice);
        else if (turn === 2) goOn(ledger, dice);
        else for (const each of APPEALED) if (dice(3) > 0) met.add(each(ledger, dice));
      }
    }),
    { numRuns: 40, seed: 20281129 },
  );
  const steps = ['denied', 'recommended anew', 'upheld'];
  const asked = steps.flatMap((step) => [`${step} null`, `${step} EvidenceIncomplete`]);
  expect(asked.filter((word) => !met.has(word))).toEqual([]);
}, 60_000);

describe('evidence that gets worse after the decision', () => {
  test('a letter that came back: the confirmation is refused, and says what is missing', () => {
    const ledger = decided();
    returned(ledger);
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('EvidenceIncomplete');
    const listed = ledger.allowed('headquarters').find(({ act }) => act === 'ConfirmSuspension');
    expect(listed?.refusal?.message).toContain('a tracked letter is needed');
    expect(ledger.items()).toEqual(
      expect.arrayContaining([`outreach.resend:${ladder}:registered-address`, 'adverse.confirm:adverse']),
    );
  });

  test('a mail that bounced takes its contact out of the count: another that is recorded must be mailed first', () => {
    const ledger = decided();
    ledger.report(mailTo(ledger, 'k-primary'), 'refused');
    const contact = { id: 'k-new', role: 'primary', reach: 'untried' } as const;
    ledger.act('RecordContact', { contact, replaces: 'k-primary', note }, 'specialist');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('EvidenceIncomplete');
    expect(ledger.items()).toContain(`outreach.resend:${ladder}:k-new`);
    ledger.act('SendAgain', { ladder, to: 'k-new' }, 'specialist');
    expect(ledger.items()).not.toContain(`outreach.resend:${ladder}:k-new`);
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('EvidenceIncomplete');
    ledger.pass(5);
    ledger.act('DateDecisionAnew', { note }, 'director');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBeNull();
  });

  test('after the confirmation it opens an item for headquarters and one to mend it, and is not served', () => {
    const ledger = confirmed();
    expect(ledger.items()).toContain('adverse.serve:adverse');
    returned(ledger);
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('EvidenceIncomplete');
    expect(ledger.items()).not.toContain('adverse.serve:adverse');
    expect(ledger.items()).toEqual(
      expect.arrayContaining(['adverse.decide:adverse', `outreach.resend:${ladder}:registered-address`]),
    );
    decideOn(ledger, 'headquarters', false);
    expect(ledger.state).toMatchObject({ standing: 'certified', adverse: null });
  });

  test('an answer after the decision holds it until it is said what it means', () => {
    const ledger = decided();
    ledger.act('RecordAnswer', { ladder, contact: 'k-primary', channel: 'mail', note }, 'specialist');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('EvidenceIncomplete');
    expect(ledger.items()).toContain(`outreach.interpret:${ladder}`);
  });

  test('a warning that came back warned nobody, whoever received what else; one who read its copy has it', () => {
    const heard = (ledger: Ledger): Ledger => {
      ledger.act('AcknowledgeNotice', { notice: mailTo(ledger, 'k-primary'), contact: 'k-primary' }, 'contact');
      return ledger;
    };
    const onward = (ledger: Ledger) => ledger.refusal('ConfirmSuspension', { note }, 'headquarters');
    const ledger = heard(decided());
    returned(ledger);
    expect(onward(ledger)).toBe('EvidenceIncomplete');
    const listed = ledger.allowed('headquarters').find(({ act }) => act === 'ConfirmSuspension');
    expect(listed?.refusal?.message).toBe('The warning came back: its letter must be dispatched again.');
    expect(ledger.items()).toContain(`outreach.resend:${ladder}:registered-address`);
    const late = heard(confirmed());
    returned(late);
    expect(late.items()).not.toContain('adverse.serve:adverse');
    ledger.act('AcknowledgeNotice', { notice: letterOf(ledger), contact: 'k-officer' }, 'officer');
    expect(onward(ledger)).toBeNull();
  });

  test('a warning that came back is no less back for another letter that left on the same day, and is sent again itself', () => {
    const ledger = silentByLetter();
    expect(attempts(ledger).filter(({ channel }) => channel === 'letter')).toMatchObject([
      { rung: 'warning-letter', grade: 'failed' },
      { rung: 'mail-everyone', grade: 'sent' },
      { rung: 'mail-primary', grade: 'sent' },
    ]);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('EvidenceIncomplete');
    expect(ledger.items()).toContain(`outreach.resend:${ladder}:registered-address`);
    ledger.act('SendAgain', { ladder, to: 'registered-address' }, 'specialist');
    expect(ledger.last('NoticeQueued')).toMatchObject({ kind: 'duty-warning', rung: 'warning-letter' });
    climbInSilence(ledger);
    expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBeNull();
  });

  test('mended: another warning letter, its whole term, and the decision is dated anew, confirmed and served', () => {
    const ledger = confirmed();
    returned(ledger);
    ledger.act('SendAgain', { ladder, to: 'registered-address' }, 'specialist');
    expect(ledger.items()).toContain(`outreach.letter:${ladder}`);
    ledger.act('DispatchLetter', { ladder, tracking: note }, 'specialist');
    expect(ledger.state.ladders[0]).toMatchObject({ warningLapsed: false, warnedOn: ledger.today });
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('EvidenceIncomplete');
    ledger.sleepUntil(ledger.clock(`BLANK_PROFILE_CURE:${ladder}`).dueAt);
    ledger.act('DateDecisionAnew', { note }, 'director');
    ledger.act('ConfirmSuspension', { note }, 'headquarters');
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBeNull();
    expect(ledger.state.standing).toBe('suspended');
  });
});

test('who recommends and who confirms is the policy’s to say', () => {
  const [policy] = ctpat.versions;
  const ranks = { ...policy!.ranks, recommend: ['supervisor'], confirm: ['director'] } as const;
  const ledger = overdue({ ...ctpat, versions: [{ ...policy!, ranks }] });
  climbInSilence(ledger);
  expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'specialist')).toBe('RankNeeded');
  expect(ledger.refusal('RecommendSuspension', { ladder, note }, 'supervisor')).toBeNull();
  decideOn(ledger, 'director');
  expect(ledger.refusal('ConfirmSuspension', { note }, CAST.headquarters)).toBe('RankNeeded');
});

describe('which suspensions headquarters confirms is the policy’s to say', () => {
  const [policy] = ctpat.versions;
  const { confirmation, ...silentPolicy } = policy!;
  const decidedUnder = (suspension: readonly string[] | null): Ledger => {
    const asked = suspension && { confirmation: { ...confirmation!, suspension } };
    const ledger = overdue({ ...ctpat, versions: [{ ...silentPolicy, ...asked }] });
    ledger.watches.push(watchOver(ledger.events));
    climbInSilence(ledger);
    recommend(ledger);
    decideOn(ledger, 'director');
    return ledger;
  };

  test.each([
    ['on this ground', ['annual-review']],
    ['in a file that says nothing of it', null],
  ])('%s: it waits to be confirmed', (_, suspension) => {
    const ledger = decidedUnder(suspension);
    expect(ledger.state.adverse?.stage).toBe('decided');
    expect(ledger.events.findLast(({ event }) => event.type === 'AdverseDecided')?.event).not.toHaveProperty(
      'unconfirmed',
    );
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('NothingToServe');
    expect(ledger.items()).toContain('adverse.confirm:adverse');
  });

  test('on other grounds alone: it is served on the decision, and only on evidence that is complete', () => {
    const ledger = decidedUnder(['debt-or-bond']);
    expect(ledger.runs('CONFIRM_SUSPENSION:adverse')).toBe(false);
    expect(ledger.runs('DISPATCH_DECISION:adverse')).toBe(true);
    expect(ledger.items()).toContain('adverse.serve:adverse');
    expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBe('NotAtThisStep');
    ledger.pass(5);
    ledger.act('DateDecisionAnew', { note }, 'otherDirector');
    expect(ledger.state.adverse).toMatchObject({ stage: 'confirmed', confirmedBy: null });
    expect(ledger.refusal('ServeDecision', { tracking: note }, 'specialist')).toBeNull();
    expect(ledger.state.standing).toBe('suspended');
    const spoiled = decidedUnder(['debt-or-bond']);
    returned(spoiled);
    expect(spoiled.refusal('ServeDecision', { tracking: note }, 'specialist')).toBe('EvidenceIncomplete');
  });
});

describe('which denials of single benefits headquarters confirms is the policy’s to say', () => {
  const [policy] = ctpat.versions;
  const denial = { benefits: ['reduced-score'] as const, until: null };
  const decidedUnder = (grounds: readonly string[] | null, inPart: boolean): Ledger => {
    const { denial: _shipped, ...confirmation } = policy!.confirmation!;
    const asked = { confirmation: { ...confirmation, ...(grounds && { denial: grounds }) } };
    const ledger = overdue({ ...ctpat, versions: [{ ...policy!, ...asked }] });
    ledger.watches.push(watchOver(ledger.events));
    climbInSilence(ledger);
    const ladder = ledger.state.ladders[0]!.id;
    ledger.act('RecommendSuspension', { ladder, note, ...(inPart ? {} : { denial }) }, 'specialist');
    ledger.act('DecideAdverse', { impose: true, note, ...(inPart && { denial }) }, 'director');
    return ledger;
  };
  const serve = (ledger: Ledger) => ledger.refusal('ServeDecision', { tracking: note }, 'specialist');

  test.each([
    ['recommended so', false],
    ['decided in part of a suspension', true],
  ])(
    '%s, on this ground: it waits, is confirmed by another person, and lapses and is dated anew as a suspension is',
    (_, inPart) => {
      const ledger = decidedUnder(['annual-review'], inPart);
      expect([ledger.state.adverse?.stage, ledger.state.notices.length, serve(ledger)]).toEqual([
        'decided',
        0,
        'NothingToServe',
      ]);
      expect(ledger.clock('CONFIRM_SUSPENSION:adverse').owedBy).toBe('agency');
      expect(ledger.refusal('ConfirmSuspension', { note }, 'headquarters')).toBeNull();
      expect(ledger.state.decision?.people).toContain('hana-headquarters');
      expect(ledger.state.notices).toMatchObject([{ kind: 'benefits-denied', channel: 'letter' }]);
      ledger.pass(7);
      ledger.act('DateDecisionAnew', { note }, 'otherDirector');
      expect([ledger.state.adverse?.stage, ledger.state.notices.length]).toEqual(['decided', 0]);
      ledger.act('ConfirmSuspension', { note }, 'otherHeadquarters');
      expect([serve(ledger), ledger.state.mask]).toEqual([null, ['reduced-score']]);
    },
  );

  test('it may be let fall before it is confirmed, and nothing of it is left', () => {
    const ledger = decidedUnder(['annual-review'], false);
    ledger.act('DecideAdverse', { impose: false, note }, 'otherHeadquarters');
    expect(ledger.state).toMatchObject({ adverse: null, decision: null, denials: [] });
    expect(ledger.state.clocks.some(({ rule }) => /^(CONFIRM|DISPATCH|APPEAL)_/.test(rule))).toBe(false);
  });

  test.each([
    ['on other grounds alone', ['debt-or-bond']],
    ['in a file that says nothing of it', null],
  ])('%s: it is served on the decision', (_, grounds) => {
    const ledger = decidedUnder(grounds, false);
    expect(ledger.last('AdverseDecided')).not.toHaveProperty('toConfirm');
    expect([ledger.refusal('ConfirmSuspension', { note }, 'headquarters'), serve(ledger)]).toEqual([
      'NotAtThisStep',
      null,
    ]);
  });
});
