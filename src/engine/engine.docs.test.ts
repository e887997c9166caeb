import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const page = readFileSync(join(root, 'docs/engine.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'engine-docs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** All examples as one module, in their order; a line with a promised value pushes both. */
function moduleOf(markdown: string): string {
  const blocks = [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code)
  const code = blocks
    .join('\n')
    .replaceAll("'../src/", `'${root}src/`)
    .replace(
      /^(\S.*?) \/\/ → (.+)$/gm,
      (_, expression: string, promised: string) =>
        `shown.push({ expression: ${JSON.stringify(expression)}, given: ${expression}, promised: ${promised} })`,
    )
  return `export const shown = []\n${code}`
}

const file = join(folder, 'examples.mjs')
writeFileSync(file, moduleOf(page))
const { shown } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
  readonly shown: readonly { expression: string; given: unknown; promised: unknown }[]
}

test.each(shown.map((one) => [one.expression, one] as const))('%s', (_, { given, promised }) => {
  expect(given).toEqual(promised)
})

test('every promise on the page was kept by a line that ran', () => {
  expect(shown.length).toBe(page.split('\n').filter((line) => line.includes(' // → ')).length)
  expect(shown.length).toBeGreaterThan(15)
})
