/** Forms by which an appeal is filed: in the portal, on paper, or out of what was set aside. */
import type { AppealCommand } from '../../../domain/appeal-events.ts';
import { setAsideAppeals } from '../../../domain/appeal-filing.ts';
import { appealable } from '../../../domain/appeal-window.ts';
import { numberOf } from '../../../domain/policy.ts';
import { today } from '../../../domain/process.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { PAPER_WAYS, type PaperWay } from '../../../domain/state.ts';
import { loadFilings } from '../../../db/queries/filings.ts';
import { also, date, radios, text } from '../../forms.ts';
import { PAPER_WAYS as WAY_WORDS } from '../../words/stages.ts';
import { actForm, type Forms } from './act-form.ts';
import { againstField, chosenDecision, decisionFacts, paperField, statementRef } from './appeal-facts.ts';
import { chosenFor, dateWords, oneOf } from './choices.ts';
import { factOf, note, reason, signature } from './fields.ts';
import { documentsIn } from './officer-facts.ts';
import { capitalized, optionsOf, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { refIn, textBody, textsOf } from './texts.ts';

type Act = Extract<AppealCommand['type'], 'FileAppeal' | 'RecordPaperAppeal' | 'TakeUpAppeal'>;

const decidedWithin = ({ facts }: Scene, from: { readonly en: string; readonly es: string }) => {
  const days = numberOf(facts.policy, 'APPEAL_DECIDE');
  return said(
    `An officer who had no part in the case decides within ${days} days of ${from.en}. The decision stands meanwhile.`,
    `Resuelve un oficial que no tuvo parte en el caso, dentro de ${days} días desde ${from.es}. Entretanto la decisión se mantiene.`,
  );
};

/** Appeals that wait among what was set aside, by their receipts. */
async function waiting(scene: Scene) {
  const aside = new Map(setAsideAppeals(scene.state).map((one) => [one.filing, one.filedOn!]));
  const filings = (await loadFilings(scene.pool, scene.id, 'appeal')).filter(({ id }) => aside.has(id));
  const texts = await textsOf(
    scene.pool,
    filings.map(({ command }) => refIn(command['statement'])),
  );
  const options = filings.map(({ id, receipt }): Labeled => {
    const on = dateWords(aside.get(id)!);
    return {
      value: id,
      label: said(`Appeal, receipt ${receipt}`, `Apelación, acuse ${receipt}`),
      hint: said(`Filed on ${on.en}`, `Presentada el ${on.es}`),
    };
  });
  const written = filings.flatMap(({ receipt, command }) =>
    factOf(said(`Receipt ${receipt}`, `Acuse ${receipt}`), texts.get(refIn(command['statement'])?.id ?? '') ?? null),
  );
  return { options, written };
}

export const appealFilingForms: Forms<Act> = {
  FileAppeal: actForm({
    submit: { en: 'Sign and file the appeal', es: 'Firmar y presentar la apelación' },
    done: { en: 'The appeal was filed.', es: 'La apelación se presentó.' },
    draw: (scene) => ({
      facts: decisionFacts(scene),
      fields: {
        ...againstField(scene),
        statement: note(
          { en: 'Why the decision should not stand', es: 'Por qué la decisión no debería mantenerse' },
          {
            en: 'Name the facts and the evidence that you want the appeal officer to weigh.',
            es: 'Indique los hechos y las pruebas que quiere que el oficial de apelaciones valore.',
          },
        ),
      },
      consequences: [
        {
          en: 'The appeal is filed in the company’s name and signed by you. You get a receipt.',
          es: 'La apelación se presenta en nombre de la empresa y con su firma. Recibirá un acuse.',
        },
        decidedWithin(scene, { en: 'today', es: 'hoy' }),
      ],
    }),
    // named, so that it is never taken for one that the signer does not know of
    payload: async ({ statement, ...rest }, { scene, keep }) => ({
      ...chosenDecision(rest, appealable(scene.state)[0]?.id),
      statement: await keep('statement', textBody(statement)),
    }),
  }),

  RecordPaperAppeal: actForm({
    submit: { en: 'Record the appeal', es: 'Registrar la apelación' },
    done: { en: 'The appeal was recorded as a filing.', es: 'La apelación quedó registrada como escrito.' },
    draw: async (scene) => ({
      intro: [
        {
          en: 'For an appeal that came by mail, e-mail or hand. Nothing is refused: what no rule can take is set aside for a person. It is judged by the day on which it was filed, never by the day on which you record it.',
          es: 'Para una apelación recibida por correo postal, correo electrónico o en mano. Nada se rechaza: lo que ninguna regla puede tramitar se aparta para una persona. Cuenta el día en que se presentó, nunca el día en que usted la registra.',
        },
      ],
      facts: decisionFacts(scene),
      fields: {
        ...againstField(scene),
        way: radios<PaperWay>({
          label: { en: 'How it came', es: 'Cómo llegó' },
          options: optionsOf(capitalized(WAY_WORDS)).filter(({ value }) => PAPER_WAYS.includes(value)),
        }),
        filedOn: also(
          date({
            label: { en: 'Filed on', es: 'Presentada el' },
            hint: {
              en: 'The day of the postmark. Without one, the day on which the paper or the e-mail was received.',
              es: 'El día del matasellos. Si no hay, el día en que se recibió el papel o el correo.',
            },
          }),
          (on) =>
            on > today(scene.state, scene.facts)
              ? said('Give a day that is not to come', 'Indique un día que no sea futuro')
              : null,
        ),
        signer: text({
          label: { en: 'Who signed it', es: 'Quién la firmó' },
          hint: {
            en: 'The name as it stands under the paper.',
            es: 'El nombre tal como figura al pie del papel.',
          },
          max: 120,
        }),
        statement: note(
          { en: 'What it says', es: 'Qué dice' },
          {
            en: 'Word for word where you can; the paper itself is kept as a document.',
            es: 'Al pie de la letra si es posible; el papel mismo se conserva como documento.',
          },
        ),
        ...(await paperField(scene)),
        attested: signature({
          en: 'I have seen the signature of the company’s officer under this paper.',
          es: 'He visto la firma del directivo de la empresa en este papel.',
        }),
      },
      consequences: [
        {
          en: 'It gets a receipt, which goes to the company by mail, and on paper if the appeal came on paper.',
          es: 'Recibe un acuse, que se envía a la empresa por correo, y en papel si la apelación llegó en papel.',
        },
        {
          en: 'You attest the signature, and so cannot admit, decide or be given this appeal.',
          es: 'Usted da fe de la firma, y por eso no puede admitir, resolver ni recibir esta apelación.',
        },
        decidedWithin(scene, { en: 'the day on which it was filed', es: 'el día en que se presentó' }),
      ],
    }),
    payload: async ({ way, filedOn, signer, statement, ...rest }, { keep }) => ({
      ...chosenDecision(rest),
      way,
      filedOn,
      documents: documentsIn(rest),
      statement: await keep('statement', { ...textBody(statement), signer }),
    }),
  }),

  TakeUpAppeal: actForm({
    submit: { en: 'Take it up', es: 'Tramitarla' },
    done: { en: 'The appeal is taken up.', es: 'La apelación está en trámite.' },
    async draw(scene) {
      const { options, written } = await waiting(scene);
      const none = { en: 'No appeal has been set aside.', es: 'No se ha apartado ninguna apelación.' };
      return {
        intro: [
          {
            en: 'An appeal that was set aside, such as one filed while an earlier one was pending. It is taken up as of the day on which it was filed.',
            es: 'Una apelación que se apartó, como la presentada mientras otra estaba pendiente. Se tramita con el día en que se presentó.',
          },
        ],
        facts: [...decisionFacts(scene), ...written],
        fields: {
          filing: oneOf(scene, { en: 'Filing', es: 'Escrito' }, options, none),
          ...againstField(scene),
          note: reason(),
        },
        initial: chosenFor('filing', options, scene),
        consequences: [decidedWithin(scene, { en: 'the day on which it was filed', es: 'el día en que se presentó' })],
      };
    },
    async payload({ filing, note: why, ...rest }, { scene, keep }) {
      const statement = await statementRef(scene, filing);
      if (!statement) throw new Refusal('FilingUnknown', 'This filing has been settled already.');
      return { ...chosenDecision(rest), filing, statement, note: await keep('note', textBody(why)) };
    },
  }),
};
