/** What the picture of a case shows: its duty, the outreach, the decision, and the terms that follow; and the same in words. */
import { wallDateOf, type Instant } from '../../../../domain/calendar.ts';
import { monthInWords } from '../../../../templates/dates.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import { drawPicture, inOrder, type Lane } from '../picture.ts';
import type { Voice } from '../voice.ts';
import { barsOf, marksOf } from './happenings.ts';

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
  const numbered = inOrder(marks).map(({ at, text }, index) => ({
    at,
    number: String(index + 1),
    day: day(at),
    text,
  }));
  const terms = bars.map(({ from, last, text }) => ({
    at: from,
    number: '',
    day: `${day(from)} – ${v.date(last)}`,
    text,
  }));
  return {
    ...drawn,
    alt: v.say(P.pictureAlt, { from: day(drawn.from), to: day(drawn.to) }),
    lanes: drawn.lanes.map((lane) => ({ ...lane, label: v.say(LANE_WORDS[lane.lane]) })),
    ticks: drawn.ticks.map(({ x, at, named }) => ({ x, label: named ? monthInWords(at, v.language) : null })),
    words: [...numbered, ...terms].sort((a, b) => a.at - b.at),
  };
}
