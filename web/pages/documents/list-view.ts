/** Lists of documents, and the control with which one is added, as `pages/documents/list.hbs` and messages show them. */
import { aboutText, MEGABYTE, type About, type FileFault } from '../../../domain/document-file.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { DocumentRow } from '../../../db/documents.ts';
import { paths } from '../../paths.ts';
import type { Viewer } from '../../session/person.ts';
import type { Tongue } from '../../words/tongue.ts';
import { acceptedBy, faultSentence, limitsSentence, sizeIn, typeIn } from './file-words.ts';
import { mayOpen } from './place.ts';
import { ABOUTS, W } from './words.ts';

export type Telling = {
  readonly viewer: Viewer;
  readonly tongue: Tongue;
  readonly policy: Policy;
  readonly zone: string;
  readonly named: (person: string) => string;
};

export const aboutIn = ({ say }: Tongue, { kind, ref }: About): string => say(ABOUTS[kind], { ref: ref ?? '' });

/** One document as a row: its name leads to it, unless nobody of the viewer's roles may see it any more. */
export function rowView(document: DocumentRow, telling: Telling) {
  const { tongue, viewer, policy, zone, named } = telling;
  const { id, participant, stage } = document;
  const open = mayOpen(document, viewer) || viewer.kind === 'staff';
  return {
    name: nameOf(document, telling),
    href: open ? paths.document({ id: participant, document: id }) : null,
    type: typeIn(policy, document.media),
    size: sizeIn(tongue, document.bytes),
    about: aboutIn(tongue, document.about),
    by: named(document.by),
    on: tongue.instant(document.at, zone),
    tags: stage === 'kept' && viewer.kind === 'participant' ? [] : tagsOf(document, tongue),
  };
}

/** A hidden document has no name for whom it is hidden from. */
export const nameOf = (document: DocumentRow, { tongue, viewer }: Telling): string =>
  mayOpen(document, viewer) ? document.name : tongue.say(document.stage === 'expunged' ? W.expunged : W.struck);

/** What is special about a document: its stage for everybody, holds and proposals for staff. */
export const tagsOf = ({ stage, held, proposal }: DocumentRow, { say }: Tongue) => [
  ...(stage === 'struck' ? [{ tone: 'warn', label: say(W.struck) }] : []),
  ...(stage === 'expunged' ? [{ tone: 'plain', label: say(W.expunged) }] : []),
  ...(held ? [{ tone: 'info', label: say(W.held) }] : []),
  ...(proposal ? [{ tone: 'warn', label: say(W.proposed) }] : []),
];

/** The control that uploads a document to an object. */
export const uploadView = (id: string, about: About, fault: FileFault | null, { tongue, policy }: Telling) => ({
  action: paths.documentsFor({ id, about: aboutText(about) }),
  hint: limitsSentence(tongue, policy),
  accept: acceptedBy(policy),
  error: fault && faultSentence(tongue, policy, fault),
  most: policy.documents.megabytesPerFile * MEGABYTE,
  tooBig: faultSentence(tongue, policy, 'too-big'),
});
