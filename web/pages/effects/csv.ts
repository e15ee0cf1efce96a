/** The feed as a file for spreadsheets, all of what was asked for. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { effectLines, type EffectLine } from '../../../db/queries/effects.ts';
import { companiesOf } from '../../../db/queries/watch.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { askedOf, query } from './asked.ts';
import { lateBefore } from './late.ts';

const LINE = {
  participant: ({ participant }) => participant,
  number: ({ number }) => number?.toString() ?? '',
  entry: ({ seq }) => seq?.toString() ?? '',
  from: ({ from }) => from.toISOString(),
  standing: ({ held }) => held.standing,
  tier: ({ held }) => String(held.tier),
  benefits: ({ held }) => held.benefits.join(' '),
  'standing before': ({ before }) => before.standing,
  'tier before': ({ before }) => String(before.tier),
  'benefits before': ({ before }) => before.benefits.join(' '),
  'gives back': ({ reinstates }) => (reinstates ? 'yes' : 'no'),
  'told once more': ({ restates }) => (restates ? 'yes' : 'no'),
  recorded: ({ since }) => since.toISOString(),
  tries: ({ tries }) => String(tries),
  fault: ({ fault }) => fault ?? '',
  receipt: ({ receipt }) => receipt ?? '',
  receipted: ({ receiptedAt }) => receiptedAt?.toISOString() ?? '',
} as const satisfies Readonly<Record<string, (line: EffectLine) => string>>;

export function downloadEffects(deps: Deps, readers: readonly Role[]): Handler {
  return async (req, res) => {
    const asked = askedOf(queryOf(req, query));
    const viewer = viewerOf(res);
    const ask = { ...asked, late: lateBefore(deps) };
    const lines = await effectLines(deps.pool, reachOf(viewer, readers), ask, { limit: null });
    const about = [...new Set(lines.map(({ participant }) => participant))];
    const companies = await companiesOf(deps.pool, about, reachOf(viewer, CASE_READERS));
    const rows = lines.map((line) => [
      companies.get(line.participant) ?? '',
      ...Object.values(LINE).map((value) => value(line)),
    ]);
    csvFile(res, `effects-${asked.state}.csv`, ['company', ...Object.keys(LINE)], rows);
  };
}
