/** Doing something at the desk: in which role, under which rules, and what came of it. */
import { rolesOn } from '../../../domain/access.ts';
import type { Role, StaffRole } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { DISPATCHERS, type DeskCommand, type DeskFacts } from '../../../domain/desk.ts';
import type { WorkItem } from '../../../domain/work.ts';
import { changeDesk, type DeskOutcome, type DeskPlace } from '../../../db/desk.ts';
import { knownPerson } from '../../../db/people.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { absentOf, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';

type WithoutGiver<T> = T extends unknown ? Omit<T, 'by'> : never;
export type DeskDeed = WithoutGiver<DeskCommand>;

/** The role in which somebody acts at the desk: one that the item is for; to give out work, the one that does. */
export function deskRole(deed: DeskDeed, roles: readonly Role[], item: Pick<WorkItem, 'roles'> | null): Role {
  const dispatching = roles.find((role) => DISPATCHERS.includes(role));
  const working = roles.find((role) => item?.roles.includes(role));
  const role = deed.type === 'AssignWork' ? (dispatching ?? working) : (working ?? dispatching);
  return role ?? roles[0] ?? ('specialist' satisfies StaffRole);
}

/** What the rules ask of whoever is to get an item. */
export async function assigneeFacts(
  deps: Deps,
  person: string,
  participant: string,
): Promise<NonNullable<DeskFacts['assignee']>> {
  const known = await knownPerson(deps.pool, person, todayOf(deps), participant);
  const { about } = known ?? { about: null };
  return { roles: known && about ? rolesOn({ ...known, person }, about) : [], away: known?.awayUntil != null };
}

/**
 * Does it, once.
 * @param id the form's own: a repetition changes nothing
 * @param roles of the viewer for this participant
 * @throws Refusal
 */
export async function doAtDesk(
  deps: Deps,
  viewer: Pick<Viewer, 'person' | 'roles' | 'standsFor'>,
  item: DeskPlace & { readonly work: Pick<WorkItem, 'roles'> | null },
  deed: DeskDeed,
  id: string,
): Promise<DeskOutcome> {
  const at = deps.now();
  const { participant, key, work } = item;
  const by = { person: viewer.person, role: deskRole(deed, viewer.roles, work) };
  const assignee = deed.type === 'AssignWork' ? await assigneeFacts(deps, deed.to, participant) : null;
  return changeDesk(deps.pool, {
    participant,
    key,
    id,
    command: { ...deed, by },
    facts: { held: viewer.roles, assignee, standsFor: absentOf(viewer), on: todayOf(deps) },
    at,
    policy: deps.policies.at(wallDateOf(at, deps.config.zone)).version,
    rules: rulesVersion(),
  });
}
