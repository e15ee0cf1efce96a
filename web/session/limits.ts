/** How long a session lasts, in milliseconds. */
export type SessionLimits = {
  /** Whoever does nothing for so long must sign in again … */
  readonly idleMs: number;
  /** … and so must everybody after this, however busy. */
  readonly absoluteMs: number;
  /** Whoever signs or decides must have proven who they are within this. */
  readonly freshMs: number;
};
