/** The ways from a participant's page to its security profile, and to the report that is held against it: what there is to do, and where. */
import { MAY_LOG_HOURS, workedOn } from '../../../domain/hours.ts';
import { MAY_ASSESS } from '../../../domain/profile.ts';
import { profileStage } from '../../../domain/profile-desk.ts';
import { reportedLegs } from '../../../domain/report-record.ts';
import { paths } from '../../paths.ts';
import { holdsAny } from '../../session/person.ts';
import { HOURS } from '../../words/page-hours.ts';
import { PROFILE_PANEL } from '../../words/page-review.ts';
import { REPORT } from '../../words/page-validation-report.ts';
import type { Scene } from './scene.ts';

export type ProfileLinks = {
  readonly title: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/**
 * The profile, the tasks of the review that is open, and the desk for whoever assesses it now.
 * @param told addresses to which the page leads already
 */
export function profileLinks(
  { case: { id, state }, tongue, viewer }: Scene,
  told: readonly string[] = [],
): ProfileLinks {
  const assesses = holdsAny(viewer, MAY_ASSESS) && profileStage(state) === 'submitted';
  const works = holdsAny(viewer, MAY_LOG_HOURS) && workedOn(state) !== null;
  const reports = viewer.kind === 'staff' && state.validation !== null && reportedLegs(state.validation).length > 0;
  return {
    title: tongue.say(works || reports ? PROFILE_PANEL.withValidation : PROFILE_PANEL.title),
    links: [
      ...(assesses ? [{ href: paths.profileDesk({ id }), label: tongue.say(PROFILE_PANEL.desk) }] : []),
      ...(reports ? [{ href: paths.validationReport({ id }), label: tongue.say(REPORT.title) }] : []),
      ...(works ? [{ href: paths.validationHours({ id }), label: tongue.say(HOURS.log) }] : []),
      ...(state.review ? [{ href: paths.review({ id }), label: tongue.say(PROFILE_PANEL.review) }] : []),
      { href: paths.profile({ id }), label: tongue.say(PROFILE_PANEL.open) },
    ].filter(({ href }) => !told.includes(href)),
  };
}
