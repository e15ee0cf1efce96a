/** Everything the web is given from outside; `bin/` makes it, tests make their own. */
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Store } from 'express-session';
import type { Logger } from 'pino';
import type { Role } from '../domain/actor.ts';
import type { Calendars } from '../db/calendars.ts';
import type { Criteria } from '../db/criteria.ts';
import type { DocumentStore } from '../db/document-store.ts';
import type { Policies } from '../db/policy.ts';
import type { Pool } from '../db/pool.ts';
import type { SigningKey } from '../db/proof/signing.ts';
import type { CalendarVisit } from '../templates/calendar/visit-event.ts';
import type { Office } from './office.ts';
import type { Press } from './press/press.ts';
import type { Identity } from './session/identity.ts';
import type { People } from './session/person.ts';
import type { SessionLimits } from './session/limits.ts';
import type { PageEngine } from './views.ts';

export type WebConfig = {
  /** The address that browsers use, e.g. `http://127.0.0.1:22000`: origin only. Cookies are secure when it is https. */
  readonly url: URL;
  /** Where the identity providers live; browsers are sent there to sign in and out. */
  readonly issuers: readonly URL[];
  readonly limits: SessionLimits;
  /** Signs the session cookie; at least 32 characters. */
  readonly sessionSecret: string;
  /** IANA zone in which pages tell instants. */
  readonly zone: string;
  /** How many proxies in front are trusted to name the caller's address. */
  readonly trustedProxies: number;
  /** Sign-in attempts per address and minute. */
  readonly signInsPerMinute: number;
  /** By which the callbacks of the mail provider are known; null when there are none. */
  readonly callbackSecret: string | null;
};

/** One look at a page whose reading is itself recorded. */
export type Look = {
  /** The route's audit name, e.g. `suspension.viewed`. */
  readonly what: string;
  readonly person: string;
  /** Those of the person's roles that let them look. */
  readonly roles: readonly Role[];
  /** The path's ids by name. */
  readonly object: Readonly<Record<string, string>>;
  readonly request: string;
  readonly at: number;
};

export type Audit = {
  /** Records the look; when it cannot, it throws and the page is not shown. */
  viewed(look: Look): Promise<void>;
};

export type Health = {
  /** Each part by name, and whether it answers. Bounded in time by whoever provides it. */
  parts(): Promise<Readonly<Record<string, 'up' | 'down'>>>;
};

/** A mail that somebody waits for: it is tried once. */
export type PostedMail = {
  readonly to: { readonly name: string; readonly address: string };
  /** The same for the same mail. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** For the receiver's calendar. */
  readonly visit?: CalendarVisit;
};
/** Hands a mail to the server; `refused` when it says that there is no such mailbox. Throws when it takes none now. */
export type PostMail = (mail: PostedMail) => Promise<'accepted' | 'refused'>;

/** What Portolan is made of, as operators see it. */
export const PARTS = ['database', 'engine', 'workers', 'mail', 'identity'] as const;
export type Part = (typeof PARTS)[number];
export type PartStates = Readonly<Record<Part, 'up' | 'down'>>;
/** When a check last ended well; null when the engine remembers none. */
export type LastRuns = Readonly<Record<'watch' | 'reconcile', Date | null>>;

export type Operations = {
  /** Asks every part; bounded in time. */
  parts(): Promise<PartStates>;
  /** Null while the engine is away; bounded in time. */
  lastRuns(): Promise<LastRuns | null>;
};

export type TimeMachine = {
  /** Moves the participant's clock forward, and waits until its timers have fired. Throws when the engine cannot. */
  fastForward(participant: string, days: number): Promise<void>;
  /** What the participant's own clock shows, in milliseconds since 1970. Throws when the engine does not know it. */
  now(participant: string): Promise<number>;
};

// An interface, so that pages with domain content can add what they need beside their own code.
export interface Deps {
  readonly config: WebConfig;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From `createPageEngine`. */
  readonly engine: PageEngine;
  readonly sessions: Store;
  readonly identity: Identity;
  readonly people: People;
  readonly audit: Audit;
  readonly health: Health;
  readonly operations: Operations;
  /** The record, as the application's role. */
  readonly pool: Pool;
  /** The same record as entities, for pages that list; forked for each request. */
  readonly orm: MikroORM;
  readonly policies: Policies;
  /** What security profiles are asked. */
  /** The minimum security criteria. */
  readonly criteria: Criteria;
  /** The bytes of documents. */
  readonly documents: DocumentStore;
  readonly calendars: Calendars;
  readonly office: Office;
  readonly post: PostMail;
  /** Makes PDF of letters. */
  readonly press: Press;
  /** Signs bundles; null where nothing is signed. */
  readonly signing: SigningKey | null;
  /** Public keys by which earlier anchors and bundles were signed, in base64. */
  readonly formerKeys: readonly string[];
  /** Only on the local stack: moves the clock of a participant that was born in the demo data. */
  readonly timeMachine?: TimeMachine;
}
