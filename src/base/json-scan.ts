import { type ScannedString, scanString } from './json-string.ts'
import { positionOf, type TextPosition } from './text-position.ts'

/** The first place where a text stops being JSON; `line` and `column` count from 1. */
export interface JsonError extends TextPosition {
  readonly offset: number
  /** What a JSON text has to have there, as words for a sentence: "expected …". */
  readonly expected: string
}

/** What a JSON text holds that parsers read differently or not at all; places are paths such as `claims.aud[2]`. */
export interface JsonScan {
  /** Open arrays and objects at the deepest place; 0 for a bare string or number. */
  readonly depth: number
  /** Members whose name stood in the same object before. */
  readonly duplicates: readonly string[]
  /** Integers beyond 2^53 − 1 and numbers beyond what a double holds. */
  readonly unsafe: readonly string[]
  /** Strings and member names with half a surrogate pair. */
  readonly loneSurrogates: readonly string[]
  readonly error?: JsonError
}

interface Container {
  /** Names seen in an object, in a Set once they are many; undefined for an array. */
  names: string[] | Set<string> | undefined
  name: string
  index: number
}

const manyNames = 16
const listed = 100
const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y

function seenBefore(container: Container, name: string): boolean {
  const names = container.names!
  if (names instanceof Set) {
    if (names.has(name)) return true
    names.add(name)
    return false
  }
  if (names.includes(name)) return true
  names.push(name)
  if (names.length > manyNames) container.names = new Set(names)
  return false
}

function pathOf(stack: readonly Container[]): string {
  let path = ''
  for (const { names, name, index } of stack) {
    if (names === undefined) path += `[${index}]`
    else path += path === '' ? name : `.${name}`
  }
  return path
}

function changesWhenParsed(match: RegExpExecArray): boolean {
  const value = Number(match[0])
  if (match[1] === undefined && match[2] === undefined) return !Number.isSafeInteger(value)
  return !Number.isFinite(value)
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at++
  }
}

/**
 * Reads one JSON value (RFC 8259) that begins at `start`, without recursion and without throwing; `end` is the offset after it,
 * or that of the error. At most 100 places of each kind are listed.
 */
export function scanJsonValue(text: string, start: number): JsonScan & { readonly end: number } {
  const stack: Container[] = []
  const duplicates: string[] = []
  const unsafe: string[] = []
  const loneSurrogates: string[] = []
  let depth = 0
  let expected: string | undefined
  let at = skipSpace(text, start)

  const note = (list: string[]): void => {
    if (list.length < listed) list.push(pathOf(stack))
  }
  const takeString = (): ScannedString | undefined => {
    const scanned = scanString(text, at)
    at = scanned.end
    if (scanned.expected === undefined) return scanned
    expected = scanned.expected
    return undefined
  }
  const takeWord = (word: string): void => {
    if (text.startsWith(word, at)) at += word.length
    else expected = 'a value'
  }
  const takeNumber = (): void => {
    number.lastIndex = at
    const match = number.exec(text)
    if (match === null) {
      expected = 'a value'
      return
    }
    at += match[0].length
    if (match[0].length > 15 || match[2] !== undefined) if (changesWhenParsed(match)) note(unsafe)
  }
  const takeName = (container: Container): void => {
    if (text.charCodeAt(at) !== 0x22) {
      expected = 'a member name in double quotes'
      return
    }
    const name = takeString()
    if (name === undefined) return
    container.name = name.escaped
      ? (JSON.parse(text.slice(name.start, name.end)) as string)
      : text.slice(name.start + 1, name.end - 1)
    if (seenBefore(container, container.name)) note(duplicates)
    if (name.loneSurrogate) note(loneSurrogates)
    at = skipSpace(text, at)
    if (text.charCodeAt(at) === 0x3a) at = skipSpace(text, at + 1)
    else expected = 'a colon'
  }
  /** True where a container was opened that is not empty, so that its first value comes next. */
  const takeValue = (): boolean => {
    const code = text.charCodeAt(at)
    if (code === 0x7b || code === 0x5b) {
      const isObject = code === 0x7b
      at = skipSpace(text, at + 1)
      if (stack.length + 1 > depth) depth = stack.length + 1
      if (text.charCodeAt(at) === (isObject ? 0x7d : 0x5d)) {
        at++
        return false
      }
      const container: Container = { names: isObject ? [] : undefined, name: '', index: 0 }
      stack.push(container)
      if (isObject) takeName(container)
      return true
    }
    if (code === 0x22) {
      if (takeString()?.loneSurrogate) note(loneSurrogates)
    } else if (code === 0x74) takeWord('true')
    else if (code === 0x66) takeWord('false')
    else if (code === 0x6e) takeWord('null')
    else takeNumber()
    return false
  }
  /** Closes what ends here and moves to the next value; false where the outermost value has ended. */
  const moveOn = (): boolean => {
    for (;;) {
      const container = stack.at(-1)
      if (container === undefined) return false
      at = skipSpace(text, at)
      const code = text.charCodeAt(at)
      const isObject = container.names !== undefined
      if (code === 0x2c) {
        at = skipSpace(text, at + 1)
        container.index++
        if (isObject) takeName(container)
        return true
      }
      if (code !== (isObject ? 0x7d : 0x5d)) {
        expected = isObject ? 'a comma or a closing brace' : 'a comma or a closing bracket'
        return false
      }
      at++
      stack.pop()
    }
  }

  for (;;) {
    const opened = takeValue()
    if (expected !== undefined) break
    if (!opened && !moveOn()) break
    if (expected !== undefined) break
  }
  const scan = { depth, duplicates, unsafe, loneSurrogates, end: at }
  return expected === undefined ? scan : { ...scan, error: { offset: at, ...positionOf(text, at), expected } }
}

/** Scans a whole text that should be one JSON value. */
export function scanJson(text: string): JsonScan {
  const { end, ...scan } = scanJsonValue(text, 0)
  if (scan.error !== undefined) return scan
  const rest = skipSpace(text, end)
  if (rest === text.length) return scan
  return { ...scan, error: { offset: rest, ...positionOf(text, rest), expected: 'the end of the text' } }
}
