/** `npm run bench -- <name> [--json]`: measures one promise and its floor in the same run; the last line is one JSON object. */
import { audit } from './audit.ts';
import { commands } from './commands.ts';
import { decisions, PAGE, SMALL as FEW } from './decisions.ts';
import { outreach, SMALL } from './outreach.ts';
import { pages } from './pages.ts';
import { queue } from './queue.ts';
import { recovery } from './recovery.ts';
import type { Result } from './result.ts';
import { roster } from './roster.ts';
import { validations, SMALL as BRIEF } from './validations.ts';

const BENCHES: Readonly<Record<string, (say: (line: string) => void) => Promise<Result>>> = {
  audit,
  commands,
  decisions,
  'decisions-page': (say) => decisions(say, PAGE),
  'decisions-small': (say) => decisions(say, FEW),
  outreach,
  'outreach-small': (say) => outreach(say, SMALL),
  pages,
  queue,
  recovery,
  roster,
  validations,
  'validations-small': (say) => validations(say, BRIEF),
};

const [name, ...options] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (!bench) {
  console.error(`usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--json]`);
  process.exit(2);
}
const quiet = options.includes('--json');
const result = await bench((line) => void (quiet || console.log(line)));
console.log(JSON.stringify(result));
process.exit(result.pass ? 0 : 1);
