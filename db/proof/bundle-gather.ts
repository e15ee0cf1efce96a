/** Everything that the record holds about one decision, as the items of a bundle. What the vetting desk wrote stays with the vetting desk. */
import { basename } from 'node:path';
import type { ContentRef } from '../../domain/content.ts';
import type { Criteria } from '../criteria.ts';
import { documentsOf } from '../documents.ts';
import { streamOf } from '../ledger.ts';
import type { Policies } from '../policy.ts';
import type { Pool } from '../pool.ts';
import { loadAdoptions, loadCopies, loadEmpowering, loadFilings } from '../queries/dossier.ts';
import { rulesEditions } from '../rules-editions.ts';
import { sha256Of } from '../content.ts';
import { anchorItems } from './bundle-anchors.ts';
import { documentRows } from './bundle-documents.ts';
import type { RawItem, Value } from './bundle-form.ts';

export type GatherSetup = {
  readonly pool: Pool;
  readonly policies: Pick<Policies, 'versions' | 'text'>;
  readonly criteria: Pick<Criteria, 'files'>;
};
type Db = Pick<Pool, 'query'>;
type Parts = Readonly<Record<string, Value>>;

/** The items in their order; undefined when the participant has no such row. */
export async function gatherItems(
  setup: GatherSetup,
  participant: string,
  decision: number,
): Promise<readonly RawItem[] | undefined> {
  const { pool, policies, criteria } = setup;
  const rows = await eventItems(pool, participant);
  if (!rows.some(({ id }) => id === String(decision))) return undefined;
  const notices = await noticeItems(pool, participant);
  const documents = await documentItems(pool, participant);
  const filings = await filingItems(pool, participant);
  return [
    ...rows,
    ...(await textItems(pool, rows)),
    ...notices,
    ...documents,
    ...filings,
    ...(await personItems(pool, rows, notices)),
    ...(await authorityItems(pool, rows)),
    ...(await adoptionItems(pool, policies.versions())),
    ...policies.versions().map((version) => fileItem('policy', `${version}.yaml`, policies.text(version))),
    ...criteria.files().map(({ file, text }) => fileItem('criteria', basename(file), text)),
    ...(await rulesItems(pool, rows)),
    ...(await anchorItems(pool, streamOf(participant), decision, documents)).filter(
      ({ parts }) => Number(parts['seq']) <= rows.length,
    ), // one may be made meanwhile
  ];
}

/** Every field that a row's hash covers, and the hash. */
async function eventItems(pool: Db, participant: string): Promise<readonly RawItem[]> {
  const { rows } = await pool.query<Parts & { seq: number }>(
    `select seq, type, extract(epoch from at)::text as at, command, actor, role, policy, rules, simulated, body, cause,
        case when recorded_hashed then extract(epoch from recorded_at)::text end as recorded, hashed_by_lines as "byLines",
        encode(hash, 'hex') as hash
      from event where stream = $1 order by seq`,
    [streamOf(participant)],
  );
  return rows.map(({ seq, ...parts }) => ({ kind: 'event', id: String(seq), parts }));
}

/** Every text that a row or what caused it names. */
export function refsIn(value: unknown): readonly ContentRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('sha256' in value && 'id' in value) return [value as ContentRef];
  return Object.values(value).flatMap(refsIn);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function textItems(pool: Db, events: readonly RawItem[]): Promise<readonly RawItem[]> {
  const refs = events.flatMap(({ parts }) => refsIn(JSON.parse(String(parts['body']))));
  const ids = [...new Set(refs.map(({ id }) => id))].filter((id) => UUID.test(id)).sort();
  const { rows } = await pool.query<Parts & { id: string }>(
    `select id::text, kind, body::text, sha256, salt::text, author, (extract(epoch from at) * 1000)::bigint as at from content where id = any($1::uuid[]) order by id`,
    [ids],
  );
  return rows.map(({ id, ...parts }) => ({ kind: 'text', id, parts }));
}

async function noticeItems(pool: Db, participant: string): Promise<readonly RawItem[]> {
  const copies = await loadCopies(pool, participant);
  return copies.map(({ id, kind, ...rest }) => ({ kind: 'notice', id, parts: { notice: kind, ...rest } }));
}

async function documentItems(pool: Pool, participant: string): Promise<readonly RawItem[]> {
  const documents = await documentsOf(pool, participant);
  const streams = await documentRows(
    pool,
    documents.map(({ id }) => id),
  );
  return documents.map(({ id, name, media, bytes, sha256, by, role, at, struck }) => ({
    kind: 'document',
    id,
    parts: { name, media, bytes, sha256, by, role, at: at.getTime(), struck, rows: streams.get(id) ?? '[]' },
  }));
}

async function filingItems(pool: Db, participant: string): Promise<readonly RawItem[]> {
  const filings = await loadFilings(pool, participant);
  return filings.map(({ receipt, kind, ...parts }) => ({
    kind: 'filing',
    id: receipt,
    parts: { ...parts, filed: kind },
  }));
}

/** The names of who acted and of who was written to; whoever works for the agency is told as such. */
async function personItems(
  pool: Db,
  events: readonly RawItem[],
  notices: readonly RawItem[],
): Promise<readonly RawItem[]> {
  const ids = [...events.map(({ parts }) => parts['actor']), ...notices.map(({ parts }) => parts['recipient'])];
  const { rows } = await pool.query<{ id: string; name: string; staff: boolean }>(
    `select id, name, kind = 'staff' as staff from person where id = any($1)
      union all select id, name, false from contact where id = any($1) and id not in (select id from person) order by id`,
    [[...new Set(ids)]],
  );
  return rows.map((parts, index) => ({ kind: 'person', id: `p${index + 1}`, parts }));
}

/** The events by which those who acted were empowered, as the facts of each command name them. */
async function authorityItems(pool: Db, events: readonly RawItem[]): Promise<readonly RawItem[]> {
  const named = events.flatMap(({ parts }) => {
    const cause = JSON.parse(String(parts['cause'] ?? null)) as {
      facts?: { empowered?: readonly { event: string }[] };
    } | null;
    return (cause?.facts?.empowered ?? []).map(({ event }) => event);
  });
  const known = await loadEmpowering(pool, [...new Set(named)].sort());
  return [...known.values()]
    .sort((one, other) => (one.event < other.event ? -1 : 1))
    .map((parts, index) => ({ kind: 'authority', id: `a${index + 1}`, parts }));
}

async function adoptionItems(pool: Db, versions: readonly string[]): Promise<readonly RawItem[]> {
  const adoptions = await loadAdoptions(pool, versions);
  return adoptions.map(({ policy, ...parts }) => ({ kind: 'adoption', id: policy, parts }));
}

/** The versions of the rules by which rows were judged, as far as they were ever deployed here. */
async function rulesItems(pool: Db, events: readonly RawItem[]): Promise<readonly RawItem[]> {
  const named = new Set(events.map(({ parts }) => parts['rules']));
  return [...(await rulesEditions(pool)).values()]
    .filter(({ hash }) => named.has(hash))
    .map(({ hash, number, firstSeen }) => ({ kind: 'rules', id: hash, parts: { number, firstSeen } }));
}

const fileItem = (kind: 'policy' | 'criteria', id: string, text: string): RawItem => ({
  kind,
  id,
  parts: { text, sha256: sha256Of(text) },
});
