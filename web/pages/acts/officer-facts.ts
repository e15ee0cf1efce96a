/** What forms about a change of officer put before the reader: the claim with its evidence, the ways known before, and the company as a whole. */
import { z } from 'zod';
import { numberOf } from '../../../domain/policy.ts';
import { officeToday, policyOf } from '../../../domain/process.ts';
import { contents } from '../../../db/content.ts';
import { contactsBefore } from '../../../db/contacts.ts';
import { documentOf } from '../../../db/documents.ts';
import type { Membership } from '../../../db/organization.ts';
import { signInsOf } from '../../../db/queries/sign-ins.ts';
import { say, type Language, type Spoken, type Words } from '../../../templates/words.ts';
import { checkboxes, optional } from '../../forms.ts';
import { OFFICER } from '../../words/officer.ts';
import { ENTITY_TYPES } from '../../words/people.ts';
import { documentOptions } from './attached.ts';
import { contactOptions } from './choices.ts';
import { factOf } from './fields.ts';
import { asWritten, said } from './said.ts';
import type { Scene } from './scene.ts';

/** What a claim holds, beside its text. */
const claimBody = z.object({
  text: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  language: z.enum(['en', 'es']),
});
type Claim = z.infer<typeof claimBody>;

export async function claimOf({ pool, state }: Scene): Promise<Claim | null> {
  const { officerChange } = state;
  if (!officerChange) return null;
  const found = (await contents(pool, [officerChange.claim.id])).get(officerChange.claim.id);
  const parsed = claimBody.safeParse(found?.body);
  return parsed.success ? parsed.data : null;
}

/** Who signs in today for any membership of the company. */
export const signIns = ({ pool, facts }: Scene, company: readonly Membership[]) =>
  signInsOf(
    pool,
    company.map(({ participant }) => participant),
    officeToday(facts),
  );

const typeWords = (type: string): Words => ENTITY_TYPES[type] ?? asWritten(type);
const membershipsIn = (company: readonly Membership[], language: Language): string =>
  company.map(({ entityType }) => say(language, typeWords(entityType))).join(', ');

/** That the answer settles it everywhere, where there are several memberships. */
export function everywhere(company: readonly Membership[]): readonly Spoken[] {
  if (company.length === 1) return [];
  const { en, es } = OFFICER.everywhere;
  return [
    said(
      en.replace('{memberships}', membershipsIn(company, 'en')),
      es.replace('{memberships}', membershipsIn(company, 'es')),
    ),
  ];
}

export const onPaper = ({ viewer }: Scene): boolean => viewer.kind === 'staff';

/** The company’s documents to choose from; nothing is asked while there are none. */
export async function documentsField(scene: Scene) {
  const options = await documentOptions(scene);
  const asking = { label: OFFICER.documents, hint: OFFICER.documentsHint, options };
  return options.length > 0 ? { documents: optional(checkboxes(asking)) } : {};
}

/** Those that were chosen, out of the answers of a form that has that field where there are some. */
export const documentsIn = (values: object): readonly string[] =>
  (values as { readonly documents?: readonly string[] | null }).documents ?? [];

/** What the claim names as evidence, by the names of the documents. They lie where they were attached. */
export async function evidenceFact({ pool, state, id, language }: Scene, company: readonly Membership[]) {
  const found = await Promise.all((state.officerChange?.evidence ?? []).map((one) => documentOf(pool, one)));
  const names = found.flatMap((one) => {
    if (!one) return [];
    const there = company.find(({ participant }) => participant === one.participant && participant !== id);
    if (!there) return [one.name];
    return [say(language, OFFICER.atMembership, { name: one.name, membership: membershipsIn([there], language) })];
  });
  return factOf(OFFICER.documents, names.join(', ') || null);
}

export const claimFacts = (claim: Claim | null) =>
  claim
    ? [
        ...factOf(OFFICER.claimed, claim.text),
        ...factOf(OFFICER.newOfficer, [claim.name, claim.email, claim.phone].filter(Boolean).join(', ')),
      ]
    : [];

/** The new officer gets the days of whoever has to mend something. */
export function runsOn({ state, facts }: Scene): Spoken {
  const days = numberOf(policyOf(facts, state.officerChange), 'RETURN_CURE');
  const { en, es } = OFFICER.runsOn;
  return said(en.replace('{days}', String(days)), es.replace('{days}', String(days)));
}

/** The ways to the company that the record had before the claim was filed. */
export async function knownWays(scene: Scene) {
  const { pool, id, state } = scene;
  const earlier = await contactsBefore(pool, id, state.officerChange?.filing ?? '');
  return contactOptions(scene)
    .filter(({ value }) => earlier.has(value))
    .map(({ label, hint }) => ({
      label,
      value: (hint as Spoken | undefined)?.[scene.language] ?? '',
    }));
}
