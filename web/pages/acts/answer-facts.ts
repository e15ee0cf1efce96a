/** What a specialist has before their eyes who says what an answer means: from whom it came, how, when, and what was said. */
import { unreadAnswers } from '../../../domain/ladder.ts';
import { REGISTERED_ADDRESS, seqOf } from '../../../domain/notice.ts';
import { answersAt } from '../../../db/queries/answers.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Setup, Fields } from '../../forms.ts';
import { CHANNELS } from '../../words/notices.ts';
import { REGISTERED_ADDRESS_WORDS } from '../../words/people.ts';
import { toldWords } from '../../words/told.ts';
import { tongue } from '../../words/tongue.ts';
import { nameOf } from './choices.ts';
import { ladderWords } from './ladder.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts.ts';

const ANSWER = { en: 'Answer', es: 'Respuesta' };
const FROM = { en: '{who}, by {channel}, {at}', es: '{who}, por {channel}, {at}' };
const TOLD_BY_LINK = { en: 'Told by the link', es: 'Dicho con el enlace' };
const SAID = { en: 'What was said', es: 'Qué se dijo' };

type Unread = { readonly rows: NonNullable<Setup<Fields>['facts']>; readonly options: readonly Labeled[] };

/** Every answer that nobody has read: to be looked at, and to be named where there are several. */
export async function answerFacts(scene: Scene): Promise<Unread> {
  const { state, pool, id, language } = scene;
  const waiting = state.ladders.flatMap((ladder) => unreadAnswers(state, ladder));
  const answers = await answersAt(pool, id, waiting.map(seqOf));
  const texts = await textsOf(
    pool,
    answers.map(({ note }) => note),
  );
  const spoken = tongue(language);
  const { say } = spoken;
  const rows = answers.flatMap((answer) => {
    const { told, note } = answer;
    return [
      { label: ANSWER, value: say(fromWords(answer, scene)) },
      told && {
        label: TOLD_BY_LINK,
        value: toldWords(told, spoken),
      },
      { label: SAID, value: texts.get(note.id) ?? '' },
    ];
  });
  return {
    rows: rows.filter((row) => row !== undefined && row.value !== '') as { label: typeof SAID; value: string }[],
    options: answers.map((answer) => ({ value: `e${answer.seq}`, label: fromWords(answer, scene) })),
  };
}

type Answer = Awaited<ReturnType<typeof answersAt>>[number];

/** About which outreach it is, from whom it came, how and when. */
function fromWords({ ladder, contact, channel, at }: Answer, { state, contacts }: Scene): Spoken {
  const card = contacts.find((one) => one.id === contact);
  const about = ladderWords(state.ladders.find(({ id }) => id === ladder)!);
  const from = (language: 'en' | 'es') => {
    const { say, instant } = tongue(language);
    const who = card ? nameOf(card) : contact === REGISTERED_ADDRESS ? say(REGISTERED_ADDRESS_WORDS) : contact;
    return `${about[language]}: ${say(FROM, { who, channel: say(CHANNELS[channel]), at: instant(at, state.zone) })}`;
  };
  return said(from('en'), from('es'));
}
