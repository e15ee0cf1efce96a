/** The register: every participant, found by name or account, standing and office. */
import { z } from 'zod';
import type { Standing, Tier } from '../../../domain/state.ts';
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
import { placeOf, placeText } from '../queue/place.ts';

const SIZE = 30;

const code = z
  .string()
  .regex(/^[a-z-]{1,40}$/)
  .or(z.literal(''))
  .optional();
const query = z.object({
  text: z.string().trim().max(200).optional(),
  standing: code,
  office: code,
  after: z.string().max(1200).optional(),
  before: z.string().max(1200).optional(),
});
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
    const tongue = tongueOf(viewerOf(res).language);
    const filter: RegisterFilter = {
      text: asked.text || null,
      standing: asked.standing || null,
      office: asked.office || null,
      among: null,
    };
    const page = await registerPage(deps.orm.em.fork(), filter, turnOf(asked), SIZE);
    const [first, last] = [page.lines[0], page.lines.at(-1)];
    show(res, 'participant/register', {
      say: saidAll(tongue, REGISTER),
      lines: page.lines.map((line) => registerLine(line, tongue)),
      filters: {
        text: filter.text ?? '',
        standings: Object.keys(STANDINGS)
          .slice(1)
          .map((value) => ({ value, label: tongue.code(STANDINGS, value), chosen: filter.standing === value })),
        offices: Object.keys(OFFICES).map((value) => ({
          value,
          label: tongue.code(OFFICES, value),
          chosen: filter.office === value,
        })),
      },
      filtered: filter.text !== null || filter.standing !== null || filter.office !== null,
      newer: page.earlier && first ? addressOf(asked, { before: placeText([first.company, first.id]) }) : null,
      older: page.later && last ? addressOf(asked, { after: placeText([last.company, last.id]) }) : null,
    });
  };
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
