/** Fields for somebody at a company: name, ways to reach, language. */
import type { Language, Words } from '../../../templates/words.ts';
import { also, optional, radios, text } from '../../forms.ts';
import { optionsOf } from './said.ts';

const LANGUAGES: Readonly<Record<Language, Words>> = {
  en: { en: 'English', es: 'Inglés' },
  es: { en: 'Spanish', es: 'Español' },
};

export const personName = (label: Words) => text({ label, max: 120 });

export const emailField = (label: Words) => text({ label, max: 254, input: 'email' });

export const PHONE = /^\+?[\d ()./-]{7,30}(?: ?x\d{1,6})?$/;

export const PHONE_HINT: Words = {
  en: 'With country code, such as +1 956 555 0100',
  es: 'Con código de país, por ejemplo +52 81 5555 0100',
};
export const PHONE_FORMAT: Words = {
  en: 'Enter a telephone number in digits, such as +1 956 555 0100',
  es: 'Escriba un número de teléfono en dígitos, por ejemplo +52 81 5555 0100',
};

export const phoneField = (label: Words, hint = PHONE_HINT) =>
  optional(
    also(
      text({
        label,
        max: 40,
        input: 'tel',
        hint,
      }),
      (typed) => (PHONE.test(typed) ? null : PHONE_FORMAT),
    ),
  );

export const languageField = (label: Words) => radios<Language>({ label, options: optionsOf(LANGUAGES) });
