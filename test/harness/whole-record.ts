/** Something of everything that has a stream beside the participant's, written into a house as people write it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { assign } from '../../db/assignments.ts';
import { recordCalibration, type CalibrationDeed } from '../../db/calibration.ts';
import { writeNote } from '../../db/case-notes.ts';
import { changeContactLog } from '../../db/contact-log.ts';
import { saveStep } from '../../db/application-draft.ts';
import { connect, noteLooks, renewCode } from '../../db/connections.ts';
import { keepContent } from '../../db/content.ts';
import { writeMessage } from '../../db/conversation.ts';
import { changeDesk } from '../../db/desk.ts';
import { actOnDocument, removeExpunged, storeDocument } from '../../db/documents.ts';
import { openDocumentStore, type DocumentStore, type Received } from '../../db/document-store.ts';
import { knownPlaces } from '../../db/gazetteer.ts';
import { changeInvitation, tokenHash, useInvitation } from '../../db/invitations.ts';
import { openOffice } from '../../db/offices.ts';
import { hearMemberships, joinCompanies } from '../../db/organization-join.ts';
import { endEmpowerments } from '../../db/people.ts';
import { transaction } from '../../db/pool.ts';
import { changePlace } from '../../db/places.ts';
import { changePlan } from '../../db/plan-years.ts';
import { recordMove, settleCompany } from '../../db/portfolios.ts';
import { loadCase } from '../../db/queries/participant.ts';
import { changeTrip } from '../../db/trips.ts';
import type { TripCommand } from '../../domain/trip-acts.ts';
import { adoptPolicy, confirmGoLive } from '../../db/register.ts';
import { recordVetting, vettingOf, type VettingDeed } from '../../db/vetting.ts';
import { SYSTEM, type Role } from '../../domain/actor.ts';
import { addDays, wallDateOf } from '../../domain/calendar.ts';
import { checksFor } from '../../domain/vetting.ts';
import type { ContactLogCommand } from '../../domain/contact-log.ts';
import type { DeskCommand } from '../../domain/desk.ts';
import { CAST } from '../../domain/testing/cast.ts';
import type { PlaceCommand } from '../../domain/place-acts.ts';
import { draft } from '../../domain/testing/stories.ts';
import type { State } from '../../domain/state.ts';
import { ctpat } from '../lifecycle/ctpat.ts';
import { completeProfile, CRITERIA } from './complete-profile.ts';
import type { House } from './house.ts';

const POLICY = 'ctpat/2020-03-01';
type Clerk = { readonly person: string; readonly role: Role };
const as = (person: string, role: Role): Clerk => ({ person, role });
const [officer, contact] = [as(CAST.officer.person, 'officer'), as(CAST.contact.person, 'contact')];
const [specialist, otherSpecialist] = [
  as(CAST.specialist.person, 'specialist'),
  as(CAST.otherSpecialist.person, 'specialist'),
];
const [supervisor, director] = [as(CAST.supervisor.person, 'supervisor'), as(CAST.director.person, 'director')];
const headquarters = as(CAST.headquarters.person, 'headquarters');
const administrator = as('ada-administrator', 'administrator');

/**
 * Writes it all, about participants that the house has already.
 * @param members two that are certified: they are connected, and one company
 * @param busy one with open items for a specialist
 */
export async function recordWhole(house: House, members: readonly [string, string], busy: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-whole-'));
  const [first] = members;
  try {
    await recordRoles(house, first);
    await recordRegister(house);
    await recordDocuments(house, openDocumentStore(folder), first);
    await recordConnections(house, members);
    await recordCompany(house, members);
    await recordConflicts(house, members);
    await recordAbsences(house);
    await recordMoves(house, members);
    await recordVettingRounds(house, first);
    await recordInvitations(house);
    await recordPlaces(house);
    await recordTrip(house);
    await recordPlan(house);
    await recordDraft(house);
    await recordSecondReviews(house, 'drafting');
    await recordDesk(house, busy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const momentOf = ({ deps }: House) => ({ at: deps.clock, policy: POLICY, rules: 'test' });
const dayOf = ({ deps }: House): string => wallDateOf(deps.clock, 'America/New_York');

async function recordRoles(house: House, participant: string): Promise<void> {
  const { pool } = house.database;
  const [moment, on] = [momentOf(house), dayOf(house)];
  await openOffice(pool, { office: 'laredo', region: 'south' }, headquarters, moment);
  await openOffice(pool, { office: 'laredo', region: 'west' }, headquarters, moment);
  await house.person(administrator.person, administrator.role);
  const grant = { office: 'laredo', region: null, rank: 'officer', from: on, until: null, actingFor: null };
  const sid = { ...moment, on, seen: null, person: otherSpecialist.person };
  await assign(pool, {
    ...sid,
    command: { id: 'give', by: administrator, type: 'GiveAssignment', role: 'specialist', ...grant },
  });
  const { rows } = await pool.query<{ event: string }>('select event from empowerment where rank is not null');
  const assignment = rows[0]!.event;
  await assign(pool, {
    ...sid,
    command: { id: 'end', by: administrator, type: 'EndAssignment', assignment, until: on },
  });
  const loan = { ...grant, role: 'supervisor', until: addDays(on, 30), actingFor: supervisor.person } as const;
  await assign(pool, { ...sid, command: { id: 'lend', by: supervisor, type: 'GiveAssignment', ...loan } });
  for (const { person, role } of [officer, contact]) await house.person(person, role, { participants: [participant] });
  await house.person('olga-officer', 'officer', { participants: [participant] });
  const because = { ...headquarters, ...moment, because: 'left' };
  await transaction(pool, (client) =>
    endEmpowerments(client, 'olga-officer', { participant, until: addDays(on, -1) }, because),
  );
}

/** In place of the adoption that the house has without an event. */
async function recordRegister(house: House): Promise<void> {
  await house.database.tamper('delete from adoption');
  const moment = { ...momentOf(house), on: dayOf(house) };
  await transaction(house.database.pool, async (client) => {
    await adoptPolicy(client, { ...moment, ...headquarters, sha256: '0'.repeat(64) });
    await confirmGoLive(client, { ...moment, ...supervisor, programme: 'trial' });
  });
}

async function recordDocuments(house: House, store: DocumentStore, participant: string): Promise<void> {
  const { pool } = house.database;
  const moment = momentOf(house);
  const received = async (text: string): Promise<Received> =>
    (await store.receive(Readable.from([Buffer.from(text)]), 1_000))!;
  const ids: string[] = [];
  for (const name of ['gate log.txt', 'seals.txt', 'alarm.txt']) {
    const about = { kind: 'criterion', ref: '4.2' } as const;
    const arrival = { ...moment, command: randomUUID(), participant, about, name, media: 'text/plain', by: contact };
    ids.push(await storeDocument(pool, store, await received(name), arrival));
  }
  const reason = await keepContent(pool, 'note', { text: 'It is of somebody else.' }, specialist.person);
  const [struck = '', gone = '', held = ''] = ids;
  const given = (by: Clerk) => ({ id: randomUUID(), by });
  for (const [document, command] of [
    [struck, { ...given(specialist), type: 'ProposeStrike', reason }],
    [struck, { ...given(supervisor), type: 'ConfirmProposal' }],
    [struck, { ...given(supervisor), type: 'ProposeExpunge', ground: 'retention', reason }],
    [gone, { ...given(supervisor), type: 'ProposeExpunge', ground: 'order', reason }],
    [gone, { ...given(director), type: 'ConfirmProposal' }],
    [held, { ...given(director), type: 'PlaceHold', reason }],
  ] as const)
    await actOnDocument(pool, { ...moment, document, participant, command });
  await removeExpunged(pool, store);
  const attachment = { document: randomUUID(), name: 'map.txt', media: 'text/plain', received: await received('map') };
  const message = { ...moment, participant, text: 'Here is the map.' };
  await writeMessage(pool, store, { ...message, command: randomUUID(), by: contact, attachments: [attachment] });
  await writeMessage(pool, store, { ...message, command: randomUUID(), by: specialist, attachments: [] });
}

async function recordConnections(house: House, [asker, shown]: readonly [string, string]): Promise<void> {
  const { pool } = house.database;
  const moment = momentOf(house);
  const given = () => ({ id: randomUUID(), by: officer });
  const asked = (one: string, other: string) =>
    ({ ...given(), type: 'AskConnection', asker: one, shown: other }) as const;
  await renewCode(pool, { ...moment, member: shown, command: randomUUID(), code: '0123456789', ...officer });
  const [accepted, ended] = [randomUUID(), randomUUID()];
  await connect(pool, { ...moment, connection: accepted, member: asker, command: asked(asker, shown) });
  await connect(pool, {
    ...moment,
    connection: accepted,
    member: shown,
    command: { ...given(), type: 'AcceptConnection' },
  });
  await connect(pool, { ...moment, connection: ended, member: shown, command: asked(shown, asker) });
  await connect(pool, { ...moment, connection: ended, member: shown, command: { ...given(), type: 'EndConnection' } });
  await noteLooks(pool, [accepted, ended], officer.person);
}

async function recordCompany(house: House, [participant, other]: readonly [string, string]): Promise<void> {
  const { pool } = house.database;
  const more = { ...momentOf(house), on: dayOf(house) };
  const change = { ...more, participant, command: randomUUID(), by: supervisor };
  await joinCompanies(pool, change, other, (keep) => keep('note', 'One owner.'));
  await hearMemberships(pool, more.at, more);
}

async function recordConflicts(house: House, [participant, organization]: readonly [string, string]): Promise<void> {
  const { pool } = house.database;
  const on = dayOf(house);
  const { person } = specialist;
  const deed = { ...momentOf(house), on, person, seen: null };
  const from = { type: 'DeclareConflict', by: specialist, from: on, until: null } as const;
  await assign(pool, { ...deed, command: { ...from, id: 'one', participant, organization: null } });
  await assign(pool, { ...deed, command: { ...from, id: 'all', participant: null, organization: participant } });
  await assign(pool, { ...deed, command: { ...from, id: 'past', participant: organization, organization: null } });
  const conflict = `person:${person}#4`;
  await assign(pool, { ...deed, command: { id: 'over', by: administrator, type: 'EndConflict', conflict, until: on } });
}

/** One leave that was ended early, one that is to come, and what somebody knows, twice. */
async function recordAbsences(house: House): Promise<void> {
  const { pool } = house.database;
  const on = dayOf(house);
  const deed = { ...momentOf(house), on, person: specialist.person, seen: null };
  const { person: substitute } = otherSpecialist;
  const away = { type: 'TakeLeave', by: specialist, substitute } as const;
  await assign(pool, { ...deed, command: { ...away, id: 'away', from: on, until: addDays(on, 9) } });
  const { rows } = await pool.query<{ event: string }>('select event from leave');
  const leave = rows[0]!.event;
  await assign(pool, { ...deed, command: { id: 'back', by: administrator, type: 'EndLeave', leave, until: on } });
  await assign(pool, {
    ...deed,
    command: { ...away, id: 'again', from: addDays(on, 20), until: addDays(on, 29) },
  });
  const skills = { type: 'RecordSkills', by: administrator } as const;
  await assign(pool, { ...deed, command: { ...skills, id: 'knows', entityTypes: ['importer'], languages: [] } });
  await assign(pool, { ...deed, command: { ...skills, id: 'learns', entityTypes: ['broker'], languages: ['es'] } });
}

/** One company that moved, and one that stayed. */
async function recordMoves(house: House, [moved, stayed]: readonly [string, string]): Promise<void> {
  const { pool } = house.database;
  const moment = momentOf(house);
  const [from, to] = [specialist.person, otherSpecialist.person];
  const ask = { from, to, reason: 'They retire.', companies: [moved, stayed] };
  await recordMove(pool, 'move', ask, supervisor, moment);
  await settleCompany(pool, 'move', moved, null, supervisor, moment);
  await settleCompany(pool, 'move', stayed, 'conflict', supervisor, moment);
}

async function recordVettingRounds(house: House, participant: string): Promise<void> {
  const { pool } = house.database;
  const moment = { ...momentOf(house), policy: house.deps.policies.of(POLICY), today: dayOf(house) };
  const said = { source: 'A register', text: 'Nothing was found.' };
  const give = async (deed: VettingDeed, by = specialist): Promise<void> => {
    const { seq: seen } = await vettingOf(pool, participant);
    await recordVetting(pool, { ...moment, command: randomUUID(), participant, deed, by, seen });
  };
  const begin: VettingDeed = { type: 'BeginVetting', occasion: 'application', entityType: 'importer' };
  await give(begin);
  for (const check of checksFor(moment.policy, 'importer'))
    await give({ type: 'AnswerCheck', check, result: 'clear', on: moment.today, said });
  await give({ type: 'ConcludeVetting', said }, otherSpecialist);
  await give(begin);
}

async function recordInvitations(house: House): Promise<void> {
  const { pool } = house.database;
  const policy = house.deps.policies.of(POLICY);
  const [entityType = ''] = Object.entries(policy.entityTypes).find(([, { byInvitation }]) => byInvitation) ?? [];
  const on = dayOf(house);
  const moment = { ...momentOf(house), on, policy };
  const note = await keepContent(pool, 'note', { text: 'Invited Inc.' }, headquarters.person);
  await transaction(pool, async (client) => {
    for (const id of ['used', 'revoked']) {
      const issue = {
        type: 'IssueInvitation',
        entityType,
        company: note,
        lastDay: on,
        tokenHash: tokenHash(id),
      } as const;
      await changeInvitation(client, id, { ...moment, command: { ...issue, id: `issue-${id}`, by: headquarters } });
    }
    await useInvitation(client, {
      ...moment,
      token: 'used',
      application: 'invited',
      entityType,
      there: [],
      by: officer,
    });
    const revoke = { type: 'RevokeInvitation', id: 'revoke', by: headquarters, note } as const;
    await changeInvitation(client, 'revoked', { ...moment, command: revoke });
  });
}

/** A place that is closed to travel and to applications, with one who left its list, one who was admitted and told, and one who waits. */
async function recordPlaces(house: House): Promise<void> {
  const { pool } = house.database;
  const { clock: at, policies } = house.deps;
  const named = knownPlaces().get('MX-TAM-reynosa')!;
  const on = wallDateOf(at, named.zone);
  const text = await keepContent(pool, 'place', { en: 'Closed.', es: 'Cerrado.' }, headquarters.person);
  const moment = { named, at, on: dayOf(house), policy: policies.of(POLICY), rules: 'test', hashOf: tokenHash };
  const join = (entry: string): PlaceCommand => ({
    ...{ id: entry, by: officer, type: 'JoinWaitingList', entry, entityType: 'importer' },
    company: { ...text, sha256: entry },
  });
  const until = { from: on, until: addDays(on, 9), reason: text };
  const commands: readonly PlaceCommand[] = [
    { id: 'travel', by: headquarters, type: 'ChangeTravelState', state: 'closed', ...until },
    { id: 'close', by: headquarters, type: 'CloseIntake', entityTypes: null, from: on, reason: text },
    ...['e1', 'e2', 'e3'].map(join),
    { id: 'leave', by: officer, type: 'LeaveWaitingList', entry: 'e1' },
    { id: 'admit', by: headquarters, type: 'AdmitFromList', count: 1, first: 2, open: false, lastDay: addDays(on, 60) },
    { id: 'told', by: SYSTEM, type: 'TellAdmission', entry: 'e2', outcome: 'accepted' },
  ];
  for (const command of commands) await changePlace(pool, { ...moment, command });
}

/** A trip that is cleared, with one stop that stays and one that was dropped. */
async function recordTrip(house: House): Promise<void> {
  const { pool } = house.database;
  const on = dayOf(house);
  const note = await keepContent(pool, 'trip', { text: 'TC-77' }, headquarters.person);
  const days = { from: addDays(on, 40), until: addDays(on, 44) };
  const stop = (participant: string) =>
    ({ participant, leg: 'foreign', person: specialist.person, date: days.from }) as const;
  const commands: readonly TripCommand[] = [
    { id: 'plan', by: headquarters, type: 'PlanTrip', place: 'MX-TAM-reynosa', ...days, people: [specialist.person] },
    { id: 'request', by: headquarters, type: 'RequestClearance' },
    { id: 'clear', by: headquarters, type: 'ClearTrip', number: note, ...days },
    ...['kept', 'dropped'].map((id) => ({ id, by: headquarters, type: 'ChooseStop' as const, ...stop(id) })),
    { id: 'drop', by: headquarters, type: 'DropStop', participant: 'dropped', leg: 'foreign', reason: note },
  ];
  const moment = { at: house.deps.clock, on, policy: POLICY, rules: 'test' };
  for (const command of commands) await changeTrip(pool, { ...moment, trip: 't-1', command });
}

/** The validations of the year are planned for one office. */
async function recordPlan(house: House): Promise<void> {
  const { clock: at, policies } = house.deps;
  const on = dayOf(house);
  const moment = { at, on, policy: policies.of(POLICY), rules: 'test' };
  const command = {
    id: 'plan',
    by: headquarters,
    type: 'SetPlan',
    office: 'laredo',
    inPerson: 40,
    virtual: 12,
  } as const;
  await changePlan(house.database.pool, { ...moment, programme: 'ctpat', year: Number(on.slice(0, 4)), command });
}

async function recordDraft(house: House): Promise<void> {
  await house.record(draft(ctpat), { id: 'drafting', company: 'drafting' });
  const deed = { ...momentOf(house), participant: 'drafting', by: contact };
  for (const [seen, step] of [
    [0, 'company'],
    [0, 'risk'],
    [1, 'company'],
  ] as const)
    await saveStep(house.database.pool, { ...deed, command: randomUUID(), step, seen, body: { seen } });
}

/** One that was called off, and one that goes on. For as long as that takes, the draft stands as if it were in review. */
async function recordSecondReviews(house: House, participant: string): Promise<void> {
  const { pool } = house.database;
  const { policies, clock: at } = house.deps;
  const { state } = (await loadCase(pool, participant))!;
  await completeProfile(pool, policies, state);
  const stand = (as: State) =>
    pool.query('update participant set state = $2 where id = $1', [participant, JSON.stringify(as)]);
  await stand({ ...state, standing: 'in-review', specialist: specialist.person });
  const give = (by: Clerk, deed: CalibrationDeed, second: Role[] = []) =>
    recordCalibration(
      { pool, criteria: CRITERIA, policies },
      { command: randomUUID(), participant, by, deed, second: { roles: second, away: false }, at },
    );
  const begin = { type: 'BeginCalibration', second: otherSpecialist.person } as const;
  await give(supervisor, begin, ['specialist']);
  await give(director, { type: 'CallOffCalibration' });
  await give(supervisor, begin, ['specialist']);
  const verdict = { criterion: '1.1', result: 'returned', reason: 'It is not signed.' } as const;
  await give(otherSpecialist, { type: 'CompareAnswers', verdicts: [verdict] });
  await stand(state);
}

/** One item that is taken, put aside and tagged, and one that was taken and given back. */
async function recordDesk(house: House, participant: string): Promise<void> {
  const { pool } = house.database;
  const { rows } = await pool.query<{ key: string }>(
    `select key from work_item where participant = $1 and 'specialist' = any(roles) and person is null order by key limit 2`,
    [participant],
  );
  const { at, ...versions } = momentOf(house);
  const on = wallDateOf(at, 'UTC');
  const desk = (key: string, command: DeskCommand) =>
    changeDesk(pool, {
      ...{ participant, key, id: randomUUID(), command, at, ...versions },
      facts: { held: ['specialist'], assignee: null, standsFor: [], on },
    });
  for (const { key } of rows) await desk(key, { type: 'ClaimWork', by: specialist });
  if (rows[1]) await desk(rows[0]!.key, { type: 'ReleaseWork', by: specialist });
  const { key } = rows.at(-1)!;
  const note = { id: randomUUID(), by: specialist, text: 'Ask about the second gate.', at, ...versions };
  await writeNote(pool, participant, note);
  const promise = {
    by: 'us',
    until: addDays(on, 3),
    note: await keepContent(pool, 'note', { text: 'The list.' }, specialist.person),
  } as const;
  const call = { direction: 'out', channel: 'call', contact: null, outcome: 'spoke', note: null, promise } as const;
  const log = (command: ContactLogCommand) =>
    changeContactLog(pool, {
      ...{ participant, id: randomUUID(), command, at, ...versions },
      facts: { held: ['specialist'], on },
    });
  await log({ type: 'LogContact', by: specialist, ...call });
  const logged = await pool.query<{ seq: number }>('select max(seq) as seq from contact_log where participant = $1', [
    participant,
  ]);
  await log({ type: 'SettlePromise', by: specialist, of: logged.rows[0]!.seq, how: 'kept' });
  await desk(key, { type: 'TagWork', tag: 'travel', by: specialist });
  await desk(key, { type: 'HoldWork', until: addDays(on, 1), on: 'date', note: null, by: specialist });
}
