/** The routes of mail that came in. Opening a mail is recorded. */
import { CASE_READERS } from '../../../domain/access.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { settlePage, SETTLERS } from './settle.ts';
import { showCaseMail, showHeld, showPen } from './show.ts';

const may = { roles: SETTLERS } as const;

/** Rows of the route table. */
export const inboundRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'mail.pen',
    method: 'get',
    path: paths.pen.pattern,
    may,
    audit: 'none',
    nav: { label: 'nav.pen', group: 'nav.post', to: () => paths.pen() },
    handle: showPen(deps),
  },
  {
    name: 'mail.held',
    method: 'get',
    path: paths.heldMail.pattern,
    may,
    audit: 'mail.viewed',
    handle: showHeld(deps),
  },
  ...formRoutes({ name: 'mail.settle', path: paths.settleMail.pattern, may }, settlePage(deps)),
  {
    name: 'mail.show',
    method: 'get',
    path: paths.caseMail.pattern,
    may: { roles: CASE_READERS },
    audit: 'mail.viewed',
    handle: showCaseMail(deps),
  },
];
