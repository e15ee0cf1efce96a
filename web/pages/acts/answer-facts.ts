/** What a specialist has before their eyes who says what an answer means: from whom it came, how, when, and what was said. */
import { isUnread } from '../../../domain/ladder.ts';
import { unreadAnswers } from '../../../db/queries/answers.ts';
import type { Setup, Fields } from '../../forms.ts';
import { CHANNELS } from '../../words/notices.ts';
import { TOLD } from '../../words/page-answer.ts';
import { tongue } from '../../words/tongue.ts';
import { nameOf } from './choices.ts';
import { ladderWords } from './ladder.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';

const ANSWER = { en: 'Answer', es: 'Respuesta' };
const FROM = { en: '{who}, by {channel}, {at}', es: '{who}, por {channel}, {at}' };
const TOLD_BY_LINK = { en: 'Told by the link', es: 'Dicho con el enlace' };
const SAID = { en: 'What was said', es: 'Qué se dijo' };

export async function answerFacts(scene: Scene): Promise<NonNullable<Setup<Fields>['facts']>> {
  const { state, contacts, pool, id, language } = scene;
  const { say, date, instant } = tongue(language);
  const waiting = state.ladders.filter((ladder) => isUnread(state, ladder.id));
  const answers = await unreadAnswers(
    pool,
    id,
    waiting.map((ladder) => ladder.id),
  );
  const texts = await textsOf(
    pool,
    answers.map(({ note }) => note),
  );
  return answers.flatMap(({ ladder, contact, channel, at, told, note }) => {
    const card = contacts.find((one) => one.id === contact);
    const from = say(FROM, {
      who: card ? nameOf(card) : contact,
      channel: say(CHANNELS[channel]),
      at: instant(at, state.zone),
    });
    const about = waiting.find((one) => one.id === ladder)!;
    const rows = [
      { label: ANSWER, value: `${say(ladderWords(about))}: ${from}` },
      told && {
        label: TOLD_BY_LINK,
        value: say(TOLD[told.said], told.day === null ? {} : { date: date(told.day) }),
      },
      { label: SAID, value: texts.get(note.id) ?? '' },
    ];
    return rows.filter((row) => row !== undefined && row.value !== '') as { label: typeof SAID; value: string }[];
  });
}
