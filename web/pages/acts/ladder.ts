/** An outreach by what it is about. */
import type { WallDate } from '../../../domain/calendar.ts';
import type { LadderPurpose } from '../../../domain/policy.ts';
import { recordedOn, shortfallOf, type Shortfall } from '../../../domain/settlement.ts';
import { askedOn, INHERITED_CYCLE } from '../../../domain/state.ts';
import { dateInWords } from '../../../templates/dates.ts';
import type { Spoken } from '../../../templates/words.ts';
import { PURPOSES } from '../../words/outreach.ts';
import { LEGS } from '../../words/stages.ts';
import { said } from './said.ts';

const ON_IMPORT: Spoken = { en: 'incomplete on import', es: 'incompleta al importar' };

/** "Annual review not submitted (2027)". */
export function ladderWords({ purpose, about }: { readonly purpose: LadderPurpose; readonly about: string }): Spoken {
  const { en, es } = PURPOSES[purpose];
  const which = aboutWords(purpose, about);
  return said(`${en} (${which.en})`, `${es} (${which.es})`);
}

/** Which of several it is: by its year, or by the day on which it began. */
function aboutWords(purpose: LadderPurpose, about: string): Spoken {
  switch (purpose) {
    case 'blank-profile':
      return since('asked for on', 'pedido el', askedOn(about));
    case 'contact-verification':
      return since('last time', 'última vez', about);
    case 'debt-or-bond':
      return since(...SHORTFALL_SINCE[shortfallOf(about)], recordedOn(about));
    case 'adverse-warning':
      return said(about, about);
    case 'reinstatement-conditions':
      return said(`step ${about}`, `paso ${about}`);
    case 'visit-dates-unanswered': {
      const [cycle = '', leg] = about.split(':');
      return leg === 'foreign' ? said(`${cycle}, ${LEGS[leg].en}`, `${cycle}, ${LEGS[leg].es}`) : said(about, about);
    }
    case 'annual-review':
    case 'actions-unanswered':
    case 'validation-failed':
      return about === INHERITED_CYCLE ? ON_IMPORT : said(about, about);
  }
}

const SHORTFALL_SINCE: Readonly<Record<Shortfall, readonly [en: string, es: string]>> = {
  debt: ['debt, recorded on', 'adeudo, registrado el'],
  bond: ['bond, recorded on', 'fianza, registrada el'],
};

const since = (en: string, es: string, day: WallDate): Spoken => {
  return said(`${en} ${dateInWords(day, 'en')}`, `${es} ${dateInWords(day, 'es')}`);
};
