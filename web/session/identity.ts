/** OpenID Connect as the web needs it: authorization code with PKCE, state and nonce. No passwords here, ever. */
import * as client from 'openid-client';
import { identityAway, Problem } from '../problem.ts';

/** What must be remembered between leaving for the provider and coming back; stays in the session. */
export type Secrets = { readonly verifier: string; readonly nonce: string };

export type Identity = {
  /** Where to send the browser; `state` comes back with it. @throws Problem 503 when the provider is away */
  begin(): Promise<{ readonly url: URL; readonly state: string; readonly secrets: Secrets }>;
  /**
   * Redeems what the provider sent back.
   * @param callback the whole URL that the browser came back to
   * @throws Problem: cancelled by the person (403), lost or forged (400), provider away (503)
   */
  finish(callback: URL, state: string, secrets: Secrets): Promise<{ readonly sub: string; readonly idToken: string }>;
  /** Where to send the browser to sign out there too. @throws Problem 503 when the provider is away */
  signOutUrl(idToken: string): Promise<URL>;
};

export type IdentitySettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Both must be registered at the provider: `<web>/sign-in/callback` and `<web>/signed-out`. */
  readonly redirectUri: string;
  readonly signedOutUri: string;
};

const PROVIDER_SECONDS = 5;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The provider is asked for its addresses at the first sign-in, and again until it has answered once. */
export function createIdentity(settings: IdentitySettings): Identity {
  let known: Promise<client.Configuration> | undefined;
  const provider = async (): Promise<client.Configuration> => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw identityAway(error);
    }
  };
  return {
    begin: async () => beginAt(await provider(), settings),
    finish: async (callback, state, secrets) => finishAt(await provider(), callback, state, secrets),
    signOutUrl: async (idToken) =>
      client.buildEndSessionUrl(await provider(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: settings.signedOutUri,
      }),
  };
}

function discover({ issuer, clientId, clientSecret }: IdentitySettings): Promise<client.Configuration> {
  const insecure = issuer.protocol === 'http:' && LOOPBACK.includes(issuer.hostname);
  return client.discovery(issuer, clientId, undefined, client.ClientSecretBasic(clientSecret), {
    timeout: PROVIDER_SECONDS,
    ...(insecure && { execute: [client.allowInsecureRequests] }),
  });
}

async function beginAt(provider: client.Configuration, settings: IdentitySettings) {
  const secrets: Secrets = { verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce() };
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: settings.redirectUri,
    scope: 'openid',
    state,
    nonce: secrets.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
  });
  return { url, state, secrets };
}

async function finishAt(provider: client.Configuration, callback: URL, state: string, { verifier, nonce }: Secrets) {
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(provider, callback, checks);
    const sub = tokens.claims()?.sub;
    if (sub === undefined || tokens.id_token === undefined) throw new Problem(400, 'sign-in-lost');
    return { sub, idToken: tokens.id_token };
  } catch (error) {
    throw whyNot(error);
  }
}

const PERSON_SAID_NO = ['access_denied', 'login_required', 'consent_required', 'interaction_required'];
/** What openid-client calls an answer that does not fit the question: another state, nonce, signature or audience. */
const UNFIT = ['OAUTH_INVALID_RESPONSE', 'OAUTH_INVALID_REQUEST'];

function whyNot(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof client.AuthorizationResponseError)
    return PERSON_SAID_NO.includes(error.error) ? new Problem(403, 'sign-in-cancelled') : identityAway(error);
  if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant')
    return new Problem(400, 'sign-in-lost');
  const code = error instanceof client.ClientError ? (error.code ?? '') : '';
  if (UNFIT.includes(code) || code.startsWith('OAUTH_JWT')) return new Problem(400, 'sign-in-lost', { cause: error });
  return identityAway(error);
}
