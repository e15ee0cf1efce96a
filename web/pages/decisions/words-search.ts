/** Words of the search over all decisions, and of their rates. */
import type { Spoken } from '../../../templates/words.ts';
import type { Counted } from '../../words/tongue.ts';

export const F = {
  kind: { en: 'Decision', es: 'Resolución' },
  ground: { en: 'Ground', es: 'Motivo' },
  basis: { en: 'Basis', es: 'Fundamento' },
  outcome: { en: 'Now', es: 'Ahora' },
  office: { en: 'Office', es: 'Oficina' },
  decider: { en: 'Decided by', es: 'Resolvió' },
  appealed: { en: 'Appealed', es: 'Apelada' },
  overturned: { en: 'Overturned, varied or sent back', es: 'Anulada, modificada o devuelta' },
  slower: { en: 'Days to decide, at least', es: 'Días para resolver, al menos' },
  faster: { en: 'Days to decide, at most', es: 'Días para resolver, como máximo' },
  from: { en: 'Decided from', es: 'Resueltas desde' },
  to: { en: 'Decided until', es: 'Resueltas hasta' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  days: { en: 'Time to decide', es: 'Tiempo para resolver' },
  toRates: { en: 'Rates side by side', es: 'Proporciones comparadas' },
  toSamples: { en: 'Samples for review', es: 'Muestras para revisión' },
  toList: { en: 'These decisions', es: 'Estas resoluciones' },
  rates: { en: 'Decisions side by side', es: 'Resoluciones comparadas' },
  ratesLead: {
    en: 'How decisions went, by the office of the company and by who decided. They differ also because the cases do: a rate is a reason to look, not a finding.',
    es: 'Cómo fueron las resoluciones, por oficina de la empresa y por quien resolvió. Difieren también porque los casos difieren: una proporción es motivo para mirar, no una conclusión.',
  },
  ratesCount: {
    en: 'Decisions are counted, not cases: one that was dated anew after it had lapsed, or made anew after an appeal had sent it back, is one more, of whoever decided it then. An appeal is one against the decision that stood when it was filed.',
    es: 'Se cuentan resoluciones, no casos: la que se fechó de nuevo tras caducar, o se dictó de nuevo después de que una apelación la devolviera, es una más, de quien la resolvió entonces. Una apelación cuenta contra la resolución vigente cuando se presentó.',
  },
  byOffice: { en: 'By office', es: 'Por oficina' },
  byDecider: { en: 'By who decided', es: 'Por quien resolvió' },
  decisions: { en: 'Decisions', es: 'Resoluciones' },
  received: { en: 'Notice received', es: 'Aviso recibido' },
  constructive: { en: 'Constructive notice', es: 'Notificación presunta' },
  immediate: { en: 'Immediate', es: 'Inmediatas' },
  median: { en: 'Median days to decide', es: 'Mediana de días para resolver' },
  appealedRate: { en: 'Appealed', es: 'Apeladas' },
  overturnedRate: {
    en: 'Of appeals decided, overturned, varied or sent back',
    es: 'De las apelaciones resueltas: anuladas, modificadas o devueltas',
  },
  share: { en: '{n} of {of} ({percent} %)', es: '{n} de {of} ({percent} %)' },
  few: { en: '{n} of {of} (few)', es: '{n} de {of} (pocas)' },
  fewDays: { en: '{n} (few)', es: '{n} (pocas)' },
  fewNote: {
    en: '“Few” marks numbers out of fewer than {few}: so small a share says nothing about anybody, and is not drawn.',
    es: '«Pocas» señala números de menos de {few}: una parte tan pequeña no dice nada de nadie, y no se dibuja.',
  },
  chart: { en: 'picture', es: 'gráfico' },
  chartHow: {
    en: 'Bars of the numbers in the table below: shares in percent; where there are few, only the words.',
    es: 'Barras de los números de la tabla de abajo: partes en porcentaje; donde hay pocas, solo las palabras.',
  },
  narrowed: { en: 'Only decisions with', es: 'Solo resoluciones con' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const COUNTED: Counted = {
  one: { en: '{n} decision', es: '{n} resolución' },
  other: { en: '{n} decisions', es: '{n} resoluciones' },
};
