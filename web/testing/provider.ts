/** A real OpenID Connect provider in the same process, and a browser that can walk between it and the web. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { returnOf, type Door } from '../session/door.ts';

export type Listening = { readonly url: URL; answerWith(listener: RequestListener): void; close(): Promise<void> };

/** A server on a free port of this machine, or on a given one, whose address is known before what answers there is made. */
export async function listening(wanted = 0): Promise<Listening> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(wanted, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    answerWith: (listener) => void server.on('request', listener),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

export const CLIENT = { clientId: 'portolan', clientSecret: 'a client secret of the tests' } as const;

/** A provider whose own forms sign in whatever login is typed. */
export async function startProvider(web: URL, port = 0, door: Door = 'everybody'): Promise<Listening> {
  const at = await listening(port);
  const provider = new Provider(at.url.href.replace(/\/$/, ''), {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [new URL(returnOf(door), web).href],
        post_logout_redirect_uris: [new URL('/signed-out', web).href],
      },
    ],
    cookies: { keys: ['a cookie key of the tests'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
  });
  at.answerWith((req, res) => void provider.callback()(req, res));
  return at;
}

/** A page as a browser holds it. */
export type Seen = { readonly status: number; readonly url: URL; readonly text: string };

/** Follows redirects and keeps cookies per origin, as browsers do. */
export class Walker {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Goes to an address and on, until a page is shown; `stop` ends the walk before an address is followed. */
  async go(
    to: URL | string,
    form?: Readonly<Record<string, string>>,
    stop: (next: URL) => boolean = () => false,
  ): Promise<Seen> {
    let url = new URL(to);
    let body = form && new URLSearchParams(form);
    for (let hops = 0; hops < 20; hops += 1) {
      const answer = await fetch(url, {
        method: body ? 'POST' : 'GET',
        ...(body && { body }),
        redirect: 'manual',
        headers: { cookie: this.#cookies(url) },
      });
      this.#keep(url, answer);
      const location = answer.headers.get('location');
      if (location === null || answer.status < 300 || answer.status > 399)
        return { status: answer.status, url, text: await answer.text() };
      url = new URL(location, url);
      body = undefined;
      if (stop(url)) return { status: 0, url, text: '' };
    }
    throw new Error('redirected without end');
  }

  /** Sends the first form of a page. */
  send(page: Seen, values: Readonly<Record<string, string>>, stop?: (next: URL) => boolean): Promise<Seen> {
    const action = /<form[^>]* action="([^"]*)"/.exec(page.text)?.[1];
    if (action === undefined) throw new Error(`no form at ${page.url.pathname}`);
    const hidden: (readonly [string, string])[] = [
      ...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ].map(([, name = '', value = '']) => [name, value] as const);
    return this.go(
      new URL(action.replaceAll('&amp;', '&'), page.url),
      { ...Object.fromEntries(hidden), ...values },
      stop,
    );
  }

  #cookies(url: URL): string {
    return [...(this.#jars.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(url: URL, answer: Response): void {
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    this.#jars.set(url.origin, jar);
  }
}
