/** Every version of the policy: since when, adopted by whom, and what runs under it. */
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Policy } from '../../../domain/policy.ts';
import { loadAdoptions, loadNames, type Adoption } from '../../../db/queries/dossier.ts';
import { runningUnder, type Running } from '../../../db/queries/running.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { pageOf, stateOf } from './version.ts';
import { W } from './words.ts';

export const showPolicies =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { pool, policies } = deps;
    const versions = policies.versions().map((version) => policies.of(version));
    const [adoptions, running] = await Promise.all([
      loadAdoptions(pool, policies.versions()),
      runningUnder(pool, reachOf(viewer, CASE_READERS)),
    ]);
    const names = await loadNames(
      pool,
      adoptions.map(({ person }) => person),
    );
    const today = todayOf(deps);
    show(res, 'policy/list', {
      w: saidAll(tongue, W),
      templates: paths.templates(),
      versions: versions.toReversed().map((policy) => {
        const { tone, words } = stateOf(policy, policies, today);
        return {
          version: policy.version,
          href: pageOf(policy),
          effective: tongue.date(policy.effectiveFrom),
          state: { tone, label: tongue.say(words) },
          adopted: adoptedView(policy, adoptions, names, deps.config.zone, tongue),
          ...runningView(
            running.find((one) => one.policy === policy.version),
            tongue,
          ),
        };
      }),
    });
  };

function adoptedView(
  { version }: Policy,
  adoptions: readonly Adoption[],
  names: ReadonlyMap<string, string>,
  zone: string,
  { say, instant }: Tongue,
) {
  const adoption = adoptions.find(({ policy }) => policy === version);
  if (!adoption) return { tag: { tone: 'warn', label: say(W.notAdopted) }, line: '' };
  const name = names.get(adoption.person) ?? adoption.person;
  return {
    tag: { tone: 'good', label: say(W.adopted) },
    line: say(W.adoptedBy, { name, date: instant(adoption.adoptedAt, zone) }),
  };
}

/** The numbers of what runs, as text. */
export function runningView(found: Running | undefined, { language, say }: Tongue) {
  const { clocks = 0, held = 0, participants = 0, applications = 0, reviews = 0, validations = 0 } = found ?? {};
  const told = (n: number): string => n.toLocaleString(language);
  return {
    clocks: held === 0 ? told(clocks) : say(W.ofThemHeld, { n: told(clocks), held: told(held) }),
    participants: told(participants),
    applications: told(applications),
    reviews: told(reviews),
    validations: told(validations),
  };
}
