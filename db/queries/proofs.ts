/** What went out by each channel, and the proofs that came in, in the last days and in the usual days before them. */
import { DAY_MS, wallDateOf, type Instant } from '../../domain/calendar.ts';
import { daysWithWork, readingOf, type ProofChannel, type ProofFlow, type ProofReading } from '../../domain/drought.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Pool } from '../pool.ts';

type Counts = { readonly usual: number; readonly recent: number };
type Row = Readonly<
  Record<
    'taken' | 'failed' | 'waiting' | 'callbacks' | 'bounces' | 'answerable' | 'answers' | 'letters' | 'receipts',
    Counts
  >
>;

/** Mail that should have left longer ago than this waits for a server that does not take it. */
const GRACE_MS = 10 * 60_000;

const counted = (rows: string, at: string, from: number): string =>
  `(select jsonb_build_object('usual', count(*) filter (where ${at} < $${from + 1}), 'recent', count(*) filter (where ${at} >= $${from + 1}))
    from ${rows} and ${at} >= $${from} and ${at} < $${from + 2})`;
const events = (types: string, more = ''): string => `event e where e.type in (${types}) and not e.simulated${more}`;

/** $1 to $3: where the usual days of mail begin, the last days of mail, and now; $4 to $6: of letters, $7 to $9: of letters by the time their receipts come back; $11 to $13 of mail as it is answered. */
const FLOWS = `select
  ${counted(`delivery d where d.channel = 'mail'`, 'd.accepted_at', 1)} as taken,
  ${counted(`notice n where n.channel = 'mail' and n.status = 'failed'`, 'n.proven_at', 1)} as failed,
  (select jsonb_build_object('usual', 0, 'recent', count(*)) from notice n left join mail_slot s on s.participant = n.participant and s.notice = n.id
    where n.channel = 'mail' and n.status = 'queued' and n.queued_at < $10 and (coalesce(s.leaves_at, n.queued_at) < $10
      or exists (select from delivery_attempt a where a.participant = n.participant and a.notice = n.id and a.at < $10))) as waiting,
  ${counted(`mail_event m where m.kind = 'delivered' and m.reason is distinct from 'no-such-notice'`, 'm.at', 1)} as callbacks,
  ${counted(events(`'NoticeFailed'`, ` and e.body::json->>'why' = 'refused'`), 'e.at', 1)} as bounces,
  ${counted(events(`'AnswerRecorded'`, ` and e.body::json->>'channel' = 'mail'`), 'e.at', 11)} as answers,
  ${counted(`delivery d where d.channel = 'mail'`, 'd.accepted_at', 11)} as answerable,
  ${counted(events(`'LetterDispatched'`), 'e.at', 7)} as letters,
  ${counted(events(`'LetterProofLogged'`), 'e.at', 4)} as receipts`;

/** Each channel's flow at an instant, and what it amounts to by the policy. */
export async function proofReadings(
  pool: Pick<Pool, 'query'>,
  { proof, headquartersZone }: Policy,
  now: Instant,
): Promise<readonly ProofReading[]> {
  const { recentDays, usualDays } = proof.drought;
  const days = (recent: number, usual: number, later = 0): readonly Date[] =>
    [recent + usual, recent, 0].map((back) => new Date(now - (back + later) * DAY_MS));
  const answerDays = daysWithWork(recentDays.mail, wallDateOf(now, headquartersZone));
  const letters = (later: number) => days(recentDays.letter, usualDays.letter, later);
  const { rows } = await pool.query<Row>({
    name: 'proof-flows',
    text: FLOWS,
    values: [
      ...days(recentDays.mail, usualDays.mail),
      ...letters(0),
      ...letters(proof.letterDays), // so long a letter and its receipt are on their way
      new Date(now - GRACE_MS),
      ...days(answerDays, usualDays.mail),
    ],
  });
  return flowsOf(rows[0]!, { ...recentDays, answers: answerDays }).map((flow) => readingOf(flow, proof.drought));
}

function flowsOf(
  { taken, failed, waiting, callbacks, bounces, answerable, answers, letters, receipts }: Row,
  recentDays: Readonly<Record<'mail' | 'letter' | 'answers', number>>,
): readonly ProofFlow[] {
  const flow = (channel: ProofChannel, sent: readonly Counts[], proofs: Counts, days = recentDays.mail): ProofFlow => {
    const of = (when: keyof Counts) => ({
      sent: sent.reduce((sum, counts) => sum + counts[when], 0),
      proofs: proofs[when],
    });
    return { channel, usual: of('usual'), recent: of('recent'), recentDays: days };
  };
  return [
    flow('mail-taken', [taken, failed, waiting], taken),
    flow('callbacks', [taken], callbacks),
    flow('bounces', [taken], bounces),
    flow('mail-answers', [answerable], answers, recentDays.answers),
    flow('letter-receipts', [letters], receipts, recentDays.letter),
  ];
}
