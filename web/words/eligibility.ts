/** The questions of eligibility, and what would have to change when one is answered otherwise than it must be. */
import type { Spoken } from '../../templates/words.ts';

type Question = { readonly ask: Spoken; readonly remedy: Spoken };
const q = (en: string, es: string, remedyEn: string, remedyEs: string): Question => ({
  ask: { en, es },
  remedy: { en: remedyEn, es: remedyEs },
});

/** By the code of the question in the policy. */
export const ELIGIBILITY: Readonly<Record<string, Question>> = {
  'imports-lately': q(
    'Has the company imported goods into the United States within the past 12 months?',
    '¿Ha importado la empresa mercancías a Estados Unidos en los últimos 12 meses?',
    'Apply once there has been an import within the 12 months before.',
    'Solicite cuando haya una importación en los 12 meses anteriores.',
  ),
  'importer-of-record': q(
    'Does the company have an importer of record number (IRS, SSN or assigned by CBP)?',
    '¿Tiene la empresa un número de importador registrado (del IRS, del SSN o asignado por CBP)?',
    'Get an importer of record number first.',
    'Obtenga antes un número de importador registrado.',
  ),
  'continuous-bond': q(
    'Does the company have a continuous import bond that is in force?',
    '¿Tiene la empresa una fianza de importación continua vigente?',
    'Have a continuous import bond on file with CBP first; single-entry bonds are not enough.',
    'Registre antes una fianza de importación continua ante CBP; las fianzas por operación no bastan.',
  ),
  'office-us-canada': q(
    'Does the company have a staffed office in the United States or Canada?',
    '¿Tiene la empresa una oficina con personal en Estados Unidos o Canadá?',
    'The company needs an office in the United States or Canada in which people work.',
    'La empresa necesita en Estados Unidos o Canadá una oficina en la que trabaje personal.',
  ),
  'controls-export': q(
    'Is the company the principal party in interest that controls the export?',
    '¿Es la empresa la parte interesada principal que controla la exportación?',
    'Whoever controls the export applies. If another company does, it is that company’s application to make.',
    'Solicita quien controla la exportación. Si es otra empresa, le corresponde a ella.',
  ),
  'broker-license': q(
    'Does the company hold a customs broker license that is in force?',
    '¿Tiene la empresa una licencia vigente de agente aduanal de EE. UU.?',
    'Apply once the license is in force.',
    'Solicite cuando la licencia esté vigente.',
  ),
  'office-us': q(
    'Does the company have a staffed office in the United States?',
    '¿Tiene la empresa una oficina con personal en Estados Unidos?',
    'The company needs an office in the United States in which people work.',
    'La empresa necesita en Estados Unidos una oficina en la que trabaje personal.',
  ),
  'forwarding-bond': q(
    'Does the company have a carrier bond, or one for the export of bonded goods?',
    '¿Tiene la empresa una fianza de transportista, o una para la exportación de mercancías en depósito?',
    'Have one of the two bonds on file with CBP first.',
    'Registre antes una de las dos fianzas ante CBP.',
  ),
  'forwarding-registration': q(
    'Is the company registered with the Federal Maritime Commission or IATA, as far as what it does asks for that?',
    '¿Está la empresa registrada ante la Comisión Marítima Federal o la IATA, en la medida en que su actividad lo exige?',
    'Register first for what you do by sea or by air.',
    'Regístrese antes para lo que hace por mar o por aire.',
  ),
  'logistics-contracts': q(
    'Does the company move or store cargo for others under contract?',
    '¿Transporta o almacena la empresa carga de terceros por contrato?',
    'This type is for companies that handle other companies’ cargo. Another type may fit yours better.',
    'Este tipo es para empresas que manejan carga ajena. Quizá otro tipo le convenga más.',
  ),
  'own-warehouse': q(
    'Is the company licensed or bonded, and does it run warehousing of its own?',
    '¿Tiene la empresa licencia o fianza y opera almacenes propios?',
    'This part of the pilot is for companies with warehousing of their own. Without, look at the other part.',
    'Esta parte del piloto es para empresas con almacenes propios. Sin ellos, vea la otra parte.',
  ),
  'transport-license': q(
    'Is the company licensed by the Department of Transportation?',
    '¿Tiene la empresa licencia del Departamento de Transporte de EE. UU.?',
    'Get the license first.',
    'Obtenga antes la licencia.',
  ),
  'active-iata-code': q(
    'Does the airline have an active IATA code?',
    '¿Tiene la aerolínea un código IATA activo?',
    'Apply once the code is active.',
    'Solicite cuando el código esté activo.',
  ),
  'air-carrier-bond': q(
    'Does the airline have a carrier bond?',
    '¿Tiene la aerolínea una fianza de transportista?',
    'Have a carrier bond on file with CBP first.',
    'Registre antes una fianza de transportista ante CBP.',
  ),
  'air-cargo-lately': q(
    'Has the airline carried cargo to the United States within the past year?',
    '¿Ha transportado la aerolínea carga a Estados Unidos en el último año?',
    'Apply once cargo has been carried within the year before.',
    'Solicite cuando haya transportado carga en el año anterior.',
  ),
  'crosses-canada': q(
    'Does the company cross the border between the United States and Canada with cargo?',
    '¿Cruza la empresa con carga la frontera entre Estados Unidos y Canadá?',
    'This type is for carriers that cross that border themselves.',
    'Este tipo es para transportistas que cruzan ellos mismos esa frontera.',
  ),
  'crosses-mexico-too': q(
    'Does the company also cross the border between the United States and Mexico?',
    '¿Cruza la empresa también la frontera entre Estados Unidos y México?',
    'A carrier that crosses both borders applies as a highway carrier US/Mexico.',
    'El transportista que cruza ambas fronteras solicita como transportista terrestre EE. UU./México.',
  ),
  'crosses-mexico': q(
    'Does the company cross the border between the United States and Mexico with cargo?',
    '¿Cruza la empresa con carga la frontera entre Estados Unidos y México?',
    'This type is for carriers that cross that border themselves. Who carries within Mexico only applies as a Mexican long-haul carrier.',
    'Este tipo es para transportistas que cruzan ellos mismos esa frontera. Quien solo transporta dentro de México solicita como transportista mexicano de larga distancia.',
  ),
  'office-north-america': q(
    'Does the company have a staffed office in the United States, Mexico or Canada?',
    '¿Tiene la empresa una oficina con personal en Estados Unidos, México o Canadá?',
    'The company needs an office in one of the three countries in which people work.',
    'La empresa necesita en uno de los tres países una oficina en la que trabaje personal.',
  ),
  'carries-us-bound': q(
    'Does the company carry cargo bound for the United States within Mexico?',
    '¿Transporta la empresa dentro de México carga con destino a Estados Unidos?',
    'This type is for carriers of cargo that goes on to the United States.',
    'Este tipo es para transportistas de carga que sigue a Estados Unidos.',
  ),
  'crosses-itself': q(
    'Does the company cross the border into the United States itself?',
    '¿Cruza la propia empresa la frontera hacia Estados Unidos?',
    'A carrier that crosses the border itself applies as a highway carrier US/Mexico.',
    'El transportista que cruza él mismo la frontera solicita como transportista terrestre EE. UU./México.',
  ),
  'transport-permit-mexico': q(
    'Is the company registered with the Mexican transport ministry?',
    '¿Está la empresa registrada ante la secretaría mexicana de transportes?',
    'Register first; you will need the number.',
    'Regístrese antes; necesitará el número.',
  ),
  'terminal-registration': q(
    'Is the company registered with the Federal Maritime Commission as a marine terminal operator?',
    '¿Está la empresa registrada ante la Comisión Marítima Federal como operador de terminal marítima?',
    'Register first; you will need the six-digit number.',
    'Regístrese antes; necesitará el número de seis dígitos.',
  ),
  'makes-nearby': q(
    'Does the company manufacture in Mexico or Canada?',
    '¿Fabrica la empresa en México o Canadá?',
    'Manufacturers in other countries are admitted by invitation, under a type of their own.',
    'Los fabricantes de otros países se admiten por invitación, bajo un tipo propio.',
  ),
  'exports-lately': q(
    'Has the company exported to the United States within the past year?',
    '¿Ha exportado la empresa a Estados Unidos en el último año?',
    'Apply once there has been an export within the year before.',
    'Solicite cuando haya una exportación en el año anterior.',
  ),
  'international-cargo': q(
    'Does the company have a history of moving, handling or clearing international cargo?',
    '¿Tiene la empresa experiencia en transportar, manejar o despachar carga internacional?',
    'The law asks for such a history. Apply once the company has one.',
    'La ley exige esa experiencia. Solicite cuando la empresa la tenga.',
  ),
  'officer-signs': q(
    'Will an officer of the company answer for cargo security and sign the agreement?',
    '¿Responderá un directivo de la empresa por la seguridad de la carga y firmará el acuerdo?',
    'Only an officer can sign. Find out who it is before you apply.',
    'Solo un directivo puede firmar. Averigüe quién será antes de solicitar.',
  ),
  'unpaid-debt': q(
    'Does the company owe CBP a debt that can no longer be protested or appealed?',
    '¿Debe la empresa a CBP una deuda que ya no admite protesta ni recurso?',
    'Pay the debt first, or make an arrangement with CBP.',
    'Pague antes la deuda o llegue a un arreglo con CBP.',
  ),
};

/** What a type is, in a line. */
export const TYPE_LINES: Readonly<Record<string, Spoken>> = {
  importer: {
    en: 'Brings goods into the United States in its own name, from an office in the United States or Canada.',
    es: 'Introduce mercancías en Estados Unidos en nombre propio, desde una oficina en Estados Unidos o Canadá.',
  },
  exporter: {
    en: 'Sends goods out of the United States and controls the export.',
    es: 'Envía mercancías fuera de Estados Unidos y controla la exportación.',
  },
  broker: { en: 'Clears goods for others, with a license.', es: 'Despacha mercancías de otros, con licencia.' },
  consolidator: {
    en: 'Joins several shippers’ cargo by air or sea: air freight consolidators, ocean transport intermediaries, NVOCCs.',
    es: 'Reúne carga de varios embarcadores por aire o mar: consolidadores aéreos, intermediarios marítimos, NVOCC.',
  },
  'third-party-logistics': {
    en: 'Moves and stores other companies’ cargo under contract.',
    es: 'Transporta y almacena por contrato carga de otras empresas.',
  },
  'third-party-logistics-pilot-asset-based': {
    en: 'Pilot with few places, for providers with warehousing of their own.',
    es: 'Piloto con pocas plazas, para operadores con almacenes propios.',
  },
  'third-party-logistics-pilot-non-asset-based': {
    en: 'Pilot with few places, for licensed providers without assets of their own.',
    es: 'Piloto con pocas plazas, para operadores con licencia y sin activos propios.',
  },
  'air-carrier': { en: 'Flies cargo to the United States.', es: 'Transporta carga por aire a Estados Unidos.' },
  'sea-carrier': { en: 'Ships cargo to the United States.', es: 'Transporta carga por mar a Estados Unidos.' },
  'rail-carrier': {
    en: 'Carries cargo by rail across the border.',
    es: 'Transporta carga por ferrocarril a través de la frontera.',
  },
  'highway-carrier-us-canada': {
    en: 'Drives cargo across the border with Canada.',
    es: 'Cruza con carga la frontera con Canadá.',
  },
  'highway-carrier-us-mexico': {
    en: 'Drives cargo across the border with Mexico, or across both borders.',
    es: 'Cruza con carga la frontera con México, o ambas fronteras.',
  },
  'mexican-long-haul-carrier': {
    en: 'Drives cargo bound for the United States within Mexico, and does not cross the border.',
    es: 'Transporta dentro de México carga con destino a Estados Unidos, sin cruzar la frontera.',
  },
  'marine-port-terminal-operator': {
    en: 'Runs a marine terminal or a port in the United States.',
    es: 'Opera una terminal marítima o un puerto en Estados Unidos.',
  },
  'marine-port-terminal-operator-foreign': {
    en: 'Runs a marine terminal or a port abroad.',
    es: 'Opera una terminal marítima o un puerto en el extranjero.',
  },
  'foreign-manufacturer': {
    en: 'Makes goods for the United States in Mexico or Canada.',
    es: 'Fabrica en México o Canadá mercancías para Estados Unidos.',
  },
  'foreign-manufacturer-elsewhere': {
    en: 'Makes goods for the United States in any other country.',
    es: 'Fabrica en cualquier otro país mercancías para Estados Unidos.',
  },
  'e-commerce-fulfillment-center': {
    en: 'Stores and ships orders from electronic commerce.',
    es: 'Almacena y envía pedidos del comercio electrónico.',
  },
};
