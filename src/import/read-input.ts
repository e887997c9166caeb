import { Failure } from '../base/failure.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import type { Input } from './input.ts'
import type { FormatName } from './ledger.ts'
import { looksLike } from './looks-like.ts'
import type { Pieces } from './pieces.ts'

/** The first format that recognizes an input. */
export const formatOf = ({ head }: Input): Format | undefined =>
  formats.find((candidate) => candidate.recognizes(head))

/**
 * Reads one input with the first format that recognizes it and ends its part; gives the format's name. `containers` are the formats
 * it was unpacked from, outermost first.
 */
export async function* readInput(
  input: Input,
  pieces: Pieces,
  containers: readonly FormatName[] = [],
): AsyncGenerator<void, FormatName> {
  const format = formatOf(input)
  const refusal = looksLike(input.head)
  if (format === undefined) throw new Failure('not-a-ledger', { name: input.name, looksLike: refusal })
  const readInside = (inner: Input) => readInput(inner, pieces, [...containers, format.name])
  const name = yield* format.read(input, pieces, { containers, readInside })
  const onlyKeys = pieces.endPart(input.name, refusal)
  return onlyKeys ? 'keys' : (name ?? format.name)
}
