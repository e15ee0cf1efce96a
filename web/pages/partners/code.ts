/** Getting a code for partners, or another one. */
import { codeOf, renewCode } from '../../../db/connections.ts';
import type { Deps } from '../../deps.ts';
import type { FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { newCode } from './member-code.ts';
import { actorOf, backTo, memberIn, momentOf } from './deed.ts';
import { CODE } from './words.ts';

export const codePage = (deps: Deps): FormPage<Record<string, never>> => ({
  checks: false,
  setup: async (visit) => ({
    title: CODE.title,
    intro: [(await codeOf(deps.pool, memberIn(visit))) === null ? CODE.fresh : CODE.again],
    fields: {},
    seen: 0,
    action: paths.partnerCode({ id: memberIn(visit) }),
    submit: CODE.submit,
    back: backTo(memberIn(visit)),
  }),
  execute: async (_values, order) => {
    const member = memberIn(order);
    await renewCode(deps.pool, {
      member,
      command: order.command,
      code: newCode(),
      ...actorOf(order),
      ...momentOf(deps),
    });
    return { to: paths.partners({ id: member }), flash: { tone: 'success', words: CODE.done } };
  },
});
