import { root, testdata } from './files.ts'
import { writeKeys } from './keys.ts'
import { readSignatures } from './signatures.ts'
import { writeSamples } from './write-samples.ts'
import { writeViolations } from './write-violations.ts'

/** Plans every generated file of the test data. */
export async function planTestdata(): Promise<void> {
  const known = readSignatures([`${testdata}/violations`, `${testdata}/ledgers`, `${root}/public/samples`])
  await writeKeys()
  await writeSamples(known)
  await writeViolations(known)
}
