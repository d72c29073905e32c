/** The public entry of the checker: hold any server to any OpenAPI document. */

export {
  type KnownContract,
  knownContracts,
} from '../known-contracts.ts'
export type { DocumentBounds, DocumentIssue } from '../openapi/bounds/bounds.ts'
export type { Contract, MatcherOf } from '../openapi/contract.ts'
export { type OpenApiDocument, parseDocument } from '../openapi/document.ts'
export type {
  ContractExtensions,
  Envelope,
  ErrorEntry,
  RuleEntry,
  RuleValue,
  TransportResponse,
  Versions,
} from '../openapi/extensions.ts'
export type {
  Extensions,
  HeaderSpec,
  Issue,
  MediaType,
  Method,
  Operation,
  Parameter,
  RequestBody,
  ResponseSpec,
  Route,
  Schema,
} from '../openapi/operation.ts'
export type { JsonObject } from '../openapi/reference.ts'
export type { RequestChecks } from '../openapi/validate-request.ts'
export type { CheckResponse, ObservedResponse } from '../openapi/validate-response.ts'
export type { Aftermath, LeftThing, StateChange } from './aftermath/aftermath.ts'
export { type CheckOptions, checkContract } from './check-contract.ts'
export { allChecks, type CheckId, checkOf } from './checks/all-checks.ts'
export { type Credential, createIdentity, secretsIn } from './credentials/identity.ts'
export { signatureOf, signaturesOf } from './credentials/signature-of.ts'
export { createExplain, type Deviations } from './deviations/explain.ts'
export type { GivenParams } from './fixtures/resource-pool.ts'
export { WritesNotAllowed } from './node/consent.ts'
export { createHttpSend, type HttpSend, type HttpSendOptions } from './node/http-send.ts'
export { runCheck } from './node/run-check.ts'
export type { RunOptions } from './node/run-options.ts'
export type { RunTarget, ServerTarget } from './node/run-target.ts'
export { UsageError } from './node/usage-error.ts'
export { type PlannedWrite, type PlanOptions, planWrites, type WriteKind } from './plan.ts'
export {
  type Collector,
  createCollector,
  type ReportSetting,
  type TextFile,
} from './report/collect.ts'
export { type Demands, demand } from './report/demands.ts'
export type { LiveFinding } from './report/live-finding.ts'
export type { Position } from './report/locate.ts'
export { mergeReports } from './report/merge.ts'
export type { ReportedReach } from './report/reach.ts'
export { createRedactor, type KnownSecrets, type Redactor } from './report/redact.ts'
export {
  type Deviation,
  hasFailed,
  type LocatedEvidence,
  type NotConfirmed,
  type NotTried,
  type PairOutcome,
  type Report,
  type ReportedContract,
  type ReportedExchange,
  type ReportedFinding,
  type ReportedOperation,
  type ReportedPair,
  type Reproduction,
  type Shard,
} from './report/report.ts'
export type {
  ReportedAftermath,
  ReportedChange,
  ReportedLeft,
} from './report/reported-aftermath.ts'
export { type GithubOptions, githubReport } from './reporters/github.ts'
export { type HtmlOptions, htmlReport } from './reporters/html.ts'
export { jsonReport, readReport } from './reporters/json.ts'
export { type JunitOptions, junitReport } from './reporters/junit.ts'
export { type SarifOptions, sarifReport } from './reporters/sarif.ts'
export { type TerminalOptions, terminalReport } from './reporters/terminal.ts'
export type { Mark } from './secrets/secret-index.ts'
export type { SecretRemover } from './secrets/secret-remover.ts'
export type { Explain } from './session/record.ts'
export { type SelectionNames, toSelection } from './session/select.ts'
export type { Selection } from './session/selection.ts'
export { RunEnded } from './session/session-options.ts'
export { type HarOptions, judgeHar } from './traffic/har.ts'
export type { ReadAttachment } from './traffic/har-entry.ts'
export {
  type CheckedTraffic,
  createTrafficChecker,
  type Meant,
  type Traffic,
  type TrafficChecker,
  type TrafficCheckerOptions,
} from './traffic/traffic-checker.ts'
export type { Assertion } from './vocabulary/assertion.ts'
export type {
  Check,
  CheckKind,
  Claim,
  Doubt,
  FindingGroupKey,
  Proof,
  Sentence,
  Severity,
} from './vocabulary/check.ts'
export { compileContract } from './vocabulary/compile-contract.ts'
export type { Cause, Exchange } from './vocabulary/exchange.ts'
export type {
  CheckEvent,
  Evidence,
  Finding,
  NotHeld,
  ProgressEvent,
} from './vocabulary/finding.ts'
export type {
  RunJournal,
  RunJournalEntry,
} from './vocabulary/journal.ts'
export type { Need } from './vocabulary/need.ts'
export type { Signature } from './vocabulary/signature.ts'
export {
  type AnswerBounds,
  AnswerCut,
  AnswerTooLarge,
  AnswerTooSlow,
  type Coded,
  type Cut,
  type Identity,
  NoAnswer,
  NotAuthenticated,
  type PlainRequest,
  type PlainResponse,
  type Send,
  type Target,
  Unreachable,
} from './vocabulary/target.ts'
export type { CheckVerdict, VerdictOutcome } from './vocabulary/verdict.ts'
export type { Replayed, WitnessOutcome } from './witnesses/replay.ts'
export type {
  ForcedEffect,
  ProfileName,
  RoleName,
  Step,
  Witness,
  Witnesses,
  WitnessTarget,
} from './witnesses/witness.ts'
