/**
 * A member learns that the status of a partner has changed, whom it sees by consent (domain reference 2.4): on which day, never why, and not
 * before it was served, since only an effect is told. What the status is now, its page says, as long as the connection and its own status last.
 */
import type { WallDate } from './calendar.ts';
import { tell, type NoticeEvent } from './notice.ts';
import type { Acts, Given } from './process.ts';
import { requireThat } from './refusal.ts';
import type { State } from './state.ts';

export type PartnerCommand = Given & {
  readonly type: 'HearPartner';
  readonly connection: string;
  /** The day on which it changed, where the agency is. */
  readonly on: WallDate;
};
export type PartnerEvent = {
  readonly type: 'PartnerStatusChanged';
  readonly connection: string;
  readonly on: WallDate;
};

export const partnerActs: Acts<PartnerCommand['type']> = {
  HearPartner: {
    may: 'system',
    guard: ({ standing }) =>
      requireThat(
        standing === 'certified',
        'NotCertified',
        'Only certified members take part in status verification, and your company is not certified at present.',
      ),
  },
};

/** What follows: the word, and a mail that points to the page. */
export const decidePartner = (
  state: State,
  { connection, on }: PartnerCommand,
): readonly (PartnerEvent | NoticeEvent)[] => [
  { type: 'PartnerStatusChanged', connection, on },
  ...tell(state, 'partner-changed', on, 'primary'),
];
