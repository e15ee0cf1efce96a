/** Every ending of every process, each by the shortest way to it. Days are counted from whenever it is told. */
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { CAST } from '../../domain/testing/cast.ts';
import { EVERY_CATEGORY } from '../../domain/testing/stories.ts';
import { dayOf, LAST_DAY, STEPS } from '../../domain/testing/whole-life.ts';
import { ZONE as LIFE_ZONE } from '../../domain/testing/script-days.ts';
import type { State } from '../../domain/state.ts';
import { openWork } from '../../domain/work.ts';
import { contactsOf } from '../harness/agency.ts';
import { ZONE, type Tale } from './tale.ts';

const note = ({ text }: Tale) => ({ note: text });
const ladderOf = async (tale: Tale): Promise<string> => (await tale.state()).ladders[0]?.id ?? '';

async function draft(tale: Tale): Promise<void> {
  await tale.act('contact', 'CreateApplication', {
    programme: 'ctpat',
    entityType: 'importer',
    zone: ZONE,
    office: 'laredo',
    contacts: contactsOf(tale.id),
    demo: true,
    barredUntil: null,
    invitation: false,
  });
}

async function submitted(tale: Tale): Promise<void> {
  await draft(tale);
  const riskAssessedOn = addDays(await tale.today(), -10);
  const profile = { profile: tale.text, categories: EVERY_CATEGORY, riskAssessedOn };
  await tale.act('contact', 'PrepareApplication', { ...profile, identifiers: ['ein', 'bond'] });
  await tale.act('officer', 'SubmitApplication', {});
}

async function vetted(tale: Tale, result: 'clear' | 'adverse'): Promise<void> {
  await submitted(tale);
  await tale.act('supervisor', 'AssignSpecialist', { specialist: CAST.specialist.person });
  await tale.act('specialist', 'ApproveProfile', {});
  await tale.act('specialist', 'RecordVetting', { result, ...note(tale) });
}

async function certified(tale: Tale): Promise<void> {
  await vetted(tale, 'clear');
  await tale.act('supervisor', 'Certify', {});
}

async function reviewSubmitted(tale: Tale): Promise<void> {
  const riskAssessedOn = addDays(await tale.today(), -10);
  await tale.act('contact', 'PrepareReview', { profile: tale.text, categories: EVERY_CATEGORY, riskAssessedOn });
  await tale.act('officer', 'SubmitReview', {});
}

async function overdue(tale: Tale): Promise<void> {
  await certified(tale);
  await tale.until('ANNUAL_OPEN');
  await tale.until('ANNUAL_DUE');
}

/** Works the only ladder in silence, until nothing is left but to conclude. */
async function climbInSilence(tale: Tale): Promise<void> {
  const ladder = await ladderOf(tale);
  const contact = contactsOf(tale.id)[1]!.id;
  const works = async (kind: string) => openWork(await tale.state()).some((item) => item.kind === kind);
  const concluded = ({ ladders: [only] }: State): boolean => Boolean(only?.searched && only.warningLapsed);
  while (!concluded(await tale.state())) {
    if (await works('outreach.call'))
      await tale.act('specialist', 'LogCall', { ladder, contact, outcome: 'no-answer', ...note(tale) });
    if (await works('outreach.letter'))
      await tale.act('specialist', 'DispatchLetter', { ladder, tracking: tale.text });
    if (await works('outreach.search')) await tale.act('specialist', 'RecordSearch', { ladder, ...note(tale) });
    await tale.pass(1);
  }
}

async function suspended(tale: Tale): Promise<void> {
  await overdue(tale);
  await climbInSilence(tale);
  await tale.act('specialist', 'RecommendSuspension', { ladder: await ladderOf(tale), ...note(tale) });
  await tale.act('director', 'DecideAdverse', { impose: true, ...note(tale) });
  await tale.act('headquarters', 'ConfirmSuspension', note(tale));
  await tale.act('specialist', 'ServeDecision', { tracking: tale.text });
}

async function suspendedAtOnce(tale: Tale): Promise<void> {
  await certified(tale);
  await tale.act('director', 'RecommendImmediateAction', {
    order: 'suspension',
    ground: 'security-incident',
    point: 'national-security',
    ...note(tale),
  });
  await tale.act('headquarters', 'DecideAdverse', { impose: true, ...note(tale) });
}

async function appealed(tale: Tale): Promise<void> {
  await tale.pass(3);
  await tale.act('officer', 'FileAppeal', { statement: tale.text });
}

async function appealDecided(tale: Tale, outcome: 'allowed' | 'denied'): Promise<void> {
  await suspendedAtOnce(tale);
  await appealed(tale);
  await tale.act('appealOfficer', 'AdmitAppeal', note(tale));
  await tale.act('otherHeadquarters', 'AssignAppeal', { officer: CAST.appealOfficer.person });
  await tale.pass(20);
  await tale.act('appealOfficer', 'DecideAppeal', { outcome, ...note(tale) });
}

async function validated(tale: Tale): Promise<void> {
  await certified(tale);
  await tale.until('VALIDATION_OPENS');
  const date = addDays(await tale.today(), 40);
  await tale.act('specialist', 'PlanValidation', { mode: 'in-person', exception: null });
  await tale.act('specialist', 'ProposeVisit', { slots: [{ date, hour: 9, minute: 30 }], note: null });
  await tale.pass(1);
  await tale.act('contact', 'AcceptVisit', { slot: 0, waiveNotice: false });
  await tale.to(date);
  await tale.act('specialist', 'HoldVisit', { on: date });
  const actions = [{ id: 'a1', text: tale.text }];
  await tale.act('specialist', 'RecordOutcome', {
    outcome: 'pass-with-actions',
    bestPractices: false,
    actions,
    report: tale.text,
  });
  await tale.pass(10);
  await tale.act('officer', 'AnswerAction', { action: 'a1', answer: tale.text });
  await tale.act('specialist', 'AssessAnswer', { action: 'a1', accepted: true, ...note(tale) });
  await tale.act('supervisor', 'CloseValidation', { tier: 2, ...note(tale) });
}

/** The script of the domain's whole life: cured and reinstated on the way, and removed at once in the end. */
async function wholeLife(tale: Tale): Promise<void> {
  const start = wallDateOf(Date.now(), LIFE_ZONE);
  const date = (day: string): string => dayOf(day, start);
  for (const { on, act, by, payload } of STEPS) {
    if (tale.begun) await tale.to(date(on));
    const ask = {
      content: () => tale.text,
      date,
      contacts: contactsOf(tale.id),
      person: (seat: keyof typeof CAST) => CAST[seat].person,
      state: await tale.state(),
    };
    await tale.act(by, act, payload(ask));
  }
  await tale.to(date(LAST_DAY));
}

/** By name; each begins with nothing. */
export const TALES: Readonly<Record<string, (tale: Tale) => Promise<void>>> = {
  'application-withdrawn': async (tale) => {
    await submitted(tale);
    await tale.act('officer', 'Withdraw', note(tale));
  },
  'application-abandoned': async (tale) => {
    await draft(tale);
    await tale.until('PREAPP_ABANDON');
  },
  'application-ineligible': async (tale) => {
    await vetted(tale, 'adverse');
    await tale.act('specialist', 'RecommendIneligible', { ground: 'vetting-adverse', ...note(tale) });
    await tale.act('director', 'FindIneligible', note(tale));
  },
  certified,
  'review-returned-approved': async (tale) => {
    await certified(tale);
    await tale.until('ANNUAL_OPEN');
    await reviewSubmitted(tale);
    await tale.act('specialist', 'ReturnReview', { ...note(tale), categories: [5] });
    await reviewSubmitted(tale);
    await tale.act('specialist', 'ApproveReview', {});
  },
  'outreach-answered': async (tale) => {
    await overdue(tale);
    const said = { ladder: await ladderOf(tale), ...note(tale) };
    await tale.act('specialist', 'RecordAnswer', { ...said, contact: contactsOf(tale.id)[1]!.id, channel: 'call' });
    const promisedBy = addDays(await tale.today(), 10);
    await tale.act('specialist', 'InterpretAnswer', { ...said, meaning: 'promised', promisedBy });
    await reviewSubmitted(tale);
    await tale.act('specialist', 'ApproveReview', {});
  },
  'outreach-waived': async (tale) => {
    await overdue(tale);
    await tale.act('supervisor', 'WaiveDuty', { ladder: await ladderOf(tale), ...note(tale) });
  },
  'suspended-removed': async (tale) => {
    await suspended(tale);
    await tale.pass(92);
    await tale.act('specialist', 'RecommendRemoval', note(tale));
    await tale.act('headquarters', 'DecideAdverse', { impose: true, ...note(tale) });
    await tale.act('specialist', 'ServeDecision', { tracking: tale.text });
  },
  'appeal-allowed': (tale) => appealDecided(tale, 'allowed'),
  'appeal-denied': (tale) => appealDecided(tale, 'denied'),
  'appeal-not-admitted': async (tale) => {
    await suspendedAtOnce(tale);
    await appealed(tale);
    await tale.act('appealOfficer', 'RejectAppeal', note(tale));
  },
  'officer-changed': async (tale) => {
    await certified(tale);
    await tale.until('ANNUAL_OPEN');
    const claim = { claim: tale.text, evidence: [] };
    await tale.act('contact', 'ClaimOfficerChange', claim);
    await tale.act('specialist', 'RefuseOfficerChange', note(tale));
    await tale.act('contact', 'ClaimOfficerChange', claim);
    const replaces = contactsOf(tale.id).find(({ role }) => role === 'officer')!.id;
    await tale.act('specialist', 'ConfirmOfficerChange', {
      contact: { id: `${tale.id}.new-officer`, role: 'officer', reach: 'untried' },
      replaces,
      officer: null,
      former: [],
      channel: 'public-register',
      ...note(tale),
    });
  },
  'validation-closed': validated,
  'whole-life': wholeLife,
};

/** Rolls over, on an engine that asks for a new run early, while a visit is agreed at short notice. */
export const visitRollsOver = async (tale: Tale): Promise<void> => {
  await certified(tale);
  await tale.until('VALIDATION_OPENS');
  const slots = async (days: number) => [{ date: addDays(await tale.today(), days), hour: 9, minute: 30 }];
  await tale.act('specialist', 'PlanValidation', { mode: 'in-person', exception: null });
  await tale.act('specialist', 'ProposeVisit', { slots: await slots(60), note: null });
  await tale.act('contact', 'OfferDates', { slots: await slots(20), note: null });
  await tale.act('specialist', 'ProposeVisit', { slots: await slots(20), note: null });
  await tale.act('contact', 'AcceptVisit', { slot: 0, waiveNotice: true });
  for (const seat of ['otherSpecialist', 'specialist', 'otherSpecialist', 'specialist', 'otherSpecialist'] as const) {
    await tale.pass(1);
    await tale.act('supervisor', 'AssignSpecialist', { specialist: CAST[seat].person });
  }
};

/** Where no mail can be delivered. */
export const deliveryGivesUp = async (tale: Tale): Promise<void> => {
  await draft(tale);
  await tale.pass(5);
};

/** Long enough for several runs on an engine that asks for a new one early; ends suspended, with an appeal that is being decided. */
export const rollsOver = async (tale: Tale): Promise<void> => {
  await suspended(tale);
  await appealed(tale);
  await tale.act('appealOfficer', 'AdmitAppeal', note(tale));
  await tale.act('otherHeadquarters', 'AssignAppeal', { officer: CAST.appealOfficer.person });
  await tale.pass(30);
};
