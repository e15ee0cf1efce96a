/** How far an application, an annual review and a validation are. */
import type { Application, Leg, Review, Validation } from '../../../domain/state.ts';
import { VISIT_DOCUMENT_WORDS } from '../../../templates/visit-documents.ts';
import { PANELS } from '../../words/page-staff.ts';
import {
  GROUNDS,
  MODES,
  REVIEW_STAGES,
  siteWords,
  VALIDATION_KINDS,
  VALIDATION_STAGES,
  VETTING_RESULTS,
} from '../../words/stages.ts';
import { STANDINGS } from '../../words/standing.ts';
import { capital } from '../acts/said.ts';
import { placeName } from '../places/known.ts';
import { travelWords } from '../places/travel-words.ts';
import { slotWords, type Telling } from './event-particulars.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';

/** Label and value of one line; a line without a value is left out. */
export type Lines = readonly (readonly [label: keyof typeof PANELS, value: string | null | undefined | false])[];

export function applicationLines(scene: Scene, application: Application): Lines {
  const { case: found, texts, tongue, telling } = scene;
  const proposed = application.proposedIneligible;
  return [
    ['stage', tongue.say(STANDINGS[found.state.standing])],
    ['categories', tongue.say(PANELS.ofTwelve, { n: application.categories.length })],
    ['identifiers', identifiers(scene, application)],
    ['risk', application.riskAssessedOn && tongue.date(application.riskAssessedOn)],
    ['signedBy', application.signedBy && telling.names.person(application.signedBy)],
    ['vetting', scene.vetting && vettingWords(application, telling)],
    [
      'proposed',
      scene.vetting && proposed && `${tongue.say(GROUNDS[proposed.ground])}, ${telling.names.person(proposed.by)}`,
    ],
    ['toMend', textsOf(texts, application.returned).join('\n')],
  ];
}

function vettingWords({ vetting }: Application, { tongue, names }: Telling): string {
  if (!vetting) return tongue.say(PANELS.open);
  return `${tongue.say(VETTING_RESULTS[vetting.result])}, ${names.person(vetting.by)}, ${tongue.date(vetting.on)}`;
}

/** Every identifier that was given or is wanted, with a mark that says which. */
function identifiers({ case: { state }, facts }: Scene, { policy, identifiers: given }: Application): string {
  const wanted = facts.policyOf(policy).entityTypes[state.entityType]?.identifiers ?? [];
  const all = [...new Set([...given, ...wanted])];
  return all.map((code) => `${code.toUpperCase()} ${given.includes(code) ? '✓' : '–'}`).join(', ');
}

export const reviewLines = ({ texts, tongue }: Scene, review: Review): Lines => [
  ['stage', tongue.say(REVIEW_STAGES[review.stage])],
  ['anniversary', tongue.date(review.anniversary)],
  ['categories', tongue.say(PANELS.ofTwelve, { n: review.categories.length })],
  ['risk', review.riskAssessedOn && tongue.date(review.riskAssessedOn)],
  ['timeAsked', review.timeAsked && String(review.timeAsked.days)],
  ['extensions', review.extensions > 0 && String(review.extensions)],
  ['toMend', textsOf(texts, review.returned).join('\n')],
];

function legLines({ texts, tongue, telling, case: { account } }: Scene, leg: Leg, legs: number): Lines {
  const { agreed, slots, noticeWaivedBy, heldOn, moves } = leg;
  return [
    ['leg', tongue.say(capital(siteWords(leg, legs, account.country)))],
    ['mode', tongue.say(MODES[leg.mode])],
    ['place', leg.place && placeName(leg.place, tongue.language)],
    ['travel', leg.travel && [travelWords(leg.travel, tongue), ...textsOf(texts, leg.travel.reason)].join('\n')],
    ['site', textsOf(texts, leg.site).join('\n')],
    ['exception', textsOf(texts, leg.exception).join('\n')],
    ['slots', !agreed && slots.map((slot) => slotWords(slot, telling)).join('; ')],
    ['agreed', agreed && slotWords(agreed, telling) + (agreed.tentative ? tongue.say(PANELS.tentative) : '')],
    [
      'unannounced',
      leg.unannounced &&
        [
          slotWords(leg.unannounced.slot, telling),
          ...leg.unannounced.people.map((id) => telling.names.person(id)),
          ...(leg.unannounced.paused ? [tongue.say(PANELS.orderPaused)] : []),
        ].join(', '),
    ],
    ['documents', (leg.documents ?? []).map((code) => tongue.say(VISIT_DOCUMENT_WORDS[code])).join('; ')],
    ['people', leg.people.map((person) => telling.names.person(person)).join(', ')],
    ['waived', noticeWaivedBy && telling.names.person(noticeWaivedBy)],
    ['moved', moves.company + moves.agency > 0 && tongue.say(PANELS.moves, moves)],
    ['heldOn', heldOn && tongue.date(heldOn)],
  ];
}

export function validationLines(scene: Scene, validation: Validation): Lines {
  const { tongue } = scene;
  return [
    ['stage', tongue.say(VALIDATION_STAGES[validation.stage])],
    ['kind', `${tongue.say(VALIDATION_KINDS[validation.kind])}, ${validation.cycle}`],
    ...validation.legs.flatMap((leg) => legLines(scene, leg, validation.legs.length)),
    ['visitsConsent', scene.case.state.visitsConsent && tongue.date(scene.case.state.visitsConsent.on)],
    ['bestPractices', validation.bestPractices && tongue.say(PANELS.yes)],
  ];
}
