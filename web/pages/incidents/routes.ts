/** The routes of incidents. Looks at one are recorded. */
import { CASE_READERS } from '../../../domain/access.ts';
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import { NAMING } from '../../../domain/duty-officer.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { dutyPage } from './name-duty.ts';
import { showDuties } from './show-duties.ts';
import { showIncident } from './show-incident.ts';
import { showIncidents } from './show-incidents.ts';
import { takeAlert, TAKERS } from './take-alert.ts';

/** Rows of the route table. */
export const incidentRoutes = (deps: Deps): readonly Route[] => [
  {
    name: 'incidents',
    method: 'get',
    path: paths.incidents.pattern,
    may: { roles: CASE_READERS },
    audit: 'incidents.viewed',
    nav: { label: 'nav.incidents', to: () => paths.incidents() },
    handle: showIncidents(deps),
  },
  {
    name: 'incident.show',
    method: 'get',
    path: paths.incident.pattern,
    may: { roles: [...PARTNER_ROLES, ...CASE_READERS], own: true },
    audit: 'incident.viewed',
    handle: showIncident(deps),
  },
  {
    name: 'incident.take',
    method: 'post',
    path: paths.incidentTaken.pattern,
    may: { roles: TAKERS },
    audit: 'none',
    handle: takeAlert(deps),
  },
  {
    name: 'duty-officers',
    method: 'get',
    path: paths.dutyOfficers.pattern,
    may: { roles: TAKERS },
    audit: 'none',
    handle: showDuties(deps),
  },
  ...formRoutes(
    { name: 'duty-officer.name', path: paths.nameDutyOfficer.pattern, may: { roles: NAMING } },
    dutyPage(deps),
  ),
];
