/** The two pages of a form: the form itself, and the one that asks to check before it is done. */
import type { Request, Response } from 'express';
import { localsOf, webOf } from '../locals.ts';
import { wordsOf, type Problem } from '../problem.ts';
import { csrfToken } from '../session/csrf.ts';
import { freshSince } from '../session/fresh.ts';
import { show } from '../show.ts';
import type { Hidden } from './command.ts';
import type { Fault, Fields, Raw, Values } from './field.ts';
import type { Faults } from './read.ts';
import { answeredOf, shownOf } from './sets.ts';
import type { Setup, Way } from './setup.ts';
import { answersView, fieldView, hiddenView, summaryView } from './view.ts';

/** A form as it stands: what it is, what was typed, and what came of it. */
export type Drawn<F extends Fields> = {
  readonly setup: Setup<F>;
  readonly raw: Raw;
  readonly hidden: Pick<Hidden, 'command' | 'seen'>;
  readonly faults?: Faults<F>;
  readonly refusal?: string;
  /** Where whoever is refused can go on. */
  readonly way?: Way | null;
  /** It was filled in before its person had to sign in again. */
  readonly again?: boolean;
  /** One more set of fields was asked for. */
  readonly more?: boolean;
  /** It signs or decides. */
  readonly stepUp?: boolean;
};

/** The form, with what is wrong on top and at the fields. */
export function drawForm<F extends Fields>(res: Response, checks: boolean, drawn: Drawn<F>, status: number): void {
  const { setup, raw, refusal = null, way = null } = drawn;
  const faults: Readonly<Record<string, Fault | undefined>> = drawn.faults ?? {};
  const { language } = localsOf(res);
  const { shown, another } = shownOf(setup, raw, drawn.more ?? false);
  const fields = Object.entries(shown);
  show(
    res,
    'form/form',
    {
      ...common(res, drawn),
      step: checks ? 'check' : 'confirm',
      submit: checks ? 'form.toCheck' : setup.submit,
      fields: fields.map(([name, field]) => ({
        ...fieldView(name, field, raw, faults[name], language),
        another: another?.after === name ? { label: another.label, to: `${setup.action}#${another.to}` } : null,
      })),
      attach: setup.attach?.label ?? null,
      byEnter: another !== null || setup.attach !== undefined,
      someOptional: fields.some(([, { optional }]) => optional),
      errors: summaryView(setup.fields, faults, language),
      refusal,
      way,
      again: drawn.again ?? false,
    },
    status,
  );
}

/** All answers in words, and one button; `away` when it is shown because the engine did not answer. */
export function drawCheck<F extends Fields>(
  res: Response,
  drawn: Drawn<F>,
  values: Values<F>,
  away: Problem | null,
): void {
  const { setup, raw } = drawn;
  const data = {
    ...common(res, drawn),
    submit: away ? 'form.again' : setup.submit,
    answers: answersView(answeredOf(setup, values), values, localsOf(res).language),
    typed: hiddenView(raw),
    consequences: setup.consequences ?? [],
    following: setup.following ?? [],
    away: away && wordsOf(away.words),
    again: drawn.again ?? false,
    proof: proofNote(res, drawn),
  };
  if (away) res.set('Retry-After', '30');
  show(res, 'form/check', data, away?.status ?? 200);
}

/** On the check page of what signs or decides: that signing in again comes next, or for how many minutes it need not; null for the rest. */
function proofNote<F extends Fields>(res: Response, { stepUp }: Drawn<F>) {
  if (stepUp !== true) return null;
  const { limits } = webOf(res).deps.config;
  return { fresh: freshSince(res.req, res) !== null, minutes: limits.freshMs / 60_000 };
}

const common = <F extends Fields>(res: Response, { setup, hidden }: Drawn<F>) => ({
  title: setup.title,
  intro: setup.intro ?? [],
  facts: (setup.facts ?? []).map((fact) => ({ link: null, ...fact })),
  grounds: setup.grounds ?? null,
  frozen: setup.frozen ?? null,
  action: setup.action,
  back: setup.back,
  command: hidden.command,
  seen: hidden.seen,
  csrf: tokenOf(res),
});

/** None for what is taken without a session. */
const tokenOf = ({ req }: Response): string | null =>
  (req.session as Request['session'] | undefined) ? csrfToken(req) : null;
