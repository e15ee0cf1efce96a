/** Words of a decision's bundle: where it is taken from, and as it is read on paper. */
import type { Exemption, ItemKind } from '../../db/proof/bundle-form.ts';
import type { Spoken } from '../../templates/words.ts';

export const BUNDLE = {
  heading: { en: 'Proof to take along', es: 'Prueba para llevar' },
  lead: {
    en: 'One file with all that proves what was decided. It is checked anywhere, without us: portolan audit verify-bundle. That it was taken is recorded.',
    es: 'Un archivo con todo lo que prueba lo que se decidió. Se comprueba en cualquier lugar, sin nosotros: portolan audit verify-bundle. Queda registrado que se tomó.',
  },
  releasable: { en: 'Releasable bundle', es: 'Archivo divulgable' },
  full: { en: 'Full bundle', es: 'Archivo completo' },
  releasablePdf: { en: 'Releasable, as PDF', es: 'Divulgable, en PDF' },
  fullPdf: { en: 'Full, as PDF', es: 'Completo, en PDF' },
  title: {
    en: 'Bundle of the decision in row {seq} of {participant}',
    es: 'Archivo de la decisión en la fila {seq} de {participant}',
  },
  profile: { en: 'Profile', es: 'Perfil' },
  root: { en: 'Root', es: 'Raíz' },
  key: { en: 'Signed with the key', es: 'Firmado con la clave' },
  published: { en: 'The page on which the key is published', es: 'La página en la que se publica la clave' },
  compare: {
    en: 'Compare it with the key that the agency publishes on its web site (“Signing key”): whoever made the file wrote this one into it.',
    es: 'Compárela con la clave que la agencia publica en su sitio web («Clave de firma»): esta la escribió quien hizo el archivo.',
  },
  anchors: { en: 'Anchors', es: 'Anclas' },
  none: { en: 'None yet', es: 'Aún ninguna' },
  selfReported: { en: 'Self-reported', es: 'Informado por la empresa' },
  stated: { en: 'Stated when the matter was opened: {line}', es: 'Indicado al abrir el asunto: {line}' },
  reported: {
    en: 'The company’s report of the incident of {on} was received on {at}',
    es: 'El informe de la empresa sobre el incidente del {on} se recibió el {at}',
  },
  knewWithheld: {
    en: 'Who spoke first is withheld with what the agency knew and when: {why} ({law})',
    es: 'Quién habló primero está reservado, con lo que la autoridad sabía y desde cuándo: {why} ({law})',
  },
  readOnly: {
    en: 'This is for reading. What can be checked is the file from which it was made.',
    es: 'Esto es para leer. Lo que puede comprobarse es el archivo del que se hizo.',
  },
  withheld: { en: 'Withheld: {why} ({law}), hash {hash}', es: 'Reservado: {why} ({law}), huella {hash}' },
  inFile: { en: 'In the file', es: 'En el archivo' },
  row: { en: 'Row', es: 'Fila' },
  when: { en: 'When (UTC)', es: 'Cuándo (UTC)' },
  what: { en: 'What', es: 'Qué' },
  who: { en: 'Who', es: 'Quién' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const WHY: Readonly<Record<Exemption, Spoken>> = {
  'trade-secrets': {
    en: 'trade secrets and commercial information',
    es: 'secretos comerciales e información mercantil',
  },
  privacy: { en: 'personal privacy', es: 'privacidad personal' },
  enforcement: { en: 'law enforcement', es: 'aplicación de la ley' },
};

export const KINDS: Readonly<Record<ItemKind, Spoken>> = {
  event: { en: 'What was recorded', es: 'Lo que se registró' },
  text: { en: 'Texts and forms', es: 'Textos y formularios' },
  notice: { en: 'Mails and letters as sent', es: 'Correos y cartas tal como salieron' },
  document: { en: 'Documents, by their hashes', es: 'Documentos, por sus huellas' },
  filing: { en: 'Filings', es: 'Escritos presentados' },
  person: { en: 'People', es: 'Personas' },
  authority: { en: 'By what authority', es: 'Con qué facultades' },
  adoption: { en: 'Adoptions of the policy', es: 'Adopciones de la política' },
  policy: { en: 'Policy', es: 'Política' },
  criteria: { en: 'Criteria', es: 'Criterios' },
  rules: { en: 'Versions of the rules', es: 'Versiones de las reglas' },
  anchor: { en: 'Anchors', es: 'Anclas' },
};
