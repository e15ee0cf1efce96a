/**
 * The one table of routes: who may go where, and what is recorded of it. Pages of a feature bring their rows; this file puts them
 * in order. Whoever wants to know who may do what reads it here.
 */
import { takeMailEvents } from './api/mail-events.ts';
import { apiRoutes } from './api/routes.ts';
import type { Deps } from './deps.ts';
import { actRoutes } from './pages/acts/routes.ts';
import { applicationRoutes } from './pages/application/routes.ts';
import { applyRoutes } from './pages/apply/routes.ts';
import { contactRoutes } from './pages/contacts/routes.ts';
import { showFeed } from './pages/calendar/feed.ts';
import { calibrationRoutes } from './pages/calibration/routes.ts';
import { callRoutes } from './pages/calls/routes.ts';
import { conversationRoutes } from './pages/conversation/routes.ts';
import { auditRoutes } from './pages/audit/routes.ts';
import { showSigningKey } from './pages/bundle/key.ts';
import { bundleRoutes } from './pages/bundle/routes.ts';
import { decisionRoutes } from './pages/decisions/routes.ts';
import { distributeRoutes } from './pages/distribute/routes.ts';
import { documentRoutes } from './pages/documents/routes.ts';
import { evidenceRoutes } from './pages/evidence/routes.ts';
import { enrollRoutes } from './pages/enroll/routes.ts';
import { filingRoutes } from './pages/filings/routes.ts';
import { health } from './pages/health/health.ts';
import { home } from './pages/home/home.ts';
import { incidentRoutes } from './pages/incidents/routes.ts';
import { inboundRoutes } from './pages/inbound/routes.ts';
import { invitationRoutes } from './pages/invitations/routes.ts';
import { myCompaniesRoutes } from './pages/my-companies/routes.ts';
import { meRoutes } from './pages/me/routes.ts';
import { effectRoutes } from './pages/effects/routes.ts';
import { expectedRoutes } from './pages/expected/routes.ts';
import { letterRoutes } from './pages/letters/routes.ts';
import { mailRoutes } from './pages/mails/routes.ts';
import { operationsRoutes } from './pages/operations/routes.ts';
import { organizationRoutes } from './pages/organization/routes.ts';
import { participantRoutes } from './pages/participant/routes.ts';
import { partnerRoutes } from './pages/partners/routes.ts';
import { peopleRoutes } from './pages/people/routes.ts';
import { validationRoutes } from './pages/validations/routes.ts';
import { placeRoutes } from './pages/places/routes.ts';
import { policyRoutes } from './pages/policy/routes.ts';
import { portfolioRoutes } from './pages/portfolios/routes.ts';
import { previewRoutes } from './pages/preview/routes.ts';
import { profileRoutes } from './pages/profile/routes.ts';
import { hoursRoutes } from './pages/hours/routes.ts';
import { showAway } from './pages/validation-report/keeping.ts';
import { validationReportRoutes } from './pages/validation-report/routes.ts';
import { programYearRoutes } from './pages/program-year/routes.ts';
import { queueRoutes } from './pages/queue/routes.ts';
import { teamRoutes } from './pages/team/routes.ts';
import { templateRoutes } from './pages/templates/routes.ts';
import { timeMachineRoutes } from './pages/time-machine/routes.ts';
import { todayRoutes } from './pages/today/routes.ts';
import { tripRoutes } from './pages/trips/routes.ts';
import { vettingRoutes } from './pages/vetting/routes.ts';
import { accessibility, help } from './pages/words/words.ts';
import { paths } from './paths.ts';
import type { Route } from './route.ts';
import { keptPage } from './session/kept-page.ts';
import { stay } from './session/remaining.ts';
import { signInPages } from './session/sign-in.ts';

/** Pages that show nobody's data. */
const open = { may: 'anyone', audit: 'none' } as const;

/** Answered before the session is read. */
export const bareTable = (deps: Deps): readonly Route[] => [
  { name: 'health', method: 'get', path: paths.health.pattern, ...open, handle: health(deps) },
  {
    name: 'api.mail-events',
    method: 'post',
    path: paths.apiMailEvents.pattern,
    ...open,
    handle: takeMailEvents(deps),
  },
  { name: 'away', method: 'get', path: paths.away.pattern, ...open, handle: showAway(deps) },
  { name: 'calendar.read', method: 'get', path: paths.calendarFeed.pattern, ...open, handle: showFeed(deps) },
];

export function routeTable(deps: Deps): readonly Route[] {
  const { begin, callback, signOut, signedOut } = signInPages(deps);
  return [
    { name: 'home', method: 'get', path: paths.home.pattern, ...open, handle: home(deps) },
    { name: 'help', method: 'get', path: paths.help.pattern, ...open, handle: help },
    { name: 'accessibility', method: 'get', path: paths.accessibility.pattern, ...open, handle: accessibility },
    { name: 'signing-key', method: 'get', path: paths.signingKey.pattern, ...open, handle: showSigningKey(deps) },
    { name: 'sign-in.begin', method: 'get', path: paths.signIn.pattern, ...open, handle: begin },
    { name: 'sign-in.callback', method: 'get', path: paths.signInCallback.pattern, ...open, handle: callback },
    { name: 'sign-in.return', method: 'get', path: paths.signInReturn.pattern, ...open, handle: callback },
    { name: 'session.stay', method: 'get', path: paths.session.pattern, ...open, handle: stay(deps) },
    {
      name: 'form.kept',
      method: 'get',
      path: paths.kept.pattern,
      may: 'signed-in',
      audit: 'none',
      handle: keptPage(deps),
    },
    { name: 'sign-out', method: 'post', path: paths.signOut.pattern, ...open, handle: signOut },
    { name: 'signed-out', method: 'get', path: paths.signedOut.pattern, ...open, handle: signedOut },
    ...todayRoutes(deps),
    ...operationsRoutes(deps),
    ...queueRoutes(deps),
    ...callRoutes(deps),
    ...myCompaniesRoutes(deps),
    ...distributeRoutes(deps),
    ...teamRoutes(deps),
    ...portfolioRoutes(deps),
    ...participantRoutes(deps),
    ...incidentRoutes(deps),
    ...inboundRoutes(deps),
    ...contactRoutes(deps),
    ...applyRoutes(deps),
    ...invitationRoutes(deps),
    ...validationRoutes(deps),
    ...placeRoutes(deps),
    ...tripRoutes(deps),
    ...applicationRoutes(deps),
    ...actRoutes(deps),
    ...filingRoutes(deps),
    ...decisionRoutes(deps),
    ...auditRoutes(deps),
    ...bundleRoutes(deps),
    ...evidenceRoutes(deps),
    ...letterRoutes(deps),
    ...mailRoutes(deps),
    ...expectedRoutes(deps),
    ...programYearRoutes(deps),
    ...effectRoutes(deps),
    ...templateRoutes(deps),
    ...previewRoutes(deps),
    ...policyRoutes(deps),
    ...peopleRoutes(deps),
    ...meRoutes(deps),
    ...partnerRoutes(deps),
    ...organizationRoutes(deps),
    ...enrollRoutes(deps),
    ...vettingRoutes(deps),
    ...documentRoutes(deps),
    ...conversationRoutes(deps),
    ...profileRoutes(deps),
    ...validationReportRoutes(deps),
    ...hoursRoutes(deps),
    ...calibrationRoutes(deps),
    ...timeMachineRoutes(deps),
    ...apiRoutes(deps),
  ];
}
