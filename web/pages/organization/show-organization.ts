/** A company's page: its people, how they are reached, and who signs in for it. */
import { placeLine, type PostalAddress } from '../../../domain/postal-address.ts';
import type { OrganizationAct } from '../../../domain/organization-acts.ts';
import { ORGANIZATION_MAY } from '../../../domain/organization-acts.ts';
import { ACTS } from '../../../domain/participant.ts';
import { loadCase } from '../../../db/queries/participant.ts';
import { signInsOf } from '../../../db/queries/sign-ins.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { ORGANIZATION, POSTAL } from '../../words/page-organization.ts';
import { ENTITY_TYPES, roleWords } from '../../words/people.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { actAddress } from '../acts/address.ts';
import { countryOptions } from '../apply/places.ts';
import { named } from '../participant/names.ts';
import { formerOf, formerView, isPresent, liveLines, personView, type Showing } from './view.ts';
import { officeDay, organizationOf } from './visit.ts';

export const showOrganization =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const id = String(req.params['id']);
    const [known, found, signIns] = await Promise.all([
      organizationOf(deps, id),
      loadCase(deps.pool, id),
      signInsOf(deps.pool, [id], officeDay(deps)),
    ]);
    if (!found) throw notFound();
    const tongue = tongueOf(viewer.language);
    const { roles: held } = viewer;
    const acts = Object.keys(ORGANIZATION_MAY) as OrganizationAct[];
    const can = new Set(acts.filter((act) => ORGANIZATION_MAY[act].some((role) => held.includes(role))));
    const showing: Showing = { ...known, id, tongue, zone: found.state.zone, now: deps.now(), can };
    const live = liveLines(showing);
    const { may } = ACTS.ClaimOfficerChange;
    const mayClaim = !found.state.officerChange && may !== 'system' && may.some((role) => held.includes(role));
    show(res, 'organization/organization', {
      say: saidAll(tongue, ORGANIZATION),
      company: found.account.company,
      crumbs: [
        { label: named(found.account.company), href: paths.participant({ id }) },
        { label: ORGANIZATION.heading, href: null },
      ],
      live,
      enough: live.every(({ enough }) => enough),
      tooFew: tongue.say(viewer.kind === 'staff' ? ORGANIZATION.tooFewStaff : ORGANIZATION.tooFew),
      checking: Boolean(found.state.officerChange),
      people: known.organization.people.filter(isPresent).map((person) => personView(showing, person)),
      former: formerOf(known.organization).map((person) => formerView(showing, person)),
      signIns: signIns.map(({ name, roles }) => ({
        name,
        roles: roles.map((role) => tongue.say(roleWords(role))).join(', '),
      })),
      memberships:
        known.memberships.length === 1
          ? []
          : known.memberships.map((one) => ({
              type: tongue.code(ENTITY_TYPES, one.entityType),
              company: one.company,
            })),
      postal: postalView(known.postal, tongue),
      changePostal: can.has('GivePostalAddress') ? paths.givePostalAddress({ id }) : null,
      join: can.has('JoinCompanies') ? paths.joinCompanies({ id }) : null,
      add: can.has('AddPerson') ? paths.addPerson({ id }) : null,
      officerChange: mayClaim ? actAddress(id, 'ClaimOfficerChange') : null,
    });
  };

/** The lines of an envelope; none where no street is known. */
const postalView = (postal: PostalAddress | null, tongue: Tongue) => ({
  heading: tongue.say(POSTAL.heading),
  change: tongue.say(POSTAL.change),
  none: tongue.say(POSTAL.none),
  lines: postal ? [...postal.lines, placeLine(postal), countryIn(tongue, postal.country)] : [],
});

function countryIn(tongue: Tongue, country: string): string {
  const known = countryOptions.find(({ value }) => value === country);
  return known ? tongue.say(known.label) : country;
}
