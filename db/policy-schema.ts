/** What a policy file must look like. A file that does not is refused at start, with every fault at once. */
import { z } from 'zod';
import { STAFF_ROLES } from '../domain/actor.ts';
import { isWallDate, isZone } from '../domain/calendar.ts';
import { GROUNDS } from '../domain/ground.ts';
import { isQuietHour } from '../domain/mail-pace.ts';
import { NOTICE_KINDS } from '../domain/notice-kind.ts';
import { ANSWERED } from '../domain/notice.ts';
import {
  ALERT_LINE,
  ALLEGED_GROUNDS,
  ANSWER_CHANNELS,
  ANSWER_GRADES,
  EVIDENCE_OUTCOMES,
  LADDER_ENDS,
  MEASURES,
  POINT_CODES,
  RELEASABLE_GROUNDS,
  type Policy,
} from '../domain/policy.ts';

/** The rules by which the processes count. Each must be there, and be a number. */
export const REQUIRED_RULES = [
  'PREAPP_ABANDON',
  'PREAPP_REMIND',
  'CERT_DECIDE',
  'SCSS_CERT_REVIEW',
  'RISK_ASSESS',
  'EVIDENCE_AGE',
  'ANNUAL_OPEN',
  'ANNUAL_DUE',
  'ANNUAL_REMIND',
  'ANNUAL_EXT_MAX',
  'ANNUAL_EXT_LATE',
  'BLANK_PROFILE_CURE',
  'BLANK_PROFILE',
  'RETURN_CURE',
  'REVIEW_ANSWER',
  'EXT_ANSWER',
  'VALID_INITIAL',
  'REVALID_MAX',
  'REVALID_PRACTICE',
  'VALIDATION_OPENS',
  'VAL_NOTICE',
  'VAL_LENGTH',
  'VISIT_ANSWER',
  'COUNTER_ANSWER',
  'VISIT_GAP_HERE',
  'VISIT_GAP_ELSEWHERE',
  'VAL_REPORT_ISSUE',
  'VAL_REVIEW',
  'ACTION_RESPONSE',
  'REC_RESPONSE',
  'ACTION_ANSWER',
  'RUNG',
  'PROMISE',
  'MESSAGE_ANSWER',
  'ANSWER_HOLD',
  'OUTREACH_HOLD',
  'OUTREACH_HOLDS',
  'MAIL_POST',
  'ANSWER_LINK',
  'CONTACT_VERIFY',
  'DEBT_OR_BOND',
  'SETTLEMENT_ANSWER',
  'CORRECTION_ANSWER',
  'INCIDENT_TRIAGE',
  'PIA_RESPONSE',
  'PIA_ANSWER',
  'INCIDENT_ACTION',
  'MATTER_TRIAGE',
  'WARNING_RESPONSE',
  'RESPONSE_ANSWER',
  'OFFICER_CHANGE',
  'CONFIRM_SUSPENSION',
  'DISPATCH_DECISION',
  'DENIAL_ENDS',
  'EFFECT_RECEIPT',
  'SUSP_CURE',
  'CURE_ANSWER',
  'CURE_STEP',
  'CURE_EXT_MAX',
  'CURE_EXT_LATE',
  'REAPPLY_BAR',
  'APPEAL_FILE_BENEFIT',
  'APPEAL_FILE_FALSE',
  'APPEAL_DECIDE',
  'APPEAL_ALERT',
  'APPEAL_INFORMATION',
  'APPEAL_REMAND',
  'AUDIT_FINDING_ANSWER',
  'INHERITED_REVIEW',
  'INHERITED_PROFILE',
] as const;

/** The duties and terms on which an adverse case can rest. What the agency owes can never be one of them (design: fairness 1). */
const OWED_BY_PARTICIPANT = [
  'ANNUAL_DUE',
  'BLANK_PROFILE',
  'INHERITED_PROFILE',
  'BLANK_PROFILE_CURE',
  'VISIT_ANSWER',
  'ACTION_RESPONSE',
  'CONTACT_VERIFY',
  'DEBT_OR_BOND',
  'WARNING_RESPONSE',
] as const;

const text = z.string().min(1, 'expected some text');
const days = z.int().min(0, 'expected a whole number of days, 0 or more');
const hour = z.int().min(0).max(23);
const count = z.int().min(1, 'expected a whole number, 1 or more');
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a code of small letters, digits and single hyphens');
const date = z.string('expected a date as YYYY-MM-DD').refine(isWallDate, 'expected a date that exists, as YYYY-MM-DD');
const zone = z.string().refine(isZone, 'expected the full name of a time zone, such as America/New_York');
const authority = z.enum(['statute', 'agency-published', 'secondary', 'assumed']);
/** A value whose file, of before it was asked, does not say on what it rests. */
const cited = {
  authority: authority.default('assumed'),
  source: text.default('No published source: set by the program office'),
};
const countsDates = (unit: string): boolean => unit === 'day' || unit === 'working-day';

const rule = z
  .strictObject({
    title: text,
    value: z.union([z.number(), text], 'expected a number or a text'),
    unit: z.enum([
      'day',
      'working-day',
      'month',
      'year',
      'hour',
      'minute',
      'percent',
      'site',
      'member',
      'character',
      'date',
      'event',
    ]),
    direction: z.literal('before').exactOptional(),
    zone: z
      .string()
      .refine(
        (name) => name === 'participant' || isZone(name),
        'expected participant, or the full name of a time zone',
      ),
    starts: text,
    owedBy: z.enum(['participant', 'agency', 'programme']),
    force: z.enum(['hard', 'soft']),
    pausable: z.literal(true).exactOptional(),
    authority,
    source: text,
  })
  .refine(({ unit, value }) => !countsDates(unit) || days.safeParse(value).success, {
    path: ['value'],
    message: 'expected a whole number of days, 0 or more',
  })
  .refine(({ unit, value }) => unit !== 'hour' || typeof value !== 'number' || hour.safeParse(value).success, {
    path: ['value'],
    message: 'expected a whole hour, 0 to 23',
  })
  .refine(({ unit, value }) => unit !== 'minute' || count.safeParse(value).success, {
    path: ['value'],
    message: 'expected a whole number of minutes, 1 or more',
  })
  .refine(({ force, authority }) => force === 'soft' || authority === 'statute', {
    path: ['force'],
    message: 'expected soft: only a statute makes a rule hard',
  })
  .refine(({ pausable, authority, owedBy }) => !pausable || (authority !== 'statute' && owedBy === 'agency'), {
    path: ['pausable'],
    message: 'expected a practice of the agency: what a statute sets, and what others owe, is never put off',
  });

const rung = z.strictObject({
  code: code.refine((name) => name !== ANSWERED, 'expected another code: an answer of theirs stands under this one'),
  title: z.strictObject({ en: text, es: text }),
  gapDays: days,
  channel: z.enum(['mail', 'call', 'letter', 'search', 'portal', 'other']),
  audience: z.enum(['primary', 'everyone', 'registered-address']),
  warning: z.boolean().exactOptional(),
});
const rungs = z
  .array(rung)
  .min(1, 'expected at least one rung')
  .refine(
    (all) => new Set(all.map((each) => each.code)).size === all.length,
    'expected every rung to have a code of its own',
  );
const warningsIn = (all: readonly { readonly warning?: boolean }[]): number =>
  all.filter(({ warning }) => warning).length;
/** Nobody needs to be warned where nothing adverse may follow. */
const ladder = z
  .strictObject({
    answers: z.array(z.enum(ANSWER_CHANNELS)).min(1, 'expected at least one channel'),
    atEnd: z.enum(LADDER_ENDS),
    rungs,
  })
  .refine(({ rungs: all, atEnd }) => warningsIn(all) === 1 || (warningsIn(all) === 0 && atEnd === 'nothing-adverse'), {
    path: ['rungs'],
    message: 'expected exactly one rung that is the warning',
  });

const grade = z.enum(['sent', 'received', 'failed']);
const answerGrade = z.enum(
  ANSWER_GRADES,
  'expected sent or received: a channel by which nobody answers is left out of the answers of a ladder',
);
const graded = <T extends string, G>(outcomes: readonly T[], by: G) =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, by])) as Record<T, G>;
/** Grounds of a suspension. */
const grounds = z.array(z.enum(GROUNDS));
const ranks = z.array(z.enum(STAFF_ROLES)).min(1, 'expected at least one role');
const entityType = z.strictObject({
  title: text,
  identifiers: z.array(code),
  identifiersAnyOf: z.array(code).min(2, 'expected at least two codes').exactOptional(),
  byInvitation: z.boolean().exactOptional(),
  open: z.boolean().exactOptional(),
  tier3: z.boolean().exactOptional(),
});

const eligibilityQuestion = z.strictObject({
  title: text,
  appliesTo: z.array(code).min(1, 'expected at least one entity type').exactOptional(),
  eligibleWhen: z.enum(['yes', 'no']),
  rule: text.exactOptional(),
  authority,
  source: text,
});

const vettingCheck = z.strictObject({
  title: text,
  appliesTo: z.array(code).min(1, 'expected at least one entity type').exactOptional(),
  rule: text.exactOptional(),
  releases: z.enum(RELEASABLE_GROUNDS),
  authority,
  source: text,
});

/** What is owed by the participant can be a ground, and what the agency owes has no name here. */
const guidance = z.strictObject({
  usual: z.enum(MEASURES),
  aggravates: z.strictObject({ en: text, es: text }),
  mitigates: z.strictObject({ en: text, es: text }),
  authority,
  source: text,
});
const immediatePoint = z.strictObject({
  words: z.strictObject({ en: text, es: text }),
  grounds: z.array(z.enum(ALLEGED_GROUNDS)).min(1, 'expected at least one ground'),
  authority,
  source: text,
});
const guidances = {
  'annual-review': guidance,
  'blank-profile': guidance,
  'actions-unanswered': guidance,
  'visit-dates-unanswered': guidance,
  'validation-failed': guidance,
  'contact-verification': guidance,
  'debt-or-bond': guidance,
  'reinstatement-conditions': guidance,
  'security-incident': guidance,
  'vetting-result': guidance,
  'false-information': guidance,
} satisfies Readonly<Record<keyof Policy['guidance'], typeof guidance>>;

const minutes = z.int().min(30, 'expected half an hour at the least').max(600, 'expected ten hours at the most');
const visits = z.strictObject({
  minutes: z.strictObject({ 'in-person': minutes, virtual: minutes, authority, source: text }),
  team: z.strictObject({ most: count, authority, source: text }),
  moves: z.strictObject({ company: days, agency: days, authority, source: text }),
  virtual: z.strictObject({
    kinds: z.array(z.enum(['initial', 'revalidation'])),
    risks: z.array(z.enum(['low', 'medium', 'high'])),
    exceptionBy: z.array(z.enum(['specialist', 'director'])),
    authority,
    source: text,
  }),
  tierThree: z.strictObject({ bestPractices: count, authority, source: text }),
});

const documentType = z.strictObject({
  title: text,
  media: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'expected a media type, such as application/pdf'),
  extensions: z.array(z.string().regex(/^[a-z0-9]+$/, 'expected small letters and digits')).min(1),
  preview: z.enum(['image', 'pages']).exactOptional(),
});

const deskValue = z.strictObject({
  title: text,
  value: z.int().min(0, 'expected a whole number, 0 or more'),
  authority,
  source: text,
});

/** What may name entity types and a rule. */
type Needing = { readonly appliesTo?: readonly string[]; readonly rule?: string };

/** A policy file as it lies on disk: `Policy` without the version, and its rules without their ids. */
export const policyFile = z
  .strictObject({
    programme: code,
    effectiveFrom: date,
    headquartersZone: zone,
    rules: z.record(
      z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'expected a rule id of capitals, such as CERT_DECIDE'),
      rule,
    ),
    reminders: z.strictObject({ 'annual-review': z.array(count), application: z.array(count), appeal: z.array(count) }),
    ladders: z.strictObject({
      'annual-review': ladder,
      'blank-profile': ladder,
      'actions-unanswered': ladder,
      'visit-dates-unanswered': ladder,
      'validation-failed': ladder,
      'contact-verification': ladder,
      'debt-or-bond': ladder,
      'adverse-warning': ladder,
      'reinstatement-conditions': ladder,
    }),
    evidence: z.strictObject({
      mailSentAfterDays: days,
      callsOnDifferentDays: days,
      trackedLetters: days,
      grades: z.strictObject({
        mail: z.strictObject(graded(EVIDENCE_OUTCOMES.mail, grade)),
        call: z.strictObject(graded(EVIDENCE_OUTCOMES.call, grade)),
        letter: z.strictObject(graded(EVIDENCE_OUTCOMES.letter, grade)),
        other: z.strictObject(graded(EVIDENCE_OUTCOMES.other, grade)),
        answer: z.strictObject(graded(EVIDENCE_OUTCOMES.answer, answerGrade)).exactOptional(),
      }),
    }),
    mail: z.strictObject({
      ...{ perMinute: count, perMinuteAndDomain: count, quietFrom: hour, quietUntil: hour },
      softAreHard: z.strictObject({ times: count, days: count }),
      atOnce: z
        .array(
          z.strictObject({ kinds: z.array(z.enum(NOTICE_KINDS)).min(1), why: z.strictObject({ en: text, es: text }) }),
        )
        .refine(
          (groups) =>
            new Set(groups.flatMap(({ kinds }) => kinds)).size === groups.flatMap(({ kinds }) => kinds).length,
          'expected each kind of notice once',
        ),
      ...cited,
    }),
    proof: z.strictObject({
      mailHours: count,
      letterDays: count,
      letterProofDays: count,
      drought: z.strictObject({
        recentDays: z.strictObject({ mail: count, letter: count }),
        usualDays: z.strictObject({ mail: count, letter: count }),
        lowPercent: count.max(100, 'expected at most 100'),
        atLeast: count,
      }),
    }),
    calls: z
      .strictObject({
        ...{ officeFrom: hour, officeUntil: hour, againAfterDays: count, perCompanyAndDay: count.default(1) },
        ...{ quietFrom: hour.default(0), quietUntil: hour.default(0) },
        ...cited,
      })
      .refine(({ officeFrom, officeUntil }) => officeFrom < officeUntil, {
        path: ['officeUntil'],
        message: 'expected a later hour than officeFrom',
      })
      .refine((calls) => !isQuietHour(calls.officeUntil - 1, calls), {
        path: ['quietFrom'],
        message: 'expected the last office hour outside of the quiet hours: else nobody could ever be called',
      }),
    letters: z.strictObject({ perBatch: count.default(200), ...cited }).prefault({}),
    incidents: z.strictObject({
      alert: z.strictObject({
        line: z.array(z.enum(ALERT_LINE)).min(1, 'expected at least one step'),
        withinMinutes: count,
        acknowledgeMinutes: count,
      }),
      authority,
      source: text,
    }),
    transition: z.strictObject({
      lateReviewDays: days,
      incompleteProfileDays: days,
      weeklySharePercent: count.max(100, 'expected at most 100'),
    }),
    cure: z.strictObject({ steps: grounds, visitsConsent: grounds, conditions: grounds, authority, source: text }),
    visits,
    confirmation: z
      .strictObject({ suspension: grounds, denial: grounds.exactOptional(), authority, source: text })
      .exactOptional(),
    immediatePoints: z.record(code, immediatePoint).exactOptional(),
    ranks: z.strictObject({
      recommend: ranks,
      suspend: ranks,
      confirm: ranks,
      remove: ranks,
      immediate: ranks,
      'skip-rung': z.array(z.enum(['specialist', 'supervisor'])).min(1, 'expected at least one role'),
      'open-matter': z.array(z.enum(['specialist', 'supervisor', 'director'])).min(1, 'expected at least one role'),
      triage: z.array(z.enum(['supervisor', 'director'])).min(1, 'expected at least one role'),
    }),
    guidance: z.strictObject(guidances),
    entityTypes: z.record(code, entityType),
    eligibility: z.record(code, eligibilityQuestion),
    vetting: z.record(code, vettingCheck),
    documents: z.strictObject({
      megabytesPerFile: count,
      megabytesPerParticipant: count,
      nameCharacters: count.max(250, 'expected at most 250: file systems take no longer names'),
      authority,
      source: text,
      types: z.record(code, documentType),
    }),
    desk: z.strictObject({
      soonDays: deskValue,
      atRiskDays: deskValue,
      points: z.record(z.enum(POINT_CODES), deskValue),
      capacity: z.strictObject({ specialist: deskValue }),
    }),
  })
  .superRefine((file, context) => {
    for (const id of REQUIRED_RULES) {
      const found = file.rules[id];
      if (!found)
        context.addIssue({
          code: 'custom',
          path: ['rules', id],
          message: 'expected this rule: the processes count by it',
        });
      else if (typeof found.value !== 'number')
        context.addIssue({
          code: 'custom',
          path: ['rules', id, 'value'],
          message: 'expected a number: the processes count by it',
        });
    }
    for (const id of OWED_BY_PARTICIPANT)
      if (file.rules[id] && file.rules[id].owedBy !== 'participant')
        context.addIssue({
          code: 'custom',
          path: ['rules', id, 'owedBy'],
          message: 'expected participant: an adverse case can follow from it',
        });
    for (const part of ['eligibility', 'vetting'] as const)
      for (const [each, { rule: asked, appliesTo = [] }] of Object.entries<Needing>(file[part])) {
        const unknown = appliesTo.find((type) => !Object.hasOwn(file.entityTypes, type));
        if (unknown !== undefined)
          context.addIssue({
            code: 'custom',
            path: [part, each, 'appliesTo'],
            message: `expected entity types, not ${unknown}`,
          });
        if (asked !== undefined && !Object.hasOwn(file.rules, asked))
          context.addIssue({
            code: 'custom',
            path: [part, each, 'rule'],
            message: `expected a rule, not ${asked}`,
          });
      }
    for (const [purpose, each] of Object.entries(file.ladders)) {
      const lacking = each.atEnd === 'nothing-adverse' ? undefined : lackingRungs(each.rungs, file.evidence);
      if (lacking) context.addIssue({ code: 'custom', path: ['ladders', purpose, 'rungs'], message: lacking });
    }
  });
export type PolicyFile = z.infer<typeof policyFile>;

/** A ladder that cannot yield the evidence which the policy asks for would never end; where nothing adverse follows, none is asked for. */
function lackingRungs(
  steps: readonly { readonly channel: string }[],
  evidence: Pick<Policy['evidence'], 'callsOnDifferentDays' | 'trackedLetters'>,
): string | undefined {
  const having = (channel: string) => steps.filter((each) => each.channel === channel).length;
  if (having('call') < evidence.callsOnDifferentDays)
    return `expected ${evidence.callsOnDifferentDays} calls, as evidence.callsOnDifferentDays asks for`;
  if (having('letter') < evidence.trackedLetters)
    return `expected ${evidence.trackedLetters} letters, as evidence.trackedLetters asks for`;
  return undefined;
}
