/** OpenID Connect as the web needs it: authorization code with PKCE, state and nonce, at one provider or two. No passwords here, ever. */
import * as client from 'openid-client';
import { identityAway, Problem } from '../problem.ts';
import type { Door } from './door.ts';

/** What must be remembered between leaving for the provider and coming back; stays in the session. */
export type Secrets = { readonly verifier: string; readonly nonce: string };

/** What a provider said of whoever signed in. */
export type Proof = {
  readonly sub: string;
  readonly idToken: string;
  /** When the person last proved who they are, in milliseconds since 1970; null when the provider does not tell. */
  readonly authenticatedAt: number | null;
};

export type Identity = {
  /** The doors there are: `everybody` alone, or one for each kind of people. */
  readonly doors: readonly Door[];
  /**
   * Where to send the browser; `state` comes back with it.
   * @param again the ID token of whoever is to prove once more who they are; without it the provider may know the person already
   * @throws Problem 503 when the provider is away
   */
  begin(door: Door, again?: string): Promise<{ readonly url: URL; readonly state: string; readonly secrets: Secrets }>;
  /**
   * Redeems what the provider sent back.
   * @param callback the whole URL that the browser came back to
   * @throws Problem: cancelled by the person (403), lost or forged (400), provider away (503)
   */
  finish(door: Door, callback: URL, state: string, secrets: Secrets): Promise<Proof>;
  /** Where to send the browser to sign out there too. @throws Problem 503 when the provider is away */
  signOutUrl(door: Door, idToken: string): Promise<URL>;
};

export type ProviderSettings = {
  readonly door: Door;
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Both must be registered at the provider: `<web>/sign-in/callback`, with the door's name below it when there are two, and `<web>/signed-out`. */
  readonly redirectUri: string;
  readonly signedOutUri: string;
};

const PROVIDER_SECONDS = 5;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

type Known = { readonly settings: ProviderSettings; readonly provider: () => Promise<client.Configuration> };

/** Each provider is asked for its addresses at the first sign-in, and again until it has answered once. */
export function createIdentity(providers: readonly ProviderSettings[]): Identity {
  const all = new Map(providers.map((settings) => [settings.door, { settings, provider: remembered(settings) }]));
  const at = (door: Door): Known => {
    const known = all.get(door);
    if (!known) throw new Problem(400, 'sign-in-lost');
    return known;
  };
  return {
    doors: [...all.keys()],
    begin: async (door, again) => beginAt(await at(door).provider(), at(door).settings, again),
    finish: async (door, callback, state, secrets) => finishAt(await at(door).provider(), callback, state, secrets),
    signOutUrl: async (door, idToken) =>
      client.buildEndSessionUrl(await at(door).provider(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: at(door).settings.signedOutUri,
      }),
  };
}

function remembered(settings: ProviderSettings): () => Promise<client.Configuration> {
  let known: Promise<client.Configuration> | undefined;
  return async () => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw identityAway(error);
    }
  };
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  const insecure = issuer.protocol === 'http:' && LOOPBACK.includes(issuer.hostname);
  return client.discovery(issuer, clientId, undefined, client.ClientSecretBasic(clientSecret), {
    timeout: PROVIDER_SECONDS,
    ...(insecure && { execute: [client.allowInsecureRequests] }),
  });
}

async function beginAt(provider: client.Configuration, settings: ProviderSettings, again: string | undefined) {
  const secrets: Secrets = { verifier: client.randomPKCECodeVerifier(), nonce: client.randomNonce() };
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: settings.redirectUri,
    scope: 'openid',
    state,
    nonce: secrets.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
    ...(again !== undefined && { prompt: 'login', max_age: '0', id_token_hint: again }),
  });
  return { url, state, secrets };
}

async function finishAt(
  provider: client.Configuration,
  callback: URL,
  state: string,
  { verifier, nonce }: Secrets,
): Promise<Proof> {
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await client.authorizationCodeGrant(provider, callback, checks);
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Problem(400, 'sign-in-lost');
    const { sub, auth_time: seconds } = claims;
    return { sub, idToken: tokens.id_token, authenticatedAt: seconds === undefined ? null : seconds * 1000 };
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
