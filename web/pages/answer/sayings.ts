/** What is asked for each thing that can be told by a link. */
import { datesTold, daysToName, type Saying } from '../../../domain/answer-link.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { Leg } from '../../../domain/state.ts';
import { date, optional, radios, text, textarea, type Fields, type Setup } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { LINK, SAY } from '../../words/page-answer.ts';
import { tongue } from '../../words/tongue.ts';
import { slotFields, slotOptions, slotRules } from '../acts/slots.ts';
import { isLetter, type OpenLink } from './link.ts';
import { factsOf } from './show-link.ts';

const WORDS_MAX = 1_000;

/** @param leg whose dates are asked about; there is one wherever these are offered */
const fieldsOf = (saying: Saying, leg: Leg | null): Fields => {
  if (saying === 'take-date') return { slot: radios({ ...SAY[saying].slot, options: slotOptions(leg?.slots ?? []) }) };
  if (saying === 'other-dates') return { ...slotFields(leg?.zone ?? 'UTC'), more: more() };
  return FIELDS[saying];
};
const more = () => optional(textarea({ label: LINK.more, max: WORDS_MAX, rows: 3 }));

const FIELDS: Readonly<Record<Exclude<Saying, 'take-date' | 'other-dates'>, Fields>> = {
  cannot: { why: textarea({ ...SAY.cannot.why, max: WORDS_MAX, rows: 4 }) },
  promise: {
    day: date(SAY.promise.day),
    more: more(),
  },
  'call-me': {
    number: text({ ...SAY['call-me'].number, input: 'tel', max: 40 }),
    when: text({ ...SAY['call-me'].when, max: 200 }),
  },
  'more-time': {
    day: date(SAY['more-time'].day),
    why: textarea({ ...SAY['more-time'].why, max: WORDS_MAX, rows: 4 }),
  },
  'other-person': {
    who: textarea({ ...SAY['other-person'].who, max: WORDS_MAX, rows: 4 }),
  },
};

/** The form, for an open link. */
export function setupOf(opened: OpenLink, saying: Saying): Setup<Fields> {
  const { link, language, state, today, leg } = opened;
  return {
    title: SAY[saying].choice,
    intro: [SAY[saying].intro],
    facts: factsOf(opened, tongue(language)),
    fields: fieldsOf(saying, leg),
    rules: (values) => ({
      ...dayRule(values['day'] as WallDate | undefined, today),
      ...(saying === 'other-dates' && slotRules(values as Parameters<typeof slotRules>[0])),
    }),
    seen: state.seq,
    action: paths.sayByLink({ link, saying }),
    submit: LINK.submit,
    back: { href: paths.answerLink({ link }), label: LINK.back },
    consequences: [
      LINK.follows,
      ...(datesTold({ notice: '', said: saying, day: null }) ? [LINK.followsDates] : []),
      isLetter(opened) ? LINK.followsNotLetter : LINK.followsNot,
    ],
  };
}

function dayRule(day: WallDate | undefined, today: WallDate) {
  const [first, last] = daysToName(today);
  return day !== undefined && (day < first || day > last) ? { day: LINK.dayOutside } : {};
}
