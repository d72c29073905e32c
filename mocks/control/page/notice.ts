import { element } from './element.ts'

/** The line at the foot of the page that says what was done; screen readers read it out. */
export const noticeLine = element('p', { id: 'notice', role: 'status' })

/** Says what was done, or what went wrong. */
export function notice(text: string, isError = false): void {
  noticeLine.textContent = text
  noticeLine.classList.toggle('error', isError)
}

/** Does something and says what went wrong, where no field is to blame. */
export async function attempt(work: () => Promise<unknown>, done?: string): Promise<void> {
  try {
    await work()
    if (done !== undefined) notice(done)
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error), true)
  }
}
