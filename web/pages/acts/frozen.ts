/** What a decision is asked on: the case as it was recommended beside the case of now, and in words what was recorded in between. */
import type { Instant } from '../../../domain/calendar.ts';
import type { Facts } from '../../../domain/facts.ts';
import { dutyClock, evidenceOf } from '../../../domain/ladder.ts';
import { isDuty, ladderOfCase } from '../../../domain/ground.ts';
import { matters } from '../../../domain/moved.ts';
import type { Event } from '../../../domain/participant.ts';
import type { Adverse, State } from '../../../domain/state.ts';
import { loadNotices } from '../../../db/queries/participant.ts';
import { timelinePage, type Happening } from '../../../db/queries/timeline.ts';
import { lastOfTypes, stateAsOf } from '../../../db/queries/as-of.ts';
import type { FrozenFacts } from '../../forms.ts';
import { HOLDS } from '../../words/clocks.ts';
import { FILINGS } from '../../words/filings.ts';
import { EVIDENCE_BASES } from '../../words/outreach.ts';
import { FROZEN } from '../../words/page-decide.ts';
import { STANDINGS, TIERS } from '../../words/standing.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { tell } from '../participant/event-words.ts';
import { loadNames } from '../participant/names.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';

/** So many events are told at once; a case that waits for its decision has few. */
const MOST = 400;

/** Null where no case waits, or whoever asks is not the agency's. */
export async function frozenFacts(scene: Scene): Promise<FrozenFacts | null> {
  const { adverse } = scene.state;
  if (!adverse || scene.viewer.kind !== 'staff') return null;
  const asked = await lastOfTypes(scene.pool, scene.id, ['AdverseRecommended', 'RemovalRecommended']);
  if (!asked) return null;
  const [then, page] = await Promise.all([
    stateAsOf(scene.pool, scene.id, asked.seq),
    timelinePage(scene.pool, scene.id, { after: asked.seq }, null, MOST),
  ]);
  const speak = tongueOf(scene.language);
  const on = (language: 'en' | 'es') => tongueOf(language).instant(asked.at, scene.state.zone);
  const { en, es } = FROZEN.caption;
  return {
    caption: said(en.replace('{on}', on('en')), es.replace('{on}', on('es'))),
    columns: [{ label: FROZEN.what }, { label: FROZEN.then }, { label: FROZEN.now }],
    rows: rowsOf(
      { state: then, at: asked.at },
      { state: scene.state, at: scene.facts.now },
      adverse,
      scene.facts,
      speak,
    ),
    since: {
      heading: FROZEN.since,
      none: FROZEN.nothing,
      lines: [...(await linesOf(scene, page.happenings, speak)), ...waitingFilings(scene, speak)],
    },
  };
}

type Moment = { readonly state: State; readonly at: Instant };

/** Each thing that a decision weighs, then and now; what differs is marked. */
function rowsOf(then: Moment, now: Moment, adverse: Adverse, facts: Facts, speak: Tongue) {
  const before = aspects(then, adverse, facts, speak);
  const after = aspects(now, adverse, facts, speak);
  return after.map(([label, value], index) => {
    const earlier = before[index]?.[1] ?? '';
    const cell = earlier === value ? { text: value } : { text: value, tone: 'warn' };
    return { cells: [{ text: label }, { text: earlier }, cell] };
  });
}

type Aspect = readonly [label: string, value: string];

function aspects({ state, at }: Moment, adverse: Adverse, facts: Facts, speak: Tongue): readonly Aspect[] {
  const { say } = speak;
  const reachable = state.contacts.filter(({ reach }) => reach !== 'dead').length;
  const tier = state.tier > 0 ? [say(TIERS[state.tier])] : [];
  return [
    [say(FROZEN.standing), [say(STANDINGS[state.standing]), ...tier].join(', ')],
    ...(adverse.basis === 'evidence' ? outreachAspects({ state, at }, adverse, facts, speak) : []),
    [say(FROZEN.contacts), say(FROZEN.contactCount, { n: reachable, all: state.contacts.length })],
    [say(FROZEN.setAside), String(state.setAside.length)],
    [say(FROZEN.appeal), say(state.appeal ? FROZEN.pending : FROZEN.none)],
  ];
}

function outreachAspects({ state, at }: Moment, adverse: Adverse, facts: Facts, speak: Tongue): readonly Aspect[] {
  const { say, date } = speak;
  const ladder = state.ladders.find(({ id }) => id === ladderOfCase(adverse));
  const { ground, about } = adverse;
  // a case about a matter is about no duty: its outreach is that of the warning
  const duty: readonly Aspect[] = isDuty(ground)
    ? [[say(FROZEN.duty), dutyWords(state, { purpose: ground, about }, speak)]]
    : [];
  if (!ladder) return duty;
  const { basis } = evidenceOf(state, ladder, { now: at, policyOf: facts.policyOf });
  const count = (grade: string): number => ladder.attempts.filter((attempt) => attempt.grade === grade).length;
  return [
    ...duty,
    [say(FROZEN.evidence), say(basis ? EVIDENCE_BASES[basis] : FROZEN.incomplete)],
    [
      say(FROZEN.attempts),
      say(FROZEN.attemptCount, {
        n: ladder.attempts.length,
        received: count('received'),
        sent: count('sent'),
        failed: count('failed'),
      }),
    ],
    [
      say(FROZEN.warning),
      ladder.warnedOn === null ? say(FROZEN.notWarned) : say(FROZEN.warnedOn, { on: date(ladder.warnedOn) }),
    ],
  ];
}

function dutyWords(state: State, duty: Parameters<typeof dutyClock>[0], { say, date }: Tongue): string {
  const id = dutyClock(duty);
  const clock = state.clocks.find((one) => one.id === id);
  if (id === null && state.validation?.stage === 'failed') return say(FROZEN.failed);
  if (!clock) return say(FROZEN.dutyGone);
  if (clock.held) return say(FROZEN.dutyHeld, { why: say(HOLDS[clock.held.why]) });
  return say(clock.lapsed ? FROZEN.dutyLate : FROZEN.dutyRuns, { due: date(clock.due) });
}

/** What was recorded since, the oldest first, as the timeline tells it: exactly what makes a decision look again. */
async function linesOf(scene: Scene, happenings: readonly Happening[], tongue: Tongue): Promise<readonly string[]> {
  const { pool, id, facts, state } = scene;
  const names = await loadNames(pool, scene, happenings, await loadNotices(pool, id), tongue);
  const telling = { tongue, names, facts, zone: state.zone };
  const line = (at: Date, event: Event): string =>
    tongue.say(FROZEN.line, { at: tongue.instant(at, state.zone), text: tell(event, telling) });
  return happenings
    .toReversed()
    .flatMap(({ at, events }) => events.filter(({ event }) => matters(event)).map(({ event }) => line(at, event)));
}

/** Received and not yet taken up: the record does not show it, and a decider should know. */
const waitingFilings = ({ facts, state }: Scene, tongue: Tongue): readonly string[] =>
  facts.filings.map(({ kind, receivedAt }) =>
    tongue.say(FROZEN.filed, { at: tongue.instant(receivedAt, state.zone), kind: tongue.say(FILINGS[kind]) }),
  );
