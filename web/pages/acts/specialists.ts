/** Specialists to be chosen from, with what their week looks like. */
import { officeToday } from '../../../domain/process.ts';
import { namesOf, staffWith } from '../../../db/queries/staff.ts';
import { dateInWords } from '../../../templates/dates.ts';
import { OFFICES } from '../../words/people.ts';
import { asWritten, said, type Labeled } from './said.ts';
import type { Scene } from './scene.ts';

/** Whoever was chosen, to be read and not to be chosen from: the judge looks at everybody who is named. */
export async function chosenSpecialist({ pool, typed }: Scene, field: string): Promise<readonly Labeled[]> {
  const chosen = [typed[field] ?? []].flat().filter((id) => id !== '');
  if (chosen.length === 0) return [];
  return [...(await namesOf(pool, chosen))].map(([value, name]) => ({ value, label: asWritten(name) }));
}

/** Everybody who holds the role, but for one person: those of the participant's office first, and those with the fewest cases. */
export async function specialists(
  { id: participant, pool, facts, state, language }: Scene,
  without: string | null,
): Promise<readonly Labeled[]> {
  const staff = await staffWith(pool, 'specialist', officeToday(facts), participant);
  const here = [...staff].sort(
    (one, other) => Number(other.office === state.office) - Number(one.office === state.office),
  );
  return here
    .filter(({ id }) => id !== without)
    .map(({ id, name, office, open, awayUntil }) => {
      const where = office === null ? '' : (OFFICES[office]?.[language] ?? office);
      const away =
        awayUntil === null
          ? said('', '')
          : said(
              ` · away until ${dateInWords(awayUntil, 'en')}`,
              ` · ausente hasta el ${dateInWords(awayUntil, 'es')}`,
            );
      return {
        value: id,
        label: asWritten(name),
        hint: said(`${where} · open cases: ${open}${away.en}`, `${where} · casos abiertos: ${open}${away.es}`),
      };
    });
}
