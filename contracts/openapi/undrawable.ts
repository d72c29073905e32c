/** A schema has no value of a bearable size. It never leaves whoever draws values. */
export class Undrawable extends Error {}

/** Values of one body; a larger one is not drawn. */
export const maxDrawnValues = 20_000
