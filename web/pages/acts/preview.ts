/** What would follow from an act, part by part, in words: from the preview that asks the very rules that will judge it. */
import type { WallDate } from '../../../domain/calendar.ts';
import { correctableDecisions } from '../../../domain/correction-decisions.ts';
import type { Effect } from '../../../domain/effect.ts';
import type { ClockChange, Preview } from '../../../domain/preview.ts';
import type { State } from '../../../domain/state.ts';
import { partnersToTell } from '../../../db/partner-news.ts';
import type { Following } from '../../forms.ts';
import { CORRECTABLE_WORDS } from '../../words/correction.ts';
import { NOTICES } from '../../words/notices.ts';
import { PREVIEW } from '../../words/preview.ts';
import { STANDINGS, TIERS } from '../../words/standing.ts';
import type { Tongue } from '../../words/tongue.ts';
import { heldWords } from '../effects/effect-view.ts';
import type { Telling } from '../participant/event-particulars.ts';
import { tell } from '../participant/event-words.ts';
import { ruleName } from '../participant/rule-name.ts';
import { itemWords } from '../queue/item-words.ts';
import type { Scene } from './scene.ts';

/** Each part with its lines; one in which nothing happens says so. */
export async function followingOf(preview: Preview, { pool, id }: Scene, telling: Telling): Promise<Following> {
  const { tongue } = telling;
  const { before, view, effects } = preview;
  const part = (heading: (typeof PREVIEW)[keyof typeof PREVIEW], lines: readonly string[]) => ({
    heading,
    lines: lines.length > 0 ? lines : [tongue.say(PREVIEW.nothing)],
  });
  const partners = effects.some(changesMembership) ? await partnersToTell(pool, id) : [];
  return [
    part(PREVIEW.held, heldLines(before, view.state, tongue)),
    part(PREVIEW.recorded, recordedLines(preview, telling)),
    part(
      PREVIEW.clocks,
      preview.clocks.map((change) => clockLine(change, telling)),
    ),
    part(PREVIEW.notices, noticeLines(view, telling)),
    part(PREVIEW.feed, feedLines(effects, tongue)),
    part(
      PREVIEW.partners,
      partners.map((company) => tongue.say(PREVIEW.partner, { company })),
    ),
    part(PREVIEW.work, workLines(preview, tongue)),
  ];
}

/** Partners learn that a membership is certified, or is not any more; of a tier they are told nothing. */
const changesMembership = ({ held, before }: Effect): boolean =>
  (held.standing === 'certified') !== (before.standing === 'certified');

/** What the participant has, and the days from which others are counted, where they differ. */
function heldLines(before: State, after: State, { say, date }: Tongue): readonly string[] {
  const day = (on: string | null | undefined): string => (on ? date(on) : say(PREVIEW.none));
  const tier = (n: State['tier']): string => (n === 0 ? say(PREVIEW.none) : say(TIERS[n]));
  const rows = [
    [CORRECTABLE_WORDS.standing, say(STANDINGS[before.standing]), say(STANDINGS[after.standing])],
    [CORRECTABLE_WORDS.tier, tier(before.tier), tier(after.tier)],
    [CORRECTABLE_WORDS['certified-on'], day(before.certifiedOn), day(after.certifiedOn)],
    [CORRECTABLE_WORDS['initial-validated-on'], day(before.initialValidatedOn), day(after.initialValidatedOn)],
    [CORRECTABLE_WORDS['last-validated-on'], day(before.lastValidatedOn), day(after.lastValidatedOn)],
    [CORRECTABLE_WORDS['decided-on'], day(before.decision?.decidedOn), day(after.decision?.decidedOn)],
    ...othersDated(before, after).map(([was, is]) => [CORRECTABLE_WORDS['decided-on'], day(was), day(is)] as const),
    [PREVIEW.barredUntil, day(before.barredUntil), day(after.barredUntil)],
  ] as const;
  return rows
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => say(PREVIEW.change, { what: say(what), before: was, after: is }));
}

/** The days of decisions other than the last, as they were and as they are. */
const othersDated = (before: State, after: State): readonly (readonly [WallDate, WallDate])[] =>
  correctableDecisions(before)
    .filter(({ id }) => id !== before.decision?.id)
    .flatMap(({ id, decidedOn }) => {
      const same = correctableDecisions(after).find((one) => one.id === id);
      return same ? [[decidedOn, same.decidedOn] as const] : [];
    });

/** The entries of the timeline; the correction itself stands above, clocks and notices in parts of their own. */
const recordedLines = ({ recorded }: Preview, telling: Telling): readonly string[] =>
  recorded
    .filter(({ event }) => !['RecordCorrected', 'NoticeQueued'].includes(event.type) && !event.type.startsWith('Clock'))
    .map(({ event }) => tell(event, telling));

function clockLine({ id, before, after }: ClockChange, { tongue, facts }: Telling): string {
  const due = after ? tongue.date(after.due) : '';
  const params = { rule: ruleName(id, facts, tongue), due, before: before ? tongue.date(before.due) : '' };
  return tongue.say(PREVIEW[howOf(before, after)], params);
}

function howOf(before: ClockChange['before'], after: ClockChange['after']): keyof typeof PREVIEW {
  if (!after) return 'ends';
  if (after.lapsed) return 'lapses';
  if (!before) return 'starts';
  if (after.held) return 'waits';
  return before.held ? 'goesOn' : 'moves';
}

const noticeLines = ({ notices }: Preview['view'], { tongue: { say, code }, names }: Telling): readonly string[] =>
  notices.map(({ kind, channel, recipient }) =>
    say(channel === 'letter' ? PREVIEW.letter : PREVIEW.mail, {
      who: names.contact(recipient),
      kind: code(NOTICES, kind),
    }),
  );

const feedLines = (effects: readonly Effect[], tongue: Tongue): readonly string[] =>
  effects.map(({ held, before, reinstates }) =>
    tongue.say(reinstates ? PREVIEW.toldFirst : PREVIEW.told, {
      held: heldWords(held, tongue),
      before: heldWords(before, tongue),
    }),
  );

const workLines = ({ opened, closed }: Preview, tongue: Tongue): readonly string[] => [
  ...opened.map((item) => tongue.say(PREVIEW.opens, { work: itemWords(item, tongue).title })),
  ...closed.map((item) => tongue.say(PREVIEW.closes, { work: itemWords(item, tongue).title })),
];
