/** A story of the domain's tests, judged command by command by the real judge into the real record, with every text it names. */
import type { Command } from '../../domain/participant.ts';
import type { Ledger } from '../../domain/testing/ledger.ts';
import { initial, type State } from '../../domain/state.ts';
import { evolve, type Event } from '../../domain/participant.ts';
import { CAST } from '../../domain/testing/cast.ts';
import { isPartnerRole } from '../../domain/actor.ts';
import { createJudge } from '../../activities/judge.ts';
import { loadCalendars } from '../../db/calendars.ts';
import { keepContent } from '../../db/content.ts';
import { receiveFiling } from '../../db/filings.ts';
import { keepCopy } from '../../db/notices.ts';
import { empower, recordPerson } from '../../db/people.ts';
import type { Policies } from '../../db/policy.ts';
import { transaction, type Pool } from '../../db/pool.ts';
import { adoptPolicy } from '../../db/register.ts';
import { copyHash } from '../../db/sent-copies.ts';
import { rulesVersion } from '../../db/rules-version.ts';
import { ACTS } from '../../domain/participant.ts';
import { CRITERIA, profileBefore } from './complete-profile.ts';
import { vetBefore } from './vetting.ts';

const SINCE = '2020-01-01';
export const POLICY = 'ctpat/2020-03-01';

export type Stage = { readonly pool: Pool; readonly policies: Policies };

/** Makes the cast known, with their roles; company people act for the participants named. Headquarters adopts the policy. */
export async function employ({ pool, policies }: Stage, participants: readonly string[], at: number): Promise<void> {
  const by = { person: 'system', role: 'system', at, policy: POLICY, rules: rulesVersion() };
  for (const { person: id, role } of Object.values(CAST)) {
    if (role === 'system') continue;
    const kind = isPartnerRole(role) ? 'participant' : 'staff';
    const office = kind === 'staff' ? 'laredo' : null;
    await recordPerson(pool, {
      id,
      name: `${id} by name`,
      email: `${id}@people.example`,
      kind,
      language: 'en',
      office,
    });
    for (const participant of kind === 'staff' ? [null] : participants)
      await empower(pool, id, { role, participant, from: SINCE, until: null }, by);
  }
  const headquarters = {
    person: CAST.headquarters.person,
    role: 'headquarters',
    at,
    on: SINCE,
    policy: POLICY,
    rules: by.rules,
  } as const;
  await transaction(pool, (client) => adoptPolicy(client, { ...headquarters, sha256: policies.hash(POLICY) }));
}

/** Writes the story under an id of its own, with every mail as it went out, and answers with the state that the record has. Throws when the judge refuses what the story did. */
export async function replay(
  { pool, policies }: Stage,
  story: Ledger,
  id: string,
  company: string,
  withMails = false,
): Promise<State> {
  await pool.query(
    `insert into account (participant, company, city, region, country, source) values ($1, $2, 'Laredo', 'TX', 'US', 'test')`,
    [id, company],
  );
  for (const name of ['officer', 'primary'])
    await pool.query('insert into contact (id, participant, role, name, email) values ($1, $2, $3, $4, $5)', [
      `${id}.${name}`,
      id,
      name,
      `${name} of ${company}`,
      `${name}@${id}.example`,
    ]);
  const judge = createJudge({ pool, policies, criteria: CRITERIA, calendars: loadCalendars(), rules: rulesVersion() });
  const texts = new Map<string, { id: string; sha256: string }>();
  let state = initial(id);
  for (const { command, at } of commandsOf(story)) {
    if (command.type !== 'Due') {
      const adverse = command.type === 'RecordVetting' && command.result === 'adverse';
      await vetBefore(command.type, pool, policies, state, adverse ? 'adverse' : 'clear');
      await profileBefore(command.type, pool, policies, state);
    }
    const ours = await own(pool, command, id, texts);
    const seen = weighs(command) ? { seen: state.seq } : {};
    const told = { ...ours, ...seen, ...(withMails && (await mailOf(pool, ours, id))) } as Command;
    const { rows, refused } = await judge({ state, command: told, now: at });
    if (refused) throw new Error(`${command.type}: ${refused.message}`);
    state = rows.reduce((folded, row) => evolve(folded, JSON.parse(row.body) as Event, row.at), state);
  }
  return state;
}

/** The mail of which a command tells that it was sent. */
async function mailOf(pool: Pool, command: Command, participant: string): Promise<{ readonly copy?: string }> {
  if (command.type !== 'ReportDelivery' || command.proof !== 'sent') return {};
  const { notice } = command;
  const words = { channel: 'mail', subject: 'Overdue', body: 'Dear officer', template: 't1', reply: '250 ok' } as const;
  const address = `primary@${participant}.example`;
  const copy = await keepCopy(pool, participant, notice, { ...words, address, messageId: `<${notice}@x>` });
  return { copy: copyHash(copy.salt, copy) };
}

/** Whoever decides has read all that is recorded. */
const weighs = ({ type }: Command): boolean => type !== 'Due' && ACTS[type].weighs === true;

const commandsOf = ({ events }: Ledger) =>
  events.filter(({ command }, index) => events[index - 1]?.command !== command);

/** The command with content, contacts and filings of this participant's own. */
async function own(
  pool: Pool,
  command: Command,
  participant: string,
  texts: Map<string, { id: string; sha256: string }>,
): Promise<Command> {
  // An incident is called by the filing that reported it.
  let text = JSON.stringify(command)
    .replace(/"k-([\w-]+)"/g, `"${participant}.$1"`)
    .replace(/(?<!"id":")\b(ReportIncident-\d+)/g, `${participant}.$1`);
  for (const [whole, name = ''] of text.matchAll(/\{"id":"content-([\w-]+)","sha256":"[^"]*"\}/g)) {
    const ref = texts.get(name) ?? (await keepContent(pool, 'note', { text: `Reason of ${name}` }, command.by.person));
    texts.set(name, ref);
    text = text.replace(whole, JSON.stringify(ref));
  }
  const told = JSON.parse(text) as Command & { filing?: { receivedAt: number } };
  const kind = told.type === 'Due' ? undefined : ACTS[told.type].filing;
  if (!kind) return told;
  const { by, type } = told;
  const filing = await receiveFiling(pool, {
    id: `${participant}.${told.id}`,
    participant,
    kind,
    command: { type },
    person: by.person,
    role: by.role,
  });
  return { ...told, id: filing.id, filing: { id: filing.id, receivedAt: told.filing!.receivedAt } } as Command;
}
