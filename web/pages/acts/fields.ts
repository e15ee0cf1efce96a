/** Fields that many forms of acts ask alike. */
import type { Spoken, Words } from '../../../templates/words.ts';
import { checkboxes, radios, text, textarea, type Fields, type Setup } from '../../forms.ts';

const REASON: Words = { en: 'Reason', es: 'Motivo' };
const REASON_HINT: Words = {
  en: 'It is kept for as long as the record is, and an appeal or an audit will read it. Name facts and evidence, not guesses.',
  es: 'Se conserva mientras exista el registro, y lo leerá una apelación o una auditoría. Indique hechos y pruebas, no suposiciones.',
};

/** For what the company is told to mend. */
export const READ_BY_COMPANY = {
  en: 'The company reads this. Name what is missing, criterion by criterion.',
  es: 'La empresa lee esto. Indique qué falta, criterio por criterio.',
};

/** For what a company says of itself. */
export const READ_BY_AGENCY = {
  en: 'Your specialist reads this. What stands in the way, and when would it be possible?',
  es: 'Lo lee su especialista. ¿Qué lo impide, y cuándo sería posible?',
};

/** Why somebody decides so. */
export const reason = (hint: Words = REASON_HINT) => textarea({ label: REASON, hint });

/** What happened, told by whoever was there. */
export const note = (label: Words, hint?: Words) => textarea({ label, ...(hint !== undefined && { hint }) });

/** Neither answer is chosen beforehand. */
export const yesOrNo = (label: Words, hint?: Words) =>
  radios({
    label,
    ...(hint !== undefined && { hint }),
    options: [
      { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
      { value: 'no', label: { en: 'No', es: 'No' } },
    ],
  });

/** One box that must be ticked: the officer's own hand. */
export const signature = (words: Words) =>
  checkboxes({ label: { en: 'Signature', es: 'Firma' }, options: [{ value: 'signed', label: words }] });

export const tracking = () =>
  text({
    label: { en: 'Tracking number', es: 'Número de seguimiento' },
    hint: {
      en: 'As the carrier gave it. It is the proof that the letter left the house.',
      es: 'Tal como lo dio el transportista. Es la prueba de que la carta salió.',
    },
    max: 60,
  });

export type Fact = NonNullable<Setup<Fields>['facts']>[number];

/** One line of what the person should have before their eyes; none when there is nothing to say. */
export const factOf = (label: Words, value: string | null): readonly Fact[] =>
  value === null ? [] : [{ label, value }];

/** A number of years, to stand in a sentence. */
export const years = (n: number): Spoken =>
  n === 1 ? { en: 'a year', es: 'un año' } : { en: `${n} years`, es: `${n} años` };
