/** The register of invitations: who was asked in, until when, and what came of it. Tokens are not among it. */
import type { WallDate } from '../../../domain/calendar.ts';
import { invitations, type InvitationRow } from '../../../db/invitations.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import type { Tone } from '../../words/standing.ts';
import { saidAll, tongue, type Tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { momentOf } from './deed.ts';
import { INVITATIONS } from './words.ts';

export const listInvitations =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const spoken = tongue(viewerOf(res).language);
    const { on, policy } = momentOf(deps);
    const rows = await invitations(deps.pool);
    show(res, 'invitations/list', {
      say: saidAll(spoken, INVITATIONS),
      issue: paths.issueInvitation(),
      rows: rows.map((row) => ({
        company: row.company,
        type: spoken.say(entityTypeWords(policy, row.entityType)),
        lastDay: spoken.date(row.lastDay),
        issued: spoken.say(INVITATIONS.issuedBy, {
          on: spoken.instant(row.issuedAt, policy.headquartersZone),
          by: row.issuedBy,
        }),
        ...stateOf(row, on, spoken),
      })),
    });
  };

function stateOf(row: InvitationRow, on: WallDate, { say }: Tongue) {
  const { id, revoked, usedFor, applicant, lastDay } = row;
  const tag = (tone: Tone, label: string, more = {}) => ({
    tag: { tone, label },
    application: null,
    revoke: null,
    ...more,
  });
  if (usedFor !== null)
    return tag('good', say(INVITATIONS.used), {
      application: {
        href: paths.participant({ id: usedFor }),
        label: say(INVITATIONS.usedBy, { company: applicant ?? '' }),
      },
    });
  if (revoked) return tag('plain', say(INVITATIONS.revoked));
  if (lastDay < on) return tag('warn', say(INVITATIONS.expired));
  return tag('info', say(INVITATIONS.open), { revoke: paths.revokeInvitation({ invitation: id }) });
}
