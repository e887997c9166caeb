import type { Json } from '../base/json.ts'
import { scanJsonValue } from '../base/json-scan.ts'
import { type ArmourLine, armourLine, cutArmour, readArmourLine } from './armour.ts'
import { readBare } from './bare.ts'
import { unescapedJson } from './escaped-json.ts'
import type { InnerText, PieceReading } from './formats/format.ts'
import type { KeyNote, RejectedKey } from './key.ts'
import { lineIndex } from './line-index.ts'
import type { KeyPiece, Place } from './pieces.ts'
import { rejection, rejections, remark, remarks } from './reading-sentences.ts'

/** A text cut into pieces of key material, and what of it announces a key and is damaged. */
export interface Cut {
  readonly pieces: readonly KeyPiece[]
  readonly reading: PieceReading
}

/** Openings of JSON that fail are tried until they have cost so many times the text's length: inside a set that breaks off there are whole keys. */
const mostRereading = 4
/** Small texts may be reread more often. */
const freeRereading = 100_000
const token = String.raw`(?<![\w.-])eyJ[\w-]+\.[\w-]+\.[\w-]*(?![\w.-])`
const announcesKeys = /"?(kty|keys|jwks?|jwks_uri|crv|cnf)\\?"?\s*:|-----BEGIN |"eyJ/

interface JsonCut {
  readonly end: number
  readonly value: Json
  readonly escaped: boolean
}

/** Cuts a text at what its pieces begin with: a bracket, a BEGIN line, a token. What lies between is searched for bare base64. */
export function cutPieces({ text, ...around }: InnerText, inner: boolean): Cut {
  const lines = lineIndex(text)
  // Inside another piece lines are not those of the source: all is said to stand where that piece begins.
  const lineAt = inner ? () => around.line : lines
  const opening = new RegExp(`(?<armour>${armourLine})|(?<token>${token})|(?<json>[{[]|"[{[]\\s*\\\\")`, 'g')
  const pieces: KeyPiece[] = []
  const rejected: RejectedKey[] = []
  const notes: KeyNote[] = []
  const deeper: InnerText[] = []
  let gap = 0
  let reread = 0
  let brokenUntil = -1

  const closeGap = (until: number, end?: ArmourLine): void => {
    const bare = readBare(text.slice(gap, until), gap, end, lineAt, around)
    pieces.push(...bare.pieces)
    rejected.push(...bare.rejected)
    notes.push(...bare.notes)
    deeper.push(...bare.inner)
  }
  const takeArmour = (line: ArmourLine): number => {
    if (line.edge === 'END') {
      if (/PRIVATE/.test(line.label)) {
        rejected.push(refusedPrivate({ ...around, line: lineAt(line.start) }, line.label))
      } else closeGap(line.start, line)
      return line.end
    }
    closeGap(line.start)
    const cut = cutArmour(text, line, nextArmour(text, line.end), lineAt, around)
    if (cut.piece !== undefined) pieces.push(cut.piece)
    rejected.push(...(cut.reading.rejected ?? []))
    notes.push(...(cut.reading.notes ?? []))
    return cut.end
  }
  const takeJson = (start: number): number => {
    const json = cutJson(text, start)
    const place: Place = { ...around, line: lineAt(start) }
    if ('expected' in json) {
      reread += json.offset - start
      if (start > brokenUntil && breaksInsideKey(text, start, json.offset)) {
        brokenUntil = json.offset
        const sentence = rejections.brokenJson(json.expected, json.column)
        rejected.push(rejection({ ...around, line: lineAt(json.offset) }, 'malformed', sentence))
      }
      return start + 1
    }
    const alone = text.slice(0, start).trim() === '' && text.slice(json.end).trim() === ''
    if (!alone && !announcesKeys.test(text.slice(start, json.end))) return json.end
    closeGap(start)
    pieces.push({ ...place, kind: 'json', value: json.value })
    if (json.escaped) notes.push(remark(place, remarks.escapedJson()))
    gap = json.end
    return json.end
  }

  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const { armour, token: jws } = match.groups!
    if (armour !== undefined) {
      gap = takeArmour(readArmourLine(armour, match.index))
      opening.lastIndex = gap
    } else if (jws !== undefined) {
      closeGap(match.index)
      pieces.push({ ...around, line: lineAt(match.index), kind: 'token', jws })
      gap = opening.lastIndex
    } else if (reread < freeRereading + mostRereading * text.length) opening.lastIndex = takeJson(match.index)
  }
  closeGap(text.length)
  return { pieces, reading: { rejected, notes, inner: deeper } }
}

function cutJson(
  text: string,
  start: number,
): JsonCut | { readonly expected: string; readonly offset: number; readonly column: number } {
  const scan = scanJsonValue(text, start)
  if (scan.error === undefined) {
    return { end: scan.end, value: JSON.parse(text.slice(start, scan.end)) as Json, escaped: false }
  }
  return unescapedJson(text, start) ?? scan.error
}

/** JSON with a key in it, or an object of source code whose member names lack their quotation marks. */
function breaksInsideKey(text: string, start: number, offset: number): boolean {
  if (announcesKeys.test(text.slice(start, offset))) return true
  return /^['"]?(?:kty|keys|crv)\b/.test(text.slice(offset, offset + 8))
}

function nextArmour(text: string, from: number): ArmourLine | undefined {
  const pattern = new RegExp(armourLine, 'g')
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null ? undefined : readArmourLine(match[0], match.index)
}

function refusedPrivate(place: Place, label: string): RejectedKey {
  return rejection(place, 'private', rejections.privateDer('a private key', label))
}
