/** Attempts that people log, and how far each proves that the notice got: calls, letters and their proofs. */
import { wallDateOf } from './calendar.ts';
import { end, start, type Clock } from './clock.ts';
import type { Facts } from './facts.ts';
import { gradedBy, mayPress, rungsOf, warningTerm } from './ladder.ts';
import { callDays, copyOf, oursBy } from './notice.ts';
import { answered, answers } from './outreach-answers.ts';
import type { Out, OutreachCommand } from './outreach-events.ts';
import { waitingLetter } from './outreach-rungs.ts';
import type { Rung } from './policy.ts';
import { officeToday, today } from './process.ts';
import { requireThat } from './refusal.ts';
import type { Ladder, State } from './state.ts';

const lastRung = (ladder: Ladder, facts: Facts): Rung => rungsOf(ladder, facts)[Math.max(0, ladder.ran - 1)]!;

/**
 * Call rungs that have run and still wait for a day on which somebody is called. As in the evidence, calls of one day count once, and one that
 * proves nothing (a wrong number) not at all; what was called before the first of these rungs does not stand for it.
 */
export function callsToMake({ callRungs, attempts }: Ladder): readonly string[] {
  const first = attempts.findIndex(({ channel, rung }) => channel === 'call' && callRungs.includes(rung));
  return first === -1 ? callRungs : callRungs.slice(callDays(attempts.slice(first)).size);
}

export function logCall(
  state: State,
  ladder: Ladder,
  command: OutreachCommand & { type: 'LogCall' },
  facts: Facts,
): Out {
  requireThat(
    state.contacts.some(({ id }) => id === command.contact),
    'ContactUnknown',
    'Name the contact who was called.',
  );
  const rung = callsToMake(ladder)[0] ?? lastRung(ladder, facts).code;
  const { contact, outcome, note, called } = command;
  const logged = {
    type: 'CallLogged',
    ladder: ladder.id,
    rung,
    contact,
    outcome,
    grade: gradedBy(ladder, 'call', outcome, facts),
    at: facts.now,
    day: wallDateOf(facts.now, facts.policyOf(ladder.policy).headquartersZone),
    note,
    ...(called && { called }),
  } as const;
  return outcome === 'spoke' && answers(ladder, 'call', facts)
    ? [logged, ...answered(state, ladder, contact, 'call', note, facts)]
    : [logged];
}

export function dispatch(
  state: State,
  ladder: Ladder,
  command: OutreachCommand & { type: 'DispatchLetter' },
  facts: Facts,
): Out {
  const { tracking } = command;
  const letter = waitingLetter(state, ladder, command.letter);
  requireThat(letter !== undefined, 'NoLetter', 'No letter of this outreach waits to be dispatched.');
  requireThat(
    mayPress(state, ladder),
    'DutyNotOverdue',
    'The duty is not overdue at the moment, or what the participant filed or answered waits for the agency: no letter goes out.',
  );
  const policy = facts.policyOf(ladder.policy);
  const warning = rungsOf(ladder, facts).some(({ code, warning: warns }) => code === letter.rung && warns === true);
  const day = officeToday(facts);
  const term = warningTerm(ladder.purpose);
  return [
    {
      type: 'LetterDispatched',
      ladder: ladder.id,
      rung: letter.rung ?? '',
      notice: letter.id,
      at: facts.now,
      day,
      tracking,
      warning,
      ...(warning && { warnedBy: letter.id }),
      grade: gradedBy(ladder, 'letter', 'dispatched', facts),
      ...copyOf(command),
    },
    { type: 'NoticeSent', notice: letter.id, at: facts.now },
    ...(warning ? end(state, `${term}:${ladder.id}`, 'moot') : []),
    ...(warning ? [start(state, policy, term, ladder.id, today(state, facts), 'LetterDispatched', facts)] : []),
  ];
}

/** One letter's proof says nothing about another. */
export function proveLetter(ladder: Ladder, command: OutreachCommand & { type: 'LogLetterProof' }, facts: Facts): Out {
  const { proof, note } = command;
  const letters = oursBy('letter', ladder);
  const letter = command.letter === undefined ? letters.at(-1) : letters.find(({ id }) => id === command.letter);
  requireThat(letter !== undefined, 'NoLetter', 'No letter has been dispatched.');
  const grade = gradedBy(ladder, 'letter', proof, facts);
  return [{ type: 'LetterProofLogged', ladder: ladder.id, letter: letter.id, proof, grade, note }];
}

/** The last term to cure, or to answer, after a warning has passed in silence. */
export const warningDue = (state: State, { id, about }: Pick<Clock, 'id' | 'about'>): Out => [
  ...end(state, id, 'rang'),
  { type: 'WarningLapsed', ladder: about },
];
