/** Tells those of the agency who are named for a visit when it is agreed, moved or called off, with the entry for their calendar. */
import { addDays } from '../domain/calendar.ts';
import { visitEntry, type VisitEntry } from '../domain/visit-calendar.ts';
import { placeName } from '../db/gazetteer.ts';
import { keepTold, untoldVisits, type Untold } from '../db/visit-told.ts';
import { calendarVisit } from '../templates/calendar/visit-words.ts';
import { composeVisit } from '../templates/notices/compose-visit.ts';
import type { Deps } from './deps.ts';
import { todayOf } from './today.ts';

type Needs = Pick<Deps, 'pool' | 'policies' | 'now' | 'engine' | 'config' | 'post'>;

/** Sends what waits; answers with how much there was. @throws MailNotSent while the server takes none: the next round tries again */
export async function tellVisitors(deps: Needs): Promise<number> {
  const waiting = await untoldVisits(deps.pool, addDays(todayOf(deps), -1)); // west of here it may be the day before
  for (const one of waiting) await tellOne(deps, one);
  return waiting.length;
}

async function tellOne(deps: Needs, one: Untold): Promise<void> {
  const { participant, cycle, leg, person, name, email, language, off } = one;
  const entry = entryFor(one);
  if (!entry) throw new Error('an agreed visit of which nothing is recorded');
  const webUrl = deps.config.url.origin;
  const outcome = await deps.post({
    id: `visit:${participant}:${cycle}:${leg.id}:${person}:${entry.sequence}`,
    to: { name, address: email },
    ...composeVisit({ engine: deps.engine, webUrl }, { ...one, slot: entry.slot, off }),
    visit: calendarVisit({ webUrl, placeName }, { ...one, entry }, language),
  });
  await keepTold(deps.pool, one, { ...entry, outcome });
}

/** What this person is told: a later edition than the one of before, also where only the team has changed. */
function entryFor({ history, cycle, leg, last, off }: Untold): VisitEntry | null {
  const entry = visitEntry(history, { cycle }, leg);
  if (!entry || !leg.agreed) return null;
  const sequence = Math.max(entry.sequence, (last ?? -1) + 1);
  const ended = entry.status === 'moving' ? 'moving' : 'cancelled';
  return { ...entry, sequence, slot: leg.agreed, status: off ? ended : entry.status };
}
