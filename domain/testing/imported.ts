/** A member as the register has it on the day of an import: certified, and nothing about it in doubt. */
import type { ImportedRecord } from '../entry.ts';

type Own = Pick<ImportedRecord, 'zone' | 'office' | 'certifiedOn' | 'lastValidatedOn' | 'contacts'>;

export const importedMember = (own: Own): ImportedRecord => ({
  programme: 'ctpat',
  entityType: 'importer',
  demo: true,
  standing: 'certified',
  tier: 2,
  risk: 'low',
  doubts: [],
  late: [],
  ...own,
});
