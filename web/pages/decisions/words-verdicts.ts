/** Words of the verdicts: which evidence carried a decision, how rules and policy have changed since, and who has looked. */
import type { Spoken } from '../../../templates/words.ts';

export const V = {
  carrying: { en: 'Which evidence carried it?', es: '¿Qué prueba la sostuvo?' },
  carryingLead: {
    en: 'The decision was asked again with each piece taken away, one at a time, everything else as it was.',
    es: 'La resolución se preguntó de nuevo quitando cada pieza, una por una, con todo lo demás como estaba.',
  },
  carryingBefore: {
    en: 'The same for the decision before it, in row {seq}',
    es: 'Lo mismo para la resolución anterior, en la fila {seq}',
  },
  carryingNone: {
    en: 'It cannot be asked what carried it: the rules and the policy at hand do not permit it as it was recorded.',
    es: 'No se puede preguntar qué la sostuvo: las reglas y la política disponibles no la permiten tal como consta.',
  },
  carriedBy: {
    en: 'Pieces that carried it: {n} of {all}. Without any one of these it would not have been permitted.',
    es: 'Piezas que la sostuvieron: {n} de {all}. Sin cualquiera de ellas no se habría permitido.',
  },
  carriedByNone: {
    en: 'No single piece carried it: with any one of {all} taken away it would still have been permitted.',
    es: 'Ninguna pieza sola la sostuvo: quitando cualquiera de las {all} se habría permitido igualmente.',
  },
  piece: { en: 'Without this', es: 'Sin esto' },
  then: { en: 'Then', es: 'Entonces' },
  needed: { en: 'Not permitted', es: 'No se habría permitido' },
  spare: { en: 'Still permitted', es: 'Se habría permitido' },
  receipt: { en: 'proof of receipt', es: 'prueba de recepción' },
  search: { en: 'The search for a better address', es: 'La búsqueda de una dirección mejor' },
  warning: { en: 'The warning by letter of {date}', es: 'La advertencia por carta del {date}' },
  warningTerm: {
    en: 'That the term after the warning had passed',
    es: 'Que había vencido el plazo tras la advertencia',
  },
  recommendation: { en: 'The recommendation by {who}', es: 'La recomendación de {who}' },
  cureLapse: {
    en: 'That the term to cure had passed, on {date}',
    es: 'Que había vencido el plazo para subsanar, el {date}',
  },
  appealOver: {
    en: 'That the days to appeal the suspension were over, the last on {date}',
    es: 'Que habían pasado los días para apelar la suspensión, el último el {date}',
  },
  appealDecided: {
    en: 'That the appeal of the suspension had been decided',
    es: 'Que la apelación de la suspensión se había resuelto',
  },
  letterTold: {
    en: 'That the letter about the suspension had not come back',
    es: 'Que la carta sobre la suspensión no había vuelto',
  },
  report: {
    en: 'The outcome of the validation, recorded by {who}',
    es: 'El resultado de la validación, anotado por {who}',
  },
  remand: { en: 'That an appeal had sent it back', es: 'Que una apelación lo había devuelto' },
  clock: { en: 'Clock “{title}”, due {date}', es: 'Plazo «{title}», vence el {date}' },
  authority: { en: 'Authority as {role}: event {event}', es: 'Facultad de {role}: evento {event}' },
  adoption: { en: 'Adoption of policy {policy}', es: 'Adopción de la política {policy}' },
  otherClocks: {
    en: 'Other clocks, each taken away: {n}. Without any of them it would still have been permitted.',
    es: 'Otros plazos, quitados uno por uno: {n}. Sin cualquiera de ellos se habría permitido igualmente.',
  },
  ended: { en: 'Ended', es: 'Terminó' },
  edition: { en: '{n} ({hash}, first seen {date})', es: '{n} ({hash}, vista por primera vez el {date})' },
  changed: { en: 'Differs, since the rules changed', es: 'Difiere, porque cambiaron las reglas' },
  changedPolicy: {
    en: 'Differs, since the holidays or the policy changed',
    es: 'Difiere, porque cambiaron los días festivos o la política',
  },
  changedPolicyText: {
    en: 'Differs, because something that it was judged by reads otherwise now. That is no fault of the decision. Because:',
    es: 'Difiere, porque algo con lo que se juzgó dice ahora otra cosa. No es un defecto de la resolución. Porque:',
  },
  holidaysChanged: {
    en: 'The holidays changed from {from} to {to}.',
    es: 'Los días festivos cambiaron de {from} a {to}.',
  },
  policyChanged: {
    en: 'The text of policy {policy} changed from {from} to {to}.',
    es: 'El texto de la política {policy} cambió de {from} a {to}.',
  },
  sameAnswer: { en: 'The answer is the same.', es: 'La respuesta es la misma.' },
  rulesUnknown: {
    en: 'Rules version {recorded}, by which it was judged, is none that was ever deployed here.',
    es: 'La versión de reglas {recorded}, con la que se juzgó, no es ninguna de las instaladas aquí.',
  },
  changedSince: {
    en: 'Differs since rules version {since}: it was judged by version {recorded}, and today’s is {today}. That is no fault of the decision. Because:',
    es: 'Difiere desde la versión de reglas {since}: se juzgó con la versión {recorded}, y la de hoy es {today}. No es un defecto de la resolución. Porque:',
  },
  changedAfter: {
    en: 'Differs since a rules version after {recorded}, by which it was judged; today’s is {today}. That is no fault of the decision. Because:',
    es: 'Difiere desde una versión de reglas posterior a la {recorded}, con la que se juzgó; la de hoy es {today}. No es un defecto de la resolución. Porque:',
  },
  stillSame: {
    en: 'It was judged by rules version {recorded}; today’s is {today}, and gives the same answer.',
    es: 'Se juzgó con la versión de reglas {recorded}; la de hoy es {today}, y da la misma respuesta.',
  },
  refusedBecause: { en: 'the rules refuse it: {reason} ({code})', es: 'las reglas la rechazan: {reason} ({code})' },
  failedBecause: { en: 'it cannot be judged ({code})', es: 'no se puede juzgar ({code})' },
  eventBecause: {
    en: 'row {seq}: “{recorded}” is recorded, and the rules give “{given}”',
    es: 'fila {seq}: consta «{recorded}», y las reglas dan «{given}»',
  },
  fieldBecause: {
    en: 'row {seq}, “{type}”, {path}: {recorded} is recorded, and the rules give {given}',
    es: 'fila {seq}, «{type}», {path}: consta {recorded}, y las reglas dan {given}',
  },
  nothing: { en: 'nothing', es: 'nada' },
  moreDifferences: { en: 'and {n} more', es: 'y {n} más' },
  policyQuestion: { en: 'And under the policy of today?', es: '¿Y con la política de hoy?' },
  policySame: {
    en: 'The policy of today, {policy}, is the one by which it was decided.',
    es: 'La política de hoy, {policy}, es aquella con la que se resolvió.',
  },
  policyUnknown: {
    en: 'The policy by which it was decided is not here, so the two cannot be compared.',
    es: 'La política con la que se resolvió no está aquí, así que no se pueden comparar.',
  },
  policySameAnswer: {
    en: 'Policy {today} is in force now, {then} was then. It gives the same answer.',
    es: 'Ahora rige la política {today}, entonces la {then}. Da la misma respuesta.',
  },
  policyOtherAnswer: {
    en: 'Policy {today} is in force now, {then} was then. It would answer otherwise, which is no fault of the decision. Because:',
    es: 'Ahora rige la política {today}, entonces la {then}. Respondería otra cosa, lo que no es un defecto de la resolución. Porque:',
  },
  policyValues: { en: 'Values that it looked at, and that differ', es: 'Valores que consultó y que difieren' },
  policyNoValues: {
    en: 'No value that it looked at differs. Other values that differ: {n}.',
    es: 'Ningún valor que consultó difiere. Otros valores que difieren: {n}.',
  },
  policyOthers: {
    en: 'Other values of the policy that differ: {n}.',
    es: 'Otros valores de la política que difieren: {n}.',
  },
  value: { en: 'Value', es: 'Valor' },
  before: { en: 'Then', es: 'Entonces' },
  after: { en: 'Today', es: 'Hoy' },
  absent: { en: 'none', es: 'no hay' },
  looks: { en: 'Seen by', es: 'Vista por' },
  looksLead: {
    en: 'Every look at this decision is itself recorded: this one too. Nobody can take a look back.',
    es: 'Cada consulta de esta resolución queda registrada: también esta. Nadie puede borrar una consulta.',
  },
  lookWho: { en: 'Who', es: 'Quién' },
  lookRole: { en: 'In which role', es: 'En qué función' },
  lookHow: { en: 'How', es: 'Cómo' },
  lookTimes: { en: 'Times', es: 'Veces' },
  lookFirst: { en: 'First', es: 'Primera' },
  lookLast: { en: 'Last', es: 'Última' },
} as const satisfies Readonly<Record<string, Spoken>>;

/** Whether the chain proves what lies beside it: a copy as sent, a filing. */
export const PROVEN = {
  proven: { en: 'proven by the chain', es: 'probado por la cadena' },
  other: {
    en: 'NOT WHAT WAS RECORDED: the record names another hash',
    es: 'NO ES LO QUE SE REGISTRÓ: el registro nombra otra huella',
  },
  unproven: {
    en: 'not proven by the chain: it is older than the hashes that the record keeps',
    es: 'no probado por la cadena: es anterior a las huellas que guarda el registro',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** By the audit name of the route; another way is told by its own name. */
export const LOOKED: Readonly<Record<string, Spoken>> = {
  'decision.viewed': { en: 'Page', es: 'Página' },
  'decision.exported': { en: 'List as CSV', es: 'Lista en CSV' },
  'decision.bundled': { en: 'Bundle', es: 'Paquete' },
  'decision.reviewed': { en: 'Review of a sample', es: 'Revisión de una muestra' },
};
