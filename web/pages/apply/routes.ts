/** Applying: which type of entity, then everything about the company and its people. */
import { z } from 'zod';
import type { Role } from '../../../domain/actor.ts';
import { wallDateOf } from '../../../domain/calendar.ts';
import { ACTS } from '../../../domain/participant.ts';
import type { Ports } from '../../../domain/places.ts';
import type { Policy } from '../../../domain/policy.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { loadPorts } from '../../../db/ports.ts';
import { knownPerson } from '../../../db/people.ts';
import type { Deps } from '../../deps.ts';
import { formRoutes, type Fields, type FormPage, type Setup, type Visit } from '../../forms.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { forbidden, notFound } from '../../problem.ts';
import { queryOf } from '../../query.ts';
import type { Handler, Route } from '../../route.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { identifierWords } from '../acts/identifiers.ts';
import { told } from '../acts/refusals.ts';
import { createApplication } from './create.ts';
import { applyFields, applyRules, type Applied } from './fields.ts';
import { TYPES, FORM } from './words.ts';

const may = (): readonly Role[] => {
  const { may: roles } = ACTS.CreateApplication;
  return roles === 'system' ? [] : roles;
};

/** Rows of the route table. Without a type in its address, the page asks for one. */
export function applyRoutes(deps: Deps): readonly Route[] {
  const row = { name: 'apply', path: paths.apply.pattern, may: { roles: may() } };
  const choose = types(deps);
  return formRoutes(row, page(deps)).map((route) =>
    route.method === 'get'
      ? { ...route, handle: (req, res) => (typeOf(req) === undefined ? choose : route.handle)(req, res) }
      : route,
  );
}

const query = z.object({ type: z.string().max(80).optional() });
const typeOf = (req: Visit['req']): string | undefined => queryOf(req, query).type;

const policyNow = ({ policies, now }: Deps): Policy => policies.at(wallDateOf(now(), 'UTC'));

let ports: Ports | undefined;
const portsOnce = (): Ports => (ports ??= loadPorts());

/** What can be applied for, and what not yet. */
const types =
  (deps: Deps): Handler =>
  (_req, res) => {
    const policy = policyNow(deps);
    const spoken = tongue(viewerOf(res).language);
    const all = Object.entries(policy.entityTypes).map(
      ([code, { identifiers, identifiersAnyOf = [], byInvitation = false, open = true }]) => ({
        name: spoken.say(entityTypeWords(policy, code)),
        needs: [...identifiers, ...identifiersAnyOf].map((one) => spoken.say(identifierWords(one))).join(', '),
        href: `${paths.apply()}?type=${encodeURIComponent(code)}`,
        byInvitation,
        open,
      }),
    );
    show(res, 'apply/types', {
      words: TYPES,
      groups: [
        {
          id: 'open',
          heading: TYPES.open,
          text: TYPES.openText,
          types: all.filter((one) => one.open && !one.byInvitation),
        },
        {
          id: 'invited',
          heading: TYPES.invited,
          text: TYPES.invitedText,
          types: all.filter((one) => one.open && one.byInvitation),
        },
      ],
      closed: all.filter((one) => !one.open),
    });
  };

/** The type that the address names. @throws Problem 404 for one that the programme does not know */
function chosen(deps: Deps, { req }: Visit): { readonly policy: Policy; readonly entityType: string } {
  const policy = policyNow(deps);
  const entityType = typeOf(req) ?? '';
  if (!Object.hasOwn(policy.entityTypes, entityType)) throw notFound();
  return { policy, entityType };
}

/** Whoever is an officer somewhere applies as one. */
function roleOf({ roles }: Viewer): 'officer' | 'contact' {
  const role = (['officer', 'contact'] as const).find((one) => roles.includes(one));
  if (!role) throw forbidden();
  return role;
}

const page = (deps: Deps): FormPage<Fields> => ({
  checks: ACTS.CreateApplication.binds ?? false,
  opens(visit) {
    const { policy, entityType } = chosen(deps, visit);
    const closed = policy.entityTypes[entityType]?.open === false;
    if (closed)
      throw told(
        visit.viewer.language,
        new Refusal('TypeNotOpen', 'This entity type is not open for applications yet.'),
      );
  },
  setup: (visit) => setupOf(deps, visit),
  execute: (values, order) =>
    createApplication(
      deps,
      { entityType: chosen(deps, order).entityType, role: roleOf(order.viewer), ports: portsOnce() },
      values as Applied,
      order,
    ),
});

async function setupOf(deps: Deps, visit: Visit): Promise<Setup<Fields>> {
  const { policy, entityType } = chosen(deps, visit);
  const { language } = visit.viewer;
  return {
    title: FORM.title,
    intro: [FORM.intro],
    facts: [{ label: FORM.type, value: tongue(language).say(entityTypeWords(policy, entityType)) }],
    fields: applyFields(policy, entityType),
    initial: await applicant(deps, visit.viewer),
    rules: (values) => applyRules(values as Applied, portsOnce()),
    seen: 0,
    action: `${paths.apply()}?type=${encodeURIComponent(entityType)}`,
    submit: FORM.submit,
    back: { href: paths.apply(), label: FORM.back },
  };
}

/** Whoever applies need not type what is known of them. */
async function applicant({ pool, now }: Deps, viewer: Viewer): Promise<Readonly<Record<string, string>>> {
  const known = await knownPerson(pool, viewer.person, wallDateOf(now(), 'UTC'));
  if (!known) return {};
  const who = roleOf(viewer);
  return { [`${who}Name`]: known.name, [`${who}Email`]: known.email, [`${who}Language`]: known.language };
}
