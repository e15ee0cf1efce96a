/** The participant's door. A run that has grown long rolls over in a quiet moment; where none comes by itself, the door is closed for one. */

/** Roll over after this many letters at the latest; the server may suggest it earlier. */
const LETTERS_PER_RUN = 300;
/** So many letters more are served while a quiet moment is waited for. */
const LETTERS_OF_GRACE = 20;

export class Door {
  #served = 0;
  #closesAt = Infinity;
  readonly #suggested: () => boolean;

  /** `suggested` says whether there is another reason for the run to end. */
  constructor(suggested: () => boolean) {
    this.#suggested = suggested;
  }

  /** One letter more is being served. */
  count(): void {
    this.#served += 1;
    if (this.wantsRest) this.#closesAt = Math.min(this.#closesAt, this.#served + LETTERS_OF_GRACE);
  }

  get wantsRest(): boolean {
    return this.#served >= LETTERS_PER_RUN || this.#suggested();
  }

  /** Whoever comes now is asked to come again. */
  get closed(): boolean {
    return this.#served >= this.#closesAt;
  }

  /** No quiet moment came although nobody was let in, since a courier stays out: the next ones are let in again. */
  open(): void {
    this.#closesAt = this.#served + LETTERS_OF_GRACE;
  }
}
