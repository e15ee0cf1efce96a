/** Whether somebody can act on an open item, and what stands in the way: of them alone, or of everybody. */
import type { Empowerment, Role } from './actor.ts';
import type { Facts } from './facts.ts';
import { refusalOf } from './participant.ts';
import type { State } from './state.ts';
import type { WorkItem } from './work.ts';

/** `own`: it keeps this person from acting (who proposed cannot decide). Otherwise it has to be done first, by whoever acts. */
export type InTheWay = { readonly code: string; readonly message: string; readonly own: boolean };
export type Able = { readonly able: boolean; readonly inTheWay: InTheWay | null };

/** What the rules say to somebody whom the case does not know, they say to everybody. */
const ANYBODY = 'anybody';

/**
 * Asks the rules for each act that closes the item. Whoever could do one of them is able, even when something has to be done first.
 * @param who with the role that they hold for the participant today
 */
export function ableOn(
  state: State,
  { roles, acts, person }: Pick<WorkItem, 'roles' | 'acts' | 'person'>,
  { person: id, ...held }: Empowerment & { readonly person: string },
  facts: Facts,
): Able {
  const { role } = held;
  if (!roles.includes(role)) return { able: false, inTheWay: null };
  if (person !== null && person !== id)
    return { able: false, inTheWay: { code: 'OnlyOther', message: 'It was given to one person alone.', own: true } };
  const asked: Facts = { ...facts, empowered: [held] };
  const ways = acts.map((act) => inTheWayOf(state, act, id, role, asked));
  const [first] = ways;
  if (ways.includes(null) || first === undefined) return { able: true, inTheWay: null };
  return { able: ways.some((way) => way !== null && !way.own), inTheWay: first };
}

function inTheWayOf(
  state: State,
  act: WorkItem['acts'][number],
  person: string,
  role: Role,
  facts: Facts,
): InTheWay | null {
  const refusal = refusalOf(state, act, { person, role }, facts);
  if (refusal === null) return null;
  const anybodys = refusalOf(state, act, { person: ANYBODY, role }, facts);
  return { ...refusal, own: anybodys?.code !== refusal.code };
}
