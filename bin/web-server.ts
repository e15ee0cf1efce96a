/** How the web is listened on. */
import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * A connection without work is kept longer than browsers and proxies keep theirs, so that it is they who close it. Whoever has read for some seconds
 * need not connect anew: new connections are taken up one at a time, and of fifty in one instant the last waits for a second.
 */
const KEPT_OPEN_MS = 75_000;

export const webServer = (app: RequestListener): Server => createServer({ keepAliveTimeout: KEPT_OPEN_MS }, app);
