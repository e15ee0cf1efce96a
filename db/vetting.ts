/** The record of the vetting desk: the stream `vetting:<participant>`, and its texts in a table that nothing else reads. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import type { VettingFacts } from '../domain/facts.ts';
import type { Policy } from '../domain/policy.ts';
import { changedMeanwhile, decideVetting, type VettingCommand } from '../domain/vetting-desk.ts';
import {
  evolveVetting,
  NOT_VETTED,
  vettingFacts,
  type CheckResult,
  type Vetting,
  type VettingEvent,
} from '../domain/vetting-round.ts';
import { sha256Of } from './content.ts';
import { append, type VettingRow } from './ledger.ts';
import { transaction, type Client, type Pool } from './pool.ts';

/** What was written at the desk: where somebody asked, and what came of it. Read by those who vet and by auditors, and shown nowhere else. */
export type VettingText = { readonly source: string | null; readonly text: string };

/** A command as it comes from the desk: its text is not yet in the record. */
export type VettingDeed =
  | Extract<VettingCommand, { type: 'BeginVetting' }>
  | {
      readonly type: 'AnswerCheck';
      readonly check: string;
      readonly result: CheckResult;
      readonly on: WallDate;
      readonly said: VettingText;
    }
  | { readonly type: 'SendBack'; readonly checks: readonly string[]; readonly said: VettingText }
  | { readonly type: 'ConcludeVetting'; readonly said: VettingText };

export type VettingOrder = {
  /** The form's own id: a repetition changes nothing. */
  readonly command: string;
  readonly participant: string;
  readonly deed: VettingDeed;
  readonly by: Actor;
  /** The row of the stream that the person saw. */
  readonly seen: number;
  readonly at: Instant;
  readonly today: WallDate;
  readonly policy: Policy;
  readonly rules: string;
};

const streamOf = (participant: string): string => `vetting:${participant}`;

/** All rounds of a participant. */
export async function vettingOf(client: Pick<Client, 'query'>, participant: string): Promise<Vetting> {
  const { rows } = await client.query<VettingRow>({
    name: 'vetting',
    text: 'select seq, (extract(epoch from at) * 1000)::bigint as at, body from event where stream = $1 order by seq',
    values: [streamOf(participant)],
  });
  return folded(rows);
}

const folded = (rows: readonly VettingRow[]): Vetting =>
  rows.reduce<Vetting>(
    (vetting, { seq, at, body }) => evolveVetting({ ...vetting, seq: seq - 1 }, JSON.parse(body) as VettingEvent, at),
    NOT_VETTED,
  );

/** What the judge may know, from the rows of the latest round as they were gathered. */
export const vettingFactsOf = (rows: readonly VettingRow[] | null): VettingFacts | null =>
  rows ? vettingFacts(folded(rows)) : null;

/** The texts of a participant's vetting, by their ids. */
export async function vettingTexts(
  client: Pick<Client, 'query'>,
  participant: string,
): Promise<ReadonlyMap<string, VettingText>> {
  const { rows } = await client.query<{ id: string; body: VettingText }>({
    name: 'vetting-texts',
    text: 'select id, body from vetting_text where participant = $1',
    values: [participant],
  });
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/**
 * Records what somebody did at the desk, in one transaction.
 * @throws Refusal of the rules, or `ChangedMeanwhile` when somebody else was faster
 */
export async function recordVetting(pool: Pool, order: VettingOrder): Promise<void> {
  const { participant, command, deed, by, at, policy, rules } = order;
  const stream = streamOf(participant);
  try {
    await transaction(pool, async (client) => {
      const known = await client.query('select from event where stream = $1 and command = $2', [stream, command]);
      if (known.rowCount) return;
      const vetting = await vettingOf(client, participant);
      const given = await withText(client, participant, deed, by.person);
      const events = decideVetting(vetting, given, order);
      await append(client, {
        stream,
        after: vetting.seq,
        command,
        actor: by.person,
        role: by.role,
        policy: policy.version,
        rules,
        at,
        events,
        cause: { command: given },
      });
    });
  } catch (error) {
    throw (error as { code?: string }).code === '40001' ? changedMeanwhile() : error;
  }
}

/** The command, with its text kept for ever under a name of its own. */
async function withText(
  client: Client,
  participant: string,
  deed: VettingDeed,
  author: string,
): Promise<VettingCommand> {
  if (deed.type === 'BeginVetting') return deed;
  const { said, ...rest } = deed;
  const body = JSON.stringify(said);
  const text: ContentRef = { id: randomUUID(), sha256: sha256Of(body) };
  await client.query('insert into vetting_text (id, participant, body, sha256, author) values ($1, $2, $3, $4, $5)', [
    text.id,
    participant,
    body,
    text.sha256,
    author,
  ]);
  return { ...rest, text };
}
