/** Joining the waiting list of a place, and leaving it. Whoever joins has a receipt at once; the engine is not asked. */
import { keepContent } from '../../../db/content.ts';
import { placesAround } from '../../../db/places.ts';
import { entriesOf, type WaitingRow } from '../../../db/waiting-list.ts';
import { untouched } from '../../../domain/place.ts';
import { ACTS } from '../../../domain/participant.ts';
import type { Deps } from '../../deps.ts';
import { select, text, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { JOIN_FORM, LEAVE_FORM } from '../../words/page-waiting-list.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { textBody } from '../acts/texts.ts';
import { actorIn, decideAt } from '../places/deed.ts';
import { placeIn, placeName } from '../places/known.ts';
import { joinable } from './waiting-place.ts';
import type { NamedPlace } from '../../../domain/place.ts';
import type { Role } from '../../../domain/actor.ts';

/** Whoever may apply. */
export const APPLICANTS: readonly Role[] = ACTS.CreateApplication.may === 'system' ? [] : ACTS.CreateApplication.may;

async function fieldsFor(deps: Deps, named: NamedPlace) {
  const [place = untouched(named.id)] = await placesAround(deps.pool, [named.id]);
  return {
    company: text({ label: JOIN_FORM.company, hint: JOIN_FORM.companyHint, max: 200 }),
    type: select({
      label: JOIN_FORM.type,
      options: joinable(deps, place, named).map(({ policy, entityType }) => ({
        value: entityType,
        label: entityTypeWords(policy, entityType),
      })),
    }),
  };
}
type Fields = Awaited<ReturnType<typeof fieldsFor>>;

export const joinPage = (deps: Deps): FormPage<Fields> => ({
  checks: false,
  setup: async ({ params, viewer, req }) => {
    const named = placeIn(params);
    const fields = await fieldsFor(deps, named);
    const asked = fields.type.options.find(({ value }) => value === req.query['type'])?.value;
    return {
      title: JOIN_FORM.title,
      intro: [JOIN_FORM.intro],
      facts: [{ label: JOIN_FORM.place, value: placeName(named.id, viewer.language) }],
      fields,
      initial: asked === undefined ? {} : { type: asked },
      seen: 0,
      action: paths.joinWaitingList({ place: named.id }),
      submit: JOIN_FORM.submit,
      back: { href: paths.applyPlace({ place: named.id }), label: JOIN_FORM.back },
    };
  },
  execute: async ({ company: name, type: entityType }, order) => {
    const named = placeIn(order.params);
    const { viewer, command: id } = order;
    const by = actorIn(viewer, APPLICANTS);
    // without a salt: who asks a second time for the same company is known by the hash
    const company = await keepContent(deps.pool, 'waiting', textBody(name.trim()), by.person, null);
    await decideAt(deps, viewer, named, { id, by, type: 'JoinWaitingList', entry: id, entityType, company });
    const entry = (await entriesOf(deps.pool, named.id)).find((one) => one.id === id);
    const flash = { tone: 'success', words: JOIN_FORM.done, params: { receipt: entry?.receipt ?? '' } } as const;
    return { to: paths.applyPlace({ place: named.id }), flash };
  },
});

export const leavePage = (deps: Deps): FormPage<Record<string, never>> => ({
  checks: false,
  setup: async (visit) => {
    const { place, id, receipt, companyName } = await ownEntry(deps, visit);
    return {
      title: LEAVE_FORM.title,
      intro: [LEAVE_FORM.intro],
      facts: [
        { label: JOIN_FORM.company, value: companyName },
        { label: LEAVE_FORM.receipt, value: receipt },
      ],
      fields: {},
      seen: 0,
      action: paths.leaveWaitingList({ place, entry: id }),
      submit: LEAVE_FORM.submit,
      back: { href: paths.applyPlace({ place }), label: JOIN_FORM.back },
    };
  },
  execute: async (_, order) => {
    const named = placeIn(order.params);
    const { id: entry } = await ownEntry(deps, order);
    const by = actorIn(order.viewer, APPLICANTS);
    await decideAt(deps, order.viewer, named, { id: order.command, by, type: 'LeaveWaitingList', entry });
    return { to: paths.applyPlace({ place: named.id }), flash: { tone: 'success', words: LEAVE_FORM.done } };
  },
});

/** @throws Problem 404 for an entry that is not the viewer's */
async function ownEntry({ pool }: Deps, { params, viewer }: Visit): Promise<WaitingRow> {
  const { id } = placeIn(params);
  const own = (await entriesOf(pool, id)).find((one) => one.id === params['entry'] && one.person === viewer.person);
  if (!own) throw notFound();
  return own;
}
