/** What it costs to make a page of fifty lines, without the database and without the network. */
import { join } from 'node:path';
import { loadPolicies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { queuePage } from '../db/queries/queue.ts';
import { NO_FILTER } from '../db/queries/queue-ask.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { held } from '../domain/testing/assignments.ts';
import { lineView } from '../web/pages/queue/queue-view.ts';
import type { Viewer } from '../web/session/person.ts';
import { createPageEngine } from '../web/views.ts';
import { QUEUE } from '../web/words/page-queue.ts';
import { saidAll, tongue as tongueOf } from '../web/words/tongue.ts';

const LINES = 50;
const ROUNDS = 200;

/** Milliseconds of each round. */
export async function renderQueue(pool: Pool): Promise<readonly number[]> {
  const who = {
    person: 'helen-park',
    assignments: [held('supervisor', { office: null })],
    conflicts: [],
    standsFor: [],
  };
  const viewer: Viewer = {
    ...who,
    name: 'Helen Park',
    roles: ['supervisor'],
    kind: 'staff',
    participants: [],
    office: 'laredo',
    about: null,
    language: 'en',
  };
  const at = { now: Date.now(), on: wallDateOf(Date.now(), 'UTC') };
  const ask = { view: 'team', filter: NO_FILTER, sort: 'due' } as const;
  const { lines } = await queuePage(pool, { ...who, on: at.on, desks: [viewer.person] }, ask, null, LINES);
  const engine = createPageEngine();
  const policies = loadPolicies(join(import.meta.dirname, '../policy'));
  const tongue = tongueOf('en');
  const root = { say: saidAll(tongue, QUEUE), bulk: { mayAssign: true }, here: '/queue', frame: { csrf: 'x' } };
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const shown = lines.map((line) => lineView(line, viewer, at, policies.of, tongue));
    engine.render('pages/queue/lines', { ...root, lines: shown }, { language: 'en', zone: 'UTC' });
    samples.push(performance.now() - begun);
  }
  return samples;
}
