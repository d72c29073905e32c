import { atlas, type Stage } from './stage.ts'

/** What a front end's test does, and what it comes to. The same everywhere. */
export type Scenario = readonly [
  name: string,
  play: (stage: Stage) => Promise<unknown>,
  outcome: unknown,
]

export const team = (name: string) => ({ body: { name, usernames: ['ada@example.com'] } })

/** The statuses of requests that are sent one after the other. */
export async function statuses(
  ...asked: (() => Promise<{ readonly status: number }>)[]
): Promise<readonly number[]> {
  const came: number[] = []
  for (const one of asked) came.push((await one()).status)
  return came
}

export const count = async (stage: Stage) => (await atlas(stage, '/teams')).body.totalCount

export const ending = (answer: Promise<unknown>) =>
  answer.then(
    () => 'answered',
    () => 'failed',
  )
