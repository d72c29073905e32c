import { Argument, Command, Option } from 'commander'
import { type KnownContract, knownContracts } from '../contracts/known-contracts.ts'
import { portableDocument } from '../contracts/openapi/portable-document.ts'
import { profiles } from '../mocks/options.ts'
import { guarded, parseArguments, type Run, runAsScript } from './io.ts'

/**
 * Prints the contract of a provider as one OpenAPI document, in JSON, for other tools.
 * @returns 0 done, 2 wrong usage
 */
export const printDocument: Run = guarded(async (argv, io) => {
  const parsed = parseArguments(command(), argv, io)
  const [provider] = parsed.processedArgs
  const { profile } = parsed.opts<{ readonly profile: (typeof profiles)[number] }>()
  const known: KnownContract = knownContracts[provider as keyof typeof knownContracts] // checked
  io.write(`${JSON.stringify(portableDocument(known.contract(profile)), null, 2)}\n`)
  return 0
})

const command = () =>
  new Command('document')
    .description('Prints the contract of a provider as one OpenAPI document, for other tools.')
    .addArgument(new Argument('<provider>').choices(Object.keys(knownContracts)))
    .addOption(
      new Option('--profile <name>', 'which contract').choices(profiles).default(profiles[0]),
    )

await runAsScript(import.meta.url, printDocument)
