const secondsLength = '2026-01-01T00:00:00'.length

/** A moment as Atlas writes it: ISO 8601 to the second, e.g. `2026-01-01T00:00:00Z`. */
export function toAtlasTime(moment: Date): string {
  return `${moment.toISOString().slice(0, secondsLength)}Z`
}
