/** The queue, ready for the template. */
import type { Instant, WallDate } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { QueueLineRow } from '../../../db/queries/queue.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { OFFICES, roleWords } from '../../words/people.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Tongue } from '../../words/tongue.ts';
import { deskView } from './desk-view.ts';
import { dueView } from './due-view.ts';
import { itemWords } from './item-words.ts';
import { pickOf } from './picked.ts';

type Rules = Pick<Policy, 'rules'>;

/** One line: what, whose, why, by when, who. */
export function lineView(
  line: QueueLineRow,
  viewer: Viewer,
  { now, on }: { readonly now: Instant; readonly on: WallDate },
  rulesOf: (version: string) => Rules,
  tongue: Tongue,
) {
  const words = itemWords(line, tongue);
  const rule = line.rule && line.policy ? rulesOf(line.policy).rules[line.rule] : undefined;
  return {
    ...words,
    company: line.company,
    href: paths.participant({ id: line.participant }),
    office: tongue.code(OFFICES, line.office),
    rule: rule ? tongue.say(QUEUE.rule, { rule: tongue.say(ruleWords(rule)) }) : null,
    roles: tongue.say(QUEUE.for, { roles: line.roles.map((role) => tongue.say(roleWords(role))).join(', ') }),
    due: dueView(line.dueOn, line.dueAt?.getTime() ?? null, Math.max(now, line.at.getTime()), tongue),
    desk: deskView(line, viewer, on, tongue, { work: words.title, company: line.company }),
    whyHref: paths.workItem({ id: line.participant, key: line.key }),
    whyLabel: tongue.say(QUEUE.whyHere, { work: words.title, company: line.company }),
    pick: pickOf(line),
    pickLabel: tongue.say(QUEUE.pickOf, { work: words.title, company: line.company }),
  };
}
