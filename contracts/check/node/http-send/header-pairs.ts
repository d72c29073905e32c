/** Headers as they came, repeated names included. */
export const headerPairs = ({
  rawHeaders,
}: {
  readonly rawHeaders: readonly string[]
}): readonly (readonly [name: string, value: string])[] =>
  rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : [],
  )
