/** A text that the record names by id and hash, with whether it is still the text that was named. */
import type { ContentRef } from '../../../../domain/content.ts';
import { sha256Of, type Content } from '../../../../db/content.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';

export type TextView = { readonly text: string; readonly same: boolean | null; readonly verdict: string };

/** `same` is null when the text is gone; only its hash is left then. */
export function textView(ref: ContentRef, texts: ReadonlyMap<string, Content>, v: Voice): TextView {
  const found = texts.get(ref.id);
  if (!found)
    return {
      text: v.say(P.textGone, { sha: ref.sha256 }),
      same: null,
      verdict: v.say(P.textGone, { sha: ref.sha256 }),
    };
  const computed = keepsItsOrder(found.body) ? sha256Of(JSON.stringify(found.body)) : found.sha256;
  const same = found.sha256 === ref.sha256 && computed === ref.sha256;
  return { text: plain(found.body), same, verdict: v.say(same ? P.textSame : P.textOther) };
}

/** The fields of a form come back in another order than they were hashed in: only for a single text can the hash be computed again. */
const keepsItsOrder = (body: unknown): boolean =>
  typeof body !== 'object' || body === null || Object.keys(body).length < 2;

function plain(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return JSON.stringify(body);
  if ('text' in body && typeof body.text === 'string' && Object.keys(body).length === 1) return body.text;
  return Object.entries(body)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
