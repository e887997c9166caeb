/** How the bytes of a text are encoded. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 text, or undefined where the bytes are not UTF-8; a byte order mark is kept as a character. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding of a text from its first bytes, by byte order mark or by where the zero bytes stand; undefined for bytes that are no text. */
export function detectEncoding(head: Uint8Array): TextEncoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  let controls = 0
  for (let index = 0; index < head.length; index++) {
    const byte = head[index]!
    if (byte === 0) zeros[index & 1]!++
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x1b)) controls++
  }
  const [even, odd] = zeros as [number, number]
  const many = head.length * 0.3
  if (odd > many && even * 20 < odd) return 'utf-16le'
  if (even > many && odd * 20 < even) return 'utf-16be'
  // A damaged byte here and there still leaves a text; compressed data has a control character among ten bytes.
  return (even + odd + controls) * 20 > head.length ? undefined : 'utf-8'
}

/** The text of these bytes without its byte order mark, damaged sequences as U+FFFD; undefined for bytes that are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = detectEncoding(bytes.subarray(0, 65_536))
  return encoding && new TextDecoder(encoding).decode(bytes)
}

/** The same text in memory of its own: cut out of a longer one, a text keeps all of that in memory. */
export const ownCopy = (text: string): string => JSON.parse(JSON.stringify(text)) as string

/** Joins two signs of an emoji into one: seen by what it does. */
const joiner =
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})'
const hidden = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]'
const invisible = new RegExp(`(?!${joiner})${hidden}`, 'gu')
const invisibleInLines = new RegExp(`(?!${joiner}|[\\n\\t])${hidden}`, 'gu')
const code = (character: string): string => `\\u{${character.codePointAt(0)!.toString(16)}}`

/** Untrusted text on one line, every invisible character spelled out: none hides a part of it or turns around how it reads. */
export const spelledOut = (text: string): string => text.replace(invisible, code)

/** The same for text that keeps its lines. */
export const spelledOutLines = (text: string): string => text.replace(invisibleInLines, code)

/** At most `limit` characters; what is cut off is shown by an ellipsis, and no surrogate pair is cut in two. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 2)
  const end = last >= 0xd800 && last <= 0xdbff ? limit - 2 : limit - 1
  return `${text.slice(0, end)}…`
}
