/** Why a request could not be met: the code picks the sentence, `cause` holds what the machine said. */
export type FailureCode =
  | 'not-a-ledger'
  | 'empty-file'
  | 'too-large'
  | 'too-deep'
  | 'malformed-json'
  | 'damaged-archive'
  | 'not-a-key'
  | 'private-key'
  | 'not-a-policy'
  | 'not-a-session'
  | 'read-failed'
  | 'worker-lost'
  | 'cancelled'

/** An impossible request (not a ledger, not a key, too big). Bad entries inside a readable file are facts and never come as this. */
export class Failure extends Error {
  readonly code: FailureCode
  /** What the sentence names: file, line, limit, size. */
  readonly args: Readonly<Record<string, string | number>>

  constructor(code: FailureCode, args: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause })
    this.name = 'Failure'
    this.code = code
    this.args = args
  }
}
