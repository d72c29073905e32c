import { expect, it } from 'vitest'
import { allChecks } from '../../../../../contracts/check/checks/all-checks.ts'
import {
  exchangeChecks,
  wantsAny,
} from '../../../../../contracts/check/checks/exchange/exchange-checks.ts'

const wantsOnly = (wanted: string) => wantsAny([], { isWanted: (check) => check === wanted })

it('requests that report nothing of their own are sent for what is made of every exchange', () => {
  const wanted = allChecks.map(({ id }) => id).filter(wantsOnly)
  const ofExchanges = exchangeChecks.map(({ id }) => id)
  expect(wanted.toSorted()).toEqual([...ofExchanges, 'answers-every-request'].toSorted())
})
