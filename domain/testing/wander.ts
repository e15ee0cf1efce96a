/** Random walks through the life of a participant: mostly what people would do, sometimes what nobody should. */
import type { Actor, Role } from '../actor.ts';
import { addDays, DAY_MS, type WallDate } from '../calendar.ts';
import { nextDue } from '../clock.ts';
import { ACT_NAMES, ACTS, decide, type ActName, type Command } from '../participant.ts';
import { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { CAST, CONTACTS, SEATS, type Seat } from './cast.ts';
import { Ledger, ref, type Payload, type Rulebook } from './ledger.ts';
import {
  APPLICATION,
  certified,
  climbInSilence,
  cureLapsed,
  EVERY_CATEGORY,
  overdue,
  RECORD,
  removed,
  report,
  suspended,
  validated,
  validationDue,
  visited,
} from './stories.ts';

/** Answers with a whole number from 0 to below `sides`. */
export type Dice = (sides: number) => number;

/** The same numbers for the same seed (a linear congruential generator, as old as the hills). */
export function diceFrom(seed: number): Dice {
  let last = Math.imul((seed >>> 0) ^ ((seed >>> 0) >>> 15), 0x2c1b3c6d) >>> 0;
  return (sides) => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return Math.floor((last / 2 ** 32) * sides);
  };
}
const oneOf = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)]!;
const chance = (dice: Dice, percent: number): boolean => dice(100) < percent;

/** What kind of participant this is. */
export type Temper = 'silent' | 'diligent' | 'moody' | 'imported' | 'fighter';
export const TEMPERS: readonly Temper[] = ['silent', 'diligent', 'moody', 'imported', 'fighter'];
const HELPFUL: Readonly<Record<Temper, number>> = { silent: 4, diligent: 90, moody: 40, imported: 20, fighter: 25 };

const BEGINNINGS: readonly ((rules: Rulebook) => Ledger)[] = [
  certified,
  overdue,
  suspended,
  cureLapsed,
  removed,
  (rules) => {
    const ledger = overdue(rules);
    climbInSilence(ledger);
    return ledger;
  },
  (rules) => {
    const ledger = validationDue(rules);
    visited(ledger, '2027-11-01');
    report(ledger, 'pass-with-actions', ['a1', 'a2']);
    return ledger;
  },
  (rules) => {
    const ledger = validated(rules, 3);
    ledger.sleepUntil('2031-05-24');
    visited(ledger, '2031-07-01');
    report(ledger, 'pass');
    return ledger;
  },
];

/** Where a walk begins: half of them before anything has happened, the others deep in a life. */
export const begin = (dice: Dice, rules: Rulebook): Ledger =>
  chance(dice, 50) ? new Ledger('p-1', rules) : oneOf(dice, BEGINNINGS)(rules);

/** One step of a walk. Answers with the command that was given, or null when only time passed. Throws nothing that a rule may throw. */
export function step(ledger: Ledger, dice: Dice, temper: Temper): Command | null {
  const roll = dice(100);
  const { standing } = ledger.state;
  if (standing === 'none')
    return temper === 'imported' || (temper === 'fighter' && chance(dice, 60))
      ? arrive(ledger, dice)
      : give(ledger, 'CreateApplication', CAST.contact, dice);
  if (ledger.state.imported && !ledger.state.imported.live && chance(dice, 60)) return live(ledger, dice);
  if ((standing === 'draft' || standing === 'returned') && roll < 60) return help(ledger, dice, temper);
  if (['submitted', 'in-review', 'approved'].includes(standing) && roll < 60) return work(ledger, dice);
  if (roll < 45) return work(ledger, dice);
  if (roll < 60) return pass(ledger, dice);
  if (roll < 80) return chance(dice, HELPFUL[temper]) ? help(ledger, dice, temper) : pass(ledger, dice);
  if (roll < 90) return meddle(ledger, dice);
  if (roll < 95) return deliver(ledger, dice);
  return chance(dice, 60) ? pass(ledger, dice) : file(ledger, dice);
}

/** Any act at any time: mostly by somebody whose act it is, sometimes by anybody. */
function meddle(ledger: Ledger, dice: Dice): Command | null {
  const name = oneOf(dice, ACT_NAMES);
  const { may } = ACTS[name];
  const seats = SEATS.filter((seat) => may === 'system' || (may as readonly string[]).includes(CAST[seat].role));
  return give(ledger, name, CAST[oneOf(dice, chance(dice, 60) ? seats : SEATS)], dice);
}

function arrive(ledger: Ledger, dice: Dice): Command | null {
  ledger.liveSince = ledger.now;
  return give(ledger, 'ImportParticipant', CAST.system, dice);
}

const live = (ledger: Ledger, dice: Dice): Command | null =>
  chance(dice, 70) ? give(ledger, 'GoLive', CAST.system, dice) : give(ledger, 'SettleDoubt', CAST.specialist, dice);

const SEAT_OF: Readonly<Partial<Record<Role, readonly Seat[]>>> = {
  officer: ['officer'],
  contact: ['contact'],
  consultant: ['consultant'],
  specialist: ['specialist', 'otherSpecialist', 'doubleSpecialist'],
  supervisor: ['supervisor', 'doubleSupervisor'],
  director: ['director', 'otherDirector', 'doubleDirector'],
  headquarters: ['headquarters', 'otherHeadquarters', 'doubleHeadquarters'],
  'appeal-officer': ['appealOfficer', 'otherAppealOfficer', 'doubleAppealOfficer'],
};

/** Somebody takes an item from the queue. */
function work(ledger: Ledger, dice: Dice): Command | null {
  const items = ledger.work().filter(({ acts }) => acts.length > 0);
  if (items.length === 0) return pass(ledger, dice);
  if (
    ledger.state.ladders.some(({ attempts }) => attempts.some(({ channel }) => channel === 'letter')) &&
    chance(dice, 8)
  )
    return give(ledger, 'LogLetterProof', CAST.specialist, dice, true);
  const item = oneOf(dice, items);
  const name = oneOf(dice, item.acts);
  const role = oneOf(dice, item.roles);
  const own =
    item.person === null ? undefined : Object.values<Actor>(CAST).find(({ person }) => person === item.person);
  return give(ledger, name, own ?? CAST[oneOf<Seat>(dice, SEAT_OF[role] ?? ['specialist'])], dice, !chance(dice, 10));
}

const STEPS: readonly ActName[] = [
  'PrepareApplication',
  'SubmitApplication',
  'PrepareReview',
  'SubmitReview',
  'AcceptVisit',
  'AcceptVisit',
  'OfferDates',
  'AnswerAction',
  'SubmitCure',
  'AskTime',
  'FileAppeal',
  'AcknowledgeNotice',
  'Withdraw',
];

/** The participant does something that it may do now. */
function help(ledger: Ledger, dice: Dice, temper: Temper): Command | null {
  const facts = ledger.factsFor(CAST.officer.person);
  const may = STEPS.filter((name) => {
    if (name === 'Withdraw') return chance(dice, 1);
    if (name === 'AcknowledgeNotice') return chance(dice, 10);
    return outcome(() => (ACTS[name].guard(ledger.state, facts, CAST.officer), [])) === 'allowed';
  });
  if (may.length === 0) return pass(ledger, dice);
  const wanted = temper === 'fighter' && may.includes('FileAppeal') ? 'FileAppeal' : oneOf(dice, may);
  return give(ledger, wanted, CAST[chance(dice, 15) ? 'contact' : 'officer'], dice, !chance(dice, 10));
}

/** Time passes: to the next deadline, or with the engine away for a while. */
function pass(ledger: Ledger, dice: Dice): Command | null {
  const next = nextDue(ledger.state.clocks);
  if (!next || chance(dice, 15)) {
    ledger.now += (1 + dice(20)) * DAY_MS;
    return null;
  }
  const late = chance(dice, 20) ? dice(40) * DAY_MS : 0;
  ledger.now = Math.max(ledger.now, next.dueAt + late);
  ledger.ring(next);
  return null;
}

/** A courier's report on a notice: one that is open, one that was settled long ago, or none at all. */
function deliver(ledger: Ledger, dice: Dice): Command | null {
  const { notices, seq } = ledger.state;
  const mails = notices.filter(({ channel }) => channel === 'mail');
  const id = mails.length > 0 && chance(dice, 70) ? oneOf(dice, mails).id : `n${1 + dice(seq + 3)}`;
  ledger.report(id, oneOf(dice, ['sent', 'sent', 'refused', 'no-address', 'gave-up']));
  return null;
}

/** Something was filed and lies in the tray, or the tray is emptied. */
function file(ledger: Ledger, dice: Dice): Command | null {
  const kind = oneOf(dice, [
    'review',
    'time-request',
    'action-answer',
    'cure',
    'appeal',
    'application-withdrawal',
  ] as const);
  ledger.pending =
    ledger.pending.length > 0
      ? []
      : [{ id: `tray-${ledger.state.seq}`, kind, receivedAt: ledger.now - dice(3) * DAY_MS }];
  return null;
}

/** Gives a command, whatever becomes of it. A filing that is refused for another reason than authority is an error. */
function give(ledger: Ledger, type: ActName, by: Actor, dice: Dice, plausible = chance(dice, 60)): Command | null {
  const id = `w${ledger.state.seq}-${dice(1e9)}`;
  const filed = ACTS[type].filing
    ? { filing: { id, receivedAt: ledger.now - (chance(dice, 20) ? dice(5) * DAY_MS : 0) } }
    : {};
  const command = { ...payload(type, ledger, dice, plausible), ...filed, id, by, type } as unknown as Command;
  try {
    ledger.judge(command);
    repeated(ledger, command);
    return command;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (ACTS[type].filing && error.code !== 'NotAuthorized')
      throw new Error(`3: a filing was refused: ${type}, ${error.code}`, { cause: error });
    return null;
  }
}

const CLOSING = [
  'ValidationClosed',
  'Reinstated',
  'Removed',
  'AppealDecided',
  'AppealNotAdmitted',
  'FilingSettled',
  'Certified',
  'FoundIneligible',
  'ReviewApproved',
  'Withdrawn',
  'DutyWaived',
  'DoubtSettled',
  'WentLive',
  'ApplicationAbandoned',
  'AdverseDeclined',
];

/** What is closed stays closed: the same act again finds nothing, and a filing is set aside. */
function repeated(ledger: Ledger, command: Command): void {
  const last = ledger.events.filter((row) => row.command.id === command.id);
  if (!last.some(({ event }) => CLOSING.includes(event.type))) return;
  if (command.type === 'DecideAdverse' && ledger.state.adverse) return;
  try {
    const again = decide(ledger.state, { ...command, id: `${command.id}-again` }, ledger.factsFor(command.by.person));
    if (!again.every(({ type }) => type === 'FilingSetAside'))
      throw new Error(`8: ${command.type} closes what is closed: ${again.map(({ type }) => type).join(', ')}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const WILD_DATES: readonly string[] = [
  '',
  'soon',
  '2027-02-30',
  '0000-00-00',
  '9999-12-31',
  '0100-01-01',
  '2027-03-01',
];
const note = ref('note');

/** A payload for an act; the implausible ones are of the right shape and otherwise anything. */
function payload(type: ActName, ledger: Ledger, dice: Dice, plausible: boolean): object {
  const { state, today } = ledger;
  const day = (from: number, to: number): WallDate =>
    plausible || chance(dice, 50) ? addDays(today, from + dice(to - from + 1)) : oneOf(dice, WILD_DATES);
  const categories = plausible || chance(dice, 50) ? EVERY_CATEGORY : EVERY_CATEGORY.filter(() => chance(dice, 70));
  const ladder =
    state.ladders.length > 0 && (plausible || chance(dice, 80)) ? oneOf(dice, state.ladders).id : 'annual-review:1999';
  const contact =
    plausible || chance(dice, 70) ? (state.contacts[dice(state.contacts.length)]?.id ?? 'k-none') : 'k-none';
  const letter = state.notices.find(({ channel, rung }) => channel === 'letter' && rung === null);
  const notice = letter && chance(dice, 70) ? letter.id : `n${1 + dice(state.seq + 2)}`;
  const payloads: { readonly [T in ActName]: () => Payload<T> } = {
    CreateApplication: () => ({
      ...APPLICATION,
      entityType: plausible
        ? 'importer'
        : oneOf(dice, ['importer', 'foreign-manufacturer-elsewhere', 'spaceship', 'e-commerce-fulfillment-center']),
      zone: plausible
        ? oneOf(dice, ['America/Chicago', 'America/Tijuana', 'Asia/Tokyo'])
        : oneOf(dice, ['Mars/Olympus', 'EST', '']),
      contacts: plausible || chance(dice, 50) ? CONTACTS : [],
      barredUntil: plausible ? null : day(-10, 10),
    }),
    PrepareApplication: () => ({
      profile: ref('profile'),
      categories,
      identifiers: plausible ? ['ein', 'bond'] : ['ein'],
      riskAssessedOn: plausible ? addDays(today, -dice(300)) : day(-800, 20),
    }),
    SubmitApplication: () => ({}),
    AssignSpecialist: () => ({ specialist: oneOf(dice, ['sara-specialist', 'sid-specialist']) }),
    ReturnApplication: () => ({ note, categories: [3] }),
    ApproveProfile: () => ({}),
    RecordVetting: () => ({ result: chance(dice, 75) ? 'clear' : 'adverse', note }),
    Certify: () => ({}),
    RecommendIneligible: () => ({ ground: oneOf(dice, ['vetting-adverse', 'not-eligible']), note }),
    FindIneligible: () => ({ note }),
    CloseAbandoned: () => ({ note }),
    Withdraw: () => ({ note }),
    PrepareReview: () => ({ profile: ref('review'), categories, riskAssessedOn: plausible ? today : day(-400, 40) }),
    SubmitReview: () => ({}),
    ApproveReview: () => ({}),
    ReturnReview: () => ({ note, categories: [5] }),
    AskTime: () => ({ days: plausible ? 1 + dice(40) : dice(100_000) - 50_000, note }),
    GrantTime: () => ({ days: plausible ? 1 + dice(40) : oneOf(dice, [-1, 0, 31, 400, 1.5, 1e9]), note }),
    RefuseTime: () => ({ note }),
    LogCall: () => ({
      ladder,
      contact,
      outcome: oneOf(dice, ['no-answer', 'no-answer', 'left-message', 'wrong-number', 'spoke']),
      note,
    }),
    DispatchLetter: () => ({ ladder, tracking: ref('tracking') }),
    LogLetterProof: () => ({ ladder, proof: oneOf(dice, ['signed', 'returned']), note }),
    RecordSearch: () => ({ ladder, note }),
    RecordAnswer: () => ({ ladder, contact, channel: oneOf(dice, ['mail', 'call', 'portal']), note }),
    InterpretAnswer: () => ({
      ladder,
      meaning: oneOf(dice, ['no-answer', 'no-answer', 'promised', 'wrong-person', 'done']),
      promisedBy: chance(dice, 90) ? day(0, 30) : null,
      note,
    }),
    ResumeOutreach: () => ({ ladder, note }),
    WaiveDuty: () => ({ ladder, note }),
    SettleFiling: () => ({ filing: state.setAside[dice(state.setAside.length)]?.filing ?? 'none', note }),
    PlanValidation: () => ({ mode: oneOf(dice, ['in-person', 'virtual']), exception: chance(dice, 40) ? note : null }),
    ProposeVisit: () => ({
      slots: [0, 1]
        .slice(0, 1 + dice(2))
        .map(() => ({ date: plausible ? addDays(today, 31 + dice(30)) : day(-3, 60), hour: 9, minute: 0 })),
      note: null,
    }),
    AcceptVisit: () => ({ slot: plausible ? 0 : dice(4) - 1, waiveNotice: chance(dice, 50) }),
    OfferDates: () => ({
      slots: [{ date: plausible ? addDays(today, 5 + dice(60)) : day(-3, 60), hour: 14, minute: 0 }],
      note: null,
    }),
    HoldVisit: () => ({ on: plausible ? today : day(-20, 5) }),
    RecordOutcome: () => {
      const outcome = oneOf(dice, ['pass', 'pass-with-actions', 'fail'] as const);
      const actions =
        outcome === 'pass' && plausible
          ? []
          : ['a1', 'a2'].slice(0, 1 + dice(2)).map((action) => ({ id: action, text: ref(action) }));
      return { outcome, bestPractices: chance(dice, 40), actions, report: ref('report') };
    },
    AnswerAction: () => ({
      action: state.validation?.actions.find(({ status }) => status === 'open' || status === 'returned')?.id ?? 'a9',
      answer: ref('answer'),
    }),
    AssessAnswer: () => ({
      action: state.validation?.actions.find(({ status }) => status === 'answered')?.id ?? 'a9',
      accepted: chance(dice, 60),
      note,
    }),
    CloseValidation: () => ({ tier: oneOf(dice, [1, 2, 2, 3] as const), note }),
    RecommendSuspension: () => ({ ladder, note }),
    RecommendImmediateAction: () => ({
      order: oneOf(dice, ['suspension', 'suspension', 'removal'] as const),
      ground: oneOf(dice, ['security-incident', 'false-information'] as const),
      note,
    }),
    DecideAdverse: () => ({ impose: chance(dice, 75), note }),
    ConfirmSuspension: () => ({ note }),
    ServeDecision: () => ({ tracking: ref('tracking') }),
    SubmitCure: () => ({ plan: ref('plan'), consentsToVisits: plausible || chance(dice, 70) }),
    AcceptCure: () => ({ note }),
    RefuseCure: () => ({ note }),
    Reinstate: () => ({ note }),
    RecommendRemoval: () => ({ note }),
    FileAppeal: () => ({ statement: ref('statement') }),
    AdmitAppeal: () => ({ note }),
    RejectAppeal: () => ({ note }),
    AssignAppeal: () => ({ officer: oneOf(dice, ['amy-appeals', 'abe-appeals', 'dee-double']) }),
    DecideAppeal: () => ({ outcome: chance(dice, 60) ? 'allowed' : 'denied', note }),
    ImportParticipant: () => ({ record: record(dice) }),
    GoLive: () => ({ week: dice(5) }),
    SettleDoubt: () => {
      const doubt = state.doubts[dice(state.doubts.length)];
      return {
        doubt: doubt?.id ?? 'none',
        value: plausible ? valueFor(doubt?.field ?? '', today, dice) : oneOf(dice, [null, '', 'x', ...WILD_DATES]),
        note,
      };
    },
    ReportDelivery: () => ({ notice, proof: oneOf(dice, ['sent', 'refused', 'gave-up']), at: ledger.now }),
    AcknowledgeNotice: () => ({ notice: recentMail(ledger, dice) }),
    RecordContact: () => ({
      contact: { id: `k-${state.seq}`, role: oneOf(dice, ['officer', 'primary', 'alternate']), reach: 'untried' },
      replaces: chance(dice, 80) ? contact : null,
      note,
    }),
    DispatchNotice: () => ({ notice, tracking: ref('tracking') }),
  };
  return payloads[type]();
}

const recentMail = ({ state, events }: Ledger, dice: Dice): string => {
  const mails = events.flatMap(({ seq, event }) =>
    event.type === 'NoticeQueued' && event.channel === 'mail' ? [`n${seq}`] : [],
  );
  return mails.length > 0 && chance(dice, 80) ? oneOf(dice, mails.slice(-4)) : `n${dice(state.seq + 5)}`;
};

function valueFor(field: string, today: WallDate, dice: Dice): string | null {
  if (field.endsWith('_on')) return addDays(today, -dice(3000));
  if (field === 'time_zone') return 'America/Denver';
  return field === 'entity_type' ? 'exporter' : null;
}

function record(dice: Dice): Payload<'ImportParticipant'>['record'] {
  const standing = oneOf(dice, ['certified', 'certified', 'certified', 'submitted', 'suspended'] as const);
  const dated = chance(dice, 70);
  const validatedOn = chance(dice, 60) ? '2024-04-10' : null;
  const doubt = (code: State['doubts'][number]['code'], field: string) => ({ id: `doubt-${field}`, code, field });
  const doubts = [
    ...(standing === 'suspended' ? [doubt('date-unknown', 'suspended_on')] : []),
    ...(standing === 'submitted' ? [doubt('date-unknown', 'received_on')] : []),
    ...(standing !== 'submitted' && !dated ? [doubt('date-unknown', 'certified_on')] : []),
    ...(chance(dice, 20) ? [doubt('dates-swapped', 'last_validated_on')] : []),
    ...(chance(dice, 20) ? [doubt('zone-unknown', 'time_zone'), doubt('mail-malformed', 'email')] : []),
  ];
  const late = [
    ...(chance(dice, 30) ? (['profile-incomplete'] as const) : []),
    ...(chance(dice, 30) ? (['validation-overdue'] as const) : []),
  ];
  const none = standing === 'submitted';
  return {
    ...RECORD,
    standing,
    tier: none ? 0 : 2,
    certifiedOn: none || !dated ? null : '2019-06-30',
    lastValidatedOn: none ? null : validatedOn,
    doubts,
    late,
  };
}

/** For every act of a seat that `allowed` refuses: the code that `decide` refuses it with must be the same, or set it aside with. */
export function allowedAgrees(ledger: Ledger, seat: Seat, dice: Dice): void {
  const actor = CAST[seat];
  const facts = ledger.factsFor(actor.person);
  const listed = ledger.allowed(seat);
  for (const name of ACT_NAMES) {
    const entry = listed.find(({ act }) => act === name);
    const expected = entry ? entry.refusal?.code : 'NotAuthorized';
    if (expected === undefined) continue;
    const filed = ACTS[name].filing ? { filing: { id: 'x', receivedAt: ledger.now } } : {};
    const command = {
      ...payload(name, ledger, dice, true),
      ...filed,
      id: 'x',
      by: actor,
      type: name,
    } as unknown as Command;
    const found = outcome(() => decide(ledger.state, command, facts));
    if (found !== expected)
      throw new Error(`allowed: ${seat} may not ${name} for ${expected}, but decide says ${found}`);
  }
}

function outcome(act: () => ReturnType<typeof decide>): string {
  try {
    const [first] = act();
    return first?.type === 'FilingSetAside' ? first.finding : 'allowed';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
