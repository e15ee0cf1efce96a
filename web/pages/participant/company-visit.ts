/** The visit of a validation: dates to choose from, or the one that is agreed. */
import type { ActName } from '../../../domain/participant.ts';
import { COMPANY } from '../../words/page-company.ts';
import { actLink } from './acts-view.ts';
import { slotWords } from './event-particulars.ts';
import type { Scene } from './scene.ts';

/** Null while no visit is talked about. */
export function visitOf({ case: { id, state }, tongue, telling }: Scene, can: ReadonlySet<ActName>) {
  const { validation } = state;
  if (!validation) return null;
  if (validation.stage === 'agreed' && validation.agreed)
    return { agreed: slotWords(validation.agreed, telling), lead: null, slots: [], other: null };
  if (validation.stage !== 'proposed') return null;
  return {
    agreed: null,
    lead: tongue.say(COMPANY.visitLead, { zone: state.zone }),
    slots: validation.slots.map((slot, index) => {
      const words = slotWords(slot, telling);
      const act = can.has('AcceptVisit') ? actLink(id, 'AcceptVisit', tongue, String(index)) : null;
      return { words, act };
    }),
    other: can.has('OfferDates') ? actLink(id, 'OfferDates', tongue) : null,
  };
}
