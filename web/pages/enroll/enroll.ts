/**
 * Whoever has signed in types in the code of an invitation, and is known from then on. Signing in came first: the mail alone, or a link in it,
 * changes nothing.
 */
import type { Request, Response } from 'express';
import { SYSTEM } from '../../../domain/actor.ts';
import type { OrganizationEvent } from '../../../domain/organization.ts';
import { takeSignIn } from '../../../domain/organization-codes.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { hasMistypedTooMany, invitedAt, type Invited } from '../../../db/enrollment.ts';
import { loadOrganization } from '../../../db/organization.ts';
import { changeOrganization } from '../../../db/organization-change.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import { text } from '../../forms.ts';
import { commandId, hiddenOf, newForm } from '../../forms/command.ts';
import { drawForm, type Drawn } from '../../forms/draw.ts';
import { rawOf, readForm } from '../../forms/read.ts';
import type { Setup } from '../../forms/setup.ts';
import { localsOf } from '../../locals.ts';
import { carryChanges } from '../../organization-intake.ts';
import { paths } from '../../paths.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { mayEnroll } from '../../session/door.ts';
import { goOn } from '../../session/session.ts';
import { told } from '../acts/refusals.ts';
import { codeField, enrollmentOf, sealOf, typed } from '../organization/codes.ts';
import { changeOf } from '../organization/visit.ts';
import { ENROLL } from './words.ts';

const fields = { email: text({ label: ENROLL.mail, max: 254, input: 'email' }), code: codeField() };
const setup: Setup<typeof fields> = {
  title: ENROLL.title,
  intro: [ENROLL.intro],
  fields,
  seen: 0,
  action: paths.enroll(),
  submit: ENROLL.submit,
  back: { href: paths.home(), label: ENROLL.back },
};

/** The subject of whoever may come in here. @throws Problem 403 for the agency's own people */
function signInOf(req: Request, res: Response): string {
  const { visitor } = localsOf(res);
  const { signedIn } = req.session;
  if (!signedIn || !mayEnroll(req) || (typeof visitor !== 'string' && visitor.kind === 'staff')) throw forbidden();
  return signedIn.sub;
}

export const askCode = (): Handler => (req, res) => {
  signInOf(req, res);
  drawForm(res, false, { setup, raw: {}, hidden: { command: newForm(), seen: 0 } }, 200);
};

export const takeCode =
  (deps: Deps): Handler =>
  async (req, res) => {
    const signIn = signInOf(req, res);
    const hidden = hiddenOf(req.body);
    const drawn: Drawn<typeof fields> = { setup, raw: rawOf(fields, req.body), hidden };
    const reading = readForm(fields, drawn.raw);
    if (!reading.ok) return drawForm(res, false, { ...drawn, faults: reading.faults }, 422);
    try {
      const { email, code } = reading.values;
      await enroll(deps, { signIn, email, code: typed(code), command: commandId(hidden.command, drawn.raw) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refusal = inWords(error, res);
      return drawForm(res, false, { ...drawn, hidden: { command: newForm(), seen: 0 }, refusal }, 409);
    }
    await goOn(req, res, paths.home(), { tone: 'success', words: ENROLL.done });
  };

/** Whether there is an invitation at that address, and what became of it, is told only to whoever has its code. */
function inWords({ code, message }: Refusal, res: Response): string {
  const { language } = localsOf(res);
  if (code === 'TooManyMistyped') return ENROLL.tooMany[language];
  return KEPT.includes(code) ? told(language, { code, message }).message : ENROLL.wrong[language];
}
const KEPT = ['SignsInAsOther', 'AgencyPerson', 'Conflict'];

type Typed = { readonly signIn: string; readonly email: string; readonly code: string; readonly command: string };

/** @throws Refusal */
async function enroll(deps: Deps, { signIn, email, code, command }: Typed): Promise<void> {
  const at = deps.now();
  if (await hasMistypedTooMany(deps.pool, signIn, at)) throw new Refusal('TooManyMistyped', ENROLL.tooMany.en);
  const { organization, person } = await meant(deps, await invitedAt(deps.pool, email, at), code);
  const seal = sealOf(deps, enrollmentOf(person), code);
  const change = changeOf(deps, { command, params: { id: organization } }, SYSTEM); // nobody who acts in a role yet
  const events = await changeOrganization(deps.pool, change, (known) =>
    takeSignIn(known, { person, seal, signIn }, at),
  );
  if (!(await hasTaken(deps, events, { organization, person }, signIn)))
    throw new Refusal('WrongCode', ENROLL.wrong.en);
  await carryChanges(deps).catch((error: unknown) =>
    deps.log.warn({ failure: describe(error) }, 'a change of a company waits for the engine'),
  );
}

/** Of several invitations at one mailbox, the one whose code it is; else the latest. @throws Refusal when there is none */
async function meant(deps: Deps, invited: readonly Invited[], code: string): Promise<Invited> {
  for (const one of invited) {
    const known = await loadOrganization(deps.pool, one.organization, deps.now());
    const invitation = known?.organization.people.find(({ id }) => id === one.person)?.invitation;
    if (invitation?.seal === sealOf(deps, enrollmentOf(one.person), code)) return one;
  }
  const [latest] = invited;
  if (!latest) throw new Refusal('WrongCode', ENROLL.wrong.en);
  return latest;
}

/** A form that came twice was taken the first time. */
async function hasTaken(
  deps: Deps,
  events: readonly OrganizationEvent[],
  { organization, person }: Invited,
  signIn: string,
): Promise<boolean> {
  if (events.length > 0) return events.some(({ type }) => type === 'SignInTaken');
  const known = await loadOrganization(deps.pool, organization, deps.now());
  return known?.organization.people.find(({ id }) => id === person)?.signIn === signIn;
}
