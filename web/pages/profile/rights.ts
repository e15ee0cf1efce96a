/** What the viewer may do to the profile now. */
import type { Role } from '../../../domain/actor.ts';
import { MAY_ANSWER, MAY_ASSESS } from '../../../domain/profile.ts';
import { profileStage } from '../../../domain/profile-desk.ts';
import type { State } from '../../../domain/state.ts';
import type { ReviewPart } from '../../../db/queries/second-reviews.ts';
import type { Viewer } from '../../session/person.ts';
import { PROFILE } from '../../words/page-profile.ts';
import type { Tongue } from '../../words/tongue.ts';

export type Rights = {
  readonly change: boolean;
  readonly assess: boolean;
  /** Why the company may not change it now; null when it may, and for the agency, which never does. */
  readonly closed: string | null;
  /** In which role the viewer answers or assesses. */
  readonly role: Role;
};

/** By the stage of the profile, and the roles that the viewer holds for this participant. Who reviews it a second time assesses the copy alone. */
export function rightsOf(state: State, viewer: Viewer, tongue: Tongue, part: ReviewPart = null): Rights {
  const stage = profileStage(state);
  const answering = MAY_ANSWER.find((role) => viewer.roles.includes(role));
  const assessing = MAY_ASSESS.find((role) => viewer.roles.includes(role));
  const closed = stage === 'submitted' ? PROFILE.frozen : PROFILE.closed;
  return {
    change: stage === 'open' && answering !== undefined,
    assess: stage === 'submitted' && assessing !== undefined && part !== 'blind',
    closed: answering !== undefined && stage !== 'open' ? tongue.say(closed) : null,
    role: answering ?? assessing ?? viewer.roles[0] ?? 'auditor',
  };
}
