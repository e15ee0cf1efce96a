/** The mail sink against the record: which mails never came, which came more than once, and whether the same came each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { messageIdOf } from '../../activities/address.ts';
import type { Pool } from '../../db/pool.ts';

export type MailCount = {
  readonly received: number;
  /** Message-IDs that the record says were sent, those that came, and how many mails came beyond the first of their Message-ID. */
  readonly expected: number;
  readonly distinct: number;
  readonly repeats: number;
  /** Message-IDs that came and are no notice's. */
  readonly unknown: readonly string[];
  /** Queued, and neither delivered nor somebody's work; or recorded as sent, and not there. */
  readonly lost: readonly string[];
  /** Came more than once, and the copy says "possibly sent twice". */
  readonly possiblyTwice: readonly string[];
  /** Came more than once, and nothing says so. */
  readonly repeated: readonly string[];
  /** Message-IDs that came more than once, and not with the same day and the same text. */
  readonly differing: readonly string[];
  /** Say "possibly sent twice", and came once. */
  readonly doubted: number;
};

type Row = {
  readonly participant: string;
  readonly notice: string;
  readonly status: string;
  readonly kept: boolean;
  readonly possiblyTwice: boolean;
  readonly work: boolean;
};

const NOTICES = `select n.participant, n.id as notice, n.status, d.participant is not null as kept,
  coalesce((select count(*) filter (where a.step = 'begun') - count(*) filter (where a.step = 'not-taken') > 1
    from delivery_attempt a where a.participant = n.participant and a.notice = n.id), false) as "possiblyTwice",
  exists (select from work_item w where w.participant = n.participant and (w.about = n.id or w.about = n.recipient)) as work
  from notice n left join delivery d on d.participant = n.participant and d.notice = n.id where n.channel = 'mail'`;

/** Counts; names are the mails' references, such as `silent-1-0/n12`. */
export async function countMails(pool: Pool, mailDir: string, mailFrom: string): Promise<MailCount> {
  const files = messageIds(mailDir);
  const came = new Map([...files].map(([id, of]) => [id, of.length]));
  const { rows } = await pool.query<Row>(NOTICES);
  const seen = rows.map((row) => ({
    ...row,
    name: `${row.participant}/${row.notice}`,
    times: came.get(messageIdOf(row.participant, row.notice, mailFrom)) ?? 0,
  }));
  const names = (of: typeof seen): readonly string[] => of.map(({ name }) => name);
  const known = new Set(rows.map(({ participant, notice }) => messageIdOf(participant, notice, mailFrom)));
  const received = [...came.values()].reduce((sum, times) => sum + times, 0);
  const twice = seen.filter(({ times }) => times > 1);
  return {
    received,
    expected: rows.filter(({ kept }) => kept).length,
    distinct: came.size,
    repeats: received - came.size,
    unknown: [...came.keys()].filter((id) => !known.has(id)),
    lost: names(seen.filter((mail) => isLost(mail, mail.times))),
    possiblyTwice: names(twice.filter(({ possiblyTwice }) => possiblyTwice)),
    repeated: names(twice.filter(({ possiblyTwice }) => !possiblyTwice)),
    differing: await differing(files),
    doubted: seen.filter(({ possiblyTwice, times }) => possiblyTwice && times <= 1).length,
  };
}

function isLost({ status, kept, work }: Row, times: number): boolean {
  if (status === 'queued') return !work;
  if (status === 'failed') return kept;
  return !kept || times === 0;
}

/** The kept mails' files by Message-ID. */
function messageIds(mailDir: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(mailDir).filter((name) => name.endsWith('.eml'));
  return Map.groupBy(
    files.map((name) => join(mailDir, name)),
    (file) => /^message-id:\s*(<[^>]+>)/im.exec(readFileSync(file, 'utf8'))?.[1] ?? 'none',
  );
}

async function differing(files: ReadonlyMap<string, readonly string[]>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [id, of] of files)
    if (of.length > 1 && new Set(await Promise.all(of.map(saidIn))).size > 1) found.push(id);
  return found;
}

/** What whoever reads a mail sees of it; where its parts are divided differs from try to try. */
async function saidIn(file: string): Promise<string> {
  const { subject, date, text, html } = await simpleParser(readFileSync(file));
  return JSON.stringify({ subject, date, text, html });
}
