/** The form that begins an application: the company, and its people. It opens only for whoever answered the questions of eligibility well. */
import { ineligibilities, unanswered } from '../../../domain/eligibility.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { ACTS } from '../../../domain/participant.ts';
import type { Ports } from '../../../domain/places.ts';
import { knownPerson } from '../../../db/people.ts';
import { placesSaid } from '../../../db/places.ts';
import { loadPorts } from '../../../db/ports.ts';
import { entriesBy, type WaitingRow } from '../../../db/waiting-list.ts';
import type { Deps } from '../../deps.ts';
import type { Fields, FormPage, Setup, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { forbidden } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { LIST_PAGE } from '../../words/page-waiting-list.ts';
import { tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { tokenOf, tokenShown } from '../invitations/token.ts';
import { chosenType } from './admission.ts';
import { answersIn, withAnswers } from './answers.ts';
import { createApplication } from './create.ts';
import { isInvited } from './own-entries.ts';
import { applyFields, applyRules, type Applied } from './fields.ts';
import type { Applicant } from './record.ts';
import { placeName } from '../places/known.ts';
import { closedAt } from './where.ts';
import { FORM } from './words.ts';

let ports: Ports | undefined;
const portsOnce = (): Ports => (ports ??= loadPorts());

/** Who has not answered the questions, or not so that the way is open, is led to them. */
export const eligibleFirst =
  (deps: Deps, handle: Handler): Handler =>
  (req, res) => {
    const { policy, entityType, admission } = chosenType(deps, req.params as Record<string, string>);
    const answers = answersIn(req, policy, entityType);
    const open = admission === 'open' || admission === 'by-invitation';
    const eligible =
      unanswered(policy, entityType, answers).length === 0 && ineligibilities(policy, entityType, answers).length === 0;
    if (open && eligible) return handle(req, res);
    res.redirect(303, withAnswers(paths.applyType({ type: entityType }), answers));
  };

/** Whoever is an officer somewhere applies as one. */
function roleOf({ roles }: Viewer): 'officer' | 'contact' {
  const role = (['officer', 'contact'] as const).find((one) => roles.includes(one));
  if (!role) throw forbidden();
  return role;
}

function applicantOf(deps: Deps, { req, params, viewer }: Visit): Applicant {
  const { policy, entityType } = chosenType(deps, params);
  const eligibility = answersIn(req, policy, entityType);
  return { entityType, eligibility, role: roleOf(viewer), ports: portsOnce() };
}

export const companyPage = (deps: Deps): FormPage<Fields> => ({
  checks: ACTS.CreateApplication.binds ?? false,
  setup: (visit) => setupOf(deps, visit),
  way: async ({ code }, values, { viewer, params }) => {
    const place = code === 'PlaceNotOpen' ? await closedAt(deps, values as Applied, params['type'] ?? '') : null;
    if (place === null) return null;
    return {
      href: `${paths.joinWaitingList({ place })}?${new URLSearchParams({ type: params['type'] ?? '' }).toString()}`,
      label: tongue(viewer.language).say(LIST_PAGE.way, { place: placeName(place, viewer.language) }),
    };
  },
  execute: (values, order) => createApplication(deps, applicantOf(deps, order), values as Applied, order),
});

async function setupOf(deps: Deps, visit: Visit): Promise<Setup<Fields>> {
  const { policy, entityType } = chosenType(deps, visit.params);
  const { language } = visit.viewer;
  const answers = answersIn(visit.req, policy, entityType);
  const admitted = (await entriesBy(deps.pool, visit.viewer.person)).filter(
    (entry) => entry.entityType === entityType && isInvited(deps, entry),
  );
  return {
    title: FORM.title,
    intro: [FORM.intro],
    facts: [{ label: FORM.type, value: tongue(language).say(entityTypeWords(policy, entityType)) }],
    fields: applyFields(policy, entityType, admitted.length > 0 || (await listsFor(deps, entityType))),
    initial: { ...(await known(deps, visit.viewer)), ...tokenFor(deps, admitted) },
    rules: (values) => applyRules(values as Applied, portsOnce()),
    seen: 0,
    action: withAnswers(paths.applyCompany({ type: entityType }), answers),
    submit: FORM.submit,
    back: { href: withAnswers(paths.applyType({ type: entityType }), answers), label: FORM.back },
  };
}

/** Whether some place takes no applications of that type now, so that there is a list of who waits. */
const listsFor = async ({ pool }: Deps, entityType: string): Promise<boolean> =>
  [...(await placesSaid(pool)).values()].some(
    ({ intake }) => intake !== null && (intake.entityTypes?.includes(entityType) ?? true),
  );

/** Whoever joined the list has the token of the admission already in the form. */
const tokenFor = ({ config }: Deps, [first]: readonly WaitingRow[]): Readonly<Record<string, string>> =>
  first ? { invitation: tokenShown(tokenOf(config.sessionSecret, first.id)) } : {};

/** Whoever applies need not type what is known of them. */
async function known({ pool, now }: Deps, viewer: Viewer): Promise<Readonly<Record<string, string>>> {
  const person = await knownPerson(pool, viewer.person, wallDateOf(now(), 'UTC'));
  if (!person) return {};
  const who = roleOf(viewer);
  return { [`${who}Name`]: person.name, [`${who}Email`]: person.email, [`${who}Language`]: person.language };
}
