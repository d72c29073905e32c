/** An id of the same form that nothing has: each letter and digit exchanged. */
export function similarId(id: string): string {
  if (/^\d+$/.test(id)) return String(Number(id) + 987_654)
  const last = [...id].slice(-8).join('')
  const turned = last.replaceAll(/[0-9a-f]/gi, (sign) =>
    (Number.parseInt(sign, 16) ^ 5).toString(16),
  )
  return turned === last
    ? `${id.slice(0, -1)}${id.endsWith('q') ? 'z' : 'q'}`
    : id.slice(0, -8) + turned
}
