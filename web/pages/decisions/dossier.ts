/** Everything that the record holds about one decision, gathered and asked again now. */
import type { ContentRef } from '../../../domain/content.ts';
import type { State } from '../../../domain/state.ts';
import { contents, type Content } from '../../../db/content.ts';
import { streamOf, verifyStream, type StreamProof } from '../../../db/ledger.ts';
import type { Policies } from '../../../db/policy.ts';
import type { Pool } from '../../../db/pool.ts';
import { loadCommands, loadEvents } from '../../../db/queries/decision.ts';
import { decisionLine, type DecisionLine } from '../../../db/queries/decision-list.ts';
import {
  loadAdoptions,
  loadCopies,
  loadEmpowering,
  loadFilingCauses,
  loadFilings,
  loadNames,
  type Adoption,
  type EmpoweringEvent,
  type FiledPaper,
} from '../../../db/queries/dossier.ts';
import { loadCase, type Account } from '../../../db/queries/participant.ts';
import { adoptedTexts } from '../../../db/rejudge-changes.ts';
import { proofOfCopies } from '../../../db/sent-copies.ts';
import { rulesEditions, type RulesEdition } from '../../../db/rules-editions.ts';
import { decisionLooks, type Looks } from '../../../db/views.ts';
import { askAgain, keptPolicy, type AskedAgain, type Moment, type Setup } from './asked-again.ts';
import { copiesAsked, ladderAttempts, toldBefore, type AttemptLine, type ProvenCopy } from './attempts.ts';
import { caseClocks, type CaseClocks } from './clocks.ts';
import type { Course, Entry } from './course.ts';
import { deedEntries, deedsOf, type Deed } from './people.ts';
import { isProven, keepStream, keptStream } from './proven-streams.ts';
import { wholeStream, type Question, type WholeStream } from './whole-stream.ts';

export type DossierSetup = Omit<Setup, 'adopted' | 'editions'> & { readonly pool: Pool };
export type { Moment };

export type Dossier = {
  readonly participant: string;
  readonly account: Account;
  readonly line: DecisionLine | undefined;
  readonly chain: StreamProof;
  readonly whole: WholeStream;
  readonly course: Course;
  readonly decided: Moment;
  /** Where the evidence of notice was graded; null when none was needed. */
  readonly graded: Moment | null;
  readonly deeds: readonly Deed[];
  readonly clocks: CaseClocks;
  /** What was tried to reach the participant, as it stood when the evidence was graded. */
  readonly attempts: readonly AttemptLine[];
  readonly copies: readonly ProvenCopy[];
  /** What caused the rows by which filings were taken up, by the filings' ids. */
  readonly filingCauses: ReadonlyMap<string, string>;
  readonly filings: readonly FiledPaper[];
  readonly texts: ReadonlyMap<string, Content>;
  readonly names: ReadonlyMap<string, string>;
  readonly empowering: ReadonlyMap<string, EmpoweringEvent>;
  readonly adoptions: readonly Adoption[];
  readonly again: AskedAgain;
  /** Versions of the rules that have a number, by their hash. */
  readonly editions: ReadonlyMap<string, RulesEdition>;
  readonly looks: readonly Looks[];
  readonly policies: Policies;
};
/** The stream cannot be read as far as this decision needs it; the chain says where it was changed. */
export type Unreadable = { readonly unreadable: true; readonly account: Account; readonly chain: StreamProof };

/** Gathers the dossier of the decision at `seq`; undefined when there is no such participant, or that row is no decision. */
export async function loadDossier(
  setup: DossierSetup,
  participant: string,
  seq: number,
): Promise<Dossier | Unreadable | undefined> {
  const { pool } = setup;
  const known = knownOf(setup);
  const filed = loadFilings(pool, participant);
  const told = (whole?: WholeStream) => named(pool, judgedAt(setup, known, participant, seq, whole), filed);
  const kept = keptStream(participant);
  const [first, found, chain, line, filings, { editions }, looks] = await Promise.all([
    later(told(kept?.whole)),
    loadCase(pool, participant),
    verifyStream(pool, streamOf(participant), kept?.chain),
    decisionLine(pool, participant, seq),
    filed,
    known,
    decisionLooks(pool, participant, seq),
  ]);
  const judged = kept && !isProven(kept, chain) ? await told() : first();
  if (!found || !judged) return undefined;
  const { account } = found;
  if (judged === 'unreadable') return { unreadable: true, account, chain };
  keepStream(participant, chain, judged.whole);
  const { decided, graded } = judged.again;
  const beside = { account, line, chain, filings, editions, looks, policies: setup.policies };
  const attempts = ladderAttempts(toldBefore(judged.course), (graded ?? decided).state, judged.copies);
  return { participant, ...beside, ...judged, attempts, decided, graded };
}

/** What was judged, with the names of whoever stands in it. */
async function named(
  pool: Pool,
  judging: ReturnType<typeof judgedAt>,
  filed: Promise<readonly FiledPaper[]>,
): Promise<(Judged & Pick<Dossier, 'names'>) | 'unreadable' | undefined> {
  const [judged, filings] = await Promise.all([judging, filed]);
  if (!judged || judged === 'unreadable') return judged;
  const { deeds, empowering, adoptions, again } = judged;
  return { ...judged, names: await loadNames(pool, idsOf(deeds, filings, empowering, adoptions, again.decided.state)) };
}

/** The answer, or the error, when it is asked for: of a stream that turns out to be another one neither counts. */
const later = <T>(work: Promise<T>): Promise<() => T> =>
  work.then(
    (answer) => () => answer,
    (error: unknown) => () => {
      throw error;
    },
  );

/** What is known of versions: the rules by their numbers, the texts of policies by who adopted them. */
async function knownOf({ pool, policies }: DossierSetup) {
  const [editions, adoptions] = await Promise.all([rulesEditions(pool), loadAdoptions(pool, policies.versions())]);
  return { editions, adoptions };
}

type Judged = Pick<
  Dossier,
  'whole' | 'course' | 'deeds' | 'again' | 'clocks' | 'copies' | 'filingCauses' | 'texts' | 'empowering' | 'adoptions'
>;

/** What follows from the events themselves; undefined when the row is no decision, `unreadable` when a row that it needs is no JSON. */
async function judgedAt(
  setup: DossierSetup,
  known: ReturnType<typeof knownOf>,
  participant: string,
  seq: number,
  kept?: WholeStream,
): Promise<Judged | 'unreadable' | undefined> {
  const { pool } = setup;
  try {
    const whole = kept ?? wholeStream(participant, await loadEvents(pool, participant));
    const course = whole.courseAt(seq);
    if (!course) return undefined;
    const done = deedEntries(course);
    const judging = known.then(({ editions, adoptions }) => {
      const versions = { adopted: adoptedTexts(adoptions), editions: new Set(editions.keys()) };
      return whole.judged(questionOf(setup, versions, seq), async () => {
        const rows = await loadCommands(pool, participant, commandsAsked(course, done));
        const deeds = deedsOf(done, rows);
        return { deeds, again: askAgain({ ...setup, ...versions }, whole.before, rows, course, deeds) };
      });
    });
    const [{ deeds, again }, sent, texts, filingCauses, { adoptions: all }] = await Promise.all([
      judging,
      loadCopies(pool, participant, copiesAsked(course)),
      contents(pool, textsOf(course)),
      loadFilingCauses(pool, participant, course),
      known,
    ]);
    const copies = proofOfCopies(
      sent,
      whole.entries.map(({ event }) => event),
    );
    const empowering = await loadEmpowering(
      pool,
      deeds.flatMap(({ authority }) => authority.map(({ event }) => event)),
    );
    const named = [keptPolicy(course, again.decided), again.decided.row.policy];
    const adoptions = all.filter(({ policy }) => named.includes(policy));
    const clocks = caseClocks(whole.lives, course);
    return { whole, course, deeds, again, clocks, copies, filingCauses, texts, empowering, adoptions };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return 'unreadable';
  }
}

/** All that the judgement of a decision depends on beside its stream. */
function questionOf(
  { policies, calendars, rules, today }: DossierSetup,
  { adopted, editions }: Pick<Setup, 'adopted' | 'editions'>,
  seq: number,
): Question {
  return { policies, text: JSON.stringify([seq, today, rules, calendars.id, [...adopted], editions && [...editions]]) };
}

/** The commands that are asked again: the decision's, that of the evidence on which it rests, and every deed's. */
export const commandsAsked = ({ decision, graded }: Course, done: readonly Entry[]): readonly string[] => [
  ...new Set([decision, ...(graded ? [graded] : []), ...done].map(({ row }) => row.command)),
];

const textsOf = ({ entries }: Course): readonly string[] =>
  [...new Set(entries.flatMap(({ event }) => refsIn(event)).map(({ id }) => id))].filter(isUuid);

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
