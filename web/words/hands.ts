/** What somebody of the agency did in a case besides recommending, deciding and confirming, after a name or after “you”. */
import { DEEDS, type HandDeed } from '../../domain/hand.ts';
import type { Spoken } from '../../templates/words.ts';

/** After “usted” as after a name. */
const SPANISH: Readonly<Record<HandDeed, string>> = {
  MatterOpened: 'abrió el asunto de este caso',
  MatterTriaged: 'hizo la primera valoración del asunto de este caso',
  MatterWarned: 'envió la advertencia de este caso',
  WarningAnswerRead: 'leyó la respuesta de la empresa a la advertencia de este caso',
  AnswerInterpreted: 'dijo qué significa una respuesta de la empresa en este caso',
  IncidentAnalysisAccepted: 'aceptó el análisis del incidente de este caso que hizo la empresa',
  IncidentAnalysisReturned: 'devolvió el análisis del incidente de este caso que hizo la empresa',
  DecisionServed: 'notificó la resolución de este caso',
  RemovalRecommended: 'recomendó la baja en este caso',
  StepAssessed: 'valoró un paso de la subsanación de este caso',
  CureAccepted: 'aceptó la subsanación de este caso',
  CureRefused: 'rechazó la subsanación de este caso',
  CureTimeGranted: 'concedió más tiempo para subsanar en este caso',
  CureTimeRefused: 'negó más tiempo para subsanar en este caso',
};

export const handWords = (did: HandDeed): Spoken => ({ en: DEEDS[did], es: SPANISH[did] });

/** In Spanish, what “You …; another person must do this.” says; undefined of any other deed. */
export function handRefusal(message: string): string | undefined {
  const did = (Object.keys(DEEDS) as HandDeed[]).find(
    (each) => message === `You ${DEEDS[each]}; another person must do this.`,
  );
  return did && `Usted ${SPANISH[did]}; debe hacerlo otra persona.`;
}
