/**
 * A form and what becomes of it: shown, read, shown again with what is wrong, checked by the person, executed, and left by a redirect.
 * What was typed is never lost: not by a fault, not by a refusal, not by an engine that is away.
 */
import type { Request, Response } from 'express';
import { Refusal } from '../../domain/refusal.ts';
import { problemOf } from '../failure.ts';
import { localsOf, viewerOf, webOf } from '../locals.ts';
import { badRequest } from '../problem.ts';
import type { Handler } from '../route.ts';
import { typedIn } from '../session/csrf.ts';
import { confirmFirst, freshSince } from '../session/fresh.ts';
import { forget, keep, type Kept } from '../session/kept.ts';
import { keptHere, WAITING } from '../session/kept-page.ts';
import { checkNames, commandId, hiddenOf, newForm, type Hidden } from './command.ts';
import { drawCheck, drawForm, type Drawn } from './draw.ts';
import type { Fields, Values } from './field.ts';
import { inTurn } from './in-turn.ts';
import { rawOf, readForm, spellForm } from './read.ts';
import type { FormPage, Order, Setup, Visit } from './setup.ts';
import { goOn, saved } from '../session/session.ts';
import { holderOf } from '../session/signed-in.ts';

/** So many keep two cores busy while one of them waits for the engine, for which it may take four seconds: people are told within five. */
const answering = inTurn(() => 3, 800);
/** One after the other while somebody is being answered: whoever has pressed waits for less, and those who open come back apart. */
const opening = inTurn(() => (answering.busy() ? 1 : 2), 2_000);

/** The two handlers of a form: `show` for GET, `submit` for POST. */
export function formPage<F extends Fields>(page: FormPage<F>): { readonly show: Handler; readonly submit: Handler } {
  return {
    show: async (req, res) => {
      const visit = visitOf(req, res);
      const kept = keptHere(req, res);
      if (kept) return opening.turn(() => submitted(page, visit, asKept(page, kept), res));
      const setup = await opening.turn(async () => {
        await page.opens?.(visit);
        return page.setup(visit);
      });
      checkNames(Object.keys(setup.fields));
      const raw = spellForm(setup.fields, setup.initial ?? {});
      drawForm(res, page.checks, { setup, raw, hidden: { command: newForm(), seen: setup.seen } }, 200);
    },
    submit: async (req, res) => {
      const visit = visitOf(req, res);
      const sent = { typed: req.body as unknown, hidden: hiddenOf(req.body), again: false };
      await answering.turn(() => submitted(page, visit, sent, res));
    },
  };
}

const visitOf = (req: Request, res: Response): Visit => ({
  viewer: viewerOf(res),
  params: req.params as Record<string, string>,
  req,
});

type Sent = {
  readonly typed: unknown;
  readonly hidden: Hidden;
  /** It was filled in before its person had to sign in again. */
  readonly again: boolean;
};

/** A kept form is shown, as far as it had come, and never done: for that its person presses the button. */
const asKept = <F extends Fields>({ checks }: FormPage<F>, { typed }: Kept): Sent => {
  const hidden = hiddenOf(typed);
  const sent = hidden.step === undefined || hidden.step === 'check' || hidden.step === 'confirm';
  return { typed, hidden: { ...hidden, step: checks && sent ? 'check' : 'edit' }, again: hidden.step !== 'attach' };
};

async function submitted<F extends Fields>(
  page: FormPage<F>,
  visit: Visit,
  { typed, hidden, again }: Sent,
  res: Response,
): Promise<void> {
  const setup = await page.setup(visit);
  if (hidden.step === 'attach') return leaveToAttach(setup, visit.req, res);
  const more = hidden.step === 'more';
  const drawn: Drawn<F> = { setup, raw: rawOf(setup.fields, typed), hidden, again, more, stepUp: page.stepUp ?? false };
  if (hidden.step === 'check' && !page.checks) throw badRequest();
  if (hidden.step === 'edit' || more) return drawForm(res, page.checks, drawn, 200);
  const reading = readForm(setup.fields, drawn.raw, setup.rules);
  const drawnAnew = async () => ({ ...drawn, setup: (await page.again?.(visit)) ?? setup });
  if (!reading.ok) {
    const shown = hidden.step === 'confirm' ? await drawnAnew() : drawn;
    return drawForm(res, page.checks, { ...shown, faults: reading.faults }, 422);
  }
  if (page.checks && hidden.step !== 'confirm') return drawCheck(res, drawn, reading.values, null);
  const order: Order = { ...visit, command: commandId(hidden.command, drawn.raw), seen: hidden.seen };
  if (page.stepUp && freshSince(visit.req, res) === null) return confirmFirst(visit.req, res);
  localsOf(res).command = order.command;
  try {
    const { to, flash } = await page.execute(reading.values, order);
    forget(visit.req, hidden.command);
    await goOn(visit.req, res, to, flash);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null;
    const way = refusal && (await page.way?.(refusal, reading.values, visit));
    const shown = refusal ? await drawnAnew() : drawn;
    notDone(error, res, page.checks, { ...shown, ...(way && { way }) }, reading.values);
  }
}

/** To where documents are uploaded. The form waits in the session, and the page there leads back to it. */
async function leaveToAttach<F extends Fields>({ attach }: Setup<F>, req: Request, res: Response): Promise<void> {
  const { signedIn } = req.session;
  if (!attach || !signedIn) throw badRequest();
  const at = webOf(res).deps.now();
  const form = { holder: holderOf(signedIn), address: req.originalUrl, typed: typedIn(req), fresh: false, at };
  const search = new URLSearchParams({ [WAITING]: keep(req, form) });
  await saved(req);
  res.redirect(303, `${attach.href}?${search.toString()}`);
}

/** Refused: the form again, as a new form, since the world may differ at the next try. Engine or database away: the same form, to be sent again as it is. */
function notDone<F extends Fields>(
  error: unknown,
  res: Response,
  checks: boolean,
  drawn: Drawn<F>,
  values: Values<F>,
): void {
  if (error instanceof Refusal) {
    const hidden = { command: newForm(), seen: drawn.setup.seen };
    return drawForm(res, checks, { ...drawn, hidden, refusal: error.message }, 409);
  }
  const problem = problemOf(error);
  if (problem.status !== 503) throw error;
  drawCheck(res, drawn, values, problem);
}
