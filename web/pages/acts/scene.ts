/** Who comes to do which act on whom: loaded once for a request, since the form, its guard and its execution must see the same. */
import type { Request } from 'express';
import { z } from 'zod';
import type { Role } from '../../../domain/actor.ts';
import { ACTS, refusalOf } from '../../../domain/participant.ts';
import type { Facts } from '../../../domain/facts.ts';
import { released } from '../../../domain/release.ts';
import type { Criteria } from '../../../db/criteria.ts';
import type { Case } from '../../../db/queries/participant.ts';
import { loadCaseFor } from '../../../db/queries/participant.ts';
import type { Pool } from '../../../db/pool.ts';
import type { Language } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Visit } from '../../forms.ts';
import { forbidden, notFound } from '../../problem.ts';
import { queryOf } from '../../query.ts';
import { typedIn } from '../../session/csrf.ts';
import type { Typed } from '../../session/kept.ts';
import type { Viewer } from '../../session/person.ts';
import type { FormAct } from './form-act.ts';
import { sentCommand } from './sent-command.ts';

/** The company's people see the state as far as it is released to them. */
export type Scene = Case & {
  readonly act: FormAct;
  readonly facts: Facts;
  readonly viewer: Viewer;
  /** In which the act is done: the first of the viewer's roles in which it is allowed, or one that may do it at all. */
  readonly role: Role;
  /** Why the act is not possible now; null when it is. */
  readonly why: { readonly code: string; readonly message: string } | null;
  /** What was typed into the form so far; nothing when it is only shown. */
  readonly typed: Typed;
  /** It was looked at once more and is done now: the form is only read, not drawn. */
  readonly confirms: boolean;
  /** What the visitor came for, as the address says it: a ladder, a contact, a notice. It need not exist. */
  readonly about: string | null;
  readonly language: Language;
  /** The sequence at which the command that this request confirms is recorded already; null when it is not. */
  readonly answered: number | null;
  readonly pool: Pool;
  readonly criteria: Criteria;
  /** Where one signs in. */
  readonly host: string;
};

const query = z.object({ about: z.string().max(200).optional() });
const scenes = new WeakMap<Request, Promise<Scene>>();

/**
 * The scene of this request.
 * @throws Problem 404 for an unknown participant, 403 when the viewer has no role in which the act is done for this participant
 */
export function sceneOf(deps: Deps, act: FormAct, visit: Visit): Promise<Scene> {
  const known = scenes.get(visit.req);
  if (known) return known;
  const scene = load(deps, act, visit);
  scenes.set(visit.req, scene);
  return scene;
}

async function load(deps: Deps, act: FormAct, { viewer, params, req }: Visit): Promise<Scene> {
  const { about = null } = queryOf(req, query);
  const loaded = await loadCaseFor(deps, params['id'] ?? '', viewer.person, deps.now(), sentCommand(req) ?? '');
  if (!loaded) throw notFound();
  const { facts, answered } = loaded;
  const found: Case = viewer.kind === 'staff' ? loaded : { ...loaded, state: released(loaded.state) };
  const typed = req.method === 'POST' ? typedIn(req) : {};
  return {
    ...found,
    act,
    facts,
    viewer,
    about,
    typed,
    confirms: typed['step'] === 'confirm',
    language: viewer.language,
    answered,
    pool: deps.pool,
    criteria: deps.criteria,
    host: deps.config.url.host,
    ...chair(found, act, facts, viewer),
  };
}

/**
 * Roles are held for one participant: an officer of one company may be no more than a consultant of another. Where none of several roles
 * will do, the reason is told that the highest one meets: the rules name the agency's roles in rising rank, the company's in falling.
 */
function chair({ state }: Case, act: FormAct, facts: Facts, viewer: Viewer): Pick<Scene, 'role' | 'why'> {
  const { may } = ACTS[act];
  const held = new Set(facts.empowered.map(({ role }) => role));
  const seats = (may === 'system' ? [] : may)
    .filter((role) => held.has(role) && viewer.roles.includes(role))
    .map((role) => ({ role, why: refusalOf(state, act, { person: viewer.person, role }, facts) }));
  const highest = viewer.kind === 'staff' ? seats.at(-1) : seats[0];
  const seat = seats.find(({ why }) => why === null) ?? highest;
  if (!seat) throw forbidden();
  return seat;
}
