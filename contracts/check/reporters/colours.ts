/** Paints texts for a terminal. */
export interface Paint {
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

const within = (code: number, end: number) => (text: string) =>
  text === '' ? '' : `\u001B[${code}m${text}\u001B[${end}m`

const coloured: Paint = {
  red: within(31, 39),
  green: within(32, 39),
  yellow: within(33, 39),
  bold: within(1, 22),
  dim: within(2, 22),
}

const plainly = (text: string) => text
const plain: Paint = { red: plainly, green: plainly, yellow: plainly, bold: plainly, dim: plainly }

export const paintFor = (colour: boolean): Paint => (colour ? coloured : plain)
