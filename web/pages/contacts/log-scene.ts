/** With which company a contact is logged, and which outreach waits for a call. */
import { z } from 'zod';
import { refusalOf } from '../../../domain/participant.ts';
import { openWork } from '../../../domain/work.ts';
import type { Ladder } from '../../../domain/state.ts';
import { loadCaseFor, type Case } from '../../../db/queries/participant.ts';
import type { Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Visit } from '../../forms.ts';
import { notFound } from '../../problem.ts';
import { queryOf } from '../../query.ts';
import type { Viewer } from '../../session/person.ts';
import { dayFull } from '../calls/day-full.ts';

export type ContactScene = Case & {
  readonly viewer: Viewer;
  /** Where one signs in. */
  readonly host: string;
  /** Outreach for which a call can be recorded here. */
  readonly waiting: readonly Ladder[];
  /** Where one can be recorded of a company that has had the day's calls: what that means. */
  readonly full: readonly Words[];
  /** Chosen beforehand, as the address says it. */
  readonly kind: string | null;
  readonly contact: string | null;
  /** Where it leads afterwards; null for the company's page. */
  readonly back: string | null;
};

const text = z.string().max(300).optional();
const query = z.object({ kind: text, contact: text, back: text });
const sent = z.object({ outreach: z.union([z.string().transform((one) => [one]), z.array(z.string())]) });

/** @throws Problem 404 for an unknown participant */
export async function sceneOf(deps: Deps, { viewer, params, req }: Visit): Promise<ContactScene> {
  const { kind = null, contact = null, back = null } = queryOf(req, query);
  const loaded = await loadCaseFor(deps, params['id'] ?? '', viewer.person, deps.now());
  if (!loaded) throw notFound();
  const { facts, answered: _, ...found } = loaded;
  const may =
    viewer.roles.includes('specialist') &&
    refusalOf(found.state, 'LogCall', { person: viewer.person, role: 'specialist' }, facts) === null;
  const { host } = deps.config.url;
  const waiting = may ? waitingIn(found, offeredIn(req.body)) : [];
  const full = waiting.length > 0 ? await dayFull(deps.pool, { ...found, facts }) : [];
  return { ...found, viewer, host, kind, contact, back, waiting, full };
}

/** An outreach that was offered stays on the form that comes back: its call may be recorded by then, and the answer must be the same. */
function waitingIn({ state }: Case, offered: readonly string[]): readonly Ladder[] {
  const calls = openWork(state).filter(({ kind }) => kind === 'outreach.call');
  return state.ladders.filter(
    ({ id }) => offered.includes(id) || calls.some(({ about }) => about.startsWith(`${id}:`)),
  );
}

function offeredIn(body: unknown): readonly string[] {
  const parsed = sent.safeParse(body ?? {});
  return parsed.success ? parsed.data.outreach : [];
}
