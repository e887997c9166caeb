import type { JsonObject } from '../base/json.ts'
import { scanJson } from '../base/json-scan.ts'
import type { JsonOddity } from './token.ts'

/** JSON.stringify recurses, so text with more opening brackets than this is scanned instead. */
const mostBrackets = 200
/** Enough digits for an integer beyond 2^53, which JSON.stringify may give back to the letter, in JSON without white space. */
const longNumber = /[:[,]-?\d{16}/

/**
 * What two parsers may read differently: repeated members, integers beyond 2^53, lone surrogates. Text that JSON.stringify
 * gives back to the letter holds none of the first two, which spares nearly every token the scan.
 */
export function oddJson(
  where: 'header' | 'payload',
  text: string,
  object: JsonObject,
): readonly JsonOddity[] {
  if (
    !text.includes('\\u') &&
    !nestedDeeply(text) &&
    JSON.stringify(object) === text &&
    !longNumber.test(text)
  )
    return none
  const { duplicates, unsafe, loneSurrogates } = scanJson(text)
  if (duplicates.length + unsafe.length + loneSurrogates.length === 0) return none
  return [
    ...duplicates.map((at) => ({ where, oddity: 'duplicate-member', at }) as const),
    ...unsafe.map((at) => ({ where, oddity: 'unsafe-integer', at }) as const),
    ...loneSurrogates.map((at) => ({ where, oddity: 'lone-surrogate', at }) as const),
  ]
}

const none: readonly JsonOddity[] = []

function nestedDeeply(text: string): boolean {
  let opened = 0
  for (const bracket of ['{', '['])
    for (let at = text.indexOf(bracket); at >= 0 && opened <= mostBrackets; opened++)
      at = text.indexOf(bracket, at + 1)
  return opened > mostBrackets
}
