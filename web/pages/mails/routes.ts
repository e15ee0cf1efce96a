/** The route of the page of outgoing mail. */
import type { Role } from '../../../domain/actor.ts';
import type { Deps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { OPERATORS } from '../operations/routes.ts';
import { showMails } from './show-mails.ts';

/** Those who keep mail running see all of it, supervisors that of their office. */
export const MAIL_READERS: readonly Role[] = [...OPERATORS, 'supervisor', 'director', 'headquarters'];

export const mailRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'mails',
    method: 'get',
    path: paths.mails.pattern,
    may: { roles: MAIL_READERS },
    audit: 'none',
    nav: { label: 'nav.mails', group: 'nav.post', to: () => paths.mails() },
    handle: showMails(deps, MAIL_READERS),
  },
];
