/** Ready personas of the demonstration: who they are, what they may do, and for whom. All names are invented. */
import type { Role } from '../../domain/actor.ts';

/** An office or a region, and whose it is when somebody else acts there. */
export type Place = { readonly office?: string; readonly region?: string; readonly actingFor?: string };

export type Persona = {
  /** Subject at the sign-in provider, and the person's id. */
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly kind: 'staff' | 'participant';
  readonly roles: readonly Role[];
  /** Code of the field office; staff only. */
  readonly office?: string;
  /** Where the role is held; staff only, everywhere without it. */
  readonly places?: readonly Place[];
  /** Title on decisions and letters; staff only. */
  readonly rank?: string;
  readonly language: 'en' | 'es';
  /** Legacy account number in the roster of the company they act for; participants only. */
  readonly company?: string;
  readonly companyName?: string;
  /** One line for the sign-in page. */
  readonly about: string;
};

type Company = { readonly company: string; readonly companyName: string; readonly language: 'en' | 'es' };
const redRiver: Company = { company: '74737319', companyName: 'Red River Footwear Importers', language: 'en' };
const pecos: Company = { company: '11457350', companyName: 'Pecos Plásticos S.A. de C.V.', language: 'es' };

const offices = (...codes: readonly string[]): readonly Place[] => codes.map((office) => ({ office }));
const regions = (...codes: readonly string[]): readonly Place[] => codes.map((region) => ({ region }));

const staff = (sub: string, name: string, role: Role, office: string, rank: string, about: string, places: readonly Place[] = []): Persona => ({
  sub,
  name,
  email: `${sub}@ctpat.example`,
  kind: 'staff',
  roles: [role],
  office,
  rank,
  places,
  language: 'en',
  about,
});

const partner = (sub: string, name: string, role: Role, email: string, of: Company, about: string): Persona => ({
  sub,
  name,
  email,
  kind: 'participant',
  roles: [role],
  ...of,
  about,
});

export const personas: readonly Persona[] = [
  staff('ana-ruiz', 'Ana Ruiz', 'specialist', 'laredo', 'Supply Chain Security Specialist', 'Works the cases of Laredo and Houston, in English and Spanish', offices('laredo', 'houston')),
  staff('tom-becker', 'Tom Becker', 'specialist', 'los-angeles', 'Supply Chain Security Specialist', 'Works the Los Angeles cases', offices('los-angeles')),
  staff('grace-okafor', 'Grace Okafor', 'specialist', 'new-york', 'Supply Chain Security Specialist', 'Works the cases of New York, Buffalo and Miami', offices('new-york', 'buffalo', 'miami')),
  staff('helen-park', 'Helen Park', 'supervisor', 'new-york', 'Supervisory Supply Chain Security Specialist', 'Assigns work in both regions, and is the second person who certifies', regions('east', 'southwest')),
  staff('martin-doyle', 'Martin Doyle', 'director', 'new-york', 'Field Director', 'Decides recommendations of the eastern offices', [{ region: 'east' }, { region: 'southwest', actingFor: 'lucia-ferrer' }]),
  staff('lucia-ferrer', 'Lucia Ferrer', 'director', 'laredo', 'Field Director', 'Decides recommendations of the southwestern offices', [{ region: 'southwest' }, { region: 'east', actingFor: 'martin-doyle' }]),
  staff('robert-hale', 'Robert Hale', 'headquarters', 'headquarters', 'Program Director', 'Confirms suspensions, and decides removals'),
  staff('nora-lindqvist', 'Nora Lindqvist', 'appeal-officer', 'headquarters', 'Appeal Officer', 'Decides appeals in cases where she had no part'),
  staff('sam-whitaker', 'Sam Whitaker', 'planner', 'headquarters', 'Validation Planner', 'Plans the year of validations and opens places'),
  staff('priya-raman', 'Priya Raman', 'auditor', 'headquarters', 'Auditor', 'Reads everything and changes nothing'),
  staff('joel-stein', 'Joel Stein', 'administrator', 'headquarters', 'Program Administrator', 'Keeps people, roles, policies and templates'),
  staff('dee-kowalski', 'Dee Kowalski', 'operator', 'headquarters', 'System Operator', 'Keeps the system running; sees no case'),
  partner('carol-jennings', 'Carol Jennings', 'officer', 'officer@red-river-footwear-importers.example', redRiver, 'Signs for the company'),
  partner('marcus-webb', 'Marcus Webb', 'contact', 'security@red-river-footwear-importers.example', redRiver, 'Security contact of the company'),
  partner('ivy-chambers', 'Ivy Chambers', 'consultant', 'ivy.chambers@harbor-light-advisers.example', redRiver, 'Helps the company; may neither sign nor submit'),
  partner('javier-montes', 'Javier Montes', 'officer', 'officer@pecos-plasticos.example', pecos, 'Firma por la empresa'),
  partner('elena-castillo', 'Elena Castillo', 'contact', 'security@pecos-plasticos.example', pecos, 'Contacto de seguridad de la empresa'),
  partner('raul-ibarra', 'Raúl Ibarra', 'consultant', 'raul.ibarra@asesores-del-norte.example', pecos, 'Ayuda a la empresa; no firma ni presenta'),
];
