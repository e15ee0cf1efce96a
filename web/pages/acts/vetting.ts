/**
 * The vetting checklist (domain reference, R12: every result is recorded, and certification is blocked while it is empty). Each check is answered
 * by itself; none is answered beforehand. It is kept apart from everything that a company can read.
 */
import type { Spoken } from '../../../templates/words.ts';
import { radios, textarea } from '../../forms.ts';
import { optionsOf } from './said.ts';

const CHECKS = {
  identity: { en: 'Legal identity and ownership of the company', es: 'Identidad legal y propiedad de la empresa' },
  identifiers: { en: 'Identifiers, each against its register', es: 'Identificadores, cada uno contra su registro' },
  activity: { en: 'Trade activity within the past 12 months', es: 'Actividad comercial en los últimos 12 meses' },
  bond: { en: 'Bond on file and in force', es: 'Fianza registrada y vigente' },
  debt: { en: 'Debt to CBP with no remedy left', es: 'Deuda con CBP sin recurso pendiente' },
  violations: { en: 'Customs violations and seizures', es: 'Infracciones aduaneras y decomisos' },
  incidents: { en: 'Past significant security events', es: 'Eventos de seguridad significativos anteriores' },
  sanctions: { en: 'Sanctions and denied-party lists', es: 'Listas de sanciones y de partes denegadas' },
  people: { en: 'Owners, officers and key persons', es: 'Propietarios, directivos y personas clave' },
  targeting: { en: 'Targeting center’s answer', es: 'Respuesta del centro de selección de riesgos' },
} as const satisfies Readonly<Record<string, Spoken>>;
type Check = keyof typeof CHECKS;
const CHECK_NAMES = Object.keys(CHECKS) as readonly Check[];

const RESULTS = {
  clear: { en: 'Nothing against', es: 'Nada en contra' },
  concern: { en: 'Concern', es: 'Reparo' },
  'not-applicable': { en: 'Does not apply', es: 'No aplica' },
} as const satisfies Readonly<Record<string, Spoken>>;
type Result = keyof typeof RESULTS;

type Input = `check${Capitalize<Check>}`;
const inputOf = (check: Check): Input => `check${check.charAt(0).toUpperCase()}${check.slice(1)}` as Input;

const checkFields = Object.fromEntries(
  CHECK_NAMES.map((check) => [inputOf(check), radios({ label: CHECKS[check], options: optionsOf<Result>(RESULTS) })]),
) as Readonly<Record<Input, ReturnType<typeof radios<Result>>>>;

export const vettingFields = {
  ...checkFields,
  sources: textarea({
    label: { en: 'Sources', es: 'Fuentes' },
    hint: {
      en: 'Which systems and registers were asked, with the dates.',
      es: 'Qué sistemas y registros se consultaron, con las fechas.',
    },
    max: 2000,
    rows: 3,
  }),
  result: radios({
    label: { en: 'Result as a whole', es: 'Resultado en conjunto' },
    options: optionsOf({ clear: { en: 'Clear', es: 'Favorable' }, adverse: { en: 'Adverse', es: 'Desfavorable' } }),
  }),
  note: textarea({
    label: { en: 'How the result follows', es: 'Cómo se llega al resultado' },
    hint: {
      en: 'Why a concern does or does not stand in the way. Nothing of this form is shown to the company.',
      es: 'Por qué un reparo impide o no la certificación. Nada de este formulario se muestra a la empresa.',
    },
  }),
};

type Typed = Readonly<Record<Input, Result>> & { readonly sources: string; readonly note: string };

/** The checklist as it is kept. */
export const vettingBody = (values: Typed): object => ({
  checks: Object.fromEntries(CHECK_NAMES.map((check) => [check, values[inputOf(check)]])),
  sources: values.sources,
  text: values.note,
});
