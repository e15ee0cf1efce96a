/** What a company may be asked to have ready for a visit: codes, so that a mail can say it and no free text leaves the house. */
import { requireThat } from './refusal.ts';

export const VISIT_DOCUMENTS = [
  'site-plan',
  'security-procedures',
  'risk-assessment',
  'partner-screening',
  'personnel-screening',
  'training-records',
  'access-records',
  'seal-records',
  'it-policy',
] as const;
export type VisitDocument = (typeof VISIT_DOCUMENTS)[number];

/** @throws Refusal for what is no such document, or is named twice */
export function requireDocuments(codes: readonly string[]): asserts codes is readonly VisitDocument[] {
  const known: readonly string[] = VISIT_DOCUMENTS;
  requireThat(
    new Set(codes).size === codes.length && codes.every((code) => known.includes(code)),
    'DocumentUnknown',
    'Ask for documents of the list, each of them once.',
  );
}
