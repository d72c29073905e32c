import { expectTypeOf } from 'vitest'
import {
  type Aftermath,
  type AnswerBounds,
  AnswerCut,
  type AnswerTooLarge,
  type AnswerTooSlow,
  type Assertion,
  allChecks,
  type Cause,
  type Check,
  type CheckEvent,
  type CheckedTraffic,
  type CheckId,
  type CheckKind,
  type CheckOptions,
  type CheckResponse,
  type CheckVerdict,
  type Claim,
  type Coded,
  type Collector,
  type Contract,
  type ContractExtensions,
  type Credential,
  type Cut,
  checkContract,
  checkOf,
  compileContract,
  createCollector,
  createExplain,
  createHttpSend,
  createIdentity,
  createRedactor,
  createTrafficChecker,
  type Demands,
  type Deviation,
  type Deviations,
  type DocumentBounds,
  type DocumentIssue,
  type Doubt,
  demand,
  type Envelope,
  type ErrorEntry,
  type Evidence,
  type Exchange,
  type Explain,
  type Extensions,
  type Finding,
  type FindingGroupKey,
  type ForcedEffect,
  type GithubOptions,
  type GivenParams,
  githubReport,
  type HarOptions,
  type HeaderSpec,
  type HtmlOptions,
  type HttpSend,
  type HttpSendOptions,
  hasFailed,
  htmlReport,
  type Identity,
  type Issue,
  type JsonObject,
  type JunitOptions,
  jsonReport,
  judgeHar,
  junitReport,
  type KnownContract,
  type KnownSecrets,
  knownContracts,
  type LeftThing,
  type LiveFinding,
  type LocatedEvidence,
  type Mark,
  type MatcherOf,
  type Meant,
  type MediaType,
  type Method,
  mergeReports,
  type Need,
  type NoAnswer,
  type NotAuthenticated,
  type NotConfirmed,
  type NotHeld,
  type NotTried,
  type ObservedResponse,
  type OpenApiDocument,
  type Operation,
  type PairOutcome,
  type Parameter,
  type PlainRequest,
  type PlainResponse,
  type PlannedWrite,
  type PlanOptions,
  type Position,
  type ProfileName,
  type ProgressEvent,
  type Proof,
  parseDocument,
  planWrites,
  type ReadAttachment,
  type Redactor,
  type Replayed,
  type Report,
  type ReportedAftermath,
  type ReportedChange,
  type ReportedContract,
  type ReportedExchange,
  type ReportedFinding,
  type ReportedLeft,
  type ReportedOperation,
  type ReportedPair,
  type ReportedReach,
  type ReportSetting,
  type Reproduction,
  type RequestBody,
  type RequestChecks,
  type ResponseSpec,
  type RoleName,
  type Route,
  type RuleEntry,
  type RuleValue,
  RunEnded,
  type RunJournal,
  type RunJournalEntry,
  type RunOptions,
  type RunTarget,
  readReport,
  runCheck,
  type SarifOptions,
  type Schema,
  type SecretRemover,
  type Selection,
  type SelectionNames,
  type Send,
  type Sentence,
  type ServerTarget,
  type Severity,
  type Shard,
  type Signature,
  type StateChange,
  type Step,
  sarifReport,
  secretsIn,
  signatureOf,
  signaturesOf,
  type Target,
  type TerminalOptions,
  type TextFile,
  type Traffic,
  type TrafficChecker,
  type TrafficCheckerOptions,
  type TransportResponse,
  terminalReport,
  toSelection,
  type Unreachable,
  UsageError,
  type VerdictOutcome,
  type Versions,
  type Witness,
  type Witnesses,
  type WitnessOutcome,
  type WitnessTarget,
  type WriteKind,
  WritesNotAllowed,
} from '../../contracts/check/index.ts'

// Compiled by `npm run types`, never run. What a user writes comes first.

const credential: Credential = { client: ['id', 'secret'], tokenPath: '/oauth2/token' }

/** A whole run, and what is misspelt. */
export async function run(): Promise<Report> {
  const server: ServerTarget = { url: 'http://127.0.0.1:3000', credential }
  const target: RunTarget = server
  const options: RunOptions = { target, checks: ['isolation-read'], onEvent: told }
  // @ts-expect-error a check
  await runCheck('atlas', { target, checks: ['isolation-reed'] })
  // @ts-expect-error an option
  await runCheck('atlas', { target, operation: ['getOrg'] })
  // @ts-expect-error the profile of a known contract
  await runCheck('atlas', { target, profile: 'obsreved' })
  return runCheck('openapi.yaml', options).catch((error: unknown) => {
    if (error instanceof WritesNotAllowed)
      expectTypeOf(error.writes).toExtend<readonly PlannedWrite[]>()
    if (error instanceof UsageError || error instanceof RunEnded) console.log(error.message)
    if (error instanceof AnswerCut) expectTypeOf(error).toExtend<Cut>()
    throw error
  })
}

/** A run that is followed by hand, over the transport of this package. */
export async function follow(text: string): Promise<Report> {
  const document: OpenApiDocument = parseDocument(text, 'openapi.yaml')
  const contract: Contract = compileContract(document, { maxMatchSteps: 1000 })
  const http: HttpSend = createHttpSend('http://127.0.0.1:3000', { silenceMilliseconds: 100 })
  const identity: Identity = createIdentity('one', credential)
  const target: Target = {
    ...{ send: http.send, origin: 'http://127.0.0.1:3000', basePath: '' },
    ...{ identity, other: undefined },
  }
  const setting: ReportSetting = {
    ...{ contract, name: 'any', url: target.origin, seed: 1 },
    ...{ identities: [identity], signatures: signaturesOf([identity]) },
  }
  const collector: Collector = createCollector(setting)
  const options: CheckOptions = { ...toSelection(contract, { tags: ['teams'] }), seed: 1 }
  for await (const event of checkContract(contract, target, options)) collector.take(event)
  // @ts-expect-error what only this package sets
  checkContract(contract, target, { gate: undefined })
  // @ts-expect-error what only this package sets
  checkContract(contract, target, { isStandIn: true })
  return mergeReports([collector.report()])
}

/** Every way to write a report. */
export function print(text: string): readonly string[] {
  const report: Report = readReport(text, 'report.json')
  const how = { strict: hasFailed(report) }
  const page = [htmlReport(report, how), githubReport(report, how), sarifReport(report, how)]
  return [...page, junitReport(report, how), terminalReport(report, how), jsonReport(report)]
}

/** What is known without a server. */
export function look(har: string): readonly PlannedWrite[] {
  const contract = knownContracts.atlas.contract('documented')
  const redactor: Redactor = createRedactor(contract, { secrets: secretsIn([]) })
  const judge: TrafficChecker = createTrafficChecker(contract, { basePath: '' })
  for (const event of judgeHar(contract, { text: har, name: 'a.har' })) told(event)
  expectTypeOf(redactor.text('')).toEqualTypeOf<string>()
  expectTypeOf(judge.judge).parameter(0).toEqualTypeOf<Traffic>()
  // @ts-expect-error a provider
  knownContracts.atals
  return planWrites(contract, { prefix: 'check' })
}

function told(event: CheckEvent): void {
  if (event.kind === 'exchange') expectTypeOf(event.exchange).toEqualTypeOf<Exchange>()
  if (event.kind === 'finding') expectTypeOf(event.finding).toEqualTypeOf<Finding>()
  if (event.kind === 'replayed') expectTypeOf(event.replayed).toEqualTypeOf<Replayed>()
  if (event.kind === 'aftermath') expectTypeOf(event.aftermath).toEqualTypeOf<Aftermath>()
  if (event.kind === 'verdicts')
    expectTypeOf(event.verdicts[0]).toEqualTypeOf<CheckVerdict | undefined>()
  if (event.kind === 'progress') expectTypeOf(event).toEqualTypeOf<ProgressEvent>()
  if (event.kind === 'not-held') expectTypeOf(event.law).toEqualTypeOf<NotHeld>()
  if (event.kind === 'not-confirmed') expectTypeOf(event).toExtend<Doubt>()
}

// What a run is told and what it can be asked for.
expectTypeOf<RunOptions['checks']>().toEqualTypeOf<readonly CheckId[] | undefined>()
expectTypeOf<RunOptions['shard']>().toExtend<Shard | undefined>()
expectTypeOf<RunOptions['profile']>().toEqualTypeOf<ProfileName | undefined>()
expectTypeOf<CheckOptions>().toExtend<Selection>()
expectTypeOf<CheckOptions['params']>().toEqualTypeOf<GivenParams | undefined>()
expectTypeOf<CheckOptions['journal']>().toEqualTypeOf<RunJournal | undefined>()
expectTypeOf<CheckOptions['explain']>().toEqualTypeOf<Explain | undefined>()
expectTypeOf<RunJournal['write']>().parameter(0).toEqualTypeOf<RunJournalEntry>()
expectTypeOf(toSelection).parameter(1).toEqualTypeOf<SelectionNames>()
expectTypeOf(planWrites).parameter(1).toEqualTypeOf<PlanOptions>()
expectTypeOf<PlannedWrite['kind']>().toEqualTypeOf<WriteKind>()
expectTypeOf(allChecks).toEqualTypeOf<readonly Check[]>()
expectTypeOf(checkOf).toEqualTypeOf<(id: string) => Check>()
expectTypeOf<'isolation-read'>().toExtend<CheckId>()
expectTypeOf<'isolation-reed'>().not.toExtend<CheckId>()
expectTypeOf<Check['kind']>().toEqualTypeOf<CheckKind>()
expectTypeOf<Check['tell']>().parameter(1).toEqualTypeOf<Proof>()
expectTypeOf<Check['tell']>().returns.toEqualTypeOf<Sentence>()

// Who sends, and how.
expectTypeOf<HttpSend['send']>().toEqualTypeOf<Send>()
expectTypeOf<HttpSendOptions>().toExtend<Partial<AnswerBounds>>()
expectTypeOf<Send>().toEqualTypeOf<(request: PlainRequest) => Promise<PlainResponse>>()
expectTypeOf<AnswerTooLarge>().toExtend<NoAnswer>()
expectTypeOf<AnswerTooSlow>().toExtend<NoAnswer>()
expectTypeOf<PlainResponse['coded']>().toEqualTypeOf<Coded | undefined>()
expectTypeOf<NotAuthenticated>().toExtend<Error>()
expectTypeOf<Unreachable>().toExtend<Error>()
expectTypeOf<Identity['signature']>().toEqualTypeOf<Signature | undefined>()
expectTypeOf(signatureOf).toEqualTypeOf<(credential: Credential) => Signature>()

// The contract.
expectTypeOf(knownContracts.rainbond).toExtend<KnownContract>()
expectTypeOf<Contract>().toExtend<ContractExtensions & RequestChecks>()
expectTypeOf<Contract['limits']>().toEqualTypeOf<readonly DocumentIssue[]>()
expectTypeOf<Contract['matcherOf']>().toEqualTypeOf<MatcherOf>()
expectTypeOf<ContractExtensions['errors'][string]>().toEqualTypeOf<ErrorEntry>()
expectTypeOf<ContractExtensions['rules'][string]>().toEqualTypeOf<RuleEntry>()
expectTypeOf<RuleEntry['default']>().toEqualTypeOf<RuleValue>()
expectTypeOf<ContractExtensions['envelope']>().toEqualTypeOf<Envelope | undefined>()
expectTypeOf<ContractExtensions['versions']>().toEqualTypeOf<Versions | undefined>()
expectTypeOf<ContractExtensions['transportResponses'][number]>().toEqualTypeOf<TransportResponse>()
expectTypeOf<TransportResponse['content']>().toEqualTypeOf<JsonObject | undefined>()
expectTypeOf<Operation['method']>().toExtend<Method | string>()
expectTypeOf<Operation['parameters'][number]>().toEqualTypeOf<Parameter>()
expectTypeOf<Operation['requestBody']>().toEqualTypeOf<RequestBody | undefined>()
expectTypeOf<Operation['extensions']>().toEqualTypeOf<Extensions>()
expectTypeOf<RequestBody['content'][number]>().toEqualTypeOf<MediaType>()
expectTypeOf<ReturnType<Contract['match']>>().toEqualTypeOf<Route | undefined>()
expectTypeOf<ReturnType<Contract['successOf']>>().toEqualTypeOf<ResponseSpec | undefined>()
expectTypeOf<ResponseSpec['headers']>().toEqualTypeOf<ReadonlyMap<string, HeaderSpec>>()
expectTypeOf<Contract['resolve']>().parameter(0).toEqualTypeOf<Schema>()
expectTypeOf<CheckResponse>().parameter(1).toEqualTypeOf<ObservedResponse>()
expectTypeOf<CheckResponse>().returns.toEqualTypeOf<readonly Issue[]>()
expectTypeOf(compileContract).parameter(1).toEqualTypeOf<Partial<DocumentBounds> | undefined>()

// What is found and reported.
expectTypeOf<Finding['severity']>().toEqualTypeOf<Severity>()
expectTypeOf<Finding['known']>().toEqualTypeOf<readonly Evidence[] | undefined>()
expectTypeOf<Exchange['cause']>().toEqualTypeOf<Cause>()
expectTypeOf<Doubt['claim']>().toEqualTypeOf<Claim>()
expectTypeOf<Aftermath['changes'][number]>().toEqualTypeOf<StateChange>()
expectTypeOf<Aftermath['left'][number]>().toEqualTypeOf<LeftThing>()
expectTypeOf<Report['contract']>().toEqualTypeOf<ReportedContract>()
expectTypeOf<Report['reach']>().toEqualTypeOf<ReportedReach | undefined>()
expectTypeOf<Report['findings'][number]>().toEqualTypeOf<ReportedFinding>()
expectTypeOf<Report['deviations'][number]>().toEqualTypeOf<Deviation>()
expectTypeOf<Report['notTried'][number]>().toEqualTypeOf<NotTried>()
expectTypeOf<Report['notConfirmed'][number]>().toEqualTypeOf<NotConfirmed>()
expectTypeOf<Report['aftermath']>().toEqualTypeOf<ReportedAftermath | undefined>()
expectTypeOf<ReportedAftermath['changes'][number]>().toEqualTypeOf<ReportedChange>()
expectTypeOf<ReportedAftermath['left'][number]>().toEqualTypeOf<ReportedLeft>()
expectTypeOf<Report['operations'][number]>().toEqualTypeOf<ReportedOperation>()
expectTypeOf<ReportedOperation['pairs'][number]>().toEqualTypeOf<ReportedPair>()
expectTypeOf<ReportedPair['outcome']>().toEqualTypeOf<PairOutcome>()
expectTypeOf<ReportedFinding['reproduction']>().toEqualTypeOf<Reproduction>()
expectTypeOf<ReportedFinding['position']>().toEqualTypeOf<Position | undefined>()
expectTypeOf<ReportedFinding['steps'][number]>().toEqualTypeOf<ReportedExchange>()
expectTypeOf<Deviation['evidence'][number]>().toEqualTypeOf<LocatedEvidence>()
expectTypeOf<ReportSetting>().toExtend<KnownSecrets>()
expectTypeOf<ReportSetting['source']>().toEqualTypeOf<TextFile | undefined>()
expectTypeOf<Collector['live']>().returns.toEqualTypeOf<LiveFinding>()
expectTypeOf<Redactor>().toExtend<SecretRemover>()
expectTypeOf<Redactor['text']>().parameter(1).toEqualTypeOf<Mark | undefined>()
expectTypeOf(githubReport).parameter(1).toEqualTypeOf<GithubOptions | undefined>()
expectTypeOf(htmlReport).parameter(1).toEqualTypeOf<HtmlOptions | undefined>()
expectTypeOf(junitReport).parameter(1).toEqualTypeOf<JunitOptions | undefined>()
expectTypeOf(sarifReport).parameter(1).toEqualTypeOf<SarifOptions | undefined>()
expectTypeOf(terminalReport).parameter(1).toEqualTypeOf<TerminalOptions | undefined>()

expectTypeOf<ReturnType<NonNullable<Check['behaviour']>>>().toEqualTypeOf<FindingGroupKey>()
expectTypeOf(demand).parameters.toEqualTypeOf<[Report, Demands]>()
expectTypeOf<Check['needs']>().toEqualTypeOf<readonly Need[]>()
expectTypeOf<Check['asserts']>().returns.toEqualTypeOf<Assertion | undefined>()
expectTypeOf<CheckVerdict['outcome']>().toEqualTypeOf<VerdictOutcome>()

// Traffic, witnesses and deviations.
expectTypeOf<HarOptions>().toExtend<TrafficCheckerOptions>()
expectTypeOf<ReadAttachment>().toEqualTypeOf<(name: string) => string | undefined>()
expectTypeOf<ReturnType<TrafficChecker['judge']>>().toEqualTypeOf<CheckedTraffic>()
expectTypeOf<Meant>().toBeObject()
expectTypeOf(createExplain).toEqualTypeOf<(deviations: Deviations) => Explain>()
expectTypeOf<readonly Witness[]>().toExtend<Deviations['witnesses']>()
expectTypeOf<Witnesses['witnesses'][number]>().toEqualTypeOf<Witness>()
expectTypeOf<Witnesses['targets'][string]>().toEqualTypeOf<WitnessTarget>()
expectTypeOf<Witness['steps'][number]>().toEqualTypeOf<Step>()
expectTypeOf<RoleName>().toExtend<string>()
expectTypeOf<ForcedEffect>().toBeObject()
expectTypeOf<Replayed['outcome']>().toEqualTypeOf<WitnessOutcome>()
