/**
 * Several items at once: given to somebody, tagged, or their companies reminded. First what would happen to each is shown, then it is done,
 * item by item. Whatever is judgment is not here (design: fairness 7).
 */
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { StaffRole } from '../../../domain/actor.ts';
import { TAG } from '../../../domain/desk.ts';
import type { DeskPlace } from '../../../db/desk.ts';
import { queuePage } from '../../../db/queries/queue.ts';
import { chosenItems } from '../../../db/queries/desk-targets.ts';
import { namesOf, staffWith } from '../../../db/queries/staff.ts';
import type { Deps } from '../../deps.ts';
import { newForm } from '../../forms/command.ts';
import { viewerOf } from '../../locals.ts';
import { badRequest } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { localReturn } from '../../session/return-to.ts';
import { goOn } from '../../session/session.ts';
import { show } from '../../show.ts';
import { todayOf } from '../../today.ts';
import { BULK, BULK_COUNTS, QUEUE } from '../../words/page-queue.ts';
import { refusalIn } from '../../words/refusals.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { carriedOut, planned, type BulkDeed, type Fate, type Planned } from './bulk-plan.ts';
import { filterOf, listingOf, lookerOf, query } from './asked.ts';
import { itemWords } from './item-words.ts';
import { MOST_PICKED, pickedIn } from './picked.ts';

const DEEDS = ['assign', 'tag', 'remind'] as const;
const body = z.object({
  pick: z.unknown(),
  /** Instead of what was ticked: everything that fits the address of the list. */
  all: z.literal('1').optional(),
  deed: z.enum(DEEDS),
  to: z.string().max(200).default(''),
  tag: z.string().max(60).default(''),
  text: z.string().max(4000).default(''),
  command: z.uuid().optional(),
  back: z.string().max(2000).optional(),
});
type Sent = z.infer<typeof body>;

function sentIn(req: Request): Sent {
  const parsed = body.safeParse(req.body ?? {});
  if (!parsed.success) throw badRequest();
  return parsed.data;
}

/** What is to be done, when it was said; null while it was not. */
function deedOf({ deed, to, tag, text }: Sent): BulkDeed | null {
  const word = tag.trim().toLowerCase();
  switch (deed) {
    case 'assign':
      return to === '' ? null : { deed, to };
    case 'tag':
      return TAG.test(word) ? { deed, tag: word } : null;
    case 'remind':
      return text.trim() === '' ? null : { deed, text: text.trim().replaceAll('\r\n', '\n') };
  }
}

export function bulkPages(deps: Deps): { readonly choose: Handler; readonly carryOut: Handler } {
  return {
    choose: async (req, res) => {
      const sent = sentIn(req);
      const places = sent.all ? await everythingOn(deps, res, localReturn(sent.back)) : pickedIn(sent.pick);
      if (places.length === 0)
        return goOn(req, res, localReturn(sent.back), { tone: 'warning', words: BULK.nothingChosen });
      const items = await chosenItems(deps.pool, places);
      const bulk = deedOf(sent);
      const plan = bulk && (await planned(deps, viewerOf(res), items, bulk));
      await draw(
        deps,
        req,
        res,
        sent,
        plan ?? items.map((item) => ({ item, roles: [], fate: 'would' }) as const),
        bulk,
      );
    },
    carryOut: async (req, res) => {
      const sent = sentIn(req);
      const bulk = deedOf(sent);
      if (!bulk || sent.command === undefined) throw badRequest();
      const viewer = viewerOf(res);
      const plan = await planned(deps, viewer, await chosenItems(deps.pool, pickedIn(sent.pick)), bulk);
      const results = await carriedOut(deps, viewer, plan, bulk, sent.command);
      drawResults(res, sent, results);
    },
  };
}

/** What the list of that address holds, as far as several items are done at once. */
async function everythingOn(deps: Deps, res: Response, address: string): Promise<readonly DeskPlace[]> {
  const sought = Object.fromEntries(new URL(address, 'http://portolan.invalid').searchParams);
  const asked = query.safeParse(sought);
  if (!asked.success) throw badRequest();
  const viewer = viewerOf(res);
  const view = asked.data.view === undefined || asked.data.view === 'done' ? 'mine' : asked.data.view;
  const filter = filterOf(await listingOf(deps, asked.data, viewer), view);
  const ask = { view, filter, sort: asked.data.sort ?? 'due' } as const;
  return (await queuePage(deps.pool, lookerOf(deps, viewer), ask, null, MOST_PICKED)).lines;
}

/** First the form that asks whom, which or what; then, when that was said, what would happen to each item. */
async function draw(
  deps: Deps,
  req: Request,
  res: Response,
  sent: Sent,
  plan: readonly Planned[],
  bulk: BulkDeed | null,
): Promise<void> {
  const tongue = tongueOf(viewerOf(res).language);
  const would = plan.filter(({ fate }) => fate === 'would').length;
  const faulty = bulk === null && (sent.to + sent.tag + sent.text).trim() !== '';
  show(res, 'queue/bulk', {
    say: saidAll(tongue, BULK),
    title: tongue.say(BULK[sent.deed]),
    deed: sent.deed,
    asking: bulk === null,
    error: faulty ? tongue.say(BULK.tagForm) : null,
    people: sent.deed === 'assign' && bulk === null ? await peopleFor(deps, plan, tongue) : [],
    what: bulk && (await whatIs(deps, bulk, tongue)),
    sent: { to: sent.to, tag: sent.tag, text: sent.text },
    summary: bulk
      ? tongue.say(BULK.would, { n: would, all: plan.length })
      : tongue.count(BULK_COUNTS.chosen, plan.length),
    would: would > 0,
    lines: plan.map(({ item, fate }) => lineOf(item, bulk ? fate : null, tongue)),
    picks: plan.map(({ item }) => JSON.stringify([item.participant, item.key])),
    back: localReturn(sent.back),
    csrf: csrfToken(req),
    command: newForm(),
  });
}

/** Whoever holds one of the roles that the items are for, and is not away. Whether they may act on each, the plan says. */
async function peopleFor(deps: Deps, plan: readonly Planned[], tongue: Tongue) {
  const roles = [...new Set(plan.flatMap(({ item }) => item.work?.roles ?? []))] as StaffRole[];
  const on = todayOf(deps);
  const all = (await Promise.all(roles.map((role) => staffWith(deps.pool, role, on, '')))).flat();
  const found = all.filter(({ awayUntil }) => awayUntil === null);
  const people = [...new Map(found.map((one) => [one.id, one])).values()].toSorted((a, b) => a.open - b.open);
  return people.map(({ id, name, open }) => ({
    value: id,
    label: `${name} (${tongue.count(BULK_COUNTS.companies, open)})`,
  }));
}

async function whatIs(deps: Deps, bulk: BulkDeed, tongue: Tongue): Promise<string> {
  switch (bulk.deed) {
    case 'assign':
      return tongue.say(BULK.toWhom, { name: (await namesOf(deps.pool, [bulk.to])).get(bulk.to) ?? bulk.to });
    case 'tag':
      return tongue.say(BULK.whichTag, { tag: bulk.tag });
    case 'remind':
      return bulk.text;
  }
}

function lineOf(item: Planned['item'], fate: Fate | 'done' | null, tongue: Tongue) {
  return {
    company: item.company,
    work: item.work ? itemWords({ ...item, reason: null }, tongue).title : tongue.say(BULK.isClosed),
    result: fate === null ? null : fateWords(fate, tongue),
  };
}

function fateWords(fate: Fate | 'done', tongue: Tongue) {
  if (fate instanceof Error) return { tone: 'warn', label: refusalIn(tongue.language, fate) } as const;
  const tone = fate === 'same' ? 'plain' : 'good';
  return { tone, label: tongue.say(BULK[`fate-${fate}`]) } as const;
}

function drawResults(res: Response, sent: Sent, results: Awaited<ReturnType<typeof carriedOut>>): void {
  const tongue = tongueOf(viewerOf(res).language);
  const done = results.filter(({ fate }) => fate === 'done').length;
  show(res, 'queue/bulk-done', {
    say: saidAll(tongue, { ...BULK, queue: QUEUE.title }),
    title: tongue.say(BULK[sent.deed]),
    summary: tongue.say(BULK.doneOf, { n: done, all: results.length }),
    lines: results.map(({ item, fate }) => lineOf(item, fate, tongue)),
    back: localReturn(sent.back),
  });
}
