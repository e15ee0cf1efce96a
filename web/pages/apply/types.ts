/** The first page of an application: the types of entity, each with what it is and whether applications for it are taken. */
import type { Admission } from '../../../domain/eligibility.ts';
import { knownPlaces } from '../../../db/gazetteer.ts';
import { placesSaid } from '../../../db/places.ts';
import type { Deps } from '../../deps.ts';
import { viewerOf } from '../../locals.ts';
import { paths } from '../../paths.ts';
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';
import { CLOSED_PLACES } from '../../words/page-waiting-list.ts';
import { TYPE_LINES } from '../../words/eligibility.ts';
import type { Tone } from '../../words/standing.ts';
import { saidAll, tongue, type Tongue } from '../../words/tongue.ts';
import { entityTypeWords } from '../acts/entity-types.ts';
import { identifierWords } from '../acts/identifiers.ts';
import { dayAt, placeName } from '../places/known.ts';
import { admissions, type Chosen } from './admission.ts';
import { ADMISSIONS, TYPES } from './words.ts';

const TONES: Readonly<Record<Admission, Tone>> = {
  open: 'good',
  'by-invitation': 'info',
  announced: 'plain',
  'criteria-missing': 'plain',
};

export const chooseType =
  (deps: Deps): Handler =>
  async (_req, res) => {
    const spoken = tongue(viewerOf(res).language);
    const all = admissions(deps);
    const of = (...which: readonly Admission[]) =>
      all.filter(({ admission }) => which.includes(admission)).map((one) => card(one, spoken));
    show(res, 'apply/types', {
      say: saidAll(spoken, TYPES),
      places: { ...saidAll(spoken, CLOSED_PLACES), closed: await closedPlaces(deps, spoken) },
      groups: [
        { id: 'open', heading: spoken.say(TYPES.open), text: spoken.say(TYPES.openText), types: of('open') },
        {
          id: 'invited',
          heading: spoken.say(TYPES.invited),
          text: spoken.say(TYPES.invitedText),
          types: of('by-invitation'),
        },
        {
          id: 'closed',
          heading: spoken.say(TYPES.closed),
          text: spoken.say(TYPES.closedText),
          types: of('announced', 'criteria-missing'),
        },
      ].filter(({ types }) => types.length > 0),
    });
  };

/** Where no new applications are taken, each with the way to its waiting list. */
async function closedPlaces(deps: Deps, { language }: Tongue) {
  const said = await placesSaid(deps.pool);
  return [...knownPlaces().values()].flatMap((named) => {
    const intake = said.get(named.id)?.intake;
    const closed = intake && intake.from <= dayAt(deps, named);
    return closed ? [{ href: paths.applyPlace({ place: named.id }), name: placeName(named.id, language) }] : [];
  });
}

function card({ policy, entityType, admission }: Chosen, { say }: Tongue) {
  const { identifiers, identifiersAnyOf = [] } = policy.entityTypes[entityType]!;
  const taken = admission === 'open' || admission === 'by-invitation';
  const either = identifiersAnyOf.map((one) => say(identifierWords(one))).join(say(TYPES.or));
  const list = [...identifiers.map((one) => say(identifierWords(one))), either].filter(Boolean).join(', ');
  const line = TYPE_LINES[entityType];
  return {
    name: say(entityTypeWords(policy, entityType)),
    line: line ? say(line) : null,
    needs: taken && list !== '' ? say(TYPES.needs, { list }) : null,
    href: taken ? paths.applyType({ type: entityType }) : null,
    tag: { tone: TONES[admission], label: say(ADMISSIONS[admission].tag) },
    why: taken ? null : say(ADMISSIONS[admission].why),
  };
}
