/** The worklist of validations: what the agency owes, counted and listed, and the mix of the year beside it. */
import { officesOf } from '../../../db/offices.ts';
import {
  countValidations,
  listValidations,
  putOffNotes,
  specialistsOnList,
  type ValidationCounts,
  type WorklistLine,
} from '../../../db/queries/validations.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { DEADLINE } from '../../words/page-deadline.ts';
import { MAP, PICTURES } from '../../words/page-validation-pictures.ts';
import { LINE_WORDS, VALIDATION_COUNTS, VALIDATIONS } from '../../words/page-validations.ts';
import { OFFICES } from '../../words/people.ts';
import { VALIDATION_KINDS } from '../../words/stages.ts';
import { RISKS } from '../../words/standing.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { capitalized } from '../acts/said.ts';
import { REGIONS } from '../people/words.ts';
import { addressOf, askOf, LISTS, query, turnOf, turnText, type Asked, type ListName } from './asked.ts';
import { lineView, putOffIn } from './line-view.ts';
import { mixView } from './mix.ts';

const SIZE = 50;

export const showValidations =
  (deps: Deps): Handler =>
  async (req, res) => {
    const asked = queryOf(req, query);
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const ask = askOf(deps, viewer, asked);
    const turn = turnOf(asked);
    const [counts, found, offices, specialists, mix] = await Promise.all([
      countValidations(deps.pool, ask),
      listValidations(deps.pool, ask, turn, SIZE + 1),
      officesOf(deps.pool),
      specialistsOnList(deps.pool, ask.reach),
      mixView(deps, viewer, ask, tongue),
    ]);
    const back = turn?.way === 'before';
    const lines = back ? found.slice(-SIZE) : found.slice(0, SIZE);
    const more = found.length > SIZE;
    const notes = await putOffNotes(deps.pool, putOffIn(lines));
    const telling = { tongue, policyOf: deps.policies.of, now: deps.now(), notes };
    const narrowed = LISTS.some((list) => list === asked.list) || addressOf('', { ...asked, list: undefined }) !== '';
    show(res, 'validations/list', {
      say: { ...saidAll(tongue, DEADLINE), ...saidAll(tongue, VALIDATIONS) },
      lead: tongue.say(VALIDATIONS.lead, { on: tongue.date(ask.on) }),
      counts: countsView(counts, asked, tongue),
      filters: {
        list: asked.list ?? null,
        offices: options(
          offices.map(({ id }) => id),
          asked.office,
          (id) => tongue.code(OFFICES, id),
        ),
        regions: options([...new Set(offices.map(({ region }) => region))], asked.region, (region) =>
          tongue.code(REGIONS, region),
        ),
        specialists: specialists.map(({ person, name }) => ({
          value: person,
          label: name,
          chosen: person === asked.specialist,
        })),
        risks: options(['low', 'medium', 'high'] as const, asked.risk, (risk) => tongue.say(RISKS[risk])),
        kinds: options(['initial', 'revalidation'] as const, asked.kind, (kind) =>
          tongue.say(capitalized(VALIDATION_KINDS)[kind]),
        ),
      },
      title: titleOf(asked, tongue),
      lines: lines.map((line) => lineView(line, telling)),
      narrowed,
      clear: paths.validations(),
      csv: addressOf(paths.validationsCsv(), asked),
      mix,
      pictures: [
        { href: paths.validationPictures(), label: tongue.say(PICTURES.link) },
        { href: paths.validationMap(), label: tongue.say(MAP.title) },
      ],
      ...waysOn(lines, { back, more, turned: turn !== null }, asked),
    });
  };

const options = <V extends string>(values: readonly V[], chosen: string | undefined, labelOf: (value: V) => string) =>
  values.map((value) => ({ value, label: labelOf(value), chosen: value === chosen }));

const isList = (list: Asked['list']): list is ListName => LISTS.some((one) => one === list);

/** The list that is shown, as a heading. */
const titleOf = ({ list }: Asked, { say }: Tongue): string =>
  isList(list) ? say(LINE_WORDS[list].title) : say(VALIDATIONS.all);

/** Each number leads to the list that it counts. */
function countsView(counts: ValidationCounts, asked: Asked, tongue: Tongue) {
  return LISTS.map((list) => ({
    href: addressOf(paths.validations(), { ...asked, list }),
    label: tongue.count(VALIDATION_COUNTS[list], counts[list]),
    what: tongue.say(LINE_WORDS[list].what),
    current: asked.list === list,
  }));
}

function waysOn(
  lines: readonly WorklistLine[],
  { back, more, turned }: { readonly back: boolean; readonly more: boolean; readonly turned: boolean },
  asked: Asked,
) {
  const [first, last] = [lines[0], lines.at(-1)];
  const at = (turn: Pick<Asked, 'after' | 'before'>): string => addressOf(paths.validations(), asked, turn);
  return {
    previous: first && (back ? more : turned) ? at({ before: turnText(first) }) : null,
    next: last && (back || more) ? at({ after: turnText(last) }) : null,
  };
}
