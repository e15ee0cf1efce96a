/** What is asked for each thing that can be told by a link. */
import { daysToName, type Saying } from '../../../domain/answer-link.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import { date, optional, text, textarea, type Fields, type Setup } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { LINK, SAY } from '../../words/page-answer.ts';
import { tongue } from '../../words/tongue.ts';
import { isLetter, type OpenLink } from './link.ts';
import { factsOf } from './show-link.ts';

const WORDS_MAX = 1_000;

const FIELDS: Readonly<Record<Saying, Fields>> = {
  promise: {
    day: date(SAY.promise.day),
    more: optional(textarea({ label: LINK.more, max: WORDS_MAX, rows: 3 })),
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
  const { link, language, state, today } = opened;
  return {
    title: SAY[saying].choice,
    intro: [SAY[saying].intro],
    facts: factsOf(opened, tongue(language)),
    fields: FIELDS[saying],
    rules: (values) => dayRule(values['day'] as WallDate | undefined, today),
    seen: state.seq,
    action: paths.sayByLink({ link, saying }),
    submit: LINK.submit,
    back: { href: paths.answerLink({ link }), label: LINK.back },
    consequences: [LINK.follows, isLetter(opened) ? LINK.followsNotLetter : LINK.followsNot],
  };
}

function dayRule(day: WallDate | undefined, today: WallDate) {
  const [first, last] = daysToName(today);
  return day !== undefined && (day < first || day > last) ? { day: LINK.dayOutside } : {};
}
