/**
 * A small OpenID Connect provider for one machine: whoever signs in chooses one of the ready personas. Authorization code with PKCE,
 * sign-out from the web, no consent page, no passwords: so it listens on 127.0.0.1 only and refuses production. One program plays two
 * providers, the agency's and the companies', below two paths of its port: neither knows the other's people.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type Express, type Router } from 'express';
import { Provider } from 'oidc-provider';
import { personas, type Persona } from '../db/seed/personas.ts';
import { configuration, openKeys, type ProviderSetup } from './oidc/configuration.ts';
import { choicePage, failurePage, NOBODY } from './oidc/pages.ts';
import { admits, type Door } from '../web/session/door.ts';
import { failure } from './failure.ts';
import { readSettings } from './settings.ts';
import { announceReady, endWithStarter } from './up/child.ts';
import { loopback } from './up/ports.ts';
import { Plain } from './up/say.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Starts the provider, or several on one port. Rejects when the port is taken; throws when an issuer is not on this machine. */
export async function startOidcProvider(...setups: readonly ProviderSetup[]): Promise<{
  readonly stop: () => Promise<void>;
}> {
  const hosts = setups.map(({ issuer }) => new URL(issuer));
  const abroad = hosts.find(({ hostname }) => hostname !== loopback);
  if (abroad) throw new Error(`the persona provider runs on ${loopback} only, not on ${abroad.hostname}`);
  const server = createServer(providersApp(setups));
  const [{ port } = { port: '' }] = hosts;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), loopback, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function providersApp(setups: readonly ProviderSetup[]): Express {
  const app = express();
  app.disable('x-powered-by');
  const webs = setups.map(({ webUrl }) => new URL(webUrl).origin).join(' ');
  app.use((_req, res, next) => {
    res.set({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'; form-action 'self' ${webs}`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  app.use(
    '/uswds',
    express.static(join(import.meta.dirname, '../node_modules/@uswds/uswds/dist'), { maxAge: '1d', index: false }),
  );
  for (const setup of setups) app.use(new URL(setup.issuer).pathname, providerRouter(setup));
  return app;
}

function providerRouter(setup: ProviderSetup): Router {
  const provider = new Provider(setup.issuer, configuration(setup, openKeys(setup.keysFile)));
  const router = express.Router();
  interactions(router, provider, setup);
  router.use(provider.callback());
  return router;
}

const DECLINED = { error: 'access_denied', error_description: 'nobody signed in' };

/** The one page: choose who you are. */
function interactions(app: Router, provider: Provider, setup: ProviderSetup): void {
  app.get('/interaction/:uid', async (req, res) => {
    try {
      const { params } = await provider.interactionDetails(req, res);
      res.set('Cache-Control', 'no-store').send(choicePage(setup.personas, againOf(setup.personas, params)));
    } catch {
      res.status(400).send(failurePage('This sign-in has expired.', setup.webUrl));
    }
  });
  app.post('/interaction/:uid', express.urlencoded({ extended: false, limit: '1kb' }), async (req, res) => {
    const { sub } = req.body as { sub?: unknown };
    if (sub !== NOBODY && !setup.personas.some((persona) => persona.sub === sub)) {
      return void res.status(400).send(failurePage('There is no such persona.', setup.webUrl));
    }
    try {
      if (sub === NOBODY) return await provider.interactionFinished(req, res, DECLINED);
      await forgetOtherPersona(provider, await provider.interactionDetails(req, res), String(sub));
      await provider.interactionFinished(req, res, { login: { accountId: String(sub) } });
    } catch {
      res.status(400).send(failurePage('This sign-in has expired.', setup.webUrl));
    }
  });
}

/** Who is asked to sign in once more, by the ID token that the web sends along; undefined when anybody may. It steers the page only. */
function againOf(personas: readonly Persona[], { id_token_hint: hint }: Interaction['params']): Persona | undefined {
  if (typeof hint !== 'string') return undefined;
  const claims = JSON.parse(Buffer.from(hint.split('.')[1] ?? '', 'base64url').toString()) as { sub?: unknown };
  return personas.find(({ sub }) => sub === claims.sub);
}

/** Ends the session of another persona in this browser; the provider would do so itself with a page that needs JavaScript. */
async function forgetOtherPersona(provider: Provider, choice: Interaction, sub: string): Promise<void> {
  const before = choice.session;
  if (!before || before.accountId === sub) return;
  await (await provider.Session.findByUid(before.uid))?.destroy();
  delete choice.session;
  await choice.save(choice.exp - Math.floor(Date.now() / 1000));
}

/** The personas who come in by a door. */
const behind = (door: Door): readonly Persona[] => personas.filter(({ kind }) => admits(door, kind));

async function main(): Promise<void> {
  const { nodeEnv, doors, webUrl, dataDir } = readSettings();
  if (nodeEnv === 'production') throw new Plain('the persona provider is not for production', 2);
  const keysFile = join(dataDir, 'oidc-keys.json');
  const setups = doors.map((door) => ({ ...door, webUrl, keysFile, personas: behind(door.door) }));
  const provider = await startOidcProvider(...setups);
  endWithStarter(() => provider.stop());
  console.log(`persona provider on ${doors.map(({ issuer }) => issuer).join(' and ')}`);
  announceReady();
}

if (import.meta.main) await main().catch((error: unknown) => process.exit(failure(error)));
