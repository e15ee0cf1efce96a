/** Tells companies that were admitted from a place's waiting list that they may apply, as often as it takes. */
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { knownPlaces } from '../db/gazetteer.ts';
import { changePlace } from '../db/places.ts';
import { untoldAdmissions, type Untold } from '../db/waiting-list.ts';
import { composeAdmission } from '../templates/notices/compose-admission.ts';
import type { Deps } from './deps.ts';
import { tokenOf, tokenShown } from './pages/invitations/token.ts';
import { deedAt, placeName } from './pages/places/known.ts';

/** Sends what waits; answers with how much there was. @throws MailNotSent while the server takes none: the next round tries again */
export async function announceAdmissions(deps: Deps): Promise<number> {
  const waiting = await untoldAdmissions(deps.pool);
  for (const one of waiting) await announce(deps, one);
  return waiting.length;
}

async function announce(deps: Deps, one: Untold): Promise<void> {
  const named = knownPlaces().get(one.place);
  if (!named) throw new Error(`a waiting list of ${one.place}, which is no place`);
  const id = `admission:${one.id}`;
  const outcome = await deps.post({ id, to: { name: one.name, address: one.email }, ...write(deps, one) });
  const command = { id, by: SYSTEM, type: 'TellAdmission', entry: one.id, outcome } as const;
  await changePlace(deps.pool, { named, command, ...deedAt(deps) });
}

function write({ engine, config, policies, now }: Deps, one: Untold) {
  const { id, name, language, place, receipt, lastDay, entityType, companyName: company } = one;
  const { programme } = policies.at(wallDateOf(now(), 'UTC'));
  const token = tokenShown(tokenOf(config.sessionSecret, id));
  const press = { engine, webUrl: config.url.origin };
  const mail = { programme, name, company, language, place: placeName(place, language), receipt, lastDay, entityType };
  return composeAdmission(press, { ...mail, token });
}
