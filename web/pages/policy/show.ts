/** One version of the policy: its rules, on what they rest, its adoption, what runs under it, and how it differs from another. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Authority, Policy } from '../../../domain/policy.ts';
import { differences } from '../../../domain/policy-difference.ts';
import { loadAdoptions, loadNames } from '../../../db/queries/dossier.ts';
import { clocksByRule, runningUnder } from '../../../db/queries/running.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { AUTHORITIES } from '../../words/clocks.ts';
import { ruleWords } from '../../words/rules.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { asWritten } from '../acts/said.ts';
import { textOf } from '../acts/texts.ts';
import { runningView } from './list.ts';
import { otherSettings, ruleView, toneOf } from './rule-view.ts';
import { adoptedText, adoptionPageOf, pageOf, sinceOf, stateOf, versionOf } from './version.ts';
import { W } from './words.ts';

const query = z.object({ against: z.string().max(100).optional() });

/** `/policy/ctpat/2020-03-01?against=ctpat/2027-01-01`. */
export const showPolicy =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, policies } = deps;
    const policy = versionOf(policies, req.params as Record<string, string>);
    const { against } = queryOf(req, query);
    const reach = reachOf(viewer, CASE_READERS);
    const [running, clocks, adoption] = await Promise.all([
      runningUnder(pool, reach),
      clocksByRule(pool, policy.version, reach),
      adoptionView(deps, policy, tongue),
    ]);
    const { tone, words } = stateOf(policy, policies, todayOf(deps));
    show(res, 'policy/version', {
      w: saidAll(tongue, W),
      crumbs: [
        { label: W.title, href: paths.policies() },
        { label: asWritten(policy.version), href: null },
      ],
      version: policy.version,
      effective: tongue.date(policy.effectiveFrom),
      state: { tone, label: tongue.say(words) },
      hash: policies.hash(policy.version),
      adoption,
      adopt: adoption.adopted || !viewer.roles.includes('headquarters') ? null : adoptionPageOf(policy),
      running: runningView(
        running.find((one) => one.policy === policy.version),
        tongue,
      ),
      rests: restsView(policy, tongue),
      rules: Object.values(policy.rules).map((rule) =>
        ruleView(rule, sinceOf(rule, policy, policies), clocks.get(rule.id) ?? 0, tongue),
      ),
      others: otherSettings(policy),
      ...comparisonView(deps, policy, against, tongue),
    });
  };

async function adoptionView({ pool, policies, config }: Deps, { version }: Policy, { say, instant }: Tongue) {
  const [adoption] = await loadAdoptions(pool, [version]);
  if (!adoption)
    return { adopted: false, tag: { tone: 'warn', label: say(W.notAdopted) }, lines: [say(W.notAdoptedLine)] };
  const { hash, note: ref } = adoptedText(adoption, policies);
  const [names, note] = await Promise.all([loadNames(pool, [adoption.person]), textOf(pool, ref)]);
  const { event, person, adoptedAt } = adoption;
  const line = { date: instant(adoptedAt, config.zone), name: names.get(person) ?? person, event };
  return {
    adopted: true,
    tag: { tone: hash === 'same' ? 'good' : 'bad', label: say(W.adopted) },
    lines: [
      say(W.adoptedLine, line),
      ...(note === null ? [] : [say(W.noteLine, { note })]),
      say({ same: W.hashSame, other: W.hashOther, none: W.hashNone }[hash]),
    ],
  };
}

/** How many rules rest on what. */
function restsView({ rules }: Policy, { say, language }: Tongue) {
  const all = Object.values(rules);
  return (Object.keys(AUTHORITIES) as Authority[]).map((authority) => ({
    tag: { tone: toneOf(authority), label: say(AUTHORITIES[authority]) },
    count: all.filter((rule) => rule.authority === authority).length.toLocaleString(language),
  }));
}

function comparisonView(
  { policies }: Pick<Deps, 'policies'>,
  policy: Policy,
  against: string | undefined,
  { say }: Tongue,
) {
  const others = policies.versions().filter((version) => version !== policy.version);
  const other = against !== undefined && others.includes(against) ? policies.of(against) : null;
  return {
    page: pageOf(policy),
    versions: others.map((version) => ({ version, chosen: version === other?.version })),
    comparison: other && {
      title: say(W.differences, { other: other.version }),
      old: say(W.old, { other: other.version }),
      lines: differences(other, policy).map(({ path, before, after }) => ({
        title: titleOf(path, [policy, other], say),
        setting: path,
        before: before ?? say(W.none),
        after: after ?? say(W.none),
      })),
    },
  };
}

/** The title of the rule to which a value belongs; empty for what is no rule's. */
function titleOf(path: string, policies: readonly Policy[], say: Tongue['say']): string {
  const [part, id = ''] = path.split('.');
  const rule = part === 'rules' ? policies.map(({ rules }) => rules[id]).find((one) => one !== undefined) : undefined;
  return rule ? say(ruleWords(rule)) : '';
}
