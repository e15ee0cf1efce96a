/** The shapes of everything that programs are answered with. The description of the API is made from these, and every answer goes through them. */
import { z } from 'zod';
import { ACT_NAMES } from '../../domain/participant.ts';
import type { Authority } from '../../domain/policy.ts';
import type { Gap } from '../../domain/profile.ts';
import type { Standing } from '../../domain/state.ts';
import { AUTHORITIES } from '../words/clocks.ts';
import { GAP_COUNTS } from '../words/page-profile.ts';
import { STANDINGS } from '../words/standing.ts';

const codesOf = <C extends string>(words: Readonly<Record<C, unknown>>) => z.enum(Object.keys(words) as C[]);
const day = z.iso.date();
const count = z.int().min(0);

export const problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('The status, or a special case of it: conflict, stranger, too-often'),
    request: z.uuid().describe('The number under which the log knows it, as in X-Request-Id'),
  })
  .describe('What went wrong (RFC 9457), in the language of whoever asks');

const line = z.strictObject({
  id: z.string(),
  company: z.string(),
  entityType: z.string().describe('A code of the policy'),
  standing: codesOf<Standing>(STANDINGS),
  tier: z.int().min(1).max(3).nullable(),
  nextDue: day.nullable().describe('The next day that somebody owes something, the company or the agency'),
});

export const participants = z
  .strictObject({
    items: z.array(line),
    next: z.string().nullable().describe('Where the list goes on; null at its end'),
  })
  .describe('Participants within reach of whoever asks, by name of the company');

const deadline = z
  .strictObject({
    rule: z.string().describe('Its id in the policy'),
    title: z.string(),
    due: day,
    dueAt: z.iso.datetime().describe('The end of the day in its zone: the instant from which it is late'),
    zone: z.string(),
    status: z.enum(['running', 'held', 'lapsed']),
    late: z.boolean(),
    authority: codesOf<Authority>(AUTHORITIES).describe('On what the number rests'),
    source: z.string().describe('Quoted in English'),
    policy: z.string().describe('The version under which it was started'),
  })
  .describe('A date, and the rule from which it follows');

export const participant = line
  .extend({
    certifiedOn: day.nullable(),
    lastValidatedOn: day.nullable(),
    owed: z.strictObject({ byParticipant: z.array(deadline), byAgency: z.array(deadline) }),
    rights: z.array(deadline).describe('Last days to use a right, such as an appeal'),
    openActs: z.array(z.enum(ACT_NAMES)).describe('What whoever asks may do now, on the pages'),
  })
  .describe('One participant, as far as whoever asks may know it');

const gap = z.strictObject({ criterion: z.string(), why: codesOf<Gap['why']>(GAP_COUNTS) });
const category = z.strictObject({
  category: z.int().min(1).max(12),
  name: z.string(),
  asked: count,
  done: count,
  gaps: z.array(gap),
});

export const profile = z
  .strictObject({
    id: z.string(),
    criteria: z
      .strictObject({ version: z.string(), from: day })
      .nullable()
      .describe('What is asked; null where the entity type is asked nothing criterion by criterion'),
    complete: z.boolean().nullable(),
    categories: z.array(category),
  })
  .describe('How complete the security profile is, category by category');

/** The longest page of a list. */
const MOST = 100;
export const listQuery = z.object({
  after: z.string().max(1200).optional().describe('The place after which the list goes on, as `next` has it'),
  limit: z.coerce.number().int().min(1).max(MOST).default(MOST).describe('So many lines at the most'),
});
