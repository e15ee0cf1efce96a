/** Words of portfolios and of moving them. */
import type { MoveFate } from '../../../domain/portfolio.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const PORTFOLIOS = {
  title: of('Portfolios', 'Carteras'),
  lead: of(
    'Who looks after how many companies. A portfolio moves with its open work and its visits, and every date stays.',
    'Quién lleva cuántas empresas. Una cartera pasa a otra persona con su trabajo abierto y sus visitas, y cada fecha se mantiene.',
  ),
  distribute: of('Distribute new applications', 'Repartir solicitudes nuevas'),
  name: of('Name', 'Nombre'),
  worksIn: of('Works in', 'Trabaja en'),
  companies: of('Companies', 'Empresas'),
  open: of('Open work', 'Trabajo abierto'),
  awayUntil: of('Away until', 'Ausente hasta'),
  nobody: of('No specialist works in your offices.', 'Ningún especialista trabaja en sus oficinas.'),
} as const;

export const PORTFOLIO = {
  own: of('Your portfolio', 'Su cartera'),
  away: of('Away until {until}', 'Ausente hasta el {until}'),
  company: of('Company', 'Empresa'),
  type: of('Entity type', 'Tipo de entidad'),
  office: of('Office', 'Oficina'),
  standing: of('Standing', 'Situación'),
  due: of('Next deadline', 'Próximo plazo'),
  visit: of('Agreed visit', 'Visita acordada'),
  empty: of('No company is in this portfolio.', 'No hay ninguna empresa en esta cartera.'),
  pickOf: of('Choose {company}', 'Elegir {company}'),
  move: of('Move companies to somebody else', 'Pasar empresas a otra persona'),
  moveText: of(
    'Nothing happens before you have seen what would become of each.',
    'Nada ocurre antes de que vea qué pasaría con cada una.',
  ),
  all: of('All companies of this list', 'Todas las empresas de esta lista'),
  to: of('Who gets them', 'Quién las recibe'),
  reason: of('Reason', 'Motivo'),
  reasonHint: of(
    'For the record of the agency; no company reads it.',
    'Para el registro de la autoridad; ninguna empresa lo lee.',
  ),
  preview: of('Show what would happen', 'Mostrar qué pasaría'),
  faulty: of('Something is missing', 'Falta algo'),
  nothingChosen: of('Choose at least one company.', 'Elija al menos una empresa.'),
  tooMany: of('At most 500 companies are moved at once.', 'Se pasan como máximo 500 empresas a la vez.'),
  noTarget: of('Choose who gets them.', 'Elija quién las recibe.'),
  noReason: of('Give a reason.', 'Indique un motivo.'),
} as const;

export const PORTFOLIO_COUNTS = {
  companies: { one: of('{n} company', '{n} empresa'), other: of('{n} companies', '{n} empresas') },
} as const satisfies Readonly<Record<string, Counted>>;

export const MOVE = {
  crumb: of('Move', 'Traspaso'),
  title: of('From {from} to {to}', 'De {from} a {to}'),
  would: of(
    '{n} of {all} companies would move. Nothing has happened yet.',
    'Pasarían {n} de {all} empresas. Todavía no ha pasado nada.',
  ),
  stays: of(
    'Every date stays, and so do agreed visits. Open work goes to the new specialist, and each company is told the name by mail.',
    'Todas las fechas siguen igual, también las visitas acordadas. El trabajo abierto pasa al nuevo especialista y cada empresa conoce el nombre por correo.',
  ),
  result: of('What becomes of it', 'Qué ocurre'),
  doIt: of('Move them', 'Pasarlas'),
  nothing: of('No company would move.', 'No pasaría ninguna empresa.'),
  back: of('Back to the portfolio', 'Volver a la cartera'),
  progress: of('{n} of {all} companies have moved.', 'Han pasado {n} de {all} empresas.'),
  begun: of('Begun by {by}, {on}', 'Iniciado por {by}, {on}'),
  carryOn: of('Go on', 'Continuar'),
  waits: of(
    'Some are still waiting. Going on does nothing twice.',
    'Algunas todavía esperan. Continuar no hace nada dos veces.',
  ),
  target: of('Portfolio of {name}', 'Cartera de {name}'),
  engineAway: of(
    'The engine does not answer at the moment. What was done stays done; go on in a few minutes.',
    'El motor no responde en este momento. Lo hecho, hecho está; continúe en unos minutos.',
  ),
} as const;

export const FATES = {
  would: of('Will move', 'Pasará'),
  same: of('Theirs already', 'Ya es suya'),
  elsewhere: of('Somebody else’s by now', 'Ya es de otra persona'),
  over: of('Neither applicant nor member', 'Ni solicitante ni miembro'),
  'not-yours': of('Not yours to move', 'Usted no puede pasarla'),
  'not-reached': of('Outside the offices of whoever would get it', 'Fuera de las oficinas de quien la recibiría'),
  conflict: of('Conflict of interest', 'Conflicto de intereses'),
  away: of('Whoever would get it is away', 'Quien la recibiría está ausente'),
  open: of('Waits for its turn', 'Espera su turno'),
  moved: of('Moved', 'Pasó'),
} as const satisfies Readonly<Record<MoveFate | 'open' | 'moved', Spoken>>;
