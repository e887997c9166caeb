/**
 * How well a text answers what was typed, 0 for not at all. Every word typed has to be in it: whole, or with its letters in
 * order, at the beginnings of words or all in one word; capitals do not matter.
 */
export function fuzzyScore(typed: string, text: string): number {
  const lower = text.toLowerCase()
  let score = 0
  for (const word of typed.toLowerCase().split(/\s+/)) {
    if (word === '') continue
    const one = wordScore(word, lower)
    if (one === 0) return 0
    score += one
  }
  return score
}

function wordScore(word: string, text: string): number {
  const at = text.indexOf(word)
  if (at !== -1) {
    if (at === 0) return 5
    return beginsAt(text, at) || text.includes(` ${word}`) ? 4 : 3
  }
  if (word.length < 2) return 0
  let best = 0
  for (let from = text.indexOf(word[0]!); from !== -1; from = text.indexOf(word[0]!, from + 1))
    best = Math.max(best, lettersFrom(word, text, from))
  return best
}

/** 2 where every letter follows another at once or begins a word, 1 where they stand apart in one word. */
function lettersFrom(word: string, text: string, from: number): number {
  let at = from
  let tidy = beginsAt(text, from)
  for (const letter of word.slice(1)) {
    const next = text[at + 1] === letter ? at + 1 : nextOf(text, letter, at + 1)
    if (next === -1) return 0
    if (next !== at + 1 && !beginsAt(text, next)) tidy = false
    at = next
  }
  if (tidy) return 2
  return space.test(text.slice(from, at)) ? 0 : 1
}

/** The next place of a letter, a word's beginning preferred. */
function nextOf(text: string, letter: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === letter && beginsAt(text, at)) return at
  return text.indexOf(letter, from)
}

const space = /\s/

const beginsAt = (text: string, at: number) => at === 0 || (at > 0 && /[\s_/:.\-(]/.test(text[at - 1]!))
