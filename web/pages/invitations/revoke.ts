/** Withdrawing an invitation that nobody has used. */
import { keepContent } from '../../../db/content.ts';
import { changeInvitation, invitations, type InvitationRow } from '../../../db/invitations.ts';
import { transaction } from '../../../db/pool.ts';
import type { Deps } from '../../deps.ts';
import type { FormPage, Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import { tongue } from '../../words/tongue.ts';
import { reason } from '../acts/fields.ts';
import { textBody } from '../acts/texts.ts';
import { inviter, momentOf, orSay } from './deed.ts';
import { INVITATIONS, REVOKE } from './words.ts';

const fields = { note: reason() };

export const revokePage = (deps: Deps): FormPage<typeof fields> => ({
  checks: true,
  setup: async (visit) => {
    const { id, company, seq, lastDay } = await rowOf(deps, visit);
    return {
      title: REVOKE.title,
      facts: [
        { label: INVITATIONS.company, value: company },
        { label: INVITATIONS.lastDay, value: tongue(visit.viewer.language).date(lastDay) },
      ],
      fields,
      seen: seq,
      action: paths.revokeInvitation({ invitation: id }),
      submit: REVOKE.submit,
      back: { href: paths.invitations(), label: INVITATIONS.back },
      consequences: [REVOKE.intro],
    };
  },
  execute: ({ note }, order) =>
    orSay(order.viewer, async () => {
      const by = inviter(order.viewer);
      const { id } = await rowOf(deps, order);
      await transaction(deps.pool, async (client) => {
        const kept = await keepContent(client, 'note', textBody(note), by.person);
        const command = { id: order.command, by, type: 'RevokeInvitation', note: kept } as const;
        await changeInvitation(client, id, { command, ...momentOf(deps) });
      });
      return { to: paths.invitations(), flash: { tone: 'success', words: REVOKE.done } };
    }),
});

/** @throws Problem 404 */
async function rowOf({ pool }: Deps, { params }: Visit): Promise<InvitationRow> {
  const row = (await invitations(pool)).find(({ id }) => id === params['invitation']);
  if (!row) throw notFound();
  return row;
}
