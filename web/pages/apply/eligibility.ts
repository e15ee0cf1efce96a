/** The questions for one type of entity, and what follows from the answers. Nothing of it is kept. */
import type { Request, Response } from 'express';
import { ineligibilities, unanswered, type EligibilityAnswers } from '../../../domain/eligibility.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import type { Fault } from '../../forms/field.ts';
import { fieldView, summaryView } from '../../forms/view.ts';
import { rawOf } from '../../forms/read.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { AUTHORITIES } from '../../words/clocks.ts';
import { ELIGIBILITY } from '../../words/eligibility.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { asWritten } from '../acts/said.ts';
import { chosenType, type Chosen } from './admission.ts';
import { answersIn, questionFields, withAnswers } from './answers.ts';
import { ADMISSIONS, QUESTIONS, TYPES, VERDICT } from './words.ts';

/** `asked` in the address: the questions were sent. */
const wereSent = ({ query }: Request): boolean => query['asked'] === '1';

export const askEligibility =
  (deps: Deps): Handler =>
  (req, res) => {
    const chosen = chosenType(deps, req.params as Record<string, string>);
    const { policy, entityType, admission } = chosen;
    if (admission === 'announced' || admission === 'criteria-missing') return showClosed(res, chosen);
    const answers = answersIn(req, policy, entityType);
    if (!wereSent(req)) return showQuestions(req, res, chosen, []);
    const open = unanswered(policy, entityType, answers);
    if (open.length > 0) return showQuestions(req, res, chosen, open);
    if (ineligibilities(policy, entityType, answers).length > 0) return showVerdict(res, chosen, answers);
    res.redirect(303, withAnswers(paths.applyCompany({ type: entityType }), answers));
  };

const headOf = (res: Response, { policy, entityType }: Chosen) => {
  const spoken = tongue(viewerOf(res).language);
  const type = entityTypeWords(policy, entityType);
  return {
    spoken,
    head: {
      type: spoken.say(type),
      choose: paths.apply(),
      crumbs: [
        { label: TYPES.heading, href: paths.apply() },
        { label: type, href: null },
      ],
    },
  };
};

/** Why there is no application for the type. */
export function showClosed(res: Response, chosen: Chosen): void {
  const { spoken, head } = headOf(res, chosen);
  const why = spoken.say(ADMISSIONS[chosen.admission].why);
  show(
    res,
    'apply/closed',
    { ...head, say: saidAll(spoken, { ...QUESTIONS, ...VERDICT, closed: TYPES.closed }), why },
    409,
  );
}

function showQuestions(req: Request, res: Response, chosen: Chosen, open: readonly string[]): void {
  const { policy, entityType } = chosen;
  const { spoken, head } = headOf(res, chosen);
  const fields = questionFields(policy, entityType);
  const raw = rawOf(fields, req.query);
  const faults: Readonly<Record<string, Fault | undefined>> = Object.fromEntries(
    open.map((question) => [question, { words: 'form.choose' as const }]),
  );
  const data = {
    ...head,
    say: saidAll(spoken, QUESTIONS),
    action: paths.applyType({ type: entityType }),
    fields: Object.entries(fields).map(([name, field]) => fieldView(name, field, raw, faults[name], spoken.language)),
    errors: summaryView(fields, faults, spoken.language),
  };
  show(res, 'apply/questions', data, open.length > 0 ? 422 : 200);
}

/** Not eligible by these answers: each reason, what it rests on, and what would have to change. */
function showVerdict(res: Response, chosen: Chosen, answers: EligibilityAnswers): void {
  const { policy, entityType } = chosen;
  const { spoken, head } = headOf(res, chosen);
  const { say } = spoken;
  show(res, 'apply/verdict', {
    ...head,
    say: saidAll(spoken, VERDICT),
    reasons: ineligibilities(policy, entityType, answers).map(({ question, authority, source }) => ({
      question,
      asked: say(ELIGIBILITY[question]?.ask ?? asWritten(policy.eligibility[question]?.title ?? question)),
      answer: say(answers[question] === 'yes' ? VERDICT.yes : VERDICT.no),
      remedy: ELIGIBILITY[question] ? say(ELIGIBILITY[question].remedy) : null,
      basis: say(AUTHORITIES[authority]),
      source,
    })),
    change: withAnswers(paths.applyType({ type: entityType }), answers),
  });
}
