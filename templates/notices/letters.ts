/** Which letter follows from which kind of notice. A kind that is missing, or an adverse kind with a plain letter, does not compile. */
import type { NoticeKind } from '../../domain/notice.ts';
import { foundIneligible, tierLowered } from './rating-letters.ts';
import { recordCorrected } from './correction-letter.ts';
import { removed } from './removal-letters.ts';
import { cureRefused, dutyWarning, suspended } from './suspension-letters.ts';
import { appealAllowed, appealDenied, appealNotAdmitted } from './appeal-letters.ts';
import type { LetterOf, Writing } from './letter-parts.ts';
import { asMailed, certified, reinstated, reportIssued, returned, stillOwed, validated } from './plain-letters.ts';

export const LETTERS: { readonly [K in NoticeKind]: (writing: Writing) => LetterOf<K> } = {
  'application-started': asMailed,
  'application-reminder': asMailed,
  'application-received': asMailed,
  'application-abandoned': asMailed,
  'specialist-named': asMailed,
  'specialist-changed': asMailed,
  'application-returned': returned('ApplicationReturned'),
  'profile-approved': asMailed,
  certified,
  'found-ineligible': foundIneligible,
  'withdrawal-recorded': asMailed,
  'review-open': asMailed,
  'review-reminder': asMailed,
  'review-received': asMailed,
  'review-approved': asMailed,
  'review-returned': returned('ReviewReturned'),
  'review-overdue': stillOwed,
  'profile-asked': asMailed,
  'profile-overdue': stillOwed,
  'contacts-unconfirmed': stillOwed,
  'settlement-asked': asMailed,
  'settlement-overdue': stillOwed,
  'settlement-received': asMailed,
  'settlement-answered': asMailed,
  'time-granted': asMailed,
  'time-refused': asMailed,
  'duty-outstanding': stillOwed,
  'duty-warning': dutyWarning,
  'answer-received': asMailed,
  'visit-proposed': asMailed,
  'visit-agreed': asMailed,
  'report-issued': reportIssued,
  'actions-overdue': stillOwed,
  'action-returned': asMailed,
  validated,
  'tier-lowered': tierLowered,
  suspended,
  'cure-received': asMailed,
  'cure-refused': cureRefused,
  reinstated,
  removed,
  'appeal-received': asMailed,
  'appeal-not-admitted': appealNotAdmitted,
  'appeal-denied': appealDenied,
  'appeal-allowed': appealAllowed,
  'officer-change-received': asMailed,
  'officer-changed': asMailed,
  'officer-change-refused': asMailed,
  'record-corrected': recordCorrected,
  'partner-changed': asMailed,
};
