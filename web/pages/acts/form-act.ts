/** Which acts have a form, and what they are called in addresses. */
import type { ActName } from '../../../domain/participant.ts';

/** Acts that nobody does by hand. That these are all of them is tested against the rules. */
export type SystemAct =
  | 'ImportParticipant'
  | 'GoLive'
  | 'ReportDelivery'
  | 'HearReply'
  | 'ChangeContact'
  | 'HearPartner'
  | 'HearTrip'
  | 'HearPlace'
  | 'HearOfficerClaim'
  | 'FollowOfficerChange'
  | 'RecordLinkAnswer'
  | 'HearIncident';
/** Acts on a participant that exists; its creation has a page of its own. */
export type FormAct = Exclude<ActName, SystemAct | 'CreateApplication'>;

/** `LogCall` is `log-call` in addresses. */
export const kebab = (act: string): string => act.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
