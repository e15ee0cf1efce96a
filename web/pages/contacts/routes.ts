/** The routes of the log of contacts. */
import { LOGGERS } from '../../../domain/contact-log.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { findCompany } from './find.ts';
import { logPage } from './log.ts';
import { settlePromise } from './settle.ts';

const may = { roles: LOGGERS } as const;

export const contactRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'contact.find',
    method: 'get',
    path: paths.findToLog.pattern,
    may,
    audit: 'none',
    nav: { label: 'nav.logContact', to: () => paths.findToLog() },
    handle: findCompany(deps),
  },
  ...formRoutes({ name: 'contact.log', path: paths.logContact.pattern, may }, logPage(deps)),
  {
    name: 'contact.settle',
    method: 'post',
    path: paths.settlePromise.pattern,
    may,
    audit: 'none',
    handle: settlePromise(deps),
  },
];
