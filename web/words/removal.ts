/** The five things that stand in the way of a removal for a lapsed cure, in words. */
import type { RemovalCheck, Submission } from '../../domain/adverse-removal.ts';
import type { Untold } from '../../domain/suspension-notice.ts';
import type { Spoken } from '../../templates/words.ts';

/** What is checked; and what is said when nothing was found. */
export const CHECKS: Readonly<Record<RemovalCheck, { readonly asked: Spoken; readonly clear: Spoken }>> = {
  appealPending: {
    asked: { en: 'An appeal of the suspension is pending', es: 'Hay una apelación pendiente contra la suspensión' },
    clear: { en: 'No: none is open.', es: 'No: no hay ninguna abierta.' },
  },
  appealMayBeFiled: {
    asked: { en: 'The suspension may still be appealed', es: 'La suspensión todavía puede apelarse' },
    clear: { en: 'No: the time to appeal has passed.', es: 'No: el plazo para apelar pasó.' },
  },
  submissionAwaitsUs: {
    asked: { en: 'Something that was filed waits for us', es: 'Algo presentado espera a la autoridad' },
    clear: { en: 'No: everything filed is answered.', es: 'No: todo lo presentado está respondido.' },
  },
  ownReviewLate: {
    asked: { en: 'Our own review is late', es: 'Nuestra propia revisión está atrasada' },
    clear: { en: 'No: no answer of ours is late.', es: 'No: ninguna respuesta nuestra está atrasada.' },
  },
  suspensionUntold: {
    asked: { en: 'The company was not told of the suspension', es: 'No se notificó la suspensión a la empresa' },
    clear: { en: 'No: its letter has left, and has not come back.', es: 'No: su carta salió y no fue devuelta.' },
  },
};

export const CHECK_FACTS = {
  stands: { en: 'Yes: {facts}', es: 'Sí: {facts}' },
  appeal: { en: 'filed on {on}', es: 'presentada el {on}' },
  until: { en: 'until {on}', es: 'hasta el {on}' },
  late: { en: '{rule}, due {on}', es: '{rule}, vencía el {on}' },
} as const satisfies Readonly<Record<string, Spoken>>;

export const UNTOLD: Readonly<Record<Untold, Spoken>> = {
  returned: { en: 'its letter came back', es: 'su carta fue devuelta' },
  unsent: {
    en: 'it came in from the earlier register, and no letter of ours about it has left',
    es: 'proviene del registro anterior, y ninguna carta nuestra sobre ella ha salido',
  },
};

/** Why a letter about a suspension waits, beside the item that asks for its dispatch. */
export const UNTOLD_LETTERS: Readonly<Record<Untold, Spoken>> = {
  returned: {
    en: 'The letter about the suspension came back: look for a better address first. The term to cure counts from this one.',
    es: 'La carta sobre la suspensión fue devuelta: busque antes una dirección mejor. El plazo para subsanar se cuenta desde esta.',
  },
  unsent: {
    en: 'The suspension came in from the earlier register, and this letter tells the company of it. The term to cure counts from the day on which it leaves; until then nobody is removed.',
    es: 'La suspensión proviene del registro anterior, y esta carta la comunica a la empresa. El plazo para subsanar se cuenta desde el día en que sale; hasta entonces nadie es dado de baja.',
  },
};

export const SUBMISSIONS: Readonly<Record<Submission['what'], Spoken>> = {
  review: { en: 'an annual review', es: 'una revisión anual' },
  'review-time': { en: 'a request for more time for the review', es: 'una petición de más tiempo para la revisión' },
  cure: { en: 'a cure', es: 'una subsanación' },
  'cure-step': { en: 'steps of a plan', es: 'pasos de un plan' },
  'cure-time': { en: 'a request for more time to cure', es: 'una petición de más tiempo para subsanar' },
  actions: { en: 'answers to required actions', es: 'respuestas a acciones requeridas' },
  settlement: { en: 'a debt or a bond reported settled', es: 'un adeudo o una fianza informada en regla' },
  officer: { en: 'a change of officer', es: 'un cambio de directivo' },
  response: { en: 'an answer to a warning', es: 'una respuesta a una advertencia' },
  incident: { en: 'a report or an analysis of an incident', es: 'un informe o un análisis de un incidente' },
  aside: { en: 'a filing that was set aside', es: 'un escrito apartado' },
  tray: { en: 'a filing that was not taken up yet', es: 'un escrito aún sin tramitar' },
};
