import { childrenOf, contentOf, type Element, oidOf, sequenceAt, tags } from './der.ts'

const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.45': 'x500UniqueIdentifier',
}

/** A distinguished name for people, in the order it stands: `C=US, O=SPIRE`. */
export function nameText(der: Uint8Array<ArrayBuffer>, name: Element): string {
  return (childrenOf(der, name) ?? [])
    .flatMap((set) => childrenOf(der, set) ?? [])
    .map((attribute) => {
      const [type, value] = sequenceAt(der, attribute.start) ?? []
      const oid = oidOf(der, type)
      const text = value === undefined ? '' : decodeString(contentOf(der, value), value.tag)
      return `${attributeNames[oid] ?? oid}=${text}`
    })
    .join(', ')
}

/** UTCTime or GeneralizedTime as NumericDate seconds (RFC 5280 section 4.1.2.5); undefined where it is neither. */
export function readTime(der: Uint8Array<ArrayBuffer>, element: Element | undefined): number | undefined {
  if (element === undefined) return undefined
  const text = new TextDecoder().decode(contentOf(der, element))
  const short = element.tag === tags.utcTime
  if (!short && element.tag !== tags.generalizedTime) return undefined
  const full = short ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000
}

function decodeString(bytes: Uint8Array, tag: number): string {
  const bmpString = 0x1e
  return new TextDecoder(tag === bmpString ? 'utf-16be' : 'utf-8').decode(bytes)
}
