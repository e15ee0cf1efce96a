/** Forms that come after their session has ended: the way back to them, as a browser without scripts goes it. */
import { WEB, type FakeDeps } from './fakes.ts';
import type { Browser } from './sign-in.ts';

export type Reached = { readonly status: number; readonly text: string; readonly at: string };

/** Where the page of a form that came too late leads to. */
export const linkIn = (html: string): string =>
  (/class="usa-button" href="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

/** Through sign-in as somebody, on to wherever it leads. */
export async function through(agent: Browser, { identity }: FakeDeps, link: string, sub: string): Promise<Reached> {
  identity.next = sub;
  let at = link;
  for (let hops = 0; hops < 8; hops += 1) {
    const { status, text, headers } = await agent.get(at);
    if (status !== 303) return { status, text, at };
    const to = new URL(headers['location'] ?? '', WEB);
    at = to.pathname + to.search;
  }
  throw new Error('redirected without end');
}
