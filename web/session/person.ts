/** Who looks: loaded for every request, so that a role that ends takes effect at the next click. */
import type { Assignment, Charge, Conflict } from '../../domain/access.ts';
import type { Role } from '../../domain/actor.ts';
import type { StandIn } from '../../db/people.ts';
import type { Language } from '../../templates/words.ts';

export type Viewer = {
  /** The identity provider's subject. */
  readonly person: string;
  readonly name: string;
  /** On a route about a participant: those held for that participant. */
  readonly roles: readonly Role[];
  readonly kind: 'staff' | 'participant';
  /** Ids of the participants that are the person's own; empty for staff. */
  readonly participants: readonly string[];
  readonly office: string | null;
  /** In force now, as the conflicts are. */
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly Conflict[];
  /** Those who are away now and in whose place the person stands. */
  readonly standsFor: readonly StandIn[];
  /** The participant that the address names, as far as permissions need to know it; null when there is none. */
  readonly about: Charge | null;
  readonly language: Language;
};

/** Whoever asks: `stranger` is signed in at the provider, and nobody here. */
export type Visitor = Viewer | 'nobody' | 'stranger';

export type People = {
  /**
   * The person of that subject as of now, or null when Portolan knows none.
   * @param participant the one that the address names, if any
   */
  viewer(sub: string, participant: string | null): Promise<Viewer | null>;
};

/** Whether the viewer holds one of the roles. */
export const holdsAny = (viewer: Viewer, roles: readonly Role[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));

/** Ids of those in whose place the viewer stands. */
export const absentOf = ({ standsFor }: Pick<Viewer, 'standsFor'>): readonly string[] =>
  standsFor.map(({ person }) => person);
