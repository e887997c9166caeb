import { differences, root, testdata, writePlanned } from './files.ts'
import { writeKeys } from './keys.ts'
import { readSignatures } from './signatures.ts'
import { writeSamples } from './write-samples.ts'

const known = readSignatures([`${testdata}/violations`, `${testdata}/ledgers`, `${root}/public/samples`])

await writeKeys()
await writeSamples(known)

if (process.argv.includes('--check')) {
  const differing = differences()
  for (const path of differing) console.error(`not as generated: ${path}`)
  if (differing.length > 0) process.exitCode = 1
} else writePlanned()
