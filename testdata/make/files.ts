import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute paths of the places the generator writes to. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const testdata = `${root}/testdata`

const planned = new Map<string, string | Uint8Array>()

/** Plans a file, of text or of bytes; nothing is written before {@link writePlanned}. */
export function writeFile(path: string, text: string | Uint8Array): void {
  planned.set(path, text)
}

export function writeJson(path: string, value: unknown): void {
  writeFile(path, `${JSON.stringify(value, null, 2)}\n`)
}

/** What is planned for every file whose path begins so. */
export function plannedFiles(
  start: string,
): readonly (readonly [path: string, content: string | Uint8Array])[] {
  return [...planned].filter(([path]) => path.startsWith(start))
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
  return [...planned].filter(([path, content]) => !holds(path, content)).map(([path]) => path)
}

function holds(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content as Uint8Array))
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

export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}
