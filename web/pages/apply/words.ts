/** What the pages of applying say. */
import type { Spoken } from '../../../templates/words.ts';

export const TYPES = {
  heading: { en: 'Apply for the program', es: 'Solicitar el ingreso al programa' },
  lead: {
    en: 'Each type of entity has its own criteria, and its own membership. Choose the one that you apply for.',
    es: 'Cada tipo de entidad tiene sus propios criterios y su propia membresía. Elija aquel para el que solicita.',
  },
  needs: { en: 'You will need {list}.', es: 'Necesitará {list}.' },
  open: { en: 'Open to everybody who is eligible', es: 'Abiertos a todo el que sea elegible' },
  openText: {
    en: 'You may save your application and go on later.',
    es: 'Puede guardar su solicitud y seguir después.',
  },
  invited: { en: 'By invitation only', es: 'Solo por invitación' },
  invitedText: {
    en: 'Have your letter of invitation at hand: the form asks for its number.',
    es: 'Tenga a mano su carta de invitación: el formulario pide su número.',
  },
  closed: { en: 'Not open yet', es: 'Aún no abiertos' },
  closedText: {
    en: 'The program has announced these types and does not take applications for them yet.',
    es: 'El programa anunció estos tipos y todavía no recibe solicitudes para ellos.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const FORM = {
  title: { en: 'Begin an application', es: 'Iniciar una solicitud' },
  intro: {
    en: 'Tell us who the company is and whom we can reach. The security profile comes afterwards, and only the officer can sign and submit.',
    es: 'Díganos quién es la empresa y a quién podemos localizar. El perfil de seguridad viene después, y solo el directivo puede firmar y presentar.',
  },
  type: { en: 'Entity type', es: 'Tipo de entidad' },
  submit: { en: 'Begin the application', es: 'Iniciar la solicitud' },
  back: { en: 'Choose another type', es: 'Elegir otro tipo' },
} as const satisfies Readonly<Record<string, Spoken>>;
