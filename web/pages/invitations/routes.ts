/** The routes of invitations: headquarters' own. */
import { MAY_INVITE } from '../../../domain/invitation.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { askInvitation, issueInvitation } from './issue.ts';
import { listInvitations } from './list.ts';
import { revokePage } from './revoke.ts';

/** Rows of the route table. */
export function invitationRoutes(deps: Deps): readonly Route[] {
  const may = { roles: MAY_INVITE };
  const issue = { path: paths.issueInvitation.pattern, may, audit: 'none' } as const;
  return [
    {
      name: 'invitations',
      method: 'get',
      path: paths.invitations.pattern,
      may,
      audit: 'none',
      nav: { label: 'nav.invitations', group: 'nav.office', to: () => paths.invitations() },
      handle: listInvitations(deps),
    },
    { name: 'invitations.issue.form', method: 'get', ...issue, handle: askInvitation(deps) },
    { name: 'invitations.issue', method: 'post', ...issue, takesBack: true, handle: issueInvitation(deps) },
    ...formRoutes({ name: 'invitations.revoke', path: paths.revokeInvitation.pattern, may }, revokePage(deps)),
  ];
}
