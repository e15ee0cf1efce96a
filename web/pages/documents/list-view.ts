/** Lists of documents, and the control with which one is added, as `pages/documents/list.hbs` and messages show them. */
import {
  aboutText,
  isInside,
  mayBeShared,
  MEGABYTE,
  type About,
  type FileFault,
} from '../../../domain/document-file.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { DocumentRow } from '../../../db/documents.ts';
import { paths } from '../../paths.ts';
import { WAITING } from '../../session/kept-page.ts';
import type { Viewer } from '../../session/person.ts';
import type { Tongue } from '../../words/tongue.ts';
import { acceptedBy, faultSentence, limitsSentence, sizeIn, typeIn } from './file-words.ts';
import { mayOpen, sharesAt } from './place.ts';
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
  const { id, participant } = document;
  const open = mayOpen(document, viewer) || viewer.kind === 'staff';
  return {
    name: nameOf(document, telling),
    href: open ? paths.document({ id: participant, document: id }) : null,
    type: typeIn(policy, document.media),
    size: sizeIn(tongue, document.bytes),
    about: aboutIn(tongue, document.about),
    by: named(document.by),
    on: tongue.instant(document.at, zone),
    tags: tagsFor(document, telling),
  };
}

/** A company is told what became of a document, and nothing that is between the agency's people. */
const tagsFor = (document: DocumentRow, { viewer, tongue }: Telling) => {
  if (viewer.kind === 'staff') return tagsOf(document, tongue);
  return document.stage === 'kept' ? [] : lifeTags(document, tongue.say);
};

/** A hidden document has no name for whom it is hidden from. */
export const nameOf = (document: DocumentRow, { tongue, viewer }: Telling): string =>
  mayOpen(document, viewer) ? document.name : tongue.say(document.stage === 'expunged' ? W.expunged : W.struck);

/** What is special about a document: its stage for everybody, holds and proposals for staff. */
export const tagsOf = (document: DocumentRow, { say }: Tongue) => [
  ...(mayBeShared(document.about, document.role) ? [sharedTag(document, say)] : []),
  ...lifeTags(document, say),
];

const sharedTag = (document: DocumentRow, say: Tongue['say']) =>
  isInside(document) ? { tone: 'plain', label: say(W.inside) } : { tone: 'info', label: say(W.shared) };

const lifeTags = ({ stage, held, proposal }: DocumentRow, say: Tongue['say']) => [
  ...(stage === 'struck' ? [{ tone: 'warn', label: say(W.struck) }] : []),
  ...(stage === 'expunged' ? [{ tone: 'plain', label: say(W.expunged) }] : []),
  ...(held ? [{ tone: 'info', label: say(W.held) }] : []),
  ...(proposal ? [{ tone: 'warn', label: say(W.proposed) }] : []),
];

/** Documents of an object; `waiting` names the form that waits for one of them. */
type Place = { readonly id: string; readonly about: About; readonly waiting: string | null };
export const placeOf = ({ id, about, waiting }: Place): string =>
  paths.documentsFor({ id, about: aboutText(about) }) + (waiting === null ? '' : `?${WAITING}=${waiting}`);

/** The control that uploads a document to an object. */
export const uploadView = (place: Place, fault: FileFault | null, { tongue, policy, viewer }: Telling) => ({
  action: placeOf(place),
  hint: limitsSentence(tongue, policy),
  accept: acceptedBy(policy),
  mayShare: sharesAt(place.about, viewer),
  error: fault && faultSentence(tongue, policy, fault),
  most: policy.documents.megabytesPerFile * MEGABYTE,
  tooBig: faultSentence(tongue, policy, 'too-big'),
});
