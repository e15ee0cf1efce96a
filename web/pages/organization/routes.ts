/** The routes of a company's people and addresses. Looking at them is recorded. */
import { PARTNER_ROLES } from '../../../domain/actor.ts';
import { ORGANIZATION_MAY, type OrganizationAct } from '../../../domain/organization-acts.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes, type Fields, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { READERS } from '../participant/scene.ts';
import { confirmAddressPage, sendCodePage, typeCodePage } from './forms-address.ts';
import { addPersonPage, giveAddressPage, leftPage } from './forms-people.ts';
import { invitePage } from './form-invite.ts';
import { joinPage } from './form-join.ts';
import { postalPage } from './form-postal.ts';
import { showOrganization } from './show-organization.ts';

export function organizationRoutes(deps: Deps): readonly Route[] {
  const form = (act: OrganizationAct, name: string, path: string, page: FormPage<Fields>): readonly Route[] =>
    formRoutes({ name: `organization.${name}`, path, may: { roles: ORGANIZATION_MAY[act], own: true } }, page);
  return [
    {
      name: 'organization.show',
      method: 'get',
      path: paths.organization.pattern,
      may: { roles: [...READERS, ...PARTNER_ROLES], own: true },
      audit: 'organization.viewed',
      handle: showOrganization(deps),
    },
    ...form('AddPerson', 'add-person', paths.addPerson.pattern, addPersonPage(deps)),
    ...form('GiveAddress', 'give-address', paths.giveAddress.pattern, giveAddressPage(deps)),
    ...form('SendCode', 'send-code', paths.sendCode.pattern, sendCodePage(deps)),
    ...form('TypeCode', 'type-code', paths.typeCode.pattern, typeCodePage(deps)),
    ...form('ConfirmAddress', 'confirm-address', paths.confirmAddress.pattern, confirmAddressPage(deps)),
    ...form('InviteToSignIn', 'invite', paths.inviteToSignIn.pattern, invitePage(deps)),
    ...form('GivePostalAddress', 'postal-address', paths.givePostalAddress.pattern, postalPage(deps)),
    ...form('JoinCompanies', 'join', paths.joinCompanies.pattern, joinPage(deps)),
    ...form('MarkLeft', 'person-left', paths.personLeft.pattern, leftPage(deps)),
  ];
}
