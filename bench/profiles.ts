/** Security profiles as companies give them, so that pages are measured with their texts and documents. */
import { join } from 'node:path';
import type { Actor } from '../domain/actor.ts';
import { addDays, wallDateOf } from '../domain/calendar.ts';
import type { Criterion } from '../domain/criteria.ts';
import { loadCriteria } from '../db/criteria.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import { statesOf } from '../db/queries/states.ts';
import { fillProfile, type Said } from '../db/seed/profiles.ts';
import { recordDocument } from '../test/harness/profiles.ts';

const criteria = loadCriteria(join(import.meta.dirname, '../policy/criteria'));
const DOCUMENTS = ['Security manual 2026.pdf', 'Internal audit report.pdf', 'Procedures, gate and warehouse.pdf'];

/** What companies write, from a line to a paragraph. */
const EXPLANATIONS = [
  'Section 4 of our security manual describes it. The security contact checks it every quarter and reports to the board.',
  'The warehouse manager keeps a log of every check and signs it at the end of the shift. Deviations go to the security contact on the same day, who opens a corrective action with a person in charge and a date. We review all open actions at the monthly meeting, and the minutes are kept for five years.',
  'Since the last validation we have replaced the paper forms by the transport management system: a shipment cannot be released before two people have confirmed seal number, weight and piece count. The system keeps who confirmed what and when. Once a year an outside auditor draws fifty shipments and follows each from purchase order to delivery; the last report found one late entry and no missing one. The audit report is attached.',
  'Our main site and the cross-dock in Laredo do this every day. The second warehouse, which we took over in spring, follows by the end of the year; until then the guard keeps a written log, and the supervisor compares it with the camera recordings once a week.',
  'All employees with access to cargo or systems are trained when they begin and once a year after that. The training is in English and Spanish, ends with a short test, and is recorded by the personnel department. Drivers of our regular carriers take part as well; new carriers confirm in writing that they hold one of their own.',
];

/** Answers every criterion that is asked, each with an explanation, and with documents where they are wanted. */
export async function answerProfile(
  { pool, policies }: { readonly pool: Pool; readonly policies: Policies },
  participant: string,
  by: Actor,
): Promise<void> {
  const [state] = await statesOf(pool, [participant]);
  if (!state) throw new Error(`there is no participant ${participant}`);
  const documents: string[] = [];
  for (const name of DOCUMENTS) documents.push(await recordDocument(pool, participant, name));
  const on = addDays(wallDateOf(state.lastAt, state.zone), -30);
  const saying = ({ id, category, evidence }: Criterion): Said => {
    const turn = category * 5 + Number(id.split('.')[1]);
    return {
      answer: turn % EXPLANATIONS.length === 3 ? 'partly' : 'yes',
      explanation: { text: EXPLANATIONS[turn % EXPLANATIONS.length]! },
      evidence: evidence ? documents.slice(turn % DOCUMENTS.length).map((document) => ({ document, on })) : [],
    };
  };
  await fillProfile({ pool, criteria, policies }, state, state.lastAt, by, saying);
}
