import type { Outline } from '../analysis/outline.ts'
import { fieldOffers, mostOffered, type Offer, taskOffers, termOffers, valueOffers } from './offers.ts'
import { alternatives } from './parse-term.ts'
import { fieldNamed } from './query-fields.ts'
import { type QueryWord, queryWords, quotedValue } from './query-words.ts'

/** One way to go on: `insert` takes the place of the text from `from` to `to`. */
export interface Completion extends Offer {
  readonly from: number
  readonly to: number
}

/** How the word at the cursor may go on: fields, values of a field, actions and agents, or tasks after a plus or an arrow. Never throws. */
export function complete(text: string, cursor: number, outline: Outline): readonly Completion[] {
  const at = Math.max(0, Math.min(text.length, Math.trunc(cursor) || 0))
  const words = queryWords(text)
  const word = words.find(({ kind, start, end }) => kind === 'word' && start < at && at <= end)
  const [from, to] = [word?.start ?? at, word?.end ?? at]
  const typed = queryWords(text.slice(from, at))[0] ?? nothingTyped
  const previous = words.findLast(({ end }) => end <= from)
  const offers = previous?.kind === 'arrow' ? taskOffers(outline, typed.text, '') : offersFor(outline, typed)
  return offers.slice(0, mostOffered).map((offer) => ({ ...offer, from, to }))
}

type Typed = Pick<QueryWord, 'text' | 'bare'>

const nothingTyped: Typed = { text: '', bare: '' }

function offersFor(outline: Outline, typed: Typed): readonly Offer[] {
  const sign = typed.bare.startsWith('-') ? '-' : ''
  const [text, bare] = [typed.text.slice(sign.length), typed.bare.slice(sign.length)]
  const plus = /^\d{0,6}\+/.exec(bare)?.[0]
  if (plus !== undefined) return taskOffers(outline, text.slice(plus.length), sign + plus)
  const name = /^([a-z]+):/i.exec(bare)?.[1] ?? ''
  const field = fieldNamed(name)
  if (!field) return [...fieldOffers(text, sign), ...termOffers(outline, text, sign)]
  const first = name.length + 1
  const isTime = field.name === 'after' || field.name === 'before'
  const last = isTime ? first : Math.max(first, bare.lastIndexOf('|') + 1)
  const kept = alternatives({ text: text.slice(first, last), bare: bare.slice(first, last) })
  const before = kept.map((value) => `${quotedValue(value)}|`).join('')
  return valueOffers(outline, field, text.slice(last), `${sign}${field.name}:${before}`)
}
