/** Random walks through the life of a participant: mostly what people would do, sometimes what nobody should. */
import type { Actor, Role } from '../actor.ts';
import { addDays, DAY_MS } from '../calendar.ts';
import { nextDue } from '../clock.ts';
import { oursBy } from '../notice.ts';
import { ACT_NAMES, ACTS, decide, type ActName, type Command } from '../participant.ts';
import { TRAVEL_STATES, type TravelState } from '../place.ts';
import { Refusal } from '../refusal.ts';
import type { State } from '../state.ts';
import { isPaused, waitsForClearance } from '../visit-travel.ts';
import { amissIn } from './account.ts';
import { CAST, SEATS, type Seat } from './cast.ts';
import { chance, oneOf, type Dice } from './dice.ts';
import { Ledger, ref, type Rulebook } from './ledger.ts';
import { payload, WALKED_PLACE } from './payloads.ts';
import {
  certified,
  climbInSilence,
  cureLapsed,
  denialDecided,
  denied,
  overdue,
  removed,
  removedAtOnce,
  weighedBeside,
  report,
  suspended,
  validated,
  validationDue,
  visited,
  warned,
  analyzed,
} from './stories.ts';

export { diceFrom } from './dice.ts';

/** What kind of participant this is. */
export type Temper = 'silent' | 'diligent' | 'moody' | 'imported' | 'fighter';
export const TEMPERS: readonly Temper[] = ['silent', 'diligent', 'moody', 'imported', 'fighter'];
const HELPFUL: Readonly<Record<Temper, number>> = { silent: 4, diligent: 90, moody: 40, imported: 20, fighter: 25 };

/** A tier was lowered, and the appeal against it lies with an officer. */
function lowered(rules: Rulebook): Ledger {
  const ledger = validated(rules, 3);
  ledger.sleepUntil('2031-05-24');
  visited(ledger, '2031-07-01');
  report(ledger, 'pass');
  ledger.act('CloseValidation', { tier: 1, note: ref('tier') }, 'director');
  ledger.act('FileAppeal', { statement: ref('statement') }, 'officer');
  ledger.act('AdmitAppeal', { note: ref('admitted') }, 'appealOfficer');
  ledger.act('AssignAppeal', { officer: CAST.appealOfficer.person }, 'otherHeadquarters');
  return ledger;
}

/** The analysis of an incident was accepted, and its actions are to be done. */
function accepted(rules: Rulebook): Ledger {
  const ledger = analyzed(rules);
  ledger.act(
    'AcceptIncidentAnalysis',
    { incident: ledger.state.incidents[0]!.id, note: ref('accepted') },
    'specialist',
  );
  return ledger;
}

/** Deep in a life. */
export const BEGINNINGS: readonly ((rules: Rulebook) => Ledger)[] = [
  certified,
  overdue,
  suspended,
  cureLapsed,
  removed,
  denied,
  denialDecided,
  (rules) => {
    const ledger = overdue(rules);
    climbInSilence(ledger);
    return ledger;
  },
  warned,
  (rules) => {
    const ledger = warned(rules);
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
  lowered,
  analyzed,
  accepted,
  removedAtOnce,
  weighedBeside,
  (rules) => weighedBeside(rules, true),
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
  if (roll < 94) return deliver(ledger, dice);
  if (roll < 95) return hear(ledger, dice);
  return chance(dice, 60) ? pass(ledger, dice) : file(ledger, dice);
}

/** Word comes from elsewhere: of a contact, of a partner, or of travel to where the visits go. */
function hear(ledger: Ledger, dice: Dice): Command | null {
  if (chance(dice, 80)) return give(ledger, 'ChangeContact', CAST.system, dice, true);
  if (!ledger.state.validation) return give(ledger, 'HearPartner', CAST.system, dice, true);
  return hearOfPlace(ledger, dice, TRAVEL_STATES);
}

function hearOfPlace(ledger: Ledger, dice: Dice, states: readonly TravelState[]): Command | null {
  const { seq } = ledger.state;
  const until = chance(dice, 40) ? addDays(ledger.today, dice(60)) : null;
  const said = { state: oneOf(dice, states), from: ledger.today, until, reason: ref(`travel-${seq}`), seq };
  ledger.travel = [{ id: WALKED_PLACE, travel: [...(ledger.travel[0]?.travel ?? []), said] }];
  return give(ledger, 'HearPlace', CAST.system, dice, true);
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

const LEAVING = ['director', 'headquarters', 'otherSpecialist'] as const satisfies readonly Seat[];

/** Somebody takes an item from the queue. */
function work(ledger: Ledger, dice: Dice): Command | null {
  const visits = ledger.state.validation?.legs ?? [];
  if (visits.some(({ place, step }) => place !== null && step !== 'held') && chance(dice, 15))
    return hearOfPlace(ledger, dice, visits.some(isPaused) ? ['open'] : TRAVEL_STATES);
  const items = ledger.work().filter(({ acts }) => acts.length > 0);
  if (items.length === 0) return pass(ledger, dice);
  if (ledger.state.ladders.some((ladder) => oursBy('letter', ladder).length > 0) && chance(dice, 8))
    return give(ledger, 'LogLetterProof', CAST.specialist, dice, true);
  if (ledger.state.ladders.length > 0 && chance(dice, 4))
    return give(ledger, oneOf(dice, ['SkipRung', 'RunSkippedRung', 'HoldOutreach']), CAST.supervisor, dice, true);
  if (ledger.state.standing === 'certified' && chance(dice, 3))
    return give(
      ledger,
      oneOf(dice, [
        'AskProfile',
        'RecordDebtOrBond',
        'RecordIncident',
        'RecordReportedIncident',
        'RecordVolume',
        'OpenMatter',
        'OpenMatter',
      ]),
      CAST.specialist,
      dice,
      true,
    );
  if (visits.some((leg) => leg.agreed?.tentative || waitsForClearance(leg)) && chance(dice, 30))
    return give(ledger, 'HearTrip', CAST.system, dice, true);
  if (ledger.state.lastValidatedOn && chance(dice, 3))
    return give(ledger, oneOf(dice, ['PutOffValidation', 'TakeUpValidation']), CAST.director, dice, true);
  if (awaitsNoNotice(ledger.state) && chance(dice, 40)) return quietly(ledger, dice);
  if (ledger.state.standing === 'suspended' && chance(dice, 4))
    return give(ledger, 'GrantCureTime', CAST.supervisor, dice, true);
  if (ledger.state.adverse?.timeAsked && chance(dice, 50))
    return give(ledger, 'RefuseCureTime', CAST.supervisor, dice, true);
  if (ledger.state.standing === 'suspended' && chance(dice, 4))
    return give(ledger, 'RecommendImmediateAction', CAST.director, dice, true);
  if (ledger.state.adverse?.plan && chance(dice, 10))
    return give(ledger, 'ReinstateOnConditions', CAST.director, dice, true);
  if (chance(dice, 3)) return mend(ledger, dice);
  if (chance(dice, 2)) return give(ledger, 'ProveLetter', CAST.specialist, dice, true);
  if (chance(dice, 3)) return give(ledger, 'ProposeCorrection', CAST.specialist, dice, true);
  if (ledger.state.adverse && chance(dice, 6)) return give(ledger, 'Recuse', CAST[oneOf(dice, LEAVING)], dice, true);
  if (ledger.state.denials.length > 0 && chance(dice, 6))
    return give(ledger, 'RestoreBenefits', CAST.otherDirector, dice, true);
  if (ledger.state.appeal?.timely === false && chance(dice, 25))
    return give(ledger, oneOf(dice, ['CreditAppealDays', 'FindAppealTimely']), CAST.otherHeadquarters, dice, true);
  if (ledger.state.rejected && chance(dice, 25))
    return give(ledger, 'CreditAppealDays', CAST.otherHeadquarters, dice, true);
  if (ledger.state.decision && chance(dice, 5))
    return give(
      ledger,
      oneOf(dice, ['RecordPaperAppeal', 'CreditAppealDays', 'FindAppealTimely']),
      CAST.headquarters,
      dice,
      true,
    );
  const item = oneOf(dice, items);
  const name = oneOf(dice, item.acts);
  const role = oneOf(dice, item.roles);
  const own =
    item.person === null ? undefined : Object.values<Actor>(CAST).find(({ person }) => person === item.person);
  return give(ledger, name, own ?? CAST[oneOf<Seat>(dice, SEAT_OF[role] ?? ['specialist'])], dice, !chance(dice, 10));
}

/** A site of a revalidation for which nothing is proposed. */
const awaitsNoNotice = ({ validation }: State): boolean =>
  validation?.kind === 'revalidation' && validation.legs.some(({ step }) => step === 'to-propose');

/** Somebody's consent is recorded, and a visit without notice ordered, or dropped again; or its place is closed. */
function quietly(ledger: Ledger, dice: Dice): Command | null {
  const { validation, visitsConsent } = ledger.state;
  if (!visitsConsent) return give(ledger, 'RecordVisitsConsent', CAST.supervisor, dice, true);
  const ordered = validation?.legs.some(({ unannounced }) => unannounced);
  if (ordered && chance(dice, 50)) return hearOfPlace(ledger, dice, ['closed']);
  return give(ledger, ordered ? 'DropUnannouncedVisit' : 'OrderUnannouncedVisit', CAST.headquarters, dice, true);
}

/** A night passes, and somebody mends what it found. */
function mend(ledger: Ledger, dice: Dice): Command | null {
  ledger.amiss = amissIn(ledger);
  return give(ledger, 'MendNotice', CAST.specialist, dice, true);
}

const STEPS: readonly ActName[] = [
  'PrepareApplication',
  'SubmitApplication',
  'PrepareReview',
  'SubmitReview',
  'AcceptVisit',
  'AcceptVisit',
  'OfferDates',
  'DeclineDates',
  'MoveVisit',
  'AnswerAction',
  'AnswerRecommendation',
  'AnswerRecommendation',
  'SubmitCure',
  'ReportStep',
  'ReportStep',
  'AskCureTime',
  'AskTime',
  'FileAppeal',
  'AnswerAppealInformation',
  'AcknowledgeNotice',
  'Withdraw',
  'ClaimOfficerChange',
  'ConfirmContacts',
  'ReportSettled',
  'ReportIncident',
  'SubmitIncidentAnalysis',
  'ReportIncidentAction',
  'AnswerWarning',
];

/** The participant does something that it may do now. */
function help(ledger: Ledger, dice: Dice, temper: Temper): Command | null {
  const facts = ledger.factsFor(CAST.officer.person);
  const may = STEPS.filter((name) => {
    if (name === 'Withdraw') return chance(dice, 1);
    if (name === 'ReportIncident') return chance(dice, 5);
    if (name === 'AcknowledgeNotice') return chance(dice, 10);
    if (name === 'ClaimOfficerChange') return chance(dice, 10);
    if (name === 'AskCureTime' && chance(dice, 60)) return false;
    if (name === 'AnswerRecommendation' && temper !== 'diligent') return false; // advice is let lie by most
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
  ledger.report(id, oneOf(dice, ['sent', 'sent', 'refused', 'soft', 'no-address', 'gave-up']));
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
    'appeal-information',
    'application-withdrawal',
    'officer-change',
    'settlement',
    'incident-report',
    'incident-analysis',
    'incident-action',
    'response',
    'cure-step',
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
  const seen = ACTS[type].weighs && chance(dice, 20) ? { seen: Math.max(0, ledger.state.seq - dice(4)) } : {};
  const command = { ...payload(type, ledger, dice, plausible), ...filed, ...seen, id, by, type } as unknown as Command;
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
  'AnewRecommended',
  'DecidedAnew',
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
  'SettlementConfirmed',
  'SettlementReturned',
  'IncidentAnalysisAccepted',
  'MatterDropped',
  'MatterWarned',
  'WarningAnswerRead',
  'BenefitsRestored',
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
