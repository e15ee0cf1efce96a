/** What a decision against a participant can be. */
export type DecisionKind = 'ineligibility' | 'suspension' | 'removal' | 'benefit-denial' | 'tier-lowered';
