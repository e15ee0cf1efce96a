/** Words of distributing new applications. */
import type { Fit, Unplaced } from '../../../domain/distribution.ts';
import type { Spoken } from '../../../templates/words.ts';
import { refusalIn } from '../../words/refusals.ts';
import type { Tone } from '../../words/standing.ts';
import type { Counted, Tongue } from '../../words/tongue.ts';
import type { Outcome } from './assign-all.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const DISTRIBUTE = {
  title: of('Distribute new applications', 'Repartir solicitudes nuevas'),
  lead: of(
    'A proposal: fewest companies first, nobody who is away, in a conflict of interest or of another office. You decide.',
    'Una propuesta: primero quien tiene menos empresas; nadie ausente, con conflicto de intereses o de otra oficina. Usted decide.',
  ),
  summary: of(
    '{n} of {all} applications without a specialist can be assigned.',
    'Pueden asignarse {n} de {all} solicitudes sin especialista.',
  ),
  capacity: of(
    'At most {n} companies each, by the policy.',
    'Como máximo {n} empresas por persona, según la política.',
  ),
  company: of('Company', 'Empresa'),
  office: of('Office', 'Oficina'),
  due: of('Decide by', 'Decidir antes del'),
  who: of('Proposed', 'Propuesta'),
  why: of('Why', 'Por qué'),
  pickOf: of('Assign {company} to {name}', 'Asignar {company} a {name}'),
  submit: of('Assign what is ticked', 'Asignar lo marcado'),
  hint: of('Each company is told who looks after its case.', 'Se avisa a cada empresa de quién lleva su caso.'),
  left: of('Not placed', 'Sin colocar'),
  leftText: of('These wait for you: nobody can get them now.', 'Estas esperan: nadie puede recibirlas ahora.'),
  empty: of('No application waits for a specialist.', 'Ninguna solicitud espera especialista.'),
  portfolios: of('See the portfolios', 'Ver las carteras'),
  nothingChosen: of('Choose at least one application.', 'Elija al menos una solicitud.'),
  done: of('{n} of {all} were assigned.', 'Se asignaron {n} de {all}.'),
  result: of('Result', 'Resultado'),
  again: of('Back to the proposal', 'Volver a la propuesta'),
} as const;

export const DISTRIBUTE_COUNTS = {
  load: {
    one: of('{n} company with it', '{n} empresa con esta'),
    other: of('{n} companies with it', '{n} empresas con esta'),
  },
} as const satisfies Readonly<Record<string, Counted>>;

export const FIT_WORDS: Readonly<Record<Fit, Spoken>> = {
  'entity-type': of('knows the entity type', 'conoce el tipo de entidad'),
  language: of('speaks the company’s language', 'habla el idioma de la empresa'),
  region: of('works in the region', 'trabaja en la región'),
};

export const LEFT_WORDS: Readonly<Record<Unplaced['why'], Spoken>> = {
  nobody: of('No specialist works for this office', 'Ningún especialista trabaja para esta oficina'),
  conflict: of('Everybody there has a conflict of interest', 'Todos allí tienen conflicto de intereses'),
  away: of('Everybody who could is away', 'Todos los que podrían están ausentes'),
  full: of(
    'Everybody who could has as many as the policy allows',
    'Todos los que podrían tienen tantas como permite la política',
  ),
};

const OUTCOMES = {
  assigned: of('Assigned', 'Asignada'),
  elsewhere: of('Somebody else has it by now', 'Ya la tiene otra persona'),
  unfit: of('This person cannot get it any more', 'Esta persona ya no puede recibirla'),
  'engine-away': of('The engine does not answer: send it again later', 'El motor no responde: envíelo más tarde'),
} as const;

export function outcomeTag(outcome: Outcome, tongue: Tongue): { readonly tone: Tone; readonly label: string } {
  if (typeof outcome === 'object') return { tone: 'warn', label: refusalIn(tongue.language, outcome.refused) };
  return { tone: outcome === 'assigned' ? 'good' : 'warn', label: tongue.say(OUTCOMES[outcome]) };
}
