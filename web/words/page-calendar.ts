/** Words of calendars: one's own address of visits, and the file of a visit. */
import type { Spoken } from '../../templates/words.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const CALENDAR = {
  /** Of letters, digits and spaces. */
  name: of('Portolan visits', 'Visitas de Portolan'),
  file: of('Take the visit into your calendar (.ics)', 'Llevar la visita a su calendario (.ics)'),
  title: of('Your visits in your calendar', 'Sus visitas en su calendario'),
  intro: of(
    'A calendar program that is given this address shows the visits that are agreed and to which you go; one that is moved stays at its old time, as tentative, until another date is agreed. It shows the program, the membership’s reference, the city and the hours; no company, no person and nothing that was found.',
    'Un programa de calendario que reciba esta dirección muestra las visitas acordadas a las que usted va; una que se cambia queda en su horario anterior, como tentativa, hasta que se acuerde otra fecha. Muestra el programa, la referencia de la membresía, la ciudad y las horas; ninguna empresa, ninguna persona y nada de lo hallado.',
  ),
  secret: of(
    'Whoever has the address can read it without signing in. Renew it when somebody else may know it: the address of before is dead at once.',
    'Quien tenga la dirección puede leerlo sin iniciar sesión. Renuévela si alguien más puede conocerla: la dirección anterior deja de servir en el acto.',
  ),
  address: of('Address', 'Dirección'),
  none: of('There is none.', 'No hay ninguna.'),
  hidden: of('It cannot be shown any more: renew it.', 'Ya no se puede mostrar: renuévela.'),
  madeAt: of('Since', 'Desde'),
  make: of('Make the address', 'Crear la dirección'),
  deed: of('What is to be done', 'Qué se hace'),
  renew: of('Renew the address', 'Renovar la dirección'),
  end: of('End it', 'Terminarla'),
  go: of('Do it', 'Hacerlo'),
  made: of('The address was made.', 'Se creó la dirección.'),
  ended: of('The address was ended.', 'Se terminó la dirección.'),
} as const;
