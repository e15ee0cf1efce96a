/** Coming in from the legacy register (design: fairness 6): facts keep their own dates, doubts become work, and nothing moves before go-live. */
import { BLANK_CASE } from './adverse-blank.ts';
import { blank } from './application.ts';
import { evolveClocks, end, hold, start, type ClockEvent } from './clock.ts';
import type { ContentRef } from './content.ts';
import type { Facts } from './facts.ts';
import { isWallDate, isZone, type WallDate } from './calendar.ts';
import type { Contact, NoticeEvent } from './notice.ts';
import type { LadderEvent } from './outreach-events.ts';
import { today, type Acts, type Given } from './process.ts';
import { requireThat } from './refusal.ts';
import { inheritedReview, reviewOpens, scheduleReview, type ReviewEvent } from './review.ts';
import type { Adverse, Doubt, InheritedDelay, Risk, State, Tier } from './state.ts';
import { tellInherited } from './suspension-notice.ts';
import { dueForInitialValidation, dueForRevalidation } from './validation.ts';

export type EntryCommand = Given &
  (
    | { readonly type: 'ImportParticipant'; readonly record: ImportedRecord }
    | { readonly type: 'GoLive'; readonly week: number }
    | { readonly type: 'SettleDoubt'; readonly doubt: string; readonly value: string | null; readonly note: ContentRef }
  );
/** What the legacy register said, as codes and dates. `null` is unknown: no clock runs on it. */
export type ImportedRecord = {
  readonly programme: string;
  readonly entityType: string;
  readonly zone: string;
  readonly office: string;
  readonly demo: boolean;
  readonly standing: 'certified' | 'submitted' | 'suspended';
  readonly tier: Tier;
  readonly risk: Risk;
  readonly certifiedOn: WallDate | null;
  readonly lastValidatedOn: WallDate | null;
  readonly contacts: readonly Contact[];
  readonly doubts: readonly Doubt[];
  readonly late: readonly InheritedDelay[];
};
export type EntryEvent =
  | ({ readonly type: 'ParticipantImported'; readonly on: WallDate; readonly policy: string } & ImportedRecord)
  | { readonly type: 'WentLive'; readonly on: WallDate }
  | {
      readonly type: 'DoubtSettled';
      readonly doubt: string;
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
      readonly note: ContentRef;
    };

type Out = readonly (EntryEvent | ReviewEvent | ClockEvent | NoticeEvent | LadderEvent)[];

export const entryActs: Acts<EntryCommand['type']> = {
  ImportParticipant: {
    may: 'system',
    guard: (state) =>
      requireThat(state.standing === 'none', 'AlreadyImported', 'This account has been imported already.'),
  },
  GoLive: {
    may: 'system',
    guard: (state) =>
      requireThat(state.imported !== null && !state.imported.live, 'AlreadyLive', 'This participant is live already.'),
  },
  SettleDoubt: {
    may: ['specialist', 'supervisor'],
    guard: (state) => requireThat(state.doubts.length > 0, 'NoDoubt', 'Nothing about this participant is in doubt.'),
  },
};

/** What follows from one command of the entry. */
export function decideEntry(state: State, command: EntryCommand, facts: Facts): Out {
  switch (command.type) {
    case 'ImportParticipant': {
      const { record } = command;
      requireThat(isZone(record.zone), 'ZoneUnknown', 'Give a time zone by its full name, such as America/Chicago.');
      return [
        {
          type: 'ParticipantImported',
          on: today({ ...state, zone: record.zone }, facts),
          policy: facts.policy.version,
          ...record,
        },
      ];
    }
    case 'GoLive':
      return goLive(state, command.week, facts);
    case 'SettleDoubt':
      return settle(state, command, facts);
  }
}

/** From now on clocks run; what was late on import day gets its fresh term, and no notice dated before go-live is sent. */
function goLive(state: State, week: number, facts: Facts): Out {
  requireThat(facts.liveSince !== null, 'NotConfirmed', 'A supervisor has not confirmed go-live.');
  const live = { type: 'WentLive', on: today(state, facts) } as const;
  if (state.standing === 'suspended' && state.adverse?.effectiveOn)
    return [live, ...suspensionRuns(state, facts, 'WentLive')];
  if (state.standing !== 'certified') return [live];
  return [live, ...startReview(state, week, 'WentLive', facts), ...startValidation(state, 'WentLive', facts)];
}

function startReview(state: State, week: number, because: string, facts: Facts): Follows {
  if (state.imported?.late.includes('profile-incomplete')) return inheritedReview(state, facts, week);
  const on = today(state, facts);
  const opening = scheduleReview(state, facts, on, because);
  const due = opening[0]?.type === 'ClockStarted' ? opening[0].due : null;
  if (due === null || due > on) return opening;
  const clocks = opening.reduce((running, event) => evolveClocks(running, event, state.seq), state.clocks);
  return [...opening, ...reviewOpens({ ...state, clocks }, facts, true)];
}

function startValidation(state: State, because: string, facts: Facts): readonly ClockEvent[] {
  const late = state.imported?.late.includes('validation-overdue') ?? false;
  if (state.lastValidatedOn) return dueForRevalidation(state, facts, because, late);
  const doubtful = state.doubts.some(({ field }) => field === 'last_validated_on');
  if (!state.certifiedOn || doubtful) return [];
  return dueForInitialValidation(state, facts, state.certifiedOn, because, late);
}

const DATE_FIELDS = ['certified_on', 'last_validated_on', 'suspended_on', 'received_on'];

function settle(state: State, command: EntryCommand & { type: 'SettleDoubt' }, facts: Facts): Out {
  const doubt = state.doubts.find(({ id }) => id === command.doubt);
  requireThat(doubt !== undefined, 'DoubtUnknown', 'This doubt has been settled already.');
  const { field } = doubt;
  const value = command.value === '' ? null : command.value;
  if (DATE_FIELDS.includes(field)) {
    requireThat(
      value !== null && isWallDate(value) && value <= today(state, facts),
      'DateNeeded',
      'Give the date as it is documented; it cannot lie in the future.',
    );
    const follows = state.imported?.live ? datesFollow(state, field, value, 'DoubtSettled', facts) : [];
    return [settled(state, doubt, value, command.note), ...follows];
  }
  if (field === 'time_zone')
    requireThat(
      value !== null && isZone(value),
      'ZoneUnknown',
      'Give a time zone by its full name, such as America/Chicago.',
    );
  if (field === 'entity_type')
    requireThat(
      value !== null && facts.policy.entityTypes[value] !== undefined,
      'TypeUnknown',
      'Choose an entity type that the programme knows.',
    );
  return [settled(state, doubt, value, command.note)];
}

const settled = (state: State, doubt: Doubt, after: string | null, note: ContentRef): EntryEvent => ({
  type: 'DoubtSettled',
  doubt: doubt.id,
  field: doubt.field,
  before: valueOf(state, doubt.field),
  after,
  note,
});

const valueOf = (state: State, field: string): string | null => {
  if (field === 'certified_on') return state.certifiedOn;
  if (field === 'last_validated_on') return state.lastValidatedOn;
  if (field === 'time_zone') return state.zone;
  return field === 'entity_type' ? state.entityType : null;
};

/** A date that has become known, or was put right, starts what hangs on it, with a fresh term for what would be late at once. */
export function datesFollow(state: State, field: string, value: WallDate, because: string, facts: Facts): Follows {
  if (field === 'suspended_on' && state.standing === 'suspended') return suspensionRuns(state, facts, because);
  if (field === 'received_on' && state.standing === 'submitted')
    return [start(state, facts.policy, 'CERT_DECIDE', 'application', value, because, facts, { inherited: true })];
  if (state.standing !== 'certified') return [];
  if (field === 'certified_on') return certificationKnown(state, value, because, facts);
  if (field === 'last_validated_on')
    return [
      ...state.clocks
        .filter(({ rule }) => rule.startsWith('REVALID_') || rule === 'VALID_INITIAL' || rule === 'VALIDATION_OPENS')
        .flatMap(({ id }) => end(state, id, 'moot')),
      ...dueForRevalidation({ ...state, lastValidatedOn: value }, facts, because, true),
    ];
  return [];
}
type Follows = readonly (ReviewEvent | ClockEvent | NoticeEvent | LadderEvent)[];

/**
 * From now on the term to cure is wound, and the company is told of it. The day on which the former register says that the suspension took effect
 * stays as it is; the term is ours, and is counted anew from the day on which our letter leaves (`cureAnew`), so that no day of it passes untold.
 */
const suspensionRuns = (state: State, facts: Facts, because: string): Follows => [
  ...cureTerm(state, facts, because),
  ...tellInherited(state),
];

/** A suspension whose date was unknown: the fresh term runs from the day on which it became known, unless a cure waits for its answer. */
function cureTerm(state: State, facts: Facts, because: string): readonly ClockEvent[] {
  const term = start(state, facts.policy, 'SUSP_CURE', 'adverse', today(state, facts), because, facts, {
    inherited: true,
  });
  const waits = state.adverse?.stage === 'cure-submitted' || state.adverse?.stage === 'cure-accepted';
  return [
    term,
    ...(waits
      ? hold({ ...state, clocks: evolveClocks(state.clocks, term, state.seq) }, 'SUSP_CURE:adverse', 'filed', facts.now)
      : []),
  ];
}

/** What hung on the date that was in doubt ends; what hangs on the right one starts. A review or validation that is open stays. */
function certificationKnown(state: State, certifiedOn: WallDate, because: string, facts: Facts): Follows {
  const hanging = [
    ...(state.review ? [] : ['ANNUAL_OPEN']),
    ...(state.lastValidatedOn || state.validation ? [] : ['VALID_INITIAL', 'VALIDATION_OPENS']),
  ];
  const ended = state.clocks.filter(({ rule }) => hanging.includes(rule)).flatMap(({ id }) => end(state, id, 'moot'));
  const known: State = {
    ...state,
    certifiedOn,
    clocks: state.clocks.filter(({ rule }) => !hanging.includes(rule)),
    doubts: state.doubts.filter(({ field }) => field !== 'certified_on'),
  };
  return [
    ...ended,
    ...(state.review ? [] : startReview(known, 0, because, facts)),
    ...(state.lastValidatedOn || state.validation ? [] : startValidation(known, because, facts)),
  ];
}

/** Folds one event of the entry. */
export function evolveEntry(state: State, event: EntryEvent): State {
  switch (event.type) {
    case 'ParticipantImported': {
      const { type: _type, on, policy, late, ...record } = event;
      const adverse = record.standing === 'suspended' ? importedSuspension(policy) : null;
      return {
        ...state,
        ...record,
        imported: { on, live: false, late },
        adverse,
        application: record.standing === 'submitted' ? blank(policy) : null,
      };
    }
    case 'WentLive':
      return { ...state, imported: state.imported ? { ...state.imported, live: true } : null };
    case 'DoubtSettled': {
      const doubts = state.doubts.filter(({ id }) => id !== event.doubt);
      return { ...state, doubts, ...corrected(state, event.field, event.after) };
    }
  }
}

function corrected(state: State, field: string, value: string | null): Partial<State> {
  if (value === null) return {};
  if (field === 'suspended_on' && state.adverse) return { adverse: { ...state.adverse, effectiveOn: value } };
  if (field === 'certified_on') return { certifiedOn: value };
  if (field === 'last_validated_on') return { lastValidatedOn: value };
  if (field === 'time_zone') return { zone: value };
  return field === 'entity_type' ? { entityType: value } : {};
}

const importedSuspension = (policy: string): Adverse => ({
  ...BLANK_CASE,
  id: 'imported',
  policy,
  order: 'suspension',
  ground: 'imported',
  about: 'imported',
  basis: 'evidence',
  notice: null,
  stage: 'suspended',
  recommendedBy: 'imported',
});
