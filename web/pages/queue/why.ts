/**
 * Why an item is here, and who can act: the rule with its version and authority, the event that started the clock, what was tried, what comes
 * by itself and when, and everybody who may act. Where nobody can, that is said first.
 */
import { allWork } from '../../../domain/amiss-work.ts';
import { explain } from '../../../domain/explain.ts';
import { ableOn } from '../../../domain/able.ts';
import type { State } from '../../../domain/state.ts';
import type { WorkItem } from '../../../domain/work.ts';
import { holdersFor, type RoleHolder } from '../../../db/queries/holders.ts';
import { deskRows, type DeskRow } from '../../../db/queries/desk-rows.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { notFound } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { QUEUE, WAITS_ON_WORDS } from '../../words/page-queue.ts';
import { DESK_HISTORY, WHY } from '../../words/page-why.ts';
import { roleWords } from '../../words/people.ts';
import { refusalIn } from '../../words/refusals.ts';
import { STAFF } from '../../words/page-staff.ts';
import { saidAll } from '../../words/tongue.ts';
import { deadlineView } from '../participant/deadline-view.ts';
import { ladderView } from '../participant/ladder-view.ts';
import { named } from '../participant/names.ts';
import { loadScene, type Scene } from '../participant/scene.ts';
import { heldOf } from '../participant/work-view.ts';
import { deskView } from './desk-view.ts';
import { dueView } from './due-view.ts';
import { itemWords } from './item-words.ts';

export const showWorkItem =
  (deps: Deps): Handler =>
  async (req, res) => {
    const viewer = viewerOf(res);
    const [id, key] = [String(req.params['id']), String(req.params['key'])];
    const scene = await loadScene(deps, { viewer, decisions: false }, id, null, 1);
    const { state, account } = scene.case;
    const { tongue, facts } = scene;
    const item = allWork(state, facts.amiss).find((one) => one.key === key);
    if (!item) throw notFound();
    const words = itemWords(item, tongue);
    const [holders, history] = await Promise.all([
      holdersFor(deps.pool, id, item.roles, scene.on),
      deskRows(deps.pool, id, key),
    ]);
    const who = whoCan(scene, item, holders);
    const clock = state.clocks.find((one) => one.id === item.clock);
    show(res, 'queue/why', {
      say: saidAll(tongue, {
        ...STAFF,
        ...WHY,
        why: DEADLINE.why,
        byWhen: DEADLINE.byWhen,
        skipped: DEADLINE.skipped,
        changes: DEADLINE.changes,
        nothingSkipped: DEADLINE.nothingSkipped,
        source: DEADLINE.source,
        noDue: QUEUE.noDue,
      }),
      crumbs: [
        { label: QUEUE.title, href: paths.queue() },
        { label: named(account.company), href: paths.participant({ id }) },
        { label: named(words.title), href: null },
      ],
      ...words,
      company: account.company,
      href: paths.participant({ id }),
      due: dueView(item.due, clock?.dueAt ?? null, facts.now, tongue),
      desk: deskView(heldOf(scene, item), viewer, scene.on, tongue, { work: words.title, company: account.company }),
      deadline: clock
        ? deadlineView(explain(clock, facts.policyOf(clock.policy), scene.clocks), facts.now, tongue)
        : null,
      ladders: laddersOf(state, item).map((ladder) => ladderView(state, ladder, facts, scene.telling)),
      next: comesByItself(scene, item),
      alarm: who.some(({ can }) => can) ? null : tongue.say(holders.length > 0 ? WHY.nobodyCan : WHY.nobodyHolds),
      who,
      acts: item.acts.map((act) => tongue.say(ACTS_WORDS[act])),
      history: history.map((row) => historyLine(row, deps.config.zone, scene)),
      tagHref: paths.tagWork({ id, key }),
      here: req.originalUrl,
    });
  };

/** An outreach that the item is of. */
const laddersOf = ({ ladders }: State, { kind, about }: WorkItem) =>
  kind.startsWith('outreach.') ? ladders.filter(({ id }) => about === id || about.startsWith(`${id}:`)) : [];

/** Everybody who holds a role for it, and whether the rules let them act: who has proposed cannot decide. */
function whoCan({ case: { state }, facts, tongue, viewer }: Scene, item: WorkItem, holders: readonly RoleHolder[]) {
  return holders.map(({ name, ...who }) => {
    const { able, inTheWay } = ableOn(state, item, who, facts);
    const why = inTheWay && refusalIn(tongue.language, inTheWay);
    return {
      name: who.person === viewer.person ? tongue.say(WHY.you, { name }) : name,
      role: tongue.say(roleWords(who.role)),
      can: able,
      why: why && able ? tongue.say(WHY.first, { why }) : why,
    };
  });
}

/** Clocks about the same thing that nobody has to wind: what follows when nothing is done. */
function comesByItself({ case: { state }, facts, clocks, tongue }: Scene, item: WorkItem) {
  const [about = '', cycle = ''] = item.about.split(':');
  const ladder = laddersOf(state, item)[0]?.id;
  const related = state.clocks.filter(
    (clock) =>
      !clock.held &&
      !clock.lapsed &&
      (clock.id === item.clock ||
        clock.about === item.about ||
        clock.about === ladder ||
        clock.about === about ||
        (cycle !== '' && clock.about === cycle)),
  );
  return related.map((clock) => {
    const view = deadlineView(explain(clock, facts.policyOf(clock.policy), clocks), facts.now, tongue);
    const follows =
      clock.owedBy === 'agency' ? WHY.agencyLate : clock.owedBy === 'programme' ? WHY.program : WHY.theirs;
    return { title: view.title, due: view.due, left: view.left, follows: tongue.say(follows) };
  });
}

function historyLine({ event, at, actor, actorName, toName, note }: DeskRow, zone: string, { tongue }: Scene) {
  const params = {
    name: actorName ?? actor,
    to: 'to' in event ? (toName ?? event.to) : '',
    until: 'until' in event ? tongue.date(event.until) : '',
    on: 'on' in event ? tongue.say(WAITS_ON_WORDS[event.on]) : '',
    tag: 'tag' in event ? event.tag : '',
  };
  return { when: tongue.instant(at, zone), what: tongue.say(DESK_HISTORY[event.type], params), note };
}
