/** Letters that go against nobody: what a mail would have said when no mail reaches anyone, and decisions in the participant's favor. */
import { dutyClock } from '../../domain/ladder.ts';
import { CATEGORIES, reviewTerm } from '../../domain/state.ts';
import { dutyFact } from './facts.ts';
import { failedItems } from './failed-items.ts';
import { parties, signer, type PlainLetter, type Writing } from './letter-parts.ts';
import { mailSays } from './mail-says.ts';
import { isCited, ruleTitle } from './cited.ts';
import { clockEver, clockIfAny, dutyOf, lastOf, needed } from './occasion.ts';
import { opens, unless, yours } from './terms.ts';

/** The letter says what the mail says. */
export function asMailed({ occasion, voice }: Writing): PlainLetter {
  const { subject, what, todo, term, slots } = mailSays(occasion, voice);
  return { title: subject, what: [what], list: slots, term, todo: [todo] };
}

type Returned = 'ApplicationReturned' | 'ReviewReturned';

/** As mailed, with the categories in which something is to be changed. */
export const returned =
  (type: Returned) =>
  (writing: Writing): PlainLetter => {
    const { occasion, voice } = writing;
    const { categories } = lastOf(occasion, type).event;
    const named = CATEGORIES.filter((category) => categories.includes(category)).map(
      (category) => `${category}. ${voice.say(`category.${category}`)}`,
    );
    const letter = asMailed(writing);
    return named.length === 0
      ? letter
      : { ...letter, what: [...letter.what, voice.say('returned.categories')], list: named };
  };

/** As mailed, with the duty and its day; a letter may say what a mail may not. */
export function stillOwed(writing: Writing): PlainLetter {
  const letter = asMailed(writing);
  const duty = dutyOf(writing.occasion.notice.about);
  const clock = clockEver(writing.occasion, needed(dutyClock(duty), 'a clock of the duty'));
  return {
    ...letter,
    what: [...letter.what, dutyFact(writing, duty)],
    items: failedItems(writing, duty, null),
    term: yours(clock),
  };
}

export function reportIssued(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const { outcome, actions } = lastOf(occasion, 'ReportIssued').event;
  const letter = asMailed(writing);
  return { ...letter, what: [...letter.what, voice.say(`report.${outcome}`, { asked: actions.length })] };
}

export function certified(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const recorded = lastOf(occasion, 'Certified');
  const { on, tier } = recorded.event;
  const params = { ...parties(writing), on: voice.date(on), tier };
  return {
    title: voice.say('certified.title', params),
    what: [voice.say('certified.what', params)],
    term: unless(
      occasion.state.clocks.find(({ rule }) => rule === 'ANNUAL_OPEN'),
      opens,
    ),
    todo: [voice.say('certified.todo')],
    signers: [signer(occasion, recorded, on, 'decided')],
  };
}

export function validated(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const recorded = lastOf(occasion, 'ValidationClosed');
  const { on, tier } = recorded.event;
  const params = { ...parties(writing), on: voice.date(on), tier, cycle: occasion.notice.about };
  return {
    title: voice.say('validated.title', params),
    what: [voice.say('validated.what', params)],
    term: null,
    todo: [voice.say('validated.todo')],
    signers: [signer(occasion, recorded, on, 'decided')],
  };
}

export function reinstated(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const recorded = lastOf(occasion, 'Reinstated');
  const { on, tier } = recorded.event;
  const params = { ...parties(writing), on: voice.date(on), tier };
  const due = occasion.state.review && clockIfAny(occasion, reviewTerm(occasion.state.review.cycle));
  return {
    title: voice.say('reinstated.title', params),
    what: [voice.say('reinstated.what', params), voice.say('reinstated.clocks'), ...conditionsOf(writing)],
    list: datesOf(writing),
    term: unless(due ?? undefined, yours),
    todo: [voice.say('reinstated.todo')],
    signers: [signer(occasion, recorded, on, 'decided')],
  };
}

function conditionsOf({ occasion, voice }: Writing): readonly string[] {
  const { conditions = [] } = lastOf(occasion, 'Reinstated').event;
  return conditions.length === 0 ? [] : [voice.say('reinstated.conditions', { n: conditions.length })];
}

/** Every day that the company goes by and that the reinstatement set anew: what it was, and what it is. */
function datesOf({ occasion, voice, policyOf }: Writing): readonly string[] {
  const since = lastOf(occasion, 'Reinstated').seq;
  return occasion.history
    .filter(({ seq }) => seq > since)
    .flatMap(({ event }) => {
      const id = event.type === 'ClockStarted' ? event.id : 'clock' in event ? event.clock : null;
      const clock = occasion.state.clocks.find((one) => one.id === id);
      if (!clock || clock.owedBy !== 'participant' || !isCited(clock.rule)) return [];
      const params = { title: ruleTitle(voice, policyOf(clock.policy), clock.rule) };
      if (event.type === 'ClockStarted')
        return [voice.say('reinstated.date.new', { ...params, after: voice.date(event.due) })];
      if (event.type !== 'ClockResumed' && event.type !== 'ClockMoved') return [];
      const dates = { before: voice.date(event.before), after: voice.date(event.after) };
      return [voice.say('reinstated.date', { ...params, ...dates })];
    });
}
