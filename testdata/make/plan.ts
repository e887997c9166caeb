import { root, testdata, writeFile } from './files.ts'
import { findingsDoc } from './findings-doc.ts'
import { writeKeys } from './keys.ts'
import { readSignatures } from './signatures.ts'
import { writeExpected } from './write-expected.ts'
import { writeLedgers } from './write-ledgers.ts'
import { writeSamples } from './write-samples.ts'
import { writeViolations } from './write-violations.ts'

/** Plans every generated file: the test data, the samples, and the page of findings. */
export async function planTestdata(): Promise<void> {
  const known = readSignatures([`${testdata}/violations`, `${testdata}/ledgers`, `${root}/public/samples`])
  await writeKeys()
  await writeSamples(known)
  await writeLedgers(known)
  await writeViolations(known)
  await writeExpected()
  writeFile(`${root}/docs/findings.md`, findingsDoc())
}
