/** How a call was made: the number, and the script that the caller had before their eyes. */
import { z } from 'zod';
import type { Content } from '../../../../db/content.ts';
import type { CallMade } from '../attempts.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';
import { textView } from './texts.ts';

const kept = z.object({
  number: z.string(),
  template: z.string(),
  script: z.array(z.string()),
  machine: z.string(),
});

/** Calls that were logged before it was kept say so; of a text that is gone the hash is left. */
export function calledView({ called }: CallMade, texts: ReadonlyMap<string, Content>, v: Voice) {
  if (!called) return { number: v.say(P.numberNotKept), text: null };
  const parsed = kept.safeParse(texts.get(called.id)?.body);
  if (!parsed.success) return { number: textView(called, texts, v).text, text: null };
  const { number, template, script, machine } = parsed.data;
  const text = {
    summary: v.say(P.script),
    to: v.say(P.numberCalled, { number }),
    template: v.say(P.template, { version: template }),
    body: [...script, v.say(P.scriptMachine), machine].join('\n'),
  };
  return { number: text.to, text };
}
