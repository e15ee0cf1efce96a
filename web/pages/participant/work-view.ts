/** A participant's open work: why each item is here, who has it, and what closes it. */
import { allWork } from '../../../domain/amiss-work.ts';
import type { ActName } from '../../../domain/participant.ts';
import { ownerOf } from '../../../domain/desk.ts';
import type { WorkItem } from '../../../domain/work.ts';
import { paths } from '../../paths.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { roleWords } from '../../words/people.ts';
import { deskView, type Held } from '../queue/desk-view.ts';
import { dueView } from '../queue/due-view.ts';
import { itemWords } from '../queue/item-words.ts';
import { actLink, type Seated } from './acts-view.ts';
import type { Scene } from './scene.ts';

/** Items in the order of their days; those without one last. */
export function workView(scene: Scene, acts: readonly Seated[]) {
  const may = new Set(acts.filter(({ refusal }) => refusal === null).map(({ act }) => act));
  return allWork(scene.case.state, scene.facts.amiss)
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    .map((item) => itemView(scene, item, may));
}

function itemView(scene: Scene, item: WorkItem, may: ReadonlySet<ActName>) {
  const { case: found, facts, tongue, viewer, on } = scene;
  const dueAt = found.state.clocks.find(({ id }) => id === item.clock)?.dueAt ?? null;
  const words = itemWords(item, tongue);
  return {
    ...words,
    due: dueView(item.due, dueAt, facts.now, tongue),
    roles: tongue.say(QUEUE.for, { roles: item.roles.map((role) => tongue.say(roleWords(role))).join(', ') }),
    acts: item.acts.filter((act) => may.has(act)).map((act) => actLink(found.id, act, tongue, item.about)),
    desk: deskView(heldOf(scene, item), viewer, on, tongue, { work: words.title, company: found.account.company }),
    whyHref: paths.workItem({ id: found.id, key: item.key }),
    whyLabel: tongue.say(QUEUE.whyHere, { work: words.title, company: found.account.company }),
  };
}

/** An item as the desk has it. */
export function heldOf(
  { case: { id, state }, holdings, telling: { names } }: Scene,
  item: Pick<WorkItem, 'key' | 'roles' | 'person'>,
): Held {
  const { key, roles, person } = item;
  const desk = holdings.find((one) => one.key === key);
  const owner = ownerOf({ person: desk?.person ?? null }, item, state.specialist);
  return {
    participant: id,
    key,
    roles,
    person,
    owner,
    ownerName: desk?.name ?? (owner && names.person(owner)),
    claimed: desk?.person != null,
    holdUntil: desk?.until ?? null,
    holdOn: desk?.on ?? null,
    tags: desk?.tags ?? [],
  };
}
