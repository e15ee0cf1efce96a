/** A company of a portfolio, ready for a table; and what becomes of it in words. */
import { MOVE_FATES, type MoveFate } from '../../../domain/portfolio.ts';
import type { PortfolioCompany } from '../../../db/queries/portfolios.ts';
import { paths } from '../../paths.ts';
import { ENTITY_TYPES, OFFICES } from '../../words/people.ts';
import { STANDINGS, STANDING_TONES, type Tone } from '../../words/standing.ts';
import { refusalIn } from '../../words/refusals.ts';
import type { Tongue } from '../../words/tongue.ts';
import { FATES } from './words.ts';

export const companyRow = (
  { id, company, standing, entityType, charge, open, nextDue, visit }: PortfolioCompany,
  tongue: Tongue,
) => ({
  id,
  company,
  href: paths.participant({ id }),
  type: tongue.code(ENTITY_TYPES, entityType),
  office: tongue.code(OFFICES, charge.office),
  standing: { tone: STANDING_TONES[standing], label: tongue.say(STANDINGS[standing]) },
  open,
  due: tongue.date(nextDue),
  visit: visit === null ? '–' : visitWords(visit, tongue),
});

const two = (n: number): string => String(n).padStart(2, '0');
export const visitWords = ({ date, hour, minute }: NonNullable<PortfolioCompany['visit']>, tongue: Tongue): string =>
  `${tongue.date(date)}, ${two(hour)}:${two(minute)}`;

const isFate = (code: string): code is MoveFate => (MOVE_FATES as readonly string[]).includes(code);

/** @param outcome a fate, `moved`, the code of a refusal, or null while its turn has not come */
export function fateTag(outcome: string | null, tongue: Tongue): { readonly tone: Tone; readonly label: string } {
  if (outcome === null) return { tone: 'plain', label: tongue.say(FATES.open) };
  if (outcome === 'moved') return { tone: 'good', label: tongue.say(FATES.moved) };
  if (!isFate(outcome)) return { tone: 'warn', label: refusalIn(tongue.language, { code: outcome, message: outcome }) };
  return { tone: outcome === 'would' ? 'good' : 'warn', label: tongue.say(FATES[outcome]) };
}
