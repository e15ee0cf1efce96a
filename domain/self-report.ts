/**
 * Whether a company itself reported what is alleged of it, and when (domain reference, 2.7 and 10.4). It is read off the record: the receipt of its
 * reports against the instant, or the day, from which the agency knew otherwise. What whoever opened a matter stated as its source is a statement,
 * and decides nothing here.
 */
import { wallDateOf, type WallDate } from './calendar.ts';
import { incidentOf, selfReported, type FirstWord, type Incident } from './incident-record.ts';
import { isDuty } from './ground.ts';
import type { MatterEvent } from './matter-events.ts';
import type { AllegedGround } from './policy.ts';
import type { Adverse, State } from './state.ts';

/** What a matter, or a case without one, is about. */
export type Alleged = {
  readonly ground: AllegedGround;
  /** The incident, by its id; null where none is named. */
  readonly about: string | null;
  /** The day on which the agency learned of it, as it was recorded when the matter was opened; null without a matter. */
  readonly learnedOn: WallDate | null;
};

/** What the record tells of who spoke first. Of one day, and of one instant, the company did. */
export type ReportWord = FirstWord & {
  /** The day of the incident that was reported or found; null where none on record bears on it. */
  readonly happenedOn: WallDate | null;
  readonly learnedOn: WallDate | null;
};

type Opened = Pick<Extract<MatterEvent, { readonly type: 'MatterOpened' }>, 'matter' | 'about' | 'learnedOn'>;
type Known = Pick<State, 'incidents' | 'zone'>;

/** What a case alleges, by the matters that were ever opened; null for a duty left undone and for a suspension that was taken over. */
export function allegedIn(
  { ground, about }: Pick<Adverse, 'ground' | 'about'>,
  opened: readonly Opened[],
): Alleged | null {
  if (isDuty(ground) || ground === 'imported') return null;
  const matter = opened.find((each) => each.matter === about);
  return { ground, about: matter?.about ?? null, learnedOn: matter?.learnedOn ?? null };
}

/**
 * Who spoke first, of each incident that bears on it: of the one that it names, or else, on the ground of a security incident, of every one that was
 * not closed as nothing. At least one; the only one, without an incident, where none on record bears on it.
 */
export function reportWords(state: Known, { ground, about, learnedOn }: Alleged): readonly ReportWord[] {
  const named = about === null ? undefined : incidentOf(state, about);
  const open =
    ground === 'security-incident' ? state.incidents.filter((each) => each.finding !== 'nothing-further') : [];
  const words = (named ? [named] : open).map((incident) => wordOf(state, incident, learnedOn));
  return words.length > 0
    ? words
    : [{ selfReported: false, reportedAt: null, foundAt: null, happenedOn: null, learnedOn }];
}

function wordOf(state: Known, { id, happenedOn }: Incident, learnedOn: WallDate | null): ReportWord {
  const word = selfReported(state, id)!;
  const { reportedAt } = word;
  const knewBefore = learnedOn !== null && reportedAt !== null && learnedOn < wallDateOf(reportedAt, state.zone);
  return { ...word, selfReported: word.selfReported && !knewBefore, happenedOn, learnedOn };
}
