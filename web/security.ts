/** What browsers are told about how far to trust a page of ours. */
import type { RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { WebConfig } from './deps.ts';
import { Problem } from './problem.ts';

/** Everything from this origin, nothing inline, no frames and no workers. Signing out ends in a redirect to the provider, which is why forms may lead there. */
export function securityHeaders({ url, issuers }: Pick<WebConfig, 'url' | 'issuers'>): RequestHandler {
  const https = url.protocol === 'https:';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'none'"],
        formAction: ["'self'", ...new Set(issuers.map(({ origin }) => origin))],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    // With `no-referrer`, browsers would send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
  });
}

/** For the few pages that run a worker, which is a script of this origin. */
export function letWork(res: Response): void {
  const closed = String(res.get('Content-Security-Policy'));
  res.set('Content-Security-Policy', closed.replace("worker-src 'none'", "worker-src 'self'"));
}

/** So many looks at links in mails per caller and minute: enough for a company behind one address. */
const LINKS_PER_MINUTE = 60;

const MINUTE_MS = 60_000;
const limited = (windowMs: number, limit: number): RequestHandler =>
  rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(new Problem(429)),
  });

export const linkLimit = (): RequestHandler => limited(MINUTE_MS, LINKS_PER_MINUTE);

/** So many links to report by may a caller ask for in a quarter of an hour, whatever the addresses. */
const REPORT_LINKS_PER_QUARTER = 20;
export const reportLimit = (): RequestHandler => limited(15 * MINUTE_MS, REPORT_LINKS_PER_QUARTER);

/** So many looks at private calendars per caller and minute: the programs of a whole office may come from one address. */
const CALENDARS_PER_MINUTE = 120;
export const calendarLimit = (): RequestHandler => limited(MINUTE_MS, CALENDARS_PER_MINUTE);

/** The address of a page is a secret: it is told to nobody whom the page leads to, and kept in no cache. */
export const secretAddress: RequestHandler = (_req, res, next) => {
  res.set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
  next();
};

/** So many sign-in attempts per caller and minute. */
export const signInLimit = ({ signInsPerMinute }: Pick<WebConfig, 'signInsPerMinute'>): RequestHandler =>
  limited(MINUTE_MS, signInsPerMinute);
