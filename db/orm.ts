/** MikroORM: migrations as the owner of the database, and the entities that pages read. */
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { entities } from './entities/index.ts';
import { grantTo } from './grants.ts';
import { Ledger } from './migrations/20261125-ledger.ts';
import { DeliveryAttempts } from './migrations/20261126-delivery-attempts.ts';
import { Findings } from './migrations/20261126-findings.ts';
import { Access } from './migrations/20261127-access.ts';
import { Connections } from './migrations/20261127-connections.ts';
import { Documents } from './migrations/20261127-documents.ts';
import { Organizations } from './migrations/20261127-organizations.ts';
import { PlanYears } from './migrations/20261214-plan-years.ts';
import { ValidationLines } from './migrations/20261214-validation-lines.ts';
import { Vetting } from './migrations/20261127-vetting.ts';
import { Applications } from './migrations/20261128-applications.ts';
import { People } from './migrations/20261128-people.ts';
import { Profiles } from './migrations/20261128-profiles.ts';
import { Rebuilt } from './migrations/20261128-rebuilt.ts';
import { ProgramYear } from './migrations/20261128-program-year.ts';
import { Desk } from './migrations/20261128-desk.ts';
import { Notes } from './migrations/20261129-notes.ts';
import { ContactLog } from './migrations/20261129-contact-log.ts';
import { Leave } from './migrations/20261129-leave.ts';
import { Calibration } from './migrations/20261129-calibration.ts';
import { TeamFigures } from './migrations/20261129-team-figures.ts';
import { QueueWays } from './migrations/20261130-queue-ways.ts';
import { AnswerLinks } from './migrations/20261201-answer-links.ts';
import { Templates } from './migrations/20261201-templates.ts';
import { MailAside } from './migrations/20261213-mail-aside.ts';
import { RecordedHash } from './migrations/20261214-recorded-hash.ts';
import { LineHash } from './migrations/20261216-line-hash.ts';
import { CalendarFeeds } from './migrations/20261214-calendar-feeds.ts';
import { Trips } from './migrations/20261214-trips.ts';
import { ClearedJourneys } from './migrations/20261215-cleared-journeys.ts';
import { LineWhenChanged } from './migrations/20261215-line-when-changed.ts';
import { VisitTold } from './migrations/20261214-visit-told.ts';
import { LinkDates } from './migrations/20261214-link-dates.ts';
import { VisitGaps } from './migrations/20261217-visit-gaps.ts';
import { ValidationCounts } from './migrations/20261218-validation-counts.ts';
import { ValidationMix } from './migrations/20261219-validation-mix.ts';
import { JudgedByPlan } from './migrations/20261220-judged-by-plan.ts';
import { VisitSlots } from './migrations/20261214-visit-slots.ts';
import { MailSlots } from './migrations/20261201-mail-slots.ts';
import { QueueFree } from './migrations/20261202-queue-free.ts';
import { Expected } from './migrations/20261202-expected.ts';
import { Letters } from './migrations/20261202-letters.ts';
import { InboundMail } from './migrations/20261202-inbound.ts';
import { Incidents } from './migrations/20261203-incidents.ts';
import { Appeals } from './migrations/20261203-appeals.ts';
import { Effects } from './migrations/20261203-effects.ts';
import { AuditedDecisions } from './migrations/20261203-audited-decisions.ts';
import { noteRules } from './rules-editions.ts';
import { rulesVersion } from './rules-version.ts';
import { EventHash } from './migrations/20261203-event-hash.ts';
import { Anchors } from './migrations/20261203-anchors.ts';
import { SharedDocuments } from './migrations/20261204-shared-documents.ts';
import { PlannedOnce } from './migrations/20261204-planned-once.ts';
import { NoticeProofs } from './migrations/20261204-notice-proofs.ts';
import { CallbacksByTime } from './migrations/20261204-callbacks-by-time.ts';
import { PortalAnswers } from './migrations/20261204-portal-answers.ts';
import { AnswersWait } from './migrations/20261204-answers-wait.ts';
import { Places } from './migrations/20261212-places.ts';
import { StaffHours } from './migrations/20261214-staff-hours.ts';
import { ValidationReports } from './migrations/20261214-validation-reports.ts';
import { JointParts } from './migrations/20261205-joint-parts.ts';
import { MailWaits } from './migrations/20261205-mail-waits.ts';
import { DecisionSteps } from './migrations/20261204-decision-steps.ts';
import { ChainProof } from './migrations/20261205-chain-proof.ts';
import { ValidationLegs } from './migrations/20261210-validation-legs.ts';
import { ExpectedNights } from './migrations/20261205-expected-nights.ts';
import { Unlocked } from './migrations/20261126-unlocked.ts';

const migrationsList = [
  { name: '20261125-ledger', class: Ledger },
  { name: '20261126-unlocked', class: Unlocked },
  { name: '20261126-findings', class: Findings },
  { name: '20261126-delivery-attempts', class: DeliveryAttempts },
  { name: '20261127-connections', class: Connections },
  { name: '20261127-organizations', class: Organizations },
  { name: '20261127-access', class: Access },
  { name: '20261127-vetting', class: Vetting },
  { name: '20261127-documents', class: Documents },
  { name: '20261128-applications', class: Applications },
  { name: '20261128-profiles', class: Profiles },
  { name: '20261128-people', class: People },
  { name: '20261128-rebuilt', class: Rebuilt },
  { name: '20261128-desk', class: Desk },
  { name: '20261129-notes', class: Notes },
  { name: '20261128-program-year', class: ProgramYear },
  { name: '20261129-contact-log', class: ContactLog },
  { name: '20261129-leave', class: Leave },
  { name: '20261129-team-figures', class: TeamFigures },
  { name: '20261129-calibration', class: Calibration },
  { name: '20261130-queue-ways', class: QueueWays },
  { name: '20261201-answer-links', class: AnswerLinks },
  { name: '20261201-templates', class: Templates },
  { name: '20261201-mail-slots', class: MailSlots },
  { name: '20261202-queue-free', class: QueueFree },
  { name: '20261202-expected', class: Expected },
  { name: '20261202-letters', class: Letters },
  { name: '20261202-inbound', class: InboundMail },
  { name: '20261203-incidents', class: Incidents },
  { name: '20261203-appeals', class: Appeals },
  { name: '20261203-effects', class: Effects },
  { name: '20261203-audited-decisions', class: AuditedDecisions },
  { name: '20261203-anchors', class: Anchors },
  { name: '20261203-event-hash', class: EventHash },
  { name: '20261204-shared-documents', class: SharedDocuments },
  { name: '20261204-planned-once', class: PlannedOnce },
  { name: '20261204-notice-proofs', class: NoticeProofs },
  { name: '20261204-portal-answers', class: PortalAnswers },
  { name: '20261204-callbacks-by-time', class: CallbacksByTime },
  { name: '20261204-answers-wait', class: AnswersWait },
  { name: '20261204-decision-steps', class: DecisionSteps },
  { name: '20261205-chain-proof', class: ChainProof },
  { name: '20261210-validation-legs', class: ValidationLegs },
  { name: '20261212-places', class: Places },
  { name: '20261205-expected-nights', class: ExpectedNights },
  { name: '20261205-mail-waits', class: MailWaits },
  { name: '20261205-joint-parts', class: JointParts },
  { name: '20261213-mail-aside', class: MailAside },
  { name: '20261214-recorded-hash', class: RecordedHash },
  { name: '20261214-calendar-feeds', class: CalendarFeeds },
  { name: '20261214-visit-told', class: VisitTold },
  { name: '20261214-trips', class: Trips },
  { name: '20261214-visit-slots', class: VisitSlots },
  { name: '20261214-link-dates', class: LinkDates },
  { name: '20261214-validation-lines', class: ValidationLines },
  { name: '20261214-plan-years', class: PlanYears },
  { name: '20261214-validation-reports', class: ValidationReports },
  { name: '20261214-staff-hours', class: StaffHours },
  { name: '20261215-cleared-journeys', class: ClearedJourneys },
  { name: '20261215-line-when-changed', class: LineWhenChanged },
  { name: '20261216-line-hash', class: LineHash },
  { name: '20261217-visit-gaps', class: VisitGaps },
  { name: '20261218-validation-counts', class: ValidationCounts },
  { name: '20261219-validation-mix', class: ValidationMix },
  { name: '20261220-judged-by-plan', class: JudgedByPlan },
];

/** An ORM for reading. `size` is the most connections it opens. */
export const createOrm = (url: string, size = 6): Promise<MikroORM> =>
  MikroORM.init({
    clientUrl: url,
    entities,
    pool: { min: 0, max: size },
    driverOptions: { connectionTimeoutMillis: 2_000, statement_timeout: 10_000 },
    allowGlobalContext: false,
    forceUtcTimezone: true,
  });

/** Brings the database to the newest shape and answers with the names of the migrations that ran. The rules at hand get their number. `ownerUrl` owns the tables, `url` is the application's. */
export async function migrate(ownerUrl: string, url: string): Promise<readonly string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities,
    logger: () => {},
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, allOrNothing: true },
  });
  try {
    const done = await orm.migrator.up();
    await grantTo(ownerUrl, decodeURIComponent(new URL(url).username));
    await noteRules(ownerUrl, rulesVersion());
    return done.map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}
