/** What is wrong with the record, in words: the bad place first. */
import type { ChainFault } from '../../db/ledger.ts';
import type { TextFault } from '../../db/proof/named-texts.ts';
import type { AnchorFault, Anchored, HeadFault } from '../../db/proof/anchor-check.ts';

const CHAIN: Readonly<Record<ChainFault['fault'], string>> = {
  changed: 'its content is not what its hash says',
  unlinked: 'it does not follow the row before it',
  gap: 'a row before it is missing',
  cut: 'the stream does not end where it is said to end',
  stray: 'the list of streams does not name the stream of this row',
};
export const chainFaultText = ({ stream, seq, fault }: ChainFault): string => `${stream}#${seq}: ${CHAIN[fault]}`;

const HEAD: Readonly<Record<HeadFault['fault'], string>> = {
  rewritten: 'other rows stand there than were anchored',
  cut: 'rows that were anchored are gone from its end',
  dropped: 'the whole stream, which was anchored, is gone',
};
const headFaultText = ({ stream, from, seq, anchor, fault }: HeadFault): string =>
  `${stream}#${from === seq ? seq : `${from}-${seq}`}: ${HEAD[fault]} (anchor ${anchor})`;

const ANCHOR: Readonly<Record<AnchorFault['fault'], string>> = {
  unreadable: 'it is no line of an anchor any more',
  missing: 'an anchor is missing in its place',
  unlinked: 'it does not follow the anchor before it',
  'other-key': 'it was signed with a key that is not ours',
  'not-signed': 'it is not what was signed',
  'missing-outside': 'the record has it, and the folder for anchors has not',
  'missing-inside': 'the folder for anchors has it, and the record has not',
  differs: 'the record and the folder for anchors tell it differently',
  root: 'the heads that are kept for it are not those that were signed',
};
const anchorFaultText = ({ anchor, fault }: AnchorFault): string => `anchor ${anchor}: ${ANCHOR[fault]}`;

const TEXT: Readonly<Record<TextFault['fault'], string>> = {
  exchanged: 'is not the one that was recorded',
  gone: 'is gone',
};
const NAMED: Readonly<Record<TextFault['what'], string>> = {
  text: 'the text that it names',
  copy: 'the copy of the mail or letter that it names',
  filing: 'the filing that it names',
  document: 'the row of this document',
};
const textFaultText = ({ stream, seq, what, text, fault }: TextFault): string =>
  `${stream}#${seq}: ${NAMED[what]}, ${text}, ${TEXT[fault]}`;

/** All of it: rows of the chain first, since they name the place exactly. */
export const faultTexts = (
  chain: readonly ChainFault[],
  { headFaults, lineFault }: Pick<Anchored, 'headFaults' | 'lineFault'>,
  texts: readonly TextFault[],
): readonly string[] => [
  ...chain.map(chainFaultText),
  ...headFaults.map(headFaultText),
  ...(lineFault ? [anchorFaultText(lineFault)] : []),
  ...texts.map(textFaultText),
];
