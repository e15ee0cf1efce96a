/** How an activity that waits says so: it fails, and is tried again when its time has come. */
import { ApplicationFailure } from '@temporalio/common';

/** @param message tells nobody's name or address */
export const later = (message: string, waitMs: number): ApplicationFailure =>
  ApplicationFailure.create({ message, type: 'MailWaits', nextRetryDelay: waitMs });
