/** Accepting, declining and ending a connection. */
import { connectionActs, type ConnectionAct } from '../../../domain/connection.ts';
import { connect, connectionsOf, type ConnectionRow } from '../../../db/connections.ts';
import type { Deps } from '../../deps.ts';
import { radios, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { actorOf, backTo, memberIn, momentOf, orSay } from './deed.ts';
import { ANSWER } from './words.ts';

const fieldsFor = (acts: readonly ConnectionAct[]) => ({
  act: radios<ConnectionAct>({ label: ANSWER.what, options: acts.map((value) => ({ value, label: ANSWER[value] })) }),
});

/** Once it is answered or ended, the form still knows its words, so that a repetition is understood. */
const ALL: readonly ConnectionAct[] = ['AcceptConnection', 'DeclineConnection', 'EndConnection'];

export const answerPage = (deps: Deps): FormPage<ReturnType<typeof fieldsFor>> => ({
  checks: true,
  setup: async (visit) => {
    const row = await rowOf(deps, visit);
    const acts = connectionActs(row, row.side);
    const id = memberIn(visit);
    return {
      title: ANSWER.title,
      intro: acts.length === 0 ? [ANSWER.over] : [],
      facts: [{ label: ANSWER.partner, value: row.company }],
      fields: fieldsFor(acts.length === 0 ? ALL : acts),
      seen: 0,
      action: paths.partner({ id, connection: row.id }),
      submit: ANSWER.submit,
      back: backTo(id),
      consequences: [ANSWER.consequence],
    };
  },
  execute: ({ act }, order) =>
    orSay(order, async () => {
      const member = memberIn(order);
      const { id: connection } = await rowOf(deps, order);
      const command = { id: order.command, by: actorOf(order), type: act };
      await connect(deps.pool, { connection, command, member, ...momentOf(deps) });
      return { to: paths.partners({ id: member }), flash: { tone: 'success', words: ANSWER.done } };
    }),
});

async function rowOf({ pool }: Deps, visit: Visit): Promise<ConnectionRow> {
  const rows = await connectionsOf(pool, memberIn(visit));
  const row = rows.find(({ id }) => id === visit.params['connection']);
  if (!row) throw notFound();
  return row;
}
