/** What runs under which version of the policy: a running clock keeps the version under which it was started. */
import type { Reach } from '../../domain/access.ts';
import { numbered, within } from '../access.ts';
import type { Pool } from '../pool.ts';

type Db = Pick<Pool, 'query'>;

export type Running = {
  readonly policy: string;
  readonly clocks: number;
  readonly held: number;
  readonly participants: number;
  /** Participants with a clock of an application. */
  readonly applications: number;
  /** Participants with the clock of an open annual review. */
  readonly reviews: number;
  /** Participants with a clock by which a validation is owed. */
  readonly validations: number;
};

const CHARGE = { id: 'p.id', office: 'p.office', specialist: 'p.specialist' };

/** Of the participants within reach, by version; a version under which nothing runs is left out. */
export async function runningUnder(pool: Db, reach: Reach): Promise<readonly Running[]> {
  const { text, values } = numbered(within(reach, CHARGE), 1);
  const { rows } = await pool.query<Running>({
    text: `select d.policy, count(*)::int as clocks, (count(*) filter (where d.held))::int as held, count(distinct d.participant)::int as participants,
        (count(distinct d.participant) filter (where d.clock like '%:application'))::int as applications,
        (count(distinct d.participant) filter (where d.rule in ('ANNUAL_DUE', 'INHERITED_PROFILE', 'BLANK_PROFILE')))::int as reviews,
        (count(distinct d.participant) filter (where d.rule in ('VALID_INITIAL', 'REVALID_MAX', 'REVALID_PRACTICE')))::int as validations
      from deadline d join participant p on p.id = d.participant where ${text} group by d.policy`,
    values: [...values],
  });
  return rows;
}

/** The clocks of each rule of a version, by the rule's id. */
export async function clocksByRule(pool: Db, policy: string, reach: Reach): Promise<ReadonlyMap<string, number>> {
  const { text, values } = numbered(within(reach, CHARGE), 2);
  const { rows } = await pool.query<{ rule: string; clocks: number }>({
    text: `select d.rule, count(*)::int as clocks from deadline d join participant p on p.id = d.participant
      where d.policy = $1 and ${text} group by d.rule`,
    values: [policy, ...values],
  });
  return new Map(rows.map(({ rule, clocks }) => [rule, clocks]));
}
