/** A unique value that another row has. */
export class ValueTaken extends Error {}
