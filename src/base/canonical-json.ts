import type { Json, JsonObject } from './json.ts'

type Pending = { readonly value: Json } | { readonly text: string }

/**
 * JSON as RFC 8785 writes it: no white space, members sorted by UTF-16 code units, numbers and strings as ECMAScript prints them.
 * Members that are undefined are left out. Throws TypeError for what RFC 8785 forbids: numbers that are not finite, lone surrogates.
 */
export function canonicalJson(value: Json): string {
  const out: string[] = []
  const pending: Pending[] = [{ value }]
  while (pending.length > 0) {
    const next = pending.pop()!
    if ('text' in next) out.push(next.text)
    else if (typeof next.value !== 'object' || next.value === null) out.push(scalar(next.value))
    else
      pushReversed(pending, Array.isArray(next.value) ? array(next.value) : object(next.value as JsonObject))
  }
  return out.join('')
}

function array(items: readonly Json[]): Pending[] {
  const parts: Pending[] = [{ text: '[' }]
  items.forEach((value, index) => {
    if (index > 0) parts.push({ text: ',' })
    parts.push({ value })
  })
  parts.push({ text: ']' })
  return parts
}

function object(members: JsonObject): Pending[] {
  const parts: Pending[] = [{ text: '{' }]
  // The default order of sort() is that of UTF-16 code units, which RFC 8785 section 3.2.3 asks for.
  const names = Object.keys(members).filter((name) => members[name] !== undefined)
  names.sort().forEach((name, index) => {
    parts.push({ text: `${index > 0 ? ',' : ''}${scalar(name)}:` }, { value: members[name]! })
  })
  parts.push({ text: '}' })
  return parts
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number')
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new TypeError('text holds a lone surrogate')
  return JSON.stringify(value)
}

function pushReversed(pending: Pending[], parts: readonly Pending[]): void {
  for (let i = parts.length - 1; i >= 0; i--) pending.push(parts[i]!)
}
