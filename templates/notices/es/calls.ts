/** What is said on the telephone, in Spanish. */
import type { CallWords } from '../call-words.ts';

export const calls: CallWords = {
  opening: 'Buenos días, habla {caller}, de {program}. ¿Puedo hablar con {contact}, de {company}?',
  unnamed: 'quien se ocupa de la membresía de {program}',
  before: {
    first: 'Le hemos escrito y no nos ha llegado ninguna respuesta.',
    again: 'Le hemos escrito y llamado antes, y no nos ha llegado ninguna respuesta.',
    warned:
      'Le hemos escrito y llamado, se envió una carta a su domicilio registrado, y no nos ha llegado ninguna respuesta.',
  },
  duty: {
    'annual-review': {
      what: 'Se trata de la {review}: debía presentarse el {due}.',
      todo: 'El directivo la firma y la presenta en su página. Si algo lo impide, allí puede pedir más tiempo.',
    },
    'blank-profile': {
      what: 'Se trata de la {review}: debía presentarse el {due}.',
      todo: 'El perfil se completa en su página, y allí el directivo lo firma y lo presenta.',
    },
    'actions-unanswered': {
      what: 'Se trata de las respuestas al informe de su validación: debían llegar el {due}.',
      todo: 'Su página muestra qué respuestas faltan. Por favor, delas allí.',
    },
    'visit-dates-unanswered': {
      what: 'Se trata de las fechas que propusimos para una visita: debían responderse el {due}.',
      todo: 'Por favor, acepte una de las fechas en su página o proponga otras.',
    },
    'validation-failed': {
      what: 'Se trata del informe de su validación.',
      todo: 'Por favor, léalo en su página y díganos qué hará y para cuándo.',
    },
    'contact-verification': {
      what: 'Se trata de los contactos que tenemos registrados: debían confirmarse a más tardar el {due}.',
      todo: 'Por favor, repáselos en su página y confirme al menos dos que sean localizables.',
    },
    'adverse-warning': {
      what: 'Se trata de una carta que pide una respuesta de la empresa.',
      todo: 'Su página dice de qué se trata y hasta cuándo. Por favor, que el directivo la responda allí.',
    },
    'debt-or-bond': {
      what: 'Se trata de algo que debía quedar en regla a más tardar el {due}.',
      todo: 'Su página dice de qué se trata. Por favor, regularícelo e infórmelo allí.',
    },
    'reinstatement-conditions': {
      what: 'Se trata de algo que se acordó hacer a más tardar el {due}.',
      todo: 'Su página dice de qué se trata. Por favor, hágalo e infórmelo allí.',
    },
  },
  ask: '¿Para qué día estará hecho? ¿Hay otra persona que sea la indicada: quién, y cómo la localizamos?',
  genuine:
    'Si duda de esta llamada, inicie sesión en {host} como siempre: allí dice lo mismo. No le pido contraseñas ni códigos.',
  machine:
    'Habla {caller}, de {program}, con un mensaje para {contact}. Por favor, inicie sesión en {host} o devuélvame la llamada. Gracias.',
};
