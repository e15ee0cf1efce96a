/** The warnings that wait for the company's answer: what is alleged point by point, what would answer it, and by when. */
import type { ActName } from '../../../domain/participant.ts';
import { warningLadder } from '../../../domain/ground.ts';
import type { Matter } from '../../../domain/state.ts';
import { WARNING } from '../../words/matters.ts';
import { RELEASED_GROUNDS } from '../../words/vetting.ts';
import { actLink } from './acts-view.ts';
import type { Scene } from './scene.ts';

/** Of a vetting result only the words that may be released of it. */
export function warningsOf(scene: Scene, can: ReadonlySet<ActName>) {
  const { case: found, tongue } = scene;
  return found.state.matters
    .filter(({ stage }) => stage === 'warned' || stage === 'answered')
    .map((matter) => ({
      title: tongue.say(WARNING.title),
      lead: tongue.say(WARNING.undecided),
      points: pointsOf(matter, scene),
      lesser: matter.most === 'benefit-denial' ? tongue.say(WARNING.lesser) : null,
      answers: tongue.say(WARNING.answers),
      lacking: matter.lacking ? (scene.texts.get(matter.lacking.id) ?? null) : null,
      lackingTitle: tongue.say(WARNING.lacking),
      by: byWhen(matter, scene),
      act:
        matter.stage === 'warned' && can.has('AnswerWarning')
          ? actLink(found.id, 'AnswerWarning', tongue, matter.id)
          : null,
    }));
}

const pointsOf = ({ points, grounds }: Matter, { texts, tongue }: Scene) => [
  ...points.map(({ what, answer }) => ({ what: texts.get(what.id) ?? '', answer: texts.get(answer.id) ?? '' })),
  ...grounds.map((ground) => ({ what: tongue.say(RELEASED_GROUNDS[ground]), answer: tongue.say(WARNING.released) })),
];

/** The end of the term while it runs; before the letter has left there is none, and after it a person decides. */
function byWhen({ id, stage }: Matter, { case: { state }, tongue, clocks }: Scene): string {
  if (stage === 'answered') return tongue.say(WARNING.waits);
  const term = `WARNING_RESPONSE:${warningLadder(id)}`;
  const clock = state.clocks.find((each) => each.id === term);
  if (clock) return tongue.say(WARNING.by, { on: tongue.date(clock.due) });
  const began = clocks.some((event) => event.type === 'ClockStarted' && event.id === term);
  return tongue.say(began ? WARNING.passed : WARNING.unserved);
}
