/** Style sheets, fonts and pictures: the design system's from its package, and our own few. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { ASSET } from './arrival.ts';
import { localsOf } from './locals.ts';

// By its place, since the package exports neither its manifest nor its folders.
const USWDS = fileURLToPath(new URL('../node_modules/@uswds/uswds/', import.meta.url));
const OWN = fileURLToPath(new URL('./assets/', import.meta.url));

const uswdsVersion = (JSON.parse(readFileSync(`${USWDS}package.json`, 'utf8')) as { version: string }).version;
const ownVersion = readdirSync(OWN)
  .sort()
  .reduce((hash, file) => hash.update(file).update(readFileSync(OWN + file)), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

const USWDS_AT = `/assets/uswds/${uswdsVersion}`;
const OWN_AT = `/assets/portolan/${ownVersion}`;

/** The address of an asset: `uswds/css/uswds.min.css` is the design system's, anything else our own. Changes with the content. */
export const asset = (name: string): string =>
  name.startsWith('uswds/') ? `${USWDS_AT}${name.slice('uswds'.length)}` : `${OWN_AT}/${name}`;

/** Serves both; since the address changes with the content, browsers may keep them for a year. */
export function serveAssets(app: Express): void {
  const forever = { immutable: true, maxAge: '1y', index: false, redirect: false } as const;
  app.use('/assets', (_req, res, next) => {
    localsOf(res).route = ASSET;
    next();
  });
  app.use(USWDS_AT, express.static(`${USWDS}dist`, forever));
  app.use(OWN_AT, express.static(OWN, forever));
}
