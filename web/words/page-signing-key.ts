/** Words of the page on which the agency publishes the key by which it signs. */
import type { Spoken } from '../../templates/words.ts';

export const SIGNING_KEY = {
  title: { en: 'Signing key', es: 'Clave de firma' },
  lead: {
    en: 'The record of decisions, and every bundle that proves one, is signed with this key (Ed25519).',
    es: 'El registro de decisiones, y cada archivo que prueba una de ellas, se firma con esta clave (Ed25519).',
  },
  none: {
    en: 'Nothing is signed here: this installation has no key.',
    es: 'Aquí no se firma nada: esta instalación no tiene clave.',
  },
  print: { en: 'Fingerprint', es: 'Huella digital' },
  publicKey: { en: 'Public key (base64)', es: 'Clave pública (base64)' },
  former: { en: 'Keys of earlier days', es: 'Claves de épocas anteriores' },
  formerText: {
    en: 'What was signed with these before the key was changed still counts.',
    es: 'Lo que se firmó con estas antes del cambio de clave sigue valiendo.',
  },
  how: { en: 'How to check a bundle', es: 'Cómo comprobar un archivo' },
  steps: {
    en: 'Take the fingerprint from this page, or ask the agency for it; never from whoever gave you the file, nor from the file itself. On any computer with Portolan’s program, without access to us:',
    es: 'Tome la huella digital de esta página, o pídala a la agencia; nunca de quien le entregó el archivo, ni del propio archivo. En cualquier computadora con el programa de Portolan, sin acceso a nosotros:',
  },
  answer: {
    en: 'Exit status 0: the file is whole, and signed with that key. 1: something in it was changed, and the first bad place is named. 5: no key was named, so that nobody has vouched for it.',
    es: 'Estado de salida 0: el archivo está íntegro y firmado con esa clave. 1: algo en él se modificó, y se indica el primer lugar. 5: no se indicó ninguna clave, de modo que nadie responde por ella.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;
