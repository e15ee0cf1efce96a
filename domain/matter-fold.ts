/** Folds the events of matters. */
import { ANSWERED, type Attempt } from './notice.ts';
import type { MatterEvent } from './matter-events.ts';
import { warningLadder } from './ground.ts';
import type { Matter, State } from './state.ts';

/** Folds one event about a matter. */
export function evolveMatter(state: State, event: MatterEvent): State {
  const at = (stage: Matter['stage'], part: Partial<Matter> = {}): State => ({
    ...state,
    matters: state.matters.map((matter) => (matter.id === event.matter ? { ...matter, ...part, stage } : matter)),
  });
  switch (event.type) {
    case 'MatterOpened': {
      return { ...state, matters: [...state.matters, opened(event)] };
    }
    case 'MatterTriaged':
      return at(event.outcome === 'analysis' ? 'analysis' : 'to-warn', {
        most: event.outcome === 'deny-benefits' ? 'benefit-denial' : 'suspension',
      });
    case 'MatterDropped':
      return withoutMatter(state, event.matter);
    case 'MatterWarned':
      return at('warned', { points: event.points, grounds: event.grounds });
    case 'WarningAnswered': {
      const { statement, evidence } = event;
      return heard(at('answered', { answer: { statement, evidence } }), event);
    }
    case 'WarningAnswerRead':
      return event.satisfied ? withoutMatter(state, event.matter) : at('warned', { lacking: event.note });
  }
}

const opened = (event: MatterEvent & { type: 'MatterOpened' }): Matter => ({
  id: event.matter,
  ground: event.ground,
  about: event.about,
  policy: event.policy,
  source: event.source,
  learnedOn: event.learnedOn,
  openedBy: event.by,
  openedOn: event.on,
  stage: 'triage',
  most: 'suspension',
  points: [],
  grounds: [],
  answer: null,
  lacking: null,
});

/** It is over, or it has become the case that is decided. */
export const withoutMatter = (state: State, id: string): State =>
  state.matters.some((matter) => matter.id === id)
    ? { ...state, matters: state.matters.filter((matter) => matter.id !== id) }
    : state;

/** Whoever answers a warning has received it. */
function heard(state: State, { matter, by, grade = 'received' }: MatterEvent & { type: 'WarningAnswered' }): State {
  const attempt: Attempt = {
    id: `e${state.seq}`,
    rung: ANSWERED,
    channel: 'portal',
    to: by,
    grade,
    at: state.lastAt,
    day: new Date(state.lastAt).toISOString().slice(0, 10),
  };
  const id = warningLadder(matter);
  return {
    ...state,
    ladders: state.ladders.map((ladder) =>
      ladder.id === id ? { ...ladder, attempts: [...ladder.attempts, attempt] } : ladder,
    ),
  };
}
