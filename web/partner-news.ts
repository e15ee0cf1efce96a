/** Tells members that the status of a partner has changed, as often as it takes. */
import { SYSTEM } from '../domain/actor.ts';
import { wallDateOf } from '../domain/calendar.ts';
import { Refusal } from '../domain/refusal.ts';
import { newsTold, untoldNews } from '../db/partner-news.ts';
import type { Deps } from './deps.ts';

/** Hands over what waits; answers with how much there was. Whoever is not certified itself is told nothing. @throws EngineAway */
export async function tellPartners({
  pool,
  office,
  config,
}: Pick<Deps, 'pool' | 'office' | 'config'>): Promise<number> {
  const news = await untoldNews(pool);
  for (const one of news) {
    const { connection, asker, seq, at } = one;
    const id = `partner:${connection}:${seq}`;
    try {
      await office.submit(asker, { type: 'HearPartner', id, by: SYSTEM, connection, on: wallDateOf(at, config.zone) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    await newsTold(pool, one);
  }
  return news.length;
}
