/** What the page says where the code of an invitation is typed in. */
import type { Spoken } from '../../../templates/words.ts';

export const ENROLL = {
  title: { en: 'Sign in for your company', es: 'Iniciar sesión por su empresa' },
  intro: {
    en: 'Your company sent you a mail with a code. Type in the mail address to which it came, and the code. From then on you act for the company in the role that it gave you.',
    es: 'Su empresa le envió un correo con un código. Escriba la dirección a la que llegó y el código. Desde entonces actúa por la empresa en la función que le dio.',
  },
  mail: { en: 'Your mail address', es: 'Su correo electrónico' },
  submit: { en: 'Go on', es: 'Continuar' },
  back: { en: 'Back', es: 'Volver' },
  done: { en: 'You act for your company now.', es: 'Ahora actúa por su empresa.' },
  /** The same whatever was wrong: it tells nobody who was invited. */
  wrong: {
    en: 'This address and this code do not belong together, or the code does not count any more. Compare them with the mail, or ask your company for a new code.',
    es: 'Esta dirección y este código no van juntos, o el código ya no vale. Compárelos con el correo o pida un código nuevo a su empresa.',
  },
  tooMany: {
    en: 'Too many codes were wrong. Wait an hour, then try again.',
    es: 'Demasiados códigos fueron erróneos. Espere una hora e inténtelo de nuevo.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
