/** Serves style sheets, fonts, scripts and pictures. */
import express, { type Express } from 'express';
import { ASSET } from './arrival.ts';
import {
  asset,
  AWAY_WORKER,
  LETTER_STYLE,
  LETTER_STYLE_AT,
  OWN,
  OWN_AT,
  PDFJS,
  PDFJS_AT,
  USWDS,
  USWDS_AT,
} from './asset.ts';
import { localsOf } from './locals.ts';
import { paths } from './paths.ts';

/**
 * What browsers need of pdf.js to draw pages: the library, its worker, fonts and character maps for PDFs that bring none, and decoders of
 * pictures that need no WebAssembly. Not the sandbox in which scripts of a PDF would run.
 */
const PDFJS_PARTS =
  /^\/(legacy\/build\/pdf(\.worker)?\.min\.mjs|(cmaps|standard_fonts)\/[\w-]+\.(bcmap|pfb|ttf)|wasm\/\w+_nowasm_fallback\.js)$/;

/** Serves them all; since the address changes with the content, browsers may keep them for a year. */
export function serveAssets(app: Express): void {
  const forever = { immutable: true, maxAge: '1y', index: false, redirect: false } as const;
  app.use('/assets', (_req, res, next) => {
    localsOf(res).route = ASSET;
    next();
  });
  app.use(USWDS_AT, express.static(`${USWDS}dist`, forever));
  const pdfjs = express.static(PDFJS, forever);
  app.use(PDFJS_AT, (req, res, next) => (PDFJS_PARTS.test(req.path) ? pdfjs(req, res, next) : next()));
  app.get(asset(AWAY_WORKER), (_req, res, next) => {
    res.set('Service-Worker-Allowed', paths.participants()); // else it could answer for what lies beside it alone
    next();
  });
  app.use(OWN_AT, express.static(OWN, forever));
  app.get(LETTER_STYLE_AT, (_req, res) => res.sendFile(LETTER_STYLE, { maxAge: '1h' }));
}
