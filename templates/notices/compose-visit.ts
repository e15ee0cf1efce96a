/** The mail to somebody of the agency who goes to a visit: it is agreed, or it is not any more. It names no company. */
import type { Slot } from '../../domain/state.ts';
import type { Language } from '../words.ts';
import type { Mail, Press } from './compose-mail.ts';
import { composeTold } from './compose-told.ts';
import { slotInWords } from './mails.ts';
import { voiceOf } from './voice.ts';

export type VisitMail = {
  readonly participant: string;
  readonly programme: string;
  readonly slot: Slot;
  /** They do not go at that time any more. */
  readonly off: boolean;
  readonly name: string;
  readonly language: Language;
};

/** The mail in the receiver's language. */
export function composeVisit(press: Pick<Press, 'engine' | 'webUrl'>, mail: VisitMail): Mail {
  const { participant, programme, slot, off, name, language } = mail;
  const voice = voiceOf(language);
  const told = { reference: participant, slot: slotInWords(voice, slot) };
  return composeTold(press, voice, {
    language,
    programme,
    subject: voice.say(off ? 'going.off.subject' : 'going.subject', told),
    addressee: name,
    what: voice.say(off ? 'going.off.what' : 'going.what', told),
    todo: voice.say('going.todo'),
    path: `/participants/${encodeURIComponent(participant)}`,
    reference: participant,
    ask: voice.say('going.ask'),
  });
}
