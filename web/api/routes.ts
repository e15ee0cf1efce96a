/** The routes for programs: what the pages show of a participant, to be read only. A look is recorded as a look at the page is. */
import { CASE_READERS } from '../../domain/access.ts';
import { PARTNER_ROLES } from '../../domain/actor.ts';
import type { Deps } from '../deps.ts';
import { paths } from '../paths.ts';
import type { Route } from '../route.ts';
import { describeApi } from './openapi.ts';
import { showParticipant } from './participant.ts';
import { listParticipants } from './participants.ts';
import { showProfile } from './profile.ts';

const roles = [...CASE_READERS, ...PARTNER_ROLES];
const ofCase = { method: 'get', may: { roles, own: true } } as const;

export function apiRoutes(deps: Deps): readonly Route[] {
  const { apiParticipants, apiParticipant, apiProfile, apiDescription } = paths;
  return [
    {
      name: 'api.participants',
      method: 'get',
      path: apiParticipants.pattern,
      may: { roles },
      audit: 'none',
      handle: listParticipants(deps),
    },
    {
      name: 'api.participant',
      ...ofCase,
      path: apiParticipant.pattern,
      audit: 'participant.viewed',
      handle: showParticipant(deps),
    },
    { name: 'api.profile', ...ofCase, path: apiProfile.pattern, audit: 'profile.viewed', handle: showProfile(deps) },
    {
      name: 'api.description',
      method: 'get',
      path: apiDescription.pattern,
      may: 'anyone',
      audit: 'none',
      handle: describeApi(deps),
    },
  ];
}
