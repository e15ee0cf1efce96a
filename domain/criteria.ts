/** The minimum security criteria as data (domain reference, section 3): what is asked of which entity type, how binding it is, and since when. */
import type { WallDate } from './calendar.ts';

export type Level = 'must' | 'should';
export type Criterion = {
  /** `<category>.<number>`, the same within a version. */
  readonly id: string;
  /** One of CATEGORIES. */
  readonly category: number;
  readonly level: Level;
  /** From this day on a `should` is a must. */
  readonly mustFrom: WallDate | null;
  /** Entity types; what several are asked stands once. */
  readonly appliesTo: readonly string[];
  /** A document is asked for when the answer is yes or partly. */
  readonly evidence: boolean;
  /** Ids of the previous version that this one continues; none: it is new. */
  readonly continues: readonly string[];
  /** It continues another one, and asks something else: it is asked anew. */
  readonly changed: boolean;
};
export type CriteriaSet = {
  /** Such as `ctpat-msc/2020-03-01`. */
  readonly version: string;
  readonly from: WallDate;
  /** The one that this one replaces; null for the first. */
  readonly previous: CriteriaSet | null;
  /** In the order in which they are asked. */
  readonly criteria: readonly Criterion[];
};

/** How binding a criterion is on a day. */
export const levelOn = ({ level, mustFrom }: Pick<Criterion, 'level' | 'mustFrom'>, on: WallDate): Level =>
  level === 'must' || (mustFrom !== null && mustFrom <= on) ? 'must' : 'should';

/** What an entity type is asked, in order. */
export const askedOf = ({ criteria }: CriteriaSet, entityType: string): readonly Criterion[] =>
  criteria.filter(({ appliesTo }) => appliesTo.includes(entityType));
