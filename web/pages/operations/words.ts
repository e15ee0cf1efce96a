/** Words of the page for operators. */
import type { ProofChannel, ProofReading } from '../../../domain/drought.ts';
import type { Spoken } from '../../../templates/words.ts';
import type { Part } from '../../deps.ts';
import type { Counted } from '../../words/tongue.ts';

export const W = {
  title: { en: 'Operations', es: 'Operación' },
  lead: {
    en: 'Whether everything runs, what does not move, and what to do about it.',
    es: 'Si todo funciona, qué no avanza y qué hacer al respecto.',
  },
  parts: { en: 'Parts', es: 'Partes' },
  part: { en: 'Part', es: 'Parte' },
  state: { en: 'State', es: 'Estado' },
  meaning: { en: 'What that means, and what to do', es: 'Qué significa y qué hacer' },
  up: { en: 'Up', es: 'Funciona' },
  down: { en: 'Down', es: 'Caído' },
  fine: { en: 'Answers.', es: 'Responde.' },
  checks: { en: 'Checks and filings', es: 'Comprobaciones y escritos' },
  watch: { en: 'Last watch', es: 'Última vigilancia' },
  reconcile: { en: 'Last comparison of engine and record', es: 'Última comparación de motor y registro' },
  noRun: { en: 'None that the engine remembers', es: 'Ninguna que el motor recuerde' },
  engineAway: { en: 'Not known while the engine is away', es: 'No se sabe mientras el motor está caído' },
  watchLate: {
    en: 'The watch should run every minute. The findings may be out of date: see that a worker is up.',
    es: 'La vigilancia debería correr cada minuto. Los hallazgos pueden estar anticuados: vea que haya un trabajador.',
  },
  reconcileLate: {
    en: 'The comparison should run every night. Run it now: npm run portolan -- reconcile',
    es: 'La comparación debería correr cada noche. Hágala ahora: npm run portolan -- reconcile',
  },
  lag: { en: 'Filings that wait to be taken up', es: 'Escritos por tramitar' },
  noLag: { en: 'None', es: 'Ninguno' },
  oldest: { en: 'the oldest since {at}', es: 'el más antiguo desde {at}' },
  findings: { en: 'Findings', es: 'Hallazgos' },
  empty: { en: 'Nothing is wrong that we know of.', es: 'Nada está mal, que sepamos.' },
  emptyNext: {
    en: 'The watch looks every minute, and the comparison every night. What they find appears here and in the work queue.',
    es: 'La vigilancia mira cada minuto, y la comparación cada noche. Lo que hallen aparece aquí y en la bandeja de trabajo.',
  },
  finding: { en: 'Finding', es: 'Hallazgo' },
  about: { en: 'About', es: 'Sobre' },
  todo: { en: 'What to do', es: 'Qué hacer' },
  since: { en: 'Since {at}', es: 'Desde {at}' },
  seen: { en: 'Last seen {at}', es: 'Visto por última vez {at}' },
  run: { en: 'Command', es: 'Orden' },
  queueTitle: { en: 'What the watch has found', es: 'Lo que halló la vigilancia' },
  more: { en: 'See operations', es: 'Ver operación' },
  proofs: { en: 'Proofs of notices', es: 'Pruebas de los avisos' },
  proof: { en: 'Proof', es: 'Prueba' },
  lately: { en: 'Lately', es: 'Últimamente' },
  usually: { en: 'Usually', es: 'Habitualmente' },
  proofsRecent: {
    en: '{proofs} of {sent} sent ({rate}) in {days} days',
    es: '{proofs} de {sent} enviados ({rate}) en {days} días',
  },
  proofsUsual: { en: '{rate} in the {days} days before', es: '{rate} en los {days} días anteriores' },
  others: { en: 'More than are shown: {n} in all.', es: 'Hay más de los que se muestran: {n} en total.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const PROOFS: Readonly<Record<ProofChannel, Spoken>> = {
  'mail-taken': { en: 'Mail that a receiver took', es: 'Correo que un receptor aceptó' },
  callbacks: { en: 'Arrivals that the mail provider calls in', es: 'Llegadas que comunica el proveedor de correo' },
  bounces: { en: 'Mail that came back', es: 'Correo devuelto' },
  'mail-answers': { en: 'Answers by mail', es: 'Respuestas por correo' },
  'letter-receipts': { en: 'Receipts and returns of letters', es: 'Acuses y devoluciones de cartas' },
};
export const PROOF_VERDICTS: Readonly<Record<ProofReading['verdict'], Spoken>> = {
  flowing: { en: 'As usual', es: 'Como siempre' },
  quiet: { en: 'Too little sent to tell', es: 'Se envió muy poco para saberlo' },
  dry: { en: 'Dried up', es: 'Agotado' },
};

export const COUNTS = {
  filings: { one: { en: '{n} filing', es: '{n} escrito' }, other: { en: '{n} filings', es: '{n} escritos' } },
} as const satisfies Readonly<Record<string, Counted>>;

export const PARTS: Readonly<Record<Part, { readonly name: Spoken; readonly down: Spoken }>> = {
  database: {
    name: { en: 'Database (the record)', es: 'Base de datos (el registro)' },
    down: {
      en: 'Nobody can sign in or read, and workflows wait. Start PostgreSQL; everything goes on by itself.',
      es: 'Nadie puede entrar ni leer, y los flujos esperan. Arranque PostgreSQL; todo sigue solo.',
    },
  },
  engine: {
    name: { en: 'Engine (Temporal)', es: 'Motor (Temporal)' },
    down: {
      en: 'Pages are shown and filings taken; commands are not. Start the engine. If its state is lost: npm run portolan -- participant revive --all',
      es: 'Se muestran páginas y se reciben escritos, pero no órdenes. Arranque el motor. Si perdió su estado: npm run portolan -- participant revive --all',
    },
  },
  workers: {
    name: { en: 'Workers', es: 'Trabajadores' },
    down: {
      en: 'No worker has asked for work lately: commands, deadlines and mail wait. Start a worker, or read its log for why it stopped.',
      es: 'Ningún trabajador ha pedido trabajo últimamente: órdenes, plazos y correo esperan. Arranque uno o lea en su registro por qué paró.',
    },
  },
  mail: {
    name: { en: 'Outgoing mail', es: 'Correo saliente' },
    down: {
      en: 'Notices wait, and are tried for four days. Start the mail server, or correct SMTP_URL.',
      es: 'Los avisos esperan y se intentan cuatro días. Arranque el servidor de correo o corrija SMTP_URL.',
    },
  },
  identity: {
    name: { en: 'Sign-in provider', es: 'Proveedor de identidad' },
    down: {
      en: 'Nobody new can sign in; who is in may stay. Ask whoever runs the sign-in providers, or correct their addresses in the settings.',
      es: 'Nadie más puede entrar; quien está dentro se queda. Pregunte a quien opera los proveedores de identidad o corrija sus direcciones en la configuración.',
    },
  },
};

/** What the checks call the particulars of a finding. */
export const DETAILS: Readonly<Record<string, Spoken>> = {
  attempt: { en: 'tries', es: 'intentos' },
  activity: { en: 'work', es: 'trabajo' },
  clock: { en: 'clock', es: 'plazo' },
  dueAt: { en: 'due', es: 'vence' },
  seq: { en: 'the ledger’s sequence', es: 'secuencia del libro' },
  known: { en: 'the workflow knows', es: 'el flujo conoce' },
  shownSeq: { en: 'the pages show', es: 'las páginas muestran' },
  kind: { en: 'kind', es: 'tipo' },
  since: { en: 'since', es: 'desde' },
  fault: { en: 'fault', es: 'fallo' },
  item: { en: 'item', es: 'asunto' },
  items: { en: 'items', es: 'asuntos' },
  office: { en: 'office', es: 'oficina' },
  notice: { en: 'notice', es: 'aviso' },
  proofs: { en: 'proofs came in', es: 'pruebas recibidas' },
  expected: { en: 'as many were to be expected', es: 'pruebas esperadas' },
  days: { en: 'days', es: 'días' },
  roles: { en: 'for', es: 'para' },
  waiting: { en: 'without a receipt', es: 'sin acuse' },
  reinstatements: { en: 'of these give back', es: 'de ellos restituyen' },
  minutes: { en: 'minutes allowed', es: 'minutos permitidos' },
  ours: { en: 'we hold', es: 'según nosotros' },
  theirs: { en: 'the receiver holds', es: 'según el receptor' },
  anchor: { en: 'anchor', es: 'ancla' },
};
