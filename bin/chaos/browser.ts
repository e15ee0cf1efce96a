/** As much of a browser as pressing a button needs: it signs in by the provider's page, keeps cookies, and sends forms. */
import { personas } from '../../db/seed/personas.ts';

export type Session = {
  /** Sends a form. A long trial outlives a session: whoever was signed out signs in again, and sends it once more. */
  readonly post: (path: string, fields: Fields) => Promise<Reply>;
};
type Fields = Readonly<Record<string, string>>;
type Open = {
  readonly url: string;
  readonly cookies: ReadonlyMap<string, string>;
  /** The session's token against forged forms. */
  readonly token: string;
};
/** `status` 0: nobody answered. */
export type Reply = { readonly status: number; readonly to: string };

const PATIENCE_MS = 15_000;
const MOST_STEPS = 12;
/** The session is over, and with it the token that the form carries. */
const SIGNED_OUT = 403;

/** Signs a persona in; `page` holds a form, from which the token is taken. Throws when the road there leads elsewhere. */
export async function signIn(url: string, persona: string, page: string): Promise<Session> {
  let open = await enter(url, persona, page);
  return {
    async post(path, fields) {
      const reply = await send(open, path, fields);
      if (reply.status !== SIGNED_OUT) return reply;
      open = await enter(url, persona, page).catch(() => open); // nobody may be there to open the door
      return send(open, path, fields);
    },
  };
}

async function enter(url: string, persona: string, page: string): Promise<Open> {
  const cookies = new Map<string, string>();
  const door = personas.find(({ sub }) => sub === persona)?.kind ?? 'staff';
  const query = new URLSearchParams({ as: door, to: page });
  let step = await walk(new URL(`/sign-in?${query.toString()}`, url), cookies);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const to = step.headers.get('location');
    if (to !== null) step = await walk(new URL(to, step.at), cookies);
    else if (step.at.pathname.includes('/interaction/'))
      step = await walk(step.at, cookies, new URLSearchParams({ sub: persona }));
    else break;
  }
  const token = /name="_csrf" value="([^"]+)"/.exec(step.text)?.[1];
  if (token === undefined) throw new Error(`no form for ${persona}: ${step.status} at ${step.at.pathname}`);
  return { url, cookies, token };
}

async function send({ url, cookies, token }: Open, path: string, fields: Fields): Promise<Reply> {
  try {
    const { status, headers } = await walk(
      new URL(path, url),
      new Map(cookies),
      new URLSearchParams({ ...fields, _csrf: token }),
    );
    return { status, to: headers.get('location') ?? '' };
  } catch {
    return { status: 0, to: '' };
  }
}

type Step = { readonly at: URL; readonly status: number; readonly headers: Headers; readonly text: string };

async function walk(at: URL, cookies: Map<string, string>, form?: URLSearchParams): Promise<Step> {
  const answer = await fetch(at, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), origin: at.origin },
    body: form ?? null,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return { at, status: answer.status, headers: answer.headers, text: await answer.text() };
}
