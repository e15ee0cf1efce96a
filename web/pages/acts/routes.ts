/** Two routes for every act that people do on a participant, permitted as the rules say who may. */
import type { Request } from 'express';
import { ACTS } from '../../../domain/participant.ts';
import { recordedAs } from '../../../db/queries/repetition.ts';
import { loadFiling } from '../../../db/queries/filings.ts';
import type { Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes, type Fields, type FormPage, type Outcome, type Setup, type Visit } from '../../forms.ts';
import { commandId, hiddenOf, type Hidden } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler, Permission, Route } from '../../route.ts';
import { CSRF_FIELD } from '../../session/csrf.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { kebab, type FormAct } from './act-form.ts';
import { actAddress, actPattern } from './address.ts';
import { execute, filed, given } from './execute.ts';
import { ACT_FORMS, FORM_ACTS } from './forms.ts';
import { told } from './refusals.ts';
import { said } from './said.ts';
import { sceneOf, type Scene } from './scene.ts';

/** Rows of the route table. */
export const actRoutes = (deps: Deps): readonly Route[] => FORM_ACTS.flatMap((act) => rowsOf(deps, act));

function rowsOf(deps: Deps, act: FormAct): readonly Route[] {
  const row = { name: `acts.${kebab(act)}`, path: actPattern(act), may: permissionOf(act) };
  return formRoutes(row, pageOf(deps, act)).map((route) =>
    route.method === 'post' ? { ...route, handle: once(deps, act, route.handle) } : route,
  );
}

/** The rules say who may; nobody else does. */
function permissionOf(act: FormAct): Permission {
  const { may } = ACTS[act];
  if (may === 'system') throw new Error(`${act} is not for people`);
  return { roles: may, own: true };
}

const pageOf = (deps: Deps, act: FormAct): FormPage<Fields> => ({
  checks: ACTS[act].binds ?? false,
  async opens(visit) {
    const { why, language } = await sceneOf(deps, act, visit);
    if (why && ACTS[act].filing === undefined) throw told(language, why);
  },
  setup: async (visit) => setupOf(await sceneOf(deps, act, visit)),
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
    facts: [{ label: COMPANY, value: account.company }, ...facts],
    seen: state.seq,
    action: actAddress(id, act, about),
    submit: ACT_FORMS[act].submit,
    back: { href: paths.participant({ id }), label: viewer.kind === 'staff' ? TO_PARTICIPANT : TO_OWN_PAGE },
  };
}

const COMPANY: Words = { en: 'Company', es: 'Empresa' };
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

/** A form that is sent again leads where it led before, though the record offers other choices now; one that has grown old says so. */
const once =
  (deps: Deps, act: FormAct, handle: Handler): Handler =>
  async (req, res) => {
    const visit: Visit = { viewer: viewerOf(res), params: req.params as Record<string, string>, req };
    const { command, seen, step } = hiddenOf(req.body);
    const scene = await sceneOf(deps, act, visit);
    const before = step === 'confirm' ? await outcomeBefore(scene, commandId(command, typedIn(req))) : null;
    if (before) {
      if (before.flash) req.session.flash = before.flash;
      return res.redirect(303, before.to);
    }
    const { why, language, state } = scene;
    if (why && seen < state.seq && ACTS[act].filing === undefined) throw told(language, why, true);
    await handle(req, res);
  };

/** Asked after the scene was loaded: a command that is not there yet cannot have changed what the form is drawn from. */
async function outcomeBefore({ act, id, pool }: Scene, command: string): Promise<Outcome | null> {
  if (ACTS[act].filing !== undefined) {
    const filing = await loadFiling(pool, id, command);
    return filing && filing.command.type === act ? filed(id, act, filing.id) : null;
  }
  const seq = await recordedAs(pool, id, command);
  return seq === null ? null : given(id, act, seq);
}

const HIDDEN: Readonly<Record<keyof Hidden, true>> = { command: true, seen: true, step: true };

/** Everything in the body but the hidden part. */
function typedIn({ body }: Request): Readonly<Record<string, readonly string[]>> {
  const sent = Object.entries((body ?? {}) as Readonly<Record<string, string | readonly string[]>>);
  const typed = sent.filter(([name]) => !Object.hasOwn(HIDDEN, name) && name !== CSRF_FIELD);
  return Object.fromEntries(typed.map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
}
