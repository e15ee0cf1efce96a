/** How these pages speak to one reader: a tongue that also knows the office's zone and the people's names. */
import type { Role } from '../../../domain/actor.ts';
import type { Instant, SkippedDay } from '../../../domain/calendar.ts';
import type { Rule } from '../../../domain/policy.ts';
import type { Language } from '../../../templates/words.ts';
import { DAYS_OFF, OBSERVED, UNITS } from '../../words/clocks.ts';
import { roleWords } from '../../words/people.ts';
import { ruleWords } from '../../words/rules.ts';
import { tongue, type Tongue } from '../../words/tongue.ts';

export type Voice = Pick<Tongue, 'language' | 'say' | 'code' | 'date' | 'zone'> & {
  /** With the hour, in the office's zone. */
  instant(at: Instant): string;
  readonly role: (role: string) => string;
  /** "14 days". */
  term(n: number, unit: string): string;
  rule(rule: Pick<Rule, 'id' | 'title'>): string;
  readonly skipped: (day: SkippedDay) => string;
  name(id: string): string;
  list(items: readonly string[]): string;
  /** With a capital letter, as the head of a line. */
  head(text: string): string;
};

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-US' };

/** @param zone in which instants are told */
export function voiceOf(language: Language, zone: string, names: ReadonlyMap<string, string> = new Map()): Voice {
  const { say, code, date, count, instant, zone: zoneName } = tongue(language);
  const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  return {
    language,
    say,
    code,
    date,
    instant: (at) => instant(at, zone),
    zone: zoneName,
    role: (role) => say(roleWords(role as Role | 'system')),
    term: (n, unit) =>
      Object.hasOwn(UNITS, unit) ? count(UNITS[unit as keyof typeof UNITS], Math.abs(n)) : `${n} ${unit}`,
    rule: (rule) => say(ruleWords(rule)),
    skipped: (day) => `${date(day.date)}: ${dayOff(day.why, { say, code })}`,
    name: (id) => names.get(id) ?? id,
    list: (items) => list.format(items),
    head: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
  };
}

function dayOff(why: string, { say, code }: Pick<Tongue, 'say' | 'code'>): string {
  const observed = why.endsWith(' (observed)');
  const day = code(DAYS_OFF, observed ? why.slice(0, -' (observed)'.length) : why);
  return observed ? say(OBSERVED, { day }) : day;
}
