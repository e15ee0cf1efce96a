/**
 * `npm test`: every check and every test. With `--whole` the long trips go all the way, which takes longer. With other arguments only Jest runs, with
 * those arguments (`npm test -- domain/calendar`). With `--zones` the tests run once in each of three zones of the server. The last line is `N passed, N failed`; the exit code is 0 when nothing failed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './check.ts';
import { passSignalsOn, runStep, runSteps } from './steps.ts';
import { say } from './up/say.ts';
import { ZONES } from './zones.ts';

type Tally = { passed: number; failed: number };

/** What is read of Jest's report. A suite that could not be loaded counts as one failure. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
};

async function runJest(args: readonly string[]): Promise<Tally> {
  const dir = mkdtempSync(join(tmpdir(), 'portolan-report-'));
  const file = join(dir, 'report.json');
  const jest = { name: 'tests', script: 'jest/bin/jest.js', args: ['--json', '--outputFile', file, ...args] };
  try {
    const { code } = await runStep(jest, true, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']);
    const tally = read(file);
    return { passed: tally.passed, failed: code !== 0 && tally.failed === 0 ? 1 : tally.failed };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const asked = (args: readonly string[]) => ({
  whole: args.includes('--whole'),
  zones: args.includes('--zones') ? ZONES : [process.env['TZ']],
  others: args.filter((one) => one !== '--whole' && one !== '--zones'),
});

function read(file: string): Tally {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 }; // it did not get as far as a report
  }
}

passSignalsOn();
const { whole, zones, others: args } = asked(process.argv.slice(2));
if (whole) process.env['PORTOLAN_TEST'] = 'whole'; // as bin/extent.ts reads it
const checked = args.length === 0 ? await runSteps(checks, 2) : { passed: 0, failed: 0 };
let { passed, failed } = checked;
for (const zone of zones) {
  if (zone !== undefined) process.env['TZ'] = zone; // the children's
  const tested = process.exitCode === undefined ? await runJest(args) : { passed: 0, failed: 1 };
  [passed, failed] = [passed + tested.passed, failed + tested.failed];
}
say(`${passed} passed, ${failed} failed`);
process.exitCode ??= failed === 0 ? 0 : 1;
