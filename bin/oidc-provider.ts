/**
 * A small OpenID Connect provider for one machine: whoever signs in chooses one of the ready personas. Authorization code with PKCE,
 * sign-out from the web, no consent page, no passwords: so it listens on 127.0.0.1 only and refuses production.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { interactionPolicy, Provider, type Configuration, type JWKS } from 'oidc-provider';
import { personas, type Persona } from '../db/seed/personas.ts';
import { paths } from '../web/paths.ts';
import { choicePage, failurePage, signOutPage } from './oidc/pages.ts';
import { readSettings } from './settings.ts';
import { announceReady, endWithStarter } from './up/child.ts';
import { writeWhole } from './up/folder.ts';
import { loopback } from './up/ports.ts';

export type ProviderSetup = {
  /** http://127.0.0.1:port; the provider listens on its port. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Base address of the web, whose sign-in and sign-out pages are the only places that people are sent back to. */
  readonly webUrl: string;
  /** File of the signing and cookie keys; made when missing. */
  readonly keysFile: string;
  readonly personas: readonly Persona[];
};

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Keys = { readonly jwks: JWKS; readonly cookies: string[] };

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

function configuration(setup: ProviderSetup, keys: Keys): Configuration {
  return {
    clients: [
      {
        client_id: setup.clientId,
        client_secret: setup.clientSecret,
        client_name: 'Portolan',
        redirect_uris: [setup.webUrl + paths.signInCallback()],
        post_logout_redirect_uris: [setup.webUrl + paths.signedOut()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: keys.jwks,
    cookies: {
      keys: keys.cookies,
      names: { session: 'persona_session', interaction: 'persona_choice', resume: 'persona_resume' },
    },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false, // the name is in the ID token, so that the web need not ask for it
    scopes: ['openid'],
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => {
      const persona = setup.personas.find((one) => one.sub === sub);
      return persona && { accountId: sub, claims: () => ({ sub, name: persona.name }) };
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy: alwaysChoose() },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        ...(oidc.client && { clientId: oidc.client.clientId }),
        ...(oidc.session?.accountId && { accountId: oidc.session.accountId }),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = failurePage('You are signed out.', setup.webUrl)),
      },
    },
    renderError: (ctx, out) => void (ctx.body = failurePage(out.error_description ?? out.error, setup.webUrl)),
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 3_600, Session: 86_400, Grant: 86_400 },
  };
}

/** Asks who you are every time, so that one person can show the work of many. */
function alwaysChoose(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('persona_choice', 'a persona must be chosen', (ctx) =>
        ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

function openKeys(file: string): Keys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
  const keys = { jwks: { keys: [jwk] } as JWKS, cookies: [randomBytes(32).toString('base64url')] };
  writeWhole(file, keys);
  return keys;
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
