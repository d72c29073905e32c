import { expect, it } from 'vitest'
import {
  type CheckId,
  catalogue,
  isCheckId,
} from '../../../../../contracts/check/checks/catalogue.ts'
import {
  exchangeChecks,
  wantsAny,
} from '../../../../../contracts/check/checks/exchange/exchange-checks.ts'

const wantsOnly = (wanted: CheckId) => wantsAny([], { isWanted: (check) => check === wanted })

it('requests that report nothing of their own are sent for what is made of every exchange', () => {
  const wanted = Object.keys(catalogue).filter(isCheckId).filter(wantsOnly)
  const ofExchanges = exchangeChecks.map(([check]) => check)
  expect(wanted.toSorted()).toEqual([...ofExchanges, 'answers-every-request'].toSorted())
})
