import { Failure } from '../base/failure.ts'
import { shorten } from '../base/text.ts'
import type {
  EncodedToken,
  KeyMaterial,
  LedgerEntry,
  LedgerPortion,
  LedgerRecord,
  Origin,
  RejectedEntry,
} from './ledger.ts'
import { importLimits } from './limits.ts'

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

/** Takes what a format finds, in reading order, and hands it out in portions. */
export interface Pieces {
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
  /** The first place where a document stopped being JSON, for the case that nothing in it could be read. */
  readonly broken: (where: Breakage) => void
  readonly tooDeep: (place: Place) => void
  /** True when a portion is worth handing out. */
  readonly full: () => boolean
  /** True once a limit on the whole source is reached: nothing more is taken. */
  readonly exhausted: () => boolean
  /** Begins a part that is judged on its own, such as a member of an archive; `path` stands before the paths of its pieces. */
  readonly beginPart: (path: string | undefined) => void
  /** Ends a part; throws Failure where it held nothing that could be read, unless reading was cut short. A part ends once; true where it was all keys. */
  readonly endPart: (name: string, looksLike: string) => boolean
  /** Tells that the source was not read to its end. */
  readonly cutShort: () => void
  readonly isPartial: () => boolean
  /** How many pieces were taken so far, of whatever kind. */
  readonly taken: () => number
  readonly take: (bytesRead: number) => LedgerPortion
  readonly counts: () => {
    readonly entries: number
    readonly rejected: number
    readonly skipped: number
    readonly keys: number
  }
}

interface Part {
  readonly path: string | undefined
  ended: boolean
  entries: number
  keys: number
  announced: number
  /** True once a broken piece announced something other than a key. */
  mixed: boolean
  readonly heldKeys: Omit<KeyMaterial, 'found'>[]
  readonly doubts: RejectedEntry[]
  doubted: number
  broken: Breakage | undefined
  deep: Place | undefined
}

function newPart(path: string | undefined): Part {
  return {
    path,
    ended: false,
    entries: 0,
    keys: 0,
    announced: 0,
    mixed: false,
    heldKeys: [],
    doubts: [],
    doubted: 0,
    broken: undefined,
    deep: undefined,
  }
}

export function collectPieces(source: number): Pieces {
  let entries: LedgerEntry[] = []
  let rejected: RejectedEntry[] = []
  let keyMaterial: KeyMaterial[] = []
  let part = newPart(undefined)
  const total = { entries: 0, rejected: 0, skipped: 0, keys: 0 }
  let exhausted = false
  let partial = false
  let taken = 0

  const originOf = (place: Place): Origin => {
    const origin = { source, index: total.entries, ...place }
    if (part.path === undefined) return origin
    return { ...origin, path: place.path === undefined ? part.path : `${part.path}: ${place.path}` }
  }
  const list = (piece: RejectedEntry): void => {
    if (total.rejected++ < importLimits.rejectedListed.value) rejected.push(piece)
    if (total.rejected > importLimits.rejected.value && total.rejected > total.entries) exhausted = true
  }
  const releaseKeys = (found: KeyMaterial['found']): void => {
    for (const key of part.heldKeys.splice(0)) keyMaterial.push({ ...key, found })
  }
  const releaseDoubts = (): void => {
    for (const piece of part.doubts.splice(0)) list(piece)
    total.rejected += part.doubted
    part.doubted = 0
  }
  const nothingRead = (name: string, looksLike: string): Failure => {
    if (part.deep !== undefined) {
      return new Failure('too-deep', { name, limit: importLimits.jsonDepth.value, line: part.deep.line ?? 1 })
    }
    if (part.broken !== undefined) {
      const { line, column, expected } = part.broken
      return new Failure('malformed-json', { name, line, column, expected })
    }
    return new Failure('not-a-ledger', { name, looksLike })
  }

  return {
    entry(place, token, found, record) {
      taken++
      if (total.entries >= importLimits.entries.value) {
        exhausted = true
        return
      }
      if (part.entries === 0) {
        releaseKeys('inside')
        releaseDoubts()
      }
      const entry = { origin: originOf(place), token, found }
      entries.push(record === undefined ? entry : { ...entry, record })
      part.entries++
      total.entries++
    },
    reject(place, reason, text, announces = 'token') {
      taken++
      const piece = {
        origin: originOf(place),
        reason,
        excerpt: shorten(text.slice(0, 1000).trim(), importLimits.excerptChars.value),
      }
      if (announces === 'doubt' && part.entries === 0) {
        if (part.doubts.length < importLimits.rejectedListed.value) part.doubts.push(piece)
        else if (++part.doubted > importLimits.rejected.value) exhausted = true
        return
      }
      part.mixed ||= announces !== 'key'
      part.announced++
      list(piece)
    },
    key(place, kind, text, whole) {
      taken++
      if (total.keys >= importLimits.keys.value) {
        exhausted = true
        return
      }
      part.keys++
      total.keys++
      const key = { origin: originOf(place), kind, text }
      if (whole && part.entries === 0) part.heldKeys.push(key)
      else keyMaterial.push({ ...key, found: 'inside' })
    },
    skip(count = 1) {
      total.skipped += count
    },
    broken(where) {
      part.broken ??= where
    },
    tooDeep(place) {
      part.deep ??= place
    },
    full: () =>
      exhausted || entries.length + rejected.length + keyMaterial.length >= importLimits.portionPieces.value,
    exhausted: () => exhausted,
    beginPart(path) {
      part = newPart(path)
    },
    endPart(name, looksLike) {
      if (part.ended) return false
      part.ended = true
      const nothingReadable = part.entries + part.keys === 0
      const hopeless = part.announced === 0 || part.broken !== undefined || part.deep !== undefined
      if (nothingReadable && hopeless && !partial && !exhausted) throw nothingRead(name, looksLike)
      const onlyKeys = part.keys > 0 && part.entries === 0 && !part.mixed
      releaseKeys(onlyKeys ? 'file' : 'inside')
      total.skipped += part.doubts.length + part.doubted
      return onlyKeys
    },
    cutShort() {
      partial = true
    },
    isPartial: () => partial || exhausted,
    taken: () => taken,
    take(bytesRead) {
      const portion = { entries, rejected, keyMaterial, bytesRead }
      entries = []
      rejected = []
      keyMaterial = []
      return portion
    },
    counts: () => ({ ...total }),
  }
}
