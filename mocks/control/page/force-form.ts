import { actionForm } from './action-form.ts'
import { ask } from './ask.ts'
import { element } from './element.ts'
import { text } from './texts.ts'

/** A documented answer of an operation. */
export interface ForcedCell {
  readonly operationId: string
  readonly status: string
  readonly codes: readonly string[]
}

/**
 * The form that forces a documented answer.
 * @param forced is told once it is in force
 */
export function forceForm({ operationId, status, codes }: ForcedCell, forced: () => unknown) {
  const act = async (values: Readonly<Record<string, string>>): Promise<void> => {
    const { answer = '', times = '', only = '', delay = '' } = values
    await ask('POST', 'outcomes', {
      operationId,
      answer: /^\d+$/.test(answer) ? Number(answer) : answer,
      ...(times !== '' && { times: Number(times) }),
      ...(delay !== '' && { delay: Number(delay) }),
      ...(only.trim() !== '' && { params: paramsIn(only) }),
    })
    await forced()
  }
  // Of a documented class such as `4XX`, its first status stands for all.
  const bare = [status.replace(/XX$/, '00'), text('bareStatus', { status })] as const
  const choices = [bare, ...codes.map((code) => [code, code] as const)]
  return element(
    'div',
    { class: 'force' },
    element('h3', {}, `${operationId} → ${status}`),
    actionForm({
      ...{ id: 'force', label: `${text('force')} ${operationId} ${status}`, act },
      fields: [
        { name: 'answer', label: text('answerWith'), choices },
        { name: 'times', label: text('times'), type: 'number', value: '1', size: 6 },
        { name: 'only', label: text('onlyFor'), size: 28 },
        { name: 'delay', label: text('delay'), type: 'number', size: 6 },
      ],
      button: text('force'),
    }),
  )
}

/** `orgId=1, teamId=2`. */
const paramsIn = (only: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    only
      .split(/[,\s]+/)
      .filter((part) => part !== '')
      .map((part) => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')]),
  )
