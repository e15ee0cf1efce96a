/** The routes of the mail room: letters are printed in batches, handed over, and proven. */
import type { Deps } from '../../deps.ts';
import { formRoutes } from '../../forms.ts';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { batchCsv, batchPdf, batchSheet } from './files.ts';
import { handOverPage } from './hand-over.ts';
import { MAIL_ROOM } from './mail-room.ts';
import { makePage } from './make.ts';
import { showBatch } from './show-batch.ts';
import { showLetters } from './show-letters.ts';

export function letterRoutes(deps: Deps): readonly Route[] {
  const may = { roles: MAIL_ROOM };
  const look = { method: 'get', may, audit: 'letters.viewed' } as const;
  return [
    {
      name: 'letters',
      method: 'get',
      path: paths.letters.pattern,
      may,
      audit: 'none',
      nav: { label: 'nav.letters', group: 'nav.post', to: () => paths.letters() },
      handle: showLetters(deps),
    },
    ...formRoutes({ name: 'letters.make', path: paths.makeLetterBatch.pattern, may }, makePage(deps)),
    { name: 'letters.batch', ...look, path: paths.letterBatch.pattern, handle: showBatch(deps) },
    { name: 'letters.pdf', ...look, path: paths.letterBatchPdf.pattern, handle: batchPdf(deps) },
    { name: 'letters.addresses', ...look, path: paths.letterBatchSheet.pattern, handle: batchSheet(deps) },
    { name: 'letters.addresses-csv', ...look, path: paths.letterBatchCsv.pattern, handle: batchCsv(deps) },
    ...formRoutes(
      { name: 'letters.hand-over', path: paths.handOverLetters.pattern, may: { roles: ['specialist'] } },
      handOverPage(deps),
    ),
  ];
}
