/** One company of the list, ready for the template. */
import { wallDateOf } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Standing, Tier } from '../../../domain/state.ts';
import type { LightReason } from '../../../domain/traffic-light.ts';
import type { CompanyDate, Touch } from '../../../db/queries/my-companies.ts';
import { paths } from '../../paths.ts';
import { DATE_REASONS, LIGHT_SHAPES, LIGHT_WORDS, MINE, REASONS, TOUCH_WAYS } from '../../words/page-my-companies.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { ruleWords } from '../../words/rules.ts';
import { STANDING_TONES, STANDINGS, TIERS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { isDuty, type LitRow } from './asked.ts';

type Telling = {
  readonly tongue: Tongue;
  readonly policyOf: (version: string) => Policy;
  /** The reader's office. */
  readonly zone: string;
  /** The address of the list as it stands. */
  readonly back: string;
};

const NEXT_DATES = 3;

export function companyView(row: LitRow, telling: Telling) {
  const { participant: id, company, entityType, dates, light, reasons, now, tier } = row;
  const { tongue, back, policyOf } = telling;
  const standing = row.standing as Standing;
  return {
    company,
    href: paths.participant({ id }),
    type: tongue.code(ENTITY_TYPES, entityType),
    standing: { tone: STANDING_TONES[standing], label: tongue.code(STANDINGS, standing) },
    tier: tier > 0 ? tongue.say(TIERS[tier as Tier]) : null,
    light,
    shape: LIGHT_SHAPES[light],
    word: tongue.say(LIGHT_WORDS[light]),
    reasons: reasons.map((reason) => reasonWords(reason, telling)),
    dates: dates.slice(0, NEXT_DATES).map((date) => ({
      rule: ruleName(date, telling),
      day: tongue.date(date.due),
      overdue: date.dueAt <= now && isDuty(date, policyOf),
    })),
    fromThem: touchWords(row.fromThem, telling),
    toThem: touchWords(row.toThem, telling),
    logHref: `${paths.logContact({ id })}?${new URLSearchParams({ back })}`,
    logLabel: tongue.say(MINE.logOf, { company }),
  };
}

function ruleName({ rule, policy }: Pick<CompanyDate, 'rule' | 'policy'>, { tongue, policyOf }: Telling): string {
  const known = policyOf(policy).rules[rule];
  return known ? tongue.say(ruleWords(known)) : rule;
}

function reasonWords(reason: LightReason, telling: Telling): string {
  const { tongue } = telling;
  if (reason.code === 'overdue' || reason.code === 'soon')
    return tongue.say(DATE_REASONS[reason.code][reason.owedBy], {
      rule: ruleName(reason, telling),
      due: tongue.date(reason.due),
    });
  const { code, ...params } = reason;
  return tongue.say(REASONS[code], params);
}

function touchWords(touch: Touch | null, { tongue, zone }: Telling): string {
  if (touch === null) return tongue.say(MINE.never);
  return `${tongue.date(wallDateOf(touch.at, zone))}, ${tongue.code(TOUCH_WAYS, touch.way)}`;
}
