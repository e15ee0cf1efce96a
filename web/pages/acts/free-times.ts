/** Times at which whoever would come to a visit is free, to be chosen: before anything is typed, and where somebody else came first. */
import { policyOf } from '../../../domain/process.ts';
import type { Leg, WallTime } from '../../../domain/state.ts';
import { gapsOf, stayOf } from '../../../domain/visit-slots.ts';
import { freeSlots } from '../../../db/free-slots.ts';
import { checkboxes, number, optional, text } from '../../forms.ts';
import { readField, type Field } from '../../forms/field.ts';
import { rawOf } from '../../forms/read.ts';
import { said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';
import { freeSlotFields, isSlotKey, slotOptions, timeOf } from './slots.ts';
import { earliest } from './visit-notice.ts';

const MORNING = { hour: 9, minute: 0 };

/**
 * A field with such times by the venue's clock, for the people, the length and the hour as far as they are typed; none where nothing is free.
 * @param first who goes in any case
 */
export async function freeField(
  scene: Scene,
  leg: Leg,
  first: Goer,
): Promise<{ readonly free?: Field<readonly string[] | null> }> {
  const { colleague, minutes, time } = wanted(scene, leg);
  const people = [first.id, ...(colleague === null ? [] : [colleague])];
  const found = scene.confirms
    ? []
    : await freeSlots(scene.pool, {
        participant: scene.id,
        leg: leg.id,
        people,
        venue: { ...leg, home: scene.account.country },
        stay: stayOf(leg),
        gaps: gapsOf(scene.facts.policy),
        minutes,
        from: earliest(scene, leg),
        time,
        holidays: scene.facts.holidays,
      });
  const options = optionsOf([...found, ...chosen(scene)], leg, minutes);
  if (options.length === 0) return {};
  const who = colleague === null ? alone(first) : BOTH;
  return {
    free: optional(
      checkboxes({
        label: { en: 'Times that are free', es: 'Horarios libres' },
        hint: said(
          `${who.en} What is chosen here is proposed in place of the dates below.`,
          `${who.es} Lo que se elija aquí se propone en lugar de las fechas de abajo.`,
        ),
        options,
      }),
    ),
  };
}

/** `name` is null for whoever fills in the form. */
export type Goer = { readonly id: string; readonly name: string | null };
const alone = ({ name }: Goer) =>
  name === null ? said('For you.', 'Para usted.') : said(`For ${name}.`, `Para ${name}.`);
const BOTH = said('For both who come.', 'Para ambas personas que van.');

/** As much of them as a choice of times needs; nobody sees these. */
const UNSEEN = said('', '');
const COLLEAGUE = optional(text({ label: UNSEEN, max: 200 }));
const MINUTES = optional(number({ label: UNSEEN, min: 30, max: 600 }));

/** With whom, for how long and at what hour, as somebody has begun to say it. */
function wanted(scene: Scene, { mode, zone }: Leg) {
  const first = typed(scene, 'first', freeSlotFields(zone).first);
  const standard = policyOf(scene.facts, scene.state.validation).visits.minutes[mode];
  return {
    colleague: typed(scene, 'colleague', COLLEAGUE),
    minutes: typed(scene, 'minutes', MINUTES) ?? standard,
    time: first === null ? MORNING : clockTime(timeOf(first)),
  };
}
const clockTime = ({ hour, minute }: WallTime) => ({ hour, minute });

function typed<T>(scene: Scene, name: string, field: Field<T | null>): T | null {
  const read = readField(field, name, rawOf({ [name]: field }, scene.typed));
  return 'value' in read ? read.value : null;
}

/** What was chosen stays a choice, also once it is taken: the judge says so then. */
function chosen({ typed: { free = [] } }: Scene): readonly WallTime[] {
  return (typeof free === 'string' ? [free] : free).filter(isSlotKey).map(timeOf);
}

function optionsOf(times: readonly WallTime[], { zone }: Leg, minutes: number): readonly Labeled[] {
  const all = slotOptions(times.map((at) => ({ ...at, minutes, zone })));
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}
