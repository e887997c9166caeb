import { Failure } from '../base/failure.ts'
import type { EncodedToken } from '../import/ledger.ts'
import { readRanges } from '../import/token-range.ts'
import type { Token } from './token.ts'

const decoder = new TextDecoder()

/**
 * Tokens as they were read, in the same order; those that were left in their sources are read there again. Rejects with Failure
 * `read-failed`, as where a file has changed since.
 */
async function readAgain(tokens: readonly Pick<Token, 'encoded'>[]): Promise<readonly EncodedToken[]> {
  const ranges = tokens.flatMap(({ encoded }) => (encoded.kind === 'range' ? [encoded] : []))
  const { tokens: found, letGo } = await readRanges(ranges)
  const read = found.values()
  const again = tokens.map(({ encoded }): EncodedToken => {
    if (encoded.kind !== 'range') return encoded
    const { bytes, start, end } = read.next().value!
    return { kind: 'compact', jws: decoder.decode(bytes.subarray(start, end)) }
  })
  letGo()
  return again
}

/** The same, with nothing for tokens that cannot be read again, and why the first of them cannot. */
export async function readWhatIsLeft(tokens: readonly Pick<Token, 'encoded'>[]): Promise<{
  readonly encoded: readonly (EncodedToken | undefined)[]
  readonly failure?: Failure
}> {
  try {
    return { encoded: await readAgain(tokens) }
  } catch (cause) {
    const each = await Promise.all(tokens.map((token) => readTokenAgain(token).catch(failureOf)))
    const failure = each.find((one) => one instanceof Failure)
    if (!failure) throw cause
    return { encoded: each.map((one) => (one instanceof Failure ? undefined : one)), failure }
  }
}

/** For a `catch`: what is no Failure goes on. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  throw thrown
}

/** One token as it was read. */
export const readTokenAgain = async (token: Pick<Token, 'encoded'>): Promise<EncodedToken> =>
  (await readAgain([token]))[0]!
