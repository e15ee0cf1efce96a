/** `portolan audit verify`: the chain, the anchors, and recorded judgements asked again. */
import type { Command } from 'commander';
import type { ChainFault } from '../../db/ledger.ts';
import type { Anchored, Witness } from '../../db/proof/anchor-check.ts';
import type { TextFault } from '../../db/proof/named-texts.ts';
import type { Pool } from '../../db/pool.ts';
import type { StreamRow } from '../../db/queries/decision.ts';
import type { Line } from '../rejudging.ts';
import type { Settings } from '../settings.ts';
import { Plain } from '../up/say.ts';
import { faultTexts } from './fault-words.ts';
import { settingsOf } from './settings.ts';

type Flags = { readonly all?: boolean; readonly json?: boolean };
type Asked = { readonly participant: string | null; readonly seq: number | null };
/** What was found. */
type Verified = {
  readonly rows: number;
  readonly chain: readonly ChainFault[];
  readonly anchored: Anchored;
  readonly texts: readonly TextFault[];
  readonly asked: number;
  /** Of everybody only those that were not permitted, or were judged by rules that nobody here knows. */
  readonly lines: readonly Line[];
  /** The first anchor that holds the row; undefined when no row was named. */
  readonly anchor?: number | null;
};

/** @throws Plain with the exit code that the command tells */
export async function verify(
  decision: string | undefined,
  seq: string | undefined,
  flags: Flags,
  command: Command,
): Promise<void> {
  const asked = askedOf(decision, seq, flags.all ?? false);
  const settings = settingsOf(command);
  const { auditPool } = await import('../../db/pool.ts');
  const pool = auditPool(settings.databaseUrl);
  const verified = await verifiedOf(pool, settings, asked).finally(() => void pool.end());
  const faults = faultTexts(verified.chain, verified.anchored, verified.texts);
  tell(verified, faults, asked, flags.json ?? false);
  if (faults.length > 0) throw new Plain(`the record was tampered with; the first bad place is ${faults[0]}`);
  const different = verified.lines.filter(({ verdict }) => verdict === 'differs').length;
  if (different > 0) throw new Plain(`${different} of ${verified.asked} judgements are not what the rules give`, 3);
}

/** A decision is named as `p 7` or as `p/7`. */
function askedOf(decision: string | undefined, given: string | undefined, all: boolean): Asked {
  const cut = given === undefined && !all ? (decision?.lastIndexOf('/') ?? -1) : -1;
  const [participant, seq] = cut < 0 ? [decision, given] : [decision!.slice(0, cut), decision!.slice(cut + 1)];
  if (!all && (participant === undefined || seq === undefined))
    throw new Plain('name a participant and a row, or say --all', 2);
  if (seq !== undefined && !/^[1-9]\d{0,8}$/.test(seq)) throw new Plain(`${seq} is no number of a row`, 2);
  return { participant: participant ?? null, seq: all || seq === undefined ? null : Number(seq) };
}

async function verifiedOf(pool: Pool, settings: Settings, { participant, seq }: Asked): Promise<Verified> {
  const witness = await witnessOf(pool, settings);
  return participant === null ? everybody(pool, settings, witness) : oneOf(pool, witness, participant, seq);
}

/** What anchors are checked with. */
async function witnessOf(pool: Pool, settings: Settings): Promise<Witness> {
  const { anchorageOf } = await import('../anchorage.ts');
  const { keysOf, placesAtRest } = await import('../../db/proof/anchors.ts');
  const anchorage = anchorageOf(settings);
  const keys = anchorage ? keysOf(anchorage) : settings.anchors.former;
  return { keys, ...(await placesAtRest(pool, settings.anchors.folder)) };
}

async function everybody(pool: Pool, { databaseUrl }: Settings, witness: Witness): Promise<Verified> {
  const { verifyChain } = await import('../../db/ledger.ts');
  const { checkAnchors } = await import('../../db/proof/anchor-check.ts');
  const { rejudgeEverybody } = await import('../rejudging.ts');
  const { events, faults } = await verifyChain(pool);
  const anchored = await checkAnchors(pool, witness);
  const { documentFaults } = await import('../../db/proof/document-rows.ts');
  const { asked, lines, texts: named } = await rejudgeEverybody(databaseUrl);
  const texts = [...named, ...(await documentFaults(pool, null))];
  if (asked === 0) throw new Plain('nothing has been judged yet');
  return { rows: events, chain: faults, anchored, texts, asked, lines };
}

async function oneOf(pool: Pool, witness: Witness, participant: string, seq: number | null): Promise<Verified> {
  const { streamOf } = await import('../../db/ledger.ts');
  const { anchorOver, checkAnchors } = await import('../../db/proof/anchor-check.ts');
  const { documentFaults, documentStreams } = await import('../../db/proof/document-rows.ts');
  const { keptFaults } = await import('../../db/proof/kept-faults.ts');
  const { loadStream } = await import('../../db/queries/decision.ts');
  const stream = streamOf(participant);
  const streams = [stream, ...(await documentStreams(pool, participant))];
  const { events, chain } = await chainOf(pool, streams);
  const anchored = await checkAnchors(pool, witness, streams);
  const rows = await loadStream(pool, participant);
  const texts = [...(await keptFaults(pool, [{ participant, rows }])), ...(await documentFaults(pool, participant))];
  const lines = await linesOf(pool, rows, participant, seq);
  const broken = chain.length > 0 || anchored.headFaults.length > 0;
  if (lines.length === 0 && !broken) throw new Plain(unknown(participant, seq));
  const found = { rows: events, chain, anchored, texts, asked: lines.length, lines };
  return seq === null ? found : { ...found, anchor: await anchorOver(pool, stream, seq) };
}

/** The rows of the first stream are counted; of each other one only what is wrong with it. */
async function chainOf(pool: Pool, streams: readonly string[]) {
  const { verifyStream } = await import('../../db/ledger.ts');
  const verified = await Promise.all(streams.map((stream) => verifyStream(pool, stream)));
  return { events: verified[0]!.events, chain: verified.flatMap(({ fault }) => fault ?? []) };
}

const unknown = (participant: string, seq: number | null): string =>
  seq === null
    ? `the record knows no ${participant}`
    : `the record has no row ${seq} of ${participant}, or not what caused it`;

async function linesOf(
  pool: Pool,
  rows: readonly StreamRow[],
  participant: string,
  seq: number | null,
): Promise<readonly Line[]> {
  const { rejudge } = await import('../../db/rejudge.ts');
  const { rejudgeAll } = await import('../../db/rejudge-all.ts');
  const { rejudgeSetup } = await import('../rejudging.ts');
  const setup = await rejudgeSetup(pool);
  if (seq === null) return [...rejudgeAll(setup, participant, rows)].map((line) => ({ participant, ...line }));
  const again = rejudge(setup, participant, rows, seq);
  const { type = '' } = rows.find((row) => row.seq === seq) ?? {};
  return again ? [{ participant, type, ...again }] : [];
}

function tell(verified: Verified, faults: readonly string[], { seq }: Asked, json: boolean): void {
  const { rows, chain, anchored, texts, asked, lines, anchor } = verified;
  const count = (verdict: Line['verdict']): number => lines.filter((line) => line.verdict === verdict).length;
  const others = {
    differs: count('differs'),
    'changed-rules': count('changed-rules'),
    'changed-policy': count('changed-policy'),
    'unknown-rules': count('unknown-rules'),
  };
  const judged = { permitted: asked - Object.values(others).reduce((sum, one) => sum + one, 0), ...others };
  const { anchors, lineFault, headFaults } = anchored;
  if (json) {
    const last = anchors.at(-1) ?? null;
    const whole = { whole: faults.length === 0, first: faults[0] ?? null, rows };
    return console.log(
      JSON.stringify(
        {
          ...whole,
          chain,
          texts,
          anchors: { count: anchors.length, last, lineFault, headFaults, anchor },
          judged,
          lines,
        },
        null,
        2,
      ),
    );
  }
  const shown =
    seq === null ? lines.filter(({ verdict, knownRules }) => verdict !== 'permitted' || !knownRules) : lines;
  for (const line of [...faults, ...shown.map(text)]) console.log(line);
  console.log(`${rows} rows; ${anchorsText(anchored)}${anchorText(anchor)}`);
  console.log(
    `${judged.permitted} permitted, ${judged.differs} different, ${judged['changed-rules']} by rules that have changed since, ${judged['changed-policy']} under holidays or a policy that have, ${judged['unknown-rules']} not to be asked here`,
  );
}

function anchorsText({ anchors }: Anchored): string {
  const last = anchors.at(-1);
  if (!last) return 'no anchor yet';
  return `${anchors.length} ${anchors.length === 1 ? 'anchor' : 'anchors'}, the last of ${new Date(last.at).toISOString()}`;
}

const anchorText = (anchor: number | null | undefined): string =>
  anchor === undefined
    ? ''
    : anchor === null
      ? '; no anchor holds this row yet'
      : `; this row stands since anchor ${anchor}`;

const text = ({ participant, firstSeq, lastSeq, type, verdict, why, remarks, used }: Line): string =>
  [
    `${participant}#${firstSeq === lastSeq ? firstSeq : `${firstSeq}-${lastSeq}`}  ${type}  ${verdict}: ${why}`,
    ...remarks.map((remark) => `  ${remark}`),
    `  facts: ${used.facts.join(', ') || 'none'}; rules: ${used.rules.join(', ') || 'none'}`,
  ].join('\n');
