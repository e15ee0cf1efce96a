/** The visits of a validation: dates to choose from, or the one that is agreed. */
import type { ActName } from '../../../domain/participant.ts';
import type { Leg } from '../../../domain/state.ts';
import { visitAbout } from '../../../domain/validation-legs.ts';
import { VISIT_DOCUMENT_WORDS } from '../../../templates/visit-documents.ts';
import { isPaused, waitsForClearance } from '../../../domain/visit-travel.ts';
import { COMPANY } from '../../words/page-company.ts';
import { siteWords } from '../../words/stages.ts';
import { paths } from '../../paths.ts';
import { CALENDAR } from '../../words/page-calendar.ts';
import type { Tongue } from '../../words/tongue.ts';
import { capitalized } from '../acts/said.ts';
import { slotKey } from '../acts/slots.ts';
import { actLink, type ActLink } from './acts-view.ts';
import { placeName } from '../places/known.ts';
import { travelWords } from '../places/travel-words.ts';
import { slotWords } from './event-particulars.ts';
import { visitFacts } from './visit-facts.ts';
import type { Scene } from './scene.ts';
import { textsOf, type Texts } from './texts.ts';

type VisitView = {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  /** To choose from; none once a date is agreed. */
  readonly slots: readonly { readonly words: string; readonly act: ActLink | null }[];
  /** How, where, how long, and who comes. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the company is asked to have ready. */
  readonly ready: readonly string[];
  readonly others: readonly PageLink[];
};
type PageLink = Pick<ActLink, 'href' | 'label'>;

/** Where an agreed visit is taken into a calendar. */
export const calendarLink = (id: string, { id: leg }: Pick<Leg, 'id'>, tongue: Tongue): PageLink => ({
  href: paths.visitFile({ id, leg }),
  label: tongue.say(CALENDAR.file),
});

/** Of each site, what is proposed or agreed; none while no visit is talked about. */
export function visitsOf(
  { case: { id, state, account }, tongue, telling, texts }: Scene,
  can: ReadonlySet<ActName>,
): readonly VisitView[] {
  const { validation } = state;
  const legs = validation?.legs ?? [];
  const site = (leg: Leg): string =>
    legs.length > 1 ? ` – ${tongue.say(siteWords(leg, legs.length, account.country))}` : '';
  return legs.flatMap((leg): readonly VisitView[] => {
    const about = visitAbout(validation?.cycle ?? '', leg.id);
    const link = (act: ActName, of = about): readonly ActLink[] => (can.has(act) ? [actLink(id, act, tongue, of)] : []);
    const name = `visit-${leg.id}`;
    const facts = visitFacts(
      leg,
      textsOf(texts, leg.site)[0] ?? null,
      (who) => (who === state.specialist ? telling.names.person(who) : null),
      tongue,
    ).map(({ label, value }) => ({ label: tongue.say(label), value }));
    const ready = (leg.documents ?? []).map((code) => tongue.say(capitalized(VISIT_DOCUMENT_WORDS)[code]));
    if (leg.step === 'agreed' && leg.agreed)
      return [
        {
          name,
          title: tongue.say(leg.agreed.tentative ? COMPANY.agreedTentative : COMPANY.agreed) + site(leg),
          lead: slotWords(leg.agreed, telling),
          slots: [],
          facts,
          ready,
          others: [calendarLink(id, leg, tongue), ...link('MoveVisit')],
        },
      ];
    if (isPaused(leg))
      return [
        {
          name,
          title: tongue.say(COMPANY.paused) + site(leg),
          lead: waitsForClearance(leg) ? tongue.say(COMPANY.unclearedLead) : pausedWords(leg, texts, tongue),
          slots: [],
          facts: [],
          ready,
          others: [],
        },
      ];
    if (leg.step !== 'proposed') return [];
    const slots = leg.slots.map((slot) => ({
      words: slotWords(slot, telling),
      act: link('AcceptVisit', `${about}:${slotKey(slot)}`)[0] ?? null,
    }));
    const lead = tongue.say(COMPANY.visitLead, { zone: tongue.zone(leg.zone) });
    const others = [...link('OfferDates'), ...link('DeclineDates')];
    return [{ name, title: tongue.say(COMPANY.visit) + site(leg), lead, slots, facts, ready, others }];
  });
}

/** Where nobody may travel, until when and why; and that nothing is asked of the company. */
const pausedWords = ({ place, travel = null }: Leg, texts: Texts, tongue: Tongue): string =>
  [
    tongue.say(COMPANY.pausedLead, {
      place: placeName(place ?? '', tongue.language),
      travel: travelWords(travel, tongue),
    }),
    ...textsOf(texts, travel?.reason),
  ].join(' ');
