/** Doing an act: a command is given to the participant and answered; a filing is received first, and carried to the participant afterwards. */
import { ACTS } from '../../../domain/participant.ts';
import type { FilingKind } from '../../../domain/facts.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { keepContent } from '../../../db/content.ts';
import { receiveFiling, type Filing } from '../../../db/filings.ts';
import { transaction, type Client, type Pool } from '../../../db/pool.ts';
import type { Order as Command } from '../../../workflows/messages.ts';
import type { Deps } from '../../deps.ts';
import { describe } from '../../failure.ts';
import type { Fields, Order, Outcome, Values } from '../../forms.ts';
import { orderOf } from '../../intake.ts';
import { putLetterAside } from '../../letters.ts';
import { paths } from '../../paths.ts';
import { badRequest } from '../../problem.ts';
import type { Deed } from './act-form.ts';
import type { FormAct } from './form-act.ts';
import { ACT_FORMS } from './forms.ts';
import { told, withNames } from './refusals.ts';
import type { Scene } from './scene.ts';

/**
 * Does the act with the answers of its form.
 * @throws Refusal in the reader's language; EngineAway, but never for a filing
 */
export function execute(deps: Deps, scene: Scene, values: Values<Fields>, order: Order): Promise<Outcome> {
  const { filing } = ACTS[scene.act];
  return filing === undefined ? give(deps, scene, values, order) : file(deps, scene, values, order, filing);
}

const deedOf = (deps: Deps, scene: Scene, { command }: Order, record: Client | Pool): Deed => ({
  scene,
  command,
  record,
  keep: (kind, body) => keepContent(record, kind, body, scene.viewer.person),
  putAside: (notice) => putLetterAside(deps, scene.state, notice, scene.viewer.person),
});

/** When whoever signs or decides last proved who they are: the record keeps it beside the command. */
function proofOf(act: FormAct, { req }: Order): { readonly authenticatedAt?: number } {
  const at = ACTS[act].stepUp ? (req.session.signedIn?.authenticatedAt ?? null) : null;
  return at === null ? {} : { authenticatedAt: at };
}

/** What the act's command carries, once its free text is kept. */
const payloadOf = (
  deps: Deps,
  scene: Scene,
  values: Values<Fields>,
  order: Order,
  record: Client | Pool,
): Promise<object> => Promise.resolve(ACT_FORMS[scene.act].payload(values, deedOf(deps, scene, order, record)));

async function give(deps: Deps, scene: Scene, values: Values<Fields>, order: Order): Promise<Outcome> {
  const { id, act, role, viewer } = scene;
  const payload = await payloadOf(deps, scene, values, order, deps.pool);
  const command = {
    ...payload,
    ...proofOf(act, order),
    ...(ACTS[act].weighs && { seen: order.seen }),
    id: order.command,
    by: { person: viewer.person, role },
    type: act,
  } as unknown as Command;
  try {
    const { seq } = await deps.office.submit(id, command);
    await follow(deps, act);
    return given(scene, seq);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw told(scene.language, await withNames(scene.pool, error), order.seen < scene.state.seq);
  }
}

/** The command is recorded, so nothing that fails now undoes it. */
async function follow(deps: Deps, act: FormAct): Promise<void> {
  await ACT_FORMS[act]
    .after?.(deps)
    .catch((error: unknown) => deps.log.warn({ failure: describe(error) }, 'what follows from an act waits'));
}

/** Where a command that is recorded leads to: the participant as of that sequence. */
export function given(scene: Scene, seq: number): Outcome {
  const page = paths.participant({ id: scene.id });
  const { done, lesser } = ACT_FORMS[scene.act];
  const less = lesser?.(scene) ?? null;
  const flash =
    less === null ? ({ tone: 'success', words: done } as const) : ({ tone: 'warning', words: less } as const);
  return { to: seq > 0 ? `${page}?seq=${seq}` : page, flash };
}

/** The texts and the filing become one: received, numbered and kept, whatever the rules will say to it. */
async function file(
  deps: Deps,
  scene: Scene,
  values: Values<Fields>,
  order: Order,
  kind: FilingKind,
): Promise<Outcome> {
  const { id: participant, act, role, viewer } = scene;
  const filing = await transaction(deps.pool, async (client) => {
    const payload = await payloadOf(deps, scene, values, order, client);
    const command = { type: act, ...payload, ...proofOf(act, order) };
    return receiveFiling(client, { id: order.command, participant, kind, command, person: viewer.person, role });
  });
  if (filing.participant !== participant || filing.kind !== kind) throw badRequest(); // a form's id that was used elsewhere
  await handOver(deps, filing);
  return filed(participant, act, filing.id);
}

/** Where a filing leads to: its receipt. */
export const filed = (id: string, act: FormAct, filing: string): Outcome => ({
  to: paths.filing({ id, filing }),
  flash: { tone: 'success', words: ACT_FORMS[act].done },
});

/** How long a signer waits for the engine before the receipt is shown without it. */
const HAND_OVER_MS = 1_000;

/** Hands the filing over at once when the engine is there; else the intake loop does, later. The receipt does not depend on it. */
export async function handOver({ office, log }: Pick<Deps, 'office' | 'log'>, filing: Filing): Promise<void> {
  const handed = office
    .report(filing.participant, orderOf(filing))
    .catch((error: unknown) => log.warn({ failure: describe(error) }, 'a filing waits for the engine'));
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([handed, new Promise((resolve) => (timer = setTimeout(resolve, HAND_OVER_MS)))]);
  clearTimeout(timer);
}
