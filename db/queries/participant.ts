/** One participant as pages need it: the state, who it is, and the facts that a rule would be asked with now. */
import type { Instant } from '../../domain/calendar.ts';
import type { Facts } from '../../domain/facts.ts';
import type { State } from '../../domain/state.ts';
import { factsOf, type FactsSetup } from '../facts.ts';
import { gather, streamOf, type Gathered } from '../ledger.ts';
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

const CASE_COLUMNS = `p.state,
  jsonb_build_object('company', a.company, 'legacyAccount', a.legacy_account, 'country', a.country, 'region', a.region, 'city', a.city, 'port', a.port,
    'identifiers', a.identifiers, 'source', a.source) as account,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'role', c.role, 'name', c.name, 'email', c.email, 'phone', c.phone, 'language', c.language, 'person', c.person) order by c.at, c.id)
    from contact c where c.participant = p.id), '[]') as contacts`;
const CASE_FROM = 'from participant p join account a on a.participant = p.id where p.id = $1';

/** The participant, or undefined when there is none of that id. Contacts that were replaced are included; the state says which count. */
export async function loadCase(pool: Pool, id: string): Promise<Case | undefined> {
  const { rows } = await pool.query<{ state: State; account: Account; contacts: ContactCard[] }>({
    name: 'load-case',
    text: `select ${CASE_COLUMNS} ${CASE_FROM}`,
    values: [id],
  });
  return rows[0] && { id, ...rows[0] };
}

/**
 * The participant as this person finds it now, with the facts that the judge would be asked with; the participant's own clock may be ahead in
 * the demo. `answered` is the sequence at which a command of the given id is recorded.
 */
export async function loadCaseFor(
  setup: FactsSetup & { readonly pool: Pool },
  id: string,
  person: string,
  clock: Instant,
  command = '',
): Promise<(Case & { readonly facts: Facts; readonly answered: number | null }) | undefined> {
  const { rows } = await setup.pool.query<Omit<Case, 'id'> & { facts: Gathered }>({
    name: 'load-case-for',
    text: `select ${CASE_COLUMNS}, gather_facts($3, p.seq, $4, $2, p.id, p.programme) || jsonb_build_object('answersWait', answers_wait(p.id), 'vetting', vetting_rows(p.id), 'profile', profile_facts(p.id), 'amiss', case when exists (select from expected_notice n where n.participant = p.id and n.open and n.item is null) then amiss_facts(p.id) else '[]'::jsonb end, 'travel', travel_said()) as facts ${CASE_FROM}`,
    values: [id, person, streamOf(id), command],
  });
  if (!rows[0]) return undefined;
  const { facts, ...found } = rows[0];
  const { lastAt } = found.state;
  const { answered } = facts;
  const known = factsOf(setup, facts, Math.max(clock, lastAt), found.state);
  return { id, ...found, answered, facts: { ...known, ...(known.criteria && { asksReport: true }) } };
}

/** The facts with which the judge would be asked about a participant that is not yet there. */
export async function factsBefore(
  setup: FactsSetup & { readonly pool: Pool },
  state: State,
  person: string,
  now: Instant,
): Promise<Facts> {
  const ask = { participant: state.id, after: 0, command: '', person, programme: state.programme };
  return factsOf(setup, await gather(setup.pool, ask), now, state);
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
    text: `select n.id, n.kind, n.about, n.channel, n.recipient, coalesce(nullif(c.name, ''), c.email) as "recipientName", n.rung, n.status, n.queued_at as "queuedAt", n.proven_at as "provenAt"
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
