/** Status verification: who sees whom, asked for, accepted and ended; and the certificate that a company shows to others. */
import type { Role } from '../../../domain/actor.ts';
import { MAY_CONNECT } from '../../../domain/connection.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { answerPage } from './answer.ts';
import { askPage } from './ask.ts';
import { showCertificate } from './certificate.ts';
import { codePage } from './code.ts';
import { listPartners } from './list.ts';

/** The company's own people, and those of the agency who answer for the case or look back at it. */
export const READERS: readonly Role[] = ['officer', 'contact', 'consultant', 'specialist', 'supervisor', 'auditor'];

/** Rows of the route table. */
export function partnerRoutes(deps: Deps): readonly Route[] {
  const read = { may: { roles: READERS, own: true }, audit: 'none' } as const;
  const act = { roles: MAY_CONNECT, own: true };
  return [
    { name: 'partners', method: 'get', path: paths.partners.pattern, ...read, handle: listPartners(deps) },
    ...formRoutes({ name: 'partners.ask', path: paths.askPartner.pattern, may: act }, askPage(deps)),
    ...formRoutes({ name: 'partners.code', path: paths.partnerCode.pattern, may: act }, codePage(deps)),
    ...formRoutes({ name: 'partners.answer', path: paths.partner.pattern, may: act }, answerPage(deps)),
    { name: 'certificate', method: 'get', path: paths.certificate.pattern, ...read, handle: showCertificate(deps) },
  ];
}
