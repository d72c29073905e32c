import {
  type AnswerBounds,
  AnswerTooLarge,
  AnswerTooSlow,
  type Cut,
} from '../../vocabulary/target.ts'

export const defaultAnswerBounds: AnswerBounds = {
  answerMilliseconds: 30_000,
  silenceMilliseconds: 10_000,
  maxBodyBytes: 16 * 1024 * 1024,
  maxHeaders: 200,
  maxHeaderBytes: 64 * 1024,
}

type TooMuch = (cut: Cut) => AnswerTooLarge | AnswerTooSlow

const tooMuch: Readonly<Record<keyof AnswerBounds, TooMuch>> = {
  answerMilliseconds: (cut) =>
    new AnswerTooSlow(
      `The answer was not complete after ${cut.limit} ms; ${bytes(cut.received)} had come.`,
      cut,
    ),
  silenceMilliseconds: (cut) =>
    new AnswerTooSlow(
      `The server sent nothing for ${cut.limit} ms; ${bytes(cut.received)} had come before.`,
      cut,
    ),
  maxBodyBytes: (cut) =>
    new AnswerTooLarge(
      `The body of the answer has more than ${bytes(cut.limit)}. The rest was not read.`,
      cut,
    ),
  maxHeaders: (cut) =>
    new AnswerTooLarge(
      `The answer has ${cut.received} headers; more than ${cut.limit} are not read.`,
      cut,
    ),
  maxHeaderBytes: (cut) =>
    new AnswerTooLarge(
      `The headers of the answer have more than ${bytes(cut.limit)}. The rest was not read.`,
      cut,
    ),
}

const bytes = (count: number) => (count === 1 ? '1 byte' : `${count} bytes`)

/** The error for an answer that went beyond a bound. */
export const beyond = (bounds: AnswerBounds, bound: keyof AnswerBounds, received: number) =>
  tooMuch[bound]({ bound, limit: bounds[bound], received })
