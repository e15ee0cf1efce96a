import { Migration } from '@mikro-orm/migrations';

/**
 * The year's account reads two small parts out of the whole record, each by an index of its own: the terms of validations, and the steps of each
 * case by which a later one is understood (the decision before a suspension, the plan before a validation).
 */
export class ProgramYear extends Migration {
  override up(): void {
    this.addSql(terms);
    this.addSql(steps);
  }

  override down(): void {
    throw new Error('The record is never taken back.');
  }
}

const terms = `
create index event_validation_term on event (stream, seq)
  where type in ('ClockStarted', 'ClockMoved', 'ClockHeld', 'ClockResumed', 'ClockEnded') and body ~ '"(VALID_INITIAL|REVALID_MAX|REVALID_PRACTICE):'`;

const steps = `
create index event_step on event (stream, seq)
  where type in ('ApplicationCreated', 'ApplicationSubmitted', 'ApplicationReturned', 'ApplicationReopened', 'Certified', 'FoundIneligible', 'Withdrawn',
    'ApplicationAbandoned', 'ParticipantImported', 'ValidationPlanned', 'AdverseDecided', 'Suspended', 'Reinstated', 'MembershipRestored')`;
