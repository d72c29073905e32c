/** Bytes that the journals of all worlds of one server share. */
export class JournalBudget {
  readonly #most: number
  #spent = 0

  /** @param most bytes, as the entries count them */
  constructor(most: number) {
    this.#most = most
  }

  get isSpent(): boolean {
    return this.#spent >= this.#most
  }

  /** Negative numbers give back. */
  spend(bytes: number): void {
    this.#spent += bytes
  }
}
