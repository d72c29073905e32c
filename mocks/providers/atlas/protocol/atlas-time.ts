/** A moment as Atlas writes it: ISO 8601 to the second, e.g. `2026-01-01T00:00:00Z`. */
export function toAtlasTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
