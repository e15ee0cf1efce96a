/** Words of the pages on which roles are given and ended. */
import type { Spoken } from '../../../templates/words.ts';

const of = (en: string, es: string): Spoken => ({ en, es });

export const PEOPLE = {
  title: of('People', 'Personas'),
  lead: of(
    'Who works for the agency, in which roles and where. A role takes effect, and ends, at the next click of its holder.',
    'Quién trabaja para la agencia, en qué funciones y dónde. Una función rige, y termina, en el siguiente clic de su titular.',
  ),
  name: of('Name', 'Nombre'),
  office: of('Works in', 'Trabaja en'),
  roles: of('Holds today', 'Ejerce hoy'),
  none: of('Nothing', 'Nada'),
  away: of('Away until', 'Ausente hasta'),
  conflicts: of('Conflicts of interest', 'Conflictos de intereses'),
} as const;

export const PERSON = {
  roles: of('Roles', 'Funciones'),
  role: of('Role', 'Función'),
  where: of('Where', 'Dónde'),
  from: of('From', 'Desde'),
  until: of('Until', 'Hasta'),
  next: of('Next', 'Siguiente'),
  noRoles: of('No role has been given yet.', 'Todavía no se ha dado ninguna función.'),
  give: of('Give a role', 'Dar una función'),
  end: of('End', 'Terminar'),
  endOf: of('End: {what}', 'Terminar: {what}'),
  ended: of('Ended', 'Terminada'),
  conflicts: of('Conflicts of interest', 'Conflictos de intereses'),
  conflictsText: of(
    'With these companies the person can neither see the case nor act in it, in any role.',
    'Con estas empresas la persona no puede ver el caso ni actuar en él, en ninguna función.',
  ),
  company: of('Company', 'Empresa'),
  noConflicts: of('None is on record.', 'No consta ninguno.'),
  declare: of('Record a conflict of interest', 'Registrar un conflicto de intereses'),
  leaves: of('Leave', 'Ausencias'),
  noLeaves: of('No leave is on record.', 'No consta ninguna ausencia.'),
  substitute: of('Who stands in', 'Quién sustituye'),
  takeLeave: of('Take a leave', 'Registrar una ausencia'),
  skills: of('Knows well', 'Conoce bien'),
  noSkills: of('Nobody has recorded anything yet.', 'Todavía no consta nada.'),
  entityTypes: of('Entity types', 'Tipos de entidad'),
  languages: of('Languages', 'Idiomas'),
  recordSkills: of('Change what is known', 'Cambiar los conocimientos'),
  actingFor: of('{role}, acting for {name}', '{role}, en funciones por {name}'),
  all: of('All memberships of the company', 'Todas las membresías de la empresa'),
  everywhere: of('Every office', 'Todas las oficinas'),
  officeOf: of('Office of {office}', 'Oficina de {office}'),
  regionOf: of('Region {region}', 'Región {region}'),
} as const;

export const LEAVE = {
  title: of('Take a leave', 'Registrar una ausencia'),
  intro: of(
    'Whoever stands in sees the open work, and the desk gives the person nothing new. No date of any case changes.',
    'Quien sustituye ve el trabajo abierto y la mesa no asigna nada nuevo a la persona. Ninguna fecha de ningún caso cambia.',
  ),
  person: of('Away', 'Ausente'),
  from: of('First day', 'Primer día'),
  until: of('Last day', 'Último día'),
  substitute: of('Who stands in', 'Quién sustituye'),
  substituteHint: of(
    'Somebody who holds the same roles for the same offices on all of these days. Where there is nobody, lend the role first.',
    'Alguien que ejerza las mismas funciones en las mismas oficinas todos esos días. Si no hay nadie, preste antes la función.',
  ),
  submit: of('Record the leave', 'Registrar la ausencia'),
  done: of('The leave was recorded.', 'Se registró la ausencia.'),
  consequence: of(
    'From the first day to the last the work stands in the queue of whoever stands in; conflicts of interest still count.',
    'Del primer día al último, el trabajo está en la bandeja de quien sustituye; los conflictos de intereses siguen contando.',
  ),
} as const;

export const SKILLS = {
  title: of('What a person knows', 'Conocimientos de una persona'),
  intro: of(
    'Work is proposed by it, and nobody is kept from anything by it.',
    'Según ello se propone el trabajo; a nadie se le impide nada por ello.',
  ),
  person: of('Person', 'Persona'),
  entityTypes: of('Entity types', 'Tipos de entidad'),
  languages: of('Languages', 'Idiomas'),
  languagesHint: of(
    'Besides the language in which the person uses these pages.',
    'Además del idioma en que la persona usa estas páginas.',
  ),
  submit: of('Save', 'Guardar'),
  done: of('It was recorded.', 'Quedó registrado.'),
} as const;

export const LANGUAGE_NAMES = {
  en: of('English', 'Inglés'),
  es: of('Spanish', 'Español'),
} as const;

export const GIVE = {
  title: of('Give a role', 'Dar una función'),
  person: of('To', 'A'),
  role: of('Role', 'Función'),
  where: of('Where it is held', 'Dónde se ejerce'),
  whereHint: of(
    'Specialists, supervisors and directors: an office or a region. All other roles: every office.',
    'Especialistas, supervisores y directores: una oficina o una región. Las demás funciones: todas las oficinas.',
  ),
  rank: of('Title on decisions and letters', 'Título en decisiones y cartas'),
  from: of('First day', 'Primer día'),
  until: of('Last day', 'Último día'),
  untilHint: of('Leave it empty for a role without an end.', 'Déjelo vacío para una función sin término.'),
  actingFor: of('Acting for', 'En funciones por'),
  actingHint: of(
    'Only where the role is somebody else’s and lent for a time. It then needs a last day, within a year.',
    'Solo cuando la función es de otra persona y se presta por un tiempo. Entonces necesita un último día, dentro de un año.',
  ),
  submit: of('Give the role', 'Dar la función'),
  done: of('The role was given.', 'Se dio la función.'),
  consequence: of(
    'From the first day on, the person can see and do what the role includes there. It is recorded in your name.',
    'Desde el primer día, la persona puede ver y hacer lo que la función incluye allí. Queda registrado a su nombre.',
  ),
  back: of('Back to the person', 'Volver a la persona'),
  backToOwn: of('Back to your authority', 'Volver a su autoridad'),
} as const;

export const END = {
  title: of('End a role', 'Terminar una función'),
  what: of('Role', 'Función'),
  last: of('Last day', 'Último día'),
  lastHint: of(
    'Yesterday ends it at once. What was done before stays as it was.',
    'Ayer la termina de inmediato. Lo hecho antes queda como estaba.',
  ),
  submit: of('End the role', 'Terminar la función'),
  done: of('The end was recorded.', 'Se registró el término.'),
  consequence: of(
    'After the last day the person can no longer see or do what the role includes there.',
    'Después del último día, la persona ya no puede ver ni hacer lo que la función incluye allí.',
  ),
  leaveTitle: of('End a leave', 'Terminar una ausencia'),
  leave: of('Leave', 'Ausencia'),
  substitute: of('Who stands in', 'Quién sustituye'),
  leaveSubmit: of('End the leave', 'Terminar la ausencia'),
  leaveConsequence: of(
    'After the last day the work stands in the person’s own queue again.',
    'Después del último día, el trabajo vuelve a estar en la bandeja de la propia persona.',
  ),
  conflictTitle: of('End a conflict of interest', 'Terminar un conflicto de intereses'),
  conflict: of('Company', 'Empresa'),
  conflictSubmit: of('End the conflict', 'Terminar el conflicto'),
  conflictConsequence: of(
    'After the last day the person can see the case again, and act in it, as far as their roles go.',
    'Después del último día, la persona puede volver a ver el caso y actuar en él, hasta donde lleguen sus funciones.',
  ),
} as const;

export const CONFLICT = {
  title: of('Record a conflict of interest', 'Registrar un conflicto de intereses'),
  person: of('Person', 'Persona'),
  participant: of('Participant', 'Participante'),
  participantHint: of(
    'Its account number, or the last part of the address of its page.',
    'Su número de cuenta, o la última parte de la dirección de su página.',
  ),
  scope: of('Which memberships', 'Qué membresías'),
  one: of('Only this one', 'Solo esta'),
  all: of('All memberships of the company, also later ones', 'Todas las membresías de la empresa, también las futuras'),
  until: of('Last day', 'Último día'),
  untilHint: of('Leave it empty for a conflict without an end.', 'Déjelo vacío para un conflicto sin término.'),
  submit: of('Record the conflict', 'Registrar el conflicto'),
  done: of('The conflict was recorded.', 'Se registró el conflicto.'),
  consequence: of(
    'From today on the person can neither see the case nor act in it, in any role.',
    'Desde hoy, la persona no puede ver el caso ni actuar en él, en ninguna función.',
  ),
} as const;

/** Regions by code; one that is not listed is shown by its code. */
export const REGIONS: Readonly<Record<string, Spoken>> = {
  east: of('East', 'Este'),
  southwest: of('Southwest', 'Suroeste'),
  headquarters: of('Headquarters', 'Oficina central'),
};

/** Why something cannot be done, by the code of the rules. */
export const REFUSED: Readonly<Record<string, string>> = {
  NotStaff: 'Las funciones de la agencia son para su propio personal.',
  NotAuthorized: 'Solo un administrador o la oficina central puede hacer esto.',
  NotToOneself: 'Nadie hace esto para sí mismo.',
  NotBackdated: 'No puede tener efecto antes: lo hecho queda como estaba.',
  EndsBeforeBegin: 'El último día es anterior al primero.',
  HeldEverywhere: 'Esta función se ejerce para todas las oficinas: no indique ninguna.',
  HeldSomewhere: 'Esta función se ejerce para una oficina o una región: indique una.',
  PlaceUnknown: 'No existe esa oficina o región.',
  NotYoursToLend: 'La autoridad en funciones la da su titular o la oficina central.',
  ActsForATime: 'La autoridad en funciones termina un día determinado, dentro de un año.',
  NothingToLend: 'La persona sustituida no ejerce allí esta función durante todo ese tiempo.',
  NoSuchAssignment: 'No existe esa función.',
  NoSuchConflict: 'No existe ese conflicto.',
  NoSuchCompany: 'No existe ese participante o esa empresa.',
  EndsAlready: 'Ya termina ese día o antes.',
  LastAdministrator: 'El último administrador permanece: dé antes la función a otra persona.',
  NobodyKnown: 'La oficina no conoce a nadie con ese nombre.',
  Changed: 'El registro de esta persona cambió desde que abrió este formulario.',
};
