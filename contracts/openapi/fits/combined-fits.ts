import { allOfFits, anything, type Fit, type Keyword, type MakeFit, plainFit } from './fit.ts'

const membersOf = ({ value, compile }: Keyword): readonly Fit[] =>
  (Array.isArray(value) ? value : []).map(compile)

const anyOf: MakeFit = (keyword) => {
  const { name, schema } = keyword
  const members = membersOf(keyword)
  const fits = (value: unknown) => members.some((member) => member.fits(value))
  return {
    fits,
    explain(value, at, tell) {
      if (fits(value)) return
      for (const member of members) member.explain(value, at, tell)
      tell({ at, keyword: name, message: 'must match a schema in anyOf', params: {}, schema })
    },
  }
}

const oneOf: MakeFit = (keyword) => {
  const { name, schema } = keyword
  const members = membersOf(keyword)
  /** The first two members that fit. */
  const passing = (value: unknown): readonly number[] => {
    const places: number[] = []
    for (const [at, member] of members.entries()) {
      if (places.length < 2 && member.fits(value)) places.push(at)
    }
    return places
  }
  return {
    fits: (value) => passing(value).length === 1,
    explain(value, at, tell) {
      const places = passing(value)
      if (places.length === 1) return
      const [, end = members.length] = places
      for (const member of members.slice(0, end)) member.explain(value, at, tell)
      const message = 'must match exactly one schema in oneOf'
      const params = { passingSchemas: places.length === 0 ? null : places }
      tell({ at, keyword: name, message, params, schema })
    },
  }
}

const not: MakeFit = (keyword) => {
  const inner = keyword.compile(keyword.value)
  const fits = (value: unknown) => !inner.fits(value)
  return plainFit(keyword, fits, { message: 'must NOT be valid', params: {} })
}

/** That the branch does not fit is told by the branch itself. */
const condition: MakeFit = ({ value, schema, compile }) => {
  const test = compile(value)
  const [yes, no] = [schema.then, schema.else].map((branch) =>
    branch === undefined ? anything : compile(branch),
  )
  const branchFor = (given: unknown) => (test.fits(given) ? yes : no) ?? anything
  return {
    fits: (given) => branchFor(given).fits(given),
    explain: (given, at, tell) => branchFor(given).explain(given, at, tell),
  }
}

/** Keywords that are asked of any value, in the order in which they are told. */
export const combinedFits: Readonly<Record<string, MakeFit>> = {
  not,
  anyOf,
  oneOf,
  allOf: (keyword) => allOfFits(membersOf(keyword)),
  if: condition,
}
