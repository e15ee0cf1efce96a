/** Words of second reviews: asking for one, the second reviewer's desk, and the comparison. */
import type { Spoken } from '../../templates/words.ts';
import type { Counted } from './tongue.ts';

export const CALIBRATION = {
  title: { en: 'Second reviews', es: 'Segundas revisiones' },
  lead: {
    en: 'The same answers, judged by two people who did not see each other’s verdicts. Nothing here binds anybody, and no company sees it.',
    es: 'Las mismas respuestas, juzgadas por dos personas que no vieron el veredicto de la otra. Nada de esto obliga a nadie y ninguna empresa lo ve.',
  },
  none: {
    en: 'There is no second review of this company for you to read.',
    es: 'No hay ninguna segunda revisión de esta empresa que usted pueda leer.',
  },
  round: { en: 'Begun {on}', es: 'Iniciada el {on}' },
  first: { en: 'First reviewer', es: 'Primer revisor' },
  second: { en: 'Second reviewer', es: 'Segundo revisor' },
  askedBy: { en: 'Asked for by', es: 'Pedida por' },
  judgedOf: { en: '{judged} of {all} assessed', es: '{judged} de {all} evaluados' },
  calledOff: { en: 'Called off', es: 'Cancelada' },
  waits: {
    en: 'The verdicts are shown when both are done.',
    es: 'Los veredictos se muestran cuando ambos hayan terminado.',
  },
  callOff: { en: 'Call it off', es: 'Cancelarla' },
  calledOffNow: { en: 'The second review was called off.', es: 'Se canceló la segunda revisión.' },
  agreement: { en: 'Agreement', es: 'Acuerdo' },
  agreementIs: { en: '{percent} %: {same} of {n} criteria', es: '{percent} %: {same} de {n} criterios' },
  kappa: { en: 'Cohen’s kappa', es: 'Kappa de Cohen' },
  kappaHow: {
    en: '1 is full agreement, 0 is what chance alone would give. With few criteria, or when nearly all are accepted, it says little.',
    es: '1 es acuerdo pleno, 0 es lo que daría el azar. Con pocos criterios, o cuando casi todos se aceptan, dice poco.',
  },
  kappaIs: { en: '{kappa} (n = {n})', es: '{kappa} (n = {n})' },
  noKappa: {
    en: 'not defined: one verdict for everything (n = {n})',
    es: 'no definida: un solo veredicto para todo (n = {n})',
  },
  nothingBoth: {
    en: 'There is no criterion that both have judged.',
    es: 'No hay ningún criterio que ambos hayan juzgado.',
  },
  crossed: { en: 'Verdicts of both, counted', es: 'Veredictos de ambos, contados' },
  firstSays: { en: 'First: {result}', es: 'Primero: {result}' },
  secondSays: { en: 'Second: {result}', es: 'Segundo: {result}' },
  differ: { en: 'Criteria on which they differ', es: 'Criterios en los que difieren' },
  same: { en: 'They differ on none.', es: 'No difieren en ninguno.' },
  noText: { en: 'The reason is no longer kept.', es: 'El motivo ya no se conserva.' },
  give: { en: 'Choose a second reviewer', es: 'Elegir un segundo revisor' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const BEGIN = {
  title: { en: 'Ask for a second review', es: 'Pedir una segunda revisión' },
  intro: {
    en: 'A copy of the answers as they stand goes to a second specialist, who does not see what the first one says. The case, its dates and its company are not touched.',
    es: 'Una copia de las respuestas tal como están va a un segundo especialista, que no ve lo que dice el primero. El caso, sus fechas y su empresa no se tocan.',
  },
  nobody: {
    en: 'Nobody else may assess this company today: somebody needs the role for its office first, or has to come back from a leave.',
    es: 'Hoy nadie más puede evaluar esta empresa: alguien necesita antes la función en su oficina, o tiene que volver de una ausencia.',
  },
  second: { en: 'Second reviewer', es: 'Segundo revisor' },
  secondHint: {
    en: 'Specialists who may assess this company and are not away, without its own specialist and without you.',
    es: 'Especialistas que pueden evaluar esta empresa y no están ausentes, sin el suyo propio y sin usted.',
  },
  submit: { en: 'Ask for it', es: 'Pedirla' },
  done: { en: '{name} has been asked for a second review.', es: 'Se pidió a {name} una segunda revisión.' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SECOND_DESK = {
  title: { en: 'Second review', es: 'Segunda revisión' },
  lead: {
    en: 'This is a copy, for comparing how we judge. What you say here binds nobody and reaches no company. You do not see what the first reviewer says.',
    es: 'Esto es una copia, para comparar cómo juzgamos. Lo que diga aquí no obliga a nadie ni llega a ninguna empresa. No ve lo que dice el primer revisor.',
  },
  reasonHint: {
    en: 'The first reviewer and your supervisor read it: say what is missing and what would show it.',
    es: 'Lo leen el primer revisor y su supervisor: diga qué falta y qué lo demostraría.',
  },
  over: {
    en: 'That was the last one: thank you. What you both said is compared here once both are done.',
    es: 'Ese era el último: gracias. Aquí se compara lo que dijeron ambos, cuando ambos hayan terminado.',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** At the desk of the case itself, for whoever has a part in a second review of it. */
export const SECOND_LINKS = {
  elsewhere: {
    en: 'You review this case a second time, without seeing what the first reviewer says: give your verdicts there.',
    es: 'Usted revisa este caso por segunda vez, sin ver lo que dice el primer revisor: dé allí sus veredictos.',
  },
  toSecond: { en: 'Go to your second review', es: 'Ir a su segunda revisión' },
  compare: {
    en: 'A second review of this case is done: see how the two compare',
    es: 'Hay una segunda revisión de este caso terminada: vea cómo se comparan',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const SECOND_COUNTS = {
  waiting: {
    one: { en: 'You were asked for {n} second review', es: 'Le pidieron {n} segunda revisión' },
    other: { en: 'You were asked for {n} second reviews', es: 'Le pidieron {n} segundas revisiones' },
  },
} as const satisfies Readonly<Record<string, Counted>>;
