/** The date in a notice: whose it is, when it is, and by which rule. It is the clock's own date, so that letter and timer agree. */
import type { WallDate } from '../../domain/calendar.ts';
import type { Clock } from '../../domain/clock.ts';
import { dueBy, numberOf, ruleOf, type Policy } from '../../domain/policy.ts';
import { ruleTitle, valueInWords, type CitedRule } from './cited.ts';
import type { PolicyOf } from './occasion.ts';
import type { Voice } from './voice.ts';

export type Term =
  /** `you` and `us` owe something by then; `opens`: something opens on that day. */
  | { readonly whose: 'you' | 'us' | 'opens'; readonly clock: Clock }
  /** It starts when the letter is dispatched; `printedOn` is the day on which that is expected. */
  | {
      readonly whose: 'from-dispatch';
      readonly policy: Policy;
      readonly rule: CitedRule;
      readonly zone: string;
      readonly printedOn: WallDate;
    };

export const yours = (clock: Clock): Term => ({ whose: 'you', clock });
export const ours = (clock: Clock): Term => ({ whose: 'us', clock });
export const opens = (clock: Clock): Term => ({ whose: 'opens', clock });
export const unless = (clock: Clock | undefined, term: (clock: Clock) => Term): Term | null =>
  clock ? term(clock) : null;

/** The heading over a term: "By when", "What we owe you". */
export const termLabel = (voice: Voice, { whose }: Term): string => voice.say(`label.${whose}`);

/** The date of a clock with its zone: `{date}` and `{zone}` of messages. */
export const dueParams = (
  voice: Voice,
  { due, dueAt, zone }: Clock,
): { readonly date: string; readonly zone: string } => ({
  date: voice.date(due),
  zone: voice.zone(zone, dueAt),
});

/** "By the end of 14 March 2027, Central Time." */
export function termInWords(voice: Voice, term: Term): string {
  if (term.whose === 'from-dispatch') return fromDispatch(voice, term);
  const { clock, whose } = term;
  if (clock.held) return voice.say('term.held');
  if (whose === 'opens') return voice.say('term.opens', dueParams(voice, clock));
  return voice.say(clock.lapsed ? `term.${whose}.past` : `term.${whose}`, dueParams(voice, clock));
}

/** By which rule: "Submit the annual review of the security profile (rule ANNUAL_DUE of ctpat/2020-03-01)." */
export function termReason(voice: Voice, term: Term, policyOf: PolicyOf): string {
  const policy = term.whose === 'from-dispatch' ? term.policy : policyOf(term.clock.policy);
  const rule = term.whose === 'from-dispatch' ? term.rule : term.clock.rule;
  return voice.say('term.rule', { title: ruleTitle(voice, policy, rule), rule, policy: policy.version });
}

type FromDispatch = Extract<Term, { whose: 'from-dispatch' }>;

function fromDispatch(voice: Voice, term: FromDispatch): string {
  const within = voice.say('term.from-dispatch', { count: valueInWords(voice, term.policy, term.rule) });
  const date = dispatchDate(voice, term);
  return date ? `${within} ${voice.say('term.from-dispatch.date', date)}` : within;
}

/** A term in working days needs the holidays on its way, so that only plain days are told as a date. */
function dispatchDate(voice: Voice, { policy, rule, zone: ownZone, printedOn }: FromDispatch) {
  if (ruleOf(policy, rule).unit !== 'day') return null;
  const { due, dueAt, zone } = dueBy(policy, rule, printedOn, ownZone, {}, numberOf(policy, rule));
  return { on: voice.date(printedOn), date: voice.date(due), zone: voice.zone(zone, dueAt) };
}

/** The same in a table, where the whole sentence stands below it: "30 July 2028, Central Time, if dispatched on 1 May 2028." */
export function termInBrief(voice: Voice, term: Term): string {
  const date = term.whose === 'from-dispatch' ? dispatchDate(voice, term) : null;
  return date ? voice.say('item.by', date) : termInWords(voice, term);
}
