/** What is said in a call of outreach, in the contact's language: chosen by the duty, and by how far its ladder is. */
import { dutyClock } from '../../domain/ladder.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Ladder } from '../../domain/state.ts';
import { say, type Language, type Params } from '../words.ts';
import type { CallWords } from './call-words.ts';
import { calls as en } from './en/calls.ts';
import { calls as es } from './es/calls.ts';
import { reviewName } from './mails.ts';
import { needed } from './occasion.ts';
import { voiceOf } from './voice.ts';

export type Called = {
  readonly caller: string;
  readonly program: string;
  readonly company: string;
  /** The mail address where no name is known: nobody says that aloud. */
  readonly contact: string;
  /** Where one signs in. */
  readonly host: string;
  /** Each duty that waits for the call, with the code of its rung. */
  readonly duties: readonly { readonly ladder: Ladder; readonly rung: string }[];
  readonly clocks: readonly Clock[];
};
export type CallScript = { readonly lines: readonly string[]; readonly machine: string };

/** Throws when a value that the words need is missing. */
export function callScript(called: Called, language: Language): CallScript {
  const speak = (text: (words: CallWords) => string, params: Params): string =>
    say(language, { en: text(en), es: text(es) }, params);
  const { duties, clocks: _clocks, ...known } = called;
  const { contact } = known;
  const who = { ...known, contact: contact.includes('@') ? speak(({ unnamed }) => unnamed, known) : contact };
  return {
    lines: [
      speak(({ opening }) => opening, who),
      speak(({ before }) => before[stageOf(duties)], {}),
      ...duties.flatMap(({ ladder }) => {
        const params = dutyParams(called, ladder, language);
        return [
          speak(({ duty }) => duty[ladder.purpose].what, params),
          speak(({ duty }) => duty[ladder.purpose].todo, {}),
        ];
      }),
      speak(({ ask }) => ask, {}),
      speak(({ genuine }) => genuine, who),
    ],
    machine: speak(({ machine }) => machine, who),
  };
}

/** How far it has come is told by the duty that is furthest. */
function stageOf(duties: Called['duties']): keyof CallWords['before'] {
  if (duties.some(({ ladder }) => ladder.warnedOn !== null)) return 'warned';
  return duties.some(({ ladder, rung }) => ladder.callRungs.indexOf(rung) > 0) ? 'again' : 'first';
}

function dutyParams({ clocks }: Called, { purpose, about }: Ladder, language: Language): Params {
  const id = dutyClock({ purpose, about });
  const voice = voiceOf(language);
  const due =
    id === null
      ? {}
      : {
          due: voice.date(
            needed(
              clocks.find((clock) => clock.id === id),
              id,
            ).due,
          ),
        };
  return { review: reviewName(voice, about), ...due };
}
