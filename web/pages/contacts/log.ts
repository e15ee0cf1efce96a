/** Logging a contact, in one step. Where an outreach waits for a call, the same form can give that act too. */
import { LOGGERS } from '../../../domain/contact-log.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { changeContactLog, checkContactLog } from '../../../db/contact-log.ts';
import { keepContent } from '../../../db/content.ts';
import { stateAsOf } from '../../../db/queries/as-of.ts';
import type { Deps } from '../../deps.ts';
import type { FormPage, Order, Outcome, Setup } from '../../forms.ts';
import { commandId } from '../../forms/command.ts';
import { paths } from '../../paths.ts';
import { forbidden } from '../../problem.ts';
import { localReturn } from '../../session/return-to.ts';
import { todayOf } from '../../today.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { STANDINGS } from '../../words/standing.ts';
import { inLanguage } from '../acts/choices.ts';
import { told } from '../acts/refusals.ts';
import { textBody } from '../acts/texts.ts';
import { callsAbout, keepCalled, scriptFacts } from '../calls/script.ts';
import { momentOf } from '../documents/place.ts';
import {
  callsOf,
  contactOf,
  fieldsOf,
  initialOf,
  laddersOf,
  rulesOf,
  type ContactFields,
  type ContactValues,
} from './log-fields.ts';
import { sceneOf, type ContactScene } from './log-scene.ts';

export const logPage = (deps: Deps): FormPage<ContactFields> => ({
  checks: false,
  setup: async (visit) => setupOf(await sceneOf(deps, visit)),
  execute: async (values, order) => execute(deps, await sceneOf(deps, order), values, order),
});

function setupOf(scene: ContactScene): Setup<ContactFields> {
  const { id, account, state, back, viewer, full } = scene;
  return {
    title: CONTACT_LOG.title,
    intro: [CONTACT_LOG.intro, ...full],
    facts: [
      { label: CONTACT_LOG.company, value: account.company },
      { label: CONTACT_LOG.standing, value: inLanguage({ language: viewer.language }, STANDINGS[state.standing]) },
      ...scriptFacts(
        scene,
        scene.waiting.map((ladder) => ladder.id),
      ),
    ],
    fields: fieldsOf(scene),
    initial: initialOf(scene),
    rules: (values) => rulesOf(values, scene),
    seen: state.seq,
    action: back === null ? paths.logContact({ id }) : `${paths.logContact({ id })}?${new URLSearchParams({ back })}`,
    submit: CONTACT_LOG.submit,
    back: { href: back === null ? paths.participant({ id }) : localReturn(back), label: CONTACT_LOG.back },
  };
}

/** What the rules refuse is refused before anything is done; the act comes first, so that a contact is never logged without the call that it says. */
async function execute(deps: Deps, scene: ContactScene, values: ContactValues, order: Order): Promise<Outcome> {
  const { id, viewer, account, state } = scene;
  const role = LOGGERS.find((one) => viewer.roles.includes(one));
  if (!role) throw forbidden();
  const keep = async (text: string | null) =>
    text === null ? null : keepContent(deps.pool, 'note', textBody(text), viewer.person);
  const [note, what] = [await keep(values.note), await keep(values.what)];
  const by = { person: viewer.person, role };
  const command = { type: 'LogContact', by, ...contactOf(values, note, what) } as const;
  const log = { participant: id, command, facts: { held: viewer.roles, on: todayOf(deps) } };
  try {
    await checkContactLog(deps.pool, log);
    const seqs: number[] = [];
    const called = await calledOf(deps, scene, values, order);
    for (const call of callsOf(values, note, called)) {
      const given = {
        id: commandId(order.command, { ladder: [call.ladder] }),
        by: { ...by, role: 'specialist' } as const,
      };
      const { seq } = await deps.office.submit(id, { type: 'LogCall', ...given, ...call });
      seqs.push(seq);
    }
    await changeContactLog(deps.pool, { ...momentOf(deps), ...log, id: order.command });
    return doneAt(scene, account.company, seqs);
  } catch (error) {
    throw error instanceof Refusal ? told(viewer.language, error, order.seen < state.seq) : error;
  }
}

/** The call of an outreach as it was made, with the words as the form showed them; null when it is none. */
async function calledOf({ pool }: Deps, scene: ContactScene, values: ContactValues, { seen }: Order) {
  const { id, account, viewer, host, contacts } = scene;
  const card = contacts.find((contact) => contact.id === values.contact);
  const ladders = laddersOf(values);
  if (ladders.length === 0 || !card) return null;
  const state = seen < scene.state.seq ? await stateAsOf(pool, id, seen) : scene.state;
  const caller = { viewer, host, record: pool, pool, author: viewer.person, number: values.number };
  return keepCalled(callsAbout({ account, state }, ladders), card, caller);
}

function doneAt({ id, back }: ContactScene, company: string, seqs: readonly number[]): Outcome {
  const words = seqs.length > 0 ? CONTACT_LOG.doneWithCall : CONTACT_LOG.done;
  const seq = Math.max(0, ...seqs);
  const page = paths.participant({ id });
  const to = back !== null ? localReturn(back) : seq > 0 ? `${page}?seq=${seq}` : page;
  return { to, flash: { tone: 'success', words, params: { company } } };
}
