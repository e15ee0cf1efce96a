/** What was told about an incident, in lines: a report in its parts, an analysis with its corrective actions. */
import { z } from 'zod';
import type { AnalysisCommand, IncidentCommand } from '../../../domain/incident-events.ts';
import type { IncidentAnalysis, PlannedAction } from '../../../domain/incident-record.ts';
import type { ContentRef } from '../../../domain/content.ts';
import { contents } from '../../../db/content.ts';
import type { FilingRow } from '../../../db/queries/filings.ts';
import type { Pool } from '../../../db/pool.ts';
import { dateInWords, instantInWords } from '../../../templates/dates.ts';
import { say, type Language, type Spoken, type Words } from '../../../templates/words.ts';
import { ANALYSIS, CAUSES, FUNCTION_WORDS, REPORT, REPORT_WAYS } from '../../words/incidents.ts';
import { refIn, textOf } from '../acts/texts.ts';
import { said } from '../acts/said.ts';
import type { Scene } from '../acts/scene.ts';

export type Line = { readonly label: Spoken; readonly value: string };

const part = z.string().nullish();
const bodyOf = z.object({
  text: z.string(),
  where: part,
  time: part,
  unit: part,
  seal: part,
  told: part,
  teller: part,
  verify: part,
});
type Body = z.infer<typeof bodyOf>;

/** The content as it was written; null for none, and for content that has been taken out. */
async function bodyIn(pool: Pool, ref: ContentRef | null): Promise<Body | null> {
  const found = ref && (await contents(pool, [ref.id])).get(ref.id);
  return bodyOf.safeParse(found?.body).data ?? null;
}

const line = (label: Spoken, value: string | null | undefined): readonly Line[] => (value ? [{ label, value }] : []);

/** A report in its parts. */
export async function reportLines(
  pool: Pool,
  { happenedOn, text }: { readonly happenedOn: string; readonly text: ContentRef | null },
  language: Language,
): Promise<readonly Line[]> {
  const told = await bodyIn(pool, text);
  return [
    ...line(REPORT.what, told?.text),
    ...line(REPORT.where, told?.where),
    ...line(REPORT.on, dateInWords(happenedOn, language)),
    ...line(REPORT.time, told?.time),
    ...line(REPORT.unit, told?.unit),
    ...line(REPORT.seal, told?.seal),
    ...line(REPORT.told, told?.told),
    ...line(REPORT.teller, told?.teller),
  ];
}

type Told = Pick<IncidentAnalysis, 'cause' | 'text' | 'criteria'> & { readonly actions: readonly PlannedAction[] };

/** An analysis, its corrective actions after one another. */
export async function analysisLines(pool: Pool, told: Told, language: Language): Promise<readonly Line[]> {
  const actions = await Promise.all(told.actions.map((action) => actionLine(pool, action, language)));
  return [
    ...line(ANALYSIS.cause, say(language, CAUSES[told.cause])),
    ...line(ANALYSIS.account, await textOf(pool, told.text)),
    ...line(ANALYSIS.criteria, told.criteria.join(', ')),
    ...actions.map((value, index) => ({
      label: said(`${ANALYSIS.action.en} ${index + 1}`, `${ANALYSIS.action.es} ${index + 1}`),
      value,
    })),
  ];
}

/** What is done, how it is verified, by whom and by when. */
export async function actionLine(pool: Pool, { text, due, by }: PlannedAction, language: Language): Promise<string> {
  const told = await bodyIn(pool, text);
  const label = (words: Words, value: string | null | undefined): readonly string[] =>
    value ? [`${say(language, words)}: ${value}`] : [];
  return [
    told?.text ?? '',
    ...label(ANALYSIS.verify, told?.verify),
    ...label(ANALYSIS.by, say(language, FUNCTION_WORDS[by])),
    ...label(ANALYSIS.due, dateInWords(due, language)),
  ].join('\n');
}

/** What a filing about an incident says; null for any other filing. */
export async function filedAbout(
  pool: Pool,
  command: FilingRow['command'],
  language: Language,
  zone: string,
): Promise<readonly Line[] | null> {
  const told = { happenedOn: String(command['happenedOn']), text: refIn(command['text']) };
  if (command.type === 'ReportIncident' || command.type === 'HearIncident') return reportLines(pool, told, language);
  if (command.type === 'RecordReportedIncident') {
    const { way, heardAt } = command as unknown as Extract<IncidentCommand, { type: 'RecordReportedIncident' }>;
    return [
      ...line(REPORT.heard, instantInWords(heardAt, zone, language)),
      ...line(REPORT.way, say(language, REPORT_WAYS[way])),
      ...(await reportLines(pool, told, language)),
    ];
  }
  if (command.type === 'SubmitIncidentAnalysis')
    return analysisLines(
      pool,
      command as unknown as Extract<AnalysisCommand, { type: 'SubmitIncidentAnalysis' }>,
      language,
    );
  return null;
}

/** The analyses that wait for the specialist, before the form that answers one. */
export async function analysisFacts({
  pool,
  state,
  language,
}: Scene): Promise<readonly { label: Words; value: string }[]> {
  const waiting = state.incidents.flatMap(({ stage, analysis }) =>
    stage === 'analysis-submitted' && analysis ? [analysis] : [],
  );
  return (await Promise.all(waiting.map((analysis) => analysisLines(pool, analysis, language)))).flat();
}
