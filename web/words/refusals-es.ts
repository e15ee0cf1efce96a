/** Refusals in Spanish, by the sentence with which the rules refuse. Sentences with numbers or names in them stand in `refusals.ts`. */
export const SENTENCES: Readonly<Record<string, string>> = {
  // Mail that came in
  'Somebody has taken this mail out of the holding pen already.': 'Alguien ya sacó este correo de la espera.',
  'No company within your reach has this account number.': 'Ninguna empresa a su alcance tiene este número de cuenta.',
  // Trips
  'A supervisor, a director or headquarters records a clearance; trips are planned by them, by planners and by specialists.':
    'Una autorización la registra un supervisor, un director o la oficina central; los viajes los planean ellos, los planificadores y los especialistas.',
  'There is no such trip.': 'No existe tal viaje.',
  'This trip was called off.': 'Este viaje se canceló.',
  'Whoever travels does not record the clearance.': 'Quien viaja no registra la autorización.',
  'Within the country nobody is cleared for a trip.': 'Dentro del país no se autoriza a nadie para un viaje.',
  'The clearance was requested already.': 'La autorización ya se pidió.',
  'This visit is no stop of the trip.': 'Esta visita no es una parada del viaje.',
  'Drop each stop first, with its reason: what becomes of each visit is for a person to say.':
    'Quite antes cada parada, con su motivo: qué pasa con cada visita lo dice una persona.',
  'This trip is planned already.': 'Este viaje ya está planeado.',
  'The program does not know this place.': 'El programa no conoce este lugar.',
  'A trip is planned before it begins.': 'Un viaje se planea antes de que empiece.',
  'Name who travels, six people at the most.': 'Indique quién viaja, seis personas como máximo.',
  'Whoever travels to visits is a specialist today.': 'Quien viaja a visitas es hoy especialista.',
  'The clearance covers no day of the trip: record the days that it names.':
    'La autorización no cubre ningún día del viaje: registre los días que indica.',
  'The clearance has not been requested yet.': 'La autorización todavía no se ha pedido.',
  'Choose a day of the trip.': 'Elija un día del viaje.',
  'This day of the trip has passed.': 'Este día del viaje ya pasó.',
  'Choose somebody who travels.': 'Elija a alguien que viaje.',
  'This visit is a stop of the trip already.': 'Esta visita ya es una parada del viaje.',
  'This visit is firm already.': 'Esta visita ya es firme.',
  // Samples of decisions, and findings
  'A finding is answered by a supervisor or a director of the office.':
    'A una observación responde un supervisor o un director de la oficina.',
  'This finding waits for no answer.': 'Esta observación no espera respuesta.',
  'No answer to this finding waits for an auditor.': 'Ninguna respuesta a esta observación espera a un auditor.',
  'This finding is closed.': 'Esta observación está cerrada.',
  'Before the office has answered, a finding is closed only as mistaken.':
    'Antes de que la oficina responda, una observación solo se cierra como equivocada.',
  'This sample is drawn already.': 'Esta muestra ya está sacada.',
  'A seed has letters, digits and hyphens, and 40 of them at the most.':
    'Una semilla tiene letras, cifras y guiones, 40 como máximo.',
  'A sample has between 1 and 200 decisions.': 'Una muestra tiene entre 1 y 200 resoluciones.',
  'There is no such decision to draw from.': 'No hay ninguna resolución así de la que sacar.',
  'This decision is reviewed already.': 'Esta resolución ya está revisada.',
  'Whoever has done anything in this case does not review it.': 'Quien haya hecho algo en este caso no lo revisa.',
  'Name a supervisor or a director of the office who is to answer.':
    'Indique un supervisor o un director de la oficina que deba responder.',
  'This decision is not in the sample.': 'Esta resolución no está en la muestra.',
  'Samples and findings are an auditor’s.': 'Las muestras y las observaciones son de un auditor.',
  // Seats of an appeal
  'Whoever is named is no appeal officer for this company today.':
    'La persona indicada no es hoy oficial de apelaciones para esta empresa.',
  // Hours
  'Whoever works on it logs the hours.': 'Registra las horas quien trabaja en ello.',
  'There is no such line of hours.': 'No existe ese registro de horas.',
  'Hours are taken back by whoever logged them.': 'Anula las horas quien las registró.',
  'Hours are logged once they are spent.': 'Las horas se registran una vez dedicadas.',
  'Choose one of the steps.': 'Elija uno de los pasos.',
  'A day has 24 hours.': 'Un día tiene 24 horas.',
  // Recommendations and answers
  'An answer names at most five documents as its evidence.':
    'Una respuesta indica como máximo cinco documentos como prueba.',
  'There is no such recommendation.': 'No existe esa recomendación.',
  'This recommendation has been answered.': 'Esta recomendación ya se respondió.',
  'The company can still answer: until its term is over, a recommendation is only overtaken.':
    'La empresa aún puede responder: hasta que venza su plazo, una recomendación solo puede quedar superada por otros hechos.',
  'No recommendation waits for an answer.': 'Ninguna recomendación espera respuesta.',
  'No recommendation is open.': 'No hay ninguna recomendación pendiente.',
  // The report on a validation
  'No report on this validation has been begun.': 'No se ha empezado ningún informe sobre esta validación.',
  'The report has been changed since you opened this form. Read it once more.':
    'El informe cambió desde que abrió este formulario. Léalo de nuevo.',
  'Say in the report what follows for the company.': 'Diga en el informe qué sigue para la empresa.',
  'A validation fails only because of criteria with a required action.':
    'Una validación no se supera solo por criterios con una acción requerida.',
  'The outcome follows from the report: write it criterion by criterion.':
    'El resultado se desprende del informe: escríbalo criterio por criterio.',
  'The report waits for its review.': 'El informe espera su revisión.',
  'No report waits for its review.': 'Ningún informe espera su revisión.',
  'A specialist writes the report.': 'Un especialista escribe el informe.',
  'No report can be written now: there was no visit, or it is with others.':
    'Ahora no puede escribirse ningún informe: no hubo visita, o lo tienen otras personas.',
  'There was no visit to this site.': 'No hubo visita a este sitio.',
  // The desk
  'This item is no longer open.': 'Este asunto ya no está abierto.',
  'This company is not one of yours.': 'Esta empresa no es una de las suyas.',
  'This item is for others.': 'Este asunto es para otras personas.',
  'This item is somebody else’s, or nobody’s yet.': 'Este asunto es de otra persona, o todavía de nadie.',
  'Work is given out by a supervisor, a director or headquarters.':
    'El trabajo lo asigna un supervisor, un director o la sede.',
  'This person may not act on this item: another office, another role, a conflict of interest, or a case that they left.':
    'Esta persona no puede actuar en este asunto: otra oficina, otra función, un conflicto de intereses o un caso del que se abstuvo.',
  'This person is away: choose somebody else.': 'Esta persona está ausente: elija a otra.',
  'An item is put aside until tomorrow at the earliest.': 'Un asunto se aparta, como pronto, hasta mañana.',
  'The day of this item comes first: put it aside until the day before at the latest.':
    'El vencimiento de este asunto llega antes: apártelo a más tardar hasta la víspera.',
  'A tag is one short word of letters, digits and hyphens.':
    'Una etiqueta es una palabra corta de letras, cifras y guiones.',
  'Somebody else has this item already.': 'Otra persona ya tiene este asunto.',
  'It was given to one person alone.': 'Se asignó a una sola persona.',
  'An item is put aside for 60 days at the most.': 'Un asunto se aparta 60 días como máximo.',
  'An item has 5 tags at the most.': 'Un asunto tiene 5 etiquetas como máximo.',
  // A case beside a suspension
  'Beside a suspension another case is opened once its letter has left, and while no removal for it is under way.':
    'Junto a una suspensión se abre otro caso cuando ya salió su carta y mientras no haya una baja por ella en curso.',
  'A case on this ground is open already: the suspension. A second one is opened on another ground only.':
    'Ya hay un caso abierto por esta causa: la suspensión. Un segundo solo se abre por otra causa.',
  // Decisions that lapse, fall to others, or are in part only
  'The decision has lapsed: it was not confirmed, or not dispatched, in time. It must be dated anew, or let fall.':
    'La decisión caducó: no se confirmó o no se despachó a tiempo. Debe fecharse de nuevo o dejarse caer.',
  'No decision has lapsed.': 'Ninguna decisión ha caducado.',
  'You have stepped back from this case; another person must do this.':
    'Usted se abstuvo de este caso; debe hacerlo otra persona.',
  'Whoever is named has stepped back from this case: name another officer.':
    'La persona indicada se abstuvo de este caso: indique otro oficial.',
  'Whoever is named had a part in this case: name another officer.':
    'La persona indicada tuvo parte en este caso: indique otro oficial.',
  'No case waits in which you would have a part.': 'No hay ningún caso pendiente en el que usted tendría parte.',
  'Nothing says what record this was decided on. Open the form, read the case, then decide.':
    'Nada dice sobre qué registro se resolvió. Abra el formulario, lea el caso y después resuelva.',
  'Something that matters was recorded after you opened this form. Read what changed, then decide.':
    'Después de que abrió este formulario se registró algo que importa. Lea qué cambió y luego resuelva.',
  'Name at least one benefit.': 'Indique al menos un beneficio.',
  'Name the point of the policy that justifies an action before any warning.':
    'Indique el punto de la política que justifica una medida antes de toda advertencia.',
  'This point of the policy justifies no immediate action on this ground.':
    'Este punto de la política no justifica una medida inmediata por esta causa.',
  'Name the benefits with an order to deny some, and with no other.':
    'Indique los beneficios con una orden de denegar algunos, y con ninguna otra.',
  'Only benefits that the participant enjoys now can be denied.':
    'Solo pueden denegarse beneficios de los que el participante goza ahora.',
  'Benefits are denied on this ground already.': 'Por esta causa ya se denegaron beneficios.',
  'The benefits come back on a day that is still to come.': 'Los beneficios vuelven en un día que aún no ha llegado.',
  'No benefit is denied that was not recommended.': 'No se deniega ningún beneficio que no se haya recomendado.',
  'Only a certified participant has benefits to deny.':
    'Solo un participante certificado tiene beneficios que denegar.',
  'No such denial of benefits is in force.': 'No hay en vigor tal denegación de beneficios.',
  // Links in mails
  'A promise names its day, and so does who needs time.':
    'Quien promete indica el día, y también quien necesita más tiempo.',
  'Name a day from today on, within a year.': 'Indique un día a partir de hoy y dentro de un año.',
  // Notices that are amiss
  'No notice waits to be mended.': 'Ningún aviso espera ser subsanado.',
  'Choose a contact whom mail can reach.': 'Elija un contacto al que llegue el correo.',
  // Volume of trade
  'Only of a member is the volume recorded.': 'El volumen solo se registra de un miembro.',
  'A volume is of a period of a year at the most that was over when the figure was read, today or before.':
    'Un volumen es de un período de un año como máximo, ya terminado cuando se consultó la cifra, hoy o antes.',
  'A volume is a whole number, none included.': 'Un volumen es un número entero, incluso cero.',
  // What is alleged
  'This matter is about no open incident: there is nothing of which the company could be asked for an analysis.':
    'Este asunto no trata de ningún incidente abierto: no hay nada de lo que pedir un análisis a la empresa.',
  'Say what the company is asked with the analysis.': 'Indique qué se pide a la empresa con el análisis.',
  'The warning was of a denial of single benefits: nothing more is recommended on it.':
    'La advertencia era de una denegación de beneficios concretos: no se recomienda nada más sobre ella.',
  'There is an open case on this ground already.': 'Ya hay un caso abierto por esta causa.',
  'A matter can be about an incident of this company, on the ground of a security incident, and about nothing else on record.':
    'Un asunto puede tratar de un incidente de esta empresa, por la causa de incidente de seguridad, y de nada más que conste.',
  'The agency cannot have learned of it after today.': 'La autoridad no puede haberlo sabido después de hoy.',
  'There is no such open matter.': 'No hay ningún asunto abierto así.',
  'This matter is not at this step.': 'Este asunto no está en este paso.',
  'A warning says what is alleged, point by point; of a vetting result only what may be released.':
    'Una advertencia dice qué se atribuye, punto por punto; de la verificación de antecedentes, solo lo que puede divulgarse.',
  'The policy says who opens a matter and who looks at it first, and your role is not among them.':
    'La política dice quién abre un asunto y quién lo evalúa primero, y su función no está entre ellas.',
  'Only of a member can a matter be opened.': 'Solo se puede abrir un asunto sobre un miembro.',
  'Only a certified participant is warned.': 'Solo se advierte a un participante certificado.',
  'No warning waits for an answer.': 'Ninguna advertencia espera respuesta.',
  'No answer to a warning waits to be read.': 'Ninguna respuesta a una advertencia espera ser leída.',
  // Blank profile, contacts, debt and bond
  'Only a certified participant is asked for it.': 'Solo se le pide a un participante certificado.',
  'A review is open: what is missing in the profile is asked for there.':
    'Hay una revisión abierta: lo que falta en el perfil se pide ahí.',
  'Only a member confirms its contacts.': 'Solo un miembro confirma sus contactos.',
  'At least two contacts must be reachable. Add another one first.':
    'Al menos dos contactos deben ser localizables. Agregue primero otro.',
  'No correction waits to be approved.': 'Ninguna corrección espera aprobación.',
  'A correction waits to be approved already.': 'Ya hay una corrección que espera aprobación.',
  'Nothing is recorded that a correction could put right.': 'No consta nada que una corrección pueda arreglar.',
  'There is no membership of which the tier could be wrong.':
    'No hay ninguna membresía cuyo nivel pueda ser incorrecto.',
  'The tier is the highest there is, and a correction never lowers one.':
    'El nivel es el más alto que hay, y una corrección nunca lo baja.',
  'No such deadline of the company or of the agency runs.': 'No corre ningún plazo así de la empresa ni del organismo.',
  'While a membership is suspended its terms stand still: such a day is put right once it is reinstated.':
    'Mientras una membresía está suspendida, sus plazos no corren: tal día se corrige una vez restablecida.',
  'There is no membership whose terms are counted from this day.':
    'No hay ninguna membresía cuyos plazos se cuenten desde ese día.',
  'Nothing would have followed.': 'No habría seguido nada.',
  'No such day is recorded yet.': 'Ese día todavía no consta.',
  'No such decision is on record that has effect or can be appealed.':
    'No consta ninguna resolución así que tenga efecto o que se pueda apelar.',
  'What stood before this removal is not on record.': 'No consta qué había antes de esta baja.',
  'The membership stands: to suspend or to remove it is a decision, which can be appealed.':
    'La membresía está vigente: suspenderla o darla de baja es una resolución, que se puede apelar.',
  'A correction undoes a suspension or a removal: an application goes by its own steps, and once it or a membership has ended otherwise, one is made anew.':
    'Una corrección deshace una suspensión o una baja: una solicitud sigue sus propios pasos, y cuando ella o una membresía terminó de otro modo, se presenta una nueva.',
  'What is recorded has changed since the correction was proposed: decline it and have it proposed anew.':
    'Lo que consta cambió desde que se propuso la corrección: no la apruebe y haga que se proponga de nuevo.',
  'This is what is recorded already.': 'Es lo que ya consta.',
  'It happened already: give the day on which it did.': 'Ya ocurrió: indique el día en que ocurrió.',
  'A decision is dated later by a correction, not earlier and not in the future: the days to appeal are never shortened.':
    'Una corrección pone a una resolución una fecha posterior, no anterior ni futura: los días para apelar nunca se acortan.',
  'A correction may raise the tier; a lower one is a decision, which can be appealed.':
    'Una corrección puede subir el nivel; bajarlo es una resolución, que se puede apelar.',
  'Give a day that is still to come.': 'Indique un día que aún no haya llegado.',
  'A correction gives the participant more time, and the agency less; never the other way round.':
    'Una corrección da más tiempo al participante y menos a la autoridad; nunca al revés.',
  'No debt and no bond waits to be settled.': 'Ningún adeudo ni fianza espera regularizarse.',
  'Only a member has something to settle.': 'Solo un miembro tiene algo que regularizar.',
  'Only of a certified participant is it recorded.': 'Solo se registra de un participante certificado.',
  'The company has not said that anything is settled.': 'La empresa no ha dicho que algo quedó en regla.',
  'This has been recorded already, and is not settled yet.': 'Esto ya está registrado y todavía no está en regla.',
  'This outreach has been held as often as the policy allows.':
    'Este seguimiento ya se pausó tantas veces como permite la política.',
  'No step was skipped that can be taken now.': 'No hay ningún paso omitido que pueda darse ahora.',
  // Security incidents
  'Only a supervisor or a director of the office, or headquarters, may do this.':
    'Solo un supervisor o un director de la oficina, o la oficina central, puede hacer esto.',
  'The office knows nobody of that name.': 'La oficina no conoce a nadie con ese nombre.',
  'A duty begins today at the earliest.': 'Una guardia empieza, como pronto, hoy.',
  'A duty lasts for 62 days at the most.': 'Una guardia dura como máximo 62 días.',
  'The person holds no role of the desk in this office for all of that time.':
    'La persona no ejerce ninguna función de escritorio en esta oficina durante todo ese tiempo.',
  'The person is away on some of these days.': 'La persona está ausente algunos de esos días.',
  'Only a member is asked for the analysis of an incident.':
    'Solo a un miembro se le pide el análisis de un incidente.',
  'No incident waits to be looked at.': 'Ningún incidente espera ser visto.',
  'No incident is open.': 'No hay ningún incidente abierto.',
  'This incident is not at that stage any more.': 'Este incidente ya no está en esa etapa.',
  'Neither the incident nor the day on which it was found lies in the future.':
    'Ni el incidente ni el día en que se halló están en el futuro.',
  'When the agency found it is recorded already.': 'Ya está registrado cuándo lo halló la autoridad.',
  'No analysis of an incident waits to be assessed.': 'Ningún análisis de un incidente espera ser evaluado.',
  'No analysis of an incident is asked for.': 'No se pide ningún análisis de un incidente.',
  'No corrective action of an incident is open.': 'No hay ninguna acción correctiva de un incidente abierta.',
  'No corrective action of an incident waits to be assessed.':
    'Ninguna acción correctiva de un incidente espera ser evaluada.',
  'An analysis names at most twenty corrective actions, each once.':
    'Un análisis indica como máximo veinte acciones correctivas, cada una una vez.',
  'There is no such corrective action to report or assess.': 'No hay tal acción correctiva que informar o evaluar.',
  // Second reviews
  'A second review of this case is under way already.': 'Ya hay una segunda revisión de este caso en curso.',
  'No second review of this case is under way.': 'No hay ninguna segunda revisión de este caso en curso.',
  'No security profile of this company waits for an assigned specialist: there is nothing to compare.':
    'Ningún perfil de seguridad de esta empresa espera a un especialista asignado: no hay nada que comparar.',
  'The second reviewer must be somebody other than the specialist.':
    'El segundo revisor debe ser alguien distinto del especialista.',
  'Whoever compares the two cannot be one of them.': 'Quien compara a los dos no puede ser uno de ellos.',
  'This person may not assess this company: another office, another role, or a conflict of interest.':
    'Esta persona no puede evaluar esta empresa: otra oficina, otra función o un conflicto de intereses.',
  'Nobody asked you for a second review of this case, or it is over.':
    'Nadie le pidió una segunda revisión de este caso, o ya terminó.',
  'This criterion is not compared.': 'Este criterio no se compara.',
  // The log of contacts
  'This contact is no longer one of the company’s.': 'Este contacto ya no es de la empresa.',
  'This cannot come of a contact of that kind.': 'Esto no puede resultar de un contacto de ese tipo.',
  'A promise is for today or a later day.': 'Una promesa es para hoy o un día posterior.',
  'A promise is for a day within a year.': 'Una promesa es para un día dentro de un año.',
  'Nothing was promised there.': 'Allí no se prometió nada.',
  'Somebody has settled this promise already.': 'Alguien ya resolvió esta promesa.',
  // Roles and conflicts of interest
  'Roles of the agency are for its own people.': 'Las funciones de la agencia son para su propio personal.',
  'The last day comes before the first.': 'El último día es anterior al primero.',
  'Nobody gives a role to themself.': 'Nadie se da una función a sí mismo.',
  'A role begins today at the earliest.': 'Una función empieza hoy como muy pronto.',
  'This role is held for every office: name none.': 'Esta función vale para todas las oficinas: no indique ninguna.',
  'This role is held for one office or one region: name one of them.':
    'Esta función se ejerce en una oficina o una región: indique una de las dos.',
  'There is no such office or region.': 'No existe esa oficina o región.',
  'Acting authority is given by whoever holds the role, or by headquarters.':
    'La suplencia la da quien tiene la función, o la oficina central.',
  'Nobody acts for themself.': 'Nadie se suple a sí mismo.',
  'Acting authority ends on a day that is named, within a year.':
    'La suplencia termina en un día señalado, dentro de un año.',
  'Whoever is acted for does not hold this role there for all of that time.':
    'La persona suplida no tiene allí esa función durante todo ese tiempo.',
  'There is no such role to end.': 'No hay tal función que terminar.',
  'The last administrator stays: give the role to somebody else first.':
    'El último administrador permanece: dé antes la función a otra persona.',
  'It ends on that day or before already.': 'Ya termina ese día o antes.',
  'The last day is yesterday at the earliest: what was done before stays as it was.':
    'El último día es ayer como muy pronto: lo que se hizo antes queda como estaba.',
  'A conflict is declared from today on at the earliest.': 'Un conflicto se declara desde hoy como muy pronto.',
  'There is no such participant or company.': 'No existe ese participante o empresa.',
  'There is no such conflict to end.': 'No hay tal conflicto que terminar.',
  'Nobody ends a conflict of their own.': 'Nadie termina un conflicto propio.',
  // Leave and skills
  'Only a supervisor of the person’s office, an administrator or headquarters may do this.':
    'Solo un supervisor de la oficina de la persona, un administrador o la oficina central puede hacer esto.',
  'A leave begins today at the earliest.': 'Una ausencia empieza hoy como muy pronto.',
  'The person is away on some of these days already.': 'La persona ya está ausente algunos de esos días.',
  'Nobody stands in for themself.': 'Nadie se sustituye a sí mismo.',
  'The office knows no such substitute.': 'La oficina no conoce a esa persona sustituta.',
  'The substitute is away on some of these days.': 'La persona sustituta está ausente algunos de esos días.',
  'There is no such leave to end.': 'No hay tal ausencia que terminar.',
  'Nobody records what they know themself.': 'Nadie registra sus propios conocimientos.',
  // The desk and portfolios
  'These companies are in that portfolio already.': 'Estas empresas ya están en esa cartera.',
  'Choose at least one company.': 'Elija al menos una empresa.',
  // Status verification
  'The officer or a contact of the company does this.': 'Esto lo hace el directivo o un contacto de la empresa.',
  'This connection has been answered or ended meanwhile.': 'Esta conexión ya fue respondida o terminada.',
  'This has been asked already.': 'Esto ya se ha pedido.',
  'This is your own code. Type the code that your partner gave you.':
    'Este es su propio código. Escriba el que le dio su socio.',
  'You have asked this partner already, or are connected.': 'Ya se lo ha pedido a este socio, o están conectados.',
  'Only certified members take part in status verification, and your company is not certified at present.':
    'Solo los miembros certificados participan en la verificación de situación, y su empresa no lo está por ahora.',
  'No certified member can be reached by this code.': 'No se encuentra ningún miembro certificado con este código.',
  // Documents
  'A legal hold is on this document: it can be neither struck nor expunged.':
    'Este documento tiene una retención legal: no puede ocultarse ni eliminarse.',
  'This document has changed meanwhile. Look at it, then try again.':
    'Este documento cambió entretanto. Revíselo e inténtelo de nuevo.',
  'Whoever proposed it cannot confirm it. A second person decides.':
    'Quien lo propuso no puede confirmarlo. Decide una segunda persona.',
  'Your role does not do this to a document.': 'Su función no permite hacer esto con un documento.',
  'Your role does not write to this company.': 'Su función no escribe a esta empresa.',
  'A message takes at most five documents.': 'Un mensaje admite como máximo cinco documentos.',
  'There is no such document.': 'No existe ese documento.',
  // Security profile
  'No criteria are loaded for this entity type.': 'No hay criterios cargados para este tipo de entidad.',
  'Choose one of the answers.': 'Elija una de las respuestas.',
  'The day of a document cannot lie in the future.': 'La fecha de un documento no puede ser futura.',
  'The same document is attached twice.': 'El mismo documento está adjunto dos veces.',
  'There is no such document of this company.': 'Esta empresa no tiene ese documento.',
  'Only an unchanged answer that lacks nothing else can be affirmed. Answer the others anew.':
    'Solo puede confirmarse una respuesta sin cambios a la que no le falte nada más. Responda las demás de nuevo.',
  'A specialist assesses a security profile.': 'Un especialista evalúa el perfil de seguridad.',
  'The company answers its own security profile.': 'La empresa responde su propio perfil de seguridad.',
  'The profile has been submitted, or is closed: it cannot be changed now.':
    'El perfil ya se presentó o está cerrado: ahora no puede cambiarse.',
  'The profile is not submitted: there is nothing to assess.':
    'El perfil no se ha presentado: no hay nada que evaluar.',
  'There is no answer to assess.': 'No hay ninguna respuesta que evaluar.',
  'Say why the answer is returned.': 'Indique por qué devuelve la respuesta.',
  'This criterion is not asked of this company.': 'Este criterio no se pregunta a esta empresa.',
  'No answer of the security profile has been returned: return at least one with its reason.':
    'No se ha devuelto ninguna respuesta del perfil de seguridad: devuelva al menos una con su motivo.',
  // Application
  'This application exists already.': 'Esta solicitud ya existe.',
  'The application can be changed only while it is a draft or after it was returned.':
    'La solicitud solo puede cambiarse mientras es un borrador o después de ser devuelta.',
  'Only a draft or a returned application can be submitted.':
    'Solo puede presentarse un borrador o una solicitud devuelta.',
  'Nothing has been prepared yet.': 'Todavía no se ha llenado nada.',
  'The supply chain risk assessment is older than one year.':
    'El análisis de riesgo de la cadena de suministro tiene más de un año.',
  'The risk assessment cannot be dated in the future.': 'El análisis de riesgo no puede llevar una fecha futura.',
  'A specialist is assigned once an application has been submitted.':
    'Se asigna un especialista cuando se ha presentado una solicitud.',
  'This application is not in review.': 'Esta solicitud no está en revisión.',
  'Vetting is recorded while an application is in review or its profile approved.':
    'La verificación se registra mientras la solicitud está en revisión o su perfil aprobado.',
  'The security profile has not been approved yet.': 'El perfil de seguridad todavía no está aprobado.',
  'The vetting checklist of this application has not been begun.':
    'La verificación de antecedentes de esta solicitud no ha empezado.',
  'The vetting has not been repeated for this annual review.':
    'La verificación de antecedentes no se ha repetido para esta revisión anual.',
  'A second person has not reviewed the vetting checklist yet.':
    'Una segunda persona aún no ha revisado la verificación de antecedentes.',
  'The vetting that was repeated for this annual review is adverse: the review cannot be approved.':
    'La verificación repetida para esta revisión anual es desfavorable: la revisión no puede aprobarse.',
  'A vetting for this occasion is under way.': 'Ya hay una verificación en curso para esta ocasión.',
  'No vetting is under way.': 'No hay ninguna verificación en curso.',
  'This check is not on the checklist.': 'Esta comprobación no está en la lista.',
  'Name checks of this vetting that have a result.':
    'Indique comprobaciones de esta verificación que tengan resultado.',
  'The day on which a source was asked cannot lie ahead.': 'El día en que se consultó una fuente no puede ser futuro.',
  'Somebody else has changed this meanwhile. Look at it, then try again.':
    'Otra persona cambió esto entretanto. Revíselo e inténtelo de nuevo.',
  'You have answered a check of this round; another person reviews it.':
    'Usted respondió una comprobación de esta ronda; la revisa otra persona.',
  'No check of this vetting has gone against the company.':
    'Ninguna comprobación de esta verificación va en contra de la empresa.',
  'No vetting result is recorded yet.': 'Todavía no hay resultado de la verificación de antecedentes.',
  'The vetting result is adverse: certification is not possible.':
    'La verificación de antecedentes es desfavorable: no es posible certificar.',
  'Ineligibility is recommended while an application is in review.':
    'La inelegibilidad se recomienda mientras la solicitud está en revisión.',
  'A recommendation waits for its decision.': 'Una recomendación espera su decisión.',
  'Nobody has recommended to find this applicant ineligible.':
    'Nadie ha recomendado declarar no elegible a este solicitante.',
  'This application has not been left unfinished past its term.':
    'Esta solicitud no ha quedado inconclusa más allá de su plazo.',
  'There is no open application or membership to withdraw from.':
    'No hay solicitud abierta ni membresía de la que retirarse.',
  'This specialist has the case already.': 'Este especialista ya tiene el caso.',
  'The programme does not know this entity type.': 'El programa no conoce este tipo de entidad.',
  'This entity type is not open for applications yet.': 'Este tipo de entidad aún no admite solicitudes.',
  'This entity type is admitted by invitation only.': 'Este tipo de entidad se admite solo por invitación.',
  'Answer the questions about eligibility first.': 'Responda primero las preguntas sobre elegibilidad.',
  'By the answers given, this company is not eligible as this type of entity.':
    'Según las respuestas dadas, esta empresa no es elegible como este tipo de entidad.',
  'Steps of the application are still open. The list of steps says what is missing.':
    'Quedan pasos abiertos en la solicitud. La lista de pasos dice qué falta.',
  'Somebody else saved this step meanwhile. What is saved now stands above; what you typed is below. Save again if yours should stand.':
    'Otra persona guardó este paso entretanto. Lo guardado está arriba; lo que usted escribió, abajo. Guarde de nuevo si debe quedar lo suyo.',
  // Places and their waiting lists
  'This place takes new applications already.': 'Este lugar ya recibe solicitudes nuevas.',
  'A place that is open has no last day: say later when it is restricted or closed.':
    'Un lugar abierto no tiene último día: indique más adelante cuándo se restringe o se cierra.',
  'This place is closed to new applications already.': 'Este lugar ya está cerrado a solicitudes nuevas.',
  'This is no date.': 'Esto no es una fecha.',
  'It begins today at the earliest, by the day at the place.': 'Empieza hoy como muy pronto, según el día en el lugar.',
  'Only headquarters, and for travel the director of the office, may do this.':
    'Solo la oficina central, y para los viajes la dirección de la oficina, puede hacer esto.',
  'This place takes new applications for this entity type: apply at once.':
    'Este lugar recibe solicitudes nuevas para este tipo de entidad: presente la suya.',
  'This is no entry of yours.': 'Esta inscripción no es suya.',
  'This company has been invited already.': 'Esta empresa ya fue invitada.',
  'Somebody else has admitted from this list meanwhile: look at it again.':
    'Mientras tanto, otra persona admitió de esta lista: vuelva a mirarla.',
  'Nobody would be admitted.': 'No se admitiría a nadie.',
  'No new applications are taken from there at present. Join the waiting list of the place: the receipt comes at once, and its order counts.':
    'Por ahora no se reciben solicitudes nuevas desde allí. Inscríbase en la lista de espera del lugar: el acuse llega de inmediato y su orden cuenta.',
  'This invitation is for a company in another place.': 'Esta invitación es para una empresa de otro lugar.',
  // Invitations
  'This invitation is not known. Compare it with your letter, character by character.':
    'Esta invitación no se conoce. Compárela con su carta, carácter por carácter.',
  'This invitation is for another type of entity.': 'Esta invitación es para otro tipo de entidad.',
  'This invitation has been withdrawn. Ask whoever invited you.':
    'Esta invitación fue retirada. Pregunte a quien lo invitó.',
  'This invitation has been used already. Ask whoever invited you for another one.':
    'Esta invitación ya se usó. Pida otra a quien lo invitó.',
  'This invitation has expired. Ask whoever invited you for another one.':
    'Esta invitación venció. Pida otra a quien lo invitó.',
  'This entity type needs no invitation.': 'Este tipo de entidad no necesita invitación.',
  'This invitation was issued before.': 'Esta invitación ya se había emitido.',
  'An invitation cannot end before today.': 'Una invitación no puede vencer antes de hoy.',
  'This invitation has let an application in already: it cannot be withdrawn any more.':
    'Esta invitación ya permitió una solicitud: no puede retirarse.',
  'Only headquarters invites.': 'Solo la oficina central invita.',
  'A company officer must be named.': 'Debe nombrarse un directivo de la empresa.',
  // Annual review
  'No annual review is open.': 'No hay ninguna revisión anual abierta.',
  'The annual review has not been submitted.': 'La revisión anual no se ha presentado.',
  'The review has been submitted and waits for the agency.': 'La revisión se presentó y espera a la autoridad.',
  'The review has been submitted already.': 'La revisión ya se presentó.',
  'The review has been submitted already: no more time is needed.':
    'La revisión ya se presentó: no hace falta más tiempo.',
  'A request for more time waits for its answer.': 'Una petición de más tiempo espera respuesta.',
  'The specialist may grant one extension; a further one is the supervisor’s to grant.':
    'El especialista puede conceder una prórroga; otra más la concede el supervisor.',
  'Nobody has asked for more time.': 'Nadie ha pedido más tiempo.',
  'Give a number of days between 1 and 366.': 'Indique un número de días entre 1 y 366.',
  // Outreach
  'No outreach is under way.': 'No hay ningún seguimiento en curso.',
  'This outreach is not under way.': 'Este seguimiento no está en curso.',
  'No letter waits to be dispatched.': 'Ninguna carta espera ser despachada.',
  'No letter of this outreach waits to be dispatched.': 'Ninguna carta de este seguimiento espera ser despachada.',
  'This letter does not wait to be dispatched.': 'Esta carta no espera ser despachada.',
  'No letter has been dispatched.': 'No se ha despachado ninguna carta.',
  'No answer waits to be interpreted.': 'Ninguna respuesta espera ser interpretada.',
  'No outreach is held.': 'Ningún seguimiento está en pausa.',
  'This outreach is not held.': 'Este seguimiento no está en pausa.',
  'Several answers wait to be read: say of which of them this is said.':
    'Varias respuestas esperan ser leídas: indique de cuáles de ellas se dice esto.',
  'Name answers of this outreach that nobody has read yet.':
    'Indique respuestas de este seguimiento que nadie haya leído aún.',
  'It must be said first what the answer means that holds the outreach.':
    'Antes hay que decir qué significa la respuesta que pausa el seguimiento.',
  'This outreach does not run at the moment, or something holds it already.':
    'Este seguimiento no corre en este momento, o algo ya lo tiene en pausa.',
  'Hold it until tomorrow at the earliest, and for no longer than the policy allows.':
    'Páuselo hasta mañana como pronto, y por no más tiempo del que permite la política.',
  'No outreach has a next step that may be skipped now.':
    'Ningún seguimiento tiene un siguiente paso que ahora se pueda omitir.',
  'This step is not the next one, or it may not be skipped.': 'Este paso no es el siguiente, o no se puede omitir.',
  'By the policy this step is for somebody else to skip.': 'Según la política, este paso lo omite otra persona.',
  'By the policy this does not count as an answer to this outreach.':
    'Según la política, esto no cuenta como respuesta a este seguimiento.',
  'Name the contact who was called.': 'Indique el contacto al que se llamó.',
  'Name the contact who was reached.': 'Indique el contacto al que se localizó.',
  'Say where was looked.': 'Indique dónde se buscó.',
  'Something can only be found where was looked.': 'Solo se puede hallar algo donde se buscó.',
  'Say where the contact was found that is recorded.': 'Indique dónde se halló el contacto que se registra.',
  'Name the contact who answered.': 'Indique el contacto que respondió.',
  'This membership has ended.': 'Esta membresía terminó.',
  'Choose the contact that is replaced.': 'Elija el contacto que se reemplaza.',
  'This contact is recorded already.': 'Este contacto ya está registrado.',
  'A contact to whom nothing gets is not recorded: look for a better address.':
    'No se registra un contacto al que nada llega: busque una dirección mejor.',
  // People and addresses of the company
  'No change of officer waits to be checked.': 'Ningún cambio de directivo espera comprobación.',
  'A change of officer waits to be checked already.': 'Un cambio de directivo ya espera comprobación.',
  'Nobody can leave the office and take it at the same time.': 'Nadie puede dejar el cargo y asumirlo al mismo tiempo.',
  'The other company has people of its own on record: join from there.':
    'La otra empresa ya tiene personas propias registradas: únalas desde allí.',
  'Your role does not include this.': 'Su función no incluye esto.',
  'The officer’s place is never empty: report a change of officer instead.':
    'El puesto de directivo nunca queda vacío: informe un cambio de directivo.',
  'This person is not with the company any more.': 'Esta persona ya no está en la empresa.',
  'This address does not count any more.': 'Esta dirección ya no cuenta.',
  'This address is verified already.': 'Esta dirección ya está verificada.',
  'Choose at least one membership of the company.': 'Elija al menos una membresía de la empresa.',
  'Somebody of the company has this mail address already. Give an address of this person’s own.':
    'Alguien de la empresa ya tiene este correo. Indique uno propio de esta persona.',
  'This is the address that counts already.': 'Esta ya es la dirección que cuenta.',
  'No code has been sent to this address. Send one first.':
    'No se ha enviado ningún código a esta dirección. Envíe uno primero.',
  'This code does not count any more. Send a new one.': 'Este código ya no cuenta. Envíe uno nuevo.',
  'Several codes went to this address within the last hour. Use the last one, or wait.':
    'Se enviaron varios códigos a esta dirección en la última hora. Use el último o espere.',
  'This person signs in already.': 'Esta persona ya inicia sesión.',
  'This person has no role at a membership of the company.':
    'Esta persona no tiene ninguna función en una membresía de la empresa.',
  'This person has no mail address that reaches anybody. Give one first.':
    'Esta persona no tiene un correo que llegue a alguien. Indique uno antes.',
  'This code does not count any more. Ask your company for a new one.':
    'Este código ya no cuenta. Pida uno nuevo a su empresa.',
  'You sign in for this company as somebody else already.':
    'Usted ya inicia sesión por esta empresa como otra persona.',
  'Whoever works for the agency acts for no company.': 'Quien trabaja para la autoridad no actúa por ninguna empresa.',
  'Somebody else changed this meanwhile. Look again, then send what you typed once more.':
    'Otra persona lo cambió entretanto. Revíselo y envíe de nuevo lo que escribió.',
  // Validation
  'No validation is under way.': 'No hay ninguna validación en curso.',
  'The participant is not certified at the moment: validation waits.':
    'El participante no está certificado por ahora: la validación espera.',
  'The visit has been proposed already.': 'La visita ya se propuso.',
  'Decide first how the validation is done; a visit that is agreed is moved before other dates are proposed.':
    'Decida primero cómo se hace la validación; una visita acordada se cambia antes de proponer otras fechas.',
  'Move the visit first, and propose other dates afterwards.':
    'Cambie primero la visita, y proponga otras fechas después.',
  'The day of the visit has come: write to your specialist instead.':
    'El día de la visita ha llegado: escriba a su especialista.',
  'This visit has been moved as often as it can be here. Write to your specialist: a supervisor can move it again.':
    'Esta visita se cambió tantas veces como aquí es posible. Escriba a su especialista: un supervisor puede cambiarla otra vez.',
  'This visit has been moved as often as it can be by a specialist: the supervisor decides.':
    'Esta visita se cambió tantas veces como puede hacerlo un especialista: decide el supervisor.',
  'There is no visit to call off.': 'No hay visita que cancelar.',
  'A validation goes to one site at least.': 'Una validación va al menos a un sitio.',
  'Plan each site once.': 'Planee cada sitio una vez.',
  'Dates were proposed for this site already.': 'Ya se propusieron fechas para este sitio.',
  'Give the time zone of the site by its full name.': 'Indique la zona horaria del sitio por su nombre completo.',
  'Only headquarters plans the validations of a year.': 'Solo la oficina central planea las validaciones de un año.',
  'The plan of a year that is over stays as it was.': 'El plan de un año terminado queda como estaba.',
  'There is no such office.': 'No existe esa oficina.',
  'Give whole numbers of validations.': 'Indique números enteros de validaciones.',
  'Nobody may travel to the place of this visit at present. The visit is paused; it goes on when the place opens.':
    'Por ahora nadie puede viajar al lugar de esta visita. La visita está en pausa; se retoma cuando se abra el lugar.',
  'Those who were to go are not cleared for the journey: name others, or wait until they are.':
    'A quienes iban no se les autorizó el viaje: nombre a otras personas o espere la autorización.',
  'Travel to the place of this visit is restricted: a supervisor proposes the visit, with a reason.':
    'Los viajes al lugar de esta visita están restringidos: la visita la propone un supervisor, con motivo.',
  'Say why this visit is made while travel is restricted.':
    'Diga por qué se hace esta visita mientras los viajes están restringidos.',
  'Nobody may travel to the place of the visit at present, which is never the company’s fault.':
    'Por ahora nadie puede viajar al lugar de la visita, lo que nunca es culpa de la empresa.',
  'Nobody may travel to the place of the visit that the suspension is about, which is never the company’s fault.':
    'Nadie puede viajar al lugar de la visita de la que trata la suspensión, lo que nunca es culpa de la empresa.',
  'Give the site’s place by its code in the table of places.':
    'Indique el lugar del sitio por su código en la tabla de lugares.',
  'No validation is owed.': 'No hay ninguna validación pendiente.',
  'The day by which this validation is owed is set by statute, which nobody can put off.':
    'El día de esta validación lo fija la ley, y nadie puede posponerlo.',
  'The validation has been put off already.': 'La validación ya se pospuso.',
  'The day has passed. That it was late stays visible, and nothing puts it off any more.':
    'El día ya pasó. Que hubo retraso queda a la vista, y ya nada lo pospone.',
  'The validation has not been put off.': 'La validación no se ha pospuesto.',
  'On one of these days the clocks at the site are set forward over that time: choose another.':
    'Uno de esos días el reloj del sitio se adelanta y salta esa hora: elija otra.',
  'A visit takes half an hour at the least, and ten hours of a day at the most.':
    'Una visita dura al menos media hora, y como máximo diez horas de un día.',
  'Name each person once.': 'Nombre a cada persona una vez.',
  'Name at least one person.': 'Nombre al menos a una persona.',
  'No dates are proposed, and no visit is agreed.': 'No hay fechas propuestas ni visita acordada.',
  'Say who of the company told you so, and how.': 'Indique quién de la empresa se lo dijo, y cómo.',
  'This date comes sooner than the notice that the company is entitled to: it waives that itself, signed in.':
    'Esta fecha llega antes de la antelación a que tiene derecho la empresa: ella misma renuncia a eso, tras iniciar sesión.',
  'Dates belong to an answer about dates.': 'Las fechas van con una respuesta sobre fechas.',
  'Ask for documents of the list, each of them once.': 'Pida documentos de la lista, cada uno una vez.',
  'A consent is recorded once it was given.': 'Un consentimiento se registra una vez otorgado.',
  'No consent to visits without notice is in force.': 'No hay consentimiento vigente a visitas sin aviso.',
  'Such a visit can be ordered while no dates are proposed or agreed for the site, and once.':
    'Esa visita puede ordenarse mientras no haya fechas propuestas ni acordadas para el sitio, y una sola vez.',
  'A visit without notice is one in person.': 'Una visita sin aviso es presencial.',
  'No visit without notice is ordered.': 'No hay ninguna visita sin aviso ordenada.',
  'The first validation of a member is never without notice.':
    'La primera validación de un miembro nunca es sin aviso.',
  'Headquarters has ordered a visit without notice to this site: it is held, or dropped first.':
    'La oficina central ordenó una visita sin aviso a este sitio: primero se realiza, o se desiste de ella.',
  'Two of these dates overlap: give times that lie apart.':
    'Dos de estas fechas se superponen: indique horarios separados.',
  'Somebody who is named has another visit at one of these times: choose others.':
    'Alguna de las personas nombradas tiene otra visita en uno de esos horarios: elija otros.',
  'Somebody who is named has another visit shortly before or after one of these times, and needs time between the two: choose others.':
    'Alguna de las personas nombradas tiene otra visita poco antes o después de uno de esos horarios y necesita tiempo entre las dos: elija otros.',
  'The visit was agreed for a later day: move it, if it took place on another.':
    'La visita se acordó para un día posterior: cámbiela, si se realizó otro día.',
  'Decide first how the validation is done.': 'Decida primero cómo se hace la validación.',
  'No dates wait for your answer.': 'No hay fechas que esperen su respuesta.',
  'No visit has been agreed.': 'No hay visita acordada.',
  'The visit has not been held yet.': 'La visita todavía no se realiza.',
  'No required action waits for an answer.': 'Ninguna acción requerida espera respuesta.',
  'Every required action has been answered.': 'Todas las acciones requeridas están respondidas.',
  'This action does not wait for an answer.': 'Esta acción no espera respuesta.',
  'No answer waits to be assessed.': 'Ninguna respuesta espera ser evaluada.',
  'This answer does not wait to be assessed.': 'Esta respuesta no espera ser evaluada.',
  'The validation cannot be closed yet: an outcome or an action is open.':
    'La validación aún no puede cerrarse: hay un resultado o una acción abierta.',
  // Adverse action
  'No adverse case is open.': 'No hay ningún caso adverso abierto.',
  'An adverse case is open already. One is decided at a time: what else there is waits for its end, and nothing of it is lost.':
    'Ya hay un caso adverso abierto. Se resuelven de uno en uno: lo demás espera a que termine, y nada se pierde.',
  'Only a certified participant can be suspended.': 'Solo puede suspenderse a un participante certificado.',
  'A suspension can be recommended only after outreach about a duty that the participant owes.':
    'Una suspensión solo puede recomendarse tras el seguimiento de una obligación del participante.',
  'The duty is not overdue, or what the participant filed waits for the agency.':
    'La obligación no está vencida, o lo que presentó el participante espera a la autoridad.',
  'An answer holds this outreach until it is said what it means.':
    'Una respuesta detiene este seguimiento hasta que se diga qué significa.',
  'An answer waits until somebody says what it means.': 'Una respuesta espera a que alguien diga qué significa.',
  'A person holds this outreach until a day.': 'Una persona tiene en pausa este seguimiento hasta un día.',
  'By the policy no suspension is recommended on this outreach.':
    'Según la política, con este seguimiento no se recomienda ninguna suspensión.',
  'No warning has been served by letter yet.': 'Todavía no se ha notificado una advertencia por carta.',
  'The warning came back: its letter must be dispatched again.':
    'La advertencia fue devuelta: su carta debe despacharse de nuevo.',
  'The term to cure after the warning has not passed.': 'El plazo para cumplir tras la advertencia no ha pasado.',
  'No recommendation waits for a decision.': 'Ninguna recomendación espera una decisión.',
  'A suspension on evidence is decided by whoever the policy names, and confirmed by headquarters where it says so.':
    'Una suspensión con pruebas la resuelve quien indica la política, y la confirma la oficina central donde esta lo dice.',
  'A removal is decided by headquarters.': 'Una baja la resuelve la oficina central.',
  'An immediate action is decided by headquarters.': 'Una medida inmediata la resuelve la oficina central.',
  'This case rests on rules that are practice, not statute, and headquarters has not adopted this version of the policy.':
    'Este caso descansa en reglas de práctica, no de ley, y la oficina central no ha adoptado esta versión de la política.',
  'No letter about the suspension has reached the company: it must be dispatched, and the term to cure counts from it.':
    'Ninguna carta sobre la suspensión llegó a la empresa: debe despacharse, y el plazo para subsanar se cuenta desde ella.',
  'No decision waits to be confirmed.': 'Ninguna decisión espera ser confirmada.',
  'No confirmed decision waits to be served.': 'Ninguna decisión confirmada espera ser notificada.',
  'There is no suspension to cure.': 'No hay suspensión que subsanar.',
  'A cure waits for its answer already.': 'Una subsanación ya espera respuesta.',
  'No cure waits to be assessed.': 'Ninguna subsanación espera ser evaluada.',
  'What the suspension was about is not done yet: it must be submitted and approved first.':
    'Lo que motivó la suspensión no está hecho: primero debe presentarse y aprobarse.',
  'Reinstatement needs the consent to unannounced visits.':
    'El restablecimiento requiere el consentimiento a visitas sin aviso.',
  'A cure is accepted once every step of its plan is accepted.':
    'Una subsanación se acepta cuando se han aceptado todos los pasos de su plan.',
  'No step waits for an answer.': 'Ningún paso espera respuesta.',
  'No step that was agreed to waits to be done.': 'Ningún paso acordado espera hacerse.',
  'Only a member has steps to report.': 'Solo un miembro tiene pasos que informar.',
  'A step names at most five documents as its evidence.': 'Un paso nombra como prueba cinco documentos como máximo.',
  'A plan has at most ten steps: bring several of them together.':
    'Un plan tiene diez pasos como máximo: reúna varios en uno.',
  'This step would be done after the term to cure: grant more time first, or return it.':
    'Este paso se haría después del plazo para subsanar: conceda antes más tiempo, o devuélvalo.',
  'There is no plan that is being carried out.': 'No hay ningún plan en ejecución.',
  'On this ground the policy allows no reinstatement before the whole cure is accepted.':
    'Por esta causa la política no permite restablecer antes de aceptar toda la subsanación.',
  'Some steps must be accepted, and every other agreed to, with nothing that waits for an answer.':
    'Algunos pasos deben estar aceptados y todos los demás acordados, sin nada que espere respuesta.',
  'No term to cure runs.': 'No corre ningún plazo para subsanar.',
  'No cure is under way that needs more time.': 'No hay ninguna subsanación en curso que necesite más tiempo.',
  'A cure must have been accepted first.': 'Primero debe haberse aceptado una subsanación.',
  'The term to cure has not lapsed.': 'El plazo para subsanar no ha vencido.',
  'An appeal of the suspension is pending.': 'Hay una apelación pendiente contra la suspensión.',
  'The suspension may still be appealed.': 'La suspensión todavía puede apelarse.',
  'Something that the participant filed waits for the agency’s answer.':
    'Algo que presentó el participante espera respuesta de la autoridad.',
  'Something that the participant filed or answered, or mail that came in about a notice, waits to be taken up.':
    'Algo que el participante presentó o respondió, o correo recibido sobre un aviso, espera ser tramitado.',
  'The agency’s own answer is late.': 'La propia respuesta de la autoridad está atrasada.',
  // Appeal
  'No appeal is pending.': 'No hay ninguna apelación pendiente.',
  'There is no decision that can be appealed.': 'No hay ninguna decisión que pueda apelarse.',
  'An appeal is pending already.': 'Ya hay una apelación pendiente.',
  'The appeal must be admitted first.': 'Primero debe admitirse la apelación.',
  'Whether the appeal is admitted has been decided.': 'La admisión de la apelación ya se resolvió.',
  'The appeal has not been assigned to an officer yet.': 'La apelación aún no está asignada a un oficial.',
  'This appeal is assigned to another officer.': 'Esta apelación está asignada a otro oficial.',
  'Nothing can have been filed on a day to come.': 'Nada pudo presentarse en un día que aún no llega.',
  'It was filed before the decision that stands now.': 'Se presentó antes de la resolución vigente.',
  'Between 1 and 365 days can be given back.': 'Pueden devolverse entre 1 y 365 días.',
  'By the last day to appeal as it is now, nothing changes about when this appeal was filed.':
    'Con el último día para apelar tal como está ahora, nada cambia en cuándo se presentó esta apelación.',
  'The company has days left to answer what it was asked.':
    'A la empresa le quedan días para responder lo que se le pidió.',
  'Nothing was asked that waits for an answer.': 'Nada de lo que se pidió espera respuesta.',
  'Name the lesser measure by which the decision is replaced.':
    'Indique la medida menor que sustituye a la resolución.',
  'Name a day from today on that lies before the day from which the company may apply anew.':
    'Indique un día desde hoy, anterior al día desde el cual la empresa puede solicitar de nuevo.',
  'The contested decision has no effect any more: there is nothing to decide anew.':
    'La resolución impugnada ya no surte efecto: no hay nada que resolver de nuevo.',
  'No decision was sent back to be decided anew.': 'No se devolvió ninguna resolución para resolverse de nuevo.',
  'What to decide anew has been recommended already.': 'Ya se recomendó qué resolver de nuevo.',
  'First somebody who had no part in it recommends what to decide anew.':
    'Primero alguien que no tuvo parte recomienda qué resolver de nuevo.',
  'What headquarters decided is decided anew by headquarters.':
    'Lo que resolvió la oficina central lo resuelve de nuevo la oficina central.',
  // Import and filings
  'Nothing about this participant is in doubt.': 'Nada de este participante está en duda.',
  'This doubt has been settled already.': 'Esta duda ya se aclaró.',
  'No filing has been set aside.': 'No se ha apartado ningún escrito.',
  'This filing has been settled already.': 'Este escrito ya se resolvió.',
  // What was typed
  'There is no such notice.': 'No existe ese aviso.',
  'This letter has not left yet: nobody can have received it.':
    'Esta carta aún no ha salido: nadie puede haberla recibido.',
  'A supervisor has not confirmed go-live.': 'Un supervisor no ha confirmado la entrada en operación.',
  'A validation is closed with tier 1, 2 or 3.': 'Una validación se cierra con el nivel 1, 2 o 3.',
  'A validation passed without actions names none.': 'Una validación superada sin acciones no indica ninguna.',
  'A virtual validation is possible only for a revalidation at low or medium risk. An exception is the field director’s to make, with a reason.':
    'Una validación virtual solo es posible para una revalidación de riesgo bajo o medio. La excepción la decide el director de oficina, con motivo.',
  'A visit is recorded when it has been held.': 'Una visita se registra cuando se ha realizado.',
  'An exception needs a reason.': 'Una excepción requiere un motivo.',
  'Choose an entity type that the programme knows.': 'Elija un tipo de entidad que el programa conozca.',
  'Choose one of the dates proposed.': 'Elija una de las fechas propuestas.',
  'Give a date that exists.': 'Indique una fecha que exista.',
  'Give a time zone by its full name, such as America/Chicago.':
    'Indique la zona horaria por su nombre completo, como America/Chicago.',
  'Give at least one date, and five at the most.': 'Indique al menos una fecha y cinco como máximo.',
  'Give the date as it is documented; it cannot lie in the future.':
    'Indique la fecha tal como está documentada; no puede ser futura.',
  'Give the day by which it was promised: today or later, and within a year.':
    'Indique el día prometido: hoy o después, y dentro de un año.',
  'Name at least one required action.': 'Indique al menos una acción requerida.',
  'Nothing came back and nobody was left out: there is nothing to send again.':
    'Nada fue devuelto y nadie quedó fuera: no hay nada que enviar de nuevo.',
  'Name each required action once.': 'Indique cada acción requerida una sola vez.',
  'Since the decision the duty was done or waived, or what the participant filed waits for the agency.':
    'Desde la decisión, la obligación se cumplió o se dispensó, o lo que presentó el participante espera a la autoridad.',
  'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.':
    'La obligación no está vencida por ahora, o lo que presentó o respondió el participante espera a la autoridad: no sale ninguna carta.',
  'The policy says who recommends a suspension, and your role is not among them.':
    'La política dice quién recomienda una suspensión, y su función no está entre ellas.',
  'The suspension has not been served by letter yet.': 'La suspensión todavía no se ha notificado por carta.',
  'This account has been imported already.': 'Esta cuenta ya se importó.',
  'This case has been decided: it can be confirmed and served, or let fall.':
    'Este caso ya se resolvió: puede confirmarse y notificarse, o dejarse sin efecto.',
  'This date comes sooner than the notice you are entitled to: say that you waive it, or choose another.':
    'Esta fecha llega antes de la antelación a la que tiene derecho: diga que la dispensa o elija otra.',
  'This date has passed; offer others.': 'Esta fecha ya pasó; ofrezca otras.',
  'This participant came from the former register and is not live yet.':
    'Este participante viene del registro anterior y aún no entra en operación.',
  'This participant is live already.': 'Este participante ya está en operación.',
  'Tier 3 is for importers whose validation found best practices.':
    'El nivel 3 es para importadores cuya validación halló buenas prácticas.',
  'Tier 3, and a tier that does not follow by rule or is lower than before, are for the field director or headquarters to decide.':
    'El nivel 3, y un nivel que no se desprende de la regla o es inferior al anterior, los decide el director de oficina o la oficina central.',
  'Until a suspension is served, headquarters may let it fall.':
    'Mientras una suspensión no se notifique, la oficina central puede dejarla sin efecto.',
  'Visit dates lie in the future.': 'Las fechas de visita son futuras.',
};

/** For a sentence that is not translated word for word: what the code of the refusal says at the least. */
export const CODES: Readonly<Record<string, string>> = {
  EvidenceIncomplete: 'Las pruebas de aviso no están completas.',
  IdentifierMissing: 'Faltan identificadores.',
  NotAtThisStep: 'El caso no está en este paso.',
  NotAuthorized: 'Su función no permite hacer esto.',
  ProfileIncomplete: 'El perfil de seguridad no está completo.',
  SamePerson: 'Usted tuvo parte en esto; debe hacerlo otra persona.',
  SupervisorNeeded: 'Esto le corresponde al supervisor.',
};

/** What the evidence of notice lacks, as the rules list it. */
export const LACKING: Readonly<Record<string, string>> = {
  'not every rung of the outreach has run': 'no se han dado todos los pasos',
  'mail has not gone out to every known contact': 'no ha salido correo a cada contacto conocido',
  'a mail is too fresh to know that it did not bounce':
    'un correo es demasiado reciente para saber que no fue devuelto',
  'two calls on different days are needed': 'faltan dos llamadas en días distintos',
  'a tracked letter is needed': 'falta una carta certificada',
  'the search for a better address is not recorded': 'no consta la búsqueda de una dirección mejor',
};
