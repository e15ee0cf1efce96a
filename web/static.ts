/** Serves style sheets, fonts and pictures. */
import express, { type Express } from 'express';
import { ASSET } from './arrival.ts';
import { LETTER_STYLE, LETTER_STYLE_AT, OWN, OWN_AT, USWDS, USWDS_AT } from './asset.ts';
import { localsOf } from './locals.ts';

/** Serves both; since the address changes with the content, browsers may keep them for a year. */
export function serveAssets(app: Express): void {
  const forever = { immutable: true, maxAge: '1y', index: false, redirect: false } as const;
  app.use('/assets', (_req, res, next) => {
    localsOf(res).route = ASSET;
    next();
  });
  app.use(USWDS_AT, express.static(`${USWDS}dist`, forever));
  app.use(OWN_AT, express.static(OWN, forever));
  app.get(LETTER_STYLE_AT, (_req, res) => res.sendFile(LETTER_STYLE, { maxAge: '1h' }));
}
