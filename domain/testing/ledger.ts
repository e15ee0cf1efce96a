/**
 * One participant's stream in memory: decides, folds and rings the clocks as the workflow does, without an engine.
 * Time stands still between calls; `sleepUntil` lets it pass and rings every clock on its own instant, in order.
 */
import type { Actor } from '../actor.ts';
import { addDays, instantOf, wallDateOf, type Holidays, type Instant, type WallDate } from '../calendar.ts';
import { nextDue, type Clock } from '../clock.ts';
import type { ContentRef } from '../content.ts';
import type { CriteriaSet } from '../criteria.ts';
import type { Facts, PendingFiling, ProfileFacts, VettingFacts } from '../facts.ts';
import type { AmissNotice } from '../amiss.ts';
import type { Notice } from '../notice.ts';
import { ACTS, allowed, decide, evolve, type ActName, type Allowed, type Command, type Event } from '../participant.ts';
import type { Policy } from '../policy.ts';
import type { Filed } from '../process.ts';
import { Refusal } from '../refusal.ts';
import type { ReportFacts } from '../report.ts';
import { initial, type State } from '../state.ts';
import type { SaidOfPlace } from '../place.ts';
import type { ClearedJourney } from '../team-facts.ts';
import { isJudgedByTravel, saidOfVisits } from '../visit-travel.ts';
import { openWork, type WorkItem } from '../work.ts';
import { CAST, empowered, type Seat } from './cast.ts';
import { diligentProfile, smallSet } from './profile.ts';
import { diligentReport } from './report.ts';
import { diligentVetting } from './vetting.ts';

/** The programme's rules as the tests bring them: every version, and the public holidays. */
export type Rulebook = { readonly versions: readonly Policy[]; readonly holidays: Holidays };
export type Row = {
  readonly seq: number;
  readonly command: Command;
  readonly event: Event;
  readonly at: Instant;
  readonly facts: Facts;
};
export type Of<T extends Event['type']> = Extract<Event, { readonly type: T }>;
/** What an act says besides its id, its actor and, for a filing, its receipt. */
export type Payload<T extends ActName> = T extends ActName ? Said<Extract<Command, { readonly type: T }>> : never;
type Said<C> = C extends Filed ? Omit<C, 'id' | 'by' | 'type' | 'filing'> : Omit<C, 'id' | 'by' | 'type'>;
export type Proof = 'sent' | 'refused' | 'soft' | 'no-address' | 'gave-up' | 'withdrawn';
/** Looks at every batch as it is recorded, and throws when something is wrong with it. */
export type Watch = (before: State, command: Command, events: readonly Event[], after: State, facts: Facts) => void;

export const HQ_ZONE = 'America/New_York';

/** A content row's name; the same words give the same one. */
export const ref = (name: string): ContentRef => ({
  id: `content-${name}`,
  sha256: Array.from(name.padEnd(32, '.').slice(0, 32), (letter) =>
    letter.charCodeAt(0).toString(16).padStart(2, '0').slice(-2),
  ).join(''),
});

export class Ledger {
  state: State;
  now: Instant;
  readonly events: Row[] = [];
  /** The version in force; a test may put another one in force at any time. */
  policy: Policy;
  adopted: readonly string[];
  liveSince: Instant | null = null;
  /** Filings that were received and that the workflow has not taken up yet. */
  pending: readonly PendingFiling[] = [];
  /** What the vetting desk has recorded by now. Unless a test says otherwise, a diligent desk has done its work and found what is then recorded. */
  vetting: (state: State, policy: Policy, command?: Command) => VettingFacts | null = diligentVetting;
  /** What an entity type is asked; null when no criteria are loaded for it. */
  criteria: (entityType: string) => CriteriaSet | null = smallSet;
  /** The security profile by now. Unless a test says otherwise, it is complete, and assessed as soon as it is with the agency. */
  profile: (set: CriteriaSet, state: State, now: Instant) => ProfileFacts | null = diligentProfile;
  /** The report on the validation by now. Unless a test says otherwise, it is whole, with an action, a recommendation and a best practice. */
  writes: (set: CriteriaSet, state: State) => ReportFacts | null = diligentReport;
  /** What becomes of a queued mail; undefined leaves it queued. */
  mail: (notice: Notice) => Proof | undefined = () => 'sent';
  /** What the last night found amiss among the notices. */
  amiss: readonly AmissNotice[] = [];
  /** Whether an answer is kept that no rule has seen yet. */
  answersWait = false;
  /** What was said about travel, place by place. */
  travel: readonly SaidOfPlace[] = [];
  /** Journeys to the visits that are cleared. */
  cleared: readonly ClearedJourney[] = [];
  readonly watches: Watch[] = [];
  readonly #rules: Rulebook;
  #commands = 0;

  /** Opens an empty stream at ten in the morning, Eastern time, of a day. */
  constructor(id: string, rules: Rulebook, on: WallDate = '2027-03-01') {
    const [policy] = rules.versions;
    if (!policy) throw new Error('a rulebook needs a policy');
    this.#rules = rules;
    this.state = initial(id);
    this.policy = policy;
    this.adopted = rules.versions.map(({ version }) => version);
    this.now = instantOf(on, HQ_ZONE, 10);
  }

  /** The wall date now, where headquarters is. */
  get today(): WallDate {
    return wallDateOf(this.now, HQ_ZONE);
  }

  /** What the judge would know now, if this person asked. */
  factsFor(person: string, command?: Command): Facts {
    const travel = !command || isJudgedByTravel(command) ? saidOfVisits(this.state, this.travel) : undefined;
    const criteria = this.criteria(command?.type === 'CreateApplication' ? command.entityType : this.state.entityType);
    return {
      now: this.now,
      policy: this.policy,
      policyOf: (version) => {
        const policy = this.#rules.versions.find((each) => each.version === version);
        if (!policy) throw new Error(`no policy ${version}`);
        return policy;
      },
      holidays: this.#rules.holidays,
      adopted: this.adopted,
      empowered: empowered(person),
      filings: this.pending,
      ...(command?.type === 'AssignAppeal' && { named: empowered(command.officer) }),
      ...(this.answersWait && { answersWait: true }),
      liveSince: this.liveSince,
      vetting: this.vetting(this.state, this.policy, command),
      criteria,
      profile: criteria && this.profile(criteria, this.state, this.now),
      report: criteria && this.writes(criteria, this.state),
      amiss: this.amiss,
      ...(travel && { travel }),
      ...(command?.type === 'NameVisitTeam' && { team: { people: [], holidays: {}, cleared: this.cleared } }),
    };
  }

  /** Gives one command. A filing counts as received now, or when `receivedAt` says. Throws the Refusal. */
  act<T extends ActName>(
    type: T,
    payload: Payload<T>,
    by: Seat | Actor,
    receivedAt: Instant = this.now,
  ): readonly Event[] {
    const id = `${type}-${(this.#commands += 1)}`;
    const filing = ACTS[type].filing === undefined ? {} : { filing: { id, receivedAt } };
    const actor = typeof by === 'string' ? CAST[by] : by;
    const events = this.judge({ ...payload, ...filing, id, by: actor, type } as unknown as Command);
    this.settle();
    return events;
  }

  /** Judges any command, and records what follows; mail stays where it is. */
  judge(command: Command): readonly Event[] {
    const facts = this.factsFor(command.by.person, command);
    const events = decide(this.state, command, facts);
    const before = this.state;
    for (const event of events) {
      this.state = evolve(this.state, event, this.now);
      this.events.push({ seq: this.state.seq, command, event, at: this.now, facts });
    }
    for (const watch of this.watches) watch(before, command, events, this.state, facts);
    return events;
  }

  /** The code of the refusal that an act meets, or null when it is done. */
  refusal<T extends ActName>(type: T, payload: Payload<T>, by: Seat | Actor): string | null {
    try {
      this.act(type, payload, by);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  /** The courier's reports on every mail that it has an answer for. */
  settle(): void {
    for (const notice of this.state.notices.filter(({ channel }) => channel === 'mail')) {
      const proof = this.mail(notice);
      if (proof) this.report(notice.id, proof);
    }
  }

  report(notice: string, proof: Proof): readonly Event[] {
    const id = `delivery:${notice}:${(this.#commands += 1)}`;
    return this.judge({ id, by: CAST.system, type: 'ReportDelivery', notice, proof, at: this.now });
  }

  /** Rings one clock now, however late. */
  ring({ id, dueAt }: Pick<Clock, 'id' | 'dueAt'>): readonly Event[] {
    const events = this.judge({ id: `due:${id}:${dueAt}`, by: CAST.system, type: 'Due', clock: id, dueAt });
    this.settle();
    return events;
  }

  /** Lets time pass up to ten in the morning of a date, or up to an instant. */
  sleepUntil(until: WallDate | Instant): void {
    const target = typeof until === 'number' ? until : instantOf(until, HQ_ZONE, 10);
    if (target < this.now) throw new Error(`time does not run backwards to ${until}`);
    const blocked = new Set<string>();
    for (;;) {
      const next = nextDue(this.state.clocks.filter(({ id }) => !blocked.has(id)));
      if (!next || next.dueAt > target) break;
      this.now = Math.max(this.now, next.dueAt);
      if (this.ring(next).length > 0) {
        if (this.runs(next.id) && this.clock(next.id).dueAt === next.dueAt)
          throw new Error(`${next.id} rings for ever`);
        continue;
      }
      if (this.pending.length === 0) throw new Error(`${next.id} rings and nothing follows`);
      blocked.add(next.id);
    }
    this.now = target;
  }

  /** Lets whole days pass. */
  pass(days: number): void {
    this.sleepUntil(addDays(this.today, days));
  }

  /** The engine is away: time passes and no clock rings. The next `sleepUntil` or `wake` finds them all late. */
  away(days: number): void {
    this.now = instantOf(addDays(this.today, days), HQ_ZONE, 10);
  }

  /** The engine is back: rings what is due. */
  wake(): void {
    this.sleepUntil(this.now);
  }

  of<T extends Event['type']>(type: T): readonly Of<T>[] {
    return this.events.flatMap(({ event }) => (event.type === type ? [event as Of<T>] : []));
  }

  /** The last event of a type; throws when there is none. */
  last<T extends Event['type']>(type: T): Of<T> {
    const last = this.of(type).at(-1);
    if (!last) throw new Error(`no ${type} was recorded`);
    return last;
  }

  /** A live clock by its id; throws when it does not live. */
  clock(id: string): Clock {
    const clock = this.state.clocks.find((each) => each.id === id);
    if (!clock) throw new Error(`no clock ${id}; there are ${this.state.clocks.map((each) => each.id).join(', ')}`);
    return clock;
  }

  runs(id: string): boolean {
    return this.state.clocks.some((clock) => clock.id === id && !clock.held && !clock.lapsed);
  }

  work(): readonly WorkItem[] {
    return openWork(this.state);
  }

  /** The keys of the open work. */
  items(): readonly string[] {
    return this.work().map(({ key }) => key);
  }

  /** Kinds of the notices that were queued by the last command, one word per copy, letters marked. */
  told(events: readonly Event[]): readonly string[] {
    return events.flatMap((event) =>
      event.type === 'NoticeQueued' ? [event.channel === 'letter' ? `${event.kind} by letter` : event.kind] : [],
    );
  }

  allowed(by: Seat): readonly Allowed[] {
    return allowed(this.state, CAST[by], this.factsFor(CAST[by].person));
  }
}
