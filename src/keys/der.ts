/** One DER element: its tag byte, and where its content and its next sibling begin. */
export interface Element {
  readonly tag: number
  readonly start: number
  readonly content: number
  readonly end: number
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** The element at an offset, even where its announced end lies beyond the bytes; undefined where no header stands. */
export function announcedElement(der: Uint8Array, start: number): Element | undefined {
  const tag = der[start]
  const first = der[start + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined
  if (first < 0x80) return { tag, start, content: start + 2, end: start + 2 + first }
  const lengthBytes = first & 0x7f
  if (lengthBytes === 0 || lengthBytes > 4 || start + 2 + lengthBytes > der.length) return undefined
  let length = 0
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + der[start + 2 + i]!
  const content = start + 2 + lengthBytes
  return { tag, start, content, end: content + length }
}

/** The element at an offset, whole and within `limit`. */
export function elementAt(der: Uint8Array, start: number, limit = der.length): Element | undefined {
  const element = announcedElement(der, start)
  return element !== undefined && element.end <= Math.min(limit, der.length) ? element : undefined
}

/** The elements inside one, in order; undefined where they do not fill it exactly. */
export function childrenOf(der: Uint8Array, parent: Element): readonly Element[] | undefined {
  const children: Element[] = []
  let at = parent.content
  while (at < parent.end) {
    const child = elementAt(der, at, parent.end)
    if (child === undefined) return undefined
    children.push(child)
    at = child.end
  }
  return children
}

/** The elements of a SEQUENCE that begins at an offset. */
export function sequenceAt(der: Uint8Array, start: number): readonly Element[] | undefined {
  const element = elementAt(der, start)
  return element?.tag === tags.sequence ? childrenOf(der, element) : undefined
}

export function contentOf(der: Uint8Array<ArrayBuffer>, element: Element): Uint8Array<ArrayBuffer> {
  return der.slice(element.content, element.end)
}

/** The bytes of a BIT STRING whose last byte is whole; undefined for any other. */
export function bitsOf(der: Uint8Array<ArrayBuffer>, element: Element): Uint8Array<ArrayBuffer> | undefined {
  if (element.tag !== tags.bitString || der[element.content] !== 0) return undefined
  return der.slice(element.content + 1, element.end)
}

/** An OBJECT IDENTIFIER in dotted form; empty for anything else. */
export function oidOf(der: Uint8Array, element: Element | undefined): string {
  if (element?.tag !== tags.oid) return ''
  const arcs: number[] = []
  let arc = 0
  for (let i = element.content; i < element.end; i++) {
    arc = arc * 128 + (der[i]! & 0x7f)
    if (der[i]! < 0x80) {
      arcs.push(arc)
      arc = 0
    }
  }
  const [first = 0, ...rest] = arcs
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...rest].join('.')
}
