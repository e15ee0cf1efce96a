/** What would become of each chosen item, and doing it: one at a time, each by the same rules as its own form (design: fairness 7). */
import { rolesOn } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { writerRole } from '../../../domain/conversation.ts';
import { decideDesk, Taken } from '../../../domain/desk.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { writeMessage } from '../../../db/conversation.ts';
import { changeDesk } from '../../../db/desk.ts';
import { knownPerson, type KnownPerson } from '../../../db/people.ts';
import type { ChosenItem } from '../../../db/queries/desk-targets.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import { abreast } from '../../abreast.ts';
import type { Deps } from '../../deps.ts';
import { commandId } from '../../forms/command.ts';
import { absentOf, type Viewer } from '../../session/person.ts';
import { todayOf } from '../../today.ts';
import { momentOf } from '../documents/place.ts';
import { deskRole, type DeskDeed } from './desk-order.ts';

/** `to` is a person, `tag` a word, `text` a message for the company. */
export type BulkDeed =
  | { readonly deed: 'assign'; readonly to: string }
  | { readonly deed: 'tag'; readonly tag: string }
  | { readonly deed: 'remind'; readonly text: string };
/** `would` be done; `same`: it is so already, or the company was chosen twice; or why not. */
export type Fate = 'would' | 'same' | Refusal;
export type Planned = { readonly item: ChosenItem; readonly roles: readonly Role[]; readonly fate: Fate };

const deskDeed = (bulk: Exclude<BulkDeed, { deed: 'remind' }>): DeskDeed =>
  bulk.deed === 'assign' ? { type: 'AssignWork', to: bulk.to } : { type: 'TagWork', tag: bulk.tag };

type Assignee = KnownPerson | null;
const assigneeOf = async (deps: Deps, bulk: BulkDeed): Promise<Assignee> =>
  bulk.deed === 'assign' ? ((await knownPerson(deps.pool, bulk.to, todayOf(deps))) ?? null) : null;
const factsOn = (deps: Deps, viewer: Viewer, { charge }: ChosenItem, held: readonly Role[], assignee: Assignee) => ({
  held,
  assignee: assignee && {
    roles: rolesOn({ ...assignee, person: assignee.id }, charge),
    away: assignee.awayUntil !== null,
  },
  standsFor: absentOf(viewer),
  on: todayOf(deps),
});

/** What would happen, without doing any of it. */
export async function planned(
  deps: Deps,
  viewer: Viewer,
  items: readonly ChosenItem[],
  bulk: BulkDeed,
): Promise<readonly Planned[]> {
  const assignee = await assigneeOf(deps, bulk);
  const reminded = new Set<string>();
  return items.map((item) => {
    const roles = rolesOn(viewer, item.charge);
    if (bulk.deed !== 'remind') return { item, roles, fate: deskFate(deps, viewer, item, roles, bulk, assignee) };
    const again = reminded.has(item.participant);
    reminded.add(item.participant);
    return { item, roles, fate: again ? 'same' : remindFate(roles) };
  });
}

function deskFate(
  deps: Deps,
  viewer: Viewer,
  item: ChosenItem,
  roles: readonly Role[],
  bulk: Exclude<BulkDeed, { deed: 'remind' }>,
  assignee: Assignee,
): Fate {
  const deed = deskDeed(bulk);
  const by = { person: viewer.person, role: deskRole(deed, roles, item.work) };
  const facts = {
    ...factsOn(deps, viewer, item, roles, assignee),
    work: item.work,
    specialist: item.charge.specialist,
    recused: item.recused,
  };
  try {
    return decideDesk(item.desk, { ...deed, by }, facts).length > 0 ? 'would' : 'same';
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (error instanceof Taken) return new Refusal('Taken', error.message);
    throw error;
  }
}

const remindFate = (roles: readonly Role[]): Fate =>
  writerRole('agency', roles) === null ? new Refusal('NotYours', 'Your role does not write to this company.') : 'would';

/**
 * Does what would be done, a few at a time, and says what came of each: the world may have changed since the plan.
 * @param form the form's own id: what was done before is not done twice
 */
export async function carriedOut(
  deps: Deps,
  viewer: Viewer,
  plan: readonly Planned[],
  bulk: BulkDeed,
  form: string,
): Promise<readonly (Omit<Planned, 'fate'> & { readonly fate: Fate | 'done' })[]> {
  const assignee = await assigneeOf(deps, bulk);
  return abreast(plan, async (one) => {
    if (one.fate !== 'would') return one;
    try {
      await doOne(deps, viewer, one, bulk, assignee, form);
      return { ...one, fate: 'done' };
    } catch (error) {
      if (error instanceof Refusal) return { ...one, fate: error };
      throw error;
    }
  });
}

async function doOne(
  deps: Deps,
  viewer: Viewer,
  { item, roles }: Planned,
  bulk: BulkDeed,
  assignee: Assignee,
  form: string,
): Promise<void> {
  const { participant, key } = item;
  const id = commandId(form, { participant: [participant], key: [bulk.deed === 'remind' ? '' : key] });
  if (bulk.deed === 'remind') {
    const role = writerRole('agency', roles);
    if (role === null) return;
    const by = { person: viewer.person, role };
    const message = { command: id, participant, by, text: bulk.text, attachments: [] };
    return writeMessage(deps.pool, deps.documents, { ...momentOf(deps), ...message });
  }
  const deed = deskDeed(bulk);
  const at = deps.now();
  const came = await changeDesk(deps.pool, {
    participant,
    key,
    id,
    command: { ...deed, by: { person: viewer.person, role: deskRole(deed, roles, item.work) } },
    facts: factsOn(deps, viewer, item, roles, assignee),
    at,
    policy: deps.policies.at(wallDateOf(at, deps.config.zone)).version,
    rules: rulesVersion(),
  });
  if (came.outcome === 'taken') throw new Refusal('Taken', came.by);
}
