/**
 * A small OpenID Connect provider for one machine: whoever signs in chooses one of the ready personas. Authorization code with PKCE,
 * sign-out from the web, no consent page, no passwords: so it listens on 127.0.0.1 only and refuses production.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { Provider } from 'oidc-provider';
import { personas } from '../db/seed/personas.ts';
import { configuration, openKeys, type ProviderSetup } from './oidc/configuration.ts';
import { choicePage, failurePage } from './oidc/pages.ts';
import { readSettings } from './settings.ts';
import { announceReady, endWithStarter } from './up/child.ts';
import { loopback } from './up/ports.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Starts the provider. Rejects when its port is taken; throws when the issuer is not on this machine. */
export async function startOidcProvider(setup: ProviderSetup): Promise<{ readonly stop: () => Promise<void> }> {
  const { hostname, port } = new URL(setup.issuer);
  if (hostname !== loopback) throw new Error(`the persona provider runs on ${loopback} only, not on ${hostname}`);
  const server = createServer(providerApp(setup));
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

function providerApp(setup: ProviderSetup): Express {
  const provider = new Provider(setup.issuer, configuration(setup, openKeys(setup.keysFile)));
  const app = express();
  app.disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'; form-action 'self' ${new URL(setup.webUrl).origin}`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  app.use(
    '/uswds',
    express.static(join(import.meta.dirname, '../node_modules/@uswds/uswds/dist'), { maxAge: '1d', index: false }),
  );
  interactions(app, provider, setup);
  app.use(provider.callback());
  return app;
}

/** The one page: choose who you are. */
function interactions(app: Express, provider: Provider, setup: ProviderSetup): void {
  app.get('/interaction/:uid', async (req, res) => {
    try {
      const { uid } = await provider.interactionDetails(req, res);
      res.set('Cache-Control', 'no-store').send(choicePage(uid, setup.personas));
    } catch {
      res.status(400).send(failurePage('This sign-in has expired.', setup.webUrl));
    }
  });
  app.post('/interaction/:uid', express.urlencoded({ extended: false, limit: '1kb' }), async (req, res) => {
    const { sub } = req.body as { sub?: unknown };
    if (!setup.personas.some((persona) => persona.sub === sub)) {
      return void res.status(400).send(failurePage('There is no such persona.', setup.webUrl));
    }
    try {
      await forgetOtherPersona(provider, await provider.interactionDetails(req, res), String(sub));
      await provider.interactionFinished(req, res, { login: { accountId: String(sub) } });
    } catch {
      res.status(400).send(failurePage('This sign-in has expired.', setup.webUrl));
    }
  });
}

/** Ends the session of another persona in this browser; the provider would do so itself with a page that needs JavaScript. */
async function forgetOtherPersona(provider: Provider, choice: Interaction, sub: string): Promise<void> {
  const before = choice.session;
  if (!before || before.accountId === sub) return;
  await (await provider.Session.findByUid(before.uid))?.destroy();
  delete choice.session;
  await choice.save(choice.exp - Math.floor(Date.now() / 1000));
}

if (import.meta.main) {
  const settings = readSettings();
  if (settings.nodeEnv === 'production') throw new Error('the persona provider is not for production');
  const provider = await startOidcProvider({
    issuer: settings.oidcIssuer,
    clientId: settings.oidcClientId,
    clientSecret: settings.oidcClientSecret,
    webUrl: settings.webUrl,
    keysFile: join(settings.dataDir, 'oidc-keys.json'),
    personas,
  });
  endWithStarter(() => provider.stop());
  console.log(`persona provider on ${settings.oidcIssuer}`);
  announceReady();
}
