/** Two companies that go the whole road: one in English, one in Spanish. */
import type { Language } from '../../../templates/words.ts';

export type Applicant = {
  readonly language: Language;
  readonly who: string;
  readonly type: string;
  readonly company: string;
  /** Questions that are answered with no; all others with yes. */
  readonly no: readonly string[];
  /** One that is first answered wrongly. */
  readonly wrong: string;
  readonly place: Readonly<Record<'country' | 'region' | 'city' | 'port', string>>;
  readonly identifiers: Readonly<Record<string, string>>;
};

export const APPLICANTS: readonly Applicant[] = [
  {
    language: 'en',
    who: 'carol-jennings',
    type: 'importer',
    company: 'Blue Heron Imports',
    no: ['unpaid-debt'],
    wrong: 'continuous-bond',
    place: { country: 'US', region: 'TX', city: 'Laredo', port: '2304' },
    identifiers: { idEin: '12-3456789', idBond: '987654321' },
  },
  {
    language: 'es',
    who: 'javier-montes',
    type: 'highway-carrier-us-mexico',
    company: 'Transportes del Bravo S.A. de C.V.',
    no: ['unpaid-debt'],
    wrong: 'office-north-america',
    place: { country: 'MX', region: 'NLE', city: 'Monterrey', port: '' },
    identifiers: { idScac: 'TDBV', idDot: '123456', idRfc: 'TBR010203AB1' },
  },
];

/** What they write. */
export const SAYS = {
  en: {
    yes: 'Our security manual, chapter 4, describes it; the security contact checks it every quarter.',
    partly: 'Done at the main site; the warehouse in the second city follows in the spring.',
    no: 'Not begun yet. Until then the gate keeps a log by hand.',
    'not-applicable': 'We carry no cargo of that kind: see the scope in our manual.',
    risk: 'Monterrey, Laredo, Dallas: seals at every stop, one partner to be replaced.',
    mended: 'The assessment now names every route and partner: see the new version, page 3.',
    anew: 'Walked through again this summer, route by route; the two new partners are in it.',
    signed: 'The new owner has signed it: see the copy that is attached now.',
  },
  es: {
    yes: 'Nuestro manual de seguridad, capítulo 4, lo describe; el contacto de seguridad lo comprueba cada trimestre.',
    partly: 'Se hace en la planta principal; el almacén de la segunda ciudad sigue en primavera.',
    no: 'Todavía no hemos empezado. Mientras tanto, la caseta lleva un registro a mano.',
    'not-applicable': 'No llevamos carga de ese tipo: véase el alcance en nuestro manual.',
    risk: 'Monterrey, Laredo, Dallas: sellos en cada parada, un socio por reemplazar.',
    mended: 'La evaluación nombra ahora cada ruta y cada socio: véase la versión nueva, página 3.',
    anew: 'Recorrida de nuevo este verano, ruta por ruta; incluye a los dos socios nuevos.',
    signed: 'La firmó el nuevo dueño: véase la copia que ahora se adjunta.',
  },
} as const satisfies Readonly<Record<Language, object>>;
