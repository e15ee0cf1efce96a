/** What was not done, one by one, with what would put it right and by when: a letter that names only the whole leaves nothing to mend. */
import type { ContentRef } from '../../domain/content.ts';
import { isDuty } from '../../domain/ground.ts';
import { dutyClock } from '../../domain/ladder.ts';
import type { ReleasableGround } from '../../domain/policy.ts';
import { shortfallOf, type Shortfall } from '../../domain/settlement.ts';
import {
  CATEGORIES,
  type Adverse,
  type Leg,
  type RequiredAction,
  type Review,
  type Validation,
} from '../../domain/state.ts';
import { legAbout } from '../../domain/validation-legs.ts';
import { warningOf, type Duty } from './facts.ts';
import type { FailedItem, Writing } from './letter-parts.ts';
import { reviewName, slotInWords } from './mails.ts';
import { clockEver, recordings } from './occasion.ts';
import { dueParams, termInBrief, termInWords, yours, type Term } from './terms.ts';

type Item = Pick<FailedItem, 'what' | 'cure'>;

/** `cureTerm`: the term of the letter, from its dispatch; null where the duty's own day is all there is. */
export function failedItems(writing: Writing, duty: Duty, cureTerm: Term | null): readonly FailedItem[] {
  const items = itemsOf(writing, duty);
  const by = items.length === 0 ? '' : byWhen(writing, duty, cureTerm);
  return items.map((item) => ({ ...item, by }));
}

/** The same of what an adverse case rests on; nothing where there was neither a duty nor a warning. */
export function itemsOfGround(
  writing: Writing,
  { ground, about }: Pick<Adverse, 'ground' | 'about'>,
  cureTerm: Term | null,
): readonly FailedItem[] {
  const items = failedItems(writing, { purpose: isDuty(ground) ? ground : 'adverse-warning', about }, cureTerm);
  if (isDuty(ground) || items.length > 0) return items;
  const by = cureTerm ? termInBrief(writing.voice, cureTerm) : writing.voice.say('item.clause.soon');
  return clausesNamed(writing).map((id) => ({
    what: clauseInWords(writing, id),
    cure: writing.voice.say('item.clause.cure'),
    by,
  }));
}

/** The criteria that the recommendation names as not met. */
export const clausesNamed = ({ occasion }: Writing): readonly string[] =>
  recordings(occasion, 'AdverseRecommended').at(-1)?.event.criteria ?? [];

/** A criterion with its words, or by its number where the words are not asked any more. */
export function clauseInWords({ particulars: { clauses }, voice }: Writing, criterion: string): string {
  const clause = clauses[criterion];
  if (!clause) return voice.say('item.clause.number', { criterion });
  const { words, heading } = clause;
  return voice.say('item.clause', { criterion, category: heading[voice.language], words: words[voice.language] });
}

function itemsOf(writing: Writing, { purpose, about }: Duty): readonly Item[] {
  const { state, before } = writing.occasion;
  const review = [state.review, before.review].find((one) => one?.cycle === about);
  const validation = [state.validation, before.validation].find((one) => one?.cycle === about);
  switch (purpose) {
    case 'annual-review':
    case 'blank-profile':
      return review ? reviewItems(writing, review) : [];
    case 'actions-unanswered':
      return validation ? actionItems(writing, validation, 'answer') : [];
    case 'visit-dates-unanswered':
      return visitItem(
        writing,
        [state, before].map((one) => legAbout(one.validation, about)).find((leg) => leg !== undefined),
      );
    case 'validation-failed':
      return validation ? actionItems(writing, validation, 'mend') : [];
    case 'contact-verification':
      return contactItems(writing);
    case 'debt-or-bond':
      return [settlementItem(writing, about)];
    case 'adverse-warning':
      return allegedItems(writing, about);
    case 'reinstatement-conditions':
      return conditionItem(writing, about);
  }
}

/** The day on which it was due, and the last day of the term that this letter gives. */
function byWhen({ occasion, voice }: Writing, duty: Duty, cureTerm: Term | null): string {
  const id = dutyClock(duty);
  const clock = id === null ? null : clockEver(occasion, id);
  if (!cureTerm) return clock ? termInWords(voice, yours(clock)) : '';
  const due = clock ? [voice.say('item.due', dueParams(voice, clock))] : [];
  return [...due, termInBrief(voice, cureTerm)].join(' ');
}

/** Every criterion that lacks something, or every category that was not affirmed; and the signature, without which nothing is submitted. */
function reviewItems(writing: Writing, review: Review): readonly Item[] {
  const { voice } = writing;
  const name = reviewName(voice, review.cycle);
  return [
    ...(writing.particulars.lacking ? criteriaItems(writing) : categoryItems(writing, review)),
    { what: voice.say('item.review', { review: name }), cure: voice.say('item.review.cure') },
  ];
}

const criteriaItems = ({ particulars, voice }: Writing): readonly Item[] =>
  (particulars.lacking ?? []).map(({ criterion, why, words, heading }) => ({
    what: voice.say('item.criterion', {
      criterion,
      category: heading[voice.language],
      words: words[voice.language],
      why: voice.say(`item.why.${why}`),
    }),
    cure: voice.say(`item.cure.${why}`),
  }));

const categoryItems = ({ voice }: Writing, { categories }: Review): readonly Item[] =>
  CATEGORIES.filter((category) => !categories.includes(category)).map((category) => ({
    what: voice.say('item.category', { n: category, category: voice.say(`category.${category}`) }),
    cure: voice.say('item.category.cure'),
  }));

/** Required actions that wait for the company: an answer that waits for us is no failing of theirs. */
function actionItems(writing: Writing, { actions }: Validation, cure: 'answer' | 'mend'): readonly Item[] {
  const { voice, particulars } = writing;
  const words = (ref: ContentRef): string => particulars.actionTexts[ref.id] ?? voice.say('item.action.untold');
  return actions.filter(isTheirs).map(({ id, text, found, criteria = [], status }) => ({
    what: [
      // what was found is what failed, and what is required of the company is what cures it
      found && cure === 'mend'
        ? voice.say('item.action.found', { text: words(found) })
        : voice.say('item.action', { id: found ? criteria.join(', ') : id, text: words(text) }),
      ...(criteria.length > 0 ? [voice.say('item.action.criteria', { criteria: voice.list(criteria) })] : []),
      ...criteria.filter((one) => particulars.clauses[one]).map((one) => clauseInWords(writing, one)),
      voice.say(`item.action.${status}`),
    ].join(' '),
    cure: [...(found && cure === 'mend' ? [words(text)] : []), voice.say(`item.action.${cure}`)].join(' '),
  }));
}

const isTheirs = (action: RequiredAction): action is RequiredAction & { readonly status: 'open' | 'returned' } =>
  action.status === 'open' || action.status === 'returned';

/** That nobody confirmed them, and each contact whom mail does not reach. */
const contactItems = ({ occasion, voice }: Writing): readonly Item[] => [
  { what: voice.say('item.contacts'), cure: voice.say('cure.contact-verification') },
  ...occasion.state.contacts
    .filter(({ reach }) => reach === 'dead')
    .map(({ role }) => ({
      what: voice.say('item.contact.dead', { role: voice.say(`role.${role}`) }),
      cure: voice.say('item.contact.cure'),
    })),
];

/** The step as the company stated it. */
function conditionItem({ occasion, particulars, voice }: Writing, about: string): readonly Item[] {
  const step = [...occasion.state.conditions, ...occasion.before.conditions].find(({ id }) => id === about);
  if (!step) return [];
  const text = particulars.actionTexts[step.what.id] ?? voice.say('item.step.untold');
  return [{ what: voice.say('item.step', { text }), cure: voice.say('cure.reinstatement-conditions') }];
}

/** Which of the two it is; what the register shows was written when it was recorded, and is read after signing in. */
function settlementItem({ voice }: Writing, about: string): Item {
  const shortfall = shortfallOf(about);
  return {
    what: voice.say(`ineligible.ground.${SHORTFALL_GROUNDS[shortfall]}`),
    cure: voice.say(`ineligible.remedy.${SHORTFALL_GROUNDS[shortfall]}`),
  };
}

const SHORTFALL_GROUNDS = { debt: 'debt-unpaid', bond: 'bond-missing' } as const satisfies Readonly<
  Record<Shortfall, ReleasableGround>
>;

/** What the warning says, point by point, as the company was told; of a vetting result only what is released of it. */
function allegedItems({ occasion, particulars, voice }: Writing, matter: string): readonly Item[] {
  const warning = warningOf(occasion, matter);
  const untold = voice.say('item.alleged.untold');
  const words = ({ id }: ContentRef): string => particulars.actionTexts[id] ?? untold;
  return [
    ...(warning?.points ?? []).map(({ what, answer }) => ({ what: words(what), cure: words(answer) })),
    ...(warning?.grounds ?? []).map((ground) => ({
      what: voice.say(`alleged.vetting.${ground}`),
      cure: voice.say(`alleged.vetting.${ground}.answer`),
    })),
  ];
}

function visitItem({ voice }: Writing, leg: Leg | undefined): readonly Item[] {
  if (!leg) return [];
  const offered = leg.slots.map((slot) => slotInWords(voice, slot));
  return [
    {
      what:
        offered.length > 0 ? voice.say('item.visit', { slots: offered.join('; ') }) : voice.say('item.visit.unknown'),
      cure: voice.say('cure.visit-dates-unanswered'),
    },
  ];
}
