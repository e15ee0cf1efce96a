/** Who spoke first about a duty that was left undone: the agency, when it pressed for it, or the company. */
import type { Event } from '../../../domain/participant.ts';
import type { DutyPurpose } from '../../../domain/policy.ts';

/** A duty by what its outreach is called after. */
export type Duty = { readonly purpose: DutyPurpose; readonly about: string };
/** Null: nothing of the kind is on record. */
type DutyWord = { readonly pressedAt: Date | null; readonly saidAt: Date | null };

type Type = Event['type'];
/** What was recorded, and when. */
export type Recorded = { readonly at: Date; readonly event: Event };
type Speech = { readonly since: Type; readonly said: readonly Type[] };

/** With what a duty arises, and by what a company speaks about it of its own accord. Answers to an outreach count besides. */
const SPEECH: Readonly<Record<DutyPurpose, Speech>> = {
  'annual-review': { since: 'ReviewOpened', said: ['TimeAsked', 'ReviewSubmitted'] },
  'blank-profile': { since: 'ProfileAsked', said: ['TimeAsked', 'ReviewSubmitted'] },
  'actions-unanswered': { since: 'ReportIssued', said: ['ActionAnswered'] },
  'visit-dates-unanswered': { since: 'VisitProposed', said: ['DatesOffered', 'DatesDeclined'] },
  'validation-failed': { since: 'ReportIssued', said: [] },
  'contact-verification': { since: 'ContactsConfirmed', said: [] },
  'debt-or-bond': { since: 'DebtOrBondRecorded', said: ['SettlementReported'] },
  'reinstatement-conditions': { since: 'Reinstated', said: ['StepReported'] },
};

/** The first time that either spoke about the duty since it arose. */
export function firstWord(past: readonly Recorded[], { purpose, about }: Duty): DutyWord {
  const { since, said } = SPEECH[purpose];
  const ladder = `${purpose}:${about}`;
  const began = ({ event }: Recorded): boolean => event.type === 'LadderBegan' && event.ladder === ladder;
  const last = past.findLastIndex(began);
  const arose = past.slice(0, Math.max(last, 0)).findLastIndex(({ event }) => event.type === since);
  const ours = past.slice(arose === -1 ? Math.max(last, 0) : arose + 1);
  const theirs = ({ event }: Recorded): boolean =>
    said.includes(event.type) || (event.type === 'AnswerRecorded' && event.ladder === ladder);
  return { pressedAt: ours.find(began)?.at ?? null, saidAt: ours.find(theirs)?.at ?? null };
}

/** Whether the company spoke before it was pressed; of the same instant, it did. */
export const spokeFirst = ({ pressedAt, saidAt }: DutyWord): boolean =>
  saidAt !== null && (pressedAt === null || saidAt <= pressedAt);
