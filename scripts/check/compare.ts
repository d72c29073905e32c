import { openContract } from '../../contracts/check/node/contract-source.ts'
import { changesText } from '../../contracts/check/reporters/changes.ts'
import { diffContracts } from '../../contracts/openapi/diff.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import type { CheckArguments } from './arguments.ts'

/** Tells what changed between two contracts. @returns 1 where a change breaks clients */
export function compare(asked: CheckArguments, io: Io): ExitCode {
  const { contract, newer, profile, json } = asked
  if (contract === undefined || newer === undefined) {
    throw new UsageError('Name two contracts: --diff old.yaml new.yaml.')
  }
  const [from, to] = [contract, newer].map((name) => openContract(name, profile, io, asked))
  if (!from || !to) throw new Error('Two contracts were opened.')
  for (const flaw of [...from.flaws, ...to.flaws]) io.complain(`${flaw}\n`)
  const changes = diffContracts(from.contract, to.contract)
  if (json !== undefined) io.writeFile(json, `${JSON.stringify(changes, undefined, 2)}\n`)
  const colour = io.columns !== undefined && !asked.noColour
  io.write(changesText(changes, { older: from.file, newer: to.file, colour }))
  return changes.some(({ breaking }) => breaking) ? 1 : 0
}
