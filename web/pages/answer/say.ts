/** Telling something by a link: a form, a page to check it, and one deliberate step. A repetition changes nothing and shows what was told. */
import type { Request, Response } from 'express';
import { SAYINGS, sayingsOf, type Saying } from '../../../domain/answer-link.ts';
import { problemOf } from '../../failure.ts';
import { hiddenOf, newForm } from '../../forms/command.ts';
import { drawCheck, drawForm, type Drawn } from '../../forms/draw.ts';
import { rawOf, readForm } from '../../forms/read.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, Values } from '../../forms.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { takeAnswer } from './answers.ts';
import { showFault } from './closed.ts';
import { linkOf, type OpenLink } from './link.ts';
import { setupOf } from './sayings.ts';

export const sayByLink = (deps: Deps): { readonly show: Handler; readonly submit: Handler } => ({
  show: async (req, res) => {
    const saying = sayingOf(req);
    const opened = await linkOf(deps, req, res);
    if ('fault' in opened) return showFault(res, opened.fault, opened.told);
    requireOffered(opened, saying);
    const setup = setupOf(opened, saying);
    drawForm(res, true, { setup, raw: {}, hidden: { command: newForm(), seen: setup.seen } }, 200);
  },
  submit: async (req, res) => {
    const saying = sayingOf(req);
    const opened = await linkOf(deps, req, res);
    if (!('fault' in opened)) return submitted(deps, opened, saying, req, res);
    if (opened.fault === 'used') return res.redirect(303, paths.answerLink({ link: String(req.params['link']) }));
    showFault(res, opened.fault);
  },
});

function sayingOf(req: Request): Saying {
  const saying = SAYINGS.find((one) => one === req.params['saying']);
  if (!saying) throw notFound();
  return saying;
}

function requireOffered({ leg }: OpenLink, saying: Saying): void {
  if (!sayingsOf(leg !== null).includes(saying)) throw notFound();
}

async function submitted(deps: Deps, opened: OpenLink, saying: Saying, req: Request, res: Response): Promise<void> {
  requireOffered(opened, saying);
  const setup = setupOf(opened, saying);
  const hidden = hiddenOf(req.body);
  const drawn: Drawn<Fields> = { setup, raw: rawOf(setup.fields, req.body), hidden };
  if (hidden.step === 'edit') return drawForm(res, true, drawn, 200);
  const reading = readForm(setup.fields, drawn.raw, setup.rules);
  if (!reading.ok) return drawForm(res, true, { ...drawn, faults: reading.faults }, 422);
  if (hidden.step !== 'confirm') return drawCheck(res, drawn, reading.values, null);
  await confirmed(deps, { opened, saying, drawn, values: reading.values }, res);
}

type Confirmed = {
  readonly opened: OpenLink;
  readonly saying: Saying;
  readonly drawn: Drawn<Fields>;
  readonly values: Values<Fields>;
};

/** What was typed is not lost while the record is away: the same form comes back, to be sent again. */
async function confirmed(deps: Deps, { opened, saying, drawn, values }: Confirmed, res: Response): Promise<void> {
  try {
    localsOf(res).command = await takeAnswer(deps, opened, saying, drawn.setup.fields, values);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status !== 503) throw error;
    return drawCheck(res, drawn, values, problem);
  }
  res.redirect(303, paths.answerLink({ link: opened.link }));
}
