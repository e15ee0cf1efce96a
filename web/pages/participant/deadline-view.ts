/** One deadline, ready for the template: by when, how it stands, and why it is on that day. */
import { daysBetween, wallDateOf, type Instant, type SkippedDay } from '../../../domain/calendar.ts';
import type { Change, Explanation } from '../../../domain/explain.ts';
import { AUTHORITIES, DAYS_OFF, FORCES, HOLDS, MOVES, OBSERVED, UNITS } from '../../words/clocks.ts';
import { DEADLINE, DEADLINE_COUNTS } from '../../words/page-deadline.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Tone } from '../../words/standing.ts';
import { SET_AT, STARTS } from '../../words/starts.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Tag = { readonly tone: Tone; readonly label: string };
export type Row = { readonly label: string; readonly value: string };

/** From so many days before the day on it is "soon". */
const SOON_DAYS = 14;

/**
 * The view of one explanation.
 * @param now the participant's own now
 */
export function deadlineView(explained: Explanation, now: Instant, tongue: Tongue) {
  const { rule, due, zone, by, status, held } = explained;
  const days = daysBetween(wallDateOf(now, zone), due);
  const late = isLate(explained, days);
  return {
    clock: explained.clock,
    rule: rule.id,
    title: tongue.say(ruleWords(rule)),
    cycle: cycleOf(explained.about),
    date: due,
    due: tongue.date(due),
    when: tongue.say(by === 'end' ? DEADLINE.byEnd : DEADLINE.byStart, { zone: tongue.zone(zone) }),
    left:
      status === 'held' && held ? tongue.count(DEADLINE_COUNTS.leftShort, held.remainingDays) : distance(days, tongue),
    status,
    look: status === 'held' ? 'held' : late ? 'late' : 'running',
    late,
    tags: tagsOf(explained, days, late, tongue),
    held:
      held &&
      tongue.say(DEADLINE.heldNow, {
        why: tongue.say(HOLDS[held.why]),
        days: tongue.count(DEADLINE_COUNTS.left, held.remainingDays),
      }),
    why: whyRows(explained, tongue),
    skipped: explained.skipped.map((day) => skippedDay(day, tongue)),
    changes: explained.changes.map((change) => changeWords(change, zone, tongue)),
    authority: tongue.say(AUTHORITIES[rule.authority]),
    /** Sources are quoted as they are: in English. */
    source: rule.source,
  };
}
export type DeadlineView = ReturnType<typeof deadlineView>;

/** The year of the cycle that the clock is about, if it is about one. */
const cycleOf = (about: string): string | null => about.split(':').find((part) => /^\d{4}$/.test(part)) ?? null;

function distance(days: number, tongue: Tongue): string {
  if (days === 0) return tongue.say(DEADLINE.today);
  return days > 0 ? tongue.count(DEADLINE_COUNTS.ahead, days) : tongue.count(DEADLINE_COUNTS.ago, -days);
}

/** A duty is late after its day, also before the engine has noticed; a moment cannot be. */
const isLate = ({ status, by }: Explanation, days: number): boolean =>
  status === 'lapsed' || (status === 'running' && by === 'end' && days < 0);

function tagsOf(
  { status, owedBy, inherited, by }: Explanation,
  days: number,
  late: boolean,
  tongue: Tongue,
): readonly Tag[] {
  const tags: Tag[] = [];
  if (late) tags.push({ tone: 'bad', label: tongue.say(owedBy === 'agency' ? DEADLINE.weAreLate : DEADLINE.overdue) });
  else if (status === 'held') tags.push({ tone: 'info', label: tongue.say(DEADLINE.held) });
  else if (by === 'end' && days <= SOON_DAYS)
    tags.push({ tone: 'warn', label: tongue.say(days === 0 ? DEADLINE.today : DEADLINE.soon) });
  if (inherited) tags.push({ tone: 'plain', label: tongue.say(DEADLINE.inherited) });
  return tags;
}

function whyRows(explained: Explanation, tongue: Tongue): readonly Row[] {
  const { rule, version, counted, due, start } = explained;
  const rows: Row[] = [
    { label: tongue.say(DEADLINE.rule), value: `${rule.id}: ${tongue.say(ruleWords(rule))}` },
    { label: tongue.say(DEADLINE.counted), value: counting(explained, tongue) },
  ];
  if (counted !== due) rows.push({ label: tongue.say(DEADLINE.comesTo), value: tongue.date(counted) });
  return [
    ...rows,
    {
      label: tongue.say(DEADLINE.authority),
      value: `${tongue.say(AUTHORITIES[rule.authority])}, ${tongue.say(FORCES[rule.force])}`,
    },
    {
      label: tongue.say(DEADLINE.version),
      value: `${version} · ${tongue.say(DEADLINE.startEvent, { seq: start.seq })}`,
    },
  ];
}

function counting({ count, direction, rule, start }: Explanation, tongue: Tongue): string {
  const event = tongue.code(STARTS, start.because);
  const on = tongue.date(start.on);
  const unit = rule.unit === 'working-day' || rule.unit === 'year' ? rule.unit : 'day';
  if (count === 0) return tongue.say(DEADLINE.countOn, { on, event });
  const after = isSet(rule.id, start.because) ? DEADLINE.countAfterSet : DEADLINE.countAfter;
  return tongue.say(direction === 'after' ? after : DEADLINE.countBefore, {
    count: tongue.count(UNITS[unit], count),
    on,
    event,
  });
}

/** Whether the day that is counted from is another than that of the event: the statute's window begins where the last one ended. */
const isSet = (rule: string, because: string): boolean => SET_AT.includes(because) || rule === 'REVALID_MAX';

function skippedDay({ date, why }: SkippedDay, tongue: Tongue): string {
  const observed = why.endsWith(' (observed)');
  const day = tongue.code(DAYS_OFF, observed ? why.slice(0, -' (observed)'.length) : why);
  return `${tongue.date(date)}: ${observed ? tongue.say(OBSERVED, { day }) : day}`;
}

function changeWords(change: Change, zone: string, tongue: Tongue): string {
  switch (change.what) {
    case 'moved':
      return tongue.say(DEADLINE.moved, {
        before: tongue.date(change.before),
        after: tongue.date(change.after),
        why: tongue.say(MOVES[change.why]),
      });
    case 'held': {
      const days = tongue.count(DEADLINE_COUNTS.leftShort, change.remainingDays);
      return tongue.say(DEADLINE.heldOn, {
        since: tongue.date(wallDateOf(change.since, zone)),
        days,
        why: tongue.say(HOLDS[change.why]),
      });
    }
    case 'resumed':
      return tongue.say(DEADLINE.resumed, { before: tongue.date(change.before), after: tongue.date(change.after) });
  }
}
