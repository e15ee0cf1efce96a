/** What a judgement may rest on, piece by piece, and the same moment without each of them: so that it can be asked which piece carried it. */
import { weighed } from './adverse-weighed.ts';
import type { Instant, WallDate } from './calendar.ts';
import { TERM } from './cure-term.ts';
import { groundsOf, type GroundPiece } from './decision-grounds.ts';
import type { Facts } from './facts.ts';
import { ladderOfCase } from './ground.ts';
import type { Attempt, Grade } from './notice.ts';
import type { Ladder, State } from './state.ts';

export type Piece =
  | GroundPiece
  /** One attempt to reach somebody, as if it had never been made. */
  | ({ readonly kind: 'attempt'; readonly ladder: string } & Tried)
  /** Only the proof that it was received: without it, it went out and no more. */
  | ({ readonly kind: 'receipt'; readonly ladder: string } & Tried)
  | { readonly kind: 'search'; readonly ladder: string }
  /** The letter that warned, on its day. */
  | { readonly kind: 'warning'; readonly ladder: string; readonly on: WallDate }
  /** That the term after the warning has passed. */
  | { readonly kind: 'warning-term'; readonly ladder: string }
  | { readonly kind: 'clock'; readonly clock: string; readonly rule: string; readonly due: WallDate }
  /** What gave the person the role, by its event. */
  | { readonly kind: 'authority'; readonly event: string; readonly role: string }
  /** Headquarters' adoption of a version of the policy. */
  | { readonly kind: 'adoption'; readonly policy: string };
type Tried = Pick<Attempt, 'id' | 'channel' | 'rung' | 'to'> & { readonly at: Instant; readonly grade: Grade };

/** A moment without one piece; everything else is as it was. */
export type Without = { readonly piece: Piece; readonly state: State; readonly facts: Facts };

/** The outreach that a case, or a command that names one, is about; null when it is about none. */
export function ladderBehind(state: Pick<State, 'adverse' | 'beside'>, command: object): string | null {
  if ('ladder' in command && typeof command.ladder === 'string') return command.ladder;
  const { adverse } = weighed(state);
  return adverse?.basis === 'evidence' ? ladderOfCase(adverse) : null;
}

/** The moment without each piece of evidence of the outreach behind it, each other ground, each clock, each authority and each adoption, one at a time. */
export function withoutEach(state: State, facts: Facts, command: object): readonly Without[] {
  const ladder = ladderBehind(state, command);
  const grounds = groundsOf(state, command, facts);
  const lapsed = grounds.some(({ piece }) => piece.kind === 'cure-lapse'); // told as what it was: a term that has passed
  return [
    ...evidence(state, ladder).map(({ piece, without }) => ({ piece, facts, state: changed(state, ladder, without) })),
    ...grounds.map((ground) => ({ ...ground, facts })),
    ...clocksAndPowers(
      state.clocks.filter(({ id }) => !lapsed || id !== TERM),
      state,
      facts,
    ),
  ];
}

const clocksAndPowers = (clocks: State['clocks'], state: State, facts: Facts): readonly Without[] => [
  ...clocks.map(({ id, rule, due }) => ({
    piece: { kind: 'clock', clock: id, rule, due } as const,
    facts,
    state: { ...state, clocks: state.clocks.filter((clock) => clock.id !== id) },
  })),
  ...facts.empowered.map(({ event, role }) => ({
    piece: { kind: 'authority', event, role } as const,
    state,
    facts: { ...facts, empowered: facts.empowered.filter((one) => one.event !== event) },
  })),
  ...facts.adopted.map((policy) => ({
    piece: { kind: 'adoption', policy } as const,
    state,
    facts: { ...facts, adopted: facts.adopted.filter((one) => one !== policy) },
  })),
];

type Change = { readonly piece: Piece; readonly without: (ladder: Ladder) => Ladder };

function evidence({ ladders }: State, id: string | null): readonly Change[] {
  const ladder = ladders.find((each) => each.id === id);
  if (!ladder) return [];
  const { attempts, searched, warnedOn, warningLapsed } = ladder;
  const of = { ladder: ladder.id };
  return [
    ...attempts.flatMap((attempt) => attemptChanges(ladder.id, attempt)),
    ...(searched ? [change({ kind: 'search', ...of }, (all) => ({ ...all, searched: false }))] : []),
    ...(warnedOn ? [change({ kind: 'warning', ...of, on: warnedOn }, (all) => ({ ...all, warnedOn: null }))] : []),
    ...(warningLapsed ? [change({ kind: 'warning-term', ...of }, (all) => ({ ...all, warningLapsed: false }))] : []),
  ];
}

const change = (piece: Piece, without: Change['without']): Change => ({ piece, without });

function attemptChanges(ladder: string, attempt: Attempt): readonly Change[] {
  const { id, channel, rung, to, at, grade } = attempt;
  const tried = { ladder, id, channel, rung, to, at, grade };
  const none = change({ kind: 'attempt', ...tried }, (all) => ({
    ...all,
    attempts: all.attempts.filter((one) => one.id !== id),
  }));
  if (grade !== 'received') return [none];
  const sent = change({ kind: 'receipt', ...tried }, (all) => ({
    ...all,
    attempts: all.attempts.map((one) => (one.id === id ? { ...one, grade: 'sent' as const } : one)),
  }));
  return [none, sent];
}

const changed = (state: State, id: string | null, without: Change['without']): State => ({
  ...state,
  ladders: state.ladders.map((ladder) => (ladder.id === id ? without(ladder) : ladder)),
});
