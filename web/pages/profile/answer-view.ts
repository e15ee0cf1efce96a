/** An answer as it stands: the answer itself, why, with which documents, and by whom. */
import { daysBetween, wallDateOf, type WallDate } from '../../../domain/calendar.ts';
import type { CriterionAnswer } from '../../../domain/profile.ts';
import { paths } from '../../paths.ts';
import { AGES, ANSWERS, CRITERION } from '../../words/page-profile.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { ProfileScene } from './scene.ts';

const DAYS_AS_DAYS = 90;
const MONTH_DAYS = 30.44;

/** How old something of that day is. */
export function ageOf(day: WallDate, today: WallDate, tongue: Tongue): string {
  const days = Math.max(0, daysBetween(day, today));
  if (days === 0) return tongue.say(CRITERION.today);
  return days < DAYS_AS_DAYS ? tongue.count(AGES.days, days) : tongue.count(AGES.months, Math.floor(days / MONTH_DAYS));
}

/** The answer, ready for `pages/profile/answer.hbs`; null when there is none. */
export function answerView(answer: CriterionAnswer | null | undefined, scene: ProfileScene) {
  if (!answer) return null;
  const { tongue, texts, zone } = scene;
  return {
    answer: tongue.say(ANSWERS[answer.answer]),
    explanation: answer.explanation ? (texts.get(answer.explanation.id) ?? null) : null,
    evidence: answer.evidence.map((one) => evidenceView(one, scene)),
    who: [
      tongue.say(CRITERION.answeredBy, {
        person: scene.person(answer.by),
        on: tongue.date(wallDateOf(answer.at, zone)),
      }),
      ...(answer.affirmedAt === null
        ? []
        : [tongue.say(CRITERION.affirmedOn, { on: tongue.date(wallDateOf(answer.affirmedAt, zone)) })]),
    ].join('; '),
  };
}

/** A document with its day and its age; one that was struck has no name any more. */
function evidenceView({ document, on }: CriterionAnswer['evidence'][number], scene: ProfileScene) {
  const { tongue, today, id } = scene;
  const known = scene.documents.get(document);
  return {
    text: tongue.say(CRITERION.documentAge, {
      name: known?.name ?? tongue.say(CRITERION.noLonger),
      on: tongue.date(on),
      age: ageOf(on, today, tongue),
    }),
    href: known ? paths.document({ id, document }) : null,
  };
}
