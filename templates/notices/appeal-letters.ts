/** Letters that end an appeal: refused at the door, denied, or allowed. */
import { running } from '../../domain/appeal-window.ts';
import { wallDateOf } from '../../domain/calendar.ts';
import type { Clock } from '../../domain/clock.ts';
import { evolve } from '../../domain/participant.ts';
import { initial, type Appeal, type Decision, type State } from '../../domain/state.ts';
import { groundFact } from './facts.ts';
import { parties, signer, type AdverseLetter, type PlainLetter, type Signer, type Writing } from './letter-parts.ts';
import { clockEver, clockIfAny, lastOf, needed } from './occasion.ts';
import { appealRule, howToAppeal } from './remedies.ts';
import { dueParams, unless, yours } from './terms.ts';
import type { WordKey } from './voice.ts';

const ENDINGS: readonly string[] = ['AppealDecided', 'DecidedAnew', 'AppealNotAdmitted'];

/** How things stood while the appeal was pending. A letter in place of a mail that no server took is queued when it has long ended. */
function whenPending({ occasion: { before, history, participant } }: Writing): State {
  if (before.appeal) return before;
  const ended = history.findLastIndex(({ event }) => ENDINGS.includes(event.type));
  return history
    .slice(0, Math.max(0, ended))
    .reduce<State>((state, { event, at }) => evolve(state, event, at), initial(participant));
}

/** The appeal that this letter answers; the decision has closed it. */
export const appealOf = (writing: Writing): Appeal => needed(whenPending(writing).appeal, 'the appeal');

export const common = (writing: Writing, appeal: Appeal) => ({
  ...parties(writing),
  decision: writing.voice.say(`decision.${appeal.against.kind}`),
  decided: writing.voice.date(appeal.against.decidedOn),
  filed: writing.voice.date(appeal.filedOn),
});

/** What the suspension was about, while its case is open. */
function contested(writing: Writing, { against }: Appeal): readonly string[] {
  const { adverse } = writing.occasion.before;
  const denial = writing.occasion.before.denials.find(({ decision }) => decision === against.id);
  if (denial) return [groundFact(writing, denial.ground, denial.about)];
  const same = against.kind === 'suspension' && adverse !== null && writing.occasion.before.decision?.id === against.id;
  return same ? [groundFact(writing, adverse.ground, adverse.about)] : [];
}

function ended(
  writing: Writing,
  kind: 'not-admitted' | 'denied' | 'upheld',
  facts: readonly string[],
  by: Signer,
): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const appeal = appealOf(writing);
  const params = common(writing, appeal);
  const cure = clockIfAny(occasion, 'SUSP_CURE:adverse');
  const suspendedStill = occasion.state.standing === 'suspended' && cure !== undefined;
  return {
    title: voice.say(`appeal.${kind}.title`, params),
    what: [voice.say(`appeal.${kind}.what`, params)],
    facts: [
      voice.say('appeal.fact', params),
      ...contested(writing, appeal),
      ...facts,
      voice.say('appeal.reasons', { reasons: needed(occasion.reasons, 'the reasons given') }),
    ],
    law: voice.say('law.967c'),
    policy: policyOf(appeal.policy),
    rules: [appealRule(appeal.against.ground), 'APPEAL_DECIDE', ...(suspendedStill ? (['SUSP_CURE'] as const) : [])],
    effect: [voice.say('appeal.effect', params)],
    cure: [voice.say(suspendedStill ? 'appeal.cure.suspended' : 'appeal.cure.none')],
    cureTerm: suspendedStill ? unless(cure, yours) : null,
    duties: [voice.say(suspendedStill ? 'suspended.duties' : 'appeal.duties')],
    appeal: [voice.say('appeal.final')],
    appealTerm: null,
    signers: [by],
  };
}

const windowOf = ({ against }: Appeal): string => `${appealRule(against.ground)}:${against.kind}`;

export function appealNotAdmitted(writing: Writing): AdverseLetter {
  const { occasion, voice, policyOf } = writing;
  const appeal = appealOf(writing);
  const rejected = lastOf(occasion, 'AppealNotAdmitted');
  const on = wallDateOf(rejected.at, policyOf(appeal.policy).headquartersZone);
  const late = appeal.timely ? [] : [voice.say('appeal.late', dueParams(voice, clockEver(occasion, windowOf(appeal))))];
  const letter = ended(writing, 'not-admitted', late, signer(occasion, rejected, on, 'decided'));
  return withWindow(writing, letter, appeal, appeal.timely ? running(occasion.state, appeal.against) : undefined);
}

/** Where days to appeal run again, the letter says until when, and how. */
function withWindow(
  { voice, policyOf }: Writing,
  letter: AdverseLetter,
  { against, policy }: Appeal,
  window: Clock | undefined,
): AdverseLetter {
  return window
    ? { ...letter, appeal: howToAppeal(voice, policyOf(policy), MEANWHILE[against.kind]), appealTerm: yours(window) }
    : letter;
}

export function appealDenied(writing: Writing): AdverseLetter {
  const decided = lastOf(writing.occasion, 'AppealDecided');
  return ended(writing, 'denied', [], signer(writing.occasion, decided, decided.event.on, 'decided'));
}

const MEANWHILE: Readonly<Record<Decision['kind'], WordKey>> = {
  suspension: 'appeal.meanwhile.suspended',
  removal: 'appeal.meanwhile.removed',
  'benefit-denial': 'appeal.meanwhile.denied',
  ineligibility: 'appeal.meanwhile.ineligible',
  'tier-lowered': 'appeal.meanwhile.lowered',
};

/** Decided anew to the same effect: it may be appealed as the first decision could. */
export function decisionUpheld(writing: Writing): AdverseLetter {
  const { occasion } = writing;
  const decided = lastOf(occasion, 'DecidedAnew');
  const letter = ended(writing, 'upheld', [], signer(occasion, decided, decided.event.on, 'decided'));
  const window = clockIfAny(occasion, windowOf(appealOf(writing)));
  return withWindow(writing, letter, appealOf(writing), window);
}

/** The appeal was allowed, or the decision that it sent back was set aside. */
export function appealAllowed(writing: Writing): PlainLetter {
  const { occasion, voice } = writing;
  const appeal = appealOf(writing);
  const decided = appeal.stage === 'remitted' ? lastOf(occasion, 'DecidedAnew') : lastOf(occasion, 'AppealDecided');
  const params = { ...common(writing, appeal), tier: occasion.state.tier, on: voice.date(decided.event.on) };
  const stands =
    appeal.against.kind === 'suspension' && whenPending(writing).standing !== 'suspended'
      ? 'moot'
      : appeal.against.kind;
  return {
    title: voice.say('appeal.allowed.title', params),
    what: [voice.say('appeal.allowed.what', params), voice.say(`appeal.allowed.${stands}`, params)],
    term: null,
    todo: [voice.say('appeal.allowed.todo')],
    signers: [signer(occasion, decided, decided.event.on, 'decided')],
  };
}
