/** Who a session belongs to, before the record is asked who that is. */
import type { Door } from './door.ts';

/** Instants in milliseconds since 1970, by the web's own clock. */
export type SignedIn = {
  /** The provider's subject. */
  readonly sub: string;
  readonly door: Door;
  /** Told to the provider when the person signs out, or is to prove once more who they are. */
  readonly idToken: string;
  readonly at: number;
  /** When the person last proved who they are; null when the provider did not say. */
  readonly authenticatedAt: number | null;
};

/** Whom a form belongs to: a subject together with the door, since a subject of one provider is nobody at the other. */
export const holderOf = ({ door, sub }: Pick<SignedIn, 'door' | 'sub'>): string => `${door}:${sub}`;
