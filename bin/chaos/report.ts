/** What a chaos run found, as figures and as a table. */
import { quantileOf, type Recovery } from './recovery.ts';

/** Names of what was found wrong, by kind; all must be empty. */
export type Wrongs = Readonly<
  Record<
    | 'missing'
    | 'twice'
    | 'unanswered'
    | 'gaps'
    | 'chainBreaks'
    | 'behind'
    | 'deadlinesMissed'
    | 'deadlinesTwice'
    | 'stuck'
    | 'mailsLost'
    | 'mailsRepeated'
    | 'mailsDiffering'
    | 'mailsUnknown'
    | 'strangeAnswers',
    readonly string[]
  >
>;

export type Report = {
  readonly seed: number;
  readonly kills: number;
  readonly minutes: number;
  readonly killed: Readonly<Record<string, number>>;
  readonly absences: Readonly<Record<string, number>>;
  readonly commands: {
    readonly web: number;
    readonly office: number;
    readonly refused: number;
    readonly repeated: number;
  };
  readonly filings: number;
  readonly participants: number;
  readonly events: number;
  readonly deadlinesRung: number;
  readonly mails: {
    readonly received: number;
    /** Message-IDs that the record says were sent, and those that came. */
    readonly expected: number;
    readonly distinct: number;
    readonly repeats: number;
    readonly possiblyTwice: number;
    readonly doubted: number;
  };
  readonly wrongs: Wrongs;
  readonly recovery: Recovery;
  readonly quietSeconds: number;
  readonly pass: boolean;
};

const WORDS: Readonly<Record<keyof Wrongs, string>> = {
  missing: 'acknowledged commands and filings missing',
  twice: 'commands applied twice',
  unanswered: 'commands that nobody answered',
  gaps: 'sequence gaps',
  chainBreaks: 'chain breaks',
  behind: 'participants whose pages lag',
  deadlinesMissed: 'deadlines missed',
  deadlinesTwice: 'deadlines fired twice',
  stuck: 'participants stuck',
  mailsLost: 'mails lost',
  mailsRepeated: 'mails repeated without a mark',
  mailsDiffering: 'mails repeated with another day or text',
  mailsUnknown: 'mails that are no notice of ours',
  strangeAnswers: 'answers other than done, refused or "try again"',
};

const LABEL_WIDTH = 52;
const SHOWN = 5;
const row = (label: string, value: string | number): string => `${label.padEnd(LABEL_WIDTH)}${value}`;
const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** The figures for people. */
export function tableOf(report: Report): string {
  const { commands, mails, recovery, wrongs } = report;
  const wrong = Object.entries(WORDS).flatMap(([kind, words]) => {
    const found = wrongs[kind as keyof Wrongs];
    return [row(words, found.length), ...found.slice(0, SHOWN).map((name) => `    ${name}`)];
  });
  return [
    row('seed', report.seed),
    row('kills (kill -9)', counts(report.killed)),
    row('absences', counts(report.absences)),
    row('commands acknowledged by the web, by the office', `${commands.web}, ${commands.office}`),
    row('commands refused by a rule, pressed again', `${commands.refused}, ${commands.repeated}`),
    row('filings with a receipt', report.filings),
    row('participants, events, deadlines rung', `${report.participants}, ${report.events}, ${report.deadlinesRung}`),
    row('Message-IDs expected, at the receiver', `${mails.expected}, ${mails.distinct}`),
    row('mails at the receiver, of these repeats', `${mails.received}, ${mails.repeats}`),
    row('  of these twice, shown as "possibly sent twice"', mails.possiblyTwice),
    row('  shown as "possibly sent twice", came once', mails.doubted),
    ...wrong,
    row('seconds to recover: median, 95th percentile, most', figures(recovery)),
    row('seconds until all was quiet', report.quietSeconds.toFixed(1)),
    report.pass ? 'nothing lost, nothing twice, nothing stuck' : 'NOT as promised',
  ].join('\n');
}

const figures = ({ seconds }: Recovery): string =>
  [0.5, 0.95, 1].map((share) => quantileOf(seconds, share).toFixed(1)).join(', ');
