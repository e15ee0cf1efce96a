/** The call list: whom an outreach waits to call, when best, what to say, and the form that logs it in one step. */
import type { CallRules } from '../../../domain/call-times.ts';
import { zonesOfNumbers } from '../../../db/dialing-zones.ts';
import type { ComingRow } from '../../../db/queries/today.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { CALLS, CALL_COUNTS } from '../../words/page-calls.ts';
import { CONTACT_LOG } from '../../words/page-contacts.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { assumedHours } from '../today/calls-view.ts';
import { itemWords } from '../queue/item-words.ts';
import { callList, comingRung, FREE, query, TEAM, type CallList } from './asked.ts';
import { callView, type Telling } from './call-view.ts';

/** `/calls`; `?of=:team` shows everything within reach, `?of=:free` what of it nobody has, `?of=` names a specialist, for a supervisor. */
export const showCalls =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const { of } = queryOf(req, query);
    const list = await callList(deps, viewer, of);
    const { zone, url } = deps.config;
    const here = req.originalUrl;
    const zones = await zonesOfNumbers(list.timed.flatMap(({ row }) => row.contacts.map(({ phone }) => phone)));
    const telling: Telling = { now: deps.now(), tongue, zone, zones, viewer, host: url.host, here };
    const { calls } = deps.policies.at(todayOf(deps));
    const views = list.timed.map((call, index) => ({ now: call.now, view: callView(call, index, telling) }));
    show(res, 'calls/calls', {
      say: saidAll(tongue, { ...CONTACT_LOG, ...CALLS }),
      count: views.length > 0 ? tongue.count(CALL_COUNTS.calls, views.length) : null,
      whose: choicesOf(list, tongue),
      unassigned: list.free || list.unassigned === 0 ? null : unassignedView(list, tongue),
      csv: `${paths.callsCsv()}?${new URLSearchParams({ of: list.team ? TEAM : (of ?? '') })}`,
      assumed: assumedHours({ tongue, calls }),
      limits: limitsOf(calls, tongue),
      now: views.flatMap(({ now, view }) => (now ? [view] : [])),
      later: views.flatMap(({ now, view }) => (now ? [] : [view])),
      coming: list.coming.map((row) => comingView(row, deps, tongue)),
      csrf: csrfToken(req),
    });
  };

/** The policy's limits, as the list keeps to them. */
const limitsOf = ({ perCompanyAndDay, quietFrom, quietUntil }: CallRules, { count, say }: Tongue): string =>
  [
    count(CALL_COUNTS.limit, perCompanyAndDay),
    ...(quietFrom === quietUntil ? [] : [say(CALLS.quiet, { from: quietFrom, until: quietUntil })]),
    say(CALLS.notPast),
  ].join(' ');

/** Themselves, their team, what nobody has, and for supervisors each specialist. */
const choicesOf = ({ keeps, team, free, choices }: CallList, tongue: Tongue) => [
  ...(keeps ? [{ value: '', label: tongue.say(CALLS.mine), chosen: false }] : []),
  { value: TEAM, label: tongue.say(CALLS.team), chosen: team },
  { value: FREE, label: tongue.say(CALLS.free), chosen: free },
  ...choices,
];

/** Calls that are in nobody's own list, since their companies have no specialist. */
const unassignedView = ({ unassigned }: CallList, tongue: Tongue) => ({
  href: `${paths.calls()}?${new URLSearchParams({ of: FREE })}`,
  label: tongue.count(CALL_COUNTS.free, unassigned),
});

function comingView({ participant, company, clock, dueOn, ladders }: ComingRow, deps: Deps, tongue: Tongue) {
  const id = clock.slice('RUNG:'.length);
  const ladder = ladders.find((each) => each.id === id);
  const rung = ladder && comingRung(ladder, deps.policies.of);
  return {
    company,
    href: paths.participant({ id: participant }),
    when: tongue.date(dueOn),
    what: itemWords({ kind: 'outreach.call', about: `${id}:${rung?.code ?? ''}`, reason: null }, tongue).details.join(
      ': ',
    ),
  };
}
