/** Appeals (6 U.S.C. 967(c); domain reference 10.5): filed in time or late, admitted by a person, decided by an officer with no part in the case. */
import type { Facts } from './facts.ts';
import { post, tell } from './notice.ts';
import type { Acts } from './process.ts';
import { requireThat } from './refusal.ts';
import type { AppealCommand, AppealOut } from './appeal-events.ts';
import { answered, fileOnline, fileOnPaper, requireAppealable, requireTakeable, takeUp } from './appeal-filing.ts';
import { answerInformation, askInformation, requireAsked, requireNothingAsked } from './appeal-information.ts';
import { decideAnew, recommendAnew, requireToDecideAnew, requireToRecommend } from './appeal-anew.ts';
import { decideAppealed } from './appeal-outcome.ts';
import { pendingAppeal, requireAssigned, requireFresh, requireNoPart, requireOfficer } from './appeal-seats.ts';
import { creditDays, requireCreditable, windowAgain } from './appeal-days.ts';
import { lastDayOf } from './appeal-window.ts';
import type { State } from './state.ts';

export const appealActs: Acts<AppealCommand['type']> = {
  FileAppeal: { may: ['officer'], filing: 'appeal', binds: true, stepUp: true, guard: requireAppealable },
  RecordPaperAppeal: {
    may: ['specialist', 'supervisor', 'headquarters'],
    filing: 'appeal',
    binds: true,
    guard: requireAppealable,
  },
  TakeUpAppeal: {
    may: ['specialist', 'supervisor', 'headquarters'],
    binds: true,
    seat: 'appeal',
    guard: requireTakeable,
  },
  CreditAppealDays: {
    may: ['headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: requireCreditable,
  },
  FindAppealTimely: {
    may: ['headquarters', 'appeal-officer'],
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: (state, facts, actor) => {
      const appeal = pendingAppeal(state);
      requireNoPart(state, appeal, actor.person);
      requireThat(
        !appeal.timely && appeal.filedOn <= lastDayOf(state, appeal.against, facts),
        'NotTimely',
        'By the last day to appeal as it is now, nothing changes about when this appeal was filed.',
      );
    },
  },
  AdmitAppeal: {
    may: ['headquarters', 'appeal-officer'],
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: (state, _facts, actor) => requireFresh(state, actor.person),
  },
  RejectAppeal: {
    may: ['headquarters', 'appeal-officer'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: (state, _facts, actor) => requireFresh(state, actor.person),
  },
  AssignAppeal: {
    may: ['headquarters', 'appeal-officer'],
    seat: 'appeal',
    guard: (state, _facts, actor) => {
      const appeal = pendingAppeal(state);
      requireThat(
        appeal.stage === 'admitted' || appeal.stage === 'assigned',
        'AppealNotAdmitted',
        'The appeal must be admitted first.',
      );
      requireNoPart(state, appeal, actor.person);
    },
  },
  AskAppealInformation: {
    may: ['appeal-officer'],
    binds: true,
    stepUp: true,
    seat: 'appeal',
    guard: (state, _facts, actor) => requireNothingAsked(state, actor.person),
  },
  AnswerAppealInformation: {
    may: ['officer'],
    filing: 'appeal-information',
    binds: true,
    stepUp: true,
    guard: requireAsked,
  },
  DecideAppeal: {
    may: ['appeal-officer'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: (state, _facts, actor) => void requireAssigned(state, actor.person),
  },
  RecommendAnew: { may: ['specialist', 'supervisor'], weighs: true, seat: 'appeal', guard: requireToRecommend },
  DecideAnew: {
    may: ['director', 'headquarters'],
    binds: true,
    stepUp: true,
    weighs: true,
    seat: 'appeal',
    guard: requireToDecideAnew,
  },
};

/** What follows from one command about an appeal. */
export function decideAppeal(state: State, command: AppealCommand, facts: Facts): AppealOut {
  const by = command.by.person;
  switch (command.type) {
    case 'FileAppeal':
      return fileOnline(state, command, facts);
    case 'RecordPaperAppeal':
      return fileOnPaper(state, command, facts);
    case 'TakeUpAppeal':
      return takeUp(state, command, facts);
    case 'CreditAppealDays':
      return creditDays(state, command, facts);
    case 'FindAppealTimely': {
      const lastDay = lastDayOf(state, pendingAppeal(state).against, facts);
      return [{ type: 'AppealFoundTimely', by, lastDay, note: command.note }];
    }
    case 'AdmitAppeal':
      return [{ type: 'AppealAdmitted', by, note: command.note }];
    case 'RejectAppeal':
      return [
        { type: 'AppealNotAdmitted', by, note: command.note },
        ...answered(state),
        ...windowAgain(state, pendingAppeal(state), facts),
        ...tell(state, 'appeal-not-admitted', 'appeal'),
        post('appeal-not-admitted', 'appeal'),
      ];
    case 'AssignAppeal':
      requireOfficer(state, command.officer, facts);
      return [{ type: 'AppealAssigned', officer: command.officer, by }];
    case 'AskAppealInformation':
      return askInformation(state, by, command.question, facts);
    case 'AnswerAppealInformation':
      return answerInformation(state, command.filing.id, command.answer);
    case 'DecideAppeal':
      return decideAppealed(state, { ...command, by }, facts);
    case 'RecommendAnew':
      return recommendAnew(state, command, facts);
    case 'DecideAnew':
      return decideAnew(state, command.outcome, by, command.note, facts);
  }
}
