/** What there is to draw of a case: its terms as bars, its attempts and deeds as marks. */
import { wallDateOf, type Instant, type WallDate } from '../../../../domain/calendar.ts';
import { dutyClock } from '../../../../domain/ladder.ts';
import { isOurs, seqOf } from '../../../../domain/notice.ts';
import { NOTICES } from '../../../words/notices.ts';
import { CALL_OUTCOMES } from '../../../words/outreach.ts';
import { RUNGS } from '../../../words/rungs.ts';
import type { AttemptLine } from '../attempts.ts';
import type { Change, ClockLife } from '../clocks.ts';
import { isEntry } from '../course.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Bar, Lane, Mark, Shape } from '../picture.ts';
import type { Voice } from '../voice.ts';
import { deedWords } from '../words.ts';
import { reached } from './attempts.ts';
import { titleOf } from './clocks.ts';

const SHAPES: Readonly<Record<string, Shape>> = { mail: 'mail', call: 'call', letter: 'letter', search: 'search' };
const LANE_OF_RULE: Readonly<Record<string, Lane>> = {
  BLANK_PROFILE_CURE: 'warning',
  WARNING_RESPONSE: 'warning',
  SUSP_CURE: 'cure',
  APPEAL_FILE_BENEFIT: 'appeal',
  APPEAL_FILE_FALSE: 'appeal',
};

export function barsOf({ clocks, course, policies }: Dossier, v: Voice): readonly Bar[] {
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
  const lapse = life.changes.find(({ event }) => event.type === 'ClockLapsed');
  const over = Math.min(life.dueAt, life.endedAt ?? life.dueAt, lapse?.at ?? life.dueAt);
  const to = Math.max(life.startedAt, over);
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
  const last = to === lapse?.at ? lapsedOn(lapse) : to === life.dueAt ? life.due : wallDateOf(to, life.zone);
  return { from: life.startedAt, to, last, lane, text, held: held.filter(([start, end]) => end > start) };
}

const lapsedOn = ({ event }: Change): WallDate => (event.type === 'ClockLapsed' ? event.due : '');

export function marksOf(dossier: Dossier, v: Voice): readonly Mark[] {
  const { course, deeds } = dossier;
  const attempts = dossier.attempts.filter(({ grade }) => grade !== 'unsent');
  return [
    ...attempts.map((attempt) => attemptMark(attempt, v)),
    ...deeds.map(({ name, at, seq, person }): Mark => ({
      at,
      seq,
      lane: name.startsWith('Appeal') ? 'appeal' : name.startsWith('Cure') ? 'cure' : 'decision',
      shape: 'act',
      text: `${v.say(deedWords(name))}: ${v.name(person)}`,
    })),
    ...course.entries.flatMap((entry): readonly Mark[] => {
      const { at, seq } = entry.row;
      if (isEntry(entry, 'CureSubmitted')) return [{ at, seq, lane: 'cure', shape: 'answer', text: v.say(P.markCure) }];
      if (isEntry(entry, 'AppealFiled'))
        return [{ at, seq, lane: 'appeal', shape: 'answer', text: v.say(P.markAppeal) }];
      if (isEntry(entry, 'Suspended', 'Removed'))
        return [{ at, seq, lane: 'decision', shape: 'end', text: v.say(P.markEffective) }];
      return isEntry(entry, 'CureLapsed')
        ? [{ at, seq, lane: 'cure', shape: 'end', text: v.say(P.markLapsed, { title: v.say(P.laneCure) }) }]
        : [];
    }),
  ];
}

function attemptMark(attempt: AttemptLine, v: Voice): Mark {
  const { at, channel, rung, call, kind } = attempt;
  const step = rung === null ? v.code(NOTICES, kind ?? '') : v.code(RUNGS, rung);
  const how = call ? v.code(CALL_OUTCOMES, call.outcome) : reached(attempt, v).grade;
  const shape = isOurs(attempt) ? (SHAPES[channel] ?? 'act') : 'answer';
  return { at, seq: seqOf(attempt), lane: 'outreach', shape, text: `${step}: ${how}` };
}
