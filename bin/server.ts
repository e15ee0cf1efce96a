/** The web server. Stops within ten seconds of SIGTERM. */
import { once } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { readSettings } from './settings.ts';
import { whenStarterGone } from './up/child.ts';
import { openWeb } from './web.ts';
import { webServer } from './web-server.ts';

/** Every function is compiled when it is first called, not after some calls: the first people of a morning wait less. */
setFlagsFromString('--always-sparkplug');
const settings = readSettings();
const { app, close } = await openWeb(settings);
const server = webServer(app);
server.listen(settings.port, settings.host);
await once(server, 'listening');

async function stop(): Promise<void> {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await once(server, 'close');
  await close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
whenStarterGone(() => void stop());
