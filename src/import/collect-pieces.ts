import { Failure } from '../base/failure.ts'
import { ownCopy, shorten } from '../base/text.ts'
import type { ByteSource, KeyMaterial, LedgerEntry, Origin, RejectedEntry } from './ledger.ts'
import { isLinked, leaveToken, mayBeginChain } from './ledger-record.ts'
import { importLimits } from './limits.ts'
import type { Breakage, Pieces, Place } from './pieces.ts'
import { type FindRange, rangesIn } from './token-range.ts'

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

/** `left` is the source where it can be read again: tokens that stand in it letter by letter are then left there. */
export function collectPieces(source: number, left?: ByteSource): Pieces {
  let entries: LedgerEntry[] = []
  let rejected: RejectedEntry[] = []
  let keyMaterial: KeyMaterial[] = []
  let part = newPart(undefined)
  const total = { entries: 0, rejected: 0, skipped: 0, keys: 0 }
  const passedOver: string[] = []
  let exhausted = false
  let partial = false
  let taken = 0
  /** True once a row was linked to another: the hash of any other may be asked for then, and is made of its token too. */
  let chained = false
  let rangeOf: FindRange | undefined

  const originOf = (place: Place): Origin => {
    const origin = { source, index: total.entries, ...place }
    if (part.path === undefined) return origin
    const path = place.path === undefined ? part.path : `${part.path}: ${place.path}`
    return { ...origin, path, member: part.path }
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
    within(reading) {
      rangeOf = left && reading && rangesIn(reading, left)
    },
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
      const range = rangeOf?.(token)
      chained ||= record !== undefined && isLinked(record)
      if (range && record && !chained && !mayBeginChain(record)) leaveToken(record)
      entries.push({ origin: originOf(place), token, found, record, range })
      part.entries++
      total.entries++
    },
    reject(place, reason, text, announces = 'token') {
      taken++
      const piece = {
        origin: originOf(place),
        reason,
        excerpt: ownCopy(shorten(text.slice(0, 1000).trim(), importLimits.excerptChars.value)),
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
      const key = { origin: originOf(place), kind, text: ownCopy(text) }
      if (whole && part.entries === 0) part.heldKeys.push(key)
      else keyMaterial.push({ ...key, found: 'inside' })
    },
    skip(count = 1) {
      total.skipped += count
    },
    passOver(path) {
      total.skipped++
      if (passedOver.length < importLimits.rejectedListed.value) passedOver.push(path)
    },
    passedOver: () => [...passedOver],
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
    endRefusedPart() {
      part.ended = true
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
