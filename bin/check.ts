/** `npm run check`: format, lint, types, import directions and dead code, in seconds. */
import { passSignalsOn, runSteps, type Step } from './steps.ts';

/** The longest first: two run at a time. */
export const checks: readonly Step[] = [
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings', '.'] },
  { name: 'types', script: 'typescript-native/bin/tsc', args: ['--noEmit', '-p', '.'] },
  {
    name: 'format',
    script: 'prettier/bin/prettier.cjs',
    args: ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  },
  {
    name: 'import directions',
    script: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', '.'],
  },
  { name: 'dead code', script: 'knip/bin/knip.js', args: ['--no-progress'] },
];

if (import.meta.main) {
  passSignalsOn();
  const { failed } = await runSteps(checks, 2);
  process.exitCode ??= failed === 0 ? 0 : 1;
}
