/** What a filing says, as its signer wrote it. */
import { isWallDate } from '../../../domain/calendar.ts';
import type { PaperWay } from '../../../domain/state.ts';
import type { Case } from '../../../db/queries/participant.ts';
import type { FilingRow } from '../../../db/queries/filings.ts';
import type { Pool } from '../../../db/pool.ts';
import { say, type Language, type Spoken } from '../../../templates/words.ts';
import { dateInWords } from '../../../templates/dates.ts';
import { PAPER_WAYS } from '../../words/stages.ts';
import { refIn, textsOf } from '../acts/texts.ts';
import { filedAbout } from '../incidents/written.ts';

const LABELS: Readonly<Record<string, Spoken>> = {
  note: { en: 'Reason', es: 'Motivo' },
  days: { en: 'Days asked for', es: 'Días solicitados' },
  action: { en: 'Required action', es: 'Acción requerida' },
  answer: { en: 'Answer', es: 'Respuesta' },
  plan: { en: 'What was done, and what will be', es: 'Qué se hizo y qué se hará' },
  consentsToVisits: { en: 'Consents to unannounced visits', es: 'Consiente visitas sin aviso' },
  claim: { en: 'What was reported', es: 'Lo que se informó' },
  statement: { en: 'Statement', es: 'Alegato' },
  way: { en: 'It came', es: 'Llegó' },
  filedOn: { en: 'Filed on, by the paper', es: 'Presentado el, según el papel' },
};

const REPEATS: Spoken = {
  en: 'Filed at another membership of the company, with the receipt',
  es: 'Presentado en otra membresía de la empresa, con el acuse',
};

/** The parts of the command that somebody wrote or chose, in words. */
export async function writtenIn(
  pool: Pool,
  { command, copyOf }: FilingRow,
  { state }: Case,
  language: Language,
): Promise<readonly { readonly label: Spoken; readonly value: string }[]> {
  const about = await filedAbout(pool, command, language, state.zone);
  if (about) return about;
  const action = state.validation?.actions.find(({ id }) => id === command['action']);
  const texts = await textsOf(pool, [...Object.values(command).map(refIn), action?.text]);
  const lines = Object.entries(command).flatMap(([name, value]) => {
    const label = LABELS[name];
    const told = name === 'action' ? texts.get(action?.text.id ?? '') : inWords(value, texts, language);
    return label && told !== undefined ? [{ label, value: told }] : [];
  });
  return copyOf === null ? lines : [...lines, { label: REPEATS, value: copyOf }];
}

const isPaperWay = (value: string): value is PaperWay => Object.hasOwn(PAPER_WAYS, value);

function inWords(value: unknown, texts: ReadonlyMap<string, string>, language: Language): string | undefined {
  if (typeof value === 'boolean') return say(language, value ? { en: 'Yes', es: 'Sí' } : { en: 'No', es: 'No' });
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && isWallDate(value)) return dateInWords(value, language);
  if (typeof value === 'string' && isPaperWay(value)) return say(language, PAPER_WAYS[value]);
  return texts.get(refIn(value)?.id ?? '');
}
