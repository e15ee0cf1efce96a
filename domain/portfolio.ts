/**
 * A portfolio: the companies of one specialist. It moves to another one company by company, each by the rules of its own; nothing but the
 * specialist changes, so that every date and every agreed visit stays.
 */
import { isConflicted, rolesOn, type Charge, type Holder } from './access.ts';
import type { Role } from './actor.ts';
import type { ContentRef } from './content.ts';
import { DISPATCHERS } from './desk.ts';
import { requireThat } from './refusal.ts';
import { hasSpecialist, type Standing } from './state.ts';

/** `would` be moved; `same`: the other one has it already. All others stay where they are. */
export const MOVE_FATES = [
  'would',
  'same',
  'elsewhere',
  'over',
  'not-yours',
  'not-reached',
  'conflict',
  'away',
] as const;
export type MoveFate = (typeof MOVE_FATES)[number];

export type MoveFacts = {
  readonly charge: Charge;
  readonly standing: Standing;
  /** Whose portfolio it is. */
  readonly from: string;
  /** What whoever gets it holds and has declared. */
  readonly to: Holder;
  readonly away: boolean;
  /** The roles that whoever moves it holds there. */
  readonly roles: readonly Role[];
};

/** What would become of one company. */
export function moveFate({ charge, standing, from, to, away, roles }: MoveFacts): MoveFate {
  if (!roles.some((role) => DISPATCHERS.includes(role))) return 'not-yours';
  if (charge.specialist === to.person) return 'same';
  if (charge.specialist !== from) return 'elsewhere';
  if (!hasSpecialist(standing)) return 'over';
  if (isConflicted(to, charge.id)) return 'conflict';
  if (!rolesOn(to, { ...charge, specialist: null }).includes('specialist')) return 'not-reached';
  return away ? 'away' : 'would';
}

export type BeginMove = {
  readonly from: string;
  readonly to: string;
  readonly reason: ContentRef;
  readonly companies: readonly string[];
};
export type PortfolioEvent =
  | ({ readonly type: 'PortfolioMoveBegun' } & BeginMove)
  | { readonly type: 'CompanyMoved'; readonly participant: string }
  /** `why`: a fate, or the code of a refusal. */
  | { readonly type: 'CompanyStayed'; readonly participant: string; readonly why: string };

/** More companies than these do not move at once. */
export const MOST_MOVED = 500;

/** @throws Refusal */
export function beginMove({ from, to, reason, companies }: BeginMove): PortfolioEvent {
  requireThat(from !== to, 'SamePortfolio', 'These companies are in that portfolio already.');
  requireThat(companies.length > 0, 'NothingChosen', 'Choose at least one company.');
  requireThat(companies.length <= MOST_MOVED, 'TooManyChosen', `At most ${MOST_MOVED} companies are moved at once.`);
  return { type: 'PortfolioMoveBegun', from, to, reason, companies: [...new Set(companies)] };
}
