/** Forms of the application that the company's people use. */
import type { ApplicationCommand } from '../../../domain/application.ts';
import { numberOf } from '../../../domain/policy.ts';
import { policyOf } from '../../../domain/process.ts';
import { CATEGORIES } from '../../../domain/state.ts';
import { actForm, type Forms } from './act-form.ts';
import { dateWords, inLanguage } from './choices.ts';
import { factOf, reason, signature, years } from './fields.ts';
import { codesOf, identifierFields, identifiersFrom, identifierWords, typedIdentifiers } from './identifiers.ts';
import { answeredIn, profileFields, profileFrom, profileOf, riskAssessed, typedFrom, type Profile } from './profile.ts';
import { said } from './said.ts';
import type { Scene } from './scene.ts';
import { textBody, textOf } from './texts.ts';

type Act = Extract<ApplicationCommand['type'], 'PrepareApplication' | 'SubmitApplication' | 'Withdraw'>;

const NOTHING_YET: Profile = { categories: {} };

/** What of the profile still has to be given before it can be submitted. */
function completeness(scene: Scene) {
  const { state, facts } = scene;
  const { all, anyOf } = codesOf(policyOf(facts, state.application), state.entityType);
  const wanted = [...all, ...anyOf].map((code) => inLanguage(scene, identifierWords(code))).join(', ');
  const given = (state.application?.identifiers ?? []).map((code) => code.toUpperCase()).join(', ');
  const assessed = state.application?.riskAssessedOn;
  const none = inLanguage(scene, { en: 'None yet', es: 'Todavía nada' });
  return [
    {
      label: said('Categories answered', 'Categorías respondidas'),
      value: `${state.application?.categories.length ?? 0} / ${CATEGORIES.length}`,
    },
    { label: said('Identifiers wanted', 'Identificadores requeridos'), value: wanted },
    { label: said('Identifiers given', 'Identificadores indicados'), value: given || none },
    {
      label: said('Risk assessment of', 'Evaluación de riesgos del'),
      value: assessed ? inLanguage(scene, dateWords(assessed)) : none,
    },
  ];
}

export const applicationForms: Forms<Act> = {
  PrepareApplication: actForm({
    submit: { en: 'Save the application', es: 'Guardar la solicitud' },
    done: {
      en: 'The application was saved. It has not been submitted yet: the company’s officer does that.',
      es: 'La solicitud se guardó. Todavía no se ha presentado: eso lo hace el directivo de la empresa.',
    },
    async draw({ state, account, facts, pool }) {
      const saved = await profileOf(pool, state.application?.profile);
      const assessed = state.application?.riskAssessedOn;
      return {
        intro: [
          {
            en: 'Answer the twelve categories. You may save at any time and go on later; a category counts as answered when it has both a statement and its evidence.',
            es: 'Responda las doce categorías. Puede guardar en cualquier momento y seguir después; una categoría cuenta como respondida cuando tiene descripción y evidencia.',
          },
        ],
        facts: factOf(
          said('Why it was returned', 'Por qué se devolvió'),
          await textOf(pool, state.application?.returned),
        ),
        fields: {
          ...profileFields(NOTHING_YET),
          ...identifierFields(policyOf(facts, state.application), state.entityType),
          riskAssessedOn: riskAssessed,
        },
        initial: {
          ...typedFrom(saved),
          ...typedIdentifiers(saved.identifiers ?? account.identifiers),
          ...(assessed && { riskAssessedOn: assessed }),
        },
      };
    },
    async payload(values, { scene: { facts, state }, keep }) {
      const identifiers = identifiersFrom(values, policyOf(facts, state.application), state.entityType);
      const profile: Profile = { categories: profileFrom(values, NOTHING_YET), identifiers };
      return {
        profile: await keep('profile', profile),
        categories: answeredIn(profile),
        identifiers: Object.keys(identifiers),
        riskAssessedOn: values['riskAssessedOn'],
      };
    },
  }),

  SubmitApplication: actForm({
    submit: { en: 'Sign and submit', es: 'Firmar y presentar' },
    done: {
      en: 'The application was submitted. The agency now owes you its answer.',
      es: 'La solicitud se presentó. La autoridad le debe ahora su respuesta.',
    },
    draw: (scene) => ({
      facts: completeness(scene),
      fields: {
        agreement: signature({
          en: 'I sign the partner agreement as the company’s officer, and I affirm that what the application says is true and complete.',
          es: 'Firmo el acuerdo de participación como directivo de la empresa y declaro que lo dicho en la solicitud es verdadero y completo.',
        }),
      },
      consequences: [
        {
          en: 'The application is submitted in the company’s name and signed by you.',
          es: 'La solicitud se presenta en nombre de la empresa y con su firma.',
        },
        {
          en: 'The agency’s term to decide begins to run.',
          es: 'Empieza a correr el plazo de la autoridad para resolver.',
        },
        { en: 'It can be changed again only if it is returned to you.', es: 'Solo podrá cambiarse si se le devuelve.' },
      ],
    }),
    payload: () => ({}),
  }),

  Withdraw: actForm({
    submit: { en: 'File the withdrawal', es: 'Presentar el retiro' },
    done: { en: 'The withdrawal was filed.', es: 'El retiro se presentó.' },
    draw({ state, facts }) {
      const bar = years(numberOf(facts.policy, 'REAPPLY_BAR'));
      return {
        fields: {
          note: reason({
            en: 'Why the company withdraws, in a few words.',
            es: 'Por qué se retira la empresa, en pocas palabras.',
          }),
        },
        consequences: [
          {
            en: 'The application or membership ends, with all its benefits.',
            es: 'La solicitud o la participación termina, con todos sus beneficios.',
          },
          { en: 'Coming back means applying anew.', es: 'Para volver hay que solicitar de nuevo.' },
          ...(state.adverse
            ? [
                {
                  en: `An adverse case is open: it stays on file, and a new application is possible only after ${bar.en}.`,
                  es: `Hay un caso adverso abierto: queda en el expediente y solo se podrá solicitar de nuevo después de ${bar.es}.`,
                },
              ]
            : []),
        ],
      };
    },
    payload: async ({ note }, { keep }) => ({ note: await keep('note', textBody(note)) }),
  }),
};
