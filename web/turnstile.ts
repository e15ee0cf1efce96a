/** Lets a few through at a time for each name; the rest wait in front of it, in their order. */

type Lane = { inside: number; readonly waiting: Set<() => void> };

export class Turnstile {
  readonly #lanes = new Map<string, Lane>();
  readonly #places: () => number;

  /** @param places how many there are for each name, one at the least; asked whenever somebody comes or leaves */
  constructor(places: () => number) {
    this.#places = places;
  }

  /** Takes a place, which is given back by `leave`: at once, or after waiting, or none when it became too late. */
  async enter(name: string, patienceMs: number): Promise<'free' | 'waited' | 'late'> {
    const lane = this.#lanes.get(name) ?? { inside: 0, waiting: new Set() };
    this.#lanes.set(name, lane);
    if (lane.inside < this.#places()) {
      lane.inside += 1;
      return 'free';
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        lane.waiting.delete(called);
        resolve('late');
      }, patienceMs);
      const called = (): void => {
        clearTimeout(timer);
        resolve('waited');
      };
      lane.waiting.add(called);
    });
  }

  /** Gives the place to whoever waits longest, and any that have become free beside it to the next ones. */
  leave(name: string): void {
    const lane = this.#lanes.get(name);
    if (!lane) return;
    lane.inside -= 1;
    for (const next of lane.waiting) {
      if (lane.inside >= this.#places()) break;
      lane.waiting.delete(next);
      lane.inside += 1;
      next();
    }
    if (lane.inside === 0) this.#lanes.delete(name);
  }
}
