/** What a document may be and belong to: kinds of objects with who reads and adds there, types and limits as the policy sets them. */
import { isPartnerRole, PARTNER_ROLES, type Role } from './actor.ts';
import { CASE_READERS } from './access.ts';
import type { Policy } from './policy.ts';

export const ABOUT_KINDS = ['participant', 'criterion', 'message', 'incident'] as const;
export type AboutKind = (typeof ABOUT_KINDS)[number];
/** The object that a document belongs to; `ref` is null for the participant itself, a criterion's id, a message's id, an incident's id. */
export type About = { readonly kind: AboutKind; readonly ref: string | null };

type Rights = { readonly read: readonly Role[]; readonly add: readonly Role[] };
const OWN_AND_CASE: readonly Role[] = [...PARTNER_ROLES, ...CASE_READERS];
/** Whoever may open the object may open its documents, and nobody else. Who plans visits reads no correspondence. */
export const DOCUMENT_RIGHTS: Readonly<Record<AboutKind, Rights>> = {
  participant: { read: OWN_AND_CASE, add: [...PARTNER_ROLES, 'specialist', 'supervisor'] },
  criterion: { read: OWN_AND_CASE, add: PARTNER_ROLES },
  message: {
    read: OWN_AND_CASE.filter((role) => role !== 'planner'),
    add: [...PARTNER_ROLES, 'specialist', 'supervisor'],
  },
  incident: { read: OWN_AND_CASE, add: [...PARTNER_ROLES, 'specialist', 'supervisor'] },
};
/** Objects at which both sides add documents, and the company does not read what the agency's people add unless they share it. */
const OF_BOTH_SIDES: readonly AboutKind[] = ['participant', 'incident'];
export const mayBeShared = ({ kind }: About, role: Role): boolean =>
  OF_BOTH_SIDES.includes(kind) && !isPartnerRole(role);
/** Whether it is for the agency's people alone. A message's documents go to whom the message goes. */
export const isInside = ({
  about,
  role,
  shared,
}: {
  readonly about: About;
  readonly role: Role;
  readonly shared: boolean;
}): boolean => mayBeShared(about, role) && !shared;
/** Roles that read what was struck, for as long as its bytes are there. */
export const STRUCK_READERS: readonly Role[] = ['headquarters', 'auditor'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REF: Readonly<Record<Exclude<AboutKind, 'participant'>, RegExp>> = {
  criterion: /^\d{1,2}\.\d{1,3}$/,
  message: UUID,
  incident: UUID,
};

/** As it stands in addresses and rows: `participant`, `criterion:4.2`. */
export const aboutText = ({ kind, ref }: About): string => (ref === null ? kind : `${kind}:${ref}`);

/** The object of that text; null when it names none. */
export function aboutOf(text: string): About | null {
  if (text === 'participant') return { kind: 'participant', ref: null };
  const [kind = '', ref = '', ...more] = text.split(':');
  if ((kind !== 'criterion' && kind !== 'message' && kind !== 'incident') || more.length > 0) return null;
  return REF[kind].test(ref) ? { kind, ref } : null;
}

/** What is wrong with a file; each has words of its own. */
export type FileFault = 'none' | 'empty' | 'too-big' | 'too-much' | 'name-long' | 'type' | 'name-differs' | 'cut';

/** A name without what no name needs: folders, control and direction characters, blanks around it. Empty when nothing is left. */
export const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim()
    .normalize('NFC');

export type FoundFile = { readonly name: string; readonly bytes: number; readonly media: string | null };

/**
 * What the limits say of a file that has arrived whole.
 * @param file its media type as found from the content; null when it is none that is known
 * @param stored bytes that the participant has already
 */
export function fileFault({ documents }: Policy, file: FoundFile, stored: number): FileFault | null {
  const { name, bytes, media } = file;
  if (bytes === 0) return 'empty';
  if (bytes > documents.megabytesPerFile * MEGABYTE) return 'too-big';
  if (stored + bytes > documents.megabytesPerParticipant * MEGABYTE) return 'too-much';
  if (name === '' || [...name].length > documents.nameCharacters) return 'name-long';
  const type = Object.values(documents.types).find((one) => one.media === media);
  if (!type) return 'type';
  return type.extensions.includes(extensionOf(name)) ? null : 'name-differs';
}

export const MEGABYTE = 1024 * 1024;

/** What stands behind the last dot, in small letters. */
const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
