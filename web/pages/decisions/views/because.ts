/** Where an answer parts from what is recorded, in words. */
import type { Event } from '../../../../domain/participant.ts';
import type { Parting } from '../../../../db/rejudge-difference.ts';
import { refusalIn } from '../../../words/refusals.ts';
import { EVENTS } from '../../../words/events.ts';
import type { Voice } from '../voice.ts';
import { deedWords } from '../words.ts';
import { V } from '../words-verdicts.ts';

const MOST = 8;

/** The first few, and how many more there are. */
export function becauseView(because: readonly Parting[], v: Voice): readonly string[] {
  const lines = because.slice(0, MOST).map((one) => lineOf(one, v));
  return because.length > MOST ? [...lines, v.say(V.moreDifferences, { n: because.length - MOST })] : lines;
}

function lineOf(one: Parting, v: Voice): string {
  const event = (type: string | null): string =>
    type === null ? v.say(V.nothing) : Object.hasOwn(EVENTS, type) ? v.say(deedWords(type as Event['type'])) : type;
  switch (one.kind) {
    case 'refused':
      return v.say(V.refusedBecause, { reason: refusalIn(v.language, one), code: one.code });
    case 'failed':
      return v.say(V.failedBecause, { code: one.error });
    case 'event':
      return v.say(V.eventBecause, { seq: one.seq, recorded: event(one.recorded), given: event(one.given) });
    case 'field': {
      const value = (text: string | null): string => text ?? v.say(V.nothing);
      const { seq, path, recorded, given } = one;
      return v.say(V.fieldBecause, {
        seq,
        type: event(one.type),
        path,
        recorded: value(recorded),
        given: value(given),
      });
    }
  }
}
