import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { JWK } from 'jose'
import { type Algorithm, algorithms } from '../../src/keys/key.ts'
import { type GraphShape, testGraphs } from '../../src/testing/graphs.ts'
import { issueLarge, type LargeLedger, type LargeOptions } from './large-issue.ts'

export interface LargeText {
  /** JSON Lines, one row a task. */
  readonly jsonl: string
  readonly keys: { readonly keys: readonly JWK[] }
  readonly needles: LargeLedger['needles']
}

/** A large ledger as text: the same options always give the same claims; ECDSA and PSS signatures differ from run to run. */
export async function largeLedger(options: LargeOptions): Promise<LargeText> {
  const { rows, keys, needles } = issueLarge(options)
  const lines: string[] = []
  for await (const portion of rows) lines.push(...portion)
  return { jsonl: lines.join(''), keys, needles }
}

/** Writes a large ledger to a file, portion by portion, and its keys beside it as `<file>.keys.json`. */
export async function writeLargeLedger(file: string, options: LargeOptions): Promise<LargeLedger['needles']> {
  const { rows, keys, needles } = issueLarge(options)
  const stream = createWriteStream(file)
  for await (const portion of rows) {
    if (!stream.write(portion.join(''))) await once(stream, 'drain')
  }
  stream.end()
  await finished(stream)
  await writeFile(`${file}.keys.json`, `${JSON.stringify(keys, null, 2)}\n`)
  return needles
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: {
      tasks: { type: 'string', default: '10000' },
      workflows: { type: 'string', default: '1' },
      shape: { type: 'string', default: 'agents' },
      alg: { type: 'string', default: 'ES256' },
      needles: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const shape = Object.keys(testGraphs).find((name) => name === values.shape) as GraphShape | undefined
  const alg = algorithms.find((name): name is Algorithm => name === values.alg)
  if (!values.out || !shape || !alg)
    throw new Error(
      'usage: large.ts --out FILE [--tasks N] [--workflows N] [--shape NAME] [--alg NAME] [--needles]',
    )
  const sizes = { tasks: Number(values.tasks), workflows: Number(values.workflows) }
  const needles = await writeLargeLedger(values.out, { ...sizes, shape, alg, needles: values.needles })
  if (needles) console.log(JSON.stringify(needles, null, 2))
}
