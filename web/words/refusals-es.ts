/** Refusals in Spanish, by the sentence with which the rules refuse. Sentences with numbers or names in them stand in `refusals.ts`. */
export const SENTENCES: Readonly<Record<string, string>> = {
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
  'Name the contact who was called.': 'Indique el contacto al que se llamó.',
  'Name the contact who answered.': 'Indique el contacto que respondió.',
  'This membership has ended.': 'Esta membresía terminó.',
  'Choose the contact that is replaced.': 'Elija el contacto que se reemplaza.',
  'This contact is recorded already.': 'Este contacto ya está registrado.',
  // Validation
  'No validation is under way.': 'No hay ninguna validación en curso.',
  'The participant is not certified at the moment: validation waits.':
    'El participante no está certificado por ahora: la validación espera.',
  'The visit has been proposed already.': 'La visita ya se propuso.',
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
  'An adverse case is open already.': 'Ya hay un caso adverso abierto.',
  'Only a certified participant can be suspended.': 'Solo puede suspenderse a un participante certificado.',
  'A suspension can be recommended only after outreach about a duty that the participant owes.':
    'Una suspensión solo puede recomendarse tras el seguimiento de una obligación del participante.',
  'The duty is not overdue, or what the participant filed waits for the agency.':
    'La obligación no está vencida, o lo que presentó el participante espera a la autoridad.',
  'An answer holds this outreach until it is said what it means.':
    'Una respuesta detiene este seguimiento hasta que se diga qué significa.',
  'No warning has been served by letter yet.': 'Todavía no se ha notificado una advertencia por carta.',
  'The term to cure after the warning has not passed.': 'El plazo para cumplir tras la advertencia no ha pasado.',
  'No recommendation waits for a decision.': 'Ninguna recomendación espera una decisión.',
  'A suspension on evidence is decided by a field director and confirmed by headquarters.':
    'Una suspensión con pruebas la resuelve un director de oficina y la confirma la oficina central.',
  'A removal is decided by headquarters.': 'Una baja la resuelve la oficina central.',
  'An immediate action is decided by headquarters.': 'Una medida inmediata la resuelve la oficina central.',
  'This case rests on rules that are practice, not statute, and headquarters has not adopted this version of the policy.':
    'Este caso descansa en reglas de práctica, no de ley, y la oficina central no ha adoptado esta versión de la política.',
  'No decision waits to be confirmed.': 'Ninguna decisión espera ser confirmada.',
  'No confirmed decision waits to be served.': 'Ninguna decisión confirmada espera ser notificada.',
  'There is no suspension to cure.': 'No hay suspensión que subsanar.',
  'A cure waits for its answer already.': 'Una subsanación ya espera respuesta.',
  'No cure waits to be assessed.': 'Ninguna subsanación espera ser evaluada.',
  'What the suspension was about is not done yet: it must be submitted and approved first.':
    'Lo que motivó la suspensión no está hecho: primero debe presentarse y aprobarse.',
  'Reinstatement needs the consent to unannounced visits.':
    'El restablecimiento requiere el consentimiento a visitas sin aviso.',
  'A cure must have been accepted first.': 'Primero debe haberse aceptado una subsanación.',
  'The term to cure has not lapsed.': 'El plazo para subsanar no ha vencido.',
  'An appeal of the suspension is pending.': 'Hay una apelación pendiente contra la suspensión.',
  'The suspension may still be appealed.': 'La suspensión todavía puede apelarse.',
  'Something that the participant filed waits for the agency’s answer.':
    'Algo que presentó el participante espera respuesta de la autoridad.',
  'The agency’s own answer is late.': 'La propia respuesta de la autoridad está atrasada.',
  // Appeal
  'No appeal is pending.': 'No hay ninguna apelación pendiente.',
  'There is no decision that can be appealed.': 'No hay ninguna decisión que pueda apelarse.',
  'An appeal is pending already.': 'Ya hay una apelación pendiente.',
  'The appeal must be admitted first.': 'Primero debe admitirse la apelación.',
  'Whether the appeal is admitted has been decided.': 'La admisión de la apelación ya se resolvió.',
  'The appeal has not been assigned to an officer yet.': 'La apelación aún no está asignada a un oficial.',
  'This appeal is assigned to another officer.': 'Esta apelación está asignada a otro oficial.',
  // Import and filings
  'Nothing about this participant is in doubt.': 'Nada de este participante está en duda.',
  'This doubt has been settled already.': 'Esta duda ya se aclaró.',
  'No filing has been set aside.': 'No se ha apartado ningún escrito.',
  'This filing has been settled already.': 'Este escrito ya se resolvió.',
  // What was typed
  'There is no such notice.': 'No existe ese aviso.',
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
  'Name each required action once.': 'Indique cada acción requerida una sola vez.',
  'Since the decision the duty was done or waived, or what the participant filed waits for the agency.':
    'Desde la decisión, la obligación se cumplió o se dispensó, o lo que presentó el participante espera a la autoridad.',
  'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.':
    'La obligación no está vencida por ahora, o lo que presentó o respondió el participante espera a la autoridad: no sale ninguna carta.',
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
  'Tier 3, and a tier lower than before, are for the field director or headquarters to decide.':
    'El nivel 3, y un nivel inferior al anterior, los decide el director de oficina o la oficina central.',
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
