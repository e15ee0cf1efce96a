/** What each kind of finding is, and what an operator does about it. `do` says it in words; `run` is the command that helps. */
import type { Spoken } from '../../../templates/words.ts';

export type FindingWords = {
  readonly title: Spoken;
  readonly why: Spoken;
  readonly do: Spoken;
  readonly run: string | null;
};

const REVIVE = 'npm run portolan -- participant revive {participant}';
const SEND = 'npm run portolan -- effects send';
const COMPARE = 'npm run portolan -- effects compare';
const RECONCILE = 'npm run portolan -- reconcile';

/** By kind, and where one kind has several causes by `<kind>.<cause>`. `{participant}` in `run` is the participant's id. */
export const FINDINGS: Readonly<Record<string, FindingWords>> = {
  'task-failing': {
    title: { en: 'A workflow’s task keeps failing', es: 'La tarea de un flujo falla una y otra vez' },
    why: {
      en: 'The worker cannot take this workflow’s next step. What is recorded is safe; what comes in waits.',
      es: 'El trabajador no puede dar el siguiente paso de este flujo. Lo registrado está a salvo; lo que llega espera.',
    },
    do: {
      en: 'Search the worker’s log for this workflow. If it began with a new release, go back to the one before: the workflow then goes on by itself. If it is one participant alone and the log says TMPRL1100, begin its workflow anew from the ledger: participant revive, with --anew. If it is one alone and the log says nothing of it, start the workers again, one after the other.',
      es: 'Busque este flujo en el registro del trabajador. Si empezó con una versión nueva, vuelva a la anterior: el flujo sigue entonces por sí solo. Si es un solo participante y el registro dice TMPRL1100, empiece su flujo de nuevo desde el libro: participant revive, con --anew. Si es uno solo y el registro no dice nada de él, vuelva a arrancar los trabajadores, uno tras otro.',
    },
    run: null,
  },
  'participant-stuck.overdue': {
    title: { en: 'A deadline has passed and nothing happens', es: 'Un plazo venció y nada ocurre' },
    why: {
      en: 'The record has a deadline that is over, and the workflow that should act on it rests.',
      es: 'El registro tiene un plazo vencido, y el flujo que debería actuar descansa.',
    },
    do: {
      en: 'Compare engine and record: it wakes such workflows. If it is still here afterwards, the worker’s log says why the deadline cannot be recorded.',
      es: 'Compare motor y registro: despierta a esos flujos. Si sigue aquí después, el registro del trabajador dice por qué no puede anotarse el plazo.',
    },
    run: RECONCILE,
  },
  'participant-stuck.no-workflow': {
    title: { en: 'A participant has no workflow', es: 'Un participante no tiene flujo' },
    why: {
      en: 'The record has a deadline that is over, and the engine runs nothing for this participant.',
      es: 'El registro tiene un plazo vencido, y el motor no ejecuta nada para este participante.',
    },
    do: {
      en: 'Revive the participant from the ledger. It repeats nothing that was done.',
      es: 'Reviva al participante desde el libro. No repite nada de lo hecho.',
    },
    run: REVIVE,
  },
  'participant-stuck.behind-the-ledger': {
    title: { en: 'A workflow does not know what is recorded', es: 'Un flujo no conoce lo registrado' },
    why: {
      en: 'The ledger is ahead of what the participant’s workflow knows, and has been for minutes.',
      es: 'El libro va por delante de lo que sabe el flujo del participante, desde hace minutos.',
    },
    do: {
      en: 'Revive the participant: a workflow that runs is asked whether it agrees with the record. Its next command makes it catch up in any case.',
      es: 'Reviva al participante: a un flujo en marcha se le pregunta si coincide con el registro. Su próxima orden lo pone al día en todo caso.',
    },
    run: REVIVE,
  },
  'activity-retrying.deliver': {
    title: { en: 'A mail cannot be delivered', es: 'Un correo no puede entregarse' },
    why: {
      en: 'The mail server has not taken it for several tries. It is tried for four days, then it becomes work for a specialist.',
      es: 'El servidor de correo no lo ha aceptado en varios intentos. Se intenta cuatro días; luego pasa a un especialista.',
    },
    do: {
      en: 'See under Operations whether mail is up, and in the worker’s log for what the server answered. Nothing has to be sent again by hand.',
      es: 'Vea en Operación si el correo funciona, y en el registro del trabajador qué respondió el servidor. No hay que reenviar nada a mano.',
    },
    run: null,
  },
  'activity-retrying': {
    title: { en: 'Work is tried again and again', es: 'Un trabajo se intenta una y otra vez' },
    why: {
      en: 'The worker has failed at this more than five times. The workflow waits for it without failing.',
      es: 'El trabajador ha fallado en esto más de cinco veces. El flujo lo espera sin fallar.',
    },
    do: {
      en: 'See under Operations whether the database is up, then search the worker’s log for this workflow. It goes on by itself once the cause is gone.',
      es: 'Vea en Operación si la base de datos funciona y luego busque este flujo en el registro del trabajador. Sigue solo cuando desaparece la causa.',
    },
    run: null,
  },
  'report-unanswered.nobody-called': {
    title: {
      en: 'Nobody was called to a report of an incident',
      es: 'No se llamó a nadie por un informe de incidente',
    },
    why: {
      en: 'A company has reported an incident, and no mail to anybody of the agency was taken within the policy’s minutes.',
      es: 'Una empresa informó un incidente, y ningún correo a alguien de la agencia se aceptó en los minutos de la política.',
    },
    do: {
      en: 'Call the duty officer, or a supervisor of the office, yourself. Then see whether mail is up, and whether anybody holds a role of the line there.',
      es: 'Llame usted al oficial de guardia o a un supervisor de la oficina. Vea después si el correo funciona y si alguien de la lista ejerce su función allí.',
    },
    run: null,
  },
  'report-unanswered.nobody-has-it': {
    title: {
      en: 'Nobody says that they have a report of an incident',
      es: 'Nadie dice que tiene un informe de incidente',
    },
    why: {
      en: 'Everybody in the policy’s line was called, and nobody has said that they have it.',
      es: 'Se llamó a toda la lista de la política y nadie ha dicho que lo tiene.',
    },
    do: {
      en: 'Call the duty officer, a director or headquarters yourself. The item stays in the queue.',
      es: 'Llame usted al oficial de guardia, a un director o a la oficina central. El asunto sigue en la cola.',
    },
    run: null,
  },
  'proofs-dry.mail-taken': {
    title: { en: 'Mail is hardly taken any more', es: 'Apenas se acepta correo' },
    why: {
      en: 'Of what should have left in the last days, receivers have taken far less than usual.',
      es: 'De lo que debió salir en los últimos días, los receptores aceptaron mucho menos de lo habitual.',
    },
    do: {
      en: 'See below whether mail is up, and in the worker’s log what the server answers: a block list, a wrong key, a limit.',
      es: 'Vea abajo si el correo funciona, y en el registro del trabajador qué responde el servidor: una lista de bloqueo, una clave errónea, un límite.',
    },
    run: null,
  },
  'proofs-dry.callbacks': {
    title: { en: 'The mail provider hardly calls any more', es: 'El proveedor de correo apenas comunica' },
    why: {
      en: 'Receivers took much mail, and far fewer arrivals than usual were called in. What comes back is then not called in either.',
      es: 'Los receptores aceptaron mucho correo y se comunicaron muchas menos llegadas de lo habitual. Tampoco se comunica entonces lo que vuelve.',
    },
    do: {
      en: 'See in the provider’s console whether its callbacks fail: the address, the secret on both sides, what a firewall has changed.',
      es: 'Vea en la consola del proveedor si fallan sus llamadas: la dirección, el secreto en ambos lados, qué cambió un cortafuegos.',
    },
    run: null,
  },
  'proofs-dry.bounces': {
    title: { en: 'Hardly any mail comes back', es: 'Casi ningún correo es devuelto' },
    why: {
      en: 'Much mail went out, and far less than usual came back. More likely we no longer hear of it than that every address is right.',
      es: 'Salió mucho correo y volvió mucho menos de lo habitual. Es más probable que ya no nos enteremos a que todas las direcciones sean correctas.',
    },
    do: {
      en: 'Send a mail to an address that does not exist and see whether it is told here: where bounces go, who takes them in, what a firewall has changed.',
      es: 'Envíe un correo a una dirección inexistente y vea si se registra: adónde van los rebotes, quién los recibe, qué cambió un cortafuegos.',
    },
    run: null,
  },
  'proofs-dry.mail-answers': {
    title: { en: 'Hardly anybody answers by mail', es: 'Casi nadie responde por correo' },
    why: {
      en: 'Much mail went out, and far fewer answers than usual came in by mail.',
      es: 'Salió mucho correo y llegaron por correo muchas menos respuestas de lo habitual.',
    },
    do: {
      en: 'Answer a notice by mail yourself and see whether it arrives: the address for answers, and what takes mail in.',
      es: 'Responda usted a un aviso por correo y vea si llega: la dirección de respuesta y lo que recibe el correo.',
    },
    run: null,
  },
  'proofs-dry.letter-receipts': {
    title: { en: 'Receipts of letters no longer come in', es: 'Ya no llegan acuses de cartas' },
    why: {
      en: 'Letters were dispatched, and far fewer receipts and returned letters than usual were recorded.',
      es: 'Se despacharon cartas y se registraron muchos menos acuses y devoluciones de lo habitual.',
    },
    do: {
      en: 'Ask the mail room and the carrier where the receipts are, and whether somebody still records them.',
      es: 'Pregunte a la oficina de correspondencia y al transportista dónde están los acuses y si alguien los registra.',
    },
    run: null,
  },
  'notice-owed': {
    title: { en: 'A notice should have gone out', es: 'Un aviso debió salir' },
    why: {
      en: 'By the policy a participant should have been told by now. The clock of it has not rung, or none runs.',
      es: 'Según la política, ya debió avisarse a un participante. Su plazo no se activó, o no corre ninguno.',
    },
    do: {
      en: 'Compare engine and record: it wakes what sleeps. If it is still here afterwards, the worker’s log says why the clock cannot ring.',
      es: 'Compare motor y registro: despierta lo que duerme. Si sigue aquí después, el registro del trabajador dice por qué el plazo no se activa.',
    },
    run: RECONCILE,
  },
  'code-owed': {
    title: { en: 'Nothing says that a code left', es: 'No consta que saliera un código' },
    why: {
      en: 'Somebody of a company asked for a code by mail within the last day. No mail server took it, or the web ended before it could note so.',
      es: 'Alguien de una empresa pidió un código por correo en el último día. Ningún servidor de correo lo aceptó, o la web terminó antes de poder anotarlo.',
    },
    do: {
      en: 'See that the mail server answers. Whoever asked was told on the page, and gets a new code by asking once more; then this is over.',
      es: 'Vea que el servidor de correo responda. A quien lo pidió se le dijo en la página, y recibe otro código si lo pide de nuevo; entonces esto termina.',
    },
    run: null,
  },
  'effect-unreceipted': {
    title: { en: 'Whoever grants benefits does not receipt', es: 'Quien concede los beneficios no acusa recibo' },
    why: {
      en: 'What participants hold has changed, and the receiver has not receipted it for longer than the policy allows. Somebody may enjoy what was taken, or not what was given back.',
      es: 'Lo que tienen los participantes cambió, y el receptor no lo acusa desde hace más de lo que permite la política. Alguien puede gozar de lo retirado, o no de lo restituido.',
    },
    do: {
      en: 'See under Effects what its last answer was, and that the worker runs. Call whoever runs the receiver. Nothing has to be sent again by hand: it goes on by itself, in order.',
      es: 'Vea en Efectos cuál fue su última respuesta y que el trabajador funcione. Llame a quien opera el receptor. No hay que reenviar nada: sigue por sí solo, en orden.',
    },
    run: SEND,
  },
  'effect-differs.owed': {
    title: { en: 'A participant does not enjoy what it should', es: 'Un participante no goza de lo que debería' },
    why: {
      en: 'The nightly comparison found that the receiver holds less of this participant than the record says. It was told once more, before all others.',
      es: 'La comparación nocturna halló que el receptor tiene de este participante menos de lo que dice el registro. Se le comunicó de nuevo, antes que todo lo demás.',
    },
    do: {
      en: 'See under Effects that it was receipted, and ask whoever runs the receiver how it came. Then compare once more: this ends when both agree.',
      es: 'Vea en Efectos que haya acuse y pregunte a quien opera el receptor cómo ocurrió. Luego compare otra vez: esto termina cuando ambos concuerden.',
    },
    run: COMPARE,
  },
  'effect-differs': {
    title: { en: 'The receiver of benefits holds something else', es: 'El receptor de los beneficios tiene otra cosa' },
    why: {
      en: 'The nightly comparison found that the receiver holds of this participant what the record does not say. It was told once more.',
      es: 'La comparación nocturna halló que el receptor tiene de este participante lo que el registro no dice. Se le comunicó de nuevo.',
    },
    do: {
      en: 'See under Effects that it was receipted, and ask whoever runs the receiver how it came. Then compare once more: this ends when both agree.',
      es: 'Vea en Efectos que haya acuse y pregunte a quien opera el receptor cómo ocurrió. Luego compare otra vez: esto termina cuando ambos concuerden.',
    },
    run: COMPARE,
  },
  'filing-waiting': {
    title: { en: 'A filing has not been taken up', es: 'Un escrito no se ha tramitado' },
    why: {
      en: 'It was received, and has its receipt and its date; the participant’s workflow has not recorded it yet.',
      es: 'Se recibió y tiene su recibo y su fecha; el flujo del participante aún no lo ha anotado.',
    },
    do: {
      en: 'The web server hands filings over every two seconds: see that it runs, and that the engine and a worker are up. If they are, revive the participant.',
      es: 'El servidor web entrega los escritos cada dos segundos: vea que funcione, y que haya motor y trabajador. Si los hay, reviva al participante.',
    },
    run: REVIVE,
  },
  overdue: {
    title: { en: 'A deadline passed an hour ago', es: 'Un plazo venció hace una hora' },
    why: {
      en: 'The nightly comparison found a deadline that nobody has acted on, and woke the workflow.',
      es: 'La comparación nocturna halló un plazo sobre el que nadie actuó, y despertó al flujo.',
    },
    do: {
      en: 'Compare once more. If it is still here afterwards, the worker’s log says why it cannot be recorded.',
      es: 'Compare otra vez. Si sigue aquí después, el registro del trabajador dice por qué no puede anotarse.',
    },
    run: RECONCILE,
  },
  'no-record': {
    title: { en: 'A workflow without a record', es: 'Un flujo sin registro' },
    why: {
      en: 'The engine runs a workflow for a participant that the ledger does not know.',
      es: 'El motor ejecuta un flujo para un participante que el libro no conoce.',
    },
    do: {
      en: 'An application that was refused at its first step leaves this behind: end the workflow on the engine’s pages. If the participant should exist, the database is older than the engine: restore the newer backup.',
      es: 'Lo deja una solicitud rechazada en su primer paso: termine el flujo en las páginas del motor. Si el participante debería existir, la base de datos es más vieja que el motor: restaure la copia más nueva.',
    },
    run: null,
  },
  'view-behind': {
    title: { en: 'The pages are behind the ledger', es: 'Las páginas van detrás del libro' },
    why: {
      en: 'What the pages show of this participant is older than what the ledger holds.',
      es: 'Lo que muestran las páginas de este participante es más viejo que lo que guarda el libro.',
    },
    do: {
      en: 'Rebuild what the pages read from the ledger.',
      es: 'Reconstruya desde el libro lo que leen las páginas.',
    },
    run: 'npm run portolan -- ledger rebuild --swap',
  },
  'dates-differ': {
    title: { en: 'A stored date is not the recorded one', es: 'Una fecha guardada no es la registrada' },
    why: {
      en: 'Recomputing the dates from the ledger gives another than the pages show.',
      es: 'Al recalcular las fechas desde el libro resulta otra que la que muestran las páginas.',
    },
    do: {
      en: 'See the difference without changing anything, then rebuild with --swap. Tell whoever wrote to the database by hand.',
      es: 'Vea la diferencia sin cambiar nada y luego reconstruya con --swap. Avise a quien escribió en la base de datos a mano.',
    },
    run: 'npm run portolan -- ledger rebuild',
  },
  'misplaced-work': {
    title: { en: 'An item is on the wrong desk', es: 'Un asunto está en el escritorio equivocado' },
    why: {
      en: 'The queue shows this item elsewhere than the desk’s record and the company’s assignment say.',
      es: 'La bandeja muestra este asunto en otro lugar que el registro del escritorio y la asignación de la empresa.',
    },
    do: {
      en: 'Rebuild what the pages read from the ledger.',
      es: 'Reconstruya desde el libro lo que leen las páginas.',
    },
    run: 'npm run portolan -- ledger rebuild --swap',
  },
  'nobodys-work': {
    title: { en: 'Work on which nobody can act', es: 'Trabajo en el que nadie puede actuar' },
    why: {
      en: 'Nobody holds one of these roles at this office today, or everybody who does has a conflict of interest.',
      es: 'Hoy nadie tiene una de estas funciones en esta oficina, o todos los que la tienen están en conflicto de intereses.',
    },
    do: {
      en: 'Give the role to somebody for this office, under People, or let its holder elsewhere lend it for a time.',
      es: 'Dé la función a alguien de esta oficina, en Personas, o que su titular en otro lugar la preste por un tiempo.',
    },
    run: null,
  },
  'anchor-late': {
    title: { en: 'The ledger has not been anchored for two days', es: 'El libro lleva dos días sin ancla' },
    why: {
      en: 'Every day the ledger’s root is signed and kept outside of the database. What was recorded since the last time could be cut off unseen.',
      es: 'Cada día se firma la raíz del libro y se guarda fuera de la base de datos. Lo anotado desde la última vez podría cortarse sin que se note.',
    },
    do: {
      en: 'Anchor it now. If that fails, see that a worker is up, that the folder for anchors can be written to, and whether another finding says that the ledger is not what was anchored.',
      es: 'Ánclelo ahora. Si falla, vea que haya un trabajador, que pueda escribirse en la carpeta de anclas y si otro hallazgo dice que el libro no es lo que se ancló.',
    },
    run: 'npm run portolan -- audit anchor',
  },
  'anchor-broken': {
    title: { en: 'The ledger is not what was anchored', es: 'El libro no es lo que se ancló' },
    why: {
      en: 'What was signed on an earlier day and what stands there now differ: rows were rewritten or cut off, or an anchor was changed or dropped. No new anchor is made over that.',
      es: 'Lo firmado un día anterior y lo que hay ahora difieren: se reescribieron o cortaron filas, o se cambió o quitó un ancla. No se hace ancla nueva sobre eso.',
    },
    do: {
      en: 'Stop. Keep the database and the folder for anchors as they are, and compare both with the last good backup and with the copies of the anchors elsewhere.',
      es: 'Deténgase. Conserve la base de datos y la carpeta de anclas como están, y compárelas con la última copia buena y con las copias de las anclas en otro lugar.',
    },
    run: 'npm run portolan -- audit verify --all',
  },
  'broken-chain': {
    title: { en: 'The ledger has been changed', es: 'El libro fue alterado' },
    why: {
      en: 'A row does not match its hash, or is missing. Only the owner of the database can do this.',
      es: 'Una fila no corresponde a su huella, o falta. Solo el dueño de la base de datos puede hacerlo.',
    },
    do: {
      en: 'Change nothing. Name the first broken row, keep the database as it is, and compare with the backup.',
      es: 'No cambie nada. Nombre la primera fila rota, conserve la base de datos como está y compárela con la copia.',
    },
    run: 'npm run portolan -- ledger verify',
  },
};

/** A kind that this release has no words for. */
export const UNKNOWN: FindingWords = {
  title: { en: 'Something does not agree', es: 'Algo no concuerda' },
  why: {
    en: 'It was found by a check that these pages do not know.',
    es: 'Lo halló una comprobación que estas páginas no conocen.',
  },
  do: { en: 'Compare engine and record, and read what it says.', es: 'Compare motor y registro, y lea lo que dice.' },
  run: RECONCILE,
};
