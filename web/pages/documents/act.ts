/** What staff do to a document: propose, confirm, drop, hold. Each is checked before it is done; what takes effect is signed. */
import { EXPUNGE_GROUNDS, MAY_DOCUMENT, type DocumentAct, type ExpungeGround } from '../../../domain/document.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { keepContent } from '../../../db/content.ts';
import { actOnDocument, type DocumentDeed, type DocumentRow } from '../../../db/documents.ts';
import type { Deps } from '../../deps.ts';
import { radios, textarea, type Fields, type FormPage, type Order, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { told } from '../acts/refusals.ts';
import { aboutIn, nameOf } from './list-view.ts';
import { documentIn, momentOf, reasonOf } from './place.ts';
import { ACTS, GROUND, GROUNDS, REASON, W } from './words.ts';

const reason = { reason: textarea({ label: REASON.label, hint: REASON.hint, max: 4_000 }) };
const ground = {
  ground: radios<ExpungeGround>({
    label: GROUND,
    options: EXPUNGE_GROUNDS.map((value) => ({ value, label: GROUNDS[value] })),
  }),
};
const FIELDS: Readonly<Record<DocumentAct, Fields>> = {
  ProposeStrike: reason,
  ProposeExpunge: { ...ground, ...reason },
  ConfirmProposal: {},
  DropProposal: {},
  PlaceHold: reason,
  LiftHold: reason,
};

/** As it stands in addresses: `propose-strike`. */
export const actName = (act: DocumentAct): string => act.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

export const actPage = (deps: Deps, act: DocumentAct): FormPage<Fields> => ({
  checks: true,
  stepUp: act === 'ConfirmProposal' || act === 'LiftHold',
  setup: async ({ viewer, params }) => {
    const document = await documentIn(deps, params, viewer);
    const { participant: id, seq } = document;
    const policy = deps.policies.of(momentOf(deps).policy);
    const tongue = tongueOf(viewer.language);
    const telling = { viewer, tongue, policy, zone: deps.config.zone, named: (person: string) => person };
    const { title, submit, consequence } = ACTS[act];
    return {
      title,
      facts: [
        { label: W.name, value: nameOf(document, telling) },
        { label: W.about, value: aboutIn(tongue, document.about) },
        ...(await proposedIn(deps, document, tongue)),
      ],
      fields: FIELDS[act],
      seen: seq,
      action: paths.documentAct({ id, document: document.id, act: actName(act) }),
      submit,
      back: { href: paths.document({ id, document: document.id }), label: W.back },
      consequences: [consequence],
    };
  },
  execute: async (values, order) => {
    const document = await documentIn(deps, order.params, order.viewer);
    const { participant, id } = document;
    try {
      const command = await commandOf(deps, act, values as Answers, order);
      await actOnDocument(deps.pool, { ...momentOf(deps), document: id, participant, command });
    } catch (error) {
      throw error instanceof Refusal ? told(order.viewer.language, error) : error;
    }
    return { to: paths.document({ id: participant, document: id }), flash: { tone: 'success', words: ACTS[act].done } };
  },
});

/** What waits for the second person: nobody confirms unread. */
async function proposedIn(deps: Deps, { proposal }: DocumentRow, tongue: Tongue) {
  if (!proposal) return [];
  return [
    { label: W.proposed, value: tongue.say(proposal.act === 'strike' ? W.struck : W.expunged) },
    { label: W.reason, value: await reasonOf(deps, proposal.reason) },
  ];
}

type Answers = { readonly reason?: string; readonly ground?: ExpungeGround };

async function commandOf(
  deps: Deps,
  act: DocumentAct,
  answers: Answers,
  order: Order,
): Promise<DocumentDeed['command']> {
  const given = { id: order.command, by: { person: order.viewer.person, role: roleOf(act, order) } };
  if (act === 'ConfirmProposal' || act === 'DropProposal') return { ...given, type: act };
  const text = await keepContent(deps.pool, 'document.reason', answers.reason ?? '', order.viewer.person);
  if (act === 'ProposeExpunge') return { ...given, type: act, ground: answers.ground ?? 'order', reason: text };
  return { ...given, type: act, reason: text };
}

/** The office keeps the role that lets act. */
function roleOf(act: DocumentAct, { viewer }: Visit) {
  const role = MAY_DOCUMENT[act].find((one) => viewer.roles.includes(one));
  if (!role) throw new Refusal('NotYours', 'Your role does not do this to a document.');
  return role;
}
