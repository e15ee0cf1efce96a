/** Words of the previews of templates. */
import type { Spoken } from '../../../templates/words.ts';

export const W = {
  title: { en: 'Try the templates on a case', es: 'Probar las plantillas en un caso' },
  lead: {
    en: 'What a mail or a letter would say about a real case, written by the templates of now. Nothing is sent, queued or kept; the look is on record.',
    es: 'Qué diría un correo o una carta sobre un caso real, redactado con las plantillas actuales. No se envía, encola ni guarda nada; la consulta queda registrada.',
  },
  company: { en: 'Company, account or number', es: 'Empresa, cuenta o número' },
  find: { en: 'Find', es: 'Buscar' },
  none: { en: 'No company within your reach fits.', es: 'Ninguna empresa a su alcance coincide.' },
  kinds: { en: 'Kinds of notice', es: 'Tipos de aviso' },
  had: { en: 'The case has had it', es: 'El caso ya lo tuvo' },
  of: {
    en: 'Of the notice {reference}, as the templates of now write it. The copy that was sent stays as it was sent.',
    es: 'Del aviso {reference}, como lo redactan las plantillas actuales. La copia enviada queda como se envió.',
  },
  never: {
    en: 'The case has had no such notice: this is what it would say if it were queued now.',
    es: 'El caso no ha tenido este aviso: esto diría si se pusiera en cola ahora.',
  },
  cannot: {
    en: 'The templates cannot write it about this case now: {why}.',
    es: 'Las plantillas no pueden redactarlo ahora sobre este caso: {why}.',
  },
  english: { en: 'In English', es: 'En inglés' },
  spanish: { en: 'In Spanish', es: 'En español' },
  read: {
    en: 'Mark of the text of this kind in both languages: {mark}. A review of the Spanish names it, and counts for this text alone.',
    es: 'Marca del texto de este tipo en ambos idiomas: {mark}. La revisión del español la indica y vale solo para este texto.',
  },
  subject: { en: 'Subject', es: 'Asunto' },
  text: { en: 'Mail, plain text', es: 'Correo, texto sin formato' },
  html: { en: 'Mail, with layout', es: 'Correo, con formato' },
  letter: { en: 'Letter', es: 'Carta' },
  frame: { en: '{part}: {language}', es: '{part}: {language}' },
  open: { en: 'Open by itself', es: 'Abrir por separado' },
} as const satisfies Readonly<Record<string, Spoken>>;
