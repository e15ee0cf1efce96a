/** The decision of a full bundle judged again, by the policy and the criteria in the bundle itself and the rules of this release. */
import { loadCalendars } from '../calendars.ts';
import { readCriteria, type Criteria } from '../criteria.ts';
import { readPolicies, type Policies, type TextFile } from '../policy.ts';
import type { StreamRow } from '../queries/decision.ts';
import { rejudge, type Rejudgement } from '../rejudge.ts';
import { adoptedTexts } from '../rejudge-changes.ts';
import { rulesVersion } from '../rules-version.ts';
import { isWhole, shown, type Bundle, type Item } from './bundle-form.ts';

/** Null when something that judging needs is withheld. Ask of a bundle that was checked. */
export function rejudgeBundle({ items, participant, decision }: Bundle): Rejudgement | null {
  const rows = items.filter(({ kind }) => kind === 'event');
  if (!rows.every(isWhole)) return null;
  let policies: Policies | undefined;
  let criteria: Criteria | undefined;
  // read when they are asked for: what this release cannot read any more, it does not know, and the bundle is whole all the same
  const read = (): Policies => (policies ??= readPolicies(filesOf(items, 'policy'), 'the bundle'));
  const editions = items.filter(({ kind }) => kind === 'rules').map(({ id }) => id);
  const setup = {
    policies: { of: (version: string) => read().of(version), hash: (version: string) => read().hash(version) },
    adopted: adoptedTexts(items.filter(({ kind }) => kind === 'adoption').map(adoptionOf)),
    criteria: { of: (version: string) => (criteria ??= readCriteria(filesOf(items, 'criteria'))).of(version) },
    calendars: loadCalendars(),
    rules: rulesVersion(),
    editions: editions.length > 0 ? new Set(editions) : null, // bundles did not always say
  };
  return rejudge(setup, participant, rows.map(streamRow), decision) ?? null;
}

const adoptionOf = (item: Item) => ({ policy: item.id, body: (shown(item, 'body') ?? null) as string | null });
const filesOf = (items: readonly Item[], kind: 'policy' | 'criteria'): readonly TextFile[] =>
  items.filter((item) => item.kind === kind).map((item) => ({ file: item.id, text: String(shown(item, 'text')) }));

function streamRow(item: Item): StreamRow {
  const values = Object.fromEntries(Object.keys(item.parts).map((name) => [name, shown(item, name)]));
  const at = Math.round(Number(values['at']) * 1000);
  return { ...values, seq: Number(item.id), at } as unknown as StreamRow;
}
