/** Clocks in words: from which day, how many of what, due when, which days were skipped, and what happened to each. */
import type { Policies } from '../../../../db/policy.ts';
import { ENDS, HOLDS, MOVES } from '../../../words/clocks.ts';
import { OWED_BY } from '../words.ts';
import type { Change, ClockLife } from '../clocks.ts';
import type { Dossier } from '../dossier.ts';
import { P } from '../phrases.ts';
import type { Voice } from '../voice.ts';

export function clocksView({ clocks, policies }: Dossier, v: Voice) {
  return {
    own: clocks.own.map((life) => clockView(life, policies, v)),
    others: clocks.others.map((life) => clockView(life, policies, v)),
  };
}

/** The rule's title, or its id when its policy is not here. */
export function titleOf({ rule, policy }: Pick<ClockLife, 'rule' | 'policy'>, policies: Policies, v: Voice): string {
  const found = policies.versions().includes(policy) ? policies.of(policy).rules[rule] : undefined;
  return found ? v.rule(found) : rule;
}

function clockView(life: ClockLife, policies: Policies, v: Voice) {
  const { rule, owedBy, start, count, unit, due, firstDue, zone, skipped, changes, endedAt, inherited } = life;
  const wound = endedAt !== null && !changes.some(({ event }) => event.type === 'ClockEnded');
  const running = endedAt === null;
  return {
    title: titleOf(life, policies, v),
    rule,
    owed: v.say(OWED_BY[owedBy]),
    start: v.date(start),
    term: `${count < 0 ? '− ' : ''}${v.term(count, unit)}`,
    due: v.date(due),
    first: due === firstDue ? null : v.say(P.dueFirst, { date: v.date(firstDue) }),
    zone: v.zone(zone),
    skipped: skipped.map(v.skipped),
    history: [
      ...(inherited ? [v.say(P.inherited)] : []),
      ...changes.map((change) => changeText(change, v)),
      ...(wound ? [v.say(P.wound, { at: v.instant(endedAt) })] : []),
      ...(running ? [v.say(P.runs)] : []),
    ],
  };
}

function changeText({ at: instant, event }: Change, v: Voice): string {
  const at = v.instant(instant);
  switch (event.type) {
    case 'ClockHeld':
      return v.say(P.held, { at, why: v.say(HOLDS[event.why]), n: event.remainingDays });
    case 'ClockResumed':
      return v.say(P.resumed, { at, before: v.date(event.before), after: v.date(event.after) });
    case 'ClockMoved':
      return v.say(P.moved, {
        at,
        before: v.date(event.before),
        after: v.date(event.after),
        why: v.say(MOVES[event.why]),
      });
    case 'ClockLapsed':
      return v.say(P.lapsed, { at });
    case 'ClockEnded':
      return v.say(P.ended, { at, how: v.say(ENDS[event.how]) });
  }
}
