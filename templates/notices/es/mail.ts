/** Correo en español, con lo mismo que dice `en/mail.ts`. */
import type { NoticeKind } from '../../../domain/notice.ts';
import type { MailWords } from '../mails.ts';

const applicationDecided: MailWords = {
  subject: 'Se tomó una decisión sobre su solicitud',
  what: 'Se tomó una decisión sobre la solicitud de {company} para {program}.',
  todo: 'Inicie sesión para leerla. La decisión que deba notificarse en papel llega además por correo postal.',
};
const membershipDecided: MailWords = {
  subject: 'Se tomó una decisión sobre su membresía',
  what: 'Se tomó una decisión sobre la membresía de {company} en {program}.',
  todo: 'Inicie sesión para leerla. La decisión que deba notificarse en papel llega además por correo postal.',
};
const appealDecided: MailWords = {
  subject: 'Se tomó una decisión sobre su apelación',
  what: 'Se tomó una decisión sobre la apelación de {company}.',
  todo: 'Inicie sesión para leerla. La decisión que deba notificarse en papel llega además por correo postal.',
};
const NOTHING =
  'Por ahora no tiene que hacer nada. Le escribimos cuando necesitemos algo de usted y cuando hayamos respondido.';

export const mail: Readonly<Record<NoticeKind, MailWords>> = {
  'application-started': {
    subject: 'Se inició su solicitud',
    what: 'Se inició una solicitud de {company} para {program}.',
    todo: 'Complete el perfil de la empresa y el perfil de seguridad, y haga que el directivo de la empresa los firme y presente. La solicitud que no se presente hasta entonces se cierra; puede iniciarse de nuevo en cualquier momento.',
  },
  'application-reminder': {
    subject: 'Su solicitud aún no se ha presentado',
    what: 'La solicitud de {company} para {program} se inició, pero aún no se ha presentado.',
    todo: 'Complete lo que falta y haga que el directivo de la empresa la firme y presente. La solicitud que no se presente hasta entonces se cierra; puede iniciarse de nuevo en cualquier momento.',
  },
  'application-received': {
    subject: 'Recibimos su solicitud',
    what: 'Recibimos la solicitud de {company} para {program}, firmada por el directivo de la empresa.',
    todo: NOTHING,
  },
  'application-abandoned': {
    subject: 'Su solicitud se cerró',
    what: 'La solicitud de {company} para {program} no se presentó a tiempo y se cerró el {on}.',
    todo: 'Si la empresa aún quiere participar, inicie una solicitud nueva; nada se lo impide.',
  },
  'specialist-named': {
    subject: 'Quién lleva su caso',
    what: '{specialist}, especialista en seguridad de la cadena de suministro, lleva desde ahora el caso de {company}.',
    todo: 'Dirija sus preguntas a {specialist}. Nada más cambia.',
  },
  'specialist-changed': {
    subject: 'Otra persona lleva desde ahora su caso',
    what: '{specialist}, especialista en seguridad de la cadena de suministro, lleva desde hoy el caso de {company}.',
    todo: 'Dirija sus preguntas a {specialist}. Todas las fechas siguen igual, también la de una visita acordada.',
  },
  'application-returned': {
    subject: 'Su solicitud vuelve para cambios',
    what: 'La solicitud de {company} para {program} vuelve para que se hagan cambios.',
    todo: 'Inicie sesión para ver qué hay que cambiar, cámbielo y haga que el directivo de la empresa la presente de nuevo.',
  },
  'profile-approved': {
    subject: 'Su perfil de seguridad fue aceptado',
    what: 'El perfil de seguridad de la solicitud de {company} fue aceptado. La decisión sobre la solicitud aún está pendiente.',
    todo: NOTHING,
  },
  certified: applicationDecided,
  'found-ineligible': applicationDecided,
  'withdrawal-recorded': {
    subject: 'Se registró su retiro',
    what: 'El retiro de {company} de {program} se registró el {on}.',
    todo: 'Si la empresa no quería retirarse, díganoslo de inmediato.',
  },
  'review-open': {
    subject: 'La revisión anual está abierta',
    what: 'La {review} de {company} está abierta.',
    todo: 'Repase el perfil de seguridad, cambie lo que haya cambiado, confirme lo demás y haga que el directivo de la empresa lo firme y presente.',
  },
  'review-reminder': {
    subject: 'La revisión anual aún no se ha presentado',
    what: 'La {review} de {company} aún no se ha presentado.',
    todo: 'Complétela y haga que el directivo de la empresa la firme y presente. Si algo se lo impide, pida más tiempo en su página antes de ese día.',
  },
  'review-received': {
    subject: 'Recibimos su revisión anual',
    what: 'Recibimos la {review} de {company}.',
    todo: NOTHING,
  },
  'review-approved': {
    subject: 'Su revisión anual está completa',
    what: 'La {review} de {company} fue aceptada y está completa.',
    todo: 'Por ahora no tiene que hacer nada. Mantenga al día los contactos en su página para que le lleguen nuestros mensajes.',
  },
  'review-returned': {
    subject: 'Su revisión anual vuelve para cambios',
    what: 'La {review} de {company} vuelve para que se hagan cambios.',
    todo: 'Inicie sesión para ver qué hay que cambiar, cámbielo y haga que el directivo de la empresa la presente de nuevo.',
  },
  'review-overdue': {
    subject: 'La revisión anual está vencida',
    what: 'La {review} de {company} no nos ha llegado.',
    todo: 'Preséntela ahora, firmada por el directivo de la empresa. Si algo se lo impide, dígalo en su página, donde también puede pedir más tiempo.',
  },
  'profile-asked': {
    subject: 'Complete el perfil de seguridad',
    what: 'Se pide fuera de turno el perfil de seguridad de {company}.',
    todo: 'Inicie sesión para ver por qué y qué falta, complételo y haga que el directivo de la empresa lo firme y presente. Si algo se lo impide, pida más tiempo en su página antes de ese día.',
  },
  'profile-overdue': {
    subject: 'El perfil de seguridad está vencido',
    what: 'La {review} de {company} no nos ha llegado.',
    todo: 'Preséntela ahora, firmada por el directivo de la empresa. Si algo se lo impide, dígalo en su página, donde también puede pedir más tiempo.',
  },
  'contacts-unconfirmed': {
    subject: 'Confirme a quién podemos localizar',
    what: 'Es hora de confirmar los contactos de {company}: al menos dos personas a quienes lleguen nuestros mensajes.',
    todo: 'Repáselos en su página, cambie lo que ya no sea correcto y confírmelos.',
  },
  'settlement-asked': {
    subject: 'Hay algo que poner en regla',
    what: 'Algo que {company} debe tener en regla como participante en {program} no lo está, según lo que sabemos.',
    todo: 'Inicie sesión para leer de qué se trata, póngalo en regla y dígalo en su página. Si nos equivocamos, dígalo allí.',
  },
  'settlement-overdue': {
    subject: 'Sigue habiendo algo que poner en regla',
    what: 'Algo que pedimos a {company} que pusiera en regla sigue pendiente.',
    todo: 'Inicie sesión para leer de qué se trata, póngalo en regla ahora y dígalo en su página. Si algo se lo impide, díganoslo.',
  },
  'settlement-received': {
    subject: 'Recibimos lo que nos dijo',
    what: 'Recibimos el aviso de {company} de que algo está de nuevo en regla.',
    todo: NOTHING,
  },
  'settlement-answered': {
    subject: 'Revisamos lo que nos dijo',
    what: 'Revisamos lo que {company} debía poner en regla.',
    todo: 'Inicie sesión para leer el resultado y si queda algo por hacer.',
  },
  'matter-warned': {
    subject: 'Una carta pide su respuesta',
    what: 'Se emitió una carta sobre la membresía de {company} en {program} que pide una respuesta. No se ha decidido nada.',
    todo: 'Inicie sesión para leer de qué se trata, qué la respondería y hasta cuándo. El directivo de la empresa responde en su página, con documentos.',
  },
  'response-received': {
    subject: 'Recibimos su respuesta',
    what: 'Recibimos lo que {company} respondió a nuestra carta. Hasta que la hayamos leído, en este asunto no corre ningún plazo suyo.',
    todo: NOTHING,
  },
  'response-answered': {
    subject: 'Leímos su respuesta',
    what: 'Leímos lo que {company} respondió a nuestra carta.',
    todo: 'Inicie sesión para leer si basta y, si no, qué queda por hacer.',
  },
  'time-granted': {
    subject: 'Tiene más tiempo para la revisión anual',
    what: 'Se concedió más tiempo para la {review} de {company}.',
    todo: 'Complete la revisión y haga que el directivo de la empresa la firme y presente.',
  },
  'time-refused': {
    subject: 'Se respondió a su petición de más tiempo',
    what: 'No se concedió más tiempo para la {review} de {company}.',
    todo: 'Complete la revisión y haga que el directivo de la empresa la firme y presente. La razón está en su página.',
  },
  'duty-outstanding': {
    subject: 'Unas fechas de visita esperan su respuesta',
    what: 'Las fechas que propusimos para una visita de validación a {company} no han recibido respuesta.',
    todo: 'Acepte una de las fechas en su página u ofrezca otras allí.',
  },
  'duty-warning': {
    subject: 'Una carta sobre un deber que sigue pendiente',
    what: 'Algo que pedimos a {company} sigue pendiente, y se emitió una carta al respecto.',
    todo: 'Inicie sesión para leer la carta y ver qué hay que hacer y hasta cuándo.',
  },
  'answer-received': {
    subject: 'Recibimos lo que nos dijo',
    what: 'Con el enlace o el código de nuestro mensaje {reference} nos dijo, por {company}: {told}.',
    todo: 'Lo leemos y le respondemos. No cambia ninguna fecha: lo que se pidió sigue pendiente hasta que digamos otra cosa. Si no fue usted, avísenos de inmediato.',
  },
  'visit-proposed': {
    subject: 'Fechas para una visita de validación',
    what: 'Proponemos {mode} a {company}, en una de estas fechas.',
    todo: 'Acepte una de las fechas en su página u ofrezca otras allí.{ready}',
  },
  'visit-agreed': {
    subject: 'La visita de validación está acordada',
    what: '{modeAgreed} a {company} está acordada para esta fecha.{tentative}',
    todo: 'Procure que las personas y los registros que nombra su perfil de seguridad estén disponibles ese día. Si la fecha se ha vuelto imposible, díganoslo de inmediato.{ready}',
  },
  'visit-moved': {
    subject: 'La visita de validación cambia de fecha',
    what: 'La visita de validación a {company} no se realiza en esta fecha.',
    todo: 'Inicie sesión para ver por qué y qué sigue. No se le pide nada hasta que se propongan otras fechas.',
  },
  'visit-cancelled': {
    subject: 'Se canceló una visita de validación',
    what: 'Se canceló una visita de validación a {company}; las fechas que se habían propuesto para ella ya no están abiertas.',
    todo: 'Inicie sesión para ver por qué. {next}',
  },
  'visit-firm': {
    subject: 'La visita de validación es firme',
    what: 'El viaje está autorizado: la visita de validación a {company} se realiza como se acordó, en esta fecha.',
    todo: 'Procure que las personas y los registros que nombra su perfil de seguridad estén disponibles ese día. Si la fecha se ha vuelto imposible, díganoslo de inmediato.',
  },
  'visit-not-cleared': {
    subject: 'Una visita de validación no se realiza',
    what: 'A quienes iban a acudir a {company} no se les autorizó el viaje: la visita de validación no se realiza en esta fecha. Es por nuestra parte y no se le reprocha nada a su empresa.',
    todo: 'No se le pide nada hasta que propongamos otras fechas.',
  },
  'visits-consent': {
    subject: 'Su consentimiento a visitas sin aviso',
    what: 'Ya consta lo que alguien de {company} nos dijo sobre su consentimiento a visitas sin aviso.',
    todo: 'Inicie sesión para leer lo que consta. Si no es así, díganoslo de inmediato: el consentimiento lo otorga y lo retira usted.',
  },
  'visit-paused': {
    subject: 'La visita de validación está en pausa',
    what: 'Por ahora el personal de la autoridad no puede viajar a un lugar que se visita en la validación de {company}. La visita está en pausa.',
    todo: 'No se le pide nada al respecto ni tiene consecuencias para usted. Las revisiones anuales y todo lo demás continúan. Le avisaremos cuando se retome; inicie sesión para ver el lugar y por qué.',
  },
  'visit-resumed': {
    subject: 'La visita de validación se retoma',
    what: 'El personal de la autoridad puede viajar de nuevo a un lugar que se visita en la validación de {company}.',
    todo: 'Todavía no se le pide nada: a continuación le propondremos fechas. Una fecha nueva tiene su propio aviso completo.',
  },
  'place-changed': {
    subject: 'Cambiaron los viajes a un lugar de su validación',
    what: 'Cambió lo dicho sobre los viajes a un lugar que se visita en la validación de {company}.',
    todo: 'Inicie sesión para ver el lugar y lo que se dijo. Lo acordado con usted sigue en pie, salvo que le digamos otra cosa.',
  },
  'report-issued': {
    subject: 'Se emitió el informe de validación',
    what: 'Se emitió el informe sobre la validación de {company}.',
    todo: 'Inicie sesión para leerlo y para responder a lo que pida, si pide algo.{advice}',
  },
  'actions-overdue': {
    subject: 'Faltan respuestas al informe de validación',
    what: 'No nos han llegado respuestas al informe sobre la validación de {company}.',
    todo: 'Inicie sesión para ver qué respuestas faltan y délas ahora. Si algo se lo impide, dígalo en su página.',
  },
  'action-returned': {
    subject: 'Una respuesta vuelve para cambios',
    what: 'Una respuesta que {company} dio al informe sobre su validación vuelve para que se hagan cambios.',
    todo: 'Inicie sesión para ver qué falta y responda de nuevo.',
  },
  'recommendation-ended': {
    subject: 'Una recomendación llegó a su término',
    what: 'Una recomendación del informe sobre la validación de {company} llegó a su término.',
    todo: 'Inicie sesión para leer cómo terminó y por qué. No se le pide nada.',
  },
  validated: membershipDecided,
  'tier-lowered': membershipDecided,
  suspended: membershipDecided,
  'benefits-denied': membershipDecided,
  'benefits-restored': membershipDecided,
  'cure-received': {
    subject: 'Recibimos lo que presentó',
    what: 'Recibimos lo que {company} presentó en respuesta a una decisión.',
    todo: NOTHING,
  },
  'cure-refused': membershipDecided,
  'step-received': {
    subject: 'Recibimos lo que presentó',
    what: 'Recibimos lo que informó {company}.',
    todo: NOTHING,
  },
  'plan-answered': {
    subject: 'Respondimos a lo que presentó',
    what: 'Respondimos a lo que presentó {company}.',
    todo: 'Inicie sesión para leer la respuesta y lo que queda por hacer.',
  },
  'condition-overdue': {
    subject: 'Algo que se acordó sigue sin hacerse',
    what: 'Algo que {company} acordó hacer no se nos ha informado.',
    todo: 'Inicie sesión para leer de qué se trata, hágalo ahora e infórmelo en su página. Si algo lo impide, díganoslo.',
  },
  'cure-time-granted': {
    subject: 'Tiene más tiempo',
    what: 'Se concedió más tiempo a {company}.',
    todo: 'Inicie sesión para leer para qué y hasta cuándo.',
  },
  'cure-time-refused': {
    subject: 'Se respondió a su petición de más tiempo',
    what: 'Se respondió a la petición de más tiempo de {company}.',
    todo: 'Inicie sesión para leer la respuesta. Su plazo sigue corriendo.',
  },
  reinstated: membershipDecided,
  removed: membershipDecided,
  'appeal-received': {
    subject: 'Recibimos su apelación',
    what: 'Recibimos la apelación de {company}.',
    todo: 'Por ahora no tiene que hacer nada. Su página muestra cómo avanza la apelación.',
  },
  'appeal-not-admitted': appealDecided,
  'appeal-denied': appealDecided,
  'appeal-allowed': appealDecided,
  'appeal-varied': appealDecided,
  'appeal-remitted': appealDecided,
  'decision-upheld': appealDecided,
  'appeal-days-credited': {
    subject: 'Tiene más días para apelar',
    what: 'La resolución llegó tarde a {company}. Se devolvieron los días que se perdieron por ello.',
    todo: 'Inicie sesión para ver el último día para apelar tal como está ahora.',
  },
  'appeal-information-asked': {
    subject: 'El oficial de apelaciones pide información',
    what: 'El oficial que resuelve la apelación de {company} pide más información.',
    todo: 'Inicie sesión para leer lo que se pide y responda en su página. Entretanto corre el plazo para resolver, y el silencio por sí solo no decide nada.',
  },
  'appeal-information-received': {
    subject: 'Recibimos su información',
    what: 'Recibimos la información que {company} dio para su apelación.',
    todo: 'Por ahora no tiene que hacer nada. Su página muestra cómo avanza la apelación.',
  },
  'officer-change-received': {
    subject: 'Se informó un cambio de directivo',
    what: 'Se nos informó que {company} tiene un nuevo directivo. Lo comprobamos por un canal propio; mientras tanto, el plazo de una revisión anual abierta está en pausa.',
    todo: 'Si es correcto, no tiene que hacer nada. Si no lo es, avísenos de inmediato: inicie sesión y escríbanos, o llame a su especialista.',
  },
  'officer-changed': {
    subject: 'Cambió el directivo de la empresa',
    what: '{company} tiene un nuevo directivo, que firma por ella desde ahora. Quien firmaba antes ya no puede hacerlo.',
    todo: 'Si esto no es correcto, llame de inmediato a su especialista.',
  },
  'record-corrected': {
    subject: 'Corregimos algo en nuestro registro',
    what: 'Algo que constaba sobre {company} era incorrecto y se ha corregido.',
    todo: 'Entre en su página para leer qué era y qué se sigue de ello.',
  },
  'officer-change-refused': {
    subject: 'No se confirmó el cambio de directivo',
    what: 'No pudimos confirmar el cambio de directivo que se nos informó de {company}. Quien firma por la empresa sigue siendo quien era.',
    todo: 'Inicie sesión para leer la razón. Puede informar el cambio de nuevo con mejores pruebas.',
  },
  'incident-received': {
    subject: 'Recibimos lo que informó',
    what: 'Recibimos un informe de {company}. Su acuse, con número y hora, está en su página.',
    todo: 'Por ahora no tiene que hacer nada. Inicie sesión para imprimir el acuse o agregar fotografías y documentos al informe.',
  },
  'incident-analysis-asked': {
    subject: 'Le pedimos un relato de lo que informó',
    what: 'Pedimos a {company} un relato por escrito con los pasos que se desprenden de él.',
    todo: 'Inicie sesión para leer lo que se pide. El directivo de la empresa lo firma allí.',
  },
  'incident-filing-received': {
    subject: 'Recibimos lo que presentó',
    what: 'Recibimos lo que {company} presentó sobre algo que ocurrió.',
    todo: NOTHING,
  },
  'incident-answered': {
    subject: 'Revisamos lo que presentó',
    what: 'Revisamos lo que {company} presentó sobre algo que ocurrió.',
    todo: 'Inicie sesión para leer la respuesta y si queda algo por hacer.',
  },
  'incident-overdue': {
    subject: 'Venció un plazo que se le fijó',
    what: 'Algo que {company} debía presentar para cierto día no ha llegado.',
    todo: 'Inicie sesión y preséntelo ahora. Si algo se lo impide, escríbanos allí.',
  },
  'partner-changed': {
    subject: 'Cambió la situación de un socio',
    what: 'La situación de un socio que {company} ve con su consentimiento cambió el {on}.',
    todo: 'Inicie sesión y abra la verificación de situación para ver qué socio es y cuál es su situación ahora. No se dice por qué cambió.',
  },
};
