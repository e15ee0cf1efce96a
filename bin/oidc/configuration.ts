/** What the persona provider allows: one client, code with PKCE, subject and name. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { interactionPolicy, type Configuration, type JWKS } from 'oidc-provider';
import type { Persona } from '../../db/seed/personas.ts';
import { paths } from '../../web/paths.ts';
import { returnOf, type Door } from '../../web/session/door.ts';
import { writeWhole } from '../up/secrets.ts';
import { failurePage, signOutPage } from './pages.ts';

export type ProviderSetup = {
  /** Whose provider it is; everybody's unless told otherwise. */
  readonly door?: Door;
  /** http://127.0.0.1:port, and a path when several share the port; the provider listens there. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Base address of the web, whose sign-in and sign-out pages are the only places that people are sent back to. */
  readonly webUrl: string;
  /** File of the signing and cookie keys; made when missing. */
  readonly keysFile: string;
  readonly personas: readonly Persona[];
};

type Keys = { readonly jwks: JWKS; readonly cookies: string[] };

export function configuration(setup: ProviderSetup, keys: Keys): Configuration {
  return {
    clients: [
      {
        client_id: setup.clientId,
        client_secret: setup.clientSecret,
        client_name: 'Portolan',
        redirect_uris: [setup.webUrl + returnOf(setup.door ?? 'everybody')],
        post_logout_redirect_uris: [setup.webUrl + paths.signedOut()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: keys.jwks,
    cookies: {
      keys: keys.cookies,
      names: cookieNames(setup.door ?? 'everybody'),
    },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false, // the name is in the ID token, so that the web need not ask for it
    scopes: ['openid'],
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => {
      const persona = setup.personas.find((one) => one.sub === sub);
      return persona && { accountId: sub, claims: () => ({ sub, name: persona.name }) };
    },
    interactions: {
      url: (_ctx, interaction) => `${below(setup)}/interaction/${interaction.uid}`,
      policy: alwaysChoose(),
    },
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

/** The path of the issuer, without a slash at its end. */
const below = ({ issuer }: ProviderSetup): string => new URL(issuer).pathname.replace(/\/$/, '');

/** Cookies know no ports and no paths of ours: each provider's have names of their own. */
const cookieNames = (door: Door) => ({
  session: `persona_session_${door}`,
  interaction: `persona_choice_${door}`,
  resume: `persona_resume_${door}`,
});

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

/** Signing and cookie keys, made at the first start. */
export function openKeys(file: string): Keys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
  const keys = { jwks: { keys: [jwk] } as JWKS, cookies: [randomBytes(32).toString('base64url')] };
  writeWhole(file, keys);
  return keys;
}
