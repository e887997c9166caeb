import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

const sampleFile = (name: string): string => join(root, 'public/samples', name)
export const testFile = (name: string): string => join(root, 'testdata', name)
export const readTestFile = (name: string): string => readFileSync(testFile(name), 'utf8')

/** A sample as `testdata/samples/index.json` describes it; `expected` holds the ids accused by finding code. */
export interface Sample {
  readonly id: string
  readonly title: string
  readonly file: string
  readonly tasks: number
  readonly expected: Readonly<Record<string, readonly string[]>>
}

export const samples = JSON.parse(readTestFile('samples/index.json')) as readonly Sample[]

/** Paths of a sample's ledger and of its keys. */
export const sampleFiles = ({ id, file }: Pick<Sample, 'id' | 'file'>): [ledger: string, keys: string] => [
  sampleFile(file),
  sampleFile(`${id}.keys.json`),
]

export function sample(id: string): Sample {
  const found = samples.find((one) => one.id === id)
  if (!found) throw new Error(`there is no sample ${id}`)
  return found
}
