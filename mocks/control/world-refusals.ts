import { ControlRefusal } from './control-refusal.ts'

/** The name of the world that answers requests which name none. */
export const defaultWorld = 'default'

export const worldsAreFull = (most: number): ControlRefusal =>
  new ControlRefusal(
    503,
    `There are ${most} worlds, as many as this server may have. Delete some, or start it with more (--worlds).`,
  )

export const defaultStays = (): ControlRefusal =>
  new ControlRefusal(
    409,
    `The world "${defaultWorld}" answers requests that name none, and stays. Reset it instead.`,
  )

export const defaultIsNoFork = (): ControlRefusal =>
  new ControlRefusal(
    400,
    `The world "${defaultWorld}" cannot become a fork. Give it a seed, or fork into a world of another name.`,
  )
