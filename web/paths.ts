/**
 * Every URL of the web. Handlers and templates make addresses only with these (`paths.participant({ id })`, `{{path "participant" id=id}}`),
 * and the route table takes its patterns from here, so that an address cannot be misspelled in one place.
 */

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
/** What the pattern's `:names` stand for. */
export type PathParams<P extends string> = { readonly [name in Names<P>]: string };
/** A function that makes an address, with the pattern it makes it from. */
export type Path<P extends string = string> = (keyof PathParams<P> extends never
  ? () => string
  : (params: PathParams<P>) => string) & { readonly pattern: P };

/**
 * An address from a pattern with `:names`. Values are percent-encoded.
 * @throws Error when a value is missing or empty
 */
export function path<const P extends string>(pattern: P): Path<P> {
  const make = (params: Readonly<Record<string, string>> = {}): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined || value === '') throw new Error(`path ${pattern} needs ${name}`);
      return encodeURIComponent(value);
    });
  return Object.assign(make, { pattern });
}

export const paths = {
  home: path('/'),
  health: path('/health'),
  help: path('/help'),
  accessibility: path('/accessibility'),
  signIn: path('/sign-in'),
  signInCallback: path('/sign-in/callback'),
  signOut: path('/sign-out'),
  signedOut: path('/signed-out'),
  operations: path('/operations'),
  queue: path('/queue'),
  participants: path('/participants'),
  /** `:id` is always the participant's. */
  participant: path('/participants/:id'),
  timeline: path('/participants/:id/timeline'),
  notice: path('/participants/:id/notices/:notice'),
  claim: path('/participants/:id/claims'),
  releaseClaim: path('/participants/:id/claims/release'),
  /** `:act` is the act's name in small letters with hyphens: `log-call`. */
  act: path('/participants/:id/acts/:act'),
  filings: path('/participants/:id/filings'),
  filing: path('/participants/:id/filings/:filing'),
  apply: path('/apply'),
  decisions: path('/decisions'),
  decisionsCsv: path('/decisions.csv'),
  /** `:seq` is the row of the participant's stream in which it was decided. */
  decision: path('/decisions/:id/:seq'),
  timeMachine: path('/participants/:id/time-machine'),
} as const;

/** Where sign-in leads back to afterwards. */
export const signInTo = (local: string): string => `${paths.signIn()}?to=${encodeURIComponent(local)}`;
