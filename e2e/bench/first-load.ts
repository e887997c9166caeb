import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BuiltApp } from './app.ts'
import type { BenchRow } from './layout.ts'

/** What index.html names: the page before a file is chosen. The rest is fetched later, or when it is first needed. */
export function firstLoadRow({ folder }: BuiltApp): BenchRow {
  const built = join(folder, 'app')
  const html = readFileSync(join(built, 'index.html'))
  const assets = readdirSync(join(built, 'assets')).filter((name) => html.includes(name))
  const contents = [html, ...assets.map((name) => readFileSync(join(built, 'assets', name)))]
  const bytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0)
  return {
    what: 'first load, gzipped',
    value: bytes / 1000,
    reach: 220,
    stretch: 160,
    unit: 'kB',
    note: `the page and the ${assets.length} files it names; the engine follows once the page stands`,
  }
}
