/** The work queue: which open items somebody sees, page after page, and how many there are. */
import { raw, type FilterQuery, type InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CASE_READERS, reachOf, type Holder, type Reach } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import { within } from '../access.ts';
import { QueueLine } from '../entities/index.ts';

/**
 * `mine`: what I may act on and have claimed, or am the assigned person for. `available`: what I may take. `team`: everybody's.
 */
export const QUEUE_VIEWS = ['mine', 'available', 'team'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** Whoever looks, with what they hold now. */
export type Looker = Holder;
export type QueueFilter = {
  /** Code of an office; null for every office. */
  readonly office: string | null;
  /** A kind of work (`review.assess`) or all of a process (`review`). */
  readonly kind: string | null;
  /** Part of the company's name. */
  readonly company: string | null;
};
/** The place of a line in the order: by day, items without one last. */
export type Place = { readonly sortOn: string; readonly participant: string; readonly key: string };
/** Lines after a place, or those right before it. */
export type Turn = { readonly way: 'after' | 'before'; readonly place: Place };

export type QueueLineRow = InferEntity<typeof QueueLine>;
type Where = FilterQuery<QueueLineRow>;

/** Lines of participants within reach. */
function reached(reach: Reach): Where {
  const at = (line: string) => ({
    id: `${line}.participant`,
    office: `${line}.office`,
    specialist: `${line}.specialist`,
  });
  const { values } = within(reach, at(''));
  return { [raw((line) => within(reach, at(line)).text, [...values])]: [] };
}

/** Lines on which the looker may act: each role reaches participants of its own. Roles with the same reach are asked for together. */
function actable(looker: Looker, roles: readonly Role[], also: (roles: readonly Role[]) => Where): Where {
  const alike = new Map<string, Role[]>();
  for (const role of roles) {
    const reach = JSON.stringify(reachOf(looker, [role]));
    alike.set(reach, [...(alike.get(reach) ?? []), role]);
  }
  return { $or: [...alike.values()].map((same) => ({ $and: [also(same), reached(reachOf(looker, same))] })) };
}

const rolesOf = ({ assignments }: Looker): readonly Role[] => [...new Set(assignments.map(({ role }) => role))];

/** An item for specialists belongs to the assigned one, while there is one; an item for other roles to whoever takes it. */
function available(looker: Looker): Where {
  const { person } = looker;
  const open: Where = { $and: [{ claimedBy: null }, { $or: [{ person: null }, { person }] }] };
  const unassigned: Where = { $or: [{ specialist: null }, { specialist: person }] };
  const roles = rolesOf(looker);
  const others = roles.filter((role) => role !== 'specialist');
  const inRole = [actable(looker, others, (same) => ({ roles: { $overlap: [...same] } }))];
  if (roles.includes('specialist'))
    inRole.push(
      actable(looker, ['specialist'], (same) => ({ $and: [{ roles: { $overlap: [...same] } }, unassigned] })),
    );
  return { $and: [open, { $or: inRole }] };
}

/** Participants about whom the looker has anything of their own: found first, since among a million lines few are one person's. */
const OWN = `select id from participant where specialist = ? union select participant from claim where person = ?
  union select participant from work_item where person = ?`;

async function mine(em: EntityManager, looker: Looker): Promise<Where> {
  const { person } = looker;
  const own = await em.execute<{ id: string }[]>(OWN, [person, person, person]);
  const isMine: Where = { $or: [{ claimedBy: person }, { person }, { specialist: person }] };
  const asked = actable(looker, rolesOf(looker), (same) => ({ roles: { $overlap: [...same] } }));
  return { $and: [{ participant: { $in: own.map(({ id }) => id) } }, asked, isMine] };
}

async function inView(em: EntityManager, view: QueueView, looker: Looker): Promise<Where> {
  switch (view) {
    case 'mine':
      return mine(em, looker);
    case 'available':
      return available(looker);
    case 'team':
      return reached(reachOf(looker, CASE_READERS));
  }
}

/** Signs that mean something in a pattern stand for themselves. */
const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function filtered({ office, kind, company }: QueueFilter): Where {
  const conditions: Where[] = [];
  if (office !== null) conditions.push({ office });
  if (kind !== null)
    conditions.push(kind.includes('.') ? { kind } : { kind: { $like: `${containing(kind).slice(1, -1)}.%` } });
  if (company !== null) conditions.push({ company: { $ilike: containing(company) } });
  return { $and: conditions };
}

function turned({ way, place }: Turn): Where {
  const than = way === 'after' ? '>' : '<';
  const beyond = raw(
    (line) => `(${line}.sort_on, ${line}.participant, ${line}.key) ${than} (?, ?, ?)`,
    [place.sortOn, place.participant, place.key],
  );
  return { [beyond]: [] };
}

export type QueuePage = { readonly lines: readonly QueueLineRow[]; readonly earlier: boolean; readonly later: boolean };

const find = (em: EntityManager, where: Where, way: 'asc' | 'desc', limit: number) =>
  em.find(QueueLine, where, { orderBy: { sortOn: way, participant: way, key: way }, limit });

/** One page of the queue, earliest day first, and whether there are lines before and after it. */
export async function queuePage(
  em: EntityManager,
  view: QueueView,
  looker: Looker,
  filter: QueueFilter,
  turn: Turn | null,
  size: number,
): Promise<QueuePage> {
  const where: Where = { $and: [await inView(em, view, looker), filtered(filter), ...(turn ? [turned(turn)] : [])] };
  const back = turn?.way === 'before';
  const found = await find(em, where, back ? 'desc' : 'asc', size + 1);
  const more = found.length > size;
  const lines = back ? found.slice(0, size).reverse() : found.slice(0, size);
  return back ? { lines, earlier: more, later: true } : { lines, earlier: turn !== null, later: more };
}

/** Counted no further than this: how many thousands there are helps nobody, and takes long to find out. */
export const COUNT_CAP = 200;

/** How many lines a view has, up to one more than the cap. */
export async function queueCount(
  em: EntityManager,
  view: QueueView,
  looker: Looker,
  filter: QueueFilter,
): Promise<number> {
  const where: Where = { $and: [await inView(em, view, looker), filtered(filter)] };
  return (await em.find(QueueLine, where, { fields: ['key'], limit: COUNT_CAP + 1 })).length;
}
