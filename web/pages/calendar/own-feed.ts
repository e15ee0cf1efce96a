/** The address of one's own calendar of visits: made, renewed, ended. */
import { endFeed, feedHash, feedOf, makeFeed } from '../../../db/calendar-feeds.ts';
import type { Deps } from '../../deps.ts';
import { radios, type FormPage, type Order } from '../../forms.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { CALENDAR } from '../../words/page-calendar.ts';
import { tongue as tongueOf } from '../../words/tongue.ts';
import { GIVE } from '../people/words.ts';
import { feedToken } from './token.ts';

const fields = {
  deed: radios({
    label: CALENDAR.deed,
    options: [
      { value: 'renew', label: CALENDAR.renew },
      { value: 'end', label: CALENDAR.end },
    ],
  }),
};
type Asked = Partial<typeof fields>;

export const ownFeedPage = (deps: Deps): FormPage<Asked> => ({
  checks: false,
  setup: async ({ viewer }) => {
    const feed = await feedOf(deps.pool, viewer.person);
    const tongue = tongueOf(viewer.language);
    return {
      title: CALENDAR.title,
      intro: [CALENDAR.intro, CALENDAR.secret],
      facts: [
        {
          label: CALENDAR.address,
          value: feed ? (addressOf(deps, feed) ?? tongue.say(CALENDAR.hidden)) : tongue.say(CALENDAR.none),
        },
        ...(feed ? [{ label: CALENDAR.madeAt, value: tongue.instant(feed.madeAt, deps.config.zone) }] : []),
      ],
      fields: feed ? fields : {},
      seen: 0,
      action: paths.ownCalendar(),
      submit: feed ? CALENDAR.go : CALENDAR.make,
      back: { href: paths.me(), label: GIVE.backToOwn },
    };
  },
  execute: async ({ deed }, order) => {
    const at = deps.now();
    const { person } = order.viewer;
    if (deed === 'end') await endFeed(deps.pool, person, at);
    else {
      const hash = feedHash(feedToken(deps.config.sessionSecret, order.command));
      await makeFeed(deps.pool, { id: order.command, person, hash, at });
    }
    await record(deps, order, deed === 'end' ? 'calendar.ended' : 'calendar.made', at);
    const words = deed === 'end' ? CALENDAR.ended : CALENDAR.made;
    return { to: paths.ownCalendar(), flash: { tone: 'success', words } };
  },
});

/** Null where the secret of the web is another since it was made. */
function addressOf({ config }: Deps, { id, hash }: { readonly id: string; readonly hash: string }): string | null {
  const token = feedToken(config.sessionSecret, id);
  return feedHash(token) === hash ? `${config.url.origin}${paths.calendarFeed({ feed: token })}` : null;
}

const record = (deps: Deps, { viewer, req }: Order, what: string, at: number): Promise<void> =>
  deps.audit.viewed({
    what,
    person: viewer.person,
    roles: viewer.roles,
    object: {},
    request: localsOf(req.res!).requestId,
    at,
  });
