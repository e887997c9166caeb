import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute paths of the places the generator writes to. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const testdata = `${root}/testdata`

export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

export function writeJson(path: string, value: unknown): void {
  writeText(path, `${JSON.stringify(value, null, 2)}\n`)
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
