/** A kept letter as a page that needs nothing from elsewhere: its own style sheet and fonts, and on every page to which letter it belongs. */
import { readFileSync } from 'node:fs';
import { USWDS } from '../asset.ts';

const FONTS = `${USWDS}dist/fonts/`;
/** Those of the design system stand in for what a machine may not have, so that a letter has the same lines wherever it is printed. */
const FACES = [
  ['Source Serif 4', 400, 'merriweather/Latin-Merriweather-Regular', '88%'],
  ['Source Serif 4', 700, 'merriweather/Latin-Merriweather-Bold', '88%'],
  ['Source Sans 3', 400, 'source-sans-pro/sourcesanspro-regular-webfont', '100%'],
  ['Source Sans 3', 700, 'source-sans-pro/sourcesanspro-bold-webfont', '100%'],
] as const;

let faces: string | undefined;
const fontFaces = (): string =>
  (faces ??= FACES.map(([family, weight, file, size]) => {
    const font = readFileSync(`${FONTS}${file}.woff2`).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};size-adjust:${size};src:url(data:font/woff2;base64,${font})}`;
  }).join(''));

/** Text within quotes of a style sheet. */
const quoted = (text: string): string => `"${text.replace(/[^\w ./:-]/g, '')}"`;

/** A page with the fonts of letters in it. */
export const withFonts = (html: string): string =>
  html.replace('</head>', () => `<style>${fontFaces()}</style></head>`);

/** A page with its style sheet in it, in place of the address of one. */
export const withStyle = (html: string, style: string): string =>
  html.replace(/<link rel="stylesheet" href="[^"]*">/, () => `<style>${style}</style>`);

/**
 * @param style the style sheet of the version that wrote the letter
 * @param reference stands at the foot of each page
 */
export function printable(html: string, style: string, reference: string): string {
  const foot = `@page{@bottom-left{content:${quoted(reference)};color:#52606d;font:9pt 'Source Sans 3',sans-serif}}`;
  return withFonts(withStyle(html, style + foot));
}
