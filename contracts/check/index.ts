/** The public entry of the checker: hold any server to any OpenAPI document. */

export type { DocumentBounds, DocumentIssue } from '../openapi/bounds/bounds.ts'
export type { Contract } from '../openapi/contract.ts'
export { parseDocument } from '../openapi/document.ts'
export { type CheckOptions, checkContract } from './check-contract.ts'
export { type Credential, createIdentity, secretsIn } from './credentials/identity.ts'
export { createExplain, type Deviations } from './deviations/explain.ts'
export { type Collector, createCollector, type ReportSetting } from './report/collect.ts'
export type { LiveFinding } from './report/live-finding.ts'
export { mergeReports } from './report/merge.ts'
export { createRedactor, type KnownSecrets, type Redactor } from './report/redact.ts'
export { hasFailed, type Report, type ReportedFinding } from './report/report.ts'
export { githubReport } from './reporters/github.ts'
export { htmlReport } from './reporters/html.ts'
export { jsonReport, readReport } from './reporters/json.ts'
export { junitReport } from './reporters/junit.ts'
export { sarifReport } from './reporters/sarif.ts'
export { terminalReport } from './reporters/terminal.ts'
export { type Signature, signatureOf } from './reproduce/signature.ts'
export { toSelection } from './session/select.ts'
export type { CheckVerdict } from './session/verdict-book.ts'
export { type HarOptions, judgeHar } from './traffic/har.ts'
export { createJudge, type Judge, type Traffic } from './traffic/judge.ts'
export type { Check, Claim, Sentence, Severity } from './vocabulary/check.ts'
export { compileContract } from './vocabulary/compile-contract.ts'
export type { CheckEvent, Evidence, Finding } from './vocabulary/finding.ts'
export {
  type Identity,
  NoAnswer,
  type PlainRequest,
  type PlainResponse,
  type Send,
  type Target,
  Unreachable,
} from './vocabulary/target.ts'
