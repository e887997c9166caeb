import type { Head, Input } from '../input.ts'
import type { FormatName } from '../ledger.ts'
import type { Pieces } from '../pieces.ts'

/** One format: told by its content alone, read piece by piece. */
export interface Format {
  readonly name: FormatName
  readonly recognizes: (head: Head) => boolean
  /** Puts what it finds into `pieces` and yields whenever a portion may be handed out; throws Failure where nothing can be read. */
  readonly read: (input: Input, pieces: Pieces) => AsyncGenerator<void>
}
