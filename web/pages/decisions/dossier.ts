/** Everything that the record holds about one decision, gathered and asked again now. */
import type { ContentRef } from '../../../domain/content.ts';
import type { Facts } from '../../../domain/facts.ts';
import type { State } from '../../../domain/state.ts';
import { contents, type Content } from '../../../db/content.ts';
import { streamOf, verifyStream } from '../../../db/ledger.ts';
import { foldingOf } from '../../../db/folding.ts';
import type { Policies } from '../../../db/policy.ts';
import type { Pool } from '../../../db/pool.ts';
import { decisionLine, loadStream, type DecisionLine, type StreamRow } from '../../../db/queries/decision.ts';
import {
  loadAdoptions,
  loadCopies,
  loadEmpowering,
  loadFilings,
  loadNames,
  type Adoption,
  type EmpoweringEvent,
  type FiledPaper,
  type SentCopy,
} from '../../../db/queries/dossier.ts';
import { loadCase, type Account } from '../../../db/queries/participant.ts';
import {
  causeOf,
  commandRows,
  factsOf,
  rejudgeCommand,
  type Rejudgement,
  type RejudgeSetup,
} from '../../../db/rejudge.ts';
import { caseClocks, clockLives, type CaseClocks } from './clocks.ts';
import { courseOf, entriesOf, type Course, type Entry } from './course.ts';
import { deedsOf, type Deed } from './people.ts';

export type DossierSetup = Omit<RejudgeSetup, 'policies'> & { readonly pool: Pool; readonly policies: Policies };
export type Chain = Awaited<ReturnType<typeof verifyStream>>;

/** The participant before a command, and the facts that were recorded with it; null when its policy is not here. */
export type Moment = { readonly row: StreamRow; readonly state: State; readonly facts: Facts | null };

export type Dossier = {
  readonly participant: string;
  readonly account: Account;
  readonly line: DecisionLine | undefined;
  readonly chain: Chain;
  readonly entries: readonly Entry[];
  readonly course: Course;
  readonly decided: Moment;
  /** Where the evidence of notice was graded; null when none was needed. */
  readonly graded: Moment | null;
  readonly deeds: readonly Deed[];
  readonly clocks: CaseClocks;
  readonly copies: readonly SentCopy[];
  readonly filings: readonly FiledPaper[];
  readonly texts: ReadonlyMap<string, Content>;
  readonly names: ReadonlyMap<string, string>;
  readonly empowering: ReadonlyMap<string, EmpoweringEvent>;
  readonly adoptions: readonly Adoption[];
  /** By the row of the deed. */
  readonly rejudged: ReadonlyMap<number, Rejudgement>;
  readonly policies: Policies;
};
/** The stream cannot be read as far as this decision needs it; the chain says where it was changed. */
export type Unreadable = { readonly unreadable: true; readonly account: Account; readonly chain: Chain };

/** Gathers the dossier of the decision at `seq`; undefined when there is no such participant, or that row is no decision. */
export async function loadDossier(
  setup: DossierSetup,
  participant: string,
  seq: number,
): Promise<Dossier | Unreadable | undefined> {
  const { pool } = setup;
  const [found, rows, chain] = await Promise.all([
    loadCase(pool, participant),
    loadStream(pool, participant),
    verifyStream(pool, streamOf(participant)),
  ]);
  if (!found || !rows.some((row) => row.seq === seq)) return undefined;
  try {
    const entries = entriesOf(rows);
    const course = courseOf(entries, seq);
    return course && (await gathered(setup, participant, found.account, rows, entries, course, chain));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { unreadable: true, account: found.account, chain };
  }
}

async function gathered(
  setup: DossierSetup,
  participant: string,
  account: Account,
  rows: readonly StreamRow[],
  entries: readonly Entry[],
  course: Course,
  chain: Chain,
): Promise<Dossier> {
  const { pool, policies } = setup;
  const deeds = deedsOf(course, rows);
  const before = foldingOf(participant, rows);
  const moment = (seq: number): Moment => momentOf(setup, rows, before, seq);
  const decided = moment(course.decision.row.seq);
  const graded = course.graded ? moment(course.graded.row.seq) : null;
  const [line, copies, filings, empowering, adoptions] = await Promise.all([
    decisionLine(pool, participant, course.decision.row.seq),
    loadCopies(pool, participant),
    loadFilings(pool, participant),
    loadEmpowering(
      pool,
      deeds.flatMap(({ authority }) => authority.map(({ event }) => event)),
    ),
    loadAdoptions(pool, versionsOf(course)),
  ]);
  const [texts, names] = await Promise.all([
    contents(
      pool,
      [...new Set(course.entries.flatMap(({ event }) => refsIn(event)).map(({ id }) => id))].filter(isUuid),
    ),
    loadNames(pool, idsOf(deeds, filings, empowering, adoptions, decided.state)),
  ]);
  const rejudged = new Map(
    deeds.flatMap(({ seq }) => {
      const recorded = commandRows(rows, seq);
      if (!recorded) return [];
      return [[seq, rejudgeCommand(setup, recorded, () => before(recorded[0]!.seq))] as const];
    }),
  );
  return {
    participant,
    account,
    line,
    chain,
    entries,
    course,
    decided,
    graded,
    deeds,
    clocks: caseClocks(clockLives(entries), course),
    copies,
    filings,
    texts,
    names,
    empowering,
    adoptions,
    rejudged,
    policies,
  };
}

function momentOf(
  setup: DossierSetup,
  rows: readonly StreamRow[],
  before: (seq: number) => State,
  seq: number,
): Moment {
  const row = commandRows(rows, seq)?.[0] ?? rows.find((each) => each.seq === seq)!;
  const state = before(row.seq);
  const recorded = causeOf(row)?.facts;
  if (!recorded) return { row, state, facts: null };
  const known = setup.policies.versions().includes(recorded.policy);
  return { row, state, facts: known ? factsOf(setup, recorded) : null };
}

const versionsOf = ({ decision, recommended }: Course): readonly string[] => [
  ...new Set([recommended?.event.policy ?? decision.row.policy, decision.row.policy]),
];

/** Every text that an event names. */
export function refsIn(event: object): readonly ContentRef[] {
  return Object.values(event).flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null) return [];
    return 'sha256' in value && 'id' in value ? [value as ContentRef] : refsIn(value);
  });
}

/** Whether it can name a text of the record; tests and old records have other names. */
export const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

const idsOf = (
  deeds: readonly Deed[],
  filings: readonly FiledPaper[],
  empowering: ReadonlyMap<string, EmpoweringEvent>,
  adoptions: readonly Adoption[],
  state: State,
): readonly string[] => [
  ...new Set([
    ...deeds.map(({ person }) => person),
    ...filings.map(({ person }) => person),
    ...[...empowering.values()].flatMap(({ actor, actingFor }) => (actingFor === null ? [actor] : [actor, actingFor])),
    ...adoptions.map(({ person }) => person),
    ...state.contacts.map(({ id }) => id),
    ...(state.specialist ? [state.specialist] : []),
  ]),
];
