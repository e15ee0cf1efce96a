/** What one command did, ready for the template. */
import { isPartnerRole } from '../../../domain/actor.ts';
import type { Event } from '../../../domain/participant.ts';
import { RELEASES } from '../../../domain/release.ts';
import { paths } from '../../paths.ts';
import type { Happening } from '../../../db/queries/timeline.ts';
import { COMPANY } from '../../words/page-company.ts';
import { STAFF, STAFF_COUNTS } from '../../words/page-staff.ts';
import { roleWords } from '../../words/people.ts';
import type { Telling } from './event-particulars.ts';
import { tell } from './event-words.ts';
import type { Scene } from './scene.ts';
import { textsOf, type Texts } from './texts.ts';
import type { Tag } from './deadline-view.ts';

export type HappeningView = {
  readonly when: string;
  readonly number: string;
  readonly who: string | null;
  readonly role: string;
  /** A step that nobody took: a clock, a courier, an import. */
  readonly auto: boolean;
  readonly tags: readonly Tag[];
  readonly lines: readonly string[];
  readonly texts: readonly string[];
  /** The page of the decision that was made, for those who may open it. */
  readonly decision: string | null;
  readonly more: readonly string[];
  readonly moreLabel: string;
};

/** Clocks and notices follow from what happened; they are what happened only when nothing else did. */
const follows = ({ type }: Event): boolean => type.startsWith('Clock') || type.startsWith('Notice');

/** So long after an act its deliveries are told with it. */
const WITH_IT_MS = 86_400_000;

/** Reports of clocks and notices are told with the act that they follow: a delivery is no event of its own to whoever reads. */
function folded(happenings: readonly Happening[]): readonly Happening[] {
  const quiet = (one: Happening): boolean => one.role === 'system' && one.events.every(({ event }) => follows(event));
  const oldestFirst = happenings.toReversed().reduce<Happening[]>((kept, next) => {
    const last = kept.at(-1);
    if (!last || !quiet(next) || next.at.getTime() - last.at.getTime() > WITH_IT_MS) return [...kept, next];
    return [...kept.slice(0, -1), { ...last, events: [...last.events, ...next.events] }];
  }, []);
  return oldestFirst.toReversed();
}

/** For staff: everything, with who did it. */
function happeningView(happening: Happening, texts: Texts, telling: Telling): HappeningView {
  const { events, at, actor, actorName, role } = happening;
  const { tongue, zone } = telling;
  const [first, last] = [events[0]!.seq, events.at(-1)!.seq];
  const headlines = events.filter(({ event }) => !follows(event));
  const shown = headlines.length === 0 && events.length === 1 ? events : headlines;
  const more = events.filter((one) => !shown.includes(one)).map(({ event }) => tell(event, telling));
  return {
    when: tongue.instant(at, zone),
    number: first === last ? `${first}` : `${first}–${last}`,
    who: role === 'system' ? null : (actorName ?? actor),
    role: tongue.say(roleWords(role)),
    auto: role === 'system',
    tags: tagsOf(happening, telling),
    lines: shown.map(({ event }) => tell(event, telling)),
    texts: shown.flatMap(({ event }) => textsOf(texts, event)),
    decision: null,
    more,
    moreLabel: tongue.count(shown.length > 0 ? STAFF_COUNTS.more : STAFF_COUNTS.quiet, more.length),
  };
}

const DECISIONS: readonly Event['type'][] = ['AdverseDecided', 'FoundIneligible'];

/** The happenings for staff, in their order, with a way to the decisions among them. */
export const staffTimeline = ({ case: { id }, timeline, texts, telling, decisions }: Scene): readonly HappeningView[] =>
  folded(timeline.happenings).map((happening) => {
    const decided = decisions ? happening.events.find(({ event }) => DECISIONS.includes(event.type)) : undefined;
    const decision = decided ? paths.decision({ id, seq: String(decided.seq) }) : null;
    return { ...happeningView(happening, texts, telling), decision };
  });

/** The same for the company. */
export const releasedTimeline = ({ timeline, texts, telling }: Scene): readonly HappeningView[] =>
  timeline.happenings.map((happening) => releasedHappening(happening, texts, telling));

function tagsOf({ simulated, events }: Happening, { tongue }: Telling): readonly Tag[] {
  return [
    ...(simulated ? [{ tone: 'info', label: tongue.say(STAFF.simulated) } as const] : []),
    ...(events.some(({ event }) => event.type === 'ParticipantImported')
      ? [{ tone: 'plain', label: tongue.say(STAFF.imported) } as const]
      : []),
  ];
}

/** For the company: what it may know, and of the agency's people only that they are the agency's. */
function releasedHappening(happening: Happening, texts: Texts, telling: Telling): HappeningView {
  const events = happening.events.filter(({ event }) => RELEASES[event.type] !== 'inside');
  const { tongue, zone } = telling;
  const own = happening.role !== 'system' && isPartnerRole(happening.role);
  return {
    when: tongue.instant(happening.at, zone),
    number: '',
    who: own ? (happening.actorName ?? null) : null,
    role: own ? tongue.say(roleWords(happening.role)) : tongue.say(COMPANY.agency),
    auto: happening.role === 'system',
    tags: tagsOf({ ...happening, events: [] }, telling),
    lines: events.map(({ event }) => tell(event, telling)),
    texts: events.filter(({ event }) => RELEASES[event.type] === 'text').flatMap(({ event }) => textsOf(texts, event)),
    decision: null,
    more: [],
    moreLabel: '',
  };
}
