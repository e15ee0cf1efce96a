import { Migration } from '@mikro-orm/migrations';

/** What becomes of a decision is found by more kinds of steps: let fall, corrected, restored, appealed again, and the lower tier beside it. */
export class DecisionSteps extends Migration {
  override up(): void {
    this.addSql('drop index event_decision_step;');
    this.addSql(steps);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const steps = `
create index event_decision_step on event (stream, seq) where type in ('AdverseRecommended', 'RemovalRecommended', 'IneligibilityRecommended',
  'ReportIssued', 'AdverseDecided', 'AdverseDeclined', 'FoundIneligible', 'ValidationClosed', 'SuspensionConfirmed', 'DecisionServed',
  'DecisionDatedAnew', 'RecordCorrected', 'Suspended', 'Removed', 'BenefitsDenied', 'BenefitsRestored', 'Reinstated', 'MembershipRestored',
  'Withdrawn', 'AppealFiled', 'AppealReopened', 'AppealDecided', 'AppealNotAdmitted', 'DecidedAnew');`;
