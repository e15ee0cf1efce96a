/** Where the form of an act lives. */
import type { ActName } from '../../../domain/participant.ts';
import { paths } from '../../paths.ts';
import { kebab } from './form-act.ts';

/** The pattern of an act's two routes. */
export const actPattern = (act: ActName): string => paths.act.pattern.replace(':act', kebab(act));

/** The address of an act's form; `about` names what the visitor comes for, and is chosen there beforehand. */
export function actAddress(id: string, act: ActName, about: string | null = null): string {
  const form = act === 'CreateApplication' ? paths.apply() : paths.act({ id, act: kebab(act) });
  return about === null ? form : `${form}?about=${encodeURIComponent(about)}`;
}
