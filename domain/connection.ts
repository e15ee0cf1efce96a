/**
 * Status verification (domain reference 2.4): a certified member consents that another certified member sees whether it is certified, and on
 * which day that changed; never why, and not before the decision was served. A connection has one direction: the asker sees the shown.
 */
import type { Role } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { Given } from './process.ts';
import { Refusal, requireThat } from './refusal.ts';
import type { Standing } from './state.ts';

export type Side = 'asker' | 'shown';
export type ConnectionStage = 'none' | 'asked' | 'accepted' | 'declined' | 'ended';
export type Connection = {
  readonly id: string;
  readonly seq: number;
  readonly asker: string;
  readonly shown: string;
  readonly stage: ConnectionStage;
};
export type ConnectionAct = 'AcceptConnection' | 'DeclineConnection' | 'EndConnection';
export type ConnectionCommand = Given &
  (
    | { readonly type: 'AskConnection'; readonly asker: string; readonly shown: string }
    | { readonly type: ConnectionAct }
  );
export type ConnectionEvent =
  | { readonly type: 'ConnectionAsked'; readonly asker: string; readonly shown: string }
  | { readonly type: 'ConnectionAccepted' }
  | { readonly type: 'ConnectionDeclined' }
  | { readonly type: 'ConnectionEnded'; readonly by: Side };
/** What a rule must know besides the connection: on which side the actor stands, and the standings of both members now. */
export type ConnectionFacts = {
  readonly side: Side;
  readonly standings: Readonly<Record<Side, Standing>>;
  /** Another connection of the two, in the same direction, is asked for or accepted. */
  readonly alreadyOpen: boolean;
};

export const noConnection = (id: string): Connection => ({ id, seq: 0, asker: '', shown: '', stage: 'none' });

/** Who may ask, answer and end for a member. A consultant helps, and binds nobody. */
export const MAY_CONNECT: readonly Role[] = ['officer', 'contact'];

/** What the actor may do with the connection now. */
export function connectionActs({ stage }: Pick<Connection, 'stage'>, side: Side): readonly ConnectionAct[] {
  if (stage === 'asked') return side === 'shown' ? ['AcceptConnection', 'DeclineConnection'] : ['EndConnection'];
  return stage === 'accepted' ? ['EndConnection'] : [];
}

/** What follows from one command. Throws Refusal. */
export function decideConnection(
  connection: Connection,
  command: ConnectionCommand,
  facts: ConnectionFacts,
): ConnectionEvent {
  const { by } = command;
  requireThat(
    by.role !== 'system' && MAY_CONNECT.includes(by.role),
    'NotYours',
    'The officer or a contact of the company does this.',
  );
  if (command.type === 'AskConnection') return ask(connection, command, facts);
  requireThat(
    connectionActs(connection, facts.side).includes(command.type),
    'ConnectionMovedOn',
    'This connection has been answered or ended meanwhile.',
  );
  switch (command.type) {
    case 'AcceptConnection':
      requireCertified(facts);
      return { type: 'ConnectionAccepted' };
    case 'DeclineConnection':
      return { type: 'ConnectionDeclined' };
    case 'EndConnection':
      return { type: 'ConnectionEnded', by: facts.side };
  }
}

function ask(
  { stage }: Connection,
  { asker, shown }: ConnectionCommand & { type: 'AskConnection' },
  facts: ConnectionFacts,
): ConnectionEvent {
  requireThat(stage === 'none', 'AlreadyAsked', 'This has been asked already.');
  requireThat(asker !== shown, 'OwnCode', 'This is your own code. Type the code that your partner gave you.');
  requireCertified(facts);
  requireThat(!facts.alreadyOpen, 'AlreadyAsked', 'You have asked this partner already, or are connected.');
  return { type: 'ConnectionAsked', asker, shown };
}

/** A code of nobody, and that of a member who is not certified. */
export const noSuchMember = (): Refusal =>
  new Refusal('NoSuchMember', 'No certified member can be reached by this code.');

/** Only certified members ask and appear. What hinders a partner is told in the same words as an unknown code. */
function requireCertified({ side, standings }: ConnectionFacts): void {
  const other: Side = side === 'asker' ? 'shown' : 'asker';
  requireThat(
    standings[side] === 'certified',
    'NotCertified',
    'Only certified members take part in status verification, and your company is not certified at present.',
  );
  if (standings[other] !== 'certified') throw noSuchMember();
}

/** Folds one event of a connection. */
export function evolveConnection(connection: Connection, event: ConnectionEvent): Connection {
  const next = { ...connection, seq: connection.seq + 1 };
  switch (event.type) {
    case 'ConnectionAsked':
      return { ...next, asker: event.asker, shown: event.shown, stage: 'asked' };
    case 'ConnectionAccepted':
      return { ...next, stage: 'accepted' };
    case 'ConnectionDeclined':
      return { ...next, stage: 'declined' };
    case 'ConnectionEnded':
      return { ...next, stage: 'ended' };
  }
}

export type PartnerStatus = {
  readonly certified: boolean;
  /** Null: unchanged since the connection began. */ readonly changedAt: Instant | null;
};

/**
 * What a partner sees: certified or not, and when that last changed.
 * @param since when the connection was accepted: what was before is not told
 */
export const partnerSees = (standing: Standing, lastChange: Instant | null, since: Instant): PartnerStatus => ({
  certified: standing === 'certified',
  changedAt: lastChange !== null && lastChange > since ? lastChange : null,
});
