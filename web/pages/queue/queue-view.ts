/** The queue, ready for the template. */
import type { Instant } from '../../../domain/calendar.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { QueueLineRow } from '../../../db/queries/queue.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import { QUEUE } from '../../words/page-queue.ts';
import { OFFICES, roleWords } from '../../words/people.ts';
import { ruleWords } from '../../words/rules.ts';
import type { Role } from '../../../domain/actor.ts';
import type { Tongue } from '../../words/tongue.ts';
import { deskView } from './desk-view.ts';
import { dueView } from './due-view.ts';
import { itemWords } from './item-words.ts';

type Rules = Pick<Policy, 'rules'>;

/** One line: what, whose, why, by when, who. */
export function lineView(
  line: QueueLineRow,
  viewer: Viewer,
  now: Instant,
  rulesOf: (version: string) => Rules,
  tongue: Tongue,
) {
  const words = itemWords({ kind: line.kind, about: line.about, reason: line.reason ?? null }, tongue);
  const rule = line.rule && line.policy ? rulesOf(line.policy).rules[line.rule] : undefined;
  return {
    ...words,
    company: line.company,
    href: paths.participant({ id: line.participant }),
    office: tongue.code(OFFICES, line.office),
    rule: rule ? tongue.say(QUEUE.rule, { rule: tongue.say(ruleWords(rule)) }) : null,
    roles: tongue.say(QUEUE.for, { roles: line.roles.map((role) => tongue.say(roleWords(role as Role))).join(', ') }),
    due: dueView(line.dueOn ?? null, line.dueAt?.getTime() ?? null, Math.max(now, line.at.getTime()), tongue),
    desk: deskView(heldOf(line), viewer, tongue, { work: words.title, company: line.company }),
  };
}

const heldOf = (line: QueueLineRow) => ({
  participant: line.participant,
  key: line.key,
  roles: line.roles,
  person: line.person ?? null,
  personName: line.personName ?? null,
  claimedBy: line.claimedBy ?? null,
  claimedByName: line.claimedByName ?? null,
  specialist: line.specialist ?? null,
  specialistName: line.specialistName ?? null,
});
