/** `npm start` with stand-ins for the worker, the web and the commands: to try how the stack is started, kept and stopped. */
import { createServer } from 'node:http';
import { relative } from 'node:path';
import { main } from '../../bin/up.ts';
import { announceReady, endWithStarter } from '../../bin/up/child.ts';
import { ownPrograms } from '../../bin/up/parts.ts';
import { root } from '../../bin/steps.ts';

const [what = '', ...args] = process.argv.slice(2);
const self = relative(root, import.meta.filename);

switch (what) {
  case 'start': {
    const standIns = { worker: [self, 'worker'], web: [self, 'web'], migrate: [self, 'once'], demo: [self, 'once'] };
    process.exit(await main(args, { ...ownPrograms, ...standIns }));
    break;
  }
  case 'worker': {
    const working = setInterval(() => {}, 60_000);
    endWithStarter(() => Promise.resolve(clearInterval(working)));
    announceReady();
    break;
  }
  case 'web': {
    const { readSettings } = await import('../../bin/settings.ts');
    const server = createServer((_request, response) => response.end('here')).listen(readSettings().port, '127.0.0.1');
    endWithStarter(() => Promise.resolve(server.close()));
    break;
  }
  case 'once':
    console.log('done');
    break;
  default:
    throw new Error(`no such stand-in: ${what}`);
}
