/** What the pages of filings say. */
import type { Spoken } from '../../../templates/words.ts';

export const LIST = {
  heading: { en: 'Filings', es: 'Escritos' },
  lead: {
    en: 'Everything that the company filed, newest first. Nothing that was filed is ever lost or refused.',
    es: 'Todo lo que la empresa presentó, lo más reciente primero. Nada de lo presentado se pierde ni se rechaza.',
  },
  caption: { en: 'Filings and their receipts', es: 'Escritos y sus acuses' },
  none: { en: 'Nothing has been filed yet.', es: 'Todavía no se ha presentado nada.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const RECEIPT = {
  receipt: { en: 'Receipt {number}', es: 'Acuse {number}' },
  lead: {
    en: 'This was received and is kept. The instant below is the one that counts.',
    es: 'Se recibió y se conserva. El momento indicado abajo es el que cuenta.',
  },
  receivedAt: { en: 'Received', es: 'Recibido' },
  company: { en: 'Company', es: 'Empresa' },
  filed: { en: 'What was filed', es: 'Qué se presentó' },
  signer: { en: 'Signed by', es: 'Firmado por' },
  standing: { en: 'Where it is', es: 'Dónde está' },
  next: { en: 'What happens next', es: 'Qué sigue' },
  written: { en: 'What it says', es: 'Qué dice' },
  seal: { en: 'Seal', es: 'Sello' },
  sealText: {
    en: 'This number (SHA-256) is made from what was filed, by whom and for which company. It changes when anything in it changes.',
    es: 'Este número (SHA-256) se obtiene de lo presentado, de quién lo presentó y para qué empresa. Cambia si algo de ello cambia.',
  },
  addDocuments: { en: 'Add pictures or documents', es: 'Agregar fotografías o documentos' },
  incident: { en: 'The incident', es: 'El incidente' },
  back: { en: 'Back to your page', es: 'Volver a su página' },
  toParticipant: { en: 'Back to the participant', es: 'Volver al participante' },
  all: { en: 'All filings', es: 'Todos los escritos' },
  print: {
    en: 'Print this page to keep the receipt on paper.',
    es: 'Imprima esta página para guardar el acuse en papel.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const COLUMNS = [
  { label: { en: 'Receipt', es: 'Acuse' } },
  { label: { en: 'What', es: 'Qué' } },
  { label: { en: 'Received', es: 'Recibido' } },
  { label: { en: 'Signed by', es: 'Firmado por' } },
  { label: { en: 'Where it is', es: 'Dónde está' } },
] as const;
