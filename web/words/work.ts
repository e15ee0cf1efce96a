/** The kinds of open work: what is to be done, and why it is on somebody's desk. */
import type { WorkKind } from '../../domain/work.ts';
import type { Spoken } from '../../templates/words.ts';

export type WorkWords = { readonly title: Spoken; readonly why: Spoken };

export const WORK: Readonly<Record<WorkKind, WorkWords>> = {
  'application.assign': {
    title: { en: 'Assign a specialist', es: 'Asignar un especialista' },
    why: {
      en: 'An application was submitted and nobody has it yet.',
      es: 'Se presentó una solicitud y nadie la tiene.',
    },
  },
  'application.review': {
    title: { en: 'Review the application', es: 'Revisar la solicitud' },
    why: {
      en: 'The application waits for its review and its vetting.',
      es: 'La solicitud espera su revisión y su verificación de antecedentes.',
    },
  },
  'application.vet': {
    title: { en: 'Record the vetting result', es: 'Registrar la verificación de antecedentes' },
    why: {
      en: 'The profile is approved; a clear vetting result is missing.',
      es: 'El perfil está aprobado; falta una verificación de antecedentes favorable.',
    },
  },
  'application.certify': {
    title: { en: 'Decide on certification', es: 'Resolver la certificación' },
    why: {
      en: 'Profile approved and vetting clear: a second person certifies.',
      es: 'Perfil aprobado y verificación favorable: certifica una segunda persona.',
    },
  },
  'application.ineligible': {
    title: { en: 'Decide on ineligibility', es: 'Resolver la inelegibilidad' },
    why: {
      en: 'A specialist recommends to find the applicant ineligible.',
      es: 'Un especialista recomienda declarar no elegible al solicitante.',
    },
  },
  'application.abandoned': {
    title: { en: 'Close an unfinished application', es: 'Cerrar una solicitud inconclusa' },
    why: {
      en: 'The term to finish has passed, but it is not known that a reminder arrived.',
      es: 'El plazo para terminar pasó, pero no consta que haya llegado un recordatorio.',
    },
  },
  'review.assess': {
    title: { en: 'Assess the annual review', es: 'Evaluar la revisión anual' },
    why: { en: 'The company submitted its annual review.', es: 'La empresa presentó su revisión anual.' },
  },
  'review.time': {
    title: { en: 'Answer a request for time', es: 'Responder a una petición de prórroga' },
    why: {
      en: 'The company asks for more time for its annual review.',
      es: 'La empresa pide más tiempo para su revisión anual.',
    },
  },
  'outreach.call': {
    title: { en: 'Call the company', es: 'Llamar a la empresa' },
    why: {
      en: 'Mail brought no answer; now it is the turn of a call.',
      es: 'El correo no obtuvo respuesta; toca llamar.',
    },
  },
  'outreach.other': {
    title: { en: 'Reach the company another way', es: 'Contactar a la empresa por otra vía' },
    why: {
      en: 'The outreach has come to a step that is taken by hand: a professional network, a partner or a visit.',
      es: 'El seguimiento llegó a un paso que se da a mano: una red profesional, un socio o una visita.',
    },
  },
  'outreach.letter': {
    title: { en: 'Dispatch a letter', es: 'Despachar una carta' },
    why: {
      en: 'Neither mail nor calls brought an answer; a tracked letter goes out.',
      es: 'Ni el correo ni las llamadas obtuvieron respuesta; sale una carta certificada.',
    },
  },
  'outreach.search': {
    title: { en: 'Search for a better address', es: 'Buscar una dirección mejor' },
    why: {
      en: 'Every step of the outreach has run without an answer.',
      es: 'Se dieron todos los pasos del seguimiento sin respuesta.',
    },
  },
  'outreach.resend': {
    title: {
      en: 'Send a notice again, or find a better address',
      es: 'Enviar un aviso de nuevo o hallar una dirección mejor',
    },
    why: {
      en: 'A notice of this outreach reached nobody, and nothing will send it again by itself.',
      es: 'Un aviso de este seguimiento no llegó a nadie, y nada lo enviará de nuevo por sí solo.',
    },
  },
  'outreach.interpret': {
    title: { en: 'Say what an answer means', es: 'Decir qué significa una respuesta' },
    why: {
      en: 'Somebody answered. Until a specialist says what it means, nothing can be concluded from silence.',
      es: 'Alguien respondió. Hasta que un especialista diga qué significa, nada se puede concluir del silencio.',
    },
  },
  'outreach.confirm': {
    title: { en: 'Confirm that the duty is done', es: 'Confirmar que la obligación se cumplió' },
    why: {
      en: 'An answer says that it is done; the record does not show it yet.',
      es: 'Una respuesta dice que ya está hecho; el registro aún no lo muestra.',
    },
  },
  'outreach.conclude': {
    title: { en: 'Conclude the outreach', es: 'Concluir el seguimiento' },
    why: {
      en: 'Every step has run and the search for an address is recorded: recommend, or try again.',
      es: 'Se dieron todos los pasos y consta la búsqueda de dirección: recomiende o insista.',
    },
  },
  'validation.plan': {
    title: { en: 'Plan the validation', es: 'Planear la validación' },
    why: { en: 'The validation has fallen due.', es: 'La validación ya corresponde.' },
  },
  'validation.propose': {
    title: { en: 'Propose dates for the visit', es: 'Proponer fechas para la visita' },
    why: { en: 'No visit has been agreed yet.', es: 'Todavía no hay visita acordada.' },
  },
  'validation.confirm-answer': {
    title: { en: 'Confirm what was told about dates', es: 'Confirmar lo dicho sobre las fechas' },
    why: {
      en: 'Somebody told us by a link what the company can do. Nothing is agreed before a specialist says so; until then its days to answer stand still.',
      es: 'Alguien nos dijo con un enlace qué puede la empresa. Nada queda acordado hasta que un especialista lo diga; mientras tanto, su plazo para responder se detiene.',
    },
  },
  'validation.paused': {
    title: {
      en: 'Wait until somebody may travel, or plan it otherwise',
      es: 'Esperar a que alguien pueda viajar o planearla de otro modo',
    },
    why: {
      en: 'Nobody may travel to the visit at present. The days of the validation run on, and stay ours.',
      es: 'Por ahora nadie puede viajar a la visita. Los plazos de la validación siguen corriendo y son nuestros.',
    },
  },
  'validation.clearance': {
    title: {
      en: 'See to the clearance for a visit abroad',
      es: 'Gestionar la autorización para una visita al extranjero',
    },
    why: {
      en: 'The visit is agreed tentatively: everybody who goes is cleared before that day. Make it a stop of a trip, request the clearance there, and see that its answer is recorded.',
      es: 'La visita está acordada de forma provisional: quienes van necesitan autorización antes de ese día. Inclúyala en un viaje, solicite allí la autorización y procure que conste la respuesta.',
    },
  },
  'validation.order': {
    title: {
      en: 'Say what becomes of a visit without notice that is paused',
      es: 'Decir qué pasa con una visita sin aviso en pausa',
    },
    why: {
      en: 'Its place was closed after it was ordered, so that nobody goes. It is ordered anew once somebody may travel, or dropped. The company must not learn of it.',
      es: 'Su lugar se cerró después de ordenarla y nadie va. Se ordena de nuevo cuando alguien pueda viajar, o se desiste de ella. La empresa no debe saberlo.',
    },
  },
  'validation.hold': {
    title: { en: 'Hold the visit', es: 'Realizar la visita' },
    why: { en: 'A visit has been agreed with the company.', es: 'Hay una visita acordada con la empresa.' },
  },
  'validation.report': {
    title: { en: 'Write the validation report', es: 'Escribir el informe de validación' },
    why: {
      en: 'The visit was held; its report is to be submitted for review.',
      es: 'La visita se realizó; falta presentar el informe para su revisión.',
    },
  },
  'validation.review': {
    title: { en: 'Review the validation report', es: 'Revisar el informe de validación' },
    why: {
      en: 'A report was submitted: another person issues it, or returns it.',
      es: 'Se presentó un informe: otra persona lo emite o lo devuelve.',
    },
  },
  'validation.assess': {
    title: { en: 'Assess an answer to a required action', es: 'Evaluar la respuesta a una acción requerida' },
    why: { en: 'The company answered a required action.', es: 'La empresa respondió a una acción requerida.' },
  },
  'validation.recommendation': {
    title: { en: 'Say how a recommendation ended', es: 'Indicar cómo terminó una recomendación' },
    why: {
      en: 'The company answered a recommendation, or its time to answer is over. Nothing adverse follows from it.',
      es: 'La empresa respondió a una recomendación, o terminó su plazo. No tiene consecuencias adversas.',
    },
  },
  'validation.close': {
    title: { en: 'Close the validation', es: 'Cerrar la validación' },
    why: {
      en: 'Nothing is open any more: a second person closes it with a tier.',
      es: 'Ya no queda nada abierto: una segunda persona la cierra con un nivel.',
    },
  },
  'adverse.decide': {
    title: { en: 'Decide on a recommendation', es: 'Resolver una recomendación' },
    why: { en: 'An adverse action has been recommended.', es: 'Se recomendó una medida adversa.' },
  },
  'adverse.confirm': {
    title: { en: 'Confirm a decision', es: 'Confirmar una resolución' },
    why: {
      en: 'A field director decided; it takes effect only once headquarters confirms.',
      es: 'Un director de oficina resolvió; surte efecto solo cuando la oficina central confirma.',
    },
  },
  'adverse.redate': {
    title: { en: 'Date a lapsed decision anew', es: 'Fechar de nuevo una decisión caducada' },
    why: {
      en: 'The decision was not confirmed, or not dispatched, in time: its dates no longer stand. It is dated anew, or it falls.',
      es: 'La decisión no se confirmó o no se despachó a tiempo: sus fechas ya no valen. Se fecha de nuevo o cae.',
    },
  },
  'adverse.restore': {
    title: { en: 'Consider giving benefits back', es: 'Considerar la restitución de beneficios' },
    why: {
      en: 'What these benefits were denied for is no longer owed and late.',
      es: 'Aquello por lo que se denegaron estos beneficios ya no se debe ni está atrasado.',
    },
  },
  'adverse.serve': {
    title: { en: 'Serve the decision', es: 'Notificar la decisión' },
    why: { en: 'The decision waits to be dispatched by letter.', es: 'La decisión espera ser despachada por carta.' },
  },
  'adverse.assess-cure': {
    title: { en: 'Assess a cure', es: 'Evaluar una subsanación' },
    why: {
      en: 'The suspended company submitted how it cures the ground.',
      es: 'La empresa suspendida presentó cómo subsana la causa.',
    },
  },
  'adverse.assess-step': {
    title: { en: 'Answer a step of a plan', es: 'Responder a un paso de un plan' },
    why: {
      en: 'A step of a corrective action plan waits for an answer.',
      es: 'Un paso de un plan de medidas correctivas espera respuesta.',
    },
  },
  'adverse.cure-time': {
    title: { en: 'Answer a request for more time to cure', es: 'Responder a una petición de más tiempo para subsanar' },
    why: { en: 'The suspended company asks for more time.', es: 'La empresa suspendida pide más tiempo.' },
  },
  'adverse.reinstate': {
    title: { en: 'Reinstate', es: 'Restablecer' },
    why: { en: 'The cure was accepted.', es: 'Se aceptó la subsanación.' },
  },
  'adverse.removal': {
    title: { en: 'Consider a removal', es: 'Considerar la baja' },
    why: { en: 'The term to cure has passed.', es: 'El plazo para subsanar pasó.' },
  },
  'adverse.decide-removal': {
    title: { en: 'Decide on a removal', es: 'Resolver una baja' },
    why: { en: 'A removal has been recommended.', es: 'Se recomendó la baja.' },
  },
  'appeal.admit': {
    title: { en: 'Admit the appeal, or not', es: 'Admitir la apelación, o no' },
    why: { en: 'The company has filed an appeal.', es: 'La empresa presentó una apelación.' },
  },
  'appeal.assign': {
    title: { en: 'Assign the appeal', es: 'Asignar la apelación' },
    why: {
      en: 'The appeal was admitted and has no officer yet.',
      es: 'La apelación fue admitida y aún no tiene oficial.',
    },
  },
  'appeal.alert': {
    title: { en: 'An appeal waits for its decision', es: 'Una apelación espera su resolución' },
    why: {
      en: 'The statute gives 180 days from the filing. Headquarters sees to it that they are kept.',
      es: 'La ley da 180 días desde la presentación. La oficina central vela por que se cumplan.',
    },
  },
  'appeal.recommend-anew': {
    title: { en: 'Have it recommended anew', es: 'Hacer que se recomiende de nuevo' },
    why: {
      en: 'An appeal sent the decision back. A specialist or supervisor who had no part in it recommends on the record.',
      es: 'Una apelación devolvió la resolución. Un especialista o supervisor que no tuvo parte recomienda según el registro.',
    },
  },
  'appeal.anew': {
    title: { en: 'Decide anew', es: 'Resolver de nuevo' },
    why: {
      en: 'It was recommended anew. Another person, who had no part in it either, decides.',
      es: 'Se recomendó de nuevo. Resuelve otra persona, que tampoco tuvo parte.',
    },
  },
  'appeal.decide': {
    title: { en: 'Decide the appeal', es: 'Resolver la apelación' },
    why: { en: 'The appeal has been assigned to an officer.', es: 'La apelación está asignada a un oficial.' },
  },
  'letter.dispatch': {
    title: { en: 'Dispatch a letter', es: 'Despachar una carta' },
    why: {
      en: 'A notice has to go out on paper, with a tracking number.',
      es: 'Un aviso debe salir en papel, con número de guía.',
    },
  },
  'notice.amiss': {
    title: { en: 'Mend a notice', es: 'Subsanar un aviso' },
    why: {
      en: 'Last night’s comparison of expected and sent found a notice that never went out, came to nothing, or lacks its proof.',
      es: 'La comparación de anoche entre lo esperado y lo enviado halló un aviso que no salió, quedó en nada o carece de prueba.',
    },
  },
  'contact.unreachable': {
    title: { en: 'Find a contact who can be reached', es: 'Encontrar un contacto localizable' },
    why: {
      en: 'Mail to this contact does not arrive, for good or for now.',
      es: 'El correo a este contacto no llega, de forma definitiva o por ahora.',
    },
  },
  'incident.triage': {
    title: { en: 'Look at a security incident', es: 'Ver un incidente de seguridad' },
    why: {
      en: 'Ask the company for its analysis, or close it with your finding. Whether anything adverse follows is for a person to say.',
      es: 'Pida a la empresa su análisis, o ciérrelo con su conclusión. Si algo adverso se sigue, lo dice una persona.',
    },
  },
  'incident.assess': {
    title: { en: 'Assess a Post-Incident Analysis', es: 'Evaluar un análisis posterior al incidente' },
    why: { en: 'The company has filed its analysis.', es: 'La empresa presentó su análisis.' },
  },
  'incident.action': {
    title: { en: 'Assess a corrective action', es: 'Evaluar una acción correctiva' },
    why: { en: 'The company says that it is done.', es: 'La empresa dice que está cumplida.' },
  },
  'incident.close': {
    title: { en: 'Close a security incident', es: 'Cerrar un incidente de seguridad' },
    why: { en: 'Every corrective action is done.', es: 'Todas las acciones correctivas están cumplidas.' },
  },
  'incident.late': {
    title: { en: 'See to an incident that stands still', es: 'Atender un incidente detenido' },
    why: {
      en: 'The company’s day for its analysis or for a corrective action has passed. It was reminded; nothing else follows by itself.',
      es: 'Venció el plazo de la empresa para su análisis o para una acción correctiva. Se le recordó; nada más sigue por sí solo.',
    },
  },
  'officer.check': {
    title: { en: 'Check a change of officer', es: 'Comprobar un cambio de directivo' },
    why: {
      en: 'The company reports a new officer. Make sure of it over a channel that the claim did not bring.',
      es: 'La empresa informa de un nuevo directivo. Compruébelo por un canal que no venga del propio informe.',
    },
  },
  'settlement.assess': {
    title: { en: 'Look whether it is settled', es: 'Comprobar si quedó en regla' },
    why: {
      en: 'The company says that the debt is paid, or that the bond is in force. Look into the register.',
      es: 'La empresa dice que el adeudo está pagado o que la fianza está vigente. Consulte el registro.',
    },
  },
  'correction.approve': {
    title: { en: 'Look at a proposed correction', es: 'Revisar una corrección propuesta' },
    why: {
      en: 'Somebody proposes to put right what is recorded. A second person approves it, and sees first what follows.',
      es: 'Alguien propone corregir lo que consta. Lo aprueba una segunda persona, que antes ve qué se sigue.',
    },
  },
  'matter.triage': {
    title: { en: 'Say what becomes of a matter', es: 'Decir qué se hace con un asunto' },
    why: {
      en: 'Something is alleged of the company: warn it, of a suspension or of a denial of benefits; have its analysis of the incident; or drop the matter.',
      es: 'Se atribuye algo a la empresa: adviértala, de una suspensión o de una denegación de beneficios; tenga su análisis del incidente; o archive el asunto.',
    },
  },
  'matter.warn': {
    title: { en: 'Warn the company', es: 'Advertir a la empresa' },
    why: {
      en: 'A supervisor said that the company is warned and heard. The warning is still to be written.',
      es: 'Un supervisor dijo que se advierta y oiga a la empresa. Falta redactar la advertencia.',
    },
  },
  'matter.read': {
    title: { en: 'Read the answer to a warning', es: 'Leer la respuesta a una advertencia' },
    why: {
      en: 'The company answered what is alleged. Until the answer is read, nothing runs against it.',
      es: 'La empresa respondió a lo que se le atribuye. Hasta que se lea la respuesta, nada corre en su contra.',
    },
  },
  'filing.set-aside': {
    title: { en: 'Settle a filing that was set aside', es: 'Resolver un escrito apartado' },
    why: {
      en: 'The company filed something that no rule could take. A person decides.',
      es: 'La empresa presentó algo que ninguna regla pudo tramitar. Decide una persona.',
    },
  },
  'agency.late': {
    title: { en: 'Our own deadline has passed', es: 'Nuestro propio plazo venció' },
    why: { en: 'This is owed by the agency, and it is late.', es: 'Esto lo debe la autoridad, y está atrasado.' },
  },
  'import.doubt': {
    title: { en: 'Settle a doubt of the import', es: 'Aclarar una duda de la importación' },
    why: { en: 'The legacy register is doubtful here.', es: 'El registro anterior es dudoso aquí.' },
  },
};
