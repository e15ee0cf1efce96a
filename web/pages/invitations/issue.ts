/** Issuing an invitation. The answer is the page that shows its token, so that the token is kept nowhere, not even in the session. */
import type { Response } from 'express';
import { Refusal } from '../../../domain/refusal.ts';
import { keepContent } from '../../../db/content.ts';
import { changeInvitation, tokenHash } from '../../../db/invitations.ts';
import { transaction } from '../../../db/pool.ts';
import type { Deps } from '../../deps.ts';
import { date, select, text } from '../../forms.ts';
import { commandId, hiddenOf, newForm } from '../../forms/command.ts';
import { drawForm, type Drawn } from '../../forms/draw.ts';
import { rawOf, readForm } from '../../forms/read.ts';
import type { Setup } from '../../forms/setup.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { forget } from '../../session/kept.ts';
import { keptHere } from '../../session/kept-page.ts';
import type { Viewer } from '../../session/person.ts';
import { show } from '../../show.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { textBody } from '../acts/texts.ts';
import { inviter, momentOf, orSay } from './deed.ts';
import { newToken, tokenShown } from './token.ts';
import { INVITATIONS, ISSUE, TOKEN } from './words.ts';

function fieldsFor(deps: Deps) {
  const { policy } = momentOf(deps);
  const types = Object.entries(policy.entityTypes).filter(
    ([, { byInvitation, open }]) => byInvitation && open !== false,
  );
  return {
    company: text({ label: ISSUE.company, max: 200 }),
    type: select({
      label: ISSUE.type,
      options: types.map(([value]) => ({ value, label: entityTypeWords(policy, value) })),
    }),
    lastDay: date({ label: ISSUE.lastDay }),
  };
}
type Fields = ReturnType<typeof fieldsFor>;

const setupFor = (deps: Deps): Setup<Fields> => ({
  title: ISSUE.title,
  intro: [ISSUE.intro],
  fields: fieldsFor(deps),
  seen: 0,
  action: paths.issueInvitation(),
  submit: ISSUE.submit,
  back: { href: paths.invitations(), label: INVITATIONS.back },
});

export const askInvitation =
  (deps: Deps): Handler =>
  (req, res) => {
    inviter(viewerOf(res));
    const setup = setupFor(deps);
    const kept = keptHere(req, res)?.typed;
    const hidden = kept ? hiddenOf(kept) : { command: newForm(), seen: 0 };
    drawForm(res, false, { setup, raw: rawOf(setup.fields, kept), hidden, again: kept !== undefined }, 200);
  };

export const issueInvitation =
  (deps: Deps): Handler =>
  async (req, res) => {
    const setup = setupFor(deps);
    const hidden = hiddenOf(req.body);
    const drawn: Drawn<Fields> = { setup, raw: rawOf(setup.fields, req.body), hidden };
    const reading = readForm(setup.fields, drawn.raw);
    if (!reading.ok) return drawForm(res, false, { ...drawn, faults: reading.faults }, 422);
    const token = newToken();
    try {
      const { values } = reading;
      const fresh = await issue(deps, viewerOf(res), commandId(hidden.command, drawn.raw), values, token);
      forget(req, hidden.command);
      showToken(res, fresh ? tokenShown(token) : null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      drawForm(res, false, { ...drawn, hidden: { command: newForm(), seen: 0 }, refusal: error.message }, 409);
    }
  };

type Issued = { readonly company: string; readonly type: string; readonly lastDay: string };

/** Whether it was new: the same form makes one invitation. */
const issue = (deps: Deps, viewer: Viewer, id: string, { company, type, lastDay }: Issued, token: string) =>
  orSay(viewer, () =>
    transaction(deps.pool, async (client) => {
      const by = inviter(viewer);
      const named = await keepContent(client, 'invitation', textBody(company), by.person);
      const given = { entityType: type, company: named, lastDay, tokenHash: tokenHash(token) };
      const command = { id, by, type: 'IssueInvitation', ...given } as const;
      return changeInvitation(client, id, { command, ...momentOf(deps) });
    }),
  );

/** @param token null when the form came a second time */
function showToken(res: Response, token: string | null): void {
  const spoken = tongue(viewerOf(res).language);
  res.set('Cache-Control', 'no-store');
  const crumbs = [
    { label: INVITATIONS.title, href: paths.invitations() },
    { label: TOKEN.title, href: null },
  ];
  show(res, 'invitations/token', { say: saidAll(spoken, { ...TOKEN, back: INVITATIONS.back }), token, crumbs });
}
