/** Drawing a sample: the seed, how many, and what narrows the decisions that it is drawn from. */
import { DECISION_READERS, reachOf } from '../../../domain/access.ts';
import { AUDITORS } from '../../../domain/audit.ts';
import { MOST_DRAWN, SEED } from '../../../domain/sample.ts';
import {
  BASIS_CODES,
  deciders,
  OUTCOMES,
  type Decider,
  type DecisionFilter,
} from '../../../db/queries/decision-list.ts';
import type { Spoken, Words } from '../../../templates/words.ts';
import type { Deps } from '../../deps.ts';
import { also, date, number, optional, select, text, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { AUDIT } from '../../words/page-audit.ts';
import { OFFICES } from '../../words/people.ts';
import { DECISIONS, GROUNDS } from '../../words/stages.ts';
import { asWritten } from '../acts/said.ts';
import { BASES, OUTCOME_WORDS } from '../decisions/words.ts';
import { F } from '../decisions/words-search.ts';
import { record } from './scene.ts';

const among = <V extends string>(label: Spoken, codes: readonly V[], words: Readonly<Record<string, Words>>) =>
  optional(select<V>({ label, options: codes.map((value) => ({ value, label: words[value] ?? asWritten(value) })) }));
const YES_NO = { yes: F.yes, no: F.no };
const MOST_DAYS = 9999;

const fieldsFor = (people: readonly Decider[]) => ({
  seed: also(text({ label: AUDIT.seed, hint: AUDIT.seedHint, max: 40 }), (value) =>
    SEED.test(value) ? null : AUDIT.seedWrong,
  ),
  size: number({ label: AUDIT.size, min: 1, max: MOST_DRAWN }),
  kind: among(F.kind, Object.keys(DECISIONS), DECISIONS),
  ground: among(F.ground, Object.keys(GROUNDS), GROUNDS),
  basis: among(F.basis, BASIS_CODES, BASES),
  outcome: among(F.outcome, OUTCOMES, OUTCOME_WORDS),
  office: among(F.office, Object.keys(OFFICES), OFFICES),
  decider: optional(
    select({
      label: F.decider,
      options: people.map(({ person, name }) => ({ value: person, label: asWritten(name) })),
    }),
  ),
  appealed: among(F.appealed, ['yes', 'no'], YES_NO),
  overturned: among(F.overturned, ['yes', 'no'], YES_NO),
  slower: optional(number({ label: F.slower, min: 0, max: MOST_DAYS })),
  faster: optional(number({ label: F.faster, min: 0, max: MOST_DAYS })),
  from: optional(date({ label: F.from })),
  to: optional(date({ label: F.to })),
});

export const drawPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: false,
  async setup({ viewer }) {
    const people = await deciders(deps.pool, reachOf(viewer, DECISION_READERS));
    return {
      title: AUDIT.draw,
      intro: [AUDIT.drawIntro],
      fields: fieldsFor(people),
      initial: { size: 20 },
      seen: 0,
      action: paths.drawSample(),
      submit: AUDIT.draw,
      back: { href: paths.auditSamples(), label: AUDIT.samples },
    };
  },
  async execute({ seed, size, ...narrowing }, order) {
    const given = Object.entries(narrowing).filter(([, value]) => value !== null);
    const filter = Object.fromEntries(given) as DecisionFilter;
    const { except } = reachOf(order.viewer, AUDITORS);
    // A repetition of the form finds the sample that it drew: both have the name of the command.
    const sample = order.command;
    await record(deps, order, sample, AUDITORS, { type: 'DrawSample', seed, size, filter, except });
    return { to: paths.auditSample({ sample }), flash: { tone: 'success', words: AUDIT.drawDone } };
  },
});
