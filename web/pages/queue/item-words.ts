/** An open item in words: what is to be done, why it is here, and about what. */
import type { LegId } from '../../../domain/state.ts';
import type { WorkKind } from '../../../domain/work.ts';
import type { Words } from '../../../templates/words.ts';
import { DOUBTS } from '../../words/doubts.ts';
import { NOTICES } from '../../words/notices.ts';
import { FIRST } from '../../words/incidents.ts';
import { DIFFERS } from '../../words/page-expected.ts';
import { TOLD_OF_DATES } from '../../words/page-answer.ts';
import { PURPOSES, RESENDS } from '../../words/outreach.ts';
import { RUNGS } from '../../words/rungs.ts';
import { CONTACT_ROLES } from '../../words/people.ts';
import { GROUNDS, LEGS } from '../../words/stages.ts';
import { STEP_STATUSES } from '../../words/plan.ts';
import { findingIn } from '../../words/refusals.ts';
import { STARTS } from '../../words/starts.ts';
import type { Tongue } from '../../words/tongue.ts';
import { WORK } from '../../words/work.ts';
import { UNTOLD_LETTERS } from '../../words/removal.ts';

export type Item = { readonly kind: string; readonly about: string; readonly reason: string | null };
export type ItemWords = { readonly title: string; readonly why: string; readonly details: readonly string[] };

const APPEAL_REASONS: Readonly<Record<string, Words>> = {
  late: { en: 'Filed after the window.', es: 'Presentada fuera de plazo.' },
  awaited: {
    en: 'The company has days left to answer what was asked.',
    es: 'A la empresa le quedan días para responder lo que se pidió.',
  },
  unanswered: {
    en: 'The company has not answered what was asked; silence alone decides nothing.',
    es: 'La empresa no respondió lo que se pidió; el silencio por sí solo no decide nada.',
  },
};
const ALERTED: Words = {
  en: 'Undecided {day} days after it was filed.',
  es: 'Sin resolver {day} días después de presentarse.',
};
const INHERITED: Words = {
  en: 'It was late on the day of the import already.',
  es: 'Ya estaba atrasado el día de la importación.',
};

const isKind = (kind: string): kind is WorkKind => Object.hasOwn(WORK, kind);

/** The words of an item; of a kind without words, its code. */
export function itemWords(item: Item, tongue: Tongue): ItemWords {
  const { kind } = item;
  if (!isKind(kind)) return { title: kind, why: '', details: [] };
  const { title, why } = WORK[kind];
  return {
    title: tongue.say(title),
    why: tongue.say(why),
    details: [...aboutWhat(kind, item.about, tongue), ...because(kind, item.reason, tongue)],
  };
}

/** A visit is about `<cycle>`, or `<cycle>:foreign`; an outreach about `<purpose>:<cycle>`, a visit's site, and perhaps a step. */
function aboutWhat(kind: WorkKind, about: string, tongue: Tongue): readonly string[] {
  const parts = about.split(':');
  const abroad = parts.includes(ABROAD) ? [tongue.say(LEGS[ABROAD])] : [];
  if (kind.startsWith('validation.')) return abroad;
  if (!kind.startsWith('outreach.')) return [];
  const [purpose = '', cycle = '', rung] = parts.filter((part) => part !== ABROAD);
  const which = [...(/^\d{4}$/.test(cycle) ? [cycle] : []), ...abroad].join(', ');
  const duty = `${tongue.code(PURPOSES, purpose)}${which && ` (${which})`}`;
  return rung === undefined || kind === 'outreach.resend' ? [duty] : [duty, tongue.code(RUNGS, rung)];
}

const ABROAD = 'foreign' satisfies LegId;

const STEPPED_BACK: Words = {
  en: 'Somebody of the rank has stepped back from this case.',
  es: 'Alguien con ese rango se abstuvo de este caso.',
};

const PAUSED = {
  virtual: {
    en: 'By the rules this validation may be virtual: plan it so, or wait.',
    es: 'Según las reglas esta validación puede ser virtual: planéela así o espere.',
  },
  closed: {
    en: 'By the rules it is done on site: a virtual one is the field director’s exception, with a reason.',
    es: 'Según las reglas se hace en el sitio: la virtual es excepción del director de oficina, con motivo.',
  },
  'uncleared-virtual': {
    en: 'Those who were to go are not cleared for the journey. Propose dates with others, wait until they are cleared, or plan it as virtual, which the rules allow.',
    es: 'A quienes iban no se les autorizó el viaje. Proponga fechas con otras personas, espere la autorización o planéela como virtual, lo que permiten las reglas.',
  },
  uncleared: {
    en: 'Those who were to go are not cleared for the journey. Propose dates with others, or wait until they are cleared; a virtual one is the field director’s exception, with a reason.',
    es: 'A quienes iban no se les autorizó el viaje. Proponga fechas con otras personas o espere la autorización; la virtual es excepción del director de oficina, con motivo.',
  },
} as const satisfies Readonly<Record<string, Words>>;

type Because = (reason: string, tongue: Tongue) => string;
/** `failed review-approved`: the difference, and which notice. */
const amiss: Because = (reason, tongue) => {
  const [differs = '', kind = ''] = reason.split(' ');
  return `${tongue.code(NOTICES, kind)}: ${tongue.code(DIFFERS, differs)}`;
};
const alleged: Because = (reason, tongue) => tongue.code(GROUNDS, reason);
const steppedBack: Because = (_reason, tongue) => tongue.say(STEPPED_BACK);
const ofAppeal: Because = (reason, tongue) => tongue.code(APPEAL_REASONS, reason);

const UNANNOUNCED: Words = {
  en: 'It is without notice, by order of headquarters: the company must not learn of it before it is held.',
  es: 'Es sin aviso, por orden de la oficina central: la empresa no debe saberlo antes de que se realice.',
};

const ORDERS = {
  closed: { en: 'Nobody may travel there at present.', es: 'Por ahora nadie puede viajar allí.' },
  open: { en: 'The place is open again.', es: 'El lugar está abierto de nuevo.' },
};

/** What the reason of an item says, by its kind; other kinds have none. */
const BECAUSE: Readonly<Partial<Record<WorkKind, Because>>> = {
  'import.doubt': (reason, tongue) => tongue.code(DOUBTS, reason),
  'filing.set-aside': (reason, tongue) => findingIn(tongue.language, reason),
  'outreach.resend': (reason, tongue) => tongue.code(RESENDS, reason),
  'letter.dispatch': (reason, tongue) => tongue.code(UNTOLD_LETTERS, reason),
  'contact.unreachable': (reason, tongue) => tongue.code(CONTACT_ROLES, reason),
  'adverse.assess-step': (reason, tongue) => tongue.code(STEP_STATUSES, reason),
  'notice.amiss': amiss,
  'matter.triage': alleged,
  'matter.warn': alleged,
  'matter.read': alleged,
  'agency.late': (_reason, tongue) => tongue.say(INHERITED),
  'validation.paused': (reason, tongue) => tongue.code(PAUSED, reason),
  'validation.propose': (reason, tongue) => tongue.code(STARTS, reason),
  'validation.order': (reason, tongue) => tongue.code(ORDERS, reason),
  'validation.hold': (_reason, tongue) => tongue.say(UNANNOUNCED),
  'validation.confirm-answer': (reason, tongue) => tongue.code(TOLD_OF_DATES, reason),
  'incident.triage': (reason, tongue) => tongue.code(FIRST, reason),
  'adverse.decide': steppedBack,
  'adverse.confirm': steppedBack,
  'adverse.redate': steppedBack,
  'adverse.decide-removal': steppedBack,
  'appeal.admit': ofAppeal,
  'appeal.assign': ofAppeal,
  'appeal.decide': ofAppeal,
  'appeal.alert': (day, tongue) => tongue.say(ALERTED, { day }),
};

function because(kind: WorkKind, reason: string | null, tongue: Tongue): readonly string[] {
  const told = reason === null ? undefined : BECAUSE[kind]?.(reason, tongue);
  return told === undefined ? [] : [told];
}
