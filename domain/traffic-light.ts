/** How a company stands at a glance, and why: the worst that can be said of it, in the words of a reason. Nothing is decided by it. */
import { DAY_MS, daysBetween, type Instant, type WallDate } from './calendar.ts';
import type { Contact } from './notice.ts';
import { CONTACTS_NEEDED } from './organization.ts';
import type { OwedBy } from './policy.ts';

export const LIGHTS = ['red', 'amber', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

export const SOON_DAYS = 14;
export const QUIET_DAYS = 180;

export type LightDate = {
  readonly rule: string;
  readonly policy: string;
  readonly owedBy: Exclude<OwedBy, 'programme'>;
  readonly due: WallDate;
  readonly dueAt: Instant;
};
/** What the light looks at. */
export type Glance = {
  /** Duties whose clocks run: held ones are left out, and so is what merely begins on a day. */
  readonly dates: readonly LightDate[];
  readonly adverse: boolean;
  readonly outreach: boolean;
  /** Whether mail reaches the present contacts. */
  readonly reach: readonly Contact['reach'][];
  /** The latest contact of either direction; null when none is on record. */
  readonly lastContact: Instant | null;
  /** The membership has ended: nobody need be reached any more. */
  readonly over: boolean;
  /** The company's own now, and its day. */
  readonly now: Instant;
  readonly on: WallDate;
};

export type LightReason =
  | ({ readonly code: 'overdue' | 'soon' } & Pick<LightDate, 'rule' | 'policy' | 'owedBy' | 'due'>)
  | { readonly code: 'adverse' | 'unreachable' | 'outreach' | 'never-contacted' | 'ended' | 'in-order' }
  | { readonly code: 'few-contacts'; readonly live: number }
  | { readonly code: 'quiet'; readonly days: number };

/** The light, and every reason for it; reasons for a milder light are left out. */
export function trafficLight(glance: Glance): { readonly light: Light; readonly reasons: readonly LightReason[] } {
  const red = redReasons(glance);
  if (red.length > 0) return { light: 'red', reasons: red };
  const amber = amberReasons(glance);
  if (amber.length > 0) return { light: 'amber', reasons: amber };
  return { light: 'green', reasons: [{ code: glance.over ? 'ended' : 'in-order' }] };
}

function redReasons({ dates, adverse, reach, over, now }: Glance): readonly LightReason[] {
  const late = dates.filter(({ dueAt }) => dueAt <= now);
  return [
    ...late.map((date) => dated('overdue', date)),
    ...(adverse && !over ? [{ code: 'adverse' } as const] : []),
    ...(!over && reach.every((one) => one === 'dead') ? [{ code: 'unreachable' } as const] : []),
  ];
}

function amberReasons({ dates, outreach, reach, lastContact, over, now, on }: Glance): readonly LightReason[] {
  const soon = dates.filter(({ due }) => daysBetween(on, due) <= SOON_DAYS).map((date) => dated('soon', date));
  if (over) return soon;
  const live = reach.filter((one) => one === 'proven').length;
  return [
    ...soon,
    ...(outreach ? [{ code: 'outreach' } as const] : []),
    ...(live < CONTACTS_NEEDED ? [{ code: 'few-contacts', live } as const] : []),
    ...silence(lastContact, now),
  ];
}

function silence(lastContact: Instant | null, now: Instant): readonly LightReason[] {
  if (lastContact === null) return [{ code: 'never-contacted' }];
  const days = Math.floor((now - lastContact) / DAY_MS);
  return days > QUIET_DAYS ? [{ code: 'quiet', days }] : [];
}

const dated = (code: 'overdue' | 'soon', { rule, policy, owedBy, due }: LightDate): LightReason => ({
  code,
  rule,
  policy,
  owedBy,
  due,
});
