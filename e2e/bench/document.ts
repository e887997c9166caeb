import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const path = join(import.meta.dirname, '../../docs/bench.md')

/** Puts what was measured between `<!-- name -->` and `<!-- end name -->` in docs/bench.md; the words around it are written by hand. */
export function writeSection(name: string, text: string): void {
  const document = readFileSync(path, 'utf8')
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end ${name} -->`]
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || to < 0) throw new Error(`docs/bench.md has no place for ${name}`)
  writeFileSync(path, `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`)
}
