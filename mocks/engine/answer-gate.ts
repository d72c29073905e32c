/** Holds answers back until it is released. */
export class AnswerGate {
  /** Fulfilled by the release. */
  readonly released: Promise<void>
  #waiting = 0
  #isOpen = false
  #open: () => void = () => undefined
  readonly #onRelease: () => void
  readonly #arrivals: (() => void)[] = []

  /** @param onRelease called once, by the first release */
  constructor(onRelease: () => void = () => undefined) {
    this.#onRelease = onRelease
    this.released = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  /** Requests that wait for the release. */
  get waiting(): number {
    return this.#isOpen ? 0 : this.#waiting
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Lets every held answer leave, and all later ones at once. */
  release(): void {
    if (this.#isOpen) return
    this.#isOpen = true
    this.#open()
    for (const arrive of this.#arrivals.splice(0)) arrive()
    this.#onRelease()
  }

  /** Fulfilled once a request waits here, or the gate is open. */
  arrived(): Promise<void> {
    if (this.#isOpen || this.#waiting > 0) return Promise.resolve()
    return new Promise((resolve) => this.#arrivals.push(resolve))
  }

  /** Counts a request that waits. @returns to be called when it does not wait any more */
  enter(): () => void {
    this.#waiting += 1
    for (const arrive of this.#arrivals.splice(0)) arrive()
    return () => {
      this.#waiting -= 1
    }
  }
}
