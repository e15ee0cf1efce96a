/** What was recorded wrongly, and what is right. */
import { wallDateOf } from '../../domain/calendar.ts';
import { running } from '../../domain/appeal-window.ts';
import type { CorrectionEvent } from '../../domain/correction.ts';
import { decisionNamed } from '../../domain/correction-decisions.ts';
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

/** Of a decision that an appeal has left in force, whose days to appeal are used. */
const HEARD: Readonly<Partial<Record<Corrected['what'], 'corrected.heard-on' | 'corrected.heard-text'>>> = {
  'decided-on': 'corrected.heard-on',
  'served-text': 'corrected.heard-text',
};

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
  const decision = HEARD[event.what] && decisionNamed(state, event.about);
  const isHeard = state.heard.some(({ id }) => id === decision?.id);
  const window = decision && !isHeard ? running(state, decision) : undefined;
  return {
    title: voice.say('corrected.title', params),
    what: [
      voice.say('corrected.what', params),
      voice.say((isHeard && HEARD[event.what]) || `corrected.${SAYS[event.what]}`, params),
      voice.say('corrected.reasons', { reasons: needed(occasion.reasons, 'the reasons given') }),
    ],
    term: unless(window, yours),
    todo: [voice.say('corrected.todo')],
    signers: [signer(occasion, recorded, on, 'decided')],
  };
}
