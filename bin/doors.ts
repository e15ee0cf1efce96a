/** The sign-in providers: one for everybody (OIDC_…), or one for the agency's people (STAFF_OIDC_…) and one for the companies' (PARTICIPANT_OIDC_…). */
import type { Door } from '../web/session/door.ts';
import { secret, url } from './variables.ts';

export type DoorSettings = {
  readonly door: Door;
  /** As given: with or without a path, without the discovery document. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What the variables of each door begin with. */
export const DOOR_VARIABLES: Readonly<Record<Door, string>> = {
  everybody: 'OIDC',
  staff: 'STAFF_OIDC',
  participant: 'PARTICIPANT_OIDC',
};
const TWO: readonly Door[] = ['staff', 'participant'];
const ISSUER = url(['http:', 'https:'], 'https://sign-in.example');

type Environment = Readonly<Record<string, string | undefined>>;

/** The doors that the environment names, and in one-line sentences what is missing or wrong about them. */
export function readDoors(environment: Environment): {
  readonly doors: readonly DoorSettings[];
  readonly problems: readonly string[];
} {
  const named = (door: Door): string | undefined => environment[`${DOOR_VARIABLES[door]}_ISSUER`];
  const two = TWO.some(named);
  const doors = (two ? TWO : (['everybody'] as const)).map((door) => settingsOf(environment, door));
  const problems = (two ? TWO : (['everybody'] as const)).flatMap((door) => problemsOf(environment, door));
  if (two && named('everybody') !== undefined)
    problems.push('OIDC_ISSUER is for one provider for everybody: leave it out, or leave the other two out');
  if (two && named('staff') === named('participant'))
    problems.push(
      'PARTICIPANT_OIDC_ISSUER is the same as STAFF_OIDC_ISSUER: one provider for everybody is OIDC_ISSUER',
    );
  return { doors, problems };
}

function settingsOf(environment: Environment, door: Door): DoorSettings {
  const value = (name: string): string => environment[`${DOOR_VARIABLES[door]}_${name}`] ?? '';
  return {
    door,
    issuer: value('ISSUER'),
    clientId: value('CLIENT_ID') || 'portolan',
    clientSecret: value('CLIENT_SECRET'),
  };
}

function problemsOf(environment: Environment, door: Door): string[] {
  const schemas = { ISSUER, CLIENT_SECRET: secret } as const;
  return Object.entries(schemas).flatMap(([part, schema]) => {
    const name = `${DOOR_VARIABLES[door]}_${part}`;
    const parsed = schema.safeParse(environment[name]);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => `${name} ${message}`);
  });
}

/** Where a provider tells about itself. */
export const discoveryOf = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
