/** Reviewing a decision of a sample, and what is then said of a finding by the office and by the auditor. */
import { ANSWERERS, AUDITORS, CLOSINGS } from '../../../domain/audit.ts';
import type { Role } from '../../../domain/actor.ts';
import type { AuditDeed } from '../../../db/audit-samples.ts';
import { holdersFor } from '../../../db/queries/holders.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import {
  optional,
  radios,
  select,
  textarea,
  type Fields,
  type FormPage,
  type Setup,
  type Values,
  type Visit,
} from '../../forms.ts';
import { paths } from '../../paths.ts';
import { todayOf } from '../../today.ts';
import { AUDIT, CLOSING_WORDS, RESULTS } from '../../words/page-audit.ts';
import { asWritten, optionsOf } from '../acts/said.ts';
import { placeIn, record, sceneOf, type Place, type Scene } from './scene.ts';

const MOST_CHARACTERS = 4_000;
const addressOf = ({ sample, number }: Place) => ({ sample, number: String(number) });

type Act<F extends Fields> = {
  readonly roles: readonly Role[];
  readonly title: Spoken;
  readonly intro: Spoken;
  readonly path: (place: ReturnType<typeof addressOf>) => string;
  readonly done: Spoken;
  readonly fields: (scene: Scene) => F | Promise<F>;
  readonly rules?: Setup<F>['rules'];
  readonly deed: (values: Values<F>, number: number) => AuditDeed;
};

/** A form about one decision of a sample; afterwards the page of that decision's review. */
function formOf<F extends Fields>(deps: Deps, act: Act<F>): FormPage<F> {
  const scene = ({ viewer, params }: Pick<Visit, 'viewer' | 'params'>): Promise<Scene> =>
    sceneOf(deps, viewer, placeIn(params), act.roles);
  return {
    checks: false,
    async setup(visit) {
      const found = await scene(visit);
      const { participant, seq } = found.review;
      return {
        title: act.title,
        intro: [act.intro],
        facts: [{ label: AUDIT.decision, value: `${found.company.company}, ${participant}#${seq}` }],
        fields: await act.fields(found),
        ...(act.rules && { rules: act.rules }),
        seen: found.audit.seq,
        action: act.path(addressOf(found)),
        submit: AUDIT.send,
        back: { href: paths.finding(addressOf(found)), label: AUDIT.review },
      };
    },
    async execute(values, order) {
      const { sample, number } = await scene(order);
      await record(deps, order, sample, act.roles, act.deed(values, number));
      return { to: paths.finding(addressOf({ sample, number })), flash: { tone: 'success', words: act.done } };
    },
  };
}

export const reviewPage = (deps: Deps) =>
  formOf(deps, {
    roles: AUDITORS,
    title: AUDIT.reviewTitle,
    intro: AUDIT.reviewIntro,
    path: paths.reviewDecision,
    done: AUDIT.reviewDone,
    fields: async ({ review }) => {
      const people = await holdersFor(deps.pool, review.participant, ANSWERERS, todayOf(deps));
      const names = new Map(people.map(({ person, name }) => [person, name]));
      return {
        result: radios({ label: AUDIT.result, options: optionsOf(RESULTS) }),
        text: textarea({ label: AUDIT.found, hint: AUDIT.foundHint, max: MOST_CHARACTERS }),
        owner: optional(
          select({
            label: AUDIT.ownerField,
            options: [...names].map(([value, name]) => ({ value, label: asWritten(name) })),
          }),
        ),
      };
    },
    rules: ({ result, owner }) => (result === 'finding' && owner === null ? { owner: AUDIT.ownerNeeded } : {}),
    deed: ({ result, text, owner }, number) => ({ type: 'ReviewDecision', number, result, text, owner }),
  });

const textField = (label: Spoken) => ({ text: textarea({ label, max: MOST_CHARACTERS }) });

export const answerPage = (deps: Deps) =>
  formOf(deps, {
    roles: ANSWERERS,
    title: AUDIT.answer,
    intro: AUDIT.moves,
    path: paths.answerFinding,
    done: AUDIT.answerDone,
    fields: () => textField(AUDIT.answerText),
    deed: ({ text }, number) => ({ type: 'AnswerFinding', number, text }),
  });

export const returnPage = (deps: Deps) =>
  formOf(deps, {
    roles: AUDITORS,
    title: AUDIT.giveBack,
    intro: AUDIT.moves,
    path: paths.returnFinding,
    done: AUDIT.giveBackDone,
    fields: () => textField(AUDIT.giveBackText),
    deed: ({ text }, number) => ({ type: 'ReturnFinding', number, text }),
  });

export const closePage = (deps: Deps) =>
  formOf(deps, {
    roles: AUDITORS,
    title: AUDIT.close,
    intro: AUDIT.moves,
    path: paths.closeFinding,
    done: AUDIT.closeDone,
    fields: () => ({
      how: radios({
        label: AUDIT.closeHow,
        options: CLOSINGS.map((value) => ({ value, label: CLOSING_WORDS[value] })),
      }),
      ...textField(AUDIT.closeText),
    }),
    deed: ({ how, text }, number) => ({ type: 'CloseFinding', number, how, text }),
  });
