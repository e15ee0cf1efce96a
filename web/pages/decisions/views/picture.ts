/** What the picture of a case shows: its duty, the outreach, the decision, and the terms that follow; and the same in words. */
import type { Instant } from '../../../../domain/calendar.ts';
import { wallDateOf } from '../../../../domain/calendar.ts';
import { dutyClock } from '../../../../domain/outreach.ts';
import { CHANNELS, NOTICES } from '../../../words/notices.ts';
import { CALL_OUTCOMES, GRADES, RUNGS } from '../../../words/outreach.ts';
import { ladderAttempts } from '../attempts.ts';
import type { ClockLife } from '../clocks.ts';
import { isEntry } from '../course.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import { drawPicture, type Bar, type Lane, type Mark, type Shape } from '../picture.ts';
import type { Voice } from '../voice.ts';
import { DEEDS } from '../words.ts';
import { titleOf } from './clocks.ts';

const SHAPES: Readonly<Record<string, Shape>> = { mail: 'mail', call: 'call', letter: 'letter', search: 'search' };
const LANE_WORDS: Readonly<Record<Lane, (typeof P)[keyof typeof P]>> = {
  duty: P.laneDuty,
  outreach: P.laneOutreach,
  warning: P.laneWarning,
  decision: P.laneDecision,
  cure: P.laneCure,
  appeal: P.laneAppeal,
};

export function pictureView(dossier: Dossier, zone: string, v: Voice) {
  const bars = barsOf(dossier, v);
  const marks = marksOf(dossier, v);
  const drawn = drawPicture(marks, bars);
  if (!drawn) return null;
  const day = (at: Instant): string => v.date(wallDateOf(at, zone));
  const numbered = marks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }, index) => ({ at, number: String(index + 1), day: day(at), text }));
  const terms = bars.map(({ from, to, text }) => ({ at: from, number: '', day: `${day(from)} – ${day(to)}`, text }));
  return {
    ...drawn,
    alt: v.say(P.pictureAlt, { from: day(drawn.from), to: day(drawn.to) }),
    lanes: drawn.lanes.map((lane) => ({ ...lane, label: v.say(LANE_WORDS[lane.lane]) })),
    ticks: drawn.ticks.map(({ x, at, named }) => ({ x, label: named ? monthOf(at, v) : null })),
    words: [...numbered, ...terms].sort((a, b) => a.at - b.at),
  };
}

const monthOf = (at: Instant, { language }: Voice): string =>
  new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);

const LANE_OF_RULE: Readonly<Record<string, Lane>> = {
  BLANK_PROFILE_CURE: 'warning',
  SUSP_CURE: 'cure',
  APPEAL_FILE_BENEFIT: 'appeal',
  APPEAL_FILE_FALSE: 'appeal',
};

function barsOf({ clocks, course, policies }: Dossier, v: Voice): readonly Bar[] {
  const { recommended, ladder } = course;
  const ground = recommended?.event;
  const duty = ladder && ground ? dutyClock({ purpose: ground.ground as 'annual-review', about: ground.about }) : null;
  return clocks.own.flatMap((life) => {
    const lane = life.id === duty ? 'duty' : LANE_OF_RULE[life.rule];
    return lane ? [barOf(life, lane, titleOf(life, policies, v))] : [];
  });
}

/** From its start to its day, or to its end when that came first. */
function barOf(life: ClockLife, lane: Lane, text: string): Bar {
  const to = Math.max(life.startedAt, Math.min(life.dueAt, life.endedAt ?? life.dueAt));
  const held: [Instant, Instant][] = [];
  let since: Instant | null = null;
  for (const { event, at } of life.changes) {
    if (event.type === 'ClockHeld') since = event.since;
    else if (since !== null && event.type !== 'ClockMoved') {
      held.push([since, Math.min(at, to)]);
      since = null;
    }
  }
  if (since !== null) held.push([since, to]);
  return { from: life.startedAt, to, lane, text, held: held.filter(([start, end]) => end > start) };
}

function marksOf(dossier: Dossier, v: Voice): readonly Mark[] {
  const { course, graded, decided, copies, deeds } = dossier;
  const attempts = ladderAttempts(course, (graded ?? decided).state, copies).filter(({ grade }) => grade !== 'unsent');
  return [
    ...attempts.map(({ at, channel, rung, grade, call, kind }): Mark => {
      const step = rung === null ? v.code(NOTICES, kind ?? '') : v.code(RUNGS, rung);
      const how = call ? v.code(CALL_OUTCOMES, call) : v.say(GRADES[grade as 'sent']);
      return {
        at,
        lane: 'outreach',
        shape: rung === 'answer' ? 'answer' : (SHAPES[channel] ?? 'act'),
        text: `${step} (${v.code(CHANNELS, channel)}): ${how}`,
      };
    }),
    ...deeds.map(({ name, at, person }): Mark => ({
      at,
      lane: name.startsWith('Appeal') ? 'appeal' : name.startsWith('Cure') ? 'cure' : 'decision',
      shape: 'act',
      text: `${v.say(DEEDS[name])}: ${v.name(person)}`,
    })),
    ...course.entries.flatMap((entry): readonly Mark[] => {
      const { at } = entry.row;
      if (isEntry(entry, 'AddressSearched') && entry.event.ladder === course.ladder)
        return [{ at, lane: 'outreach', shape: 'search', text: v.code(RUNGS, 'last-resort') }];
      if (isEntry(entry, 'CureSubmitted')) return [{ at, lane: 'cure', shape: 'answer', text: v.say(P.markCure) }];
      if (isEntry(entry, 'AppealFiled')) return [{ at, lane: 'appeal', shape: 'answer', text: v.say(P.markAppeal) }];
      if (isEntry(entry, 'Suspended', 'Removed'))
        return [{ at, lane: 'decision', shape: 'end', text: v.say(P.markEffective) }];
      return isEntry(entry, 'CureLapsed')
        ? [{ at, lane: 'cure', shape: 'end', text: v.say(P.markLapsed, { title: v.say(P.laneCure) }) }]
        : [];
    }),
  ];
}
