/** Incidents of all participants within reach: open ones first, then the latest. */
import type { Reach } from '../../domain/access.ts';
import type { Incident } from '../../domain/incident-record.ts';
import { numbered, within } from '../access.ts';
import { streamOf } from '../ledger.ts';
import type { Pool } from '../pool.ts';

export type IncidentLine = {
  readonly participant: string;
  readonly company: string;
  readonly office: string;
  readonly incident: Incident;
};

export async function incidentsWithin(pool: Pool, reach: Reach, limit: number): Promise<readonly IncidentLine[]> {
  const { text, values } = numbered(within(reach, { id: 'p.id', office: 'p.office', specialist: 'p.specialist' }), 2);
  const { rows } = await pool.query<IncidentLine>(
    `select p.id as participant, a.company, p.office, i.incident
     from participant p join account a on a.participant = p.id, jsonb_array_elements(p.state -> 'incidents') as i(incident)
     where p.state -> 'incidents' <> '[]'::jsonb and ${text}
     order by i.incident ->> 'stage' = 'closed', greatest((i.incident ->> 'reportedAt')::bigint, (i.incident ->> 'foundAt')::bigint, (i.incident ->> 'heardAt')::bigint) desc, p.id limit $1`,
    [limit, ...values],
  );
  return rows;
}

/** The row by which an incident was closed; undefined while it is open. */
export async function closingRow(pool: Pool, participant: string, incident: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ seq: number }>(
    `select seq from event where stream = $1 and type = 'IncidentClosed' and body::jsonb ->> 'incident' = $2`,
    [streamOf(participant), incident],
  );
  return rows[0]?.seq;
}

/** Whether a row closed one. */
export async function isClosingRow(pool: Pool, participant: string, seq: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from event where stream = $1 and seq = $2 and type = 'IncidentClosed'`,
    [streamOf(participant), seq],
  );
  return rowCount === 1;
}
