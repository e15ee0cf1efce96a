/** What is told of a security profile in its stream `profile:<participant>`, and the profile that it folds into. */
import type { Instant } from './calendar.ts';
import type { ContentRef } from './content.ts';
import type { AnswerCode, CriterionAnswer, Evidence, Profile } from './profile-answers.ts';
import { reassigned, type Carried } from './profile-carry.ts';

export type ProfileEvent =
  /** The answers from here on are to this version; those before are taken over as said. */
  | { readonly type: 'CriteriaChanged'; readonly version: string; readonly carried: readonly Carried[] }
  | {
      readonly type: 'CriterionAnswered';
      readonly criterion: string;
      readonly answer: AnswerCode;
      readonly explanation: ContentRef | null;
      readonly evidence: readonly Evidence[];
      readonly by: string;
    }
  | { readonly type: 'AnswersAffirmed'; readonly criteria: readonly string[]; readonly by: string }
  | {
      readonly type: 'CriterionAssessed';
      readonly criterion: string;
      readonly result: 'accepted' | 'returned';
      readonly note: ContentRef | null;
      readonly by: string;
    };

/** The profile after one event. */
export function evolveProfile(profile: Profile, event: ProfileEvent, at: Instant): Profile {
  const seq = profile.seq + 1;
  const { answers } = profile;
  const change = (ids: readonly string[], part: Partial<CriterionAnswer>): Profile['answers'] => ({
    ...answers,
    ...Object.fromEntries(ids.flatMap((id) => (answers[id] ? [[id, { ...answers[id], seq, ...part }]] : []))),
  });
  switch (event.type) {
    case 'CriteriaChanged':
      return { ...profile, seq, criteria: event.version, answers: reassigned(answers, event.carried) };
    case 'CriterionAnswered': {
      const { answer, explanation, evidence, by } = event;
      const given = { answer, explanation, evidence, at, by, affirmedAt: null, seq, outdated: false, verdict: null };
      return { ...profile, seq, answers: { ...answers, [event.criterion]: given } };
    }
    case 'AnswersAffirmed':
      return { ...profile, seq, answers: change(event.criteria, { affirmedAt: at, verdict: null }) };
    case 'CriterionAssessed': {
      const { criterion, result, note, by } = event;
      return { ...profile, seq, answers: change([criterion], { verdict: { result, note, by, at } }) };
    }
  }
}
