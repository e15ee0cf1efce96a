/** Asking to see a partner's status, by the code that the partner gave. */
import { noSuchMember } from '../../../domain/connection.ts';
import { connect, memberOf } from '../../../db/connections.ts';
import type { Deps } from '../../deps.ts';
import { also, text, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { codeTyped, isCode } from './member-code.ts';
import { actorOf, backTo, memberIn, momentOf, orSay } from './deed.ts';
import { ASK } from './words.ts';

const fields = {
  code: also(text({ label: ASK.code, hint: ASK.codeHint, max: 20 }), (typed) =>
    isCode(codeTyped(typed)) ? null : ASK.format,
  ),
};

export const askPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: false,
  setup: (visit) => ({
    title: ASK.title,
    intro: [ASK.intro],
    fields,
    seen: 0,
    action: paths.askPartner({ id: memberIn(visit) }),
    submit: ASK.submit,
    back: backTo(memberIn(visit)),
  }),
  execute: ({ code }, order) =>
    orSay(order, async () => {
      const asker = memberIn(order);
      const shown = await memberOf(deps.pool, codeTyped(code));
      if (shown === null) throw noSuchMember();
      const command = { id: order.command, by: actorOf(order), type: 'AskConnection', asker, shown } as const;
      await connect(deps.pool, { connection: order.command, command, member: asker, ...momentOf(deps) });
      return { to: paths.partners({ id: asker }), flash: { tone: 'success', words: ASK.done } };
    }),
});
