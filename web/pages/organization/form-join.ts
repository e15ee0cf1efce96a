/** A supervisor says that two memberships belong to one company. */
import { Refusal } from '../../../domain/refusal.ts';
import { reachOf, reaches } from '../../../domain/access.ts';
import { joinCandidates, joinCompanies, type Candidate } from '../../../db/organization-join.ts';
import { knownPerson } from '../../../db/people.ts';
import type { Deps } from '../../deps.ts';
import { radios, type Fields, type FormPage, type Visit } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { ORGANIZATION, PEOPLE_FORMS } from '../../words/page-organization.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { reason } from '../acts/fields.ts';
import { told } from '../acts/refusals.ts';
import { asWritten, said, type Labeled } from '../acts/said.ts';
import { backToPeople, done, form, participantOf } from './forms-people.ts';
import { actorFor, changeOf, officeDay, organizationOf } from './visit.ts';

/** Only what the supervisor may open is offered. */
async function candidates(deps: Deps, visit: Visit): Promise<readonly Candidate[]> {
  const all = await joinCandidates(deps.pool, participantOf(visit));
  const reach = reachOf(visit.viewer, ['supervisor']);
  const seen = await Promise.all(
    all.map(({ participant }) => knownPerson(deps.pool, visit.viewer.person, officeDay(deps), participant)),
  );
  return all.filter((_, index) => {
    const about = seen[index]?.about;
    return about !== undefined && about !== null && reaches(reach, about);
  });
}

const optionOf = ({ participant, company, entityType }: Candidate): Labeled => {
  const type = ENTITY_TYPES[entityType];
  const hint = typeof type === 'object' && 'en' in type ? type : asWritten(entityType);
  return { value: participant, label: said(`${company}, ${participant}`, `${company}, ${participant}`), hint };
};

export const joinPage = (deps: Deps): FormPage<Fields> =>
  form({
    checks: true,
    opens: async (visit) => {
      if ((await candidates(deps, visit)).length === 0)
        throw new Refusal('NothingToChoose', PEOPLE_FORMS.joinNone[visit.viewer.language]);
    },
    setup: async (visit) => {
      actorFor('JoinCompanies', visit);
      const id = participantOf(visit);
      const { organization, memberships } = await organizationOf(deps, id);
      const again = visit.req.method === 'POST' ? memberships : []; // sent again, it is about one that was joined by it
      return {
        title: ORGANIZATION.join,
        intro: [PEOPLE_FORMS.joinIntro],
        fields: {
          other: radios({
            label: PEOPLE_FORMS.joinWhich,
            options: [...(await candidates(deps, visit)), ...again].map(optionOf),
          }),
          note: reason(PEOPLE_FORMS.joinWhy),
        },
        seen: organization.seq,
        action: paths.joinCompanies({ id }),
        submit: PEOPLE_FORMS.join,
        back: backToPeople(id),
        consequences: [PEOPLE_FORMS.joinEffect],
      };
    },
    async execute({ other, note }, order) {
      const by = actorFor('JoinCompanies', order);
      try {
        await joinCompanies(deps.pool, changeOf(deps, order, by), other, (keep) => keep('note', note));
      } catch (error) {
        throw error instanceof Refusal ? told(order.viewer.language, error) : error;
      }
      return done(order, PEOPLE_FORMS.joined);
    },
  });
