/** Closed work, ready for the template. */
import type { DonePage, DoneRow } from '../../../db/queries/done.ts';
import { paths } from '../../paths.ts';
import { QUEUE, QUEUE_COUNTS } from '../../words/page-queue.ts';
import type { Tongue } from '../../words/tongue.ts';
import { addressOf } from './address.ts';
import { filtersOf, type Asked } from './asked.ts';
import { itemWords } from './item-words.ts';

const DAY_MS = 86_400_000;

export function doneView({ lines, more }: DonePage, asked: Asked, zone: string, tongue: Tongue) {
  const last = lines.at(-1);
  return {
    lines: lines.map((line) => doneLine(line, zone, tongue)),
    previous: asked.after === undefined ? null : addressOf('done', filtersOf(asked)),
    next: more && last ? addressOf('done', filtersOf(asked), { after: last.place }) : null,
    nothing: tongue.say(QUEUE.emptyDone),
  };
}

function doneLine(line: DoneRow, zone: string, tongue: Tongue) {
  const { participant: id, company, openedAt, closedAt, closedBy, closedByName, dueOn } = line;
  const days = Math.max(0, Math.round((closedAt.getTime() - openedAt.getTime()) / DAY_MS));
  return {
    title: itemWords({ ...line, reason: null }, tongue).title,
    company,
    href: paths.participant({ id }),
    closed: tongue.instant(closedAt, zone),
    by: closedBy === 'system' ? tongue.say(QUEUE.byItself) : (closedByName ?? closedBy),
    open: tongue.count(QUEUE_COUNTS.openFor, days),
    due: tongue.date(dueOn),
  };
}
