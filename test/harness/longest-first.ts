/** The order of the test files: the longest first, so that at the end no worker waits for the other. */
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import type * as Sequencing from '@jest/test-sequencer' with { 'resolution-mode': 'require' };

const require = createRequire(import.meta.url);
const { default: Sequencer } = require('@jest/test-sequencer') as typeof Sequencing.default;
type Tests = Parameters<InstanceType<typeof Sequencer>['sort']>[0];

/** Files that took more than twenty seconds when they were measured: a fresh clone knows nothing else about how long a file takes. */
const LONGEST: readonly string[] = [
  'test/chaos',
  'test/journeys/validation',
  'test/journeys/road-es',
  'test/journeys/silence-en',
  'test/journeys/appeals',
  'test/roster',
  'web/routes',
  'test/queue-scale',
  'test/away',
  'test/journeys/keyboard-day',
  'test/journeys/incident',
  'domain/participant',
  'bin/up',
  'templates/notices/notices',
  'web/pages/participant/participant',
  'bin/commands/deploy',
  'bin/commands/audit',
  'test/revive',
  'db/rebuild',
  'test/journeys/answer-es',
  'web/pages/vetting/vetting',
  'web/pages/acts/life',
  'test/journeys/documents',
  'test/journeys/people',
  'test/journeys/road-en',
  'test/roll-over',
  'activities/deliver',
  'test/replay',
].map((name) => `${name}.test.ts`);

const rank = (path: string): number => {
  const found = LONGEST.indexOf(relative(process.cwd(), path));
  return found < 0 ? LONGEST.length : found;
};

export default class LongestFirst extends Sequencer {
  /** All others as Jest orders them: by how long they took the last time, or by their size. */
  override async sort(tests: Tests): Promise<Tests> {
    return (await super.sort(tests)).toSorted((a, b) => rank(a.path) - rank(b.path));
  }
}
