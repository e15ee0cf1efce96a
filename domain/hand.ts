/** A part that somebody of the agency had in a case without recommending, deciding or confirming what is appealed, by the event that records it. */
export const DEEDS = {
  MatterOpened: 'opened the matter of this case',
  MatterTriaged: 'triaged the matter of this case',
  MatterWarned: 'sent the warning in this case',
  WarningAnswerRead: 'read the company’s answer to the warning in this case',
  AnswerInterpreted: 'said what an answer of the company in this case means',
  IncidentAnalysisAccepted: 'accepted the company’s analysis of the incident in this case',
  IncidentAnalysisReturned: 'returned the company’s analysis of the incident in this case',
  DecisionServed: 'served the decision in this case',
  RemovalRecommended: 'recommended the removal in this case',
  StepAssessed: 'assessed a step of the cure in this case',
  CureAccepted: 'accepted the cure in this case',
  CureRefused: 'refused the cure in this case',
  CureTimeGranted: 'granted more time to cure in this case',
  CureTimeRefused: 'refused more time to cure in this case',
} as const;
export type HandDeed = keyof typeof DEEDS;
export type Hand = { readonly person: string; readonly did: HandDeed };

/** With one more; what somebody did twice is told once. */
export const withOne = (hands: readonly Hand[], { person, did }: Hand): readonly Hand[] =>
  hands.some((one) => one.person === person && one.did === did) ? hands : [...hands, { person, did }];
