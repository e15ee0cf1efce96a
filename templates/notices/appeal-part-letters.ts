/** Letters of an appeal that neither end it against the company nor wholly for it: allowed in part, sent back, and asked about. */
import { appealOf, common } from './appeal-letters.ts';
import { signer, type PlainLetter, type Writing } from './letter-parts.ts';
import { clockIfAny, clockNow, lastOf, needed } from './occasion.ts';
import { ours, unless, yours } from './terms.ts';

const reasons = ({ occasion, voice }: Writing): string =>
  voice.say('appeal.reasons', { reasons: needed(occasion.reasons, 'the reasons given') });

/** A lesser measure takes the place of the decision. */
export function appealVaried(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const varied = lastOf(occasion, 'DecisionVaried');
  const { event } = varied;
  const params = { ...common(writing, appealOf(writing)), on: voice.date(event.on) };
  const more =
    event.to === 'bar' ? { until: voice.date(event.until) } : event.to === 'tier' ? { tier: event.tier } : {};
  return {
    title: voice.say('appeal.varied.title', params),
    what: [
      voice.say('appeal.varied.what', params),
      voice.say(`appeal.varied.${event.to}`, { ...params, ...more }),
      reasons(writing),
    ],
    term: event.to === 'suspension' ? unless(clockIfAny(occasion, 'SUSP_CURE:adverse'), yours) : null,
    todo: [
      voice.say(event.to === 'suspension' ? 'appeal.cure.suspended' : 'appeal.allowed.todo'),
      voice.say('appeal.final'),
    ],
    signers: [signer(occasion, varied, event.on, 'decided')],
  };
}

/** Somebody else decides anew, and by when. */
export function appealRemitted(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const decided = lastOf(occasion, 'AppealDecided');
  const params = common(writing, appealOf(writing));
  return {
    title: voice.say('appeal.remitted.title', params),
    what: [voice.say('appeal.remitted.what', params), voice.say('appeal.remitted.meanwhile', params), reasons(writing)],
    term: ours(clockNow(occasion, 'APPEAL_REMAND:appeal')),
    todo: [voice.say('appeal.remitted.todo')],
    signers: [signer(occasion, decided, decided.event.on, 'decided')],
  };
}

/** What the appeal officer asks, in the officer's words. */
export function informationAsked(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const asked = lastOf(occasion, 'AppealInformationAsked');
  const params = common(writing, appealOf(writing));
  return {
    title: voice.say('appeal.asked.title', params),
    what: [
      voice.say('appeal.asked.what', params),
      voice.say('appeal.asked.question', { question: needed(occasion.reasons, 'what is asked') }),
      voice.say('appeal.asked.runs-on'),
    ],
    term: yours(clockNow(occasion, 'APPEAL_INFORMATION:appeal')),
    todo: [voice.say('appeal.asked.todo')],
    signers: [signer(occasion, asked, asked.event.on, 'issued')],
  };
}
