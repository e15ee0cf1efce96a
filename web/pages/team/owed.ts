/** What the agency owes and is about to owe, by rule; each number leads to its cases. */
import { owedDeadlines, WHEN } from '../../../db/queries/team-deadlines.ts';
import { drawBars } from '../../charts/bars.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { OWED, TEAM, WHEN_WORDS } from '../../words/page-team.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Tongue } from '../../words/tongue.ts';
import { addressOf } from '../queue/address.ts';
import { sum } from './groups.ts';
import type { Scope } from './scope.ts';
import { cell, countCell, type Section } from './section.ts';

/** A rule by its title in today's policy; by its code when that has it no more. */
export function ruleTitle(
  { policies }: Pick<Deps, 'policies'>,
  { ask, tongue }: { readonly ask: Scope['ask']; readonly tongue: Tongue },
  id: string,
) {
  const rule = policies.at(ask.today).rules[id];
  return rule ? tongue.say(ruleWords(rule)) : id;
}

export async function owedSection(deps: Deps, scope: Scope): Promise<Section> {
  const { tongue, ask, asked } = scope;
  const rows = await owedDeadlines(deps.pool, ask);
  const rules = [...new Set(rows.map(({ rule }) => rule))]
    .map((rule) => ({
      rule,
      name: ruleTitle(deps, scope, rule),
      counts: WHEN.map((when) => ({
        when,
        n: sum(rows.filter((row) => row.rule === rule && row.when === when).map(({ n }) => n)),
      })),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, tongue.language));
  const columns = WHEN.map((when) => tongue.say(WHEN_WORDS[when]));
  const titled = { name: 'owed', title: tongue.say(OWED.title), text: tongue.say(OWED.how) };
  return {
    id: 'owed',
    title: titled.title,
    how: titled.text,
    chart:
      rules.length === 0
        ? null
        : await drawBars({
            ...titled,
            columns,
            shared: true,
            names: 340,
            bars: rules.flatMap(({ name, counts }) =>
              counts.map(({ when, n }) => ({
                row: name,
                column: tongue.say(WHEN_WORDS[when]),
                value: n,
                text: n.toLocaleString(tongue.language),
              })),
            ),
          }),
    table: {
      head: [tongue.say(OWED.rule), ...columns, tongue.say(TEAM.total)],
      rows: rules.map(({ rule, name, counts }) => ({
        name: cell(name),
        cells: [
          ...counts.map(({ when, n }) =>
            countCell(
              tongue,
              n,
              `${paths.teamDeadlines()}?${new URLSearchParams({ ...asked, rule, when }).toString()}`,
            ),
          ),
          countCell(tongue, sum(counts.map(({ n }) => n))),
        ],
      })),
    },
    nothing: tongue.say(OWED.nothing),
    link:
      rules.length === 0
        ? null
        : { href: addressOf('team', { kind: 'agency.late', office: asked.office }), label: tongue.say(OWED.lateWork) },
  };
}
