import { looksLikeToken } from './compact.ts'
import { importLimits } from './limits.ts'
import type { Pieces } from './pieces.ts'

/** Collects PEM blocks (RFC 7468) from lines; `take` is true for a line that belongs to one. */
export interface PemBlocks {
  readonly take: (text: string, line: number) => boolean
  readonly end: () => void
}

/** What no line of a PEM block holds, and every token or row does. */
const foreign = /[.{["]/

export function pemBlocks(pieces: Pieces): PemBlocks {
  let block: { text: string; readonly line: number } | undefined

  const end = (): void => {
    if (block !== undefined) pieces.key({ line: block.line }, 'pem', block.text, true)
    block = undefined
  }
  return {
    take(text, line) {
      const begins = text.startsWith('-----BEGIN ')
      if (begins) {
        end()
        block = { text, line }
      } else if (block === undefined) return false
      else if (foreign.test(text) || looksLikeToken(text)) {
        // A block without its end must not swallow the tokens behind it.
        end()
        return false
      } else block.text += `\n${text}`
      if (block.text.length > importLimits.pemChars.value || /-----END [^-]*-----$/.test(text)) end()
      return true
    },
    end,
  }
}
