/** What a notice is written from, and what went out: the record as it stood when the notice was queued, and each copy as it was sent. */
import { randomUUID } from 'node:crypto';
import type { Instant, WallDate } from '../domain/calendar.ts';
import { REGISTERED_ADDRESS, type ContactRole, type NoticeKind } from '../domain/notice.ts';
import { evolve, type Event } from '../domain/participant.ts';
import type { Channel } from '../domain/policy.ts';
import { initial, type State } from '../domain/state.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import { sha256Of } from './content.ts';
import { streamOf } from './ledger.ts';
import { plannedOnce, type Client, type Pool } from './pool.ts';
import { POSTAL_COLUMNS, postalOf } from './postal-address.ts';

export type NoticeContact = {
  readonly id: string;
  readonly role: ContactRole;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'es';
};
export type NoticePerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly office: string | null;
  readonly roles: readonly {
    readonly role: string;
    readonly event: string;
    readonly from: WallDate;
    readonly until: WallDate | null;
    readonly rank: string | null;
    /** A name. */
    readonly actingFor: string | null;
  }[];
};
/** A notice with all that mail and letter may speak of. The states are those before and after the command that queued it. */
export type NoticeCase = {
  readonly participant: string;
  readonly notice: {
    readonly id: string;
    readonly kind: NoticeKind;
    readonly about: string;
    readonly channel: Channel;
    readonly to: string;
    readonly queuedAt: Instant;
  };
  readonly before: State;
  readonly state: State;
  readonly history: readonly {
    readonly seq: number;
    readonly at: Instant;
    readonly actor: string;
    readonly role: string;
    readonly policy: string;
    readonly event: Event;
  }[];
  readonly account: {
    readonly company: string;
    readonly city: string | null;
    readonly region: string | null;
    readonly country: string | null;
    /** Where its letters go now; null where none is known. */
    readonly postal: PostalAddress | null;
  };
  readonly contacts: readonly NoticeContact[];
  readonly people: readonly NoticePerson[];
  readonly adoptions: readonly { readonly policy: string; readonly event: string; readonly at: Instant }[];
  /** What the officer who ended an appeal, or whoever approved a correction, gave as reasons; or what is asked of the company. */
  readonly reasons: string | null;
};

type Row = Pick<NoticeCase, 'contacts' | 'people' | 'adoptions'> & {
  readonly kind: NoticeKind;
  readonly about: string;
  readonly channel: Channel;
  readonly recipient: string;
  readonly queuedAt: Instant;
  readonly account: Omit<NoticeCase['account'], 'postal'> | null;
  readonly given: unknown;
  readonly applied: unknown;
  readonly events:
    | readonly {
        readonly seq: number;
        readonly at: Instant;
        readonly command: string;
        readonly actor: string;
        readonly role: string;
        readonly policy: string;
        readonly body: string;
      }[]
    | null;
  readonly reasons: unknown;
};

/**
 * The notice with what it is written from, in one query. Later events leave it as it is, so that a mail tried again says the same; only the
 * postal address is the one of now, since a letter that has not left goes where the company is.
 * Undefined when there is no such notice; throws when the record lacks the event that queued it, or the company.
 */
export async function loadNotice(pool: Pool, participant: string, notice: string): Promise<NoticeCase | undefined> {
  const seq = Number(/^n([1-9]\d{0,8})$/.exec(notice)?.[1]);
  if (Number.isNaN(seq)) return undefined;
  const values = [participant, notice, streamOf(participant), seq];
  const [row] = await plannedOnce<Row>(pool, { name: 'notice', text: NOTICE, values });
  return row && caseOf(participant, notice, row);
}

function caseOf(participant: string, id: string, row: Row): NoticeCase {
  const { kind, about, channel, recipient, queuedAt, account, events, contacts, people, adoptions, reasons } = row;
  const postal = postalOf(row.given, row.applied);
  if (!events) throw new Error('a notice without the event that queued it');
  if (!account) throw new Error('a participant without an account');
  const command = events.at(-1)?.command;
  const history = events.map(({ body, command: by, ...rest }) => ({ ...rest, by, event: JSON.parse(body) as Event }));
  const first = history.findLastIndex(({ by }) => by !== command) + 1;
  const fold = (state: State, rows: typeof history): State =>
    rows.reduce((folded, { event, at }) => evolve(folded, event, at), state);
  const before = fold(initial(participant), history.slice(0, first));
  return {
    participant,
    notice: { id, kind, about, channel, to: recipient, queuedAt },
    before,
    state: fold(before, history.slice(first)),
    history,
    account: { ...account, postal },
    contacts,
    people,
    adoptions,
    reasons: textOf(reasons),
  };
}

/** A note as it was typed: the text itself, or a form whose field `text` holds it. */
export function textOf(body: unknown): string | null {
  if (typeof body === 'string') return body;
  const text = (body as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : null;
}

/** What the participant in `$1` is written to from, with the events in `said`. */
const recordOf = (said: string, notice: string, from: string): string => `
with said as (${said}),
people as (
  select p.id, p.name, p.email, p.office, coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'event', m.event, 'from', m.from_on, 'until', m.until_on,
    'rank', m.rank, 'actingFor', l.name) order by m.event) from empowerment m left join person l on l.id = m.acting_for where m.person = p.id and m.participant is null), '[]') as roles
  from person p where p.id in (select s.actor from said s union select s.body::jsonb->>'specialist' from said s where s.type = 'SpecialistAssigned'))
select ${notice},
  (select jsonb_build_object('company', a.company, 'city', a.city, 'region', a.region, 'country', a.country) from account a where a.participant = $1) as account,
  (select jsonb_agg(jsonb_build_object('seq', s.seq, 'at', (extract(epoch from s.at) * 1000)::bigint, 'command', s.command, 'actor', s.actor, 'role', s.role,
    'policy', s.policy, 'body', s.body) order by s.seq) from said s) as events,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'role', c.role, 'name', c.name, 'email', c.email, 'language', c.language) order by c.at, c.id)
    from contact c where c.participant = $1), '[]') as contacts,
  coalesce((select jsonb_agg(to_jsonb(p) order by p.id) from people p), '[]') as people,
  coalesce((select jsonb_agg(jsonb_build_object('policy', o.policy, 'event', o.event, 'at', (extract(epoch from o.adopted_at) * 1000)::bigint) order by o.policy)
    from adoption o), '[]') as adoptions,
  (select t.body from said s join content t on t.id::text = coalesce(s.body::jsonb->'note', s.body::jsonb->'question')->>'id'
    where s.type in ('AppealDecided', 'AppealNotAdmitted', 'DecidedAnew', 'AppealInformationAsked', 'RecordCorrected') order by s.seq desc limit 1) as reasons,${POSTAL_COLUMNS}
from ${from}`;

/** With the events up to the end of the command that queued the notice. */
const NOTICE = recordOf(
  `select e.* from event e where e.stream = $3 and e.seq <= (
    select max(l.seq) from event l where l.stream = $3 and l.command = (select q.command from event q where q.stream = $3 and q.seq = $4))`,
  'n.kind, n.about, n.channel, n.recipient, (extract(epoch from n.queued_at) * 1000)::bigint as "queuedAt"',
  'notice n where n.participant = $1 and n.id = $2',
);
/** With everything that is recorded. */
const REHEARSAL = recordOf(
  'select e.* from event e where e.stream = $2',
  `$3::text as kind, '' as about, 'letter' as channel, '${REGISTERED_ADDRESS}' as recipient, $4::bigint as "queuedAt"`,
  'participant p where p.id = $1',
);

/** A notice that was never queued, as it would be written from the record of now; undefined when there is no such participant. It is about nothing yet. */
export async function rehearseNotice(
  pool: Pool,
  participant: string,
  kind: NoticeKind,
  now: Instant,
): Promise<NoticeCase | undefined> {
  const values = [participant, streamOf(participant), kind, now];
  const { rows } = await pool.query<Row>({ name: 'notice-rehearsed', text: REHEARSAL, values });
  const row = rows[0];
  return row?.events ? caseOf(participant, 'n0', row) : undefined;
}

/** A copy as it was sent: a mail's text, or a letter's page. */
export type SentCopy = {
  readonly channel: Channel;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  /** Version of the templates by which it was written. */
  readonly template: string;
  /** Of the body; null for copies of before it was kept. */
  readonly sha256: string | null;
  /** With which the hash is made that its event names; null for copies of before there was one. */
  readonly salt: string | null;
  readonly acceptedAt: Instant;
  /** What the receiver's server said, or that it was printed. */
  readonly reply: string;
  /** An earlier try may have reached the receiver too: it ended before we knew. Both bear the same Message-ID. */
  readonly possiblyTwice: boolean;
};

const COPY = `select d.channel, d.address, d.subject, d.body, d.message_id as "messageId", d.template, d.sha256, d.salt,
  (extract(epoch from d.accepted_at) * 1000)::bigint as "acceptedAt", d.reply,
  (select count(*) filter (where a.step = 'begun') - count(*) filter (where a.step = 'not-taken') > 1
    from delivery_attempt a where a.participant = $1 and a.notice = $2) as "possiblyTwice"
  from delivery d where d.participant = $1 and d.notice = $2`;

/** The mail as it was sent, or the letter as it was printed; undefined when it has not left the house. */
export async function sentCopy(
  client: Client | Pool,
  participant: string,
  notice: string,
): Promise<SentCopy | undefined> {
  const { rows } = await client.query<SentCopy>({ name: 'sent-copy', text: COPY, values: [participant, notice] });
  return rows[0];
}

/** Keeps a copy for ever, and nothing is repeated any more. The first one stands, and is what is answered. `salt`: that of a letter which was put aside before it left. */
export async function keepCopy(
  client: Client | Pool,
  participant: string,
  notice: string,
  copy: Omit<SentCopy, 'acceptedAt' | 'possiblyTwice' | 'sha256' | 'salt'>,
  salt: string | null = randomUUID(),
): Promise<SentCopy> {
  const { channel, address, subject, body, messageId, template, reply } = copy;
  await client.query(
    `with aside as (delete from mail_aside where participant = $1 and notice = $2)
     insert into delivery (participant, notice, channel, address, subject, body, message_id, template, reply, sha256, salt)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [participant, notice, channel, address, subject, body, messageId, template, reply, sha256Of(body), salt],
  );
  return (await sentCopy(client, participant, notice))!;
}
