/** Whether what a bundle is about was self-reported, and when: read off its own rows, as far as its profile shows them. */
import { weighed } from '../../../domain/adverse-weighed.ts';
import type { Instant } from '../../../domain/calendar.ts';
import { evolve, type Event } from '../../../domain/participant.ts';
import { initial } from '../../../domain/state.ts';
import { EXEMPTIONS, shown, type Bundle, type Item } from '../../../db/proof/bundle-form.ts';
import { BUNDLE, WHY } from '../../words/page-bundle.ts';
import type { Tongue } from '../../words/tongue.ts';
import { caseWords, reportLines } from '../acts/self-report.ts';

type Row = { readonly at: Date; readonly event: Event };
type Speak = Pick<Tongue, 'say' | 'date'> & { readonly instant: (at: Instant) => string };

/** Nothing for what is neither a case nor an incident. */
export function bundleWords(bundle: Bundle, tongue: Tongue, zone: string): readonly string[] {
  const speak = { say: tongue.say, date: tongue.date, instant: (at: Instant) => tongue.instant(at, zone) };
  const items = bundle.items.filter(({ kind, id }) => kind === 'event' && Number(id) <= bundle.decision);
  const rows = items.flatMap((item) => rowOf(item) ?? []);
  const decided = items.find(({ id }) => id === String(bundle.decision));
  const asked = decided && rowOf(decided)?.event;
  if (asked?.type !== 'AdverseDecided' && asked?.type !== 'IncidentClosed') return [];
  return rows.length === items.length
    ? wholeWords(asked, bundle.participant, rows.slice(0, -1), speak)
    : releasedWords(asked, rows, speak);
}

type Asked = Extract<Event, { readonly type: 'AdverseDecided' | 'IncidentClosed' }>;

function rowOf(item: Item): Row | null {
  const body = shown(item, 'body');
  if (body === undefined) return null;
  return { at: new Date(Number(shown(item, 'at')) * 1000), event: JSON.parse(String(body)) as Event };
}

/** Where every row is shown: as the decision page says it. */
function wholeWords(asked: Asked, participant: string, rows: readonly Row[], speak: Speak): readonly string[] {
  const state = rows.reduce((folded, { at, event }) => evolve(folded, event, at.getTime()), initial(participant));
  if (asked.type === 'IncidentClosed')
    return reportLines(state, { ground: 'security-incident', about: asked.incident, learnedOn: null }, speak);
  const { adverse } = weighed(state);
  if (!adverse) return [];
  const { reported, stated } = caseWords(adverse, state, rows, speak);
  return [...reported, ...stated.map((line) => speak.say(BUNDLE.stated, { line }))];
}

/** What the company itself reported is its own; what the agency knew is withheld, and with it the answer. */
function releasedWords(asked: Asked, rows: readonly Row[], speak: Speak): readonly string[] {
  const { say, date, instant } = speak;
  const isAbout = (incident: string): boolean =>
    asked.type === 'IncidentClosed' ? incident === asked.incident : asked.ground === 'security-incident';
  const reports = rows.flatMap(({ event }) =>
    event.type === 'IncidentReported' && isAbout(event.incident)
      ? [say(BUNDLE.reported, { on: date(event.happenedOn), at: instant(event.reportedAt) })]
      : [],
  );
  return [...reports, say(BUNDLE.knewWithheld, { why: say(WHY.enforcement), law: EXEMPTIONS.enforcement })];
}
