/** What signs anchors and bundles, and where anchors lie, by the settings. */
import type { Anchorage } from '../db/proof/anchors.ts';
import { signingKey } from '../db/proof/signing.ts';
import type { Settings } from './settings.ts';

/** Null where nothing is signed. */
export const anchorageOf = ({ anchors: { key, former, folder } }: Pick<Settings, 'anchors'>): Anchorage | null =>
  key && { key: signingKey(key), former, folder };
