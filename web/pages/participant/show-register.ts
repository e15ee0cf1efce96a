/** The register: every participant, found by name or account, standing and office. */
import { z } from 'zod';
import { CASE_READERS, reachOf } from '../../../domain/access.ts';
import type { Standing, Tier } from '../../../domain/state.ts';
import type { Words } from '../../../templates/words.ts';
import { registerPage, type RegisterFilter, type RegisterRow, type Turn } from '../../../db/queries/register.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import { queryOf } from '../../query.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { REGISTER } from '../../words/page-queue.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { STANDINGS, STANDING_TONES, TIERS } from '../../words/standing.ts';
import { saidAll, tongue as tongueOf, type Tongue } from '../../words/tongue.ts';
import { code, place, sought } from '../queue/asked.ts';
import { placeOf, placeText } from '../queue/place.ts';

const SIZE = 30;

const query = z.object({ text: sought, standing: code, office: code, after: place, before: place });
type Asked = z.infer<typeof query>;

function turnOf({ after, before }: Asked): Turn | null {
  const text = before ?? after;
  if (text === undefined) return null;
  const [company = '', id = ''] = placeOf(text, 2);
  return { way: before === undefined ? 'after' : 'before', place: { company, id } };
}

/** `/participants?text=…&standing=suspended&office=laredo`. */
export function showRegister(deps: Deps): Handler {
  return async (req, res) => {
    const asked = queryOf(req, query);
    const { text, standing, office } = asked;
    const viewer = viewerOf(res);
    const tongue = tongueOf(viewer.language);
    const filter: RegisterFilter = {
      text: text || null,
      standing: standing || null,
      office: office || null,
      reach: reachOf(viewer, CASE_READERS),
    };
    const page = await registerPage(deps.orm.em.fork(), filter, turnOf(asked), SIZE);
    const [first, last] = [page.lines[0], page.lines.at(-1)];
    show(res, 'participant/register', {
      say: saidAll(tongue, REGISTER),
      lines: page.lines.map((line) => registerLine(line, tongue)),
      filters: filterView(filter, tongue),
      filtered: filter.text !== null || filter.standing !== null || filter.office !== null,
      previous: page.earlier && first ? addressOf(asked, { before: placeText([first.company, first.id]) }) : null,
      next: page.later && last ? addressOf(asked, { after: placeText([last.company, last.id]) }) : null,
    });
  };
}

function filterView({ text, standing, office }: RegisterFilter, tongue: Tongue) {
  const options = (words: Readonly<Record<string, Words>>, chosen: string | null) =>
    Object.keys(words).map((value) => ({ value, label: tongue.code(words, value), chosen: value === chosen }));
  return { text: text ?? '', standings: options(STANDINGS, standing), offices: options(OFFICES, office) };
}

function addressOf({ text, standing, office }: Asked, turn: Readonly<Record<string, string>>): string {
  const params = Object.entries({ text, standing, office, ...turn }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return `${paths.participants()}?${new URLSearchParams(params).toString()}`;
}

/** One line of the register. */
export const registerLine = (line: RegisterRow, tongue: Tongue) => ({
  company: line.company,
  href: paths.participant({ id: line.id }),
  account: line.legacyAccount ?? '–',
  type: tongue.code(ENTITY_TYPES, line.entityType),
  standing: { tone: STANDING_TONES[line.standing as Standing], label: tongue.code(STANDINGS, line.standing) },
  tier: line.tier > 0 ? tongue.say(TIERS[line.tier as Tier]) : '–',
  office: tongue.code(OFFICES, line.office),
  specialist: line.specialistName ?? line.specialist ?? tongue.say(REGISTER.nobody),
  next: tongue.date(line.nextDue ?? null),
});
