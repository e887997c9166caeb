import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Report } from '../findings/report.ts'

export const root = new URL('../..', import.meta.url).pathname
export const sample = (name: string) => join(root, 'public/samples', name)
export const testdata = (name: string) => join(root, 'testdata', name)

/** A ledger in which all is well, and its keys. */
export const twoAgents = [sample('two-agents.jsonl'), sample('two-agents.keys.json')] as const

export const reportIn = ({ out }: { readonly out: string }) => JSON.parse(out) as Report

/** A folder that lasts as long as a file of tests, and how to write a file into it, whose path is given back. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'ect-cli-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const written = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return { folder, written }
}
