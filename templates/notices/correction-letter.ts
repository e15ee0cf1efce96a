/** What was recorded wrongly, and what is right. */
import { wallDateOf } from '../../domain/calendar.ts';
import { running } from '../../domain/appeal-window.ts';
import type { CorrectionEvent } from '../../domain/correction.ts';
import { parties, signer, type PlainLetter, type Writing } from './letter-parts.ts';
import { lastOf, needed } from './occasion.ts';
import { unless, yours } from './terms.ts';
import type { Voice } from './voice.ts';

type Corrected = Extract<CorrectionEvent, { readonly type: 'RecordCorrected' }>;

const SAYS = {
  standing: 'standing',
  tier: 'tier',
  deadline: 'date',
  'certified-on': 'date',
  'initial-validated-on': 'date',
  'last-validated-on': 'date',
  'decided-on': 'decided-on',
  'served-text': 'served-text',
} as const satisfies Readonly<Record<Corrected['what'], string>>;

const dated = ({ what }: Corrected): boolean => SAYS[what] === 'date' || what === 'decided-on';
const told = (voice: Voice, event: Corrected, value: string | null): string =>
  dated(event) && value !== null ? voice.date(value) : (value ?? '');

export function recordCorrected(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const recorded = lastOf(occasion, 'RecordCorrected');
  const { event } = recorded;
  const on = wallDateOf(recorded.at, occasion.state.zone);
  const params = {
    ...parties(writing),
    on: voice.date(on),
    tier: occasion.state.tier,
    from: told(voice, event, event.from),
    to: told(voice, event, event.to),
  };
  const { state } = occasion;
  const contested = event.what === 'decided-on' || event.what === 'served-text' ? state.decision : null;
  const window = contested ? running(state, contested) : undefined;
  return {
    title: voice.say('corrected.title', params),
    what: [
      voice.say('corrected.what', params),
      voice.say(`corrected.${SAYS[event.what]}`, params),
      voice.say('corrected.reasons', { reasons: needed(occasion.reasons, 'the reasons given') }),
    ],
    term: unless(window, yours),
    todo: [voice.say('corrected.todo')],
    signers: [signer(occasion, recorded, on, 'decided')],
  };
}
