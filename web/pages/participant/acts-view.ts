/** What somebody may do now about a participant, and for what they may not do, why not. */
import type { Facts } from '../../../domain/facts.ts';
import { ACTS, allowed, type ActName, type Allowed } from '../../../domain/participant.ts';
import type { State } from '../../../domain/state.ts';
import { ACTS_WORDS } from '../../words/acts.ts';
import { PROCESSES, PROCESS_WORDS, processOf, type Process } from '../../words/processes.ts';
import { refusalIn } from '../../words/refusals.ts';
import type { Tongue } from '../../words/tongue.ts';
import type { Viewer } from '../../session/person.ts';
import { paths } from '../../paths.ts';
import { actAddress } from '../acts/address.ts';

/** An act in the best of the viewer's seats: allowed if it is in any of them. */
export type Seated = Allowed;

/** Begun on a page of its own, told by the company under each message, and recorded beside each letter. */
const ELSEWHERE: readonly ActName[] = ['CreateApplication', 'AcknowledgeNotice', 'ProveLetter'];

/** Every act of the roles that the viewer holds for this participant, each once. */
export function actsFor(state: State, viewer: Viewer, facts: Facts): readonly Seated[] {
  const roles = [...new Set(facts.empowered.map(({ role }) => role))].filter((role) => viewer.roles.includes(role));
  const best = new Map<ActName, Seated>();
  for (const role of roles)
    for (const one of allowed(state, { person: viewer.person, role }, facts)) {
      const known = best.get(one.act);
      if (!known || (known.refusal && !one.refusal)) best.set(one.act, one);
    }
  return [...best.values()].filter(({ act }) => !ELSEWHERE.includes(act));
}

export type ActLink = { readonly act: ActName; readonly label: string; readonly href: string };

/** The way to an act's form, for what the visitor comes for. */
export const actLink = (id: string, act: ActName, tongue: Tongue, about: string | null = null): ActLink => ({
  act,
  label: tongue.say(ACTS_WORDS[act]),
  href: ON_ITS_OWN_PAGE[act]?.({ id }) ?? actAddress(id, act, about),
});

/** An application is filled in and signed, and a report written and submitted, on pages of their own, not in the form of a single act. */
const ON_ITS_OWN_PAGE: Readonly<Partial<Record<ActName, (of: { readonly id: string }) => string>>> = {
  PrepareApplication: paths.application,
  SubmitApplication: paths.signApplication,
  SubmitReport: paths.validationReport,
};

export type Group<T> = { readonly process: string; readonly lines: readonly T[] };

function byProcess<T>(acts: readonly Seated[], tongue: Tongue, line: (act: Seated) => T): readonly Group<T>[] {
  const of = (process: Process): readonly T[] => acts.filter(({ act }) => processOf(act) === process).map(line);
  return PROCESSES.map((process) => ({ process: tongue.say(PROCESS_WORDS[process]), lines: of(process) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

export const allowedGroups = (id: string, acts: readonly Seated[], tongue: Tongue): readonly Group<ActLink>[] =>
  byProcess(
    acts.filter(({ refusal }) => refusal === null),
    tongue,
    ({ act }) => actLink(id, act, tongue),
  );

export type Refused = { readonly label: string; readonly why: string };
export const refusedGroups = (acts: readonly Seated[], tongue: Tongue): readonly Group<Refused>[] =>
  byProcess(
    acts.filter(({ refusal }) => refusal !== null),
    tongue,
    ({ act, refusal }) => ({
      label: tongue.say(ACTS_WORDS[act]),
      why: refusal ? refusalIn(tongue.language, refusal) : '',
    }),
  );

/** Whether anybody who holds one of the roles acts on cases at all. */
export const actsAtAll = (viewer: Viewer): boolean =>
  Object.values(ACTS).some(({ may }) => may !== 'system' && may.some((role) => viewer.roles.includes(role)));
