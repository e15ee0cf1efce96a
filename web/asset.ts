/** Where style sheets, fonts, scripts and pictures are: those of the design system and of pdf.js in their packages, our own few beside this file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// By their places, since packages need not export their manifests and folders.
export const PDFJS = fileURLToPath(new URL('../node_modules/pdfjs-dist/', import.meta.url));
export const USWDS = fileURLToPath(new URL('../node_modules/@uswds/uswds/', import.meta.url));
export const OWN = fileURLToPath(new URL('./assets/', import.meta.url));

const versionOf = (place: string): string =>
  (JSON.parse(readFileSync(`${place}package.json`, 'utf8')) as { version: string }).version;
const ownVersion = readdirSync(OWN)
  .sort()
  .reduce((hash, file) => hash.update(file).update(readFileSync(OWN + file)), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

export const PDFJS_AT = `/assets/pdfjs/${versionOf(PDFJS)}`;
export const USWDS_AT = `/assets/uswds/${versionOf(USWDS)}`;
export const OWN_AT = `/assets/portolan/${ownVersion}`;

/** The address of an asset: `uswds/css/uswds.min.css` is the design system's, `pdfjs/cmaps/H.bcmap` of pdf.js, anything else our own. Changes with the content. */
export function asset(name: string): string {
  if (name.startsWith('uswds/')) return `${USWDS_AT}${name.slice('uswds'.length)}`;
  return name.startsWith('pdfjs/') ? `${PDFJS_AT}${name.slice('pdfjs'.length)}` : `${OWN_AT}/${name}`;
}

/** The script that answers for pages of reports without a connection. */
export const AWAY_WORKER = 'away-worker.js';

/** The style sheet of letters. Its address stays, since printed letters are kept as pages that name it. */
export const LETTER_STYLE_AT = '/assets/letters/letter.css';
export const LETTER_STYLE = fileURLToPath(new URL('../templates/letters/letter.css', import.meta.url));
