/** The page of an act's form: what it shows of the participant, whether it opens, and what is done with its answers. */
import { ACTS } from '../../../domain/participant.ts';
import type { Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, FormPage, Setup } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { STANDINGS, TIERS } from '../../words/standing.ts';
import type { FormAct } from './form-act.ts';
import { actAddress } from './address.ts';
import { execute } from './execute.ts';
import { ACT_FORMS } from './forms.ts';
import { told } from './refusals.ts';
import { said } from './said.ts';
import { sceneOf, type Scene } from './scene.ts';

export const pageOf = (deps: Deps, act: FormAct): FormPage<Fields> => ({
  checks: ACTS[act].binds ?? false,
  stepUp: ACTS[act].stepUp ?? false,
  async opens(visit) {
    const { why, language } = await sceneOf(deps, act, visit);
    if (why && ACTS[act].filing === undefined) throw told(language, why);
  },
  setup: async (visit) => setupOf(await sceneOf(deps, act, visit)),
  again: async (visit) => setupOf({ ...(await sceneOf(deps, act, visit)), confirms: false }),
  execute: async (values, order) => execute(deps, await sceneOf(deps, act, order), values, order),
});

async function setupOf(scene: Scene): Promise<Setup<Fields>> {
  const { act, id, state, account, about, viewer } = scene;
  const { rules, intro = [], facts = [], ...drawing } = await ACT_FORMS[act].draw(scene);
  return {
    ...drawing,
    ...(rules && { rules: (values) => rules(values) }),
    title: ACTS_WORDS[act],
    intro: [...intro, ...asThingsStand(scene)],
    facts: [{ label: COMPANY, value: account.company }, ...standing(scene), ...facts],
    seen: state.seq,
    action: actAddress(id, act, about),
    submit: ACT_FORMS[act].submit,
    back: backTo(id, viewer),
  };
}

/** Who works for the agency sees at a glance with whom it has to do; the company knows. */
function standing({ viewer, language, state }: Scene) {
  const words = [STANDINGS[state.standing], ...(state.tier > 0 ? [TIERS[state.tier]] : [])];
  return viewer.kind === 'staff' ? [{ label: STANDING, value: words.map((one) => one[language]).join(', ') }] : [];
}

/** The way back to the participant. */
export const backTo = (id: string, { kind }: Viewer) => ({
  href: paths.participant({ id }),
  label: kind === 'staff' ? TO_PARTICIPANT : TO_OWN_PAGE,
});

const COMPANY: Words = { en: 'Company', es: 'Empresa' };
const STANDING: Words = { en: 'Standing', es: 'Situación' };
const TO_PARTICIPANT: Words = { en: 'Back to the participant', es: 'Volver al participante' };
const TO_OWN_PAGE: Words = { en: 'Back to your page', es: 'Volver a su página' };

/** A filing is never refused; whoever files is told beforehand what the rules would say to it. */
function asThingsStand({ act, why }: Scene): readonly Words[] {
  if (!why || ACTS[act].filing === undefined) return [];
  const [en, es] = [told('en', why).message, told('es', why).message];
  return [
    said(
      `As things stand, the rules cannot take this up: ${en} You may file it all the same. It is received with a receipt, and a person looks at it.`,
      `Tal como está el registro, las reglas no pueden tramitarlo: ${es} Puede presentarlo de todos modos. Se recibe con acuse y lo revisa una persona.`,
    ),
  ];
}
