import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.ts';
import {
  decideDesk,
  evolveDesk,
  leaveCase,
  LONGEST_HOLD_DAYS,
  ownerOf,
  Taken,
  undoOf,
  untouched,
  type DeskCommand,
  type DeskEvent,
  type DeskFacts,
  type DeskItem,
} from './desk.ts';
import { Refusal } from './refusal.ts';

const ON = '2028-03-01';
const SAM = { person: 'sam', role: 'specialist' } as const;
const SID = { person: 'sid', role: 'specialist' } as const;
const SUE = { person: 'sue', role: 'supervisor' } as const;
const item: DeskItem = untouched('review.assess:2028');
const work = { roles: ['specialist'], person: null, due: '2028-03-20' } as const;
const facts = (by: { readonly role: string }, more: Partial<DeskFacts> = {}): DeskFacts => ({
  work,
  held: [by.role] as DeskFacts['held'],
  assignee: null,
  standsFor: [],
  specialist: null,
  recused: [],
  on: ON,
  ...more,
});
const hold = (until: string) => ({ type: 'HoldWork', until, on: 'company', note: null, by: SAM }) as const;
const mine: DeskItem = { ...item, person: 'sam' };
const refusal = (from: DeskItem, command: DeskCommand, more: Partial<DeskFacts> = {}): string => {
  try {
    decideDesk(from, command, facts(command.by, more));
    return 'done';
  } catch (error) {
    if (error instanceof Taken) return `taken by ${error.by}`;
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const able = { roles: ['specialist'], away: false } as const;

test.each<[string, DeskItem, DeskCommand, Partial<DeskFacts>, string]>([
  ['a free item is taken', item, { type: 'ClaimWork', by: SAM }, {}, 'done'],
  ['what somebody has is not taken from them', mine, { type: 'ClaimWork', by: SID }, {}, 'taken by sam'],
  ['work of other roles is not taken', item, { type: 'ClaimWork', by: SUE }, {}, 'NotForYou'],
  [
    'what is for one person is not taken by another',
    item,
    { type: 'ClaimWork', by: SAM },
    { work: { ...work, person: 'sid' } },
    'NotForYou',
  ],
  ['a closed item is not taken', item, { type: 'ClaimWork', by: SAM }, { work: null }, 'WorkClosed'],
  ['whoever holds nothing there does nothing', mine, { type: 'ReleaseWork', by: SAM }, { held: [] }, 'NotYours'],
  ['a company’s officer has no desk', item, { type: 'ClaimWork', by: SAM }, { held: ['officer'] }, 'NotYours'],
  ['somebody else’s item is not given back by a colleague', mine, { type: 'ReleaseWork', by: SID }, {}, 'taken by sam'],
  ['a supervisor frees it', mine, { type: 'ReleaseWork', by: SUE }, {}, 'done'],
  [
    'a specialist gives nothing out',
    item,
    { type: 'AssignWork', to: 'sid', by: SAM },
    { assignee: able },
    'NotADispatcher',
  ],
  ['a supervisor does', mine, { type: 'AssignWork', to: 'sid', by: SUE }, { assignee: able }, 'done'],
  [
    'not to whoever may not act',
    item,
    { type: 'AssignWork', to: 'dan', by: SUE },
    { assignee: { roles: ['director'], away: false } },
    'CannotAct',
  ],
  ['not to nobody', item, { type: 'AssignWork', to: 'x', by: SUE }, {}, 'CannotAct'],
  [
    'not to whoever is away',
    item,
    { type: 'AssignWork', to: 'sid', by: SUE },
    { assignee: { ...able, away: true } },
    'Away',
  ],
  ['one’s own is put aside', mine, hold('2028-03-19'), {}, 'done'],
  ['the company’s specialist has it without taking it', item, hold('2028-03-10'), { specialist: 'sam' }, 'done'],
  ['nobody’s is not put aside', item, hold('2028-03-10'), {}, 'NotYourItem'],
  ['not until today', mine, hold(ON), {}, 'HoldInPast'],
  ['not until its day', mine, hold('2028-03-20'), {}, 'HoldPastDue'],
  ['without a day, for a while', mine, hold(addDays(ON, LONGEST_HOLD_DAYS)), { work: { ...work, due: null } }, 'done'],
  ['and no longer', mine, hold(addDays(ON, LONGEST_HOLD_DAYS + 1)), { work: { ...work, due: null } }, 'HoldTooLong'],
  ['a tag is one word', mine, { type: 'TagWork', tag: 'two words', by: SAM }, {}, 'TagForm'],
  [
    'five tags are enough',
    { ...mine, tags: ['a', 'b', 'c', 'd', 'e'] },
    { type: 'TagWork', tag: 'f', by: SAM },
    {},
    'TooManyTags',
  ],
])('%s', (_name, from, command, more, expected) => {
  expect(refusal(from, command, more)).toBe(expected);
});

test('it is whose it was given to, else the only person’s, else the company’s specialist’s where specialists act', () => {
  const both = { roles: ['specialist', 'supervisor'], person: 'pia' } as const;
  expect([
    ownerOf({ person: 'sam' }, both, 'sid'),
    ownerOf({ person: null }, both, 'sid'),
    ownerOf({ person: null }, { ...both, person: null }, 'sid'),
    ownerOf({ person: null }, { roles: ['director'], person: null }, 'sid'),
    ownerOf({ person: null }, { ...both, person: null }, null),
  ]).toEqual(['sam', 'pia', 'sid', null, null]);
});

const commands: fc.Arbitrary<DeskCommand> = fc.constantFrom(SAM, SID, SUE).chain((by) =>
  fc.oneof(
    fc.constant<DeskCommand>({ type: 'ClaimWork', by }),
    fc.constant<DeskCommand>({ type: 'ReleaseWork', by }),
    fc.constantFrom<DeskCommand>({ type: 'AssignWork', to: 'sam', by }, { type: 'AssignWork', to: 'sid', by }),
    fc.integer({ min: -1, max: 40 }).map((days): DeskCommand => ({ ...hold(addDays(ON, days)), by })),
    fc.constant<DeskCommand>({ type: 'ResumeWork', by }),
    fc.constantFrom<DeskCommand>({ type: 'TagWork', tag: 'travel', by }, { type: 'UntagWork', tag: 'travel', by }),
  ),
);
const done = (from: DeskItem, command: DeskCommand): readonly DeskEvent[] => {
  try {
    return decideDesk(from, command, facts(command.by, { assignee: able }));
  } catch (error) {
    if (error instanceof Taken || error instanceof Refusal) return [];
    throw error;
  }
};
const after = (from: DeskItem, events: readonly DeskEvent[], by: string): DeskItem =>
  events.reduce((folded, event) => evolveDesk(folded, event, by), from);

test('whatever is done, a repetition changes nothing, no hold reaches its day, and what can be undone leads back', () => {
  let undone = 0;
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 12 }), (all) => {
      let now = item;
      for (const command of all) {
        const events = done(now, command);
        const next = after(now, events, command.by.person);
        expect(after(next, done(next, command), command.by.person)).toEqual(next);
        expect(next.hold === null || next.hold.until < work.due).toBe(true);
        const [only] = events;
        const back = only && events.length === 1 ? undoOf(only, command.by, next) : null;
        if (back && only?.type !== 'WorkHeld') {
          expect(after(next, done(next, back), command.by.person)).toEqual(now);
          undone += 1;
        }
        now = next;
      }
    }),
    { numRuns: 500 },
  );
  expect(undone).toBeGreaterThan(100);
});

test('whoever steps back from a case has no item of it any more, and is given none; what is not of the case stays', () => {
  const decide: DeskItem = { ...untouched('adverse.decide:adverse'), person: 'dora', tags: ['travel'] };
  const held: DeskItem = { ...untouched('appeal.alert:appeal'), person: 'dora', hold: hold('2028-03-09') };
  const others = [
    { ...untouched('review.time:2028'), person: 'dora' },
    { ...decide, person: 'dan' },
  ];
  expect(leaveCase([decide, held, ...others], 'dora')).toEqual([
    { type: 'WorkReleased', key: decide.key, from: 'dora' },
    { type: 'WorkResumed', key: held.key },
    { type: 'WorkReleased', key: held.key, from: 'dora' },
  ]);
  const free = { ...decide, person: null };
  const forDirectors = { work: { ...work, roles: ['director'] as const, due: null }, recused: ['dora'] };
  const dora = { person: 'dora', role: 'director' } as const;
  const to = (person: string) => ({ type: 'AssignWork', to: person, by: { person: 'dan', role: 'director' } }) as const;
  const assignee = { roles: ['director'], away: false } as const;
  expect(refusal(free, { type: 'ClaimWork', by: dora }, forDirectors)).toBe('NotForYou');
  expect(refusal(free, to('dora'), { ...forDirectors, assignee })).toBe('CannotAct');
  expect(refusal(free, to('dan'), { ...forDirectors, assignee })).toBe('done');
});
