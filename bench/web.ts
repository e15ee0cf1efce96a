/** The web of a benchmark, with a provider at which personas sign in. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOidcProvider } from '../bin/oidc-provider.ts';
import { ownPrograms } from '../bin/up/parts.ts';
import { freePort } from '../bin/up/ports.ts';
import { personas, type Persona } from '../db/seed/personas.ts';
import type { Ground } from './many.ts';
import { startProgram } from './servers.ts';

/**
 * @param hear is given each line that the web logs
 * @param people who can sign in
 */
export async function startWeb(
  env: Ground['env'],
  hear?: (line: string) => void,
  people: readonly Persona[] = personas,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const [port, oidcPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const clientSecret = randomBytes(24).toString('hex');
  const issuer = `http://127.0.0.1:${oidcPort}`;
  const keysFile = join(mkdtempSync(join(tmpdir(), 'portolan-bench-')), 'keys.json');
  const provider = await startOidcProvider({
    issuer,
    clientId: 'portolan',
    clientSecret,
    webUrl: url,
    keysFile,
    personas: people,
  });
  const own = { ...env, OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: clientSecret, PORT: String(port) };
  const healthy = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  const web = await startProgram(ownPrograms.web, own, healthy, hear);
  const close = async (): Promise<void> => {
    web.kill('SIGTERM');
    await provider.stop();
  };
  return { url, close };
}
