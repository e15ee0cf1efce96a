/** A whole vetting at once, by the steps of the desk: for the demo office, and for tests that are about something else. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { wallDateOf, type Instant } from '../../domain/calendar.ts';
import type { State } from '../../domain/state.ts';
import { checksFor, occasionOf } from '../../domain/vetting.ts';
import type { Policies } from '../policy.ts';
import type { Pool } from '../pool.ts';
import { recordVetting, vettingOf, type VettingDeed, type VettingText } from '../vetting.ts';

export type VettingCast = { readonly examiner: Actor; readonly reviewer: Actor };
export type VettingSetup = { readonly pool: Pool; readonly policies: Policies; readonly rules: string };
/** What a check found, where it is not clear. */
export type Found = { readonly result: 'adverse' | 'not-applicable'; readonly text: string };

/** How it comes out, and how far it goes: without a word, every check is clear and the whole reviewed. */
export type Course = {
  readonly found?: Readonly<Record<string, Found>>;
  readonly upTo?: number;
  readonly reviewed?: boolean;
};

/**
 * Vets a participant for what waits for it now.
 * @returns false when nothing waits for a vetting, or it has been vetted for that already
 */
export async function vetThrough(
  setup: VettingSetup,
  state: State,
  at: Instant,
  { examiner, reviewer }: VettingCast,
  { found = {}, upTo = Infinity, reviewed = true }: Course = {},
): Promise<boolean> {
  const due = occasionOf(state);
  const before = await vettingOf(setup.pool, state.id);
  if (!due || before.rounds.at(-1)?.occasion === due.occasion) return false;
  const policy = setup.policies.of(due.policy);
  const checks = checksFor(policy, state.entityType);
  const today = wallDateOf(at, policy.headquartersZone);
  const give = async (by: Actor, deed: VettingDeed): Promise<void> => {
    const { seq } = await vettingOf(setup.pool, state.id);
    const order = { command: randomUUID(), participant: state.id, deed, by, seen: seq, at, today, policy };
    await recordVetting(setup.pool, { ...order, rules: setup.rules });
  };
  await give(examiner, { type: 'BeginVetting', occasion: due.occasion, entityType: state.entityType });
  for (const check of checks.slice(0, upTo)) {
    const { result = 'clear', text = 'Nothing was found.' } = found[check] ?? {};
    const said: VettingText = { source: SOURCES[check] ?? 'The register that is responsible', text };
    await give(examiner, { type: 'AnswerCheck', check, result, on: today, said });
  }
  if (!reviewed || checks.length > upTo) return true;
  await give(reviewer, { type: 'ConcludeVetting', said: { source: null, text: 'Every check was looked through.' } });
  return true;
}

const SOURCES: Readonly<Record<string, string>> = {
  eligibility: 'Application, section on the company',
  'import-history': 'Entry summaries of the past 12 months',
  'export-history': 'Export declarations of the past 12 months',
  'crossing-history': 'Truck manifests of the past 12 months',
  'cargo-history': 'Entries and bills of lading of the past 12 months',
  identifiers: 'Registers of the issuing agencies',
  bond: 'Register of bonds',
  debt: 'Register of debts and bills, with open protests',
  'officer-identity': 'Copy of the identity document, and a call to the registered number',
  ownership: 'Commercial register',
  'security-events': 'Incident reports and seizures',
  'law-enforcement': 'Answer of the targeting center',
};

const ANA: Actor = { person: 'ana-ruiz', role: 'specialist' };
const HELEN: Actor = { person: 'helen-park', role: 'supervisor' };
/** How far the desk is with each of a few companies: from just begun to concluded. */
const DEMO: readonly Course[] = [
  {},
  { upTo: 5 },
  {
    reviewed: false,
    found: { 'officer-identity': { result: 'not-applicable', text: 'Confirmed in August, when the officer changed.' } },
  },
  {
    found: { debt: { result: 'adverse', text: 'Two bills of last year are unpaid, and the time to protest them is over.' } },
  },
];

/** A few vettings of the demo office, for companies of Ana Ruiz whose annual review is open. Harmless when repeated. */
export async function seedVetting(setup: VettingSetup, at: Instant): Promise<void> {
  const { rows } = await setup.pool.query<{ state: State }>(
    `select state from participant where office in ('laredo', 'houston') and standing = 'certified' and jsonb_typeof(state->'review') = 'object'
      order by id limit $1`,
    [DEMO.length],
  );
  for (const [index, { state }] of rows.entries()) {
    await vetThrough(setup, state, at, { examiner: ANA, reviewer: HELEN }, DEMO[index]);
  }
}
