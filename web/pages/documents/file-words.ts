/** Sizes, types and limits of files in words. */
import { MEGABYTE, type FileFault } from '../../../domain/document-file.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Params } from '../../../templates/words.ts';
import type { Tongue } from '../../words/tongue.ts';
import { FAULTS, W } from './words.ts';

/** Such as "640 KB" or "2.4 MB". */
export function sizeIn({ language }: Tongue, bytes: number): string {
  const [unit, amount] = bytes < MEGABYTE ? ['kilobyte', Math.ceil(bytes / 1024)] : ['megabyte', bytes / MEGABYTE];
  return amount.toLocaleString(language, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** The type's title; the media type for one that is no longer taken. */
export const typeIn = ({ documents }: Policy, media: string): string =>
  Object.values(documents.types).find((type) => type.media === media)?.title ?? media;

function limitsIn(tongue: Tongue, { documents }: Policy): Params {
  return {
    size: sizeIn(tongue, documents.megabytesPerFile * MEGABYTE),
    total: sizeIn(tongue, documents.megabytesPerParticipant * MEGABYTE),
    characters: documents.nameCharacters,
    types: Object.values(documents.types)
      .map(({ title }) => title)
      .join(', '),
  };
}

/** What is taken. */
export const limitsSentence = (tongue: Tongue, policy: Policy): string => tongue.say(W.hint, limitsIn(tongue, policy));

export const faultSentence = (tongue: Tongue, policy: Policy, fault: FileFault): string =>
  tongue.say(FAULTS[fault], limitsIn(tongue, policy));

/** What file choosers are told, so that they offer what is taken. */
export const acceptedBy = ({ documents }: Policy): string =>
  Object.values(documents.types)
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',');
