/** The version that an address names, and what everyone who looks at it asks first: is it in force, and has headquarters adopted it? */
import type { Policy, Rule } from '../../../domain/policy.ts';
import type { WallDate } from '../../../domain/calendar.ts';
import type { Adoption } from '../../../db/queries/dossier.ts';
import type { Policies } from '../../../db/policy.ts';
import type { ContentRef } from '../../../domain/content.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { refIn } from '../acts/texts.ts';
import { STATES } from './words.ts';

/** @throws Problem 404 */
export function versionOf(policies: Policies, { program, effective }: Readonly<Record<string, string>>): Policy {
  const version = `${program}/${effective}`;
  if (!policies.versions().includes(version)) throw notFound();
  return policies.of(version);
}

const named = ({ programme, effectiveFrom }: Policy) => ({ program: programme, effective: effectiveFrom });
export const pageOf = (policy: Policy): string => paths.policy(named(policy));
export const adoptionPageOf = (policy: Policy): string => paths.adoptPolicy(named(policy));

/** Whether it is the one in force on a day, or one before or after it. */
export function stateOf({ version, programme, effectiveFrom }: Policy, policies: Policies, today: WallDate) {
  if (effectiveFrom > today) return { tone: 'info', words: STATES.ahead } as const;
  const current = policies.at(today, programme).version === version;
  return current
    ? ({ tone: 'good', words: STATES.current } as const)
    : ({ tone: 'plain', words: STATES.former } as const);
}

/** What the adopting event says of the text, and the note that came with it. */
export function adoptedText(
  { body, policy }: Adoption,
  policies: Policies,
): { hash: 'same' | 'other' | 'none'; note: ContentRef | null } {
  if (body === null) return { hash: 'none', note: null };
  const { sha256, note } = JSON.parse(body) as { readonly sha256?: unknown; readonly note?: unknown };
  return { hash: sha256 === policies.hash(policy) ? 'same' : 'other', note: refIn(note) };
}

/** The day from which a rule has said what it says: that of the earliest version in an unbroken row of the same programme. */
export function sinceOf(
  { id, value, unit, direction, starts }: Rule,
  { programme, version }: Policy,
  policies: Policies,
): WallDate {
  const versions = policies
    .versions()
    .map(policies.of)
    .filter((policy) => policy.programme === programme);
  const row = versions.slice(0, versions.findIndex((policy) => policy.version === version) + 1);
  const other = row.findLastIndex(({ rules }) => {
    const rule = rules[id];
    return (
      !rule || rule.value !== value || rule.unit !== unit || rule.direction !== direction || rule.starts !== starts
    );
  });
  return row[other + 1]!.effectiveFrom;
}

/** Whether a value is no law and nothing that the agency has published. */
export const isPractice = ({ authority }: { readonly authority: string }): boolean =>
  authority === 'secondary' || authority === 'assumed';
