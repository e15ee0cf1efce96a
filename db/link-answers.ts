/** What was told by links in mails: kept first, then carried to the participant's workflow, as often as it takes. */
import type { Saying } from '../domain/answer-link.ts';
import type { Instant, WallDate } from '../domain/calendar.ts';
import type { ContentRef } from '../domain/content.ts';
import type { NoticeKind } from '../domain/notice.ts';
import type { State, WallTime } from '../domain/state.ts';
import { keepContent } from './content.ts';
import { transaction, type Client, type Pool } from './pool.ts';

/** The mail that a link stands in, or the letter that has a code in its place, and where its participant is now. */
export type LinkScene = {
  readonly participant: string;
  readonly notice: string;
  readonly kind: NoticeKind;
  /** What the mail is about: an outreach, or the validation whose dates it proposes. */
  readonly about: string;
  /** To whom it went: a contact's id, or the registered address. */
  readonly contact: string;
  readonly language: 'en' | 'es';
  readonly company: string;
  readonly queuedAt: Instant;
  readonly state: State;
  /** What was told by it already; null before that. */
  readonly told: LinkAnswer | null;
};
export type LinkAnswer = {
  readonly participant: string;
  readonly notice: string;
  readonly command: string;
  readonly ladder: string;
  readonly contact: string;
  readonly said: Saying;
  readonly day: WallDate | null;
  /** What it says of the dates of a visit. */
  readonly slots?: readonly WallTime[];
  readonly note: ContentRef;
  readonly at: Instant;
  /** `taken`, or the code with which the rules refused it; null until they have answered. */
  readonly outcome: string | null;
};

const ANSWER = `jsonb_build_object('participant', l.participant, 'notice', l.notice, 'command', l.command, 'ladder', l.ladder, 'contact', l.contact,
  'said', l.said, 'day', l.day, 'slots', coalesce(l.slots, '[]'), 'note', jsonb_build_object('id', l.note, 'sha256', l.sha256), 'at', (extract(epoch from l.at) * 1000)::bigint,
  'outcome', l.outcome)`;

/** What a link leads to; undefined when no mail of that name went to anybody we know, and no letter. */
export async function linkScene(pool: Pool, participant: string, notice: string): Promise<LinkScene | undefined> {
  const { rows } = await pool.query<LinkScene>({
    name: 'link-scene',
    text: `select n.participant, n.id as notice, n.kind, n.about, n.recipient as contact, a.company,
        coalesce(c.language, (select o.language from jsonb_array_elements(p.state -> 'contacts') x join contact o on o.id = x ->> 'id'
          order by x ->> 'role' = 'officer' desc, o.id limit 1), 'en') as language,
        (extract(epoch from n.queued_at) * 1000)::bigint as "queuedAt", p.state,
        (select ${ANSWER} from link_answer l where l.participant = n.participant and l.notice = n.id) as told
      from notice n join participant p on p.id = n.participant join account a on a.participant = n.participant
        left join contact c on c.participant = n.participant and c.id = n.recipient
      where n.participant = $1 and n.id = $2 and (n.channel = 'mail' and c.id is not null or n.channel = 'letter')`,
    values: [participant, notice],
  });
  return rows[0];
}

/** Keeps what was told, with its words. The first answer of a link stands: of a second nothing is kept, and null is answered. */
export const keepLinkAnswer = (
  pool: Pool,
  answer: Omit<LinkAnswer, 'note' | 'outcome'>,
  words: { readonly text: string },
): Promise<LinkAnswer | null> =>
  transaction(pool, async (client) => {
    const { participant, notice, command, ladder, contact, said, day, slots = [], at } = answer;
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`link:${participant}/${notice}`]);
    const used = await client.query('select from link_answer where participant = $1 and notice = $2', [
      participant,
      notice,
    ]);
    if (used.rowCount) return null;
    const note = await keepContent(client, 'note', words, 'system');
    await client.query(
      `insert into link_answer (participant, notice, command, ladder, contact, said, day, slots, note, sha256, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::bigint / 1000.0))`,
      [participant, notice, command, ladder, contact, said, day, JSON.stringify(slots), note.id, note.sha256, at],
    );
    return { ...answer, note, outcome: null };
  });

/** What no rule has answered yet, the oldest first. */
export async function waitingLinkAnswers(client: Client | Pool): Promise<readonly LinkAnswer[]> {
  const { rows } = await client.query<{ answer: LinkAnswer }>(
    `select ${ANSWER} as answer from link_answer l where l.outcome is null order by l.at limit 100`,
  );
  return rows.map(({ answer }) => answer);
}

/** An answer that the rules refused, with the words that came with it and the code of the refusal. */
export type RefusedAnswer = Pick<LinkAnswer, 'contact' | 'said'> & {
  readonly at: Date;
  readonly text: string;
  readonly outcome: string;
};

/** What was told and not taken, the newest first: it holds nothing, and somebody should know of it all the same. */
export async function refusedLinkAnswers(
  pool: Pool,
  participant: string,
  most: number,
): Promise<readonly RefusedAnswer[]> {
  const { rows } = await pool.query<RefusedAnswer>({
    name: 'refused-link-answers',
    text: `select l.contact, l.said, l.at, coalesce(c.body ->> 'text', '') as text, l.outcome from link_answer l join content c on c.id = l.note
      where l.participant = $1 and l.outcome <> 'taken' order by l.at desc limit $2`,
    values: [participant, most],
  });
  return rows;
}

/** Notes what the rules said of it. */
export async function settleLinkAnswer(
  client: Client | Pool,
  { participant, notice }: Pick<LinkAnswer, 'participant' | 'notice'>,
  outcome: string,
): Promise<void> {
  await client.query('update link_answer set outcome = $3 where participant = $1 and notice = $2 and outcome is null', [
    participant,
    notice,
    outcome,
  ]);
}
