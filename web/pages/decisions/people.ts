/** Who did what in a case, in which role, and by what authority on that day. */
import { isPartnerRole, type Empowerment } from '../../../domain/actor.ts';
import { DEEDS as HAND_DEEDS, type HandDeed } from '../../../domain/hand.ts';
import type { Instant } from '../../../domain/calendar.ts';
import type { ContentRef } from '../../../domain/content.ts';
import { typesOf, type Event } from '../../../domain/participant.ts';
import { causeOf, commandRows } from '../../../db/rejudge.ts';
import type { StreamRow } from '../../../db/queries/decision.ts';
import type { Course, Entry } from './course.ts';

const DEEDS = [
  'IneligibilityRecommended',
  'ReportIssued',
  'AdverseRecommended',
  'RemovalRecommended',
  'AdverseDecided',
  'DecisionDatedAnew',
  'Recused',
  'FoundIneligible',
  'ValidationClosed',
  'SuspensionConfirmed',
  'DecisionServed',
  'CureAccepted',
  'CureRefused',
  'Reinstated',
  'BenefitsRestored',
  'AppealAdmitted',
  'AppealNotAdmitted',
  'AppealAssigned',
  'AppealDecided',
  'AnewRecommended',
  'DecidedAnew',
] as const satisfies readonly Event['type'][];
export type DeedName = (typeof DEEDS)[number];
/** Whatever else somebody of the agency does in a case is a deed too, by the name of its event. */
const HANDS = Object.keys(HAND_DEEDS) as readonly HandDeed[];
const OTHERS: ReadonlySet<string> = new Set([...typesOf('adverse'), ...typesOf('appeal'), ...HANDS]);
const NAMED: ReadonlySet<string> = new Set(DEEDS);

export type Deed = {
  readonly name: Event['type'];
  readonly seq: number;
  readonly at: Instant;
  readonly person: string;
  readonly role: string;
  /** The empowerments for that role that the judge saw; empty when none was recorded. */
  readonly authority: readonly Empowerment[];
  /** When the person had last proven who they are, where the record says so. */
  readonly proven: Instant | null;
  /** The reason that the person gave. */
  readonly note: ContentRef | null;
  readonly simulated: boolean;
};

/** The events of a case that are deeds, in their order. What a command did beside the deed that was wanted is not told twice. */
export function deedEntries(course: Course): readonly Entry[] {
  const earlier = [course.recommended, course.removalRecommended].filter(
    (entry) => entry && entry.row.seq < course.from,
  );
  const done = ([...course.hands, ...earlier, ...course.entries] as readonly Entry[]).filter(
    ({ row }) => row.actor !== 'system',
  );
  const named = new Set(done.flatMap(({ row, event }) => (NAMED.has(event.type) ? [row.command] : [])));
  const told = new Set<string>();
  return done.flatMap((entry) => {
    const { command, role } = entry.row;
    const other = !named.has(command) && !told.has(command) && !isPartnerRole(role);
    if (!NAMED.has(entry.event.type) && !(other && OTHERS.has(entry.event.type))) return [];
    told.add(command);
    return [entry];
  });
}

/** @param rows all rows of the commands of which the events are, at least */
export const deedsOf = (entries: readonly Entry[], rows: readonly StreamRow[]): readonly Deed[] =>
  entries.map((entry) => deed(entry, rows));

function deed({ row, event }: Entry, rows: readonly StreamRow[]): Deed {
  const first = commandRows(rows, row.seq)?.[0];
  const cause = first ? causeOf(first) : null;
  const empowered = cause?.facts.empowered ?? [];
  const { note } = event as { readonly note?: ContentRef };
  return {
    name: event.type,
    seq: row.seq,
    at: row.at,
    person: row.actor,
    role: row.role,
    authority: empowered.filter(({ role }) => role === row.role),
    proven: cause?.command.authenticatedAt ?? null,
    note: note ?? null,
    simulated: row.simulated,
  };
}

/**
 * The pairs of seats that different people must hold, the earlier first, and whether they did.
 * @param kept whether it was kept in this case who had a hand in it besides: before that was so, they might hear its appeal
 */
export function separations(
  deeds: readonly Deed[],
  kept: boolean,
): readonly { readonly one: Deed['name']; readonly other: Deed['name']; readonly kept: boolean }[] {
  const of = (...names: readonly Deed['name'][]): readonly Deed[] => deeds.filter(({ name }) => names.includes(name));
  const hands = kept ? HANDS : [];
  const preparing = kept ? (['MatterOpened', 'MatterTriaged'] as const) : [];
  const pairs: readonly [readonly Deed[], readonly Deed[]][] = [
    [
      of('AdverseRecommended', 'IneligibilityRecommended', 'RemovalRecommended', 'ReportIssued', ...preparing),
      of('AdverseDecided', 'DecisionDatedAnew', 'FoundIneligible', 'ValidationClosed'),
    ],
    [of('AdverseDecided', 'DecisionDatedAnew'), of('SuspensionConfirmed')],
    [
      of(
        'AdverseDecided',
        'DecisionDatedAnew',
        'FoundIneligible',
        'ValidationClosed',
        'SuspensionConfirmed',
        'AdverseRecommended',
        ...hands,
      ),
      of('AppealDecided', 'AppealAdmitted', 'AppealNotAdmitted', 'AnewRecommended', 'DecidedAnew'),
    ],
    [of('AppealDecided'), of('AnewRecommended', 'DecidedAnew')],
    [of('AnewRecommended'), of('DecidedAnew')],
  ];
  return pairs.flatMap(([left, right]) =>
    left.flatMap((one) =>
      right
        .filter(({ seq }) => seq > one.seq)
        .map((other) => ({ one: one.name, other: other.name, kept: one.person !== other.person })),
    ),
  );
}
