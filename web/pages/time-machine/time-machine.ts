/** The time machine: the own clock of one participant of the demonstration, its next deadlines, and buttons that move it forward. */
import type { Response } from 'express';
import { z } from 'zod';
import { DAY_MS, type Instant } from '../../../domain/calendar.ts';
import type { Clock } from '../../../domain/clock.ts';
import { loadCase, type Case } from '../../../db/queries/participant.ts';
import type { Deps, TimeMachine } from '../../deps.ts';
import { localsOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { badRequest, engineAway, notFound, Problem } from '../../problem.ts';
import type { Handler } from '../../route.ts';
import { csrfToken } from '../../session/csrf.ts';
import { show } from '../../show.ts';
import { ruleWords } from '../../words/rules.ts';
import { saidAll, tongue } from '../../words/tongue.ts';
import { OWED_BY } from '../decisions/words.ts';
import { asWritten } from '../acts/said.ts';
import { COUNTS, MOVED, W } from './words.ts';
import { goOn } from '../../session/session.ts';

/** By how many days a click may move the clock; `next` is up to the next deadline. */
const STEPS = [1, 7, 30, 90, 365] as const;
const body = z.object({ by: z.union([z.literal('next'), z.enum(STEPS.map(String))]) });
const SHOWN = 3;

type Needs = Pick<Deps, 'pool' | 'policies' | 'timeMachine'>;
type Found = { readonly machine: TimeMachine; readonly loaded: Case };

/** @throws Problem 404 where there is no time machine, or no such participant */
async function find({ pool, timeMachine }: Needs, id: string): Promise<Found> {
  const loaded = timeMachine && (await loadCase(pool, id));
  if (!timeMachine || !loaded) throw notFound();
  return { machine: timeMachine, loaded };
}

/** Clocks that run, those first that are due first. */
const runningOf = ({ state }: Case): readonly Clock[] =>
  state.clocks.filter(({ held, lapsed }) => !held && !lapsed).toSorted((a, b) => a.dueAt - b.dueAt);

/** Whole days until the deadline has surely come; one at the least. */
export const daysUntil = ({ dueAt }: Pick<Clock, 'dueAt'>, now: Instant): number =>
  Math.max(1, Math.ceil((dueAt - now) / DAY_MS));

export const showTimeMachine =
  (deps: Needs): Handler =>
  async (req, res) => {
    const { machine, loaded } = await find(deps, String(req.params['id']));
    if (!loaded.state.demo) return refuse(res, loaded, 'notDemo');
    const now = await clockOf(machine, loaded.id).catch(unlessAway);
    if (now === null) return refuse(res, loaded, 'stopped');
    draw(res, deps, loaded, now);
  };

export const moveTime =
  (deps: Needs): Handler =>
  async (req, res) => {
    const parsed = body.safeParse(req.body);
    if (!parsed.success) throw badRequest();
    const { machine, loaded } = await find(deps, String(req.params['id']));
    if (!loaded.state.demo) return refuse(res, loaded, 'notDemo');
    const now = await clockOf(machine, loaded.id);
    const [next] = runningOf(loaded);
    if (now === null || (parsed.data.by === 'next' && !next)) return refuse(res, loaded, 'stopped');
    const days = parsed.data.by === 'next' && next ? daysUntil(next, now) : Number(parsed.data.by);
    if (!(await ran(machine.fastForward(loaded.id, days)))) return refuse(res, loaded, 'stopped');
    const flash = { tone: 'success', words: MOVED, params: { n: days } } as const;
    await goOn(req, res, paths.participant({ id: loaded.id }), flash);
  };

const NOT_FOUND = 5;

/** Null when the engine keeps no clock for the participant. @throws Problem 503 when it does not answer */
const clockOf = (machine: TimeMachine, id: string): Promise<Instant | null> => machine.now(id).catch(orNoClock);

/** With the engine away the page is shown all the same, without the clock and without buttons. */
function unlessAway(error: unknown): 'away' {
  if (error instanceof Problem && error.status === 503) return 'away';
  throw error;
}

/** Whether the clock ran. @throws Problem 503 when the engine does not answer */
const ran = async (run: Promise<void>): Promise<boolean> => (await run.then(() => true).catch(orNoClock)) ?? false;

function orNoClock(error: unknown): null {
  if ((error as { code?: unknown }).code === NOT_FOUND) return null;
  throw engineAway(error);
}

const common = (res: Response, { id, account }: Case) => {
  const said = tongue(localsOf(res).language);
  const crumbs = [
    { label: asWritten(account.company), href: paths.participant({ id }) },
    { label: W.title, href: null },
  ];
  return { said, data: { w: saidAll(said, W), crumbs, id, company: account.company } };
};

function refuse(res: Response, loaded: Case, why: 'notDemo' | 'stopped'): void {
  const { said, data } = common(res, loaded);
  show(res, 'time-machine/refused', { ...data, refused: said.say(W[why]) }, 409);
}

function draw(res: Response, { policies }: Needs, loaded: Case, clock: Instant | 'away'): void {
  const { said, data } = common(res, loaded);
  const clocks = runningOf(loaded).slice(0, SHOWN);
  const away = clock === 'away';
  const now = away ? loaded.state.lastAt : clock;
  show(res, 'time-machine/show', {
    ...data,
    csrf: csrfToken(res.req),
    away,
    now: said.instant(now, loaded.state.zone),
    clocks: clocks.map((clock) => {
      const rule = policies.versions().includes(clock.policy) ? policies.of(clock.policy).rules[clock.rule] : undefined;
      return {
        title: rule ? said.say(ruleWords(rule)) : clock.rule,
        owed: said.say(OWED_BY[clock.owedBy]),
        due: said.date(clock.due),
        left: said.count(COUNTS.left, daysUntil(clock, now)),
      };
    }),
    toNext: clocks[0] ? said.count(COUNTS.days, daysUntil(clocks[0], now)) : null,
    steps: STEPS.map((days) => ({ value: String(days), label: said.count(COUNTS.days, days) })),
  });
}
