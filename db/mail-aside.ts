/**
 * A mail as it is about to leave: put aside with the note that its first try begins, so that a repeat has the same bytes whatever has become of
 * templates, policy and addresses since. It is gone with the keeping of its copy, or once surely no try has reached the receiver.
 */
import type { AnswerLink } from '../domain/answer-link.ts';
import type { NoticeName } from './joint-mail.ts';
import type { Pool } from './pool.ts';

export type MailAside<Mail> = {
  readonly mail: Mail;
  /** Whose seals are left out of the mail. */
  readonly links: readonly AnswerLink[];
  /** Version of the templates by which it was written. */
  readonly template: string;
  /** What each membership in it is told, as it will be kept. */
  readonly copies: readonly (NoticeName & { readonly body: string })[];
};

const COLUMNS = 'mail, links, template, copies';
const TRIES = `insert into delivery_attempt (participant, notice, step)
  select p ->> 'participant', p ->> 'notice', $4 from jsonb_array_elements($3::jsonb) p`;

/** What was put aside of the mail that this notice leads; undefined when no try of it may have reached the receiver. */
export async function asideOf<Mail>(
  pool: Pool,
  { participant, notice }: NoticeName,
): Promise<MailAside<Mail> | undefined> {
  const { rows } = await pool.query<MailAside<Mail>>(
    `select ${COLUMNS} from mail_aside where participant = $1 and notice = $2`,
    [participant, notice],
  );
  return rows[0];
}

/** Notes for each part that a try begins, and puts the mail aside; answers with the one that was first. */
export async function beginTry<Mail>(
  pool: Pool,
  { participant, notice }: NoticeName,
  { mail, links, template, copies }: MailAside<Mail>,
): Promise<MailAside<Mail>> {
  const json = [copies, mail, links].map((part) => JSON.stringify(part));
  const { rows } = await pool.query<MailAside<Mail>>(
    `with tries as (${TRIES})
     insert into mail_aside (participant, notice, copies, mail, links, template) values ($1, $2, $3::jsonb, $5, $6, $7)
     on conflict (participant, notice) do update set at = mail_aside.at returning ${COLUMNS}`,
    [participant, notice, json[0], 'begun', json[1], json[2], template],
  );
  return rows[0]!;
}

/** Notes for each part that the receiver surely did not take it; the mail goes when no earlier try may have reached the receiver either. */
export const noteNotTaken = (pool: Pool, { participant, notice }: NoticeName, parts: readonly NoticeName[]) =>
  pool.query(
    `with tries as (${TRIES})
     delete from mail_aside where participant = $1 and notice = $2 and
       (select count(*) filter (where step = 'begun') - count(*) filter (where step = 'not-taken')
        from delivery_attempt where participant = $1 and notice = $2) <= 1`,
    [participant, notice, JSON.stringify(parts), 'not-taken'],
  );

/** The copy is kept: nothing is repeated any more. */
export const expungeAside = (pool: Pool, { participant, notice }: NoticeName) =>
  pool.query('delete from mail_aside where participant = $1 and notice = $2', [participant, notice]);
