/** Títulos en español de las reglas que citan los avisos, y de los tipos de entidad. Rige el texto en inglés de la política. */

export const ES_RULES = {
  PREAPP_ABANDON: 'Terminar y presentar la solicitud',
  CERT_DECIDE: 'Decidir sobre la certificación, en la medida de lo posible',
  SCSS_CERT_REVIEW: 'Examinar la solicitud y su perfil de seguridad',
  ANNUAL_OPEN: 'Se abre el plazo de la revisión anual',
  ANNUAL_DUE: 'Presentar la revisión anual del perfil de seguridad',
  INHERITED_PROFILE: 'Completar un perfil que estaba incompleto el día de la importación',
  REVIEW_ANSWER: 'Aceptar o devolver una revisión presentada',
  BLANK_PROFILE_CURE: 'Cumplir después de la advertencia de que falta la revisión',
  VISIT_ANSWER: 'Responder a una propuesta de fechas de visita',
  ACTION_RESPONSE: 'Responder a las acciones que requiere un informe de validación',
  SUSP_CURE: 'Subsanar una suspensión',
  CURE_ANSWER: 'Aceptar o rechazar una subsanación',
  REAPPLY_BAR: 'Ninguna solicitud nueva después de una baja, salvo que la orden diga otra cosa',
  APPEAL_FILE_BENEFIT: 'Presentar una apelación contra una denegación de beneficios',
  APPEAL_FILE_FALSE: 'Presentar una apelación en un caso de información falsa',
  APPEAL_DECIDE: 'Decidir una apelación',
  MESSAGE_ANSWER: 'Responder a un mensaje o decir qué significa una respuesta',
  OFFICER_CHANGE: 'Confirmar un cambio de directivo de la empresa',
} as const;

export const ES_ENTITY_TYPES: Readonly<Record<string, string>> = {
  importer: 'Importador (EE. UU., o canadiense no residente)',
  exporter: 'Exportador (EE. UU.)',
  broker: 'Agente aduanal con licencia',
  consolidator: 'Consolidador (carga aérea, intermediario de transporte marítimo, NVOCC)',
  'third-party-logistics': 'Operador logístico',
  'third-party-logistics-pilot-asset-based': 'Operador logístico, programa piloto, con activos propios',
  'third-party-logistics-pilot-non-asset-based': 'Operador logístico, programa piloto, sin activos propios',
  'air-carrier': 'Transportista aéreo',
  'sea-carrier': 'Transportista marítimo',
  'rail-carrier': 'Transportista ferroviario',
  'highway-carrier-us-canada': 'Transportista por carretera, EE. UU./Canadá',
  'highway-carrier-us-mexico':
    'Transportista por carretera, EE. UU./México (también para quienes cruzan ambas fronteras)',
  'mexican-long-haul-carrier': 'Transportista mexicano de larga distancia',
  'marine-port-terminal-operator': 'Autoridad portuaria u operador de terminal marítima, en EE. UU.',
  'marine-port-terminal-operator-foreign': 'Autoridad portuaria u operador de terminal marítima, en el extranjero',
  'foreign-manufacturer': 'Fabricante extranjero (México, Canadá)',
  'foreign-manufacturer-elsewhere': 'Fabricante extranjero fuera de México y Canadá',
  'e-commerce-fulfillment-center': 'Centro de distribución de comercio electrónico',
};
