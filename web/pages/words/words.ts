/** Pages that only say something. */
import type { Handler } from '../../route.ts';
import { show } from '../../show.ts';

export const help: Handler = (_req, res) => show(res, 'words/help', {});
export const accessibility: Handler = (_req, res) => show(res, 'words/accessibility', {});
