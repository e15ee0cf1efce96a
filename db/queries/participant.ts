/** One participant as pages need it: the state, who it is, and the facts that a rule would be asked with now. */
import type { Empowerment, Role } from '../../domain/actor.ts';
import { wallDateOf, type Instant } from '../../domain/calendar.ts';
import type { Facts, PendingFiling } from '../../domain/facts.ts';
import type { Event } from '../../domain/participant.ts';
import type { State } from '../../domain/state.ts';
import type { Calendars } from '../calendars.ts';
import { streamOf } from '../ledger.ts';
import type { Policies } from '../policy.ts';
import type { Pool } from '../pool.ts';

export type Account = {
  readonly company: string;
  readonly legacyAccount: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly port: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly source: string;
};
export type ContactCard = {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly language: 'en' | 'es';
  readonly person: string | null;
};
export type Case = {
  readonly id: string;
  readonly state: State;
  readonly account: Account;
  readonly contacts: readonly ContactCard[];
};

/** The participant, or undefined when there is none of that id. Contacts that were replaced are included; the state says which count. */
export async function loadCase(pool: Pool, id: string): Promise<Case | undefined> {
  const { rows } = await pool.query<{ state: State; account: Account; contacts: ContactCard[] }>({
    name: 'load-case',
    text: `select p.state,
        jsonb_build_object('company', a.company, 'legacyAccount', a.legacy_account, 'country', a.country, 'region', a.region, 'city', a.city, 'port', a.port,
          'identifiers', a.identifiers, 'source', a.source) as account,
        coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'role', c.role, 'name', c.name, 'email', c.email, 'phone', c.phone, 'language', c.language, 'person', c.person) order by c.at, c.id)
          from contact c where c.participant = p.id), '[]') as contacts
      from participant p join account a on a.participant = p.id where p.id = $1`,
    values: [id],
  });
  return rows[0] && { id, ...rows[0] };
}

export type FactsSetup = { readonly pool: Pool; readonly policies: Policies; readonly calendars: Calendars };

/** The facts with which the judge would be asked by this person now; the participant's own clock may be ahead in the demo. */
export async function factsNow(
  { pool, policies, calendars }: FactsSetup,
  state: State,
  person: string,
  clock: Instant,
): Promise<Facts> {
  const { rows } = await pool.query<{
    empowered: Empowerment[];
    adopted: string[];
    live: Instant | null;
    filings: PendingFiling[];
  }>({
    name: 'facts-now',
    text: `select
        coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'event', m.event, 'from', m.from_on, 'until', m.until_on)) from empowerment m
          where m.person = $1 and (m.participant is null or m.participant = $2)), '[]') as empowered,
        coalesce((select jsonb_agg(policy) from adoption), '[]') as adopted,
        (select (extract(epoch from live_since) * 1000)::bigint from programme where id = $3) as live,
        coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'receivedAt', (extract(epoch from f.received_at) * 1000)::bigint)) from filing f
          where f.participant = $2 and not exists (select from event e where e.stream = $4 and e.command = f.id)), '[]') as filings`,
    values: [person, state.id, state.programme, streamOf(state.id)],
  });
  const { empowered, adopted, live: liveSince, filings } = rows[0]!;
  const now = Math.max(clock, state.lastAt);
  const policy = policies.at(wallDateOf(now, state.zone));
  const on = wallDateOf(now, policy.headquartersZone);
  const current = empowered.filter(({ from, until }) => from <= on && (until === null || until >= on));
  return {
    now,
    policy,
    policyOf: (version) => policies.of(version),
    holidays: calendars.holidays,
    empowered: current,
    adopted,
    liveSince,
    filings,
  };
}

export type TimelineEntry = {
  readonly seq: number;
  readonly at: Date;
  readonly event: Event;
  readonly actor: string;
  readonly actorName: string | null;
  readonly role: Role | 'system';
  readonly simulated: boolean;
  readonly command: string;
};

/** Events of one participant, newest first, before a sequence. */
export async function loadTimeline(
  pool: Pool,
  id: string,
  before = 2_147_483_647,
  limit = 50,
): Promise<readonly TimelineEntry[]> {
  const { rows } = await pool.query<Omit<TimelineEntry, 'event'> & { body: string }>({
    name: 'timeline',
    text: `select e.seq, e.at, e.body, e.actor, p.name as "actorName", e.role, e.simulated, e.command from event e left join person p on p.id = e.actor
      where e.stream = $1 and e.seq < $2 order by e.seq desc limit $3`,
    values: [streamOf(id), before, limit],
  });
  return rows.map(({ body, ...row }) => ({ ...row, event: JSON.parse(body) as Event }));
}

export type NoticeLine = {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly channel: string;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly rung: string | null;
  readonly status: string;
  readonly queuedAt: Date;
  readonly provenAt: Date | null;
};

/** Every notice of a participant, newest first. */
export async function loadNotices(pool: Pool, id: string, limit = 200): Promise<readonly NoticeLine[]> {
  const { rows } = await pool.query<NoticeLine>({
    name: 'notices',
    text: `select n.id, n.kind, n.about, n.channel, n.recipient, c.name as "recipientName", n.rung, n.status, n.queued_at as "queuedAt", n.proven_at as "provenAt"
      from notice n left join contact c on c.id = n.recipient where n.participant = $1 order by n.queued_at desc, n.id desc limit $2`,
    values: [id, limit],
  });
  return rows;
}

/** Waits until the read model has the sequence, for at most `patienceMs`; answers whether it has. */
export async function hasReached(pool: Pool, id: string, seq: number, patienceMs = 2_000): Promise<boolean> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await pool.query<{ seq: number }>({
      name: 'reached',
      text: 'select seq from participant where id = $1',
      values: [id],
    });
    if ((rows[0]?.seq ?? 0) >= seq) return true;
    if (Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
