/**
 * Every URL of the web. Handlers and templates make addresses only with these (`paths.participant({ id })`, `{{path "participant" id=id}}`),
 * and the route table takes its patterns from here, so that an address cannot be misspelled in one place.
 */

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
/** What the pattern's `:names` stand for. */
export type PathParams<P extends string> = { readonly [name in Names<P>]: string };
/** A function that makes an address, with the pattern it makes it from. */
export type Path<P extends string = string> = (keyof PathParams<P> extends never
  ? () => string
  : (params: PathParams<P>) => string) & { readonly pattern: P };

/**
 * An address from a pattern with `:names`. Values are percent-encoded.
 * @throws Error when a value is missing or empty
 */
export function path<const P extends string>(pattern: P): Path<P> {
  const make = (params: Readonly<Record<string, string>> = {}): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined || value === '') throw new Error(`path ${pattern} needs ${name}`);
      return encodeURIComponent(value);
    });
  return Object.assign(make, { pattern });
}

export const paths = {
  home: path('/'),
  health: path('/health'),
  /** Stands in for a report without a connection, in that language. */
  away: path('/away/:language'),
  help: path('/help'),
  accessibility: path('/accessibility'),
  /** Which key signs the record and bundles. */
  signingKey: path('/signing-key'),
  signIn: path('/sign-in'),
  signInCallback: path('/sign-in/callback'),
  /** Where there are two providers: `:door` is whose. */
  signInReturn: path('/sign-in/callback/:door'),
  signOut: path('/sign-out'),
  signedOut: path('/signed-out'),
  /** How long the session lasts. */
  session: path('/session'),
  /** A form that was filled in before its person had to sign in again. */
  kept: path('/kept/:key'),
  operations: path('/operations'),
  mails: path('/mails'),
  /** Every notice that should exist against what went out, for a day. */
  expected: path('/expected'),
  expectedCsv: path('/expected.csv'),
  /** What was told to whoever grants benefits. */
  effects: path('/effects'),
  effectsCsv: path('/effects.csv'),
  /** The mail room. */
  letters: path('/letters'),
  makeLetterBatch: path('/letters/offices/:office/batch'),
  letterBatch: path('/letters/:batch'),
  letterBatchPdf: path('/letters/:batch/letters.pdf'),
  letterBatchSheet: path('/letters/:batch/addresses.pdf'),
  letterBatchCsv: path('/letters/:batch/addresses.csv'),
  handOverLetters: path('/letters/:batch/hand-over'),
  today: path('/today'),
  calls: path('/calls'),
  callsCsv: path('/calls.csv'),
  myCompanies: path('/my-companies'),
  myCompaniesCsv: path('/my-companies.csv'),
  validations: path('/validations'),
  validationsCsv: path('/validations.csv'),
  validationPictures: path('/validations/pictures'),
  validationMap: path('/validations/map'),
  /** What is planned for a calendar year. */
  validationPlan: path('/validations/plan/:year'),
  /** Mail that came in and fits no case. */
  pen: path('/mail'),
  heldMail: path('/mail/:mail'),
  settleMail: path('/mail/:mail/settle'),
  /** A mail that was filed beside a case. */
  caseMail: path('/participants/:id/mail/:mail'),
  /** A company is looked for, to log a contact with it. */
  findToLog: path('/contacts/log'),
  logContact: path('/participants/:id/contacts/log'),
  /** `:contact` is the number of the row in the desk's stream with which something was promised. */
  settlePromise: path('/participants/:id/contacts/:contact/settle'),
  queue: path('/queue'),
  queueCsv: path('/queue.csv'),
  takeNext: path('/queue/next'),
  /** New applications, and who could get them. */
  distribute: path('/queue/distribute'),
  bulk: path('/queue/bulk'),
  bulkDo: path('/queue/bulk/do'),
  portfolios: path('/portfolios'),
  portfolio: path('/portfolios/:person'),
  planMove: path('/portfolios/:person/plan'),
  beginMove: path('/portfolios/:person/move'),
  /** A move of a portfolio, however far it has come. */
  move: path('/portfolios/moves/:move'),
  continueMove: path('/portfolios/moves/:move/continue'),
  participants: path('/participants'),
  /** `:id` is always the participant's. */
  participant: path('/participants/:id'),
  evidence: path('/participants/:id/evidence'),
  timeline: path('/participants/:id/timeline'),
  caseNotes: path('/participants/:id/case-notes'),
  notice: path('/participants/:id/notices/:notice'),
  letter: path('/participants/:id/notices/:notice/letter'),
  claim: path('/participants/:id/claims'),
  releaseClaim: path('/participants/:id/claims/release'),
  resumeWork: path('/participants/:id/desk/resume'),
  undoDesk: path('/participants/:id/desk/undo'),
  /** `:key` is the item's: `review.assess:2028`. */
  workItem: path('/participants/:id/work/:key'),
  holdWork: path('/participants/:id/work/:key/hold'),
  assignWork: path('/participants/:id/work/:key/assign'),
  tagWork: path('/participants/:id/work/:key/tags'),
  /** `:act` is the act's name in small letters with hyphens: `log-call`. */
  act: path('/participants/:id/acts/:act'),
  filings: path('/participants/:id/filings'),
  filing: path('/participants/:id/filings/:filing'),
  incident: path('/participants/:id/incidents/:incident'),
  /** Whoever is alerted says that they have it. */
  incidentTaken: path('/participants/:id/incidents/:incident/alert'),
  incidents: path('/incidents'),
  dutyOfficers: path('/incidents/duty'),
  nameDutyOfficer: path('/incidents/duty/:office'),
  review: path('/participants/:id/review'),
  profile: path('/participants/:id/profile'),
  /** `:category` is its number, 1 to 12. */
  profileCategory: path('/participants/:id/profile/categories/:category'),
  profileWhole: path('/participants/:id/profile/whole'),
  profileHistory: path('/participants/:id/profile/history'),
  profileDesk: path('/participants/:id/profile/desk'),
  assess: path('/participants/:id/profile/desk/:category'),
  /** What validations take, by year and office. */
  hours: path('/hours'),
  validationHours: path('/participants/:id/validation/hours'),
  takeBackHours: path('/participants/:id/validation/hours/take-back'),
  validationReport: path('/participants/:id/validation/report'),
  /** From which a browser derives the key of what it keeps while it has no connection. */
  validationReportKey: path('/participants/:id/validation/report-key'),
  validationReportCategory: path('/participants/:id/validation/report/:category'),
  /** `:criterion` is its id, such as 4.2, `:leg` the site at which it was looked at. */
  validationReportEvidence: path('/participants/:id/validation/report-evidence/:leg/:criterion'),
  partners: path('/participants/:id/partners'),
  askPartner: path('/participants/:id/partners/ask'),
  partnerCode: path('/participants/:id/partners/code'),
  partner: path('/participants/:id/partners/:connection'),
  certificate: path('/participants/:id/certificate'),
  organization: path('/participants/:id/organization'),
  givePostalAddress: path('/participants/:id/organization/postal-address'),
  addPerson: path('/participants/:id/organization/people'),
  personLeft: path('/participants/:id/organization/people/:person/left'),
  /** `:channel` is `mail` or `phone`. */
  giveAddress: path('/participants/:id/organization/people/:person/addresses/:channel'),
  sendCode: path('/participants/:id/organization/addresses/:address/code'),
  typeCode: path('/participants/:id/organization/addresses/:address/verify'),
  inviteToSignIn: path('/participants/:id/organization/people/:person/invitation'),
  joinCompanies: path('/participants/:id/organization/memberships'),
  confirmAddress: path('/participants/:id/organization/addresses/:address/confirm'),
  /** Addresses of links in mails begin so; `:link` is what the link is bound to, with its seal. */
  answers: path('/answer'),
  answerLink: path('/answer/:link'),
  /** `:saying` is what is told: `call-me`. */
  sayByLink: path('/answer/:link/:saying'),
  /** Where a contact reports an incident without signing in; `:link` is what the link is bound to, with its seal. */
  report: path('/report'),
  reportLink: path('/report/:link'),
  /** Where the code of an invitation to sign in is typed in. */
  enroll: path('/enroll'),
  /** `:place` is a country, one of its regions or a city: `MX-TAM-reynosa`. */
  places: path('/places'),
  place: path('/places/:place'),
  travelState: path('/places/:place/travel'),
  closeIntake: path('/places/:place/close'),
  admitFromList: path('/places/:place/admit'),
  apply: path('/apply'),
  /** A place as applicants see it: whether it takes new applications, and its waiting list. */
  applyPlace: path('/apply/places/:place'),
  joinWaitingList: path('/apply/places/:place/wait'),
  leaveWaitingList: path('/apply/places/:place/wait/:entry/leave'),
  /** `:type` is the code of an entity type. */
  applyType: path('/apply/:type'),
  applyCompany: path('/apply/:type/company'),
  invitations: path('/invitations'),
  issueInvitation: path('/invitations/new'),
  revokeInvitation: path('/invitations/:invitation/withdraw'),
  /** The unfinished application: what is to be done, and each step of it. */
  application: path('/participants/:id/application'),
  applicationStep: path('/participants/:id/application/steps/:step'),
  applicationWhole: path('/participants/:id/application/whole'),
  signApplication: path('/participants/:id/application/sign'),
  applicationReceipt: path('/participants/:id/application/receipt'),
  people: path('/people'),
  person: path('/people/:person'),
  giveRole: path('/people/:person/roles'),
  /** `:number` is that of the giving event in the person's stream. */
  endRole: path('/people/:person/roles/:number/end'),
  declareConflict: path('/people/:person/conflicts'),
  endConflict: path('/people/:person/conflicts/:number/end'),
  takeLeave: path('/people/:person/leave'),
  endLeave: path('/people/:person/leave/:number/end'),
  recordSkills: path('/people/:person/skills'),
  trips: path('/trips'),
  planTrip: path('/trips/new'),
  trip: path('/trips/:trip'),
  requestClearance: path('/trips/:trip/request'),
  recordClearance: path('/trips/:trip/clearance'),
  callOffTrip: path('/trips/:trip/call-off'),
  /** `:leg` is the site of the participant. */
  chooseStop: path('/trips/:trip/stops/:participant/:leg'),
  dropStop: path('/trips/:trip/stops/:participant/:leg/drop'),
  /** What one holds, lends, and when one is away. */
  me: path('/me/authority'),
  lend: path('/me/authority/lend'),
  /** `:number` is that of the giving event in the borrower's stream. */
  endLoan: path('/me/authority/lent/:borrower/:number/end'),
  takeOwnLeave: path('/me/leave'),
  endOwnLeave: path('/me/leave/:number/end'),
  /** The address of one's own calendar of visits. */
  ownCalendar: path('/me/calendar'),
  /** `:feed` is the secret; read before the session, by calendar programs. */
  calendarFeed: path('/calendar/:feed'),
  team: path('/team'),
  teamCsv: path('/team.csv'),
  teamDeadlines: path('/team/deadlines'),
  teamSecond: path('/team/second-reviews'),
  calibration: path('/participants/:id/calibration'),
  beginCalibration: path('/participants/:id/calibration/begin'),
  callOffCalibration: path('/participants/:id/calibration/call-off'),
  /** The second reviewer's desk. */
  secondReview: path('/participants/:id/second-review'),
  secondCategory: path('/participants/:id/second-review/:category'),
  decisions: path('/decisions'),
  decisionsCsv: path('/decisions.csv'),
  decisionRates: path('/decisions/rates'),
  /** Samples of decisions for review. */
  auditSamples: path('/audit/samples'),
  drawSample: path('/audit/draw'),
  auditSample: path('/audit/samples/:sample'),
  findings: path('/audit/findings'),
  /** `:number` is the decision's place in the sample. */
  finding: path('/audit/samples/:sample/:number'),
  reviewDecision: path('/audit/samples/:sample/:number/review'),
  answerFinding: path('/audit/samples/:sample/:number/answer'),
  returnFinding: path('/audit/samples/:sample/:number/return'),
  closeFinding: path('/audit/samples/:sample/:number/close'),
  /** `:seq` is the row of the participant's stream in which it was decided. */
  decision: path('/decisions/:id/:seq'),
  /** What proves it, in one file. */
  releasableBundle: path('/decisions/:id/:seq/releasable.json'),
  releasableBundlePdf: path('/decisions/:id/:seq/releasable.pdf'),
  fullBundle: path('/decisions/:id/:seq/full.json'),
  fullBundlePdf: path('/decisions/:id/:seq/full.pdf'),
  programYear: path('/program-year'),
  programYearCsv: path('/program-year.csv'),
  /** Versions of the templates by which notices were written. */
  templates: path('/templates'),
  /** A company is looked for, to try the templates on its case. */
  findToPreview: path('/preview'),
  previews: path('/participants/:id/preview'),
  /** `:kind` is the kind of notice. */
  preview: path('/participants/:id/preview/:kind'),
  /** A mail or a letter as a page of its own: `:part` is `mail` or `letter`. */
  previewPart: path('/participants/:id/preview/:kind/:part/:language'),
  templateVersion: path('/templates/:version'),
  policies: path('/policy'),
  /** A version of the policy is named by its program and the day from which it is in force. */
  policy: path('/policy/:program/:effective'),
  adoptPolicy: path('/policy/:program/:effective/adopt'),
  timeMachine: path('/participants/:id/time-machine'),
  /** An agreed visit for one's own calendar: `:leg` is `domestic` or `foreign`. */
  visitFile: path('/participants/:id/validation/visits/:leg/invite.ics'),
  vetting: path('/participants/:id/vetting'),
  /** `:check` is the check's code in the policy. */
  vettingCheck: path('/participants/:id/vetting/checks/:check'),
  vettingReview: path('/participants/:id/vetting/review'),
  documents: path('/participants/:id/documents'),
  /** Documents of one object, and where they are sent: `:about` is `participant`, `criterion:4.2`, `message:<id>`. */
  documentsFor: path('/participants/:id/documents/for/:about'),
  document: path('/participants/:id/documents/:document'),
  documentFile: path('/participants/:id/documents/:document/file'),
  documentPreview: path('/participants/:id/documents/:document/preview'),
  /** `:act` is the act's name in small letters with hyphens: `propose-strike`. */
  documentAct: path('/participants/:id/documents/:document/acts/:act'),
  conversation: path('/participants/:id/messages'),
  apiParticipants: path('/api/v1/participants'),
  apiParticipant: path('/api/v1/participants/:id'),
  apiProfile: path('/api/v1/participants/:id/profile'),
  apiDescription: path('/api/v1/openapi.json'),
  /** Not to be read: the provider that carries our mail calls here. */
  apiMailEvents: path('/api/v1/mail-events'),
} as const;

/** Addresses about a participant begin so. */
const ABOUT = /^(?:\/api\/v1)?\/(?:participants|decisions)\/([^/]+)/i;

/** The participant that an address is about, before any route is found; null for none. */
export function participantIn(local: string): string | null {
  const name = ABOUT.exec(local)?.[1];
  try {
    return name === undefined ? null : decodeURIComponent(name);
  } catch {
    return null; // no address of ours
  }
}

/** Addresses for programs begin so; they are answered in JSON whatever happens. */
export const API = '/api';
export const isApi = (local: string): boolean => `${local}/`.toLowerCase().startsWith(`${API}/`);

/** Where sign-in leads back to afterwards. */
export const signInTo = (local: string): string => `${paths.signIn()}?to=${encodeURIComponent(local)}`;
