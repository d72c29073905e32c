import type { ExchangeCheck } from './exchange-check.ts'
import { responseIssues, toDifference } from './response-issues.ts'

/** The media type of the answer is one that its status documents. */
export const documentedMediaType: ExchangeCheck = (exchange, contract) =>
  exchange.unreadable === undefined || exchange.response.body.length > 0
    ? responseIssues(exchange, contract)
        .filter((issue) => issue.in === 'media-type')
        .map(toDifference)
    : []

/** Headers that the contract requires are there, and all documented ones have their type. */
export const documentedHeaders: ExchangeCheck = (exchange, contract) =>
  responseIssues(exchange, contract)
    .filter((issue) => issue.in === 'header')
    .filter(({ pointer }) => pointer.toLowerCase() !== '/www-authenticate')
    .map(toDifference)

/** The body fits its schema, formats included. */
export const bodyMatchesSchema: ExchangeCheck = (exchange, contract) =>
  exchange.unreadable === undefined &&
  mayHaveBody(exchange.request.method, exchange.response.status)
    ? responseIssues(exchange, contract)
        .filter((issue) => issue.in === 'body')
        .map(toDifference)
    : []

export const mayHaveBody = (method: string, status: number) =>
  method !== 'HEAD' && status !== 204 && status !== 304 && status >= 200
