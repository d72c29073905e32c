import { listNames } from '../../contracts/openapi/similar-names.ts'
import type { Mock } from '../mock.ts'
import { providerOf } from './collections.ts'
import { ControlRefusal } from './control-refusal.ts'

type RowMaker = (wanted: object) => object

/** The maker of rows of a kind. @throws ControlRefusal where there is no such provider or kind */
export function makerOf(mock: Mock, params: Readonly<Record<string, string>>): RowMaker {
  const { name } = providerOf(mock, params)
  const { kind = '' } = params
  const all = mock.make as unknown as Readonly<Record<string, Readonly<Record<string, RowMaker>>>> // by provider
  const makers = all[name] ?? {}
  const maker = Object.hasOwn(makers, kind) ? makers[kind] : undefined
  if (maker) return maker
  const known = listNames(kind, Object.keys(makers))
  throw new ControlRefusal(404, `${name} makes no "${kind}". It makes: ${known}.`)
}
