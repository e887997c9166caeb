import { announcedElement, tags } from './der.ts'
import { decodeBase64 } from './octets.ts'

/** DER at the head of a run of base64 that nothing delimits: its own length says where it ends. */
export type DerAtHead =
  | { readonly der: Uint8Array<ArrayBuffer> /** Characters of the run it took. */; readonly used: number }
  | { readonly there: number; readonly announced: number }

/** Reads the DER a run of base64 and white space begins with; undefined where it begins with none that could be a key. */
export function derAtHead(run: string): DerAtHead | undefined {
  const compact = run.replace(/\s+/g, '')
  const head = decodeBase64(compact.slice(0, 16))
  const announced = head === undefined ? undefined : announcedElement(head, 0)
  if (head === undefined || announced?.tag !== tags.sequence) return undefined
  const first = head[announced.content]
  if (first !== tags.sequence && first !== tags.integer) return undefined
  const needed = Math.ceil((announced.end * 4) / 3)
  const der = decodeBase64(compact.slice(0, needed))
  if (compact.length < needed) {
    return { there: Math.floor((compact.length * 3) / 4), announced: announced.end }
  }
  return der === undefined ? undefined : { der, used: offsetAfter(run, needed) }
}

/** The offset after so many characters that are no white space, and the padding that follows them. */
function offsetAfter(run: string, count: number): number {
  let seen = 0
  let at = 0
  for (; at < run.length && seen < count; at++) if (!/\s/.test(run[at]!)) seen++
  return at + /^={0,2}/.exec(run.slice(at, at + 2))![0].length
}
