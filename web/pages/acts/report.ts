/** Forms of the report on a validation as a whole: submitted by whoever wrote it, returned or issued by another person. */
import { Refusal } from '../../../domain/refusal.ts';
import { RESULTS } from '../../../domain/report.ts';
import { drawnFrom, reportNow, type Drawn } from '../../../domain/report-outcome.ts';
import type { ValidationCommand } from '../../../domain/validation.ts';
import { namesOf } from '../../../db/queries/staff.ts';
import { criteriaOfReport, reportFacts } from '../../../db/validation-report.ts';
import { checkboxes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { REPORT, RESULT_WORDS } from '../../words/page-validation-report.ts';
import { OUTCOMES } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { inLanguage } from './choices.ts';
import { factOf, reason, type Fact } from './fields.ts';
import { told } from './refusals.ts';
import { capitalized, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf, textsOf } from './texts.ts';

type Act = Extract<ValidationCommand['type'], 'SubmitReport' | 'ReturnReport' | 'IssueReport'>;

type Whole = Drawn & { readonly seq: number; readonly text: string | null };

/** The report with what follows from it. Throws Refusal in the reader's language where it is not whole. */
async function wholeReport(scene: Scene): Promise<Whole> {
  const { state, facts, pool, id, language } = scene;
  const written = await reportFacts(pool, id);
  try {
    const set = criteriaOfReport(scene.criteria, written, state, facts.profile ?? null, facts.now);
    const report = reportNow(state, { criteria: set, report: written });
    const drawn = drawnFrom(state, state.validation!, report, set!);
    return { ...drawn, seq: report.seq, text: await textOf(pool, report.summary.text) };
  } catch (error) {
    throw error instanceof Refusal ? told(language, error) : error;
  }
}

/** What follows, as whoever submits or issues it should have it before their eyes. */
async function factsOf(scene: Scene, { outcome, actions, recommendations, results, text }: Whole) {
  const { pool, id } = scene;
  const asked = [...actions, ...recommendations];
  const texts = await textsOf(
    pool,
    asked.map((one) => one.text),
  );
  const line = ({ criteria = [], text: ref }: (typeof asked)[number]): string =>
    `${criteria.join(', ')}: ${texts.get(ref.id) ?? ''}`;
  const counted = RESULTS.filter((result) => results[result] > 0).map(
    (result) => `${inLanguage(scene, RESULT_WORDS[result])}: ${results[result]}`,
  );
  const lines = (label: Labeled['label'], all: readonly (typeof asked)[number][]): readonly Fact[] =>
    all.length === 0 ? [] : [{ label, value: all.map(line).join('\n') }];
  return [
    {
      label: said('Outcome by rule', 'Resultado según la regla'),
      value: inLanguage(scene, capitalized(OUTCOMES)[outcome]),
      link: { href: paths.validationReport({ id }), label: REPORT.title },
    },
    ...factOf(said('Results', 'Resultados'), counted.join('; ')),
    ...lines(said('Required actions', 'Acciones requeridas'), actions),
    ...lines(said('Recommendations', 'Recomendaciones'), recommendations),
    ...factOf(REPORT.summary, text),
  ];
}

/** One box that names the report as it was seen: once it has changed, it must be read again. */
const readBox = (seq: number, label: Labeled['label']) =>
  checkboxes({ label: REPORT.title, options: [{ value: `r${seq}`, label }] });
const seqOf = ([read = '']: readonly string[]): number => Number(read.slice(1));

export const reportForms: Forms<Act> = {
  SubmitReport: actForm({
    submit: { en: 'Submit for review', es: 'Presentar para revisión' },
    done: { en: 'The report waits for its review.', es: 'El informe espera su revisión.' },
    async draw(scene) {
      const whole = await wholeReport(scene);
      return {
        facts: await factsOf(scene, whole),
        fields: {
          report: readBox(whole.seq, {
            en: 'The report says what was seen, and is whole',
            es: 'El informe dice lo que se vio y está completo',
          }),
        },
      };
    },
    payload: ({ report }) => ({ report: seqOf(report) }),
  }),

  ReturnReport: actForm({
    submit: { en: 'Return the report', es: 'Devolver el informe' },
    done: { en: 'The report was returned to whoever wrote it.', es: 'El informe se devolvió a quien lo escribió.' },
    draw: () => ({
      fields: {
        note: reason({
          en: 'Who wrote the report reads it. Say what is to be mended, criterion by criterion.',
          es: 'Lo lee quien escribió el informe. Diga qué hay que corregir, criterio por criterio.',
        }),
      },
    }),
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),

  IssueReport: actForm({
    submit: { en: 'Issue the report', es: 'Emitir el informe' },
    done: { en: 'The report was issued to the company.', es: 'El informe se emitió a la empresa.' },
    async draw(scene) {
      const whole = await wholeReport(scene);
      const author = scene.state.validation?.submittedBy ?? null;
      const names = await namesOf(scene.pool, [author]);
      return {
        facts: [
          ...factOf(said('Written by', 'Escrito por'), names.get(author ?? '') ?? null),
          ...(await factsOf(scene, whole)),
        ],
        fields: {
          report: readBox(whole.seq, {
            en: 'I have read the report, criterion by criterion',
            es: 'He leído el informe, criterio por criterio',
          }),
        },
        consequences: [
          {
            en: 'The report goes to the company; another person than whoever wrote it closes the validation.',
            es: 'El informe va a la empresa; cierra la validación otra persona, no quien lo escribió.',
          },
          {
            en: 'With required actions, the company’s term to answer begins to run. A failed validation begins outreach that can lead to a suspension.',
            es: 'Con acciones requeridas empieza el plazo de la empresa para responder. Una validación no superada inicia un seguimiento que puede llevar a una suspensión.',
          },
        ],
      };
    },
    payload: ({ report }) => ({ report: seqOf(report) }),
  }),
};
