import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeLargeLedger } from '../../testdata/make/large.ts'

/** A ledger on disk, its keys beside it. */
export interface LedgerFile {
  readonly path: string
  readonly keysPath: string
  readonly tokens: number
  readonly bytes: number
}

/** Writes a ledger of workflows of 125 tasks each, signed with ES256. */
export async function makeLedgerFile(folder: string, tokens: number): Promise<LedgerFile> {
  const path = join(folder, `${tokens}.jsonl`)
  await writeLargeLedger(path, { tasks: tokens, workflows: Math.ceil(tokens / 125) })
  const { size } = await stat(path)
  return { path, keysPath: `${path}.keys.json`, tokens, bytes: size }
}
