/** Who prints letters and hands them over, and how a letter stands to them. */
import { reachOf, rolesOn, type Charge, type Reach } from '../../../domain/access.ts';
import type { Role } from '../../../domain/actor.ts';
import { departureOf, type Departure } from '../../../domain/departure.ts';
import type { WaitingLetter } from '../../../db/queries/letters.ts';
import type { Viewer } from '../../session/person.ts';
import type { LetterState } from '../../words/page-letters.ts';

export const MAIL_ROOM: readonly Role[] = ['specialist', 'supervisor'];

export const mailRoomReach = (viewer: Viewer): Reach => reachOf(viewer, MAIL_ROOM);

/** Whether the person may say that letters to that company have left: the role is the one that the rules ask for. */
export const mayDispatch = (viewer: Viewer, charge: Charge): boolean => rolesOn(viewer, charge).includes('specialist');

/** A letter that may be printed with a batch. One that serves a decision leaves by its own act, and never with the others (design: fairness 7). */
export const isReady = ({ state, notice, batched }: Pick<WaitingLetter, 'state' | 'notice' | 'batched'>): boolean =>
  ['ready', 'decision'].includes(letterState(departureOf(state, notice), batched));

/** Whether handing a letter over would serve a decision. */
export const servesDecision = ({ state, notice }: Pick<WaitingLetter, 'state' | 'notice'>): boolean =>
  departureOf(state, notice)?.by === 'ServeDecision';

export function letterState(departure: Departure | undefined, batched: number | null): LetterState {
  if (departure === undefined || departure.by === null) return 'held';
  if (batched !== null) return 'batched';
  return departure.by === 'ServeDecision' ? 'decision' : 'ready';
}
