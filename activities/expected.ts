/** Once a night: every notice that should exist, by ledger and policy, against what went out. Differences become work; what only the engine can mend is found for operators. */
import { Context } from '@temporalio/activity';
import { DAY_MS, wallDateOf, type Instant } from '../domain/calendar.ts';
import type { AccountLine, Night } from '../domain/expected-account.ts';
import { ENGINE } from '../domain/expected-care.ts';
import { keepNight, noSum, sumWith, writeAccount, type NightSum } from '../db/expected.ts';
import { recordFindings, type Found } from '../db/findings.ts';
import type { Policies } from '../db/policy.ts';
import { owedCodes, type OwedCode } from '../db/queries/other-mails.ts';
import type { Pool } from '../db/pool.ts';
import { histories } from '../db/streams.ts';

export type ExpectedDeps = {
  readonly pool: Pool;
  /** For reading the whole record, which takes longer than `pool` allows. */
  readonly audit: Pool;
  readonly policies: Policies;
};

/** What it finds for operators: a notice whose clock did not ring, or was never wound, and a code of the last day of which nothing says that it left. */
export const EXPECTED_KINDS = ['notice-owed', 'code-owed'] as const;

export const createExpected = (deps: ExpectedDeps) => ({
  account: ({ now }: { readonly now: Instant }): Promise<NightSum> => {
    const context = Context.current();
    return accountAll(deps, now, () => context.heartbeat());
  },
});

/** Makes the account of everybody. Repeating it is harmless: it is made anew from the record. */
export async function accountAll(
  { pool, audit, policies }: ExpectedDeps,
  now: Instant,
  breathe: () => void,
): Promise<NightSum> {
  const night: Night = {
    now,
    policy: policies.at(wallDateOf(now, 'UTC')),
    policyOf: (version) => policies.of(version),
  };
  let sum = noSum;
  const owed: Found[] = [];
  for await (const { participant, steps } of histories(audit)) {
    const lines = await writeAccount(pool, participant, steps, night);
    sum = sumWith(sum, lines);
    owed.push(...lines.filter(({ open, item }) => open && item === ENGINE).map((line) => found(participant, line)));
    breathe();
  }
  const codes = await owedCodes(pool, { from: now - DAY_MS, until: now });
  await recordFindings(pool, EXPECTED_KINDS, [...owed, ...codes.map(codeFound)]);
  await keepNight(pool, now, sum);
  return sum;
}

const found = (participant: string, { id, kind, dueAt }: AccountLine): Found => ({
  kind: 'notice-owed',
  subject: `${participant} ${id}`,
  participant,
  detail: { notice: kind, dueAt },
});

const codeFound = ({ event, type, participant }: OwedCode): Found => ({
  kind: 'code-owed',
  subject: event,
  participant,
  detail: { code: type },
});
