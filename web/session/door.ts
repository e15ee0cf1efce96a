/** The doors by which people come in: one sign-in provider for everybody, or one for the agency's people and one for the companies'. */
import type { Request } from 'express';
import { paths } from '../paths.ts';
import type { Viewer } from './person.ts';

export const DOORS = ['everybody', 'staff', 'participant'] as const;
export type Door = (typeof DOORS)[number];

/** Whether somebody of that kind may have come in by this door: a subject of one provider is nobody at the other. */
export const admits = (door: Door, kind: Viewer['kind']): boolean => door === 'everybody' || door === kind;

/** Whether whoever came in by this door may turn out to be somebody of a company. */
export const mayEnroll = ({ session }: Pick<Request, 'session'>): boolean =>
  session.signedIn !== undefined && session.signedIn.door !== 'staff';

/** Where the door's provider sends the browser back to: a place of its own for each, so that no answer of one is taken for the other's (RFC 9700, 4.4.2). */
export const returnOf = (door: Door): string =>
  door === 'everybody' ? paths.signInCallback() : paths.signInReturn({ door });
