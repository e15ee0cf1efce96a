/** The history of a participant as far as it bears on what would be proportionate: matters, adverse cases, cures, duties and who spoke of them. */
import type { Event } from '../../domain/participant.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

const TYPES = [
  'MatterOpened',
  'MatterDropped',
  'WarningAnswerRead',
  'AdverseRecommended',
  'AdverseDeclined',
  'Suspended',
  'Reinstated',
  'MembershipRestored',
  'Removed',
  'CureSubmitted',
  'CureAccepted',
  'CureRefused',
  'LadderBegan',
  'LadderEnded',
  'AnswerRecorded',
  'ReviewOpened',
  'ReviewSubmitted',
  'TimeAsked',
  'ProfileAsked',
  'VisitProposed',
  'DatesOffered',
  'DatesDeclined',
  'ReportIssued',
  'ActionAnswered',
  'ContactsConfirmed',
  'DebtOrBondRecorded',
  'SettlementReported',
  'StepReported',
  'VolumeRecorded',
] as const satisfies readonly Event['type'][];
export type PastEvent = Extract<Event, { readonly type: (typeof TYPES)[number] }>;
export type Past = { readonly at: Date; readonly event: PastEvent };

/** The oldest first; of these types alone where they are named. */
export async function pastOf(
  pool: Pool,
  participant: string,
  types: readonly PastEvent['type'][] = TYPES,
): Promise<readonly Past[]> {
  const { rows } = await pool.query<Past>({
    name: 'past-of',
    text: 'select e.at, e.body::jsonb as event from event e where e.stream = $1 and e.type = any($2) order by e.seq',
    values: [streamOf(participant), types],
  });
  return rows;
}
