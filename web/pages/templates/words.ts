/** Words of the pages about versions of the templates. */
import type { Spoken } from '../../../templates/words.ts';

export const W = {
  title: { en: 'Templates of notices', es: 'Plantillas de los avisos' },
  lead: {
    en: 'Every mail and every letter names the version of the templates and words that wrote it. A version is kept whole when it is first used, and can be read here for as long as there is a record.',
    es: 'Cada correo y cada carta indica la versión de las plantillas y textos con que se redactó. Una versión se conserva entera cuando se usa por primera vez, y puede leerse aquí mientras exista el registro.',
  },
  version: { en: 'Version', es: 'Versión' },
  since: { en: 'First used', es: 'Primer uso' },
  copies: { en: 'Copies written', es: 'Copias redactadas' },
  changed: { en: 'What changed', es: 'Qué cambió' },
  first: { en: 'The first version that is kept', es: 'La primera versión que se conserva' },
  none: { en: 'No notice has been written yet.', es: 'Todavía no se ha redactado ningún aviso.' },
  against: { en: 'Changed against {version}', es: 'Cambios frente a {version}' },
  before: { en: 'Before', es: 'Antes' },
  after: { en: 'In this version', es: 'En esta versión' },
  nothing: { en: 'Nothing', es: 'Nada' },
  preview: { en: 'Try the templates on a case', es: 'Probar las plantillas en un caso' },
  all: { en: 'All files of this version', es: 'Todos los archivos de esta versión' },
  fromLine: { en: 'From line {n}', es: 'Desde la línea {n}' },
} as const satisfies Readonly<Record<string, Spoken>>;
