import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute paths of the places the generator writes to. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const testdata = `${root}/testdata`

const planned = new Map<string, string>()

/** Plans a file; nothing is written before {@link writePlanned}. */
export function writeText(path: string, text: string): void {
  planned.set(path, text)
}

export function writeJson(path: string, value: unknown): void {
  writeText(path, `${JSON.stringify(value, null, 2)}\n`)
}

/** Writes every planned file. */
export function writePlanned(): void {
  for (const [path, text] of planned) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}

/** Planned files that are not on the disk as planned. */
export function differences(): readonly string[] {
  return [...planned]
    .filter(([path, text]) => !existsSync(path) || readText(path) !== text)
    .map(([path]) => path)
}

/** Paths of all files below a folder; none where the folder is missing. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
  } catch {
    return []
  }
}

export function readText(path: string): string {
  return readFileSync(path, 'utf8')
}
