/** The worklist as a file for spreadsheets: all of the list, with the same filters and in the same order. */
import { listValidations, type WorklistLine } from '../../../db/queries/validations.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { askOf, query } from './asked.ts';

const whyOf = ({ owed }: WorklistLine): string =>
  owed
    .map(({ rule, start, because, due, skipped, held }) =>
      [`${rule}: ${due}, from ${start} (${because})`, skipped.length > 0 && `${skipped.length} days skipped`, held?.why]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');

const COLUMNS = {
  participant: ({ participant }) => participant,
  company: ({ company }) => company,
  state: ({ state }) => state,
  kind: ({ kind }) => kind,
  cycle: ({ cycle }) => cycle,
  risk: ({ risk }) => risk,
  office: ({ office }) => office,
  specialist: ({ specialist }) => specialist ?? '',
  due_by_statute: ({ statutory_on }) => statutory_on ?? '',
  due_by_practice: ({ practice_on }) => practice_on ?? '',
  due: ({ due_on }) => due_on ?? '',
  step: ({ stage }) => stage ?? '',
  mode: ({ mode }) => mode ?? '',
  visit: ({ agreed_on }) => agreed_on ?? '',
  paused: ({ paused }) => (paused ? 'yes' : 'no'),
  places: ({ legs }) => legs.flatMap(({ place }) => place ?? []).join(' '),
  why: whyOf,
} as const satisfies Readonly<Record<string, (line: WorklistLine) => string>>;

export const downloadValidations =
  (deps: Deps): Handler =>
  async (req, res) => {
    const ask = askOf(deps, viewerOf(res), queryOf(req, query));
    const lines = await listValidations(deps.pool, ask, null, null);
    const rows = lines.map((line) => Object.values(COLUMNS).map((value) => value(line)));
    csvFile(res, `validations-${ask.on}.csv`, Object.keys(COLUMNS), rows);
  };
