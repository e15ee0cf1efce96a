/**
 * Who may use which route, written down by hand: once more, beside the route table. A route that is missing here, or stands here and is gone,
 * fails the build; so does one whose table says something else.
 */
import { isPartnerRole, PARTNER_ROLES, STAFF_ROLES, type Role } from '../../domain/actor.ts';

/** `anyone`, whoever has proven who they are, whoever is signed in, or who of the company and who of the agency, by these letters. */
type Row = 'anyone' | 'proven' | 'signed-in' | readonly [company: string, agency: string];

const LETTERS: Readonly<Record<string, Role>> = {
  o: 'officer',
  c: 'contact',
  k: 'consultant',
  s: 'specialist',
  v: 'supervisor',
  d: 'director',
  h: 'headquarters',
  a: 'appeal-officer',
  p: 'planner',
  u: 'auditor',
  m: 'administrator',
  x: 'operator',
};
const READ = ['ock', 'svdhapu'] as const;

/** By the name of the route; a form and its page have one row. */
const ROWS: Readonly<Record<string, Row>> = {
  home: 'anyone',
  help: 'anyone',
  accessibility: 'anyone',
  'sign-in.begin': 'anyone',
  'sign-in.callback': 'anyone',
  'sign-in.return': 'anyone',
  'sign-out': 'anyone',
  'signed-out': 'anyone',
  'session.stay': 'anyone',
  'form.kept': 'signed-in',
  enroll: 'proven',
  operations: ['', 'mx'],
  today: ['', 'sv'],
  'my-companies': ['', 'sv'],
  'my-companies.csv': ['', 'sv'],
  'contact.find': ['', 'svdha'],
  'contact.log': ['', 'svdha'],
  'contact.settle': ['', 'svdha'],
  queue: ['', 'svdhapumx'],
  claim: ['', 'svdha'],
  'claim.release': ['', 'svdha'],
  'queue.csv': ['', 'svdhapu'],
  'queue.next': ['', 'svdha'],
  distribute: ['', 'vdh'],
  'queue.bulk': ['', 'svdha'],
  'queue.bulk-do': ['', 'svdha'],
  'work.resume': ['', 'svdha'],
  'work.undo': ['', 'svdha'],
  'work.show': ['', 'svdhapu'],
  'work.hold': ['', 'svdha'],
  'work.tag': ['', 'svdha'],
  'work.assign': ['', 'vdh'],
  portfolios: ['', 'vdh'],
  'portfolios.show': ['', 'svdh'],
  'portfolios.plan': ['', 'vdh'],
  'portfolios.move': ['', 'vdh'],
  'portfolio-moves.show': ['', 'vdh'],
  'portfolio-moves.continue': ['', 'vdh'],
  participants: ['', 'svdhapu'],
  'participant.show': READ,
  'participant.timeline': READ,
  'participant.note': ['', 'svdha'],
  'participant.notice': READ,
  apply: ['oc', ''],
  'apply.type': ['oc', ''],
  'application.show': READ,
  'application.whole': READ,
  'application.receipt': READ,
  'application.step': ['ock', ''],
  'application.sign': ['o', ''],
  'apply.company': ['oc', ''],
  invitations: ['', 'h'],
  'invitations.issue': ['', 'h'],
  'invitations.revoke': ['', 'h'],
  'acts.prepare-application': ['ock', ''],
  'acts.submit-application': ['o', ''],
  'acts.withdraw': ['oc', ''],
  'acts.assign-specialist': ['', 'vdh'],
  'acts.return-application': ['', 's'],
  'acts.approve-profile': ['', 's'],
  'acts.record-vetting': ['', 's'],
  'acts.certify': ['', 'v'],
  'acts.recommend-ineligible': ['', 's'],
  'acts.find-ineligible': ['', 'dh'],
  'acts.close-abandoned': ['', 'v'],
  'acts.prepare-review': ['ock', ''],
  'acts.submit-review': ['o', ''],
  'acts.ask-time': ['oc', ''],
  'acts.approve-review': ['', 's'],
  'acts.return-review': ['', 's'],
  'acts.grant-time': ['', 'sv'],
  'acts.refuse-time': ['', 'sv'],
  'acts.log-call': ['', 's'],
  'acts.record-search': ['', 's'],
  'acts.record-answer': ['', 's'],
  'acts.interpret-answer': ['', 's'],
  'acts.resume-outreach': ['', 'sv'],
  'acts.dispatch-letter': ['', 's'],
  'acts.log-letter-proof': ['', 's'],
  'acts.plan-validation': ['', 'sd'],
  'acts.propose-visit': ['', 's'],
  'acts.accept-visit': ['oc', ''],
  'acts.offer-dates': ['oc', ''],
  'acts.hold-visit': ['', 's'],
  'acts.record-outcome': ['', 's'],
  'acts.close-validation': ['', 'vdh'],
  'acts.answer-action': ['o', ''],
  'acts.assess-answer': ['', 's'],
  'acts.recommend-suspension': ['', 's'],
  'acts.recommend-immediate-action': ['', 'd'],
  'acts.recommend-removal': ['', 'sd'],
  'acts.decide-adverse': ['', 'dh'],
  'acts.confirm-suspension': ['', 'h'],
  'acts.serve-decision': ['', 'sv'],
  'acts.submit-cure': ['o', ''],
  'acts.accept-cure': ['', 's'],
  'acts.refuse-cure': ['', 's'],
  'acts.reinstate': ['', 'd'],
  'acts.file-appeal': ['o', ''],
  'acts.admit-appeal': ['', 'ha'],
  'acts.reject-appeal': ['', 'ha'],
  'acts.assign-appeal': ['', 'ha'],
  'acts.decide-appeal': ['', 'a'],
  'acts.settle-doubt': ['', 'sv'],
  'acts.waive-duty': ['', 'v'],
  'acts.settle-filing': ['', 'sv'],
  'acts.acknowledge-notice': ['oc', ''],
  'acts.record-contact': ['', 's'],
  'acts.dispatch-notice': ['', 's'],
  'acts.claim-officer-change': ['ock', 's'],
  'acts.confirm-officer-change': ['', 's'],
  'acts.refuse-officer-change': ['', 's'],
  'filings.list': READ,
  'filings.receipt': READ,
  decisions: ['', 'vdhum'],
  'decisions.csv': ['', 'vdhum'],
  'decision.show': ['', 'vdhum'],
  'program-year': ['', 'svdhapu'],
  'program-year.csv': ['', 'svdhapu'],
  policy: ['', 'svdhapu'],
  'policy.show': ['', 'svdhapu'],
  'policy.adopt': ['', 'h'],
  people: ['', 'vhm'],
  'people.show': ['', 'vhm'],
  'people.leave': ['', 'vhm'],
  'people.end-leave': ['', 'vhm'],
  'people.skills': ['', 'vhm'],
  me: ['', 'svdhapumx'],
  'me.lend': ['', 'svdhapumx'],
  'me.end-loan': ['', 'svdhapumx'],
  'me.leave': ['', 'svdhapumx'],
  'me.end-leave': ['', 'svdhapumx'],
  'people.give': ['', 'hm'],
  'people.end': ['', 'hm'],
  'people.conflict': ['', 'hm'],
  'people.end-conflict': ['', 'hm'],
  partners: ['ock', 'svu'],
  'partners.ask': ['oc', ''],
  'partners.code': ['oc', ''],
  'partners.answer': ['oc', ''],
  certificate: ['ock', 'svu'],
  'organization.show': READ,
  'organization.add-person': ['oc', ''],
  'organization.give-address': ['oc', ''],
  'organization.send-code': ['oc', ''],
  'organization.type-code': ['oc', ''],
  'organization.confirm-address': ['', 'sv'],
  'organization.person-left': ['oc', 's'],
  'organization.invite': ['oc', 's'],
  'organization.join': ['', 'v'],
  'vetting.show': ['', 'svdhau'],
  'vetting.begin': ['', 'sv'],
  'vetting.check': ['', 'sv'],
  'vetting.review': ['', 'sv'],
  'conversation.show': ['ock', 'svdhau'],
  'conversation.write': ['ock', 'sv'],
  'documents.list': READ,
  'documents.for': READ,
  'documents.add': ['ock', 'sv'],
  'document.show': READ,
  'document.file': READ,
  'document.preview': READ,
  'document.propose-strike': ['', 'svdh'],
  'document.propose-expunge': ['', 'vdh'],
  'document.confirm-proposal': ['', 'vdh'],
  'document.drop-proposal': ['', 'svdh'],
  'document.place-hold': ['', 'vdha'],
  'document.lift-hold': ['', 'h'],
  'review.tasks': READ,
  'profile.show': READ,
  'profile.whole': READ,
  'profile.history': READ,
  'profile.category': READ,
  'profile.save': ['ock', ''],
  'profile.desk': ['', 'svdhapu'],
  'profile.answers': ['', 'svdhapu'],
  'profile.assess': ['', 's'],
  'time-machine': ['', 'svdhapum'],
  'api.participants': READ,
  'api.participant': READ,
  'api.profile': READ,
  'api.description': 'anyone',
};
export const ROW_NAMES = Object.keys(ROWS);

/** The row of a route. @throws Error when nobody has written one */
export function rowOf(name: string): Row {
  const row = ROWS[name.replace(/\.form$/, '')];
  if (row === undefined) throw new Error(`nobody has said who may use ${name}: give it a row in web/testing/matrix.ts`);
  return row;
}

/** Where the object of a route stands to whoever comes. */
export const STANDS = ['own', 'same office', 'other office', 'other company', 'conflicted'] as const;
export type Stand = (typeof STANDS)[number];

/** Held in one office; the others see every office. */
const OFFICE_BOUND = 'svd';
export const ROLES: readonly Role[] = [...STAFF_ROLES, ...PARTNER_ROLES];
export const isOfficeBound = (role: Role): boolean => OFFICE_BOUND.includes(letterOf(role));
const letterOf = (role: Role): string => Object.keys(LETTERS).find((letter) => LETTERS[letter] === role)!;

/**
 * The status with which somebody in that role is met: 204 lets in, 403 says no, 404 says that there is no such thing.
 * @param about whether the route's address names an object
 */
export function expectedStatus(name: string, role: Role, stand: Stand, about: boolean): number {
  const row = rowOf(name);
  if (typeof row === 'string') return 204;
  const named = (isPartnerRole(role) ? row[0] : row[1]).includes(letterOf(role));
  if (!about) return named ? 204 : 403;
  if (isPartnerRole(role) && stand !== 'own') return 404;
  if (!named || stand === 'conflicted') return 403;
  const afar = stand === 'other office' || stand === 'other company';
  return isOfficeBound(role) && afar ? 404 : 204;
}
