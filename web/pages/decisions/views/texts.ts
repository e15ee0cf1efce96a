/** A text that the record names by id and hash, with whether it is still the text that was named. */
import type { ContentRef } from '../../../../domain/content.ts';
import { textHash, type Content } from '../../../../db/content.ts';
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
  const same = textHash(found.salt, found.raw) === ref.sha256;
  return { text: plain(found.body), same, verdict: v.say(same ? P.textSame : P.textOther) };
}

function plain(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return JSON.stringify(body);
  if ('text' in body && typeof body.text === 'string' && Object.keys(body).length === 1) return body.text;
  return Object.entries(body)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
