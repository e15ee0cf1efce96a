/** Headquarters adopts a version of the policy. */
import { Refusal } from '../../../domain/refusal.ts';
import { adoptVersion } from '../../../db/adoption.ts';
import { loadAdoptions } from '../../../db/queries/dossier.ts';
import { rulesVersion } from '../../../db/rules-version.ts';
import type { Deps } from '../../deps.ts';
import { textarea, type FormPage } from '../../forms.ts';
import { tongue } from '../../words/tongue.ts';
import { adoptionPageOf, isPractice, pageOf, versionOf } from './version.ts';
import { ADOPT, REFUSED, W } from './words.ts';

const fields = { note: textarea({ label: ADOPT.note, hint: ADOPT.noteHint, max: 2000 }) };

export const adoptPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  stepUp: true,
  async setup({ params, viewer }) {
    const policy = versionOf(deps.policies, params);
    const [adoption] = await loadAdoptions(deps.pool, [policy.version]);
    const rules = Object.values(policy.rules);
    return {
      title: ADOPT.title,
      ...(adoption && { intro: [ADOPT.again] }),
      facts: [
        { label: W.version, value: policy.version },
        { label: W.effective, value: tongue(viewer.language).date(policy.effectiveFrom) },
        { label: ADOPT.practice, value: `${rules.filter(isPractice).length} / ${rules.length}` },
        { label: W.text, value: deps.policies.hash(policy.version) },
      ],
      fields,
      seen: 0,
      action: adoptionPageOf(policy),
      submit: ADOPT.submit,
      back: { href: pageOf(policy), label: W.back },
      consequences: [ADOPT.consequence],
    };
  },
  async execute({ note }, { params, viewer }) {
    const policy = versionOf(deps.policies, params);
    const { version } = policy;
    const [earlier] = await loadAdoptions(deps.pool, [version]);
    const act = { version, person: viewer.person, role: 'headquarters', at: deps.now(), note } as const;
    try {
      await adoptVersion({ ...deps, rules: rulesVersion() }, act);
    } catch (error) {
      if (!(error instanceof Refusal) || viewer.language === 'en') throw error;
      throw new Refusal(error.code, REFUSED[error.code] ?? error.message);
    }
    const flash = earlier
      ? ({ tone: 'info', words: ADOPT.already } as const)
      : ({ tone: 'success', words: ADOPT.done } as const);
    return { to: pageOf(policy), flash };
  },
});
