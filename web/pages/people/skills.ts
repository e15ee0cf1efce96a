/** What somebody knows: entity types and languages, by which work is proposed to them. */
import { WORK_LANGUAGES } from '../../../domain/assignment-terms.ts';
import type { Deps } from '../../deps.ts';
import { checkboxes, optional, type FormPage } from '../../forms.ts';
import { paths } from '../../paths.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { optionsOf } from '../acts/said.ts';
import { backTo, doIt, fileOf } from './deed.ts';
import { LANGUAGE_NAMES, SKILLS } from './words.ts';

const fields = {
  entityTypes: optional(checkboxes({ label: SKILLS.entityTypes, options: optionsOf(ENTITY_TYPES) })),
  languages: optional(
    checkboxes({
      label: SKILLS.languages,
      hint: SKILLS.languagesHint,
      options: WORK_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    }),
  ),
};

export const skillsPage = (deps: Deps): FormPage<typeof fields> => ({
  checks: false,
  async setup(visit) {
    const { id, name, seq, skills } = await fileOf(deps, visit);
    return {
      title: SKILLS.title,
      intro: [SKILLS.intro],
      facts: [{ label: SKILLS.person, value: name }],
      fields,
      initial: skills ?? {},
      seen: seq,
      action: paths.recordSkills({ person: id }),
      submit: SKILLS.submit,
      back: backTo(visit),
    };
  },
  execute: ({ entityTypes, languages }, order) =>
    doIt(
      deps,
      order,
      { type: 'RecordSkills', entityTypes: entityTypes ?? [], languages: languages ?? [] },
      SKILLS.done,
    ),
});
