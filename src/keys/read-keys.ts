import { cutPieces } from './cut-pieces.ts'
import type { InnerText, PieceReading } from './formats/format.ts'
import { keyFormats } from './formats/index.ts'
import type { KeyNote, KeyReading, RejectedKey } from './key.ts'
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
      const cut = cutPieces(text)
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
  return { keys: await Promise.all(offered.map(trustKey)), rejected, notes }
}

function readPiece(piece: KeyPiece): PieceReading {
  return keyFormats.find((format) => format.recognizes(piece))?.read(piece) ?? {}
}
