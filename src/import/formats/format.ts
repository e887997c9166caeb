import type { Head, Input } from '../input.ts'
import type { FormatName } from '../ledger.ts'
import type { Pieces } from '../pieces.ts'

/** What a format that contains others needs to read them. */
export interface Containing {
  /** The formats this input was unpacked from, outermost first. */
  readonly containers: readonly FormatName[]
  readonly readInside: (inner: Input) => AsyncGenerator<void, FormatName>
}

/** One format: told by its content alone, read piece by piece. */
export interface Format {
  readonly name: FormatName
  readonly recognizes: (head: Head) => boolean
  /**
   * Puts what it finds into `pieces` and yields whenever a portion may be handed out; gives its name where that is longer than the
   * format's own. Throws Failure where nothing can be read.
   */
  readonly read: (
    input: Input,
    pieces: Pieces,
    containing: Containing,
  ) => AsyncGenerator<void, FormatName | undefined>
}
