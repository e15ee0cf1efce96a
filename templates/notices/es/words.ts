/** Lo que dicen los avisos en español, además del texto de los correos. Rige el texto en inglés. */
import type { words as en } from '../en/words.ts';

export const words: Readonly<Record<keyof typeof en, string>> = {
  'label.you': 'Hasta cuándo',
  'label.us': 'Lo que le debemos',
  'label.opens': 'Lo que viene después',
  'label.from-dispatch': 'Hasta cuándo',
  'term.you': 'A más tardar al final del {date}, {zone}.',
  'term.you.past': 'El plazo venció al final del {date}, {zone}; el deber sigue pendiente.',
  'term.us': 'Respondemos a más tardar al final del {date}, {zone}.',
  'term.us.past':
    'Nuestro propio plazo, el final del {date}, {zone}, ya pasó. La responsabilidad es nuestra, y el asunto se elevó dentro de la agencia.',
  'term.opens': 'La próxima revisión anual se abre el {date}, {zone}.',
  'term.held': 'En este momento no corre ningún plazo y nada está atrasado.',
  'term.from-dispatch': 'Dentro de los {count} posteriores al día en que se despacha esta carta.',
  'term.from-dispatch.date': 'Para una carta despachada el {on}, eso es a más tardar al final del {date}, {zone}.',
  'term.rule': '{title} (regla {rule} de {policy}).',
  'unit.day': '{n} días',
  'unit.day.one': '{n} día',
  'unit.working-day': '{n} días hábiles',
  'unit.working-day.one': '{n} día hábil',
  'unit.year': '{n} años',
  'unit.year.one': '{n} año',
  'unit.on-the-day': 'ese día',
  'authority.statute': 'Ley: {source}',
  'authority.agency-published': 'Publicado por la agencia: {source}',
  'authority.secondary': 'Práctica, según se informa: {source}',
  'authority.assumed': 'Fijado por la oficina del programa: {source}',
  'review.annual': 'revisión anual del perfil de seguridad de {cycle}',
  'review.inherited': 'revisión del perfil de seguridad',
  'visit.in-person': 'una visita de validación',
  'visit.virtual': 'una visita de validación virtual',
  'visit.agreed.in-person': 'Una visita de validación',
  'visit.agreed.virtual': 'Una visita de validación virtual',
  'visit.abroad': '{visit} en un sitio en el extranjero',
  'visit.tentative':
    'Es provisional: quienes acuden viajan al extranjero y antes se les autoriza el viaje. Le avisaremos en cuanto sea firme.',
  'visit.off': 'No se le pide nada hasta que se propongan otras fechas.',
  'visit.over': 'Con la membresía terminó la validación: no se le pide nada más al respecto.',
  'visit.dropped': 'Este sitio ya no se visita: no se le pide nada más al respecto.',
  'visit.ready': ' Tenga listo para la visita: {list}.',
  'visit.slot': '{date}, {time}, {zone}',
  'going.subject': 'Está acordada una visita a la que usted va [{reference}]',
  'going.what': 'Usted va a esta visita de validación: {reference}, {slot}.',
  'going.off.subject': 'Ya no va a una visita [{reference}]',
  'going.off.what': 'Se cambió de fecha o se canceló, o van otras personas: {reference}, {slot}.',
  'going.todo':
    'Nada, si es posible. Lo que responda en un calendario no nos llega: si no puede ir, dígaselo a quien prepara la visita.',
  'going.ask': 'Al especialista del caso; su página dice quién es.',
  'calendar.in-person': 'Visita de validación de {program} [{reference}]',
  'calendar.virtual': 'Visita de validación virtual de {program} [{reference}]',
  'calendar.moving': 'La fecha ya no vale, se busca otra: {visit}',
  'calendar.how':
    'Todo sobre esta visita está en su página, al iniciar sesión: {page}. Lo que responda en un calendario no nos llega.',

  'report-link.subject': 'Su enlace para informarnos',
  'report-link.what':
    'Alguien pidió en nuestro sitio, {host}, informar un incidente de seguridad y dio esta dirección, por la que le conocemos.',
  'report-link.todo':
    'Si fue usted, abra el enlace y díganos qué pasó. Se abre durante una hora y vale una vez. No lo comparta. Si no fue usted, no haga nada: no se ha informado nada.',
  'report-link.button': 'Informar un incidente',
  'report-receipt.subject': 'Acuse {receipt}: tenemos su informe',
  'report-receipt.what':
    'Recibimos su informe por {company} el {at}, con el acuse {receipt}. Es la prueba de que su empresa informó por sí misma: conserve este mensaje.',
  'report-receipt.todo':
    'No tiene que hacer nada ahora: se llama a quien está de guardia. Si no fue usted quien informó, avise enseguida a la oficina de campo. Para añadir algo, informe otra vez con el número de este acuse.',
  'report-receipt.button': 'Abrir el acuse',
  'report.ask': 'A su especialista o a la oficina de {office}, por teléfono',
  'report.genuine':
    'Su enlace empieza por {host}. Para comprobarlo, no use el enlace: escriba {host} en su navegador y pida allí informar un incidente; llegará otro mensaje como este. Nunca pedimos contraseñas, pagos ni copias de documentos por correo.',
  'alert.subject': 'Llegó un informe que le corresponde atender: {receipt}',
  'alert.what': 'Llegó un informe para la oficina de {office}, con el acuse {receipt}, y le corresponde atenderlo.',
  'alert.todo':
    'Inicie sesión, léalo y diga que lo tiene. Si nadie lo dice en {minutes} minutos, se llama al siguiente de la lista.',
  'alert.ask': 'A su supervisor, o vea la página que dice quién está de guardia.',
  'admission.ask': 'A la oficina central del programa; indique el acuse {receipt}.',
  'admission.subject': 'Ya puede presentar su solicitud: {place} la recibe',
  'admission.what':
    '{company} esperaba por {place} con el acuse {receipt}. Es su turno: su solicitud se recibe hasta el fin del {lastDay} en la oficina central.',
  'admission.todo':
    'Inicie sesión y presente la solicitud. Quien se inscribió en la lista no tiene que escribir nada más; otra persona de la empresa escribe este código: {token}. Permite una sola solicitud.',
  'code.subject': 'Un código para verificar este correo',
  'code.what': 'Alguien de {company} nos dio esta dirección. El código es {code}. Vale 24 horas.',
  'code.todo':
    'Si lo esperaba, dé el código a quien lo pidió, o inicie sesión y escríbalo usted. Si no, no haga nada: sin el código no cambia nada.',
  'enroll.subject': 'Un código para iniciar sesión por {company}',
  'enroll.what':
    '{company} le invita a iniciar sesión. Su código es {code}. Vale siete días y solo para usted: no se lo dé a nadie.',
  'enroll.todo':
    'Abra la página de abajo, inicie sesión y escriba este correo y el código. Si no sabe nada de esto, no haga nada: sin el código no cambia nada.',
  'joint.subject': '{count} mensajes para sus membresías',
  'joint.what': 'Hay {count} mensajes para las membresías de {company}:',
  'joint.line': '{membership}: {subject}.{when} [{reference}]',
  'joint.answer': 'Para responder a este sin iniciar sesión, una vez, hasta el final del {date}: {href}',
  'joint.other': 'Una línea sobre otra membresía de la empresa.',
  'joint.todo': 'Inicie sesión y abra cada membresía: su página dice qué se pide y hasta cuándo.',
  'mail.for': 'Para {name}, {company}',
  'mail.todo': 'Qué hacer',
  'mail.link': 'Abrir su página',
  'told.take-date': 'esta fecha les conviene: {dates}',
  'told.other-dates': 'les convendrían estas fechas: {dates}',
  'told.cannot': 'ninguna de las fechas es posible',
  'told.promise': 'se hará a más tardar el {date}',
  'told.call-me': 'pide que le llamemos',
  'told.more-time': 'necesita más tiempo, hasta el {date}',
  'told.other-person': 'la persona indicada es otra',
  'mail.answer': 'Para responder sin iniciar sesión',
  'mail.answer.what':
    'Con este enlace puede decirnos que se hará para una fecha, que le llamemos, que necesita más tiempo o quién debe recibir este mensaje. Vale una vez, hasta el final del {date}, y por sí solo no cambia nada. No lo comparta.',
  'mail.answer.link': 'Responder',
  'mail.genuine': '¿Es auténtico este mensaje?',
  'mail.genuine.how':
    'Lleva la referencia {reference}. Para comprobarlo, no use el enlace de este mensaje: escriba {host} en su navegador, inicie sesión y busque la referencia entre los mensajes de su página. Nunca pedimos contraseñas, pagos ni copias de documentos por correo.',
  'mail.ask': 'A quién preguntar',
  'mail.automatic':
    'Este mensaje se envió automáticamente en nombre de la oficina del programa {program}. Nadie lee las respuestas que se le envíen.',
  'ask.specialist': '{name}, especialista en seguridad de la cadena de suministro, {email}',
  'ask.field-office': 'La oficina de campo de {office}, con un mensaje en su página',
  'ask.headquarters': 'La oficina central, con un mensaje en su página',

  'letter.office': 'Oficina del Programa {program}',
  'letter.reference': 'Referencia',
  'letter.date': 'Fecha',
  'letter.as': 'Tipo de participante',
  'letter.attention': 'A la atención de: {name}, directivo de la empresa',
  'letter.reviewed': 'Traducción revisada por {by} el {on}. La carta en inglés que la acompaña es la que rige.',
  'mail.courtesy': 'Traducción de cortesía. Rige el texto en inglés que sigue.',
  'mail.reviewed': 'Traducción revisada por {by} el {on}. Rige el texto en inglés que sigue.',
  'mail.original': 'Texto en inglés, que rige',
  'letter.courtesy': 'Traducción de cortesía. La carta en inglés que la acompaña es la que rige.',
  'letter.facts': 'Los hechos',
  'letter.law': 'La ley y las reglas',
  'letter.rule': 'Regla',
  'letter.rule.asks': 'Qué pide',
  'letter.rule.value': 'Plazo',
  'letter.rule.basis': 'En qué se apoya',
  'letter.version': 'Las reglas son las de la política {policy}, en vigor desde el {from}.',
  'letter.adopted':
    'Las que son práctica o fueron fijadas por la oficina del programa fueron adoptadas por la oficina central el {on} (registro {event}).',
  'letter.effect': 'Qué significa esto y desde cuándo',
  'letter.cure': 'Qué lo remediaría',
  'letter.duties': 'Qué debe mientras tanto',
  'letter.appeal': 'Cómo apelar',
  'letter.appeal-by': 'Último día para apelar',
  'letter.todo': 'Qué hacer',
  'letter.page': 'Su página: {link}',
  'letter.answer.what':
    'Escriba {page} en su navegador y, allí, la referencia de esta carta y el código de abajo. Puede decirnos que se hará para una fecha, que le llamemos, que necesita más tiempo o quién más debe recibir esta carta. El código vale una vez, hasta el final del {date}, y por sí solo no cambia nada.',
  'letter.answer.code': 'Código: {code}',
  'letter.genuine': '¿Es auténtica esta carta?',
  'letter.genuine.how':
    'Lleva la referencia {reference}. Para comprobarlo, escriba {host} en su navegador, inicie sesión y busque la referencia entre las cartas de su página. Nunca pedimos contraseñas ni pagos por carta.',
  'letter.ask': 'A quién preguntar',
  'signed.decided': 'Decidido el {on}',
  'signed.confirmed': 'Confirmado el {on}',
  'signed.issued': 'Emitido el {on}',
  'signed.office.field': 'Oficina de campo de {office}',
  'signed.office.headquarters': 'Oficina central',
  'signed.authority': 'En virtud del cargo que ocupa desde el {from} (registro {event}).',
  'signed.acting': 'En suplencia de {name} desde el {from} (registro {event}).',
  'signed.nobody': 'Por la oficina del programa',

  'law.967a':
    'Según 6 U.S.C. 967(a), al participante que no cumple un requisito del programa se le pueden denegar los beneficios en todo o en parte.',
  'law.967b':
    'Según 6 U.S.C. 967(b), el participante que a sabiendas da información falsa o engañosa es suspendido o expulsado del programa por un tiempo apropiado.',
  'law.967c': 'Las apelaciones se presentan y se deciden según 6 U.S.C. 967(c).',
  'law.965':
    'Los participantes se validan según 6 U.S.C. 965; los beneficios se pueden denegar en todo o en parte según 6 U.S.C. 967(a).',
  'decision.suspension': 'la suspensión de la membresía',
  'decision.removal': 'la baja del programa',
  'decision.benefit-denial': 'la denegación de beneficios',
  'decision.ineligibility': 'la determinación de que la empresa no es elegible',
  'decision.tier-lowered': 'la reducción del nivel',

  'fact.review.missing': 'La {review} vencía al final del {date}, {zone}. No se ha presentado.',
  'fact.review.returned':
    'La {review} vencía al final del {date}, {zone}. Se presentó, volvió para que se hicieran cambios y no se ha presentado de nuevo.',
  'fact.actions':
    'El informe sobre la validación de {cycle}, emitido el {issued}, requiere acciones: {asked}. Las respuestas vencían al final del {date}, {zone}. Acciones sin respuesta aceptada: {missing}.',
  'fact.visit':
    'Se propusieron fechas para una visita de validación el {proposed}. La respuesta vencía al final del {date}, {zone}. No nos ha llegado ninguna.',
  'fact.contacts':
    'Los contactos debían confirmarse a más tardar al final del {date}, {zone}. Nadie los ha confirmado.',
  'fact.debt':
    'El {on} se registró una deuda impaga con CBP sin recurso pendiente. Debía quedar en regla a más tardar al final del {date}, {zone}, y no lo está.',
  'fact.bond':
    'El {on} se registró que no hay fianza vigente. Debía haberla de nuevo a más tardar al final del {date}, {zone}, y no la hay.',
  'fact.failed':
    'El informe sobre la validación de {cycle}, emitido el {issued}, concluyó que no se cumplen los criterios mínimos de seguridad.',
  'fact.security-incident':
    'Un incidente de seguridad en la parte de la cadena de suministro que corresponde a la empresa exigió actuar de inmediato.',
  'fact.false-information':
    'Se determinó que la información que la empresa dio al programa era falsa o engañosa y que se dio a sabiendas.',
  'fact.vetting-result':
    'Se determinó que no se cumple una condición de la membresía que se verifica con otras autoridades.',
  'decided.security-incident':
    'Hubo un incidente de seguridad en la parte de la cadena de suministro que corresponde a la empresa, y no se respondió suficientemente a lo que se le advirtió.',
  'decided.vetting-result':
    'Se determinó que no se cumple una condición de la membresía que se verifica con otras autoridades, y no se respondió suficientemente a lo que se le advirtió.',
  'decided.false-information':
    'Se determinó que la información que la empresa dio al programa era falsa o engañosa, y no se respondió suficientemente a lo que se le advirtió.',
  'alleged.security-incident':
    'Se atribuye a la parte de la cadena de suministro que corresponde a la empresa un incidente de seguridad, como dicen los puntos de abajo.',
  'alleged.vetting-result':
    'Una verificación mostró que una condición de la membresía puede no cumplirse, como dicen los puntos de abajo. Lo examinado no forma parte de esta carta.',
  'alleged.false-information':
    'Se atribuye a la empresa haber dado al programa información falsa o engañosa, como dicen los puntos de abajo.',
  'alleged.vetting.type-not-met': 'Es posible que ya no se cumplan las condiciones de este tipo de entidad.',
  'alleged.vetting.type-not-met.answer': 'Muestre con documentos que se cumplen, o díganos qué ha cambiado.',
  'alleged.vetting.no-trade-history': 'No se encontró el historial comercial que se pide.',
  'alleged.vetting.no-trade-history.answer':
    'Indique números de pedimento, manifiesto o exportación de los últimos doce meses.',
  'alleged.vetting.identifiers-differ':
    'Un identificador que dio la empresa no coincide con el registro que lo emitió.',
  'alleged.vetting.identifiers-differ.answer': 'Haga corregir el registro, o dé el identificador como figura allí.',
  'alleged.vetting.bond-missing': 'No se encontró ninguna fianza vigente.',
  'alleged.vetting.bond-missing.answer': 'Presente una fianza e indique su número.',
  'alleged.vetting.debt-unpaid': 'Parece haber una deuda con CBP sin recurso pendiente y sin pagar.',
  'alleged.vetting.debt-unpaid.answer': 'Presente el recibo, o el convenio de pagos.',
  'alleged.vetting.officer-not-confirmed': 'No se pudo confirmar que el directivo puede firmar por la empresa.',
  'alleged.vetting.officer-not-confirmed.answer':
    'Presente un documento que nombre al directivo y su facultad de firmar.',
  'alleged.vetting.background': 'Es posible que no se cumpla una condición que no se divulga.',
  'alleged.vetting.background.answer':
    'Presente lo que la empresa quiera que se considere. Quien decide, y quien decide una apelación, lo ve todo.',
  'fact.imported': 'La suspensión figuraba en el registro anterior de la agencia, del que se tomó el {on}.',
  'fact.condition':
    'La membresía se rehabilitó el {on} con la condición de hacer un paso del plan. Vencía al final del {date}, {zone}, y no se ha informado y aceptado.',
  'fact.tried.mail': 'Escribimos por correo electrónico a los contactos de la empresa el {dates}.',
  'fact.tried.call': 'Llamamos por teléfono el {dates}.',
  'fact.tried.letter': 'Enviamos una carta al domicilio registrado el {dates}.',
  'fact.tried.other': 'Intentamos contactar a la empresa por otras vías el {dates}.',
  'fact.point': 'Lo que la justificó sin advertencia previa: {point} ({source}).',
  'fact.notice.received': 'Al menos uno de los contactos de la empresa recibió lo que enviamos o dijimos.',
  'fact.notice.constructive':
    'Nadie respondió. Se dio cada paso de nuestro acercamiento en todas las direcciones que conocemos, y se buscó una dirección mejor. Esto se llama notificación presunta.',
  'fact.warned':
    'Se despachó una advertencia el {warned}. Daba tiempo hasta el final del {date}, {zone}; hasta entonces el deber no se cumplió.',
  'fact.warned.alleged':
    'Se despachó una advertencia el {warned}. Daba tiempo para responder hasta el final del {date}, {zone}.',
  'fact.warned.answered':
    'La empresa respondió el {filed}. La respuesta se leyó el {read} y no bastó; el motivo figura en su página.',
  'fact.suspended': 'La membresía está suspendida desde el {on}.',
  'fact.cure-lapsed':
    'El plazo para subsanar la suspensión terminó con el {date}, {zone}. No se aceptó ninguna subsanación.',

  'cure.blank-profile':
    'Complete el perfil de seguridad en su página y preséntelo, firmado por el directivo de la empresa.',
  'cure.contact-verification': 'Repase los contactos en su página y confirme al menos dos que sean localizables.',
  'cure.debt-or-bond':
    'Pague la deuda o acuerde los pagos, o haga que la fianza esté de nuevo vigente, y dígalo en su página.',
  'cure.adverse-warning':
    'Responda en su página, con la firma del directivo de la empresa: punto por punto, con los documentos que lo muestren. Si algo no es así, dígalo.',
  'cure.reinstatement-conditions':
    'Haga el paso que se acordó e infórmelo en su página con lo que demuestra que está hecho.',
  'cure.annual-review': 'Presente la revisión anual en su página, firmada por el directivo de la empresa.',
  'cure.actions-unanswered': 'Responda en su página a cada acción requerida del informe de validación, con pruebas.',
  'cure.visit-dates-unanswered': 'Acepte en su página una de las fechas de visita propuestas u ofrezca otras.',
  'cure.validation-failed':
    'Corrija cada debilidad que nombra el informe de validación, y díganos cómo y hasta cuándo.',
  'cure.plan':
    'Presente una subsanación en su página: un plan de acción correctiva que diga, paso por paso, qué se hace, hasta cuándo y quién responde de ello.',
  'cure.consent': 'Requiere el consentimiento del directivo a visitas sin previo aviso.',
  'cure.answer':
    'Respondemos a una subsanación dentro de {answer}. Mientras espera nuestra respuesta, el plazo para subsanar no corre.',

  'benefit.reduced-score': 'la menor calificación de riesgo',
  'benefit.fewer-examinations': 'menos inspecciones',
  'benefit.front-of-line': 'el primer lugar en la fila de las inspecciones',
  'benefit.fast-lane': 'el uso de los carriles FAST',
  'benefit.business-resumption': 'la prioridad al reanudarse la actividad tras un incidente',
  'benefit.expedited-release': 'la liberación acelerada de la carga',
  'denied.title': 'Denegación de beneficios de la membresía en {program}',
  'denied.what':
    'El director de la oficina de campo ha decidido denegar a {company} algunos de los beneficios de su membresía en {program}: {benefits}. La membresía se mantiene.',
  'denied.what.immediate':
    'La oficina central ha decidido, sin advertencia previa, denegar a {company} algunos de los beneficios de su membresía en {program}: {benefits}. La membresía se mantiene.',
  'denied.effect': 'La denegación surte efecto el día en que se despacha esta carta.',
  'denied.effect.on': 'La denegación surtió efecto el {on}.',
  'denied.benefits':
    'Desde ese día la empresa no tiene {benefits}. Los demás beneficios de su nivel quedan como están.',
  'denied.until': 'Los beneficios vuelven por sí solos a más tardar el {on}.',
  'denied.until.term': 'Los beneficios vuelven por sí solos a más tardar {term} después de ese día.',
  'denied.cure.duty':
    'Una vez cumplido, los beneficios vuelven por sí solos. Mientras no se cumpla, puede recomendarse la suspensión de la membresía.',
  'denied.cure.plan': 'Corrija lo que indican los hechos y díganos en su página qué se hizo, con pruebas.',
  'denied.cure.seen': 'Lo revisa un director de oficina, que puede restituir los beneficios antes de su día.',
  'denied.duties': 'Todas las obligaciones de un participante quedan como están, y también sus fechas.',
  'restored.title': 'Se restituyen beneficios de la membresía en {program}',
  'restored.what': 'Desde el {on}, {company} tiene de nuevo estos beneficios de su membresía en {program}: {benefits}.',
  'restored.why.reasoned': 'Así lo decidió un director de oficina.',
  'restored.why.done': 'Se cumplió o se dispensó aquello por lo que se denegaron.',
  'restored.why.term': 'Pasó el tiempo por el que se denegaron.',
  'restored.why.appeal': 'Prosperó la apelación contra la denegación.',
  'restored.todo': 'No tiene que hacer nada para ello. Su página muestra cada beneficio y cada fecha.',
  'suspended.title': 'Suspensión de la membresía en {program}',
  'suspended.what':
    'El director de la oficina de campo decidió, y la oficina central confirmó, suspender la membresía de {company} en {program}.',
  'suspended.what.immediate':
    'La oficina central decidió suspender con efecto inmediato la membresía de {company} en {program}.',
  'suspended.effect': 'La suspensión surte efecto el día en que se despacha esta carta.',
  'suspended.effect.on': 'La suspensión surtió efecto el {on}.',
  'suspended.benefits':
    'Desde ese día la empresa no tiene ninguno de los beneficios de su membresía. No se le quita el nivel: vuelve a contar desde el día de una rehabilitación.',
  'suspended.otherwise':
    'Si la suspensión no se subsana en ese plazo, se puede recomendar la baja del programa. La decide la oficina central, y no mientras haya una apelación abierta o algo que usted presentó espere nuestra respuesta.',
  'suspended.duties':
    'Mantenga sus medidas de seguridad y sus contactos al día. Todavía puede iniciar sesión, leer su expediente, presentar una subsanación y apelar mientras corra el plazo para ello.',
  'suspended.frozen':
    'Sus demás plazos se detienen durante la suspensión, y siguen después de una rehabilitación con los días que quedaban.',
  'inherited.what':
    'La membresía de {company} en {program} está suspendida. Tomamos la suspensión del registro anterior de la agencia, que no muestra qué se le comunicó a la empresa; esta carta se lo comunica.',
  'inherited.effect':
    'Nada cambia por esta carta: mientras está suspendida, la empresa no tiene ninguno de los beneficios de su membresía. No se le quita el nivel; vuelve a contar desde el día de una rehabilitación.',
  'inherited.term':
    'La empresa no pierde por eso nada del plazo para subsanar: todo él se cuenta desde el día en que se despacha esta carta.',
  'inherited.appeal':
    'El registro anterior no muestra hasta cuándo puede apelarse la suspensión. Una apelación que la empresa presente recibe de todos modos su acuse, y una persona decide si se admite.',
  'inherited.ask':
    'Si la empresa nunca fue suspendida, o fue rehabilitada, o el día es otro, díganoslo: inicie sesión y escríbanos, o pregunte a quien se indica abajo. Lo que esté mal registrado se corrige.',

  'removed.title': 'Baja de {program}',
  'removed.what': 'La oficina central decidió dar de baja a {company} de {program}.',
  'removed.what.immediate': 'La oficina central decidió dar de baja a {company} de {program} con efecto inmediato.',
  'removed.effect': 'La membresía termina el día en que se despacha esta carta.',
  'removed.effect.on': 'La membresía terminó el {on}.',
  'removed.bar': 'Una solicitud nueva es posible {bar} después de ese día.',
  'removed.bar.until': 'Una solicitud nueva es posible {bar} después de ese día: desde el {on}.',
  'removed.cure':
    'Una baja no se puede subsanar. Termina si se admite y prospera una apelación; de lo contrario, la empresa puede solicitar de nuevo cuando haya pasado el tiempo indicado arriba.',
  'removed.duties':
    'Nada: ya no se deben revisiones ni validaciones. Todavía puede iniciar sesión, leer su expediente y apelar.',

  'letter.items': 'Qué falta, qué lo remedia y hasta cuándo',
  'item.what': 'Qué falta',
  'item.cure': 'Qué lo remedia',
  'item.when': 'Hasta cuándo',
  'item.due': 'Venció el {date}, {zone}.',
  'item.by': 'A más tardar al final del {date}, {zone}, si esta carta se despacha el {on}.',
  'item.review': 'La {review} no se ha firmado ni presentado.',
  'item.review.cure':
    'Cuando no falte nada de lo anterior, el directivo de la empresa la firma y la presenta en su página.',
  'item.clause': 'No se cumplió el criterio {criterion} ({category}): {words}',
  'item.clause.number': 'No se cumplió el criterio {criterion}.',
  'item.clause.cure': 'Corríjalo y diga en su página cómo, para cuándo y con qué pruebas.',
  'item.clause.soon': 'Lo antes posible.',
  'item.criterion': 'Criterio {criterion} ({category}): {words} {why}',
  'item.why.not-assessed': 'No se ha respondido.',
  'item.why.returned': 'La respuesta se devolvió para cambios.',
  'item.why.to-do-anew': 'El criterio ha cambiado desde que se respondió.',
  'item.why.past-finding': 'Aquí hubo antes un hallazgo, y desde entonces no se ha respondido.',
  'item.why.explanation-missing': 'A la respuesta le falta la explicación.',
  'item.why.evidence-missing': 'A la respuesta le falta un documento.',
  'item.why.evidence-old': 'Sus documentos son demasiado antiguos.',
  'item.why.to-affirm': 'No se ha dicho que la respuesta anterior siga vigente.',
  'item.cure.not-assessed': 'Respóndalo.',
  'item.cure.returned': 'Cambie la respuesta como lo pide la razón que la acompaña.',
  'item.cure.to-do-anew': 'Respóndalo de nuevo.',
  'item.cure.past-finding': 'Respóndalo de nuevo y diga qué ha cambiado.',
  'item.cure.explanation-missing': 'Agregue la explicación.',
  'item.cure.evidence-missing': 'Adjunte un documento que lo muestre.',
  'item.cure.evidence-old': 'Adjunte un documento más reciente.',
  'item.cure.to-affirm': 'Confirme la respuesta o cámbiela.',
  'item.category': 'Categoría {n}, {category}: no se ha confirmado.',
  'item.category.cure': 'Confirme la categoría en su página.',
  'item.action': 'Acción requerida {id}: {text}',
  'item.step': 'Un paso del plan que es condición de la rehabilitación: {text}',
  'item.step.untold': 'como la da su página.',
  'item.action.untold': 'como la da el informe de validación.',
  'item.action.found': 'Se encontró: {text}',
  'item.action.criteria': 'Trata de los criterios {criteria}.',
  'item.action.open': 'No se ha respondido.',
  'item.action.returned': 'La respuesta se devolvió y no se ha dado de nuevo.',
  'item.action.answer': 'Respóndala en su página, con comprobantes.',
  'item.action.mend': 'Corríjalo y díganos en su página cómo y hasta cuándo.',
  'item.alleged.untold': 'Como figura en su página.',
  'item.contacts': 'Los contactos de la empresa no se han confirmado.',
  'item.contact.dead': '{role}: nuestro correo no llega ahí.',
  'item.contact.cure': 'Indique otra dirección en su página, o nombre a otra persona.',
  'role.officer': 'Directivo de la empresa',
  'role.primary': 'Contacto principal',
  'role.alternate': 'Contacto alterno',
  'item.visit': 'No se ha aceptado ninguna de las fechas de visita propuestas ni se ofrecieron otras: {slots}.',
  'item.visit.unknown': 'Las fechas de visita propuestas no se han respondido.',

  'warning.title.annual-review': 'Advertencia: la revisión anual no se ha presentado',
  'warning.title.blank-profile': 'Advertencia: el perfil de seguridad no se ha presentado',
  'warning.title.contact-verification': 'Advertencia: los contactos no se han confirmado',
  'warning.title.debt-or-bond': 'Advertencia: una deuda o una fianza no está en regla',
  'warning.title.reinstatement-conditions': 'Advertencia: una condición de la rehabilitación no se cumple',
  'warning.title.actions-unanswered': 'Advertencia: hay acciones requeridas sin respuesta',
  'warning.title.visit-dates-unanswered': 'Advertencia: las fechas de visita siguen sin respuesta',
  'warning.title.validation-failed': 'Advertencia: la validación concluyó que no se cumplen los criterios',
  'warning.title.adverse-warning': 'Advertencia: se pide a la empresa que responda a lo que se le atribuye',
  'warning.what.alleged':
    'Se atribuye a {company} algo que puede afectar su membresía en {program}. No se ha decidido nada: primero se oye a la empresa.',
  'warning.effect.alleged':
    'Hoy no cambia nada. Si no se responde a lo que se atribuye, o la respuesta no basta, se puede recomendar una medida adversa cuando haya pasado el plazo de abajo. Nunca es automática: la recomienda un especialista, la decide el director de la oficina de campo y la confirma la oficina central.',
  'warning.effect.lesser':
    'Hoy no cambia nada. Si no se responde a lo que se atribuye, o la respuesta no basta, se puede recomendar denegar beneficios concretos cuando haya pasado el plazo de abajo, y nada más: la membresía se mantendría. Nunca es automático: lo recomienda un especialista y lo decide el director de la oficina de campo.',
  'warning.what':
    'Un deber que {company} tiene como participante en {program} sigue pendiente, aunque ya lo hemos pedido.',
  'warning.effect':
    'Hoy no cambia nada. Si el deber sigue pendiente cuando haya pasado el plazo de abajo, se puede recomendar una suspensión de la membresía. Nunca es automática: la recomienda un especialista, la decide el director de la oficina de campo y la confirma la oficina central.',
  'warning.answer':
    'Si algo se lo impide, dígalo en su página o al especialista que se nombra abajo. Una respuesta detiene los pasos hasta que le hayamos dicho qué significa para su caso.',
  'warning.duties': 'La membresía y sus beneficios siguen como están, y también todos los demás deberes.',
  'warning.appeal':
    'Esto es una advertencia, no una decisión: todavía no hay nada que apelar. Una suspensión se podría apelar, y su carta diría cómo.',

  'ineligible.title': 'Decisión sobre la solicitud para {program}',
  'ineligible.what':
    'La solicitud de {company} para participar en {program} no puede concederse: se determinó que la empresa no es elegible.',
  'ineligible.fact.not-eligible':
    'La empresa no cumple las condiciones para participar como este tipo de participante: {entity}.',
  'ineligible.fact.vetting-adverse':
    'No se cumplen las condiciones con las que se certifica a una empresa de este tipo ({entity}). Lo que se examinó no forma parte de esta carta; quien decida una apelación lo ve todo.',
  'ineligible.ground.type-not-met': 'No se cumplen las condiciones de este tipo de entidad.',
  'ineligible.remedy.type-not-met':
    'Cuando se cumplan, la empresa puede presentar otra solicitud; también puede solicitar como otro tipo.',
  'ineligible.ground.no-trade-history': 'No se encontró el historial comercial que se exige.',
  'ineligible.remedy.no-trade-history':
    'Indique números de pedimento, manifiesto o exportación de los meses anteriores a la solicitud.',
  'ineligible.ground.identifiers-differ':
    'Un identificador que dio la empresa no coincide con el registro que lo emitió.',
  'ineligible.remedy.identifiers-differ': 'Haga corregir el registro, o dé el identificador tal como consta en él.',
  'ineligible.ground.bond-missing': 'No hay fianza vigente.',
  'ineligible.remedy.bond-missing': 'Presente una fianza e indique su número.',
  'ineligible.ground.debt-unpaid': 'Hay una deuda impaga con CBP sin recurso pendiente.',
  'ineligible.remedy.debt-unpaid': 'Páguela o acuerde los pagos, y presente el recibo o el acuerdo.',
  'ineligible.ground.officer-not-confirmed': 'No se pudo confirmar que el directivo puede firmar por la empresa.',
  'ineligible.remedy.officer-not-confirmed': 'Presente un documento que nombre al directivo y su poder para firmar.',
  'ineligible.ground.background': 'No se cumplió una condición que no se da a conocer.',
  'ineligible.remedy.background': 'Presente con una apelación lo que la empresa quiera que se considere.',
  'ineligible.law.not-eligible': 'Quién puede participar lo dicen 6 U.S.C. 962 y 963.',
  'ineligible.law.vetting-adverse': 'En qué se basa la certificación lo dice 6 U.S.C. 964.',
  'ineligible.effect':
    'La solicitud se cerró el {on}. No comienza ninguna membresía, y no se toca ninguna que la empresa tenga bajo otro tipo.',
  'ineligible.cure.not-eligible':
    'En cuanto se cumplan las condiciones de este tipo, la empresa puede solicitar de nuevo en cualquier momento.',
  'ineligible.cure.vetting-adverse':
    'La empresa puede solicitar de nuevo en cualquier momento, y puede aportar con una apelación lo que quiera que se considere.',
  'ineligible.duties': 'Nada.',

  'lowered.title': 'Decisión sobre la validación para {program}',
  'lowered.what': 'La validación de {cycle} de {company} se cerró el {on} con el nivel {tier}.',
  'lowered.fact':
    'El informe de validación se emitió el {issued}. Por lo que dice, la membresía se clasifica en el nivel {tier}; antes estaba en el nivel {former}.',
  'lowered.effect': 'Desde el {on} la empresa tiene los beneficios del nivel {tier}.',
  'lowered.cure':
    'La próxima validación decide de nuevo sobre el nivel. Diga a su especialista cuándo se ha corregido lo que nombra el informe.',
  'lowered.duties': 'Los deberes de un participante siguen como están.',

  'cure-refused.title': 'Respuesta a la subsanación de una suspensión',
  'cure-refused.what':
    'La subsanación que {company} presentó el {filed} no pone fin a la suspensión de su membresía en {program}.',
  'cure-refused.fact': 'La subsanación del {filed} se examinó y se rechazó el {on}. Lo que falta se dice en su página.',
  'cure-refused.effect': 'La suspensión continúa. El plazo para subsanarla corre de nuevo.',

  'appeal.how':
    'El directivo de la empresa puede apelar: inicie sesión, abra su página y elija «Presentar una apelación»; o envíe una carta o un correo electrónico con firma. Recibe un acuse con número. Cuenta el día del matasellos o, si no hay, aquel en que la recibimos.',
  'appeal.who': 'Un oficial que no tuvo parte en este caso decide dentro de {term} desde la presentación.',
  'appeal.meanwhile.suspended':
    'Mientras tanto la suspensión sigue en vigor, y no se decide ninguna baja mientras haya una apelación abierta.',
  'appeal.meanwhile.denied': 'Mientras tanto la denegación sigue en vigor.',
  'appeal.meanwhile.removed': 'Mientras tanto la baja sigue en vigor.',
  'appeal.meanwhile.ineligible': 'Mientras tanto la decisión sigue en vigor.',
  'appeal.meanwhile.lowered': 'Mientras tanto el nivel más bajo sigue en vigor.',
  'appeal.closed':
    'El rechazo de una subsanación no se apela por sí solo. El plazo para apelar la suspensión terminó, o ya se presentó una apelación contra ella.',
  'appeal.not-admitted.title': 'Decisión sobre la apelación',
  'appeal.not-admitted.what': 'La apelación que {company} presentó contra {decision} del {decided} no se admite.',
  'appeal.denied.title': 'Decisión sobre la apelación',
  'appeal.denied.what': 'La apelación que {company} presentó contra {decision} del {decided} se deniega.',
  'appeal.fact': 'La apelación se recibió el {filed}.',
  'appeal.late': 'El último día para apelar fue el {date}, {zone}.',
  'appeal.reasons': 'Razones dadas: {reasons}',
  'appeal.effect': 'La decisión del {decided} se mantiene: {decision}.',
  'appeal.cure.suspended': 'La suspensión todavía se puede subsanar: presente una subsanación en su página.',
  'appeal.cure.none': 'Esta decisión no se puede subsanar.',
  'appeal.duties': 'Nada cambia en lo que usted debe.',
  'appeal.final': 'Con esta decisión la apelación ha terminado dentro del programa.',
  'appeal.allowed.title': 'Su apelación prosperó',
  'appeal.allowed.what': 'La apelación que {company} presentó el {filed} contra {decision} del {decided} se concede.',
  'appeal.allowed.suspension':
    'La suspensión terminó el {on}. La membresía vuelve a estar en vigor, en el nivel {tier}.',
  'appeal.allowed.removal':
    'La baja queda sin efecto. La membresía vuelve a estar en vigor desde el {on}, en el nivel {tier}.',
  'appeal.allowed.benefit-denial':
    'La denegación de beneficios queda sin efecto. La membresía tiene todos los beneficios del nivel {tier} que no estén denegados de otro modo.',
  'appeal.allowed.ineligibility': 'La solicitud se abrió de nuevo el {on}, y se sigue examinando.',
  'appeal.allowed.tier-lowered': 'La membresía vuelve a estar en el nivel {tier}, desde el {on}.',
  'appeal.allowed.moot': 'La suspensión ya había terminado; el registro dice ahora que no debió imponerse.',
  'appeal.upheld.title': 'Resuelto de nuevo tras la apelación',
  'appeal.upheld.what':
    'La apelación de {company} devolvió {decision} del {decided}. Se resolvió de nuevo, y se mantiene.',
  'appeal.varied.title': 'Su apelación prosperó en parte',
  'appeal.varied.what':
    'La apelación que {company} presentó el {filed} contra {decision} del {decided} se concede en parte: la sustituye una medida menor.',
  'appeal.varied.conditions':
    'La suspensión terminó el {on}. Lo que la empresa debe cumplir está en las razones que siguen.',
  'appeal.varied.suspension':
    'La baja queda sin efecto. Desde el {on} la membresía está suspendida en su lugar, y la suspensión se puede subsanar.',
  'appeal.varied.bar': 'La baja se mantiene. La empresa puede solicitar de nuevo desde el {until}.',
  'appeal.varied.tier': 'La membresía está en el nivel {tier}, desde el {on}.',
  'appeal.remitted.title': 'La decisión fue devuelta',
  'appeal.remitted.what':
    'Por la apelación que {company} presentó el {filed}, se devuelve {decision} del {decided}: otra persona, que no tuvo parte en ella, resuelve de nuevo.',
  'appeal.remitted.meanwhile': 'Hasta entonces la decisión del {decided} sigue en vigor.',
  'appeal.remitted.todo': 'Por ahora no tiene que hacer nada. Si la decisión se mantiene, puede apelarla de nuevo.',
  'appeal.asked.title': 'Información para su apelación',
  'appeal.asked.what':
    'El oficial que resuelve la apelación que {company} presentó el {filed} contra {decision} del {decided} pide más información.',
  'appeal.asked.question': 'Lo que se pide: {question}',
  'appeal.asked.runs-on':
    'Entretanto corre el plazo para resolver. El silencio por sí solo no decide nada: sin respuesta, el oficial resuelve con lo que hay.',
  'appeal.asked.todo': 'Inicie sesión, abra su página y elija «Dar información para la apelación».',
  'appeal.allowed.todo': 'No tiene que hacer nada para ello. Su página muestra sus plazos.',

  'certified.title': 'Certificación en {program}',
  'certified.what': '{company} fue certificada en {program} el {on}, en el nivel {tier}.',
  'certified.todo':
    'Por ahora no tiene que hacer nada. El perfil de seguridad se revisa una vez al año, alrededor del día de esta certificación.',
  'validated.title': 'Su validación para {program}',
  'validated.what': 'La validación de {cycle} de {company} se cerró el {on}. La membresía está en el nivel {tier}.',
  'validated.todo': 'Por ahora no tiene que hacer nada.',
  'corrected.title': 'Corrección de nuestro registro',
  'corrected.what':
    'Algo que constaba sobre {company} en {program} era incorrecto. Se corrigió el {on}. Lo que constaba antes sigue en el registro, junto con esta corrección.',
  'corrected.standing': 'La situación era incorrecta. La membresía está vigente, en el nivel {tier}.',
  'corrected.tier': 'Constaba el nivel {from}. Es el {to}.',
  'corrected.date': 'Constaba la fecha {from}. Es el {to}.',
  'corrected.decided-on':
    'La resolución llevaba fecha {from}. Su fecha es el {to}, y desde ella se cuentan los días para apelar.',
  'corrected.served-text':
    'La carta sobre una resolución decía algo que no era correcto. Lo correcto se dice abajo; los días para apelar se cuentan desde esta corrección, si así tiene más.',
  'corrected.heard-on':
    'La resolución llevaba fecha {from}. Su fecha es el {to}. Su apelación contra ella ya se resolvió, y el resultado se mantiene.',
  'corrected.heard-text':
    'La carta sobre una resolución decía algo que no era correcto. Lo correcto se dice abajo. Su apelación contra la resolución ya se resolvió, y el resultado se mantiene.',
  'corrected.reasons': 'Qué era incorrecto y qué es lo correcto: {reasons}',
  'corrected.todo': 'Su página muestra cada fecha como es ahora. Si cree que esto tampoco es correcto, díganoslo allí.',
  'reinstated.title': 'Rehabilitación en {program}',
  'reinstated.what':
    'La suspensión de {company} terminó el {on}. Su membresía en {program} vuelve a estar en vigor, en el nivel {tier}.',
  'reinstated.clocks': 'Los plazos detenidos siguen desde ese día, con los días que quedaban.',
  'reinstated.date': '{title}: hasta ahora {before}, desde ahora {after}.',
  'reinstated.date.new': '{title}: {after}.',
  'reinstated.conditions':
    'Los pasos del plan que quedan son condiciones de esta rehabilitación: {n}. Cada uno vence en su día; su página los nombra.',
  'reinstated.todo': 'Consulte su página, que muestra cada fecha.',
  'returned.categories': 'Hay algo que cambiar en estas categorías; su página dice qué.',
  'report.advised':
    ' El informe da además recomendaciones. No son una obligación ni tienen consecuencias adversas; en su página puede responder a cada una.',
  'report.advised.until': '{advice} Le pedimos sus respuestas a más tardar al final del {date}, {zone}.',
  'report.pass': 'La validación se aprobó, y no se le pide nada.',
  'report.pass-with-actions':
    'La validación se aprobó con acciones requeridas: {asked}. Su página nombra cada una y recibe sus respuestas.',
  'report.fail': 'La validación concluyó que no se cumplen los criterios mínimos de seguridad. Su página dice cuáles.',

  'category.1': 'Visión y responsabilidad de seguridad',
  'category.2': 'Evaluación de riesgos',
  'category.3': 'Socios comerciales',
  'category.4': 'Ciberseguridad',
  'category.5': 'Medios de transporte e instrumentos de tráfico internacional',
  'category.6': 'Seguridad de los sellos',
  'category.7': 'Seguridad de los procesos',
  'category.8': 'Seguridad agrícola',
  'category.9': 'Seguridad física',
  'category.10': 'Controles de acceso físico',
  'category.11': 'Seguridad del personal',
  'category.12': 'Educación, capacitación y concienciación',
};
