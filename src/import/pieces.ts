import type { BytePlace } from './byte-place.ts'
import type { EncodedToken, KeyMaterial, LedgerEntry, LedgerPortion, LedgerRecord } from './ledger.ts'

/** Where a piece stands; the source and the index are added when it is collected. */
export interface Place {
  readonly line?: number
  readonly column?: number
  readonly path?: string
}

/** Where a document stops being JSON, and what it should have there. */
export interface Breakage {
  readonly line: number
  readonly column: number
  readonly expected: string
}

/**
 * How much a broken piece says about its file. `token`: it announced a token or a row. `key`: it announced a key.
 * `doubt`: it stands where a token would, and counts only once the file has shown that it holds tokens.
 */
export type Announces = 'token' | 'key' | 'doubt'

/** A text that is being read, and where it stands in its source. */
export interface Stretch {
  readonly text: string
  readonly place: BytePlace
}

/** Takes what a format finds, in reading order, and hands it out in portions. */
export interface Pieces {
  /** Tells in which text the entries that follow are found, so that their tokens can be left in the source; undefined where that is not known. */
  readonly within: (stretch: Stretch | undefined) => void
  readonly entry: (
    place: Place,
    token: EncodedToken,
    found: LedgerEntry['found'],
    record?: LedgerRecord,
  ) => void
  readonly reject: (place: Place, reason: string, text: string, announces?: Announces) => void
  /** `whole` is true where nothing but key material stands around it, so that the file may have been meant as keys. */
  readonly key: (place: Place, kind: KeyMaterial['kind'], text: string, whole: boolean) => void
  /** Counts lines, objects and members of archives that hold no token and announce none. */
  readonly skip: (count?: number) => void
  /** Counts a member of an archive that holds no token, and keeps the names of the first. */
  readonly passOver: (path: string) => void
  /** The names kept. */
  readonly passedOver: () => readonly string[]
  /** The first place where a document stopped being JSON, for the case that nothing in it could be read. */
  readonly broken: (where: Breakage) => void
  readonly tooDeep: (place: Place) => void
  /** True when a portion is worth handing out. */
  readonly full: () => boolean
  /** True once a limit on the whole source is reached: nothing more is taken. */
  readonly exhausted: () => boolean
  /** Begins a part that is judged on its own, such as a member of an archive; `path` stands before the paths of its pieces. */
  readonly beginPart: (path: string | undefined) => void
  /**
   * Ends a part; throws Failure where it held nothing that could be read, unless reading was cut short. A part ends once; true
   * where it was all keys.
   */
  readonly endPart: (name: string, looksLike: string) => boolean
  /** Ends a part that was refused already, so that it is not taken for the whole it is a part of. */
  readonly endRefusedPart: () => void
  /** Tells that the source was not read to its end. */
  readonly cutShort: () => void
  readonly isPartial: () => boolean
  /** How many pieces were taken so far, of whatever kind. */
  readonly taken: () => number
  readonly take: (bytesRead: number) => Omit<LedgerPortion, 'summary'>
  readonly counts: () => {
    readonly entries: number
    readonly rejected: number
    readonly skipped: number
    readonly keys: number
  }
}
