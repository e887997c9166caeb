import type { Token } from '../tokens/token.ts'
import { factsOf, task } from './facts.ts'

/** Tokens of a graph drawn as `a>b b>c`: each name is a task, `>` leads to its successor; `?x>b` names a predecessor that is not there. */
export function tokensOf(drawing: string): {
  readonly tokens: readonly Token[]
  readonly names: readonly string[]
} {
  const predecessors = new Map<string, string[]>()
  const missing = new Set<string>()
  const known = (name: string) => {
    const plain = name.replace('?', '')
    if (name.startsWith('?')) missing.add(plain)
    if (!predecessors.has(plain)) predecessors.set(plain, [])
    return plain
  }
  for (const path of drawing.split(/\s+/).filter(Boolean)) {
    const names = path.split('>').map(known)
    for (let at = 1; at < names.length; at++) predecessors.get(names[at]!)!.push(names[at - 1]!)
  }
  const names = [...predecessors.keys()].filter((name) => !missing.has(name))
  return { names, tokens: factsOf(names.map((name) => task(name, predecessors.get(name)))).tokens }
}
