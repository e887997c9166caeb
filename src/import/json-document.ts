import type { Json } from '../base/json.ts'
import { scanJsonValue } from '../base/json-scan.ts'
import { scanString } from '../base/json-string.ts'
import { memberPath } from './json-nodes.ts'
import { skipSpace, type ValueEnd, valueEnd } from './json-text.ts'
import { importLimits } from './limits.ts'

/** A piece of a JSON document small enough to be parsed at once, or what is wrong with it; offsets into the document's text. */
export type JsonPart =
  | {
      readonly kind: 'value'
      readonly value: Json
      readonly start: number
      readonly end: number
      readonly at: PartPlace
    }
  | { readonly kind: 'broken'; readonly start: number; readonly break: Break }
  | { readonly kind: 'too-deep'; readonly start: number }
  /** From here on no structure could be made out. */
  | { readonly kind: 'rest'; readonly start: number }

/** The offset at which a text stops being JSON, and what it should have there. */
export interface Break {
  readonly offset: number
  readonly expected: string
}

/** Where a value stands: `wrapper` for the outermost value and the members of objects around rows. */
export interface PartPlace {
  readonly standing: 'row' | 'wrapper'
  /** Path of the container; undefined for the outermost value and for elements of the outermost array. */
  readonly path: string | undefined
  readonly key: string | number | undefined
}

interface Frame {
  readonly isArray: boolean
  readonly path: string
  index: number
  /** How its elements begin, from which the next one is found after a broken one. */
  signature: string | undefined
}

/**
 * After so many elements that are broken or end where none was looked for, ends are no longer looked for: each search may go
 * through all the rest.
 */
const mostStrayed = 200

function signatureOf(text: string, start: number): string {
  const opening = text.charAt(start)
  if (opening !== '{') return text.slice(start, start + 3)
  const colon = text.indexOf(':', start)
  return colon < 0 || colon - start > 200 ? opening : text.slice(start, colon + 1)
}

function tryParse(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return undefined
  }
}

/** The first error in the value that begins at `start`. */
function breakIn(text: string, start: number): Break | undefined {
  const { error } = scanJsonValue(text.slice(start, start + 2 * importLimits.rowChars.value), 0)
  return error && { offset: start + error.offset, expected: error.expected }
}

/**
 * Takes a JSON document apart into rows and members, in order and without recursion. What is whole in a broken or truncated document
 * is still given; each break is told once, and reading goes on at the next element that begins like its siblings.
 */
export function* jsonParts(text: string): Generator<JsonPart> {
  const stack: Frame[] = []
  let strayed = 0
  let at = afterSeparator(text, 0)

  const endOf = (start: number): ValueEnd =>
    strayed > mostStrayed ? { end: start, state: 'open' } : valueEnd(text, start, importLimits.rowChars.value)
  const resync = (frame: Frame | undefined, start: number, from: number, end: ValueEnd): number => {
    if (frame?.isArray !== true) return -1
    const signature = frame.signature ?? signatureOf(text, start)
    const closed = end.state === 'closed'
    const found = (closed ? text.slice(0, end.end) : text).indexOf(signature, Math.max(from, start + 1))
    return found < 0 && closed ? end.end : found
  }
  const descend = (frame: Frame | undefined, key: string | number | undefined): void => {
    const path = frame === undefined || key === undefined ? '$' : memberPath(frame.path, key)
    stack.push({ isArray: text[at] === '[', path, index: 0, signature: undefined })
    at = skipSpace(text, at + 1)
  }

  while (at < text.length || stack.length > 0) {
    const frame = stack.at(-1)
    if (at >= text.length) {
      const expected =
        frame?.isArray === true ? 'a value or a closing bracket' : 'a member or a closing brace'
      yield { kind: 'broken', start: at, break: { offset: at, expected } }
      return
    }
    if (frame !== undefined && text[at] === (frame.isArray ? ']' : '}')) {
      stack.pop()
      at = afterValue(text, at + 1)
      continue
    }
    let key: string | number | undefined
    if (frame?.isArray === true) key = frame.index++
    else if (frame !== undefined) {
      const name = scanName(text, at)
      if ('expected' in name) {
        yield { kind: 'broken', start: at, break: name }
        yield { kind: 'rest', start: name.offset }
        return
      }
      key = name.name
      at = name.end
    }

    const start = at
    const opening = text[start]
    const isContainer = opening === '{' || opening === '['
    if (isContainer && stack.length >= importLimits.jsonDepth.value) {
      yield { kind: 'too-deep', start }
      yield { kind: 'rest', start }
      return
    }
    if (frame === undefined && opening === '[') {
      descend(undefined, undefined)
      continue
    }
    const end = endOf(start)
    const parsed = end.state === 'closed' ? tryParse(text.slice(start, end.end)) : undefined
    if (parsed !== undefined) {
      const isRow = frame?.isArray === true
      if (isRow) frame.signature = signatureOf(text, start)
      const isOutermost = stack.length <= 1 && frame?.isArray !== false
      yield {
        kind: 'value',
        value: parsed.value,
        start,
        end: end.end,
        at: { standing: isRow ? 'row' : 'wrapper', path: isOutermost ? undefined : frame?.path, key },
      }
      at = afterValue(text, end.end)
      continue
    }
    const isRow = frame?.isArray === true && opening === '{'
    if (isContainer && (end.state === 'long' || !isRow)) {
      descend(frame, key)
      continue
    }
    const found = breakIn(text, start)
    if (found === undefined) {
      // The trusting search for the end was misled or given up; the exact one was not.
      strayed++
      const exact = scanJsonValue(text, start).end
      const value = tryParse(text.slice(start, exact))
      if (value !== undefined) {
        const place = { standing: 'row', path: frame?.path, key } as const
        yield { kind: 'value', value: value.value, start, end: exact, at: place }
        at = afterValue(text, exact)
        continue
      }
    }
    strayed++
    const where = found ?? { offset: start, expected: 'a value' }
    yield { kind: 'broken', start, break: where }
    const next = resync(frame, start, where.offset, end)
    if (next < 0) {
      yield { kind: 'rest', start: where.offset }
      return
    }
    at = afterValue(text, Math.max(next, start + 1))
  }
}

/** Skips white space, one comma or record separator (RFC 7464), and white space. */
function afterValue(text: string, from: number): number {
  const at = skipSpace(text, from)
  return text.charCodeAt(at) === 0x2c ? skipSpace(text, at + 1) : afterSeparator(text, at)
}

function afterSeparator(text: string, from: number): number {
  const at = skipSpace(text, from)
  return text.charCodeAt(at) === 0x1e ? skipSpace(text, at + 1) : at
}

function scanName(text: string, start: number): { readonly name: string; readonly end: number } | Break {
  if (text[start] !== '"') return { offset: start, expected: 'a member name in double quotes' }
  const scanned = scanString(text, start)
  if (scanned.expected !== undefined) return { offset: scanned.end, expected: scanned.expected }
  const colon = skipSpace(text, scanned.end)
  if (text[colon] !== ':') return { offset: colon, expected: 'a colon' }
  return { name: JSON.parse(text.slice(start, scanned.end)) as string, end: skipSpace(text, colon + 1) }
}
