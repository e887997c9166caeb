import { cutPieces } from './cut-pieces.ts'
import type { InnerText, PieceReading } from './formats/format.ts'
import { keyFormats } from './formats/index.ts'
import type { KeyNote, KeyReading, RejectedKey, TrustedKey } from './key.ts'
import type { KeyPiece } from './pieces.ts'
import { rejection, rejections } from './reading-sentences.ts'
import { type OfferedKey, trustKey } from './trusted-key.ts'

/** Text that may hold keys inside text that may hold keys: read so many levels down. */
const deepestInner = 3

/**
 * The keys in a text of any mixture, told apart by content, with everything that announces a key and is none.
 * Never rejects; nothing of a private or symmetric key stays in what it gives.
 */
export async function readKeys(material: { text: string; source: string }): Promise<KeyReading> {
  const offered: OfferedKey[] = []
  const rejected: RejectedKey[] = []
  const notes: KeyNote[] = []
  let level: readonly InnerText[] = [{ ...material, line: 1 }]
  for (let depth = 0; depth < deepestInner && level.length > 0; depth++) {
    const deeper: InnerText[] = []
    for (const text of level) {
      const cut = cutPieces(text, depth > 0)
      for (const reading of [cut.reading, ...cut.pieces.map(readPiece)]) {
        offered.push(...(reading.offered ?? []))
        rejected.push(...(reading.rejected ?? []))
        notes.push(...(reading.notes ?? []))
        deeper.push(...(reading.inner ?? []))
      }
    }
    level = deeper
  }
  if (offered.length + rejected.length === 0) {
    rejected.push(rejection({ source: material.source, line: 1 }, 'not-a-key', rejections.nothing()))
  }
  const keys = await Promise.all(offered.map(trustKey))
  return { keys: namedByFile(keys), rejected, notes }
}

/** The only usable key of a file that bears no `kid` may be called by the file's name: `agent-a-key.pem` is `agent-a-key`. */
function namedByFile(keys: readonly TrustedKey[]): readonly TrustedKey[] {
  const usable = keys.filter((key) => key.unusable === undefined)
  const only = usable[0]
  if (only === undefined || usable.length > 1 || only.kid !== undefined) return keys
  const stem = /([^/\\]+?)(?:\.(?:pem|pub|crt|cer|key|json|jwk|jwks|txt|b64))+$/i.exec(only.source)?.[1]
  if (stem === undefined) return keys
  return keys.map((key) => (key === only ? { ...key, aliases: [...(key.aliases ?? []), stem] } : key))
}

function readPiece(piece: KeyPiece): PieceReading {
  return keyFormats.find((format) => format.recognizes(piece))?.read(piece) ?? {}
}
