/** Where style sheets, fonts and pictures are: the design system's in its package, our own few beside this file. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// By its place, since the package exports neither its manifest nor its folders.
export const USWDS = fileURLToPath(new URL('../node_modules/@uswds/uswds/', import.meta.url));
export const OWN = fileURLToPath(new URL('./assets/', import.meta.url));

const uswdsVersion = (JSON.parse(readFileSync(`${USWDS}package.json`, 'utf8')) as { version: string }).version;
const ownVersion = readdirSync(OWN)
  .sort()
  .reduce((hash, file) => hash.update(file).update(readFileSync(OWN + file)), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

export const USWDS_AT = `/assets/uswds/${uswdsVersion}`;
export const OWN_AT = `/assets/portolan/${ownVersion}`;

/** The address of an asset: `uswds/css/uswds.min.css` is the design system's, anything else our own. Changes with the content. */
export const asset = (name: string): string =>
  name.startsWith('uswds/') ? `${USWDS_AT}${name.slice('uswds'.length)}` : `${OWN_AT}/${name}`;

/** The style sheet of letters. Its address stays, since printed letters are kept as pages that name it. */
export const LETTER_STYLE_AT = '/assets/letters/letter.css';
export const LETTER_STYLE = fileURLToPath(new URL('../templates/letters/letter.css', import.meta.url));
