/** A batch as files: its letters as one PDF, and where they go, on paper and for spreadsheets. */
import { readFileSync } from 'node:fs';
import type { Response } from 'express';
import { coderOf, LINK_NOT_KEPT } from '../../../db/answer-links.ts';
import { templateFiles } from '../../../db/template-versions.ts';
import type { BatchLetter } from '../../../db/queries/letters.ts';
import { OWN } from '../../asset.ts';
import { csvFile } from '../../csv.ts';
import type { Deps } from '../../deps.ts';
import { letterStyle } from '../../letters.ts';
import { localsOf, viewerOf } from '../../locals.ts';
import { printable, withFonts, withStyle } from '../../press/printable.ts';
import type { Handler } from '../../route.ts';
import { BATCH_PAGE } from '../../words/page-letters.ts';
import { saidAll, tongue as tongueOf } from '../../words/tongue.ts';
import { reference } from '../participant/notice-view.ts';
import { batchAsked, type Batch } from './show-batch.ts';
import { batchName } from './show-letters.ts';

/** Made of the letters as they were printed first, whenever it is asked for; the record's copies lack only the codes by which they are answered. That each was looked at is on record with its case. */
export const batchPdf =
  (deps: Deps): Handler =>
  async (req, res) => {
    const batch = await batchAsked(deps, req, res);
    await lookedAt(deps, res, batch);
    const styles = new Map<string, string>();
    for (const version of new Set(batch.items.map(({ template }) => template)))
      styles.set(version, letterStyle(await templateFiles(deps.pool, version)));
    const codeOf = coderOf(deps.config.sessionSecret);
    const documents = batch.items.map(({ participant, notice, body, template }) =>
      printable(
        body.replaceAll(LINK_NOT_KEPT, codeOf({ participant, notice })),
        styles.get(template)!,
        reference(participant, notice),
      ),
    );
    sendPdf(res, `${fileName(batch)}-letters.pdf`, await deps.press.print(documents));
  };

async function lookedAt({ audit, now }: Deps, res: Response, { items }: Batch): Promise<void> {
  const { person, roles } = viewerOf(res);
  const look = { what: 'letter.printed', person, roles, request: localsOf(res).requestId, at: now() };
  for (const { participant: id, notice } of items) await audit.viewed({ ...look, object: { id, notice } });
}

const SHEET_STYLE = readFileSync(`${OWN}address-sheet.css`, 'utf8');

/** One page or more with all addresses, for whoever takes the letters over to sign. */
export const batchSheet =
  (deps: Deps): Handler =>
  async (req, res) => {
    const batch = await batchAsked(deps, req, res);
    const { language } = viewerOf(res);
    const tongue = tongueOf(language);
    const data = {
      language,
      w: saidAll(tongue, BATCH_PAGE),
      name: batchName(batch, tongue),
      letters: batch.items.map(({ position, participant, notice, address, tracking }) => ({
        position,
        address,
        reference: reference(participant, notice),
        tracking: tracking ?? '',
      })),
    };
    const html = deps.engine.render('pages/letters/sheet', data, { language, zone: deps.config.zone });
    sendPdf(res, `${fileName(batch)}-addresses.pdf`, await deps.press.print([withFonts(withStyle(html, SHEET_STYLE))]));
  };

/** As many lines as an envelope has. */
const LINES = 8;

export const batchCsv =
  (deps: Deps): Handler =>
  async (req, res) => {
    const batch = await batchAsked(deps, req, res);
    const { say } = tongueOf(viewerOf(res).language);
    const { number, reference: named, tracking, company, line } = BATCH_PAGE;
    const lines = Array.from({ length: LINES }, (_, index) => say(line, { n: index + 1 }));
    const columns = [say(number), say(named), say(company), ...lines, say(tracking)];
    csvFile(res, `${fileName(batch)}-addresses.csv`, columns, batch.items.map(csvRow));
  };

const csvRow = ({ position, participant, notice, company, address, tracking }: BatchLetter): readonly string[] => {
  const lines = Array.from({ length: LINES }, (_, index) => address[index] ?? '');
  return [String(position), reference(participant, notice), company, ...lines, tracking ?? ''];
};

const fileName = ({ madeOn, office, number }: Batch): string => `${madeOn}-${office}-${number}`;

function sendPdf(res: Response, name: string, pdf: Uint8Array): void {
  res.set({ 'Content-Disposition': `inline; filename="${name}"`, 'Cache-Control': 'private, no-store' });
  res.type('application/pdf').send(Buffer.from(pdf));
}
