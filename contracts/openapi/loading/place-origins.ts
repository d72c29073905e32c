/** Where a place of a document stood before the document was rewritten. */
export interface Origin {
  /** As the text that names it calls it, e.g. `schemas/team.yaml`; undefined: the document's own file. */
  readonly file: string | undefined
  readonly pointer: string
}

/** PlaceOrigins by JSON pointer. What no entry names stands where it stood. */
export class PlaceOrigins {
  readonly #moved = new Map<string, Origin>()

  /** Notes that everything from `pointer` on stood at another place. */
  move(pointer: string, origin: Origin): void {
    if (origin.file !== undefined || origin.pointer !== pointer) this.#moved.set(pointer, origin)
  }

  /** The origin of a pointer: that of the longest part of it that was moved, with its rest. */
  of(pointer: string): Origin {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const moved = this.#moved.get(pointer.slice(0, end))
      if (moved) return { file: moved.file, pointer: moved.pointer + pointer.slice(end) }
    }
    return { file: undefined, pointer }
  }
}
